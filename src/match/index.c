/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/index.h"

#include "match/pair-key.h"

static void
indexed_free (gpointer data)
{
  LesIndexed *self = data;

  if (self == NULL)
    return;
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
  self->pairs = g_hash_table_new_full (les_pair_key_hash, g_int64_equal, g_free, (GDestroyNotify) les_pair_free);
  return self;
}

void
les_match_index_free (LesMatchIndex *self)
{
  g_hash_table_unref (self->pairs);
  g_hash_table_unref (self->by_reading);
  g_ptr_array_unref (self->articles);
  g_clear_pointer (&self->relatives, les_relatives_free);
  g_free (self);
}

LesIndexed *
les_match_index_find (LesMatchIndex     *self,
                      const LesFeatures *features)
{
  return g_hash_table_lookup (self->by_reading, features->reading);
}

static LesIndexed *
article_at (const LesMatchIndex *self,
            guint                number)
{
  return g_ptr_array_index (self->articles, number);
}

/* Who is compared now */

static gboolean
read_new (LesMatchIndex *self,
          GPtrArray     *readings,
          LesWatch      *watch)
{
  for (guint i = 0; i < self->articles->len; i++)
    if (article_at (self, i) != NULL)
      article_at (self, i)->position = G_MAXUINT;
  for (guint i = 0; i < readings->len; i++)
    {
      LesReading *reading = g_ptr_array_index (readings, i);
      LesIndexed *article = g_hash_table_lookup (self->by_reading, reading);

      if (les_watch_ends (watch, i, readings->len))
        return FALSE;
      if (article == NULL)
        {
          LesFeatures *features = les_features_new (reading, watch->cancellable);

          if (features == NULL)
            return FALSE;
          article = g_new0 (LesIndexed, 1);
          article->reading = les_reading_ref (reading);
          article->features = features;
          article->number = self->articles->len;
          g_ptr_array_add (self->articles, article);
          g_hash_table_insert (self->by_reading, reading, article);
        }
      article->position = i;
    }
  return TRUE;
}

/* Drops the articles that are not compared now, with their pairs; the others' kinship is anew to be found out. */
static void
forget_others (LesMatchIndex *self)
{
  GHashTableIter iter;
  gpointer key;
  gboolean forgot = FALSE, any = FALSE;

  for (guint i = 0; i < self->articles->len && !any; i++)
    any = article_at (self, i) != NULL && article_at (self, i)->position == G_MAXUINT;
  if (!any)
    return;
  g_hash_table_iter_init (&iter, self->pairs);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (article_at (self, *(gint64 *) key >> 32)->position == G_MAXUINT ||
        article_at (self, *(gint64 *) key & G_MAXUINT32)->position == G_MAXUINT)
      g_hash_table_iter_remove (&iter);
  for (guint i = 0; i < self->articles->len; i++)
    if (article_at (self, i) != NULL && article_at (self, i)->position == G_MAXUINT)
      {
        forgot |= article_at (self, i)->entered;
        g_hash_table_remove (self->by_reading, article_at (self, i)->reading);
        indexed_free (article_at (self, i));
        g_ptr_array_index (self->articles, i) = NULL;
      }
  if (forgot)
    g_clear_pointer (&self->relatives, les_relatives_free);
}

/* Copies are compared one with the next, so that a thousand of them are linear. */
static void
chain_copies (LesMatchIndex *self,
              GPtrArray     *readings)
{
  g_autoptr (GHashTable) last = g_hash_table_new (g_int64_hash, g_int64_equal); /* rank → number + 1 */

  for (guint i = 0; i < readings->len; i++)
    {
      LesIndexed *article = g_hash_table_lookup (self->by_reading, g_ptr_array_index (readings, i));

      guint copy = GPOINTER_TO_UINT (g_hash_table_lookup (last, &article->features->rank)) - 1;

      if (article->copy != copy)
        {
          article->copy = copy;
          article->moved = TRUE;
          article->scored = FALSE;
        }
      g_hash_table_replace (last, &article->features->rank, GUINT_TO_POINTER (article->number + 1));
    }
}

/* Who is related */

/* Enters the new articles among the relatives. FALSE when cancelled: then all are entered anew the next time. */
static gboolean
enter_new (LesMatchIndex *self,
           LesWatch      *watch)
{
  gboolean all = self->relatives == NULL;

  if (all)
    self->relatives = les_relatives_new ();
  for (guint i = 0; i < self->articles->len; i++)
    {
      LesIndexed *article = article_at (self, i);

      if (article == NULL || (article->entered && !all))
        continue;
      if (g_cancellable_is_cancelled (watch->cancellable))
        {
          g_clear_pointer (&self->relatives, les_relatives_free);
          return FALSE;
        }
      les_relatives_add (self->relatives, i, article->features);
      article->entered = TRUE;
    }
  return TRUE;
}

static gboolean
look_for_relatives (LesMatchIndex *self,
                    LesWatch      *watch)
{
  g_autoptr (GArray) moved = g_array_new (FALSE, FALSE, sizeof (guint));

  if (!les_relatives_find (self->relatives, moved, watch->cancellable))
    return FALSE;
  for (guint i = 0; i < moved->len; i++)
    {
      LesIndexed *article = article_at (self, g_array_index (moved, guint, i));

      article->moved = TRUE;
      article->scored = FALSE;
    }
  return TRUE;
}

static gboolean
is_relative (const LesMatchIndex *self,
             const LesIndexed    *article,
             guint                number)
{
  guint n;
  const LesKin *relatives = les_relatives_get (self->relatives, article->number, &n);

  for (guint i = 0; i < n; i++)
    if (relatives[i].number == number)
      return TRUE;
  return article->copy == number;
}

/* Drops the pairs of those that are no longer relatives. */
static void
part_others (LesMatchIndex *self)
{
  GHashTableIter iter;
  gpointer key;
  gboolean any = FALSE;

  for (guint i = 0; i < self->articles->len && !any; i++)
    any = article_at (self, i) != NULL && article_at (self, i)->moved;
  if (!any)
    return;

  g_hash_table_iter_init (&iter, self->pairs);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const LesIndexed *a = article_at (self, *(gint64 *) key >> 32), *b = article_at (self, *(gint64 *) key & G_MAXUINT32);

      if ((a->moved || b->moved) && !is_relative (self, a, b->number) && !is_relative (self, b, a->number))
        g_hash_table_iter_remove (&iter);
    }
  for (guint i = 0; i < self->articles->len; i++)
    if (article_at (self, i) != NULL)
      article_at (self, i)->moved = FALSE;
}

static gboolean
relate (LesMatchIndex *self,
        LesWatch      *watch)
{
  LesLook look = g_hash_table_size (self->by_reading) > LES_ALL_PAIRS ? LES_LOOK_QUICKLY : LES_LOOK_CLOSELY;

  if (look != self->look)
    {
      g_hash_table_remove_all (self->pairs);
      for (guint i = 0; i < self->articles->len; i++)
        if (article_at (self, i) != NULL)
          article_at (self, i)->scored = FALSE;
    }
  self->look = look;
  if (look == LES_LOOK_CLOSELY)
    {
      g_clear_pointer (&self->relatives, les_relatives_free);
      return TRUE;
    }
  if (!enter_new (self, watch) || !look_for_relatives (self, watch))
    return FALSE;
  part_others (self);
  return TRUE;
}

/* Pairs */

/* NULL when cancelled. */
static const LesGrams *
grams_of (LesIndexed   *article,
          GCancellable *cancellable)
{
  if (article->grams == NULL)
    article->grams = les_grams_new (article->features, cancellable);
  return article->grams;
}

/* Scores the two unless that was done. FALSE when cancelled: a pair that was left half done is none. */
static gboolean
score_pair (LesMatchIndex *self,
            LesIndexed    *a,
            guint          number,
            LesWatch      *watch)
{
  LesIndexed *b = article_at (self, number), *swap;
  gint64 key = les_pair_key (a->number, number);
  LesPair *pair;

  if (a == b || g_hash_table_contains (self->pairs, &key))
    return TRUE;
  if (g_cancellable_is_cancelled (watch->cancellable) || grams_of (a, watch->cancellable) == NULL || grams_of (b, watch->cancellable) == NULL)
    return FALSE;
  if (a->features->rank > b->features->rank || (a->features->rank == b->features->rank && a->position < b->position))
    {
      swap = a;
      a = b;
      b = swap;
    }
  pair = les_pair_new (a->features, a->grams, b->features, b->grams, self->look, watch->cancellable);
  if (g_cancellable_is_cancelled (watch->cancellable))
    {
      les_pair_free (pair);
      return FALSE;
    }
  g_hash_table_insert (self->pairs, g_memdup2 (&key, sizeof key), pair);
  return TRUE;
}

static gboolean
score_article (LesMatchIndex *self,
               LesIndexed    *article,
               LesWatch      *watch)
{
  const LesKin *relatives;
  guint n;

  if (self->look == LES_LOOK_CLOSELY)
    {
      for (guint i = 0; i < article->number; i++)
        if (article_at (self, i) != NULL && !score_pair (self, article, i, watch))
          return FALSE;
      return TRUE;
    }
  if (article->scored)
    return TRUE;
  relatives = les_relatives_get (self->relatives, article->number, &n);
  for (guint i = 0; i < n; i++)
    if (!score_pair (self, article, relatives[i].number, watch))
      return FALSE;
  article->scored = article->copy == G_MAXUINT || score_pair (self, article, article->copy, watch);
  return article->scored;
}

gboolean
les_match_index_sync (LesMatchIndex *self,
                      GPtrArray     *readings,
                      LesWatch      *watch)
{
  if (!les_watch_stage (watch, 0.3) || !read_new (self, readings, watch))
    return FALSE;
  forget_others (self);
  chain_copies (self, readings);
  if (!relate (self, watch) || !les_watch_stage (watch, 0.7))
    return FALSE;
  for (guint i = 0; i < self->articles->len; i++)
    if (les_watch_ends (watch, i, self->articles->len) ||
        (article_at (self, i) != NULL && !score_article (self, article_at (self, i), watch)))
      return FALSE;
  return TRUE;
}
