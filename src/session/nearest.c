/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "session/nearest.h"
#include "text/fold.h"

/* Words below this many bytes are nearly all function words; what remains of those is weighed down by their frequency. */
#define MIN_WORD 4

/* Below this share of the statement's weight a sentence is about something else. */
#define MIN_SHARE .04

static gboolean
tells_something (const LesToken *token)
{
  return token->kind == LES_TOKEN_NUMBER || (token->kind == LES_TOKEN_WORD && token->span.length >= MIN_WORD);
}

static void
add_words (GHashTable     *words,
           const char     *text,
           const LesToken *tokens,
           guint           n_tokens,
           LesSpan         span)
{
  guint low = 0, high = n_tokens;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (tokens[middle].span.start < span.start)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = low; i < n_tokens && tokens[i].span.start < les_span_end (span); i++)
    if (tells_something (&tokens[i]))
      {
        guint64 hash = les_fold_hash (text + tokens[i].span.start, tokens[i].span.length);

        g_hash_table_insert (words, g_memdup2 (&hash, sizeof hash), NULL);
      }
}

static GHashTable *
words_of (LesEntry *entry)
{
  GHashTable *words = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  guint n_places, n_tokens;
  const LesPlace *places = les_entry_get_places (entry, &n_places);

  for (guint i = 0; i < n_places; i++)
    {
      const LesReading *reading = les_comparison_get_reading (les_entry_get_comparison (entry), places[i].article);
      const LesToken *tokens = les_reading_get_tokens (reading, &n_tokens);
      const char *text = les_article_get_text (les_reading_get_article (reading), NULL);

      for (guint k = 0; k < places[i].n_spans; k++)
        add_words (words, text, tokens, n_tokens, places[i].spans[k]);
    }
  return words;
}

/* How often the article has the word: the more, the less it tells. The counts lie in the values of words. */
static void
count_words (GHashTable        *words,
                 const char        *text,
                 const LesToken    *tokens,
                 const LesSentence *sentences,
                 guint              n_sentences)
{
  for (guint s = 0; s < n_sentences; s++)
    for (guint t = sentences[s].first_token; t < sentences[s].first_token + sentences[s].n_tokens; t++)
      {
        guint64 hash;
        gpointer key, value;
        guint *count;

        if (!tells_something (&tokens[t]))
          continue;
        hash = les_fold_hash (text + tokens[t].span.start, tokens[t].span.length);
        if (!g_hash_table_lookup_extended (words, &hash, &key, &value))
          continue;
        count = value;
        if (count == NULL)
          {
            count = g_new0 (guint, 1);
            g_hash_table_insert (words, g_memdup2 (&hash, sizeof hash), count);
          }
        (*count)++;
      }
}

static double
weigh_sentence (GHashTable        *words,
                const char        *text,
                const LesToken    *tokens,
                const LesSentence *sentence,
                guint              n_sentences)
{
  double weight = 0;

  for (guint t = sentence->first_token; t < sentence->first_token + sentence->n_tokens; t++)
    {
      guint64 hash;
      const guint *count;

      if (!tells_something (&tokens[t]))
        continue;
      hash = les_fold_hash (text + tokens[t].span.start, tokens[t].span.length);
      count = g_hash_table_lookup (words, &hash);
      if (count != NULL)
        weight += log (1 + (double) n_sentences / *count);
    }
  return weight / sqrt (4 + sentence->n_tokens); /* a long sentence has more of every word */
}

int
les_nearest_sentence (LesEntry *entry,
                      guint     article)
{
  const LesReading *reading;
  const LesSentence *sentences;
  const LesToken *tokens;
  const char *text;
  guint n_sentences, n_tokens;
  double best = 0;
  int nearest = -1;
  g_autoptr (GHashTable) words = NULL;

  g_return_val_if_fail (LES_IS_ENTRY (entry), -1);
  g_return_val_if_fail (article < les_comparison_n_readings (les_entry_get_comparison (entry)), -1);

  reading = les_comparison_get_reading (les_entry_get_comparison (entry), article);
  sentences = les_reading_get_sentences (reading, &n_sentences);
  tokens = les_reading_get_tokens (reading, &n_tokens);
  text = les_article_get_text (les_reading_get_article (reading), NULL);
  words = words_of (entry);
  count_words (words, text, tokens, sentences, n_sentences);
  for (guint s = 0; s < n_sentences; s++)
    {
      double weight = weigh_sentence (words, text, tokens, &sentences[s], n_sentences);

      if (weight > best)
        {
          best = weight;
          nearest = s;
        }
    }
  return best >= MIN_SHARE * g_hash_table_size (words) ? nearest : -1;
}
