/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a word weighs between two articles: the rarer it is in both, the more it tells when it is shared. */

#pragma once

#include "match/features.h"

G_BEGIN_DECLS

#define LES_FEW_UNITS 512

/* ln (1 + units / units that hold it), halved: the weight of a word among the two articles. Few units make few values. */
typedef struct
{
  guint n_units;
  float table[LES_FEW_UNITS];
} LesLocalWeights;

void  les_local_weights_init  (LesLocalWeights       *self,
                               guint                  n_units); /* of both articles */
float les_local_weight        (const LesLocalWeights *self,
                               guint                  n_with);  /* units that hold the word */

/* A number a word of either article, its own weight times the local one: (out) (transfer full). */
void  les_local_weights_words (const LesLocalWeights *self,
                               const LesFeatures     *a,
                               const LesFeatures     *b,
                               float                **weights_a,
                               float                **weights_b);

G_END_DECLS
