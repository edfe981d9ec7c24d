/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/repetition.h"

#include "analyse/mentions.h"
#include "text/fold.h"

#define MAX_ADOPTED 64    /* quotations looked for in one article */
#define MAX_WORDS 40
#define MIN_QUOTED 2       /* words of a quotation in a heading */
#define MIN_WORD 4        /* bytes of a word that counts */
#define MIN_SHARE .74     /* of its words that the original has */

static gboolean
is_display (const LesCast      *cast,
            const LesUtterance *utterance)
{
  guint           n;
  const LesBlock *blocks = les_article_get_blocks (les_reading_get_article (cast->reading), &n);

  return utterance->block < n
         && (blocks[utterance->block].kind == LES_BLOCK_HEADING || blocks[utterance->block].kind == LES_BLOCK_PULL_QUOTE
             || blocks[utterance->block].kind == LES_BLOCK_TEASER);
}

/* The whole heading is one quotation: names in it are its words. */
static gboolean
fills_block (const LesCast      *cast,
             const LesUtterance *utterance)
{
  guint           n;
  const LesBlock *blocks = les_article_get_blocks (les_reading_get_article (cast->reading), &n);
  const LesSpan  *spans = les_reading_get_spans (cast->reading, utterance->spans);
  guint           first = les_mentions_token_at (cast, blocks[utterance->block].span.start);

  return utterance->spans.n == 1 && spans[0].length + 3 >= blocks[utterance->block].span.length && first < cast->n_tokens
         && cast->tokens[first].kind == LES_TOKEN_QUOTE;
}

/* The only guest of an interview: actor, -1 where there are several or none. */
static int
find_guest (const LesCast *cast,
            const GArray  *utterances,
            const int     *actors)
{
  guint           n;
  const LesBlock *blocks = les_article_get_blocks (les_reading_get_article (cast->reading), &n);
  int             guest = -1;

  for (guint i = 0; i < utterances->len; i++)
    {
      const LesUtterance *utterance = &g_array_index (utterances, LesUtterance, i);

      if (utterance->block >= n || blocks[utterance->block].kind != LES_BLOCK_ANSWER || utterance->parent >= 0 || actors[i] < 0)
        continue;
      if (guest >= 0 && guest != actors[i])
        return -1;
      guest = actors[i];
    }
  return guest;
}

/* Each word is compared with those of many headlines, and folded once. */
static guint64
hash_word (const LesCast *cast,
           guint          token)
{
  guint64 *hash = &cast->word_hashes[token];

  if (*hash == 0)
    *hash = les_fold_hash (cast->text + cast->tokens[token].span.start, cast->tokens[token].span.length);
  return *hash;
}

static GHashTable *
words_of (const LesCast      *cast,
          const LesUtterance *utterance)
{
  const LesSpan *spans = les_reading_get_spans (cast->reading, utterance->spans);
  GHashTable    *words = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < utterance->spans.n; i++)
    for (guint k = les_mentions_token_at (cast, spans[i].start);
         k < cast->n_tokens && cast->tokens[k].span.start < les_span_end (spans[i]) && g_hash_table_size (words) < MAX_WORDS; k++)
      if (les_cast_is_word (cast, k) && cast->tokens[k].span.length >= MIN_WORD)
        {
          guint64 hash = hash_word (cast, k);

          g_hash_table_add (words, g_memdup2 (&hash, sizeof hash));
        }
  return words;
}

static guint
count_shared (const LesCast      *cast,
              const LesUtterance *utterance,
              GHashTable         *words)
{
  const LesSpan         *spans = les_reading_get_spans (cast->reading, utterance->spans);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < utterance->spans.n; i++)
    for (guint k = les_mentions_token_at (cast, spans[i].start);
         k < cast->n_tokens && cast->tokens[k].span.start < les_span_end (spans[i]); k++)
      if (les_cast_is_word (cast, k) && cast->tokens[k].span.length >= MIN_WORD)
        {
          guint64  hash = hash_word (cast, k);
          gpointer found = NULL;

          if (g_hash_table_lookup_extended (words, &hash, &found, NULL))
            g_hash_table_add (seen, found);
        }
  return g_hash_table_size (seen);
}

static int
find_original (const LesCast *cast,
               const GArray  *utterances,
               const int     *actors,
               guint          position)
{
  g_autoptr (GHashTable) words = words_of (cast, &g_array_index (utterances, LesUtterance, position));
  guint                  needed = (guint) (g_hash_table_size (words) * MIN_SHARE + .999), most = 0;
  int                    found = -1;

  if (g_hash_table_size (words) < 2)
    return -1;
  for (guint i = 0; i < utterances->len; i++)
    {
      const LesUtterance *other = &g_array_index (utterances, LesUtterance, i);
      guint               shared;

      if (i % 64 == 0 && g_cancellable_is_cancelled (cast->cancellable))
        return -1;
      if (i == position || actors[i] < 0 || is_display (cast, other))
        continue;
      shared = count_shared (cast, other, words);
      if (shared >= needed && shared > most)
        {
          most = shared;
          found = i;
        }
    }
  return found;
}

/* An utterance of the same actor whose relayers a headline shares: the one it repeats, else one of all that were relayed. */
static int
find_relayed (const LesCast   *cast,
              const LesChains *chains,
              const GArray    *utterances,
              const int       *actors,
              guint            position)
{
  int   found = find_original (cast, utterances, actors, position);
  guint n;

  if (found >= 0)
    return actors[found] == actors[position] ? found : -1;
  for (guint i = 0; i < utterances->len; i++)
    {
      if (actors[i] != actors[position] || is_display (cast, &g_array_index (utterances, LesUtterance, i)))
        continue;
      les_chains_get (chains, i, &n);
      if (n == 0)
        return -1;
      found = found < 0 ? (int) i : found;
    }
  return found;
}

static void
adopt (LesCast      *cast,
       LesChains    *chains,
       const GArray *utterances,
       int          *actors,
       guint         position,
       int           guest)
{
  const LesUtterance *utterance = &g_array_index (utterances, LesUtterance, position);
  int                 original = find_original (cast, utterances, actors, position);

  if (original >= 0)
    {
      actors[position] = actors[original];
      les_chains_copy (chains, position, original);
    }
  else if (guest >= 0 && (utterance->kind == LES_STATEMENT_DIRECT || fills_block (cast, utterance)))
    actors[position] = guest;
}

static gboolean
is_taken (const GArray *utterances,
          guint         n,
          LesSpan       span,
          const LesCast *cast)
{
  for (guint i = 0; i < n; i++)
    {
      const LesUtterance *utterance = &g_array_index (utterances, LesUtterance, i);

      if (utterance->kind == LES_STATEMENT_DIRECT && utterance->spans.n > 0
          && les_span_overlaps (les_reading_get_spans (cast->reading, utterance->spans)[0], span))
        return TRUE;
      if (utterance->spans.n > 0 && les_reading_get_spans (cast->reading, utterance->spans)[0].start > les_span_end (span))
        break;
    }
  return FALSE;
}

void
les_repetition_find (LesCast *cast,
                     GArray  *utterances)
{
  guint           n, known = utterances->len, added = 0;
  const LesBlock *blocks = les_article_get_blocks (les_reading_get_article (cast->reading), &n);

  for (guint i = 0; i < n && added < MAX_ADOPTED; i++)
    {
      guint first = les_mentions_token_at (cast, blocks[i].span.start), open = G_MAXUINT, words = 0;

      for (guint k = first; blocks[i].kind == LES_BLOCK_HEADING && k < cast->n_tokens
           && cast->tokens[k].span.start < les_span_end (blocks[i].span); k++)
        {
          LesUtterance utterance = { .kind = LES_STATEMENT_DIRECT, .framing = LES_FRAMING_PARTIAL, .parent = -1, .continues = -1, .who = -1 };
          LesSpan      span;

          words += les_cast_is_word (cast, k);
          if (cast->tokens[k].kind != LES_TOKEN_QUOTE || cast->tokens[k].span.length > 3)
            continue;
          if (open == G_MAXUINT || words < MIN_QUOTED)
            {
              open = k;
              words = 0;
              continue;
            }
          span = les_cast_span (cast, open, k + 1);
          open = G_MAXUINT;
          if (is_taken (utterances, known, span, cast))
            continue;
          utterance.spans = les_reading_add_spans (cast->reading, &span, 1);
          utterance.sentence = cast->sentence_of[k];
          utterance.block = i;
          if (span.length + 3 >= blocks[i].span.length)
            utterance.framing = LES_FRAMING_VERBATIM;
          g_array_append_val (utterances, utterance);
          added++;
        }
    }
}

void
les_repetition_adopt (LesCast      *cast,
                      LesChains    *chains,
                      const GArray *utterances,
                      int          *actors)
{
  int   guest = find_guest (cast, utterances, actors);
  guint adopted = 0;

  cast->word_hashes = g_new0 (guint64, cast->n_tokens + 1);
  les_chains_finish (chains, utterances, actors);
  for (guint i = 0; i < utterances->len && adopted < MAX_ADOPTED && !g_cancellable_is_cancelled (cast->cancellable); i++)
    {
      const LesUtterance *utterance = &g_array_index (utterances, LesUtterance, i);
      guint               n;
      int                 relayed;

      if (!is_display (cast, utterance))
        continue;
      adopted++;
      if (actors[i] < 0 || fills_block (cast, utterance))
        adopt (cast, chains, utterances, actors, i, guest);
      les_chains_get (chains, i, &n);
      relayed = actors[i] >= 0 && n == 0 ? find_relayed (cast, chains, utterances, actors, i) : -1;
      if (relayed >= 0)
        les_chains_copy (chains, i, relayed);
    }
  g_clear_pointer (&cast->word_hashes, g_free);
}
