/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/rerank.h"

#include <math.h>

#define BATCH 16u          /* texts an encoder is given at once, so that a slow one can be cancelled */
#define MEANING 0.5f       /* the cosine's part in the score */
#define MOST_NUMBERS (1u << 20)

static char *
text_of (const LesComparison *comparison,
         const LesPart       *part)
{
  const LesArticle *article = les_reading_get_article (les_comparison_get_reading (comparison, part->article));
  const char *text = les_article_get_text (article, NULL);
  const LesSpan *spans = les_comparison_get_spans (comparison, part->spans);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < part->spans.n; i++)
    {
      if (i > 0)
        g_string_append_c (all, ' ');
      g_string_append_len (all, text + spans[i].start, spans[i].length);
    }
  return g_string_free (all, FALSE);
}

/* 0 … 1; vectors that point apart, or have no direction, have nothing in common. */
static float
cosine (const float *x,
        const float *y,
        guint        dim)
{
  double dot = 0, norm_x = 0, norm_y = 0;

  for (guint i = 0; i < dim; i++)
    {
      dot += (double) x[i] * y[i];
      norm_x += (double) x[i] * x[i];
      norm_y += (double) y[i] * y[i];
    }
  dot = norm_x > 0 && norm_y > 0 ? dot / sqrt (norm_x * norm_y) : 0;
  return isfinite (dot) ? CLAMP (dot, 0, 1) : 0;
}

/* The two sides' vectors of each suggestion, one after another. */
static float *
encode_all (const LesComparison *comparison,
            const GArray        *suggestions,
            const LesEncoder    *encoder,
            const LesWatch      *watch)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree float *vectors = NULL;

  for (guint i = 0; i < suggestions->len; i++)
    {
      const LesSuggestion *suggestion = &g_array_index (suggestions, LesSuggestion, i);

      g_ptr_array_add (texts, text_of (comparison, &suggestion->a));
      g_ptr_array_add (texts, text_of (comparison, &suggestion->b));
    }
  vectors = g_new0 (float, (gsize) texts->len * encoder->dim + 1);
  for (guint i = 0; i < texts->len; i += BATCH)
    if (g_cancellable_is_cancelled (watch->cancellable) ||
        !encoder->encode ((const char *const *) texts->pdata + i, MIN (BATCH, texts->len - i), vectors + (gsize) i * encoder->dim,
                          encoder->user_data))
      return NULL;
  return g_steal_pointer (&vectors);
}

/* Of equal scores the places of the texts decide, never where the suggestion stood before. */
static int
compare_suggestions (gconstpointer a,
                     gconstpointer b,
                     gpointer      data)
{
  const LesSuggestion *x = a, *y = b;
  const guint keys[][2] = {
    { x->a.article, y->a.article },
    { x->b.article, y->b.article },
    { les_comparison_get_spans (data, x->a.spans)[0].start, les_comparison_get_spans (data, y->a.spans)[0].start },
    { les_comparison_get_spans (data, x->b.spans)[0].start, les_comparison_get_spans (data, y->b.spans)[0].start },
  };

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i][0] != keys[i][1])
      return keys[i][0] < keys[i][1] ? -1 : 1;
  return 0;
}

gboolean
les_rerank_suggestions (LesComparison    *comparison,
                        const LesEncoder *encoder,
                        const LesWatch   *watch)
{
  GArray *suggestions = les_comparison_suggestions (comparison);
  g_autofree float *vectors = NULL;

  if (encoder->encode == NULL || encoder->dim == 0 || encoder->dim > MOST_NUMBERS / BATCH)
    return FALSE;
  vectors = encode_all (comparison, suggestions, encoder, watch);
  if (vectors == NULL)
    return FALSE;
  for (guint i = 0; i < suggestions->len; i++)
    {
      LesSuggestion *suggestion = &g_array_index (suggestions, LesSuggestion, i);
      const float *pair = vectors + (gsize) 2 * i * encoder->dim;

      suggestion->score = (1 - MEANING) * suggestion->score + MEANING * cosine (pair, pair + encoder->dim, encoder->dim);
    }
  g_array_sort_with_data (suggestions, compare_suggestions, comparison);
  return TRUE;
}
