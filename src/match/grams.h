/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Character n-grams of an article's units: what two sentences share below the word, in any language. The grams run over all the
 * folded words of a unit. A gram weighs by how few units of the two articles at hand hold it. */

#pragma once

#include "match/features.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 gram;  /* position in distinct */
  guint32 count;
} LesGramCount;

typedef struct
{
  GArray *distinct; /* LesKey, by hash */
  GArray *counts;   /* LesGramCount, unit by unit, by gram */
  GArray *first;    /* guint, n_units + 1: where a unit's counts begin */
} LesGrams;

LesGrams *les_grams_new  (const LesFeatures *features,
                         GCancellable      *cancellable); /* NULL when cancelled */
void      les_grams_free (LesGrams          *self);

/* The grams of two articles, weighed against one another. */
typedef struct
{
  const LesGrams *a, *b;
  float          *weights_a; /* weight of each distinct gram */
  float          *weights_b;
  guint32        *in_b;      /* of each distinct gram of a its position in b, or G_MAXUINT32 */
  float          *norms_a;
  float          *norms_b;
  float          *counts;    /* of each distinct gram of b, how often it is in spread, dampened */
  guint           spread;    /* a unit of a, or G_MAXUINT */
} LesGramPair;

void  les_gram_pair_init   (LesGramPair       *self,
                            const LesGrams    *a,
                            const LesGrams    *b);
void  les_gram_pair_clear  (LesGramPair       *self);

/* The cosine of two units, 0 … 1. Cheapest when the pairs of one unit of a follow one another. */
float les_gram_pair_cosine (LesGramPair       *self,
                            guint              unit_a,
                            guint              unit_b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesGrams, les_grams_free)

G_END_DECLS
