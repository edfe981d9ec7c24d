/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which articles of a large collection are worth comparing: those that share names, figures and rare nouns. An inverted index in
 * which common words have a budget, so that finding one article's relatives takes the same time however many articles there
 * are. What is found depends on the articles entered, not on the order in which they were nor on when it was asked for. */

#pragma once

#include "match/features.h"
#include "match/kin-list.h"

G_BEGIN_DECLS

typedef struct _LesRelatives LesRelatives;

LesRelatives *les_relatives_new  (void);
void          les_relatives_free (LesRelatives      *self);

/* Enters an article under number. Numbers ascend. */
void          les_relatives_add  (LesRelatives      *self,
                                  guint              number,
                                  const LesFeatures *features);

/* Looks for the relatives of those that were entered or whom others have moved. Appends to moved the numbers (guint) of all whose
 * relatives may be others than before. FALSE when cancelled: moved is as it was, and the next call goes on. */
gboolean      les_relatives_find (LesRelatives      *self,
                                  GArray            *moved,
                                  GCancellable      *cancellable);

/* The n articles most related to one, best first, once they were found. */
const LesKin *les_relatives_get  (LesRelatives      *self,
                                  guint              number,
                                  guint             *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesRelatives, les_relatives_free)

G_END_DECLS
