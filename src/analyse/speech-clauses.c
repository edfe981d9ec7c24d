/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/speech-segments.h"

#include <string.h>

static guint
new_clause (LesUnit          *unit,
            guint             position,
            const LesSegment *segment)
{
  LesClause clause = { .first_segment = position, .last_segment = position, .opener = segment->opener, .order = segment->order,
                       .finite = segment->finite, .verb = -1, .infinitive = segment->infinitive };

  g_array_append_val (unit->clauses, clause);
  return unit->clauses->len - 1;
}

static guint
join_clause (LesUnit          *unit,
             guint             position,
             const LesSegment *segment,
             guint             clause)
{
  LesClause *joined = les_unit_clause (unit, clause);

  joined->last_segment = position;
  if (joined->finite < 0 && segment->finite >= 0)
    {
      joined->finite = segment->finite;
      joined->order = joined->opener & SUBORDINATE ? LES_ORDER_LAST : LES_ORDER_SECOND;
      joined->resumed = TRUE;
    }
  return clause;
}

/* "dass A gestiegen ist und B gefallen ist": the second part of a verb-last clause has its verb last too. */
static void
settle_order (const LesSpeechText *text,
              const LesUnit       *unit,
              guint                position)
{
  LesSegment *segment = les_unit_segment (unit, position);
  int last;

  if (position == 0 || segment->opener != LES_ROLE_AND || segment->order == LES_ORDER_NONE
      || les_unit_clause (unit, les_unit_segment (unit, position - 1)->clause)->order != LES_ORDER_LAST)
    return;
  last = les_clauses_last_finite (text, segment->first, segment->end);
  if (les_clauses_next_visible (text, (guint) last + 1, segment->end) < segment->end
      || ((text->words[last].morph.flags & (LES_MORPH_INFINITIVE | LES_MORPH_PARTICIPLE_2)) && last != segment->finite
          && (text->words[segment->finite].morph.flags & HELPER)))
    return;
  segment->finite = last;
  segment->order = LES_ORDER_LAST;
}

/* "die Behauptung, er habe gelogen, …": a clause in the subjunctive behind a noun of speech is not the verb that the noun waits
 * for. */
static gboolean
hangs_on_noun (const LesSpeechText *text,
               const LesUnit       *unit,
               guint                position)
{
  const LesSegment *segment = les_unit_segment (unit, position);
  guint i;

  if (position == 0 || segment->mark != ',' || segment->order != LES_ORDER_SECOND
      || les_clauses_mood (text, (guint) segment->finite) == LES_MOOD_INDICATIVE)
    return FALSE;
  i = les_unit_segment (unit, position - 1)->end - 1;
  return (text->words[i].roles & LES_ROLE_SPEECH_NOUN) != 0;
}

static void
join_segments (const LesSpeechText *text,
               LesUnit             *unit)
{
  int pending_main = -1, pending_sub = -1, last_main = -1;

  for (guint i = 0; i < unit->segments->len; i++)
    {
      LesSegment *segment = les_unit_segment (unit, i);
      int last = i > 0 ? (int) les_unit_segment (unit, i - 1)->clause : -1;
      gboolean breaks = segment->mark == ';' || segment->mark == ':' || segment->mark == '?' || segment->mark == '!';

      settle_order (text, unit, i);
      if (breaks)
        pending_main = pending_sub = -1;
      if (segment->opener & SUBORDINATE)
        {
          segment->clause = new_clause (unit, i, segment);
          pending_sub = segment->finite < 0 && !segment->infinitive ? (int) segment->clause : -1;
        }
      else if (segment->finite >= 0)
        {
          gboolean told = hangs_on_noun (text, unit, i);
          int target = told ? -1 : pending_sub >= 0 && !(segment->opener & LES_ROLE_AND) ? pending_sub : pending_main;

          if (segment->order == LES_ORDER_LAST)
            {
              segment->clause = new_clause (unit, i, segment);
              continue;
            }
          if (segment->opener == LES_ROLE_SO)
            {
              segment->clause = new_clause (unit, i, segment);
              continue;
            }
          if (target >= 0)
            segment->clause = join_clause (unit, i, segment, (guint) target);
          else
            segment->clause = new_clause (unit, i, segment);
          if (told)
            continue;
          if (target == pending_sub && target >= 0)
            pending_sub = -1;
          else
            {
              last_main = (int) segment->clause;
              pending_main = -1;
            }
        }
      else if (segment->infinitive || segment->opener == LES_ROLE_SO)
        segment->clause = new_clause (unit, i, segment);
      else if (pending_sub >= 0)
        segment->clause = join_clause (unit, i, segment, (guint) pending_sub);
      else if (pending_main >= 0)
        segment->clause = join_clause (unit, i, segment, (guint) pending_main);
      else if (last < 0 || breaks || segment->quotation >= 0)
        {
          segment->clause = new_clause (unit, i, segment);
          pending_main = (int) segment->clause;
        }
      else
        {
          const LesClause *before = les_unit_clause (unit, (guint) last);
          gboolean closed = before->order == LES_ORDER_LAST && before->finite >= 0 && segment->opener == 0 && last_main >= 0;

          segment->clause = join_clause (unit, i, segment, (guint) (closed ? last_main : last));
        }
    }
}

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
  join_segments (text, unit);
  for (guint i = 0; i < unit->clauses->len; i++)
    {
      find_verb (text, unit, i);
      find_cue (text, unit, i);
    }
}
