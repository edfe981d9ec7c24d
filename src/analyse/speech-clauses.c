/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/speech-segments.h"

#include <string.h>

/* Walks the visible tokens of a clause, its segments in order. */
typedef struct
{
  const LesSpeechText *text;
  const LesUnit       *unit;
  guint                clause;
  guint                segment;
  guint                token;
} Walk;

static void
walk_init (Walk                *walk,
           const LesSpeechText *text,
           const LesUnit       *unit,
           guint                clause)
{
  *walk = (Walk) { text, unit, clause, les_unit_clause (unit, clause)->first_segment, 0 };
  walk->token = les_unit_segment (unit, walk->segment)->first;
}

static gboolean
walk_next (Walk  *walk,
           guint *token)
{
  guint last = les_unit_clause (walk->unit, walk->clause)->last_segment;

  while (walk->segment <= last)
    {
      const LesSegment *segment = les_unit_segment (walk->unit, walk->segment);

      if (segment->clause == walk->clause)
        for (; walk->token < segment->end; walk->token++)
          if (les_clauses_is_visible (walk->text, walk->token))
            {
              *token = walk->token++;
              return TRUE;
            }
      if (++walk->segment <= last)
        walk->token = les_unit_segment (walk->unit, walk->segment)->first;
    }
  return FALSE;
}

static void
find_verb (const LesSpeechText *text,
           const LesUnit       *unit,
           guint                position)
{
  LesClause *clause = les_unit_clause (unit, position);
  gboolean helper = clause->finite >= 0 && (text->words[clause->finite].morph.flags & HELPER);
  gboolean becomes = helper
                     && (les_cues_roles (text->cues, text->words[clause->finite].morph.lemma) & LES_ROLE_PASSIVE) != 0;
  gboolean participle = FALSE;
  Walk walk;
  guint token;

  clause->verb = clause->finite;
  if (clause->finite >= 0)
    clause->mood = les_clauses_mood (text, (guint) clause->finite);
  if (clause->finite >= 0 && !helper)
    return;
  walk_init (&walk, text, unit, position);
  while (walk_next (&walk, &token))
    {
      const LesSpeechWord *word = &text->words[token];

      if (strcmp (word->folded, "worden") == 0)
        clause->passive = TRUE;
      if (!(word->morph.flags & (LES_MORPH_PARTICIPLE_2 | LES_MORPH_INFINITIVE)) || (word->morph.flags & HELPER)
          || (int) token == clause->finite
          || ((word->morph.flags & (LES_MORPH_DETERMINER | LES_MORPH_PREPOSITION))
              && les_unit_segment (unit, walk.segment)->end != token + 1))
        continue;
      if (les_speech_is_capital (text, token) && token != unit->first)
        continue;
      if ((text->grammar & LES_GRAMMAR_VERB_SECOND) && (word->morph.flags & LES_MORPH_ADJECTIVE) && token + 1 < text->n_tokens && les_clauses_is_visible (text, token + 1)
          && les_speech_is_capital (text, token + 1))
        continue; /* "die genannten Gründe" */
      if (helper && clause->order != LES_ORDER_LAST && (int) token < clause->finite && token != unit->first)
        continue;
      clause->verb = (int) token;
      participle = (word->morph.flags & LES_MORPH_PARTICIPLE_2) != 0;
    }
  clause->passive = clause->passive || (becomes && participle);
}

static void
add_cue_token (LesClause *clause,
               guint      token)
{
  guint at = clause->n_cue_tokens;

  for (guint i = 0; i < clause->n_cue_tokens; i++)
    if (clause->cue_tokens[i] == token)
      return;
  if (at == G_N_ELEMENTS (clause->cue_tokens))
    return;
  while (at > 0 && clause->cue_tokens[at - 1] > token)
    {
      clause->cue_tokens[at] = clause->cue_tokens[at - 1];
      at--;
    }
  clause->cue_tokens[at] = token;
  clause->n_cue_tokens++;
}

/* What a clause holds besides its verb: where its words and a separated prefix stand. */
typedef struct
{
  guint words[LES_CUE_MAX_WORDS];
  guint prefix;
  guint n_found;
} CueMatch;

static gboolean
match_cue (const LesSpeechText *text,
           const LesUnit       *unit,
           guint                position,
           const LesCue        *cue,
           CueMatch            *match)
{
  const LesClause *clause = les_unit_clause (unit, position);
  gboolean joined = les_cue_is_joined (cue, les_speech_lemma (text, (guint) clause->verb));
  guint stranded = G_MAXUINT; /* a prefix at the clause's end that the cue doesn't know: another verb */
  Walk walk;
  guint token;

  *match = (CueMatch) { .prefix = G_MAXUINT };
  for (guint i = 0; i < LES_CUE_MAX_WORDS; i++)
    match->words[i] = G_MAXUINT;
  walk_init (&walk, text, unit, position);
  while (walk_next (&walk, &token))
    {
      const LesSpeechWord *word = &text->words[token];

      for (guint i = 0; i < cue->n_words; i++)
        if (match->words[i] == G_MAXUINT && les_cue_word_matches (cue->words[i], word->folded))
          {
            match->words[i] = token;
            match->n_found++;
            break;
          }
      if ((int) token > clause->verb && (word->morph.flags & (LES_MORPH_PREPOSITION | LES_MORPH_PARTICLE | LES_MORPH_ADVERB
                                                              | LES_MORPH_ADJECTIVE))
          && les_unit_segment (unit, walk.segment)->end == token + 1)
        {
          if (cue->prefix != NULL && strcmp (cue->prefix, word->folded) == 0)
            match->prefix = token;
          else if (((word->morph.flags & LES_MORPH_PREPOSITION)
                    || ((word->morph.kinds & LES_KIND_PREFIX) && !(word->morph.flags & LES_MORPH_ADVERB)))
                   && clause->order != LES_ORDER_LAST && clause->verb == clause->finite)
            stranded = token;
        }
    }
  if (match->n_found < cue->n_words)
    return FALSE;
  if (cue->prefix != NULL)
    return joined || match->prefix != G_MAXUINT;
  if (!joined)
    return FALSE;
  for (guint i = 0; i < cue->n_words; i++)
    if (match->words[i] == stranded)
      return TRUE;
  return stranded == G_MAXUINT;
}

static void
set_cue (const LesSpeechText *text,
         const LesUnit       *unit,
         guint                position,
         const LesCue        *cue,
         const CueMatch      *match)
{
  LesClause *clause = les_unit_clause (unit, position);
  Walk walk;
  guint token;

  clause->cue = cue;
  if (clause->finite >= 0)
    add_cue_token (clause, (guint) clause->finite);
  add_cue_token (clause, (guint) clause->verb);
  if (match->prefix != G_MAXUINT)
    add_cue_token (clause, match->prefix);
  for (guint i = 0; i < cue->n_words; i++)
    add_cue_token (clause, match->words[i]);
  if (!clause->passive)
    return;
  walk_init (&walk, text, unit, position);
  while (walk_next (&walk, &token))
    if (strcmp (text->words[token].folded, "worden") == 0)
      add_cue_token (clause, token);
}

static void
find_cue (const LesSpeechText *text,
          const LesUnit       *unit,
          guint                position)
{
  const LesClause *clause = les_unit_clause (unit, position);
  const LesCue *const *cues;
  const LesCue *best = NULL;
  CueMatch match, best_match = { 0 };
  guint best_score = 0;

  if (clause->verb < 0)
    return;
  cues = les_cues_lookup (text->cues, les_speech_lemma (text, (guint) clause->verb));
  for (guint i = 0; cues != NULL && cues[i] != NULL; i++)
    {
      guint score = 1 + 2 * cues[i]->n_words + (cues[i]->prefix != NULL ? 1 : 0);

      if (score > best_score && match_cue (text, unit, position, cues[i], &match))
        {
          best = cues[i];
          best_score = score;
          best_match = match;
        }
    }
  if (best != NULL)
    set_cue (text, unit, position, best, &best_match);
}

void
les_clauses_parse (const LesSpeechText *text,
                   LesUnit             *unit)
{
  g_array_set_size (unit->segments, 0);
  g_array_set_size (unit->clauses, 0);
  les_segments_cut (text, unit);
  les_segments_join (text, unit);
  for (guint i = 0; i < unit->clauses->len; i++)
    {
      find_verb (text, unit, i);
      find_cue (text, unit, i);
    }
}
