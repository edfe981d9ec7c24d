/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/passage.h"

#include <string.h>

#define LEAST_BYTES 40
#define LEAST_SHARE 0.27

typedef enum
{
  EDGE_NONE,
  EDGE_MARK,        /* a mark stands before the token */
  EDGE_CONJUNCTION, /* the token is "and" */
  EDGE_RELATIVE,    /* a clause that tells more of what stands before it begins */
} Edge;

typedef struct
{
  const char        *text;
  const LesWordList *conjunctions, *relatives;
  const LesToken    *tokens; /* the unit's */
  guint              n;
} Edges;

static Edge
edge_before (const Edges *self,
             guint        i)
{
  static const char marks[] = ",;:()";
  const char *text = self->text;
  const LesToken *tokens = self->tokens;
  LesSpan before;

  if (i == 0 || i == self->n)
    return EDGE_MARK;
  before = tokens[i - 1].span;
  if (tokens[i - 1].kind == LES_TOKEN_MARK)
    {
      if (before.length == 1 && text[before.start] == ',' &&
          les_word_list_contains (self->relatives, text + tokens[i].span.start, tokens[i].span.length))
        return EDGE_RELATIVE;
      if (before.length == 1 && (strchr (marks, text[before.start]) != NULL ||
                                 (text[before.start] == '-' && tokens[i - 1].flags & LES_TOKEN_SPACE_BEFORE)))
        return EDGE_MARK;
      if (before.length == 3 && (memcmp (text + before.start, "–", 3) == 0 || memcmp (text + before.start, "—", 3) == 0))
        return EDGE_MARK;
    }
  if (tokens[i].kind == LES_TOKEN_WORD && les_word_list_contains (self->conjunctions, text + tokens[i].span.start, tokens[i].span.length))
    return EDGE_CONJUNCTION;
  return EDGE_NONE;
}

LesSpan
les_passage_around (const LesFeatures *features,
                    const LesUnit     *unit,
                    guint              word)
{
  const LesToken *tokens = les_reading_get_tokens (features->reading, NULL) + unit->first_token;
  const LesLanguage *language = les_reading_get_language (features->reading);
  const Edges self = { features->text, les_language_list (language, "conjunctions"), les_language_list (language, "relative-pronouns"), tokens,
                      MIN (unit->n_tokens, LES_LONGEST_UNIT) };
  guint32 least = MAX (LEAST_BYTES, (guint32) (LEAST_SHARE * unit->span.length));
  guint low, high, n = self.n;

  low = high = MIN (les_features_words (features, unit)[word].token - unit->first_token, n - 1);
  while (edge_before (&self, low) == EDGE_NONE)
    low--;
  while (edge_before (&self, high + 1) == EDGE_NONE)
    high++;
  while (les_span_end (tokens[high].span) - tokens[low].span.start < least && (low > 0 || high + 1 < n))
    {
      /* The other half of the clause first, or the clause that belongs to it, then what stands before it. */
      if (high + 1 < n && (low == 0 || edge_before (&self, high + 1) >= EDGE_CONJUNCTION))
        while (edge_before (&self, ++high + 1) == EDGE_NONE)
          ;
      else
        while (edge_before (&self, --low) == EDGE_NONE)
          ;
    }
  if (low == 0 && high + 1 == n)
    return unit->span;
  return LES_SPAN (low == 0 ? unit->span.start : tokens[low].span.start,
                   (high + 1 == n ? les_span_end (unit->span) : les_span_end (tokens[high].span)));
}
