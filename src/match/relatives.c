/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/relatives.h"

#define MOST_RELATIVES 6
#define BUDGET 96         /* articles under one word; a word that more have is too common to relate any two */
#define LEAST_SHARED 6    /* words */
#define LEAST_KINSHIP (45 * 64) /* summed rarity, in 64ths */
#define OCTAVE 44           /* rarity that a word gains when half as many articles hold it: ln 2, in 64ths */

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
  guint       height;   /* octave of n_articles */
  GArray     *ranks;    /* guint64, by number: orders articles of equal kinship */
  GPtrArray  *words;    /* GPtrArray of Posting, by number: the postings of the article's words; NULL for one that was not added */
  GArray     *kinship;  /* guint64, by number: summed rarity << 32 | words shared; scratch, all 0 between calls */
};

static void
posting_free (gpointer data)
{
  Posting *posting = data;

  g_free (posting->numbers);
  g_free (posting);
}

static void
words_free (gpointer data)
{
  if (data != NULL)
    g_ptr_array_unref (data);
}

LesRelatives *
les_relatives_new (void)
{
  LesRelatives *self = g_new0 (LesRelatives, 1);

  self->postings = g_hash_table_new_full (NULL, NULL, NULL, posting_free);
  self->ranks = g_array_new (FALSE, TRUE, sizeof (guint64));
  self->words = g_ptr_array_new_with_free_func (words_free);
  self->kinship = g_array_new (FALSE, TRUE, sizeof (guint64));
  return self;
}

void
les_relatives_free (LesRelatives *self)
{
  g_hash_table_unref (self->postings);
  g_array_unref (self->ranks);
  g_ptr_array_unref (self->words);
  g_array_unref (self->kinship);
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

/* The lemma of each distinct relating word of the article. */
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

/* The least k with n ≤ 2^k. */
static guint
octave_of (guint n)
{
  return n > 1 ? g_bit_storage (n - 1) : 0;
}

/* How rare a word is: ln (articles / articles that hold it) in 64ths, in steps of an octave, so that a new article seldom changes
 * it. */
static guint
rarity_of (const LesRelatives *self,
           const Posting      *posting)
{
  int steps = (int) self->height - (int) octave_of (posting->n);

  return steps >= 0 ? steps * OCTAVE + OCTAVE / 2 : 0;
}

/* Appends to stirred whom the new article moves: those that hold the word whose rarity it changes. */
static void
posting_add (Posting *self,
             guint    number,
             GArray  *stirred)
{
  if (self->numbers != NULL && octave_of (self->n + 1) != octave_of (self->n))
    g_array_append_vals (stirred, self->numbers, self->n);
  else if (self->numbers != NULL && self->n == BUDGET)
    g_array_append_vals (stirred, self->numbers, self->n);
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

gboolean
les_relatives_add (LesRelatives      *self,
                   guint              number,
                   const LesFeatures *features,
                   GArray            *stirred)
{
  g_autoptr (GArray) hashes = relating_words (features);
  GPtrArray *words = g_ptr_array_sized_new (hashes->len);
  guint height = self->height;

  self->height = octave_of (++self->n_articles);
  g_array_set_size (self->ranks, number + 1);
  g_array_index (self->ranks, guint64, number) = features->rank;
  g_array_set_size (self->kinship, number + 1);
  g_ptr_array_set_size (self->words, number + 1);
  g_ptr_array_index (self->words, number) = words;
  for (guint i = 0; i < hashes->len; i++)
    {
      guint32 hash = g_array_index (hashes, guint32, i);
      Posting *posting = g_hash_table_lookup (self->postings, GUINT_TO_POINTER (hash));

      if (posting == NULL)
        {
          posting = g_new0 (Posting, 1);
          g_hash_table_insert (self->postings, GUINT_TO_POINTER (hash), posting);
        }
      posting_add (posting, number, stirred);
      g_ptr_array_add (words, posting);
    }
  return self->height != height;
}

static int
compare_kinship (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  guint x = *(const guint *) a, y = *(const guint *) b;
  const LesRelatives *self = user_data;
  guint kinship_x = g_array_index (self->kinship, guint64, x) >> 32, kinship_y = g_array_index (self->kinship, guint64, y) >> 32;
  guint64 rank_x = g_array_index (self->ranks, guint64, x), rank_y = g_array_index (self->ranks, guint64, y);

  if (kinship_x != kinship_y)
    return kinship_x > kinship_y ? -1 : 1;
  if (rank_x != rank_y)
    return rank_x < rank_y ? -1 : 1;
  return x < y ? -1 : x > y;
}

/* Sums up what the articles of the posting share by it. Whoever is met for the first time is noted in touched. */
static void
add_kinship (const Posting *posting,
             guint          rarity,
             guint64       *kinship,
             GArray        *touched)
{
  guint64 step = (guint64) rarity << 32 | 1;

  for (guint p = 0; p < posting->n; p++)
    {
      guint other = posting->numbers[p];

      if (kinship[other] == 0)
        g_array_append_val (touched, other);
      kinship[other] += step;
    }
}

void
les_relatives_of (LesRelatives *self,
                  guint         number,
                  GArray       *found,
                  GArray       *near)
{
  g_autoptr (GArray) touched = g_array_sized_new (FALSE, FALSE, sizeof (guint), 1024);
  const GPtrArray *words = g_ptr_array_index (self->words, number);
  guint64 *kinship = (guint64 *) (gpointer) self->kinship->data;

  for (guint i = 0; i < words->len; i++)
    {
      const Posting *posting = g_ptr_array_index (words, i);

      if (posting->n >= 2 && posting->numbers != NULL && posting->n <= BUDGET)
        add_kinship (posting, rarity_of (self, posting), kinship, touched);
    }
  for (guint i = 0; i < touched->len; i++)
    {
      guint other = g_array_index (touched, guint, i);

      if (other != number && (guint32) kinship[other] >= LEAST_SHARED && kinship[other] >> 32 >= LEAST_KINSHIP)
        g_array_append_val (found, other);
    }
  if (near != NULL)
    g_array_append_vals (near, found->data, found->len);
  g_array_sort_with_data (found, compare_kinship, self);
  if (found->len > MOST_RELATIVES)
    g_array_set_size (found, MOST_RELATIVES);
  for (guint i = 0; i < touched->len; i++)
    kinship[g_array_index (touched, guint, i)] = 0;
}
