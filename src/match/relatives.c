/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/relatives.h"

#define BUDGET 96 /* articles under one word; a word that more have is too common to relate any two */
#define OCTAVE 44 /* rarity that a word gains when half as many articles hold it: ln 2, in 64ths */

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
  GPtrArray  *lists;    /* LesKinList, by number: NULL while its relatives are not known */
  GArray     *kinship;  /* guint64, by number: summed rarity << 32 | words shared; scratch, all 0 between calls */
  GArray     *held;     /* guint8, by number; scratch, all 0 between calls */
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
  self->lists = g_ptr_array_new_with_free_func (g_free);
  self->kinship = g_array_new (FALSE, TRUE, sizeof (guint64));
  self->held = g_array_new (FALSE, TRUE, sizeof (guint8));
  return self;
}

void
les_relatives_free (LesRelatives *self)
{
  g_hash_table_unref (self->postings);
  g_array_unref (self->ranks);
  g_ptr_array_unref (self->words);
  g_ptr_array_unref (self->lists);
  g_array_unref (self->kinship);
  g_array_unref (self->held);
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

/* How rare a word is that n articles hold: ln (articles / n) in 64ths, in steps of an octave, so that a new article seldom changes
 * it. */
static guint
rarity_of (const LesRelatives *self,
           guint               n)
{
  int steps = (int) self->height - (int) octave_of (n);

  return n <= BUDGET && steps >= 0 ? steps * OCTAVE + OCTAVE / 2 : 0;
}

/* The word grows common by one article more: those that hold it already are the less akin for it. */
static void
weaken_holders (LesRelatives  *self,
                const Posting *posting)
{
  guint before = rarity_of (self, posting->n), after = rarity_of (self, posting->n + 1);
  guint8 *held = (guint8 *) self->held->data;

  if (posting->numbers == NULL || (before == after && posting->n != BUDGET))
    return;
  for (guint i = 0; i < posting->n; i++)
    held[posting->numbers[i]] = 1;
  for (guint i = 0; i < posting->n; i++)
    {
      LesKinList *list = g_ptr_array_index (self->lists, posting->numbers[i]);

      if (list != NULL)
        les_kin_list_weaken (list, held, before - after, posting->n == BUDGET, (const guint64 *) (gconstpointer) self->ranks->data);
    }
  for (guint i = 0; i < posting->n; i++)
    held[posting->numbers[i]] = 0;
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

/* Every word has grown rarer: whoever was left out of a list may be the best now. */
static void
forget_lists (LesRelatives *self)
{
  for (guint i = 0; i < self->lists->len; i++)
    g_clear_pointer (&g_ptr_array_index (self->lists, i), g_free);
}

void
les_relatives_add (LesRelatives      *self,
                   guint              number,
                   const LesFeatures *features)
{
  g_autoptr (GArray) hashes = relating_words (features);
  GPtrArray *words = g_ptr_array_sized_new (hashes->len);

  if (octave_of (++self->n_articles) != self->height)
    forget_lists (self);
  self->height = octave_of (self->n_articles);
  g_array_set_size (self->ranks, number + 1);
  g_array_index (self->ranks, guint64, number) = features->rank;
  g_array_set_size (self->kinship, number + 1);
  g_array_set_size (self->held, number + 1);
  g_ptr_array_set_size (self->lists, number + 1);
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
      weaken_holders (self, posting);
      posting_add (posting, number);
      g_ptr_array_add (words, posting);
    }
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

/* Sums up the kinship of the article to all that share a word with it, whose numbers are written to touched. */
static void
sum_kinship (LesRelatives *self,
             guint         number,
             GArray       *touched)
{
  const GPtrArray *words = g_ptr_array_index (self->words, number);

  for (guint i = 0; i < words->len; i++)
    {
      const Posting *posting = g_ptr_array_index (words, i);

      if (posting->n >= 2 && posting->numbers != NULL)
        add_kinship (posting, rarity_of (self, posting->n), (guint64 *) (gpointer) self->kinship->data, touched);
    }
}

/* Makes the article's list. When it had none, others may not know it and are told. */
static void
look_for (LesRelatives *self,
          guint         number,
          GArray       *touched)
{
  LesKinList *list = g_ptr_array_index (self->lists, number);
  const guint64 *ranks = (const guint64 *) (gconstpointer) self->ranks->data;
  gboolean is_new = list == NULL;

  if (is_new)
    list = g_ptr_array_index (self->lists, number) = g_new (LesKinList, 1);
  *list = (LesKinList) { .seen = self->lists->len, .changed = TRUE };
  g_array_set_size (touched, 0);
  sum_kinship (self, number, touched);
  for (guint i = 0; i < touched->len; i++)
    {
      guint other = g_array_index (touched, guint, i);
      guint64 *kinship = &g_array_index (self->kinship, guint64, other);
      LesKin kin = { other, *kinship >> 32, (guint32) *kinship };
      LesKinList *others = g_ptr_array_index (self->lists, other);

      *kinship = 0;
      if (other == number || !les_kin_is_related (&kin))
        continue;
      les_kin_list_offer (list, &kin, ranks);
      kin.number = number;
      if (is_new && others != NULL && number >= others->seen)
        les_kin_list_offer (others, &kin, ranks);
    }
}

gboolean
les_relatives_find (LesRelatives *self,
                    GArray       *moved,
                    GCancellable *cancellable)
{
  g_autoptr (GArray) touched = g_array_sized_new (FALSE, FALSE, sizeof (guint), 1024);

  for (guint i = 0; i < self->lists->len; i++)
    if (g_ptr_array_index (self->words, i) != NULL && g_ptr_array_index (self->lists, i) == NULL)
      {
        if (g_cancellable_is_cancelled (cancellable))
          return FALSE;
        look_for (self, i, touched);
      }
  for (guint i = 0; i < self->lists->len; i++)
    if (g_ptr_array_index (self->lists, i) != NULL && !les_kin_list_is_certain (g_ptr_array_index (self->lists, i)))
      {
        if (g_cancellable_is_cancelled (cancellable))
          return FALSE;
        look_for (self, i, touched);
      }
  for (guint i = 0; i < self->lists->len; i++)
    {
      LesKinList *list = g_ptr_array_index (self->lists, i);

      if (list != NULL && list->changed)
        g_array_append_val (moved, i);
      if (list != NULL)
        list->changed = FALSE;
    }
  return TRUE;
}

const LesKin *
les_relatives_get (LesRelatives *self,
                   guint         number,
                   guint        *n)
{
  const LesKinList *list = g_ptr_array_index (self->lists, number);

  *n = MIN (list->n, LES_MOST_RELATIVES);
  return list->kin;
}
