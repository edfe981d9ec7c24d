/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/speech-content.h"

#define MAX_SKIPPED 4 /* relative clauses and insertions between a cue and its content */

/* The segment that holds the last of the clause's cue. */
static guint
last_cue_segment (const LesUnit   *unit,
                  const LesClause *clause)
{
  guint found = clause->first_segment;
  guint last = clause->n_cue_tokens > 0 ? clause->cue_tokens[clause->n_cue_tokens - 1] : 0;

  for (guint i = clause->first_segment; i <= clause->last_segment; i++)
    if (les_unit_segment (unit, i)->first <= last)
      found = i;
  return found;
}

/* "verfolgten": past or subjunctive. */
static gboolean
can_be_subjunctive (const LesSpeechText *text,
                    const LesClause     *clause)
{
  return clause->finite >= 0 && (text->grammar & LES_GRAMMAR_SUBJUNCTIVE)
         && (text->words[clause->finite].morph.flags & LES_MORPH_SUBJUNCTIVE_2);
}

/* Can the clause that begins with segment be what the cue reports? */
static gboolean
is_content (const LesSpeechText *text,
            const LesUnit       *unit,
            const LesClause     *cue,
            guint                segment)
{
  const LesSegment *at = les_unit_segment (unit, segment);
  const LesClause *clause = les_unit_clause (unit, at->clause);
  gboolean weak = (cue->cue->flags & LES_CUE_WEAK) != 0;

  if (clause == cue || clause->first_segment != segment)
    return FALSE;
  if (at->opener & (LES_ROLE_THAT | LES_ROLE_WHETHER))
    return !weak || les_clause_is_subjunctive (clause);
  if (at->opener & LES_ROLE_QUESTION)
    return !weak && at->mark == ',';
  if (clause->infinitive)
    return !weak && !(cue->cue->flags & LES_CUE_NO_INFINITIVE) && at->opener == 0;
  if (!les_clause_is_main (clause) || at->opener == LES_ROLE_AND || (at->mark != ',' && at->mark != ':'))
    return FALSE;
  if (les_clause_is_subjunctive (clause))
    return TRUE;
  if (can_be_subjunctive (text, clause) && clause->order == LES_ORDER_SECOND && !weak)
    return TRUE;
  return !weak && !cue->passive && clause->order == LES_ORDER_SECOND && clause->cue == NULL && !(cue->cue->flags & LES_CUE_REPORTED);
}

/* "sagte, wenn X komme, werde Y": the conditional clause before it belongs to the content. */
static gboolean
opens_content_early (const LesUnit   *unit,
                     const LesClause *cue,
                     guint            segment)
{
  const LesSegment *at = les_unit_segment (unit, segment);

  if (at->opener != LES_ROLE_SUB || segment + 1 >= unit->segments->len)
    return FALSE;
  return les_clause_is_subjunctive (les_unit_clause_of (unit, segment + 1)) && les_unit_clause_of (unit, segment + 1)->order == LES_ORDER_FIRST
         && les_unit_clause_of (unit, segment + 1) != cue;
}

int
les_content_begin (const LesSpeechText *text,
                   const LesUnit       *unit,
                   const LesClause     *cue)
{
  guint segment = last_cue_segment (unit, cue) + 1;

  for (guint skipped = 0; segment < unit->segments->len && skipped <= MAX_SKIPPED; segment++, skipped++)
    {
      const LesSegment *at = les_unit_segment (unit, segment);

      if (is_content (text, unit, cue, segment) || opens_content_early (unit, cue, segment))
        return (int) segment;
      if (at->quotation >= 0 || at->mark == ';')
        return -1;
      if (les_unit_clause_of (unit, segment) == cue || at->opener == LES_ROLE_RELATIVE || at->opener == LES_ROLE_SUB
          || at->opener == LES_ROLE_AS || (at->finite < 0 && !at->infinitive))
        continue;
      return -1;
    }
  return -1;
}

guint
les_content_end (const LesUnit   *unit,
                 const LesClause *cue,
                 guint            begin)
{
  const LesClause *opening = les_unit_clause_of (unit, begin);
  gboolean dependent = !les_clause_is_main (opening) || les_clause_is_subjunctive (opening);
  guint first_token = les_unit_segment (unit, begin)->first;
  guint i;

  for (i = begin + 1; i < unit->segments->len; i++)
    {
      const LesSegment *segment = les_unit_segment (unit, i);
      const LesClause *clause = les_unit_clause_of (unit, i);
      gboolean starts = clause->first_segment == i;

      if (segment->end - first_token > LES_MAX_CONTENT_TOKENS || segment->quotation >= 0)
        break;
      if (clause == cue || clause->first_segment < begin)
        break;
      if (!starts)
        continue;
      if (segment->opener == LES_ROLE_FURTHER && segment->mark == ',')
        break;
      if (segment->opener == LES_ROLE_SO || (segment->opener == LES_ROLE_AS && clause->cue != NULL))
        break;
      if (les_clause_is_main (clause) && !les_clause_is_subjunctive (clause))
        {
          if (clause->order == LES_ORDER_FIRST && clause->cue != NULL && segment->opener == 0)
            break;
          if (dependent)
            break;
        }
      else if (segment->mark == ';' && !les_clause_is_subjunctive (clause))
        break;
    }
  return i;
}

guint
les_content_with_objects (const LesUnit   *unit,
                          const LesClause *cue,
                          guint            begin,
                          guint            taken)
{
  guint last = last_cue_segment (unit, cue);

  if (!les_unit_clause_of (unit, begin)->infinitive || les_unit_segment (unit, begin)->opener != 0)
    return begin;
  while (begin > last + 1)
    {
      const LesSegment *before = les_unit_segment (unit, begin - 1);

      if (les_unit_clause_of (unit, begin - 1) != cue || before->finite >= 0 || before->infinitive || before->opener != 0
          || before->mark != ',' || before->first < taken || before->quotation >= 0)
        break;
      begin--;
    }
  return begin;
}
