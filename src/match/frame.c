/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/frame.h"

#include <string.h>

#define LONGEST_FRAME 18 /* tokens */
#define SHORTEST_REST 4  /* words that a frame leaves to the statement */

static LesWord *
words_of (LesFeatures   *features,
          const LesUnit *unit)
{
  return unit->n_words > 0 ? &g_array_index (features->words, LesWord, unit->first_word) : NULL;
}

static void
mark_tokens (LesFeatures   *features,
             const LesUnit *unit,
             guint          first,
             guint          end)
{
  LesWord *words = words_of (features, unit);

  for (guint i = 0; i < unit->n_words; i++)
    if (words[i].token >= first && words[i].token < end)
      words[i].flags |= LES_WORD_FRAME;
}

/* A comma, colon, dash or quotation mark: a frame lies between two of them or between one and the sentence's end. */
static gboolean
bounds_frame (const char     *text,
              const LesToken *token)
{
  const char *at = text + token->span.start;

  if (token->kind == LES_TOKEN_QUOTE)
    return TRUE;
  if (token->kind != LES_TOKEN_MARK)
    return FALSE;
  if (token->span.length == 1)
    return strchr (",;:", *at) != NULL;
  return token->span.length == 3 && (memcmp (at, "–", 3) == 0 || memcmp (at, "—", 3) == 0);
}

static gboolean
has_speech_verb (const LesFeatures *features,
                 guint              first,
                 guint              end)
{
  for (guint i = first; i < end; i++)
    if (features->speaking[i / 8] >> i % 8 & 1)
      return TRUE;
  return FALSE;
}

/* Where analysis found no frame: a stretch between marks that is short, holds a verb of saying and leaves something to be said. */
static void
guess_frames (LesFeatures    *features,
              const LesUnit  *unit,
              const LesToken *tokens)
{
  guint end = unit->first_token + unit->n_tokens, from = unit->first_token;

  if (unit->n_words < SHORTEST_REST)
    return;
  for (guint i = unit->first_token; i <= end; i++)
    {
      if (i < end && !bounds_frame (features->text, &tokens[i]))
        continue;
      if (i - from >= 2 && i - from <= LONGEST_FRAME && unit->n_tokens - (i - from) > 2 * SHORTEST_REST &&
          has_speech_verb (features, from, i))
        mark_tokens (features, unit, from, i);
      from = i + 1;
    }
}

static guint
first_token_from (const LesToken *tokens,
                  guint           n_tokens,
                  guint32         byte)
{
  guint low = 0, high = n_tokens;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (tokens[middle].span.start < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

void
les_frame_find (LesFeatures *features)
{
  guint n_statements, n_tokens;
  const LesStatement *statements = les_reading_get_statements (features->reading, &n_statements);
  const LesToken *tokens = les_reading_get_tokens (features->reading, &n_tokens);

  features->framed = g_new0 (guint8, n_tokens / 8 + 1);
  features->speaking = g_new0 (guint8, n_tokens / 8 + 1);
  for (guint s = 0; s < n_statements; s++)
    for (guint f = 0; f < statements[s].frame.n; f++)
      {
        LesSpan frame = les_reading_get_spans (features->reading, statements[s].frame)[f];

        for (guint i = first_token_from (tokens, n_tokens, frame.start); i < n_tokens && tokens[i].span.start < les_span_end (frame); i++)
          features->framed[i / 8] |= 1 << i % 8;
      }
}

static gboolean
mark_found_frames (LesFeatures   *features,
                   const LesUnit *unit)
{
  gboolean found = FALSE;

  for (guint i = unit->first_token; i < unit->first_token + unit->n_tokens; i++)
    if (features->framed[i / 8] >> i % 8 & 1)
      {
        mark_tokens (features, unit, i, i + 1);
        found = TRUE;
      }
  return found;
}

/* Words that name one person or body side by side weigh together little more than one. */
static void
level_entities (LesFeatures   *features,
                const LesUnit *unit)
{
  LesWord *words = words_of (features, unit);
  guint run = 0;

  for (guint i = 0; i <= unit->n_words; i++)
    {
      gboolean part = i < unit->n_words && (words[i].word_class == LES_CLASS_NAME ||
                                            (words[i].flags & LES_WORD_ROLE));

      if (part && run > 0 && words[i].token > words[i - 1].token + 2)
        part = FALSE;
      if (part)
        run++;
      if (!part || i == unit->n_words)
        {
          for (guint k = i - run; run > 1 && k < i; k++)
            {
              words[k].flags |= LES_WORD_ENTITY;
              words[k].weight *= 1.3f / run;
            }
          run = i < unit->n_words && words[i].word_class == LES_CLASS_NAME && !part ? 1 : 0;
        }
    }
}

void
les_frame_mark (LesFeatures   *features,
                const LesUnit *unit)
{
  const LesToken *tokens = les_reading_get_tokens (features->reading, NULL);

  if (unit->n_words == 0)
    return;
  if (!mark_found_frames (features, unit))
    guess_frames (features, unit, tokens);
  level_entities (features, unit);
}
