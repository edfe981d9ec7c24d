/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/local-weights.h"

#include <math.h>

void
les_local_weights_init (LesLocalWeights *self,
                        guint            n_units)
{
  self->n_units = n_units;
  for (guint i = 1; i <= MIN (n_units, LES_FEW_UNITS - 1); i++)
    self->table[i] = logf (1.0f + (float) n_units / i) / 2;
  self->table[0] = 0;
}

float
les_local_weight (const LesLocalWeights *self,
                  guint                  n_with)
{
  return n_with < LES_FEW_UNITS && n_with <= self->n_units ? self->table[n_with] : logf (1.0f + (float) self->n_units / MAX (n_with, 1)) / 2;
}

static void
merge_keys (const LesFeatures     *a,
            const LesFeatures     *b,
            const LesLocalWeights *local,
            float                 *keys_a,
            float                 *keys_b)
{
  guint i = 0, j = 0;

  while (i < a->keys->len || j < b->keys->len)
    {
      const LesKey *x = i < a->keys->len ? &g_array_index (a->keys, LesKey, i) : NULL;
      const LesKey *y = j < b->keys->len ? &g_array_index (b->keys, LesKey, j) : NULL;

      if (x != NULL && y != NULL && x->hash == y->hash)
        keys_a[i++] = keys_b[j++] = les_local_weight (local, x->n_units + y->n_units);
      else if (y == NULL || (x != NULL && x->hash < y->hash))
        keys_a[i++] = les_local_weight (local, x->n_units);
      else
        keys_b[j++] = les_local_weight (local, y->n_units);
    }
}

static float *
weigh_words (const LesFeatures *features,
             const float       *keys)
{
  float *weights = g_new (float, features->words->len + 1);

  for (guint i = 0; i < features->words->len; i++)
    {
      const LesWord *word = &g_array_index (features->words, LesWord, i);

      weights[i] = word->weight * keys[word->key];
    }
  return weights;
}

void
les_local_weights_words (const LesLocalWeights *self,
                         const LesFeatures     *a,
                         const LesFeatures     *b,
                         float                **weights_a,
                         float                **weights_b)
{
  g_autofree float *keys_a = g_new (float, a->keys->len + 1), *keys_b = g_new (float, b->keys->len + 1);

  merge_keys (a, b, self, keys_a, keys_b);
  *weights_a = weigh_words (a, keys_a);
  *weights_b = weigh_words (b, keys_b);
}
