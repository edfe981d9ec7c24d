/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two articles against one another: which of their units may say the same, and how likely it is that a reader would call them one
 * statement. Everything here depends on the two articles alone: a word that stands in most of their sentences says little,
 * whatever a third article holds. That keeps links as they are when articles are added, and lets an index score each pair of
 * articles once. */

#pragma once

#include "match/evidence.h"
#include "match/grams.h"

G_BEGIN_DECLS

typedef struct
{
  guint32     a, b;                 /* units */
  float       logit;
  guint64     clauses_a, clauses_b; /* that say it, a bit each */
  LesEvidence evidence;
} LesCandidate;

typedef struct
{
  const LesFeatures *a, *b;      /* a's rank is the lower */
  GArray            *candidates; /* LesCandidate, by a, then b */
  guint              n_repeats;  /* places of a sentence that both say too often, where it wasn't looked at again */
  gboolean           skimmed;    /* so long that only units with a rare word in common, or all, were looked at */
} LesPair;

/* How closely to look: of a few articles every pair of sentences that shares anything, of thousands only what may well be a link. */
typedef enum
{
  LES_LOOK_CLOSELY,
  LES_LOOK_QUICKLY,
} LesLook;

/* Scores the two articles; grams lie in the order of the features. (transfer full); never NULL. Stops early, with less found,
 * when cancelled. The caller gives the article with the lower rank first. */
LesPair *les_pair_new  (const LesFeatures *a,
                        const LesGrams    *grams_a,
                        const LesFeatures *b,
                        const LesGrams    *grams_b,
                        LesLook            look,
                        GCancellable      *cancellable);
void     les_pair_free (LesPair           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesPair, les_pair_free)

G_END_DECLS
