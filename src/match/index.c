/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/index.h"

static void
indexed_free (gpointer data)
{
  LesIndexed *self = data;

  g_clear_pointer (&self->grams, les_grams_free);
  g_clear_pointer (&self->features, les_features_free);
  g_clear_pointer (&self->reading, les_reading_unref);
  g_free (self);
}

LesMatchIndex *
les_match_index_new (void)
{
  LesMatchIndex *self = g_new0 (LesMatchIndex, 1);

  self->articles = g_ptr_array_new_with_free_func (indexed_free);
  self->by_reading = g_hash_table_new (NULL, NULL);
  self->by_rank = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->relatives = les_relatives_new ();
  self->pairs = g_ptr_array_new_with_free_func ((GDestroyNotify) les_pair_free);
  self->paired = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
les_match_index_free (LesMatchIndex *self)
{
  g_ptr_array_unref (self->pairs);
  g_hash_table_unref (self->paired);
  g_hash_table_unref (self->by_reading);
  g_hash_table_unref (self->by_rank);
  g_ptr_array_unref (self->articles);
  les_relatives_free (self->relatives);
  g_free (self);
}

LesIndexed *
les_match_index_find (LesMatchIndex     *self,
                      const LesFeatures *features)
{
  return g_hash_table_lookup (self->by_reading, features->reading);
}

static const LesGrams *
grams_of (LesIndexed *article)
{
  if (article->grams == NULL)
    article->grams = les_grams_new (article->features);
  return article->grams;
}

static void
score_pair (LesMatchIndex *self,
            LesIndexed    *a,
            LesIndexed    *b,
            GCancellable  *cancellable)
{
  gint64 key = (gint64) MIN (a->number, b->number) << 32 | MAX (a->number, b->number);

  if (a == b || g_hash_table_contains (self->paired, &key))
    return;
  g_hash_table_add (self->paired, g_memdup2 (&key, sizeof key));
  if (a->features->rank > b->features->rank)
    {
      LesIndexed *swap = a;

      a = b;
      b = swap;
    }
  g_ptr_array_add (self->pairs, les_pair_new (a->features, grams_of (a), b->features, grams_of (b),
                                             self->articles->len > LES_ALL_PAIRS ? LES_LOOK_QUICKLY : LES_LOOK_CLOSELY, cancellable));
}

static gboolean
read_new (LesMatchIndex *self,
          GPtrArray     *readings,
          GCancellable  *cancellable,
          GError       **error)
{
  for (guint i = 0; i < readings->len; i++)
    {
      LesReading *reading = g_ptr_array_index (readings, i);
      LesIndexed *article;

      if (g_hash_table_contains (self->by_reading, reading))
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      article = g_new0 (LesIndexed, 1);
      article->reading = les_reading_ref (reading);
      article->features = les_features_new (reading);
      article->number = self->articles->len;
      article->position = G_MAXUINT;
      g_ptr_array_add (self->articles, article);
      g_hash_table_insert (self->by_reading, reading, article);
      les_relatives_add (self->relatives, article->number, article->features);
    }
  return TRUE;
}

/* The last article of the very same text, or -1. Copies are compared one with the next, so that a thousand of them are linear. */
static int
last_copy (LesMatchIndex *self,
           LesIndexed    *article)
{
  int last = GPOINTER_TO_INT (g_hash_table_lookup (self->by_rank, &article->features->rank)) - 1;

  g_hash_table_insert (self->by_rank, &article->features->rank, GINT_TO_POINTER (article->number + 1));
  return last;
}

static gboolean
score_new (LesMatchIndex *self,
           guint          first_new,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GArray) relatives = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = first_new; i < self->articles->len; i++)
    {
      LesIndexed *article = g_ptr_array_index (self->articles, i);
      int copy = last_copy (self, article);

      g_array_set_size (relatives, 0);
      if (self->articles->len <= LES_ALL_PAIRS)
        for (guint k = 0; k < i; k++)
          g_array_append_val (relatives, k);
      else
        les_relatives_of (self->relatives, i, article->features, relatives);
      if (copy >= 0)
        g_array_append_val (relatives, copy);
      for (guint k = 0; k < relatives->len; k++)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          score_pair (self, article, g_ptr_array_index (self->articles, g_array_index (relatives, guint, k)), cancellable);
        }
    }
  return TRUE;
}

gboolean
les_match_index_add (LesMatchIndex *self,
                     GPtrArray     *readings,
                     GCancellable  *cancellable,
                     GError       **error)
{
  guint first_new = self->articles->len;

  return read_new (self, readings, cancellable, error) && score_new (self, first_new, cancellable, error);
}
