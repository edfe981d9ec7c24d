/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/relatives.h"

#include <math.h>

#define MOST_RELATIVES 6
#define BUDGET 96         /* articles under one word; a word that more have is too common to relate any two */
#define LEAST_SHARED 6    /* words */
#define LEAST_KINSHIP 45.0f /* summed rarity */

/* Where a word stands. Articles beyond the budget are counted but not listed. */
typedef struct
{
  guint32  n;
  guint32  size;
  guint32 *numbers;
} Posting;

struct _LesRelatives
{
  GHashTable *postings; /* hash of a lemma → Posting */
  guint       n_articles;
  GArray     *kinship;  /* float, by number; scratch, all 0 between calls */
  GArray     *shared;   /* guint16, by number; scratch */
};

static void
posting_free (gpointer data)
{
  Posting *posting = data;

  g_free (posting->numbers);
  g_free (posting);
}

LesRelatives *
les_relatives_new (void)
{
  LesRelatives *self = g_new0 (LesRelatives, 1);

  self->postings = g_hash_table_new_full (NULL, NULL, NULL, posting_free);
  self->kinship = g_array_new (FALSE, TRUE, sizeof (float));
  self->shared = g_array_new (FALSE, TRUE, sizeof (guint16));
  return self;
}

void
les_relatives_free (LesRelatives *self)
{
  g_hash_table_unref (self->postings);
  g_array_unref (self->kinship);
  g_array_unref (self->shared);
  g_free (self);
}

static gboolean
relates (const LesWord *word)
{
  switch ((LesWordClass) word->word_class)
    {
    case LES_CLASS_NAME:
    case LES_CLASS_NOUN:
    case LES_CLASS_ADJECTIVE:
    case LES_CLASS_VERB:
      return TRUE;
    case LES_CLASS_NUMBER:
      return word->figure == LES_FIGURE_AMOUNT && word->value >= 13;
    default:
      return FALSE;
    }
}

/* Calls with each distinct relating word of the article once. */
static GArray *
relating_words (const LesFeatures *features)
{
  GArray *hashes = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree guint8 *seen = g_new0 (guint8, features->keys->len + 1);

  for (guint i = 0; i < features->words->len; i++)
    {
      const LesWord *word = &g_array_index (features->words, LesWord, i);

      if (!relates (word) || seen[word->key])
        continue;
      seen[word->key] = 1;
      g_array_append_val (hashes, word->lemma);
    }
  return hashes;
}

static void
posting_add (Posting *self,
             guint    number)
{
  if (self->n < BUDGET)
    {
      if (self->n == self->size)
        {
          self->size = MAX (4, self->size * 2);
          self->numbers = g_renew (guint32, self->numbers, self->size);
        }
      self->numbers[self->n] = number;
    }
  else
    g_clear_pointer (&self->numbers, g_free);
  self->n++;
}

void
les_relatives_add (LesRelatives      *self,
                   guint              number,
                   const LesFeatures *features)
{
  g_autoptr (GArray) hashes = relating_words (features);

  self->n_articles++;
  g_array_set_size (self->kinship, number + 1);
  g_array_set_size (self->shared, number + 1);
  for (guint i = 0; i < hashes->len; i++)
    {
      guint32 hash = g_array_index (hashes, guint32, i);
      Posting *posting = g_hash_table_lookup (self->postings, GUINT_TO_POINTER (hash));

      if (posting == NULL)
        {
          posting = g_new0 (Posting, 1);
          g_hash_table_insert (self->postings, GUINT_TO_POINTER (hash), posting);
        }
      posting_add (posting, number);
    }
}

static int
compare_kinship (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  guint x = *(const guint *) a, y = *(const guint *) b;
  const float *kinship = user_data;

  if (kinship[x] != kinship[y])
    return kinship[x] > kinship[y] ? -1 : 1;
  return x < y ? -1 : x > y;
}

void
les_relatives_of (LesRelatives      *self,
                  guint              number,
                  const LesFeatures *features,
                  GArray            *found)
{
  g_autoptr (GArray) hashes = relating_words (features), touched = g_array_new (FALSE, FALSE, sizeof (guint));
  float *kinship = (float *) (gpointer) self->kinship->data;
  guint16 *shared = (guint16 *) (gpointer) self->shared->data;

  for (guint i = 0; i < hashes->len; i++)
    {
      const Posting *posting = g_hash_table_lookup (self->postings, GUINT_TO_POINTER (g_array_index (hashes, guint32, i)));
      float rarity;

      if (posting == NULL || posting->n < 2 || posting->numbers == NULL || posting->n > BUDGET)
        continue;
      rarity = logf ((float) self->n_articles / posting->n);
      for (guint p = 0; p < posting->n; p++)
        {
          guint other = posting->numbers[p];

          if (other == number)
            continue;
          if (shared[other]++ == 0)
            g_array_append_val (touched, other);
          kinship[other] += rarity;
        }
    }
  for (guint i = 0; i < touched->len; i++)
    {
      guint other = g_array_index (touched, guint, i);

      if (shared[other] >= LEAST_SHARED && kinship[other] >= LEAST_KINSHIP)
        g_array_append_val (found, other);
    }
  g_array_sort_with_data (found, compare_kinship, kinship);
  if (found->len > MOST_RELATIVES)
    g_array_set_size (found, MOST_RELATIVES);
  for (guint i = 0; i < touched->len; i++)
    {
      kinship[g_array_index (touched, guint, i)] = 0;
      shared[g_array_index (touched, guint, i)] = 0;
    }
}
