/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/features.h"

#include <string.h>

#include "match/frame.h"
#include "match/units.h"
#include "match/wire.h"
#include "text/array.h"

#define SHORT_UNIT 160   /* bytes; of a shorter sentence more is needed to be understood */
#define SHORT_SHARE 0.7f /* of a sentence that its clauses must make up to stand for it */
#define LONG_SHARE 0.6f

static int
compare_postings (gconstpointer a,
                  gconstpointer b)
{
  const LesPosting *x = a, *y = b;

  if (x->hash != y->hash)
    return x->hash < y->hash ? -1 : 1;
  return x->unit < y->unit ? -1 : x->unit > y->unit;
}

static void
add_posting (LesFeatures *self,
             guint32      hash,
             guint        unit)
{
  LesPosting posting = { hash, unit };

  if (hash != 0)
    g_array_append_val (self->postings, posting);
}

/* By hash and, as they were appended by unit, by unit: least significant digit first, in three rounds of eleven bits. */
static void
sort_postings (GArray       *postings,
               GCancellable *cancellable)
{
  guint n = postings->len;
  LesPosting *from = (LesPosting *) (gpointer) postings->data, *scratch = g_new (LesPosting, (gsize) n + 1), *to = scratch;

  for (guint shift = 0; shift < 33 && !g_cancellable_is_cancelled (cancellable); shift += 11)
    {
      guint32 counts[2049] = { 0 };
      LesPosting *swap = from;

      for (guint i = 0; i < n; i++)
        counts[(from[i].hash >> shift & 2047) + 1]++;
      for (guint i = 0; i < 2048; i++)
        counts[i + 1] += counts[i];
      for (guint i = 0; i < n; i++)
        to[counts[from[i].hash >> shift & 2047]++] = from[i];
      from = to;
      to = swap;
    }
  if (from == scratch && n > 0)
    memcpy (postings->data, scratch, sizeof (LesPosting) * n);
  g_free (scratch);
}

static void
index_words (LesFeatures  *self,
             GCancellable *cancellable)
{
  guint n_unique = 0;

  for (guint u = 0; u < self->units->len; u++)
    {
      const LesUnit *unit = &g_array_index (self->units, LesUnit, u);
      const LesWord *words = les_features_words (self, unit);

      for (guint w = 0; w < unit->n_words; w++)
        {
          add_posting (self, words[w].lemma, u);
          for (guint i = 0; i < LES_MAX_ROOTS; i++)
            add_posting (self, words[w].roots[i], u);
          for (guint i = 0; i < LES_MAX_SENSES; i++)
            add_posting (self, words[w].senses[i], u);
        }
    }
  sort_postings (self->postings, cancellable);
  for (guint i = 0; i < self->postings->len; i++)
    {
      LesPosting *all = (LesPosting *) (gpointer) self->postings->data;

      if (n_unique == 0 || compare_postings (&all[i], &all[n_unique - 1]) != 0)
        all[n_unique++] = all[i];
    }
  g_array_set_size (self->postings, n_unique);
}

static gboolean
find_key (const GArray *keys,
          guint32       hash,
          guint        *position)
{
  guint low = 0, high = keys->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (keys, LesKey, middle).hash < hash)
        low = middle + 1;
      else
        high = middle;
    }
  *position = low;
  return low < keys->len && g_array_index (keys, LesKey, low).hash == hash;
}

/* The distinct hashes of the postings with the number of units each stands in, and each word's place among them. */
static void
index_keys (LesFeatures  *self,
            GCancellable *cancellable)
{
  for (guint i = 0; i < self->postings->len; i++)
    {
      const LesPosting *posting = &g_array_index (self->postings, LesPosting, i);
      LesKey key = { posting->hash, 0 };

      if (self->keys->len == 0 || g_array_index (self->keys, LesKey, self->keys->len - 1).hash != posting->hash)
        g_array_append_val (self->keys, key);
      g_array_index (self->keys, LesKey, self->keys->len - 1).n_units++;
    }
  for (guint i = 0; i < self->words->len; i++)
    {
      LesWord *word = &g_array_index (self->words, LesWord, i);

      if (i % 4096 == 0 && g_cancellable_is_cancelled (cancellable))
        return;
      find_key (self->keys, word->lemma, &word->key);
    }
}

/* FNV-1a of the text, 64 bits: two articles are always compared in the same order. */
static guint64
rank_of (const char *text,
         gsize       length)
{
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037);

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guint8) text[i]) * G_GUINT64_CONSTANT (1099511628211);
  return hash;
}

static void
trim (LesFeatures *self)
{
  les_array_trim (self->units);
  les_array_trim (self->words);
  les_array_trim (self->forms);
  les_array_trim (self->form_tokens);
  les_array_trim (self->keys);
  les_array_trim (self->postings);
}

LesFeatures *
les_features_new (const LesReading *reading,
                  GCancellable     *cancellable)
{
  LesFeatures *self = g_new0 (LesFeatures, 1);
  gsize length;

  self->reading = reading;
  self->text = les_article_get_text (les_reading_get_article (reading), &length);
  self->rank = rank_of (self->text, length);
  les_frame_find (self);
  self->units = g_array_new (FALSE, FALSE, sizeof (LesUnit));
  self->words = g_array_new (FALSE, FALSE, sizeof (LesWord));
  self->forms = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->form_tokens = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->keys = g_array_new (FALSE, FALSE, sizeof (LesKey));
  self->postings = g_array_new (FALSE, FALSE, sizeof (LesPosting));
  self->agencies = les_wire_agencies_of (reading);
  les_units_read (self, cancellable);
  if (!g_cancellable_is_cancelled (cancellable))
    index_words (self, cancellable);
  if (!g_cancellable_is_cancelled (cancellable))
    index_keys (self, cancellable);
  if (g_cancellable_is_cancelled (cancellable))
    g_clear_pointer (&self, les_features_free);
  else
    trim (self);
  return self;
}

void
les_features_free (LesFeatures *self)
{
  g_free (self->framed);
  g_free (self->speaking);
  g_array_unref (self->units);
  g_array_unref (self->words);
  g_array_unref (self->forms);
  g_array_unref (self->form_tokens);
  g_array_unref (self->keys);
  g_array_unref (self->postings);
  g_ptr_array_unref (self->agencies);
  g_free (self);
}

const LesWord *
les_features_words (const LesFeatures *self,
                    const LesUnit     *unit)
{
  return &g_array_index (self->words, LesWord, unit->first_word);
}

/* A clause's own bytes reach from its first token to the mark before the next clause's. */
static LesSpan
clause_span (const LesFeatures *self,
             const LesUnit     *unit,
             guint              low,
             guint              high)
{
  const LesToken *tokens = les_reading_get_tokens (self->reading, NULL);
  const LesWord *words = les_features_words (self, unit);
  guint32 start = unit->span.start, end = les_span_end (unit->span);
  guint first = G_MAXUINT, last = 0;

  for (guint i = 0; i < unit->n_words; i++)
    {
      if (words[i].clause >= low)
        first = MIN (first, words[i].token);
      if (words[i].clause <= high)
        last = MAX (last, words[i].token);
    }
  if (first == G_MAXUINT)
    return unit->span;
  while (low > 0 && first > unit->first_token && !les_units_divides (self->text, &tokens[first - 1]))
    first--;
  if (low > 0)
    start = tokens[first].span.start;
  while (high + 1 < unit->n_clauses && last + 1 < unit->first_token + unit->n_tokens && !les_units_divides (self->text, &tokens[last + 1]))
    last++;
  if (high + 1 < unit->n_clauses)
    end = les_span_end (tokens[last].span);
  return end > start ? LES_SPAN (start, end) : unit->span;
}

LesSpan
les_features_clauses (const LesFeatures *self,
                      const LesUnit     *unit,
                      guint64            mask)
{
  guint low = LES_MOST_CLAUSES, high = 0;
  float share = unit->span.length < SHORT_UNIT ? SHORT_SHARE : LONG_SHARE;
  LesSpan span;

  for (guint i = 0; i < unit->n_clauses && i < LES_MOST_CLAUSES; i++)
    if (mask >> i & 1)
      {
        low = MIN (low, i);
        high = MAX (high, i);
      }
  if (low == LES_MOST_CLAUSES)
    return unit->span;
  for (;;)
    {
      if (low == 0 && high + 1 >= unit->n_clauses)
        return unit->span;
      span = clause_span (self, unit, low, high);
      if (span.length >= share * unit->span.length)
        return span;
      /* Too little of the sentence to be read alone: take the neighbour in, the one before first. */
      if (low > 0)
        low--;
      else
        high++;
    }
}
