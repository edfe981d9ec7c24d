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

/* Enters an article under number. Numbers ascend. Appends to stirred the numbers (guint, some of them twice) of the articles
 * whose kinship to one another it changes; TRUE: all articles'. */
gboolean      les_relatives_add  (LesRelatives      *self,
                                  guint              number,
                                  const LesFeatures *features,
                                  GArray            *stirred);

/* Writes to found the numbers (guint) of the articles most related to one that was entered, best first; to near, which may be
 * NULL, all that are related enough, for whom it may be one of the best. */
void          les_relatives_of   (LesRelatives      *self,
                                  guint              number,
                                  GArray            *found,
                                  GArray            *near);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesRelatives, les_relatives_free)

G_END_DECLS
