/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which units of two articles are worth a closer look: those that share words of some weight, or all their words. */

#pragma once

#include "match/local-weights.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 a, b;
} LesUnitPair;

/* (transfer full): array of LesUnitPair, by a, then b; the units share weight of at least least_shared. Of very long articles only those
 * that share a rare word are found, or all their words: then skimmed is set, and n_repeats to how often one sentence stood in both too
 * often to be paired each time. Both are left alone otherwise. */
GArray *les_unit_pairs_find (const LesFeatures     *a,
                             const LesFeatures     *b,
                             const LesLocalWeights *local,
                             float                  least_shared,
                             gboolean              *skimmed,
                             guint                 *n_repeats);

G_END_DECLS
