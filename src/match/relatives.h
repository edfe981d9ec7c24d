/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which articles of a large collection are worth comparing: those that share names, figures and rare nouns. An inverted index in
 * which common words have a budget, so that finding one article's relatives takes the same time however many articles there
 * are. */

#pragma once

#include "match/features.h"

G_BEGIN_DECLS

typedef struct _LesRelatives LesRelatives;

LesRelatives *les_relatives_new  (void);
void          les_relatives_free (LesRelatives      *self);

/* Enters an article under number. Numbers ascend. */
void          les_relatives_add  (LesRelatives      *self,
                                  guint              number,
                                  const LesFeatures *features);

/* Appends the numbers (guint) of the articles most related to one that was entered, best first. */
void          les_relatives_of   (LesRelatives      *self,
                                  guint              number,
                                  const LesFeatures *features,
                                  GArray            *found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesRelatives, les_relatives_free)

G_END_DECLS
