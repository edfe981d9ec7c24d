/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Speech without a content clause of its own cue: reported acts ("X forderte den Rücktritt von Y"), the subjunctive that goes
 * on over sentences until the indicative returns, and hearsay ("soll gesagt haben"). */

#include "config.h"

#include "analyse/speech-search.h"

#include <string.h>

static gboolean
is_free (const LesSpeechSearch *search,
         guint                  token)
{
  return !les_search_is_taken (search, token) && search->framed[token] < (int) search->unit_begin;
}

/* The end of the main clause that begins with segment: where the next one of its rank begins. */
static guint
rank_end (const LesSpeechSearch *search,
          guint                  segment)
{
  const LesUnit *unit = &search->unit;
  guint own = les_unit_segment (unit, segment)->clause, i;

  for (i = segment + 1; i < unit->segments->len; i++)
    {
      const LesSegment *at = les_unit_segment (unit, i);
      const LesClause *clause = les_unit_clause (unit, at->clause);

      if (at->quotation >= 0 || at->mark == ';')
        break;
      if (at->clause != own && clause->first_segment == i && les_clause_is_main (clause) && i > les_unit_clause (unit, own)->last_segment)
        break;
    }
  return i;
}

/* A sentence's own text up to and with its stop. */
static guint
through_stop (const LesSpeechSearch *search,
              guint                  segment)
{
  const LesUnit *unit = &search->unit;

  return segment == unit->segments->len && unit->last_quotation < 0 ? unit->end : les_frame_words_end (search, segment - 1);
}

static gboolean
add_range (LesSpeechSearch *search,
           LesFinding      *finding,
           guint            first_segment,
           guint            end_segment)
{
  guint first = les_unit_segment (&search->unit, first_segment)->first;

  while (first > search->unit.first && search->text->tokens[first - 1].kind == LES_TOKEN_QUOTE
         && (search->text->tokens[first - 1].flags & LES_TOKEN_SPACE_BEFORE)
         && search->text->words[first - 1].hidden == LES_HIDDEN_NOT)
    first--;
  les_parts_add (&finding->content, first, through_stop (search, end_segment));
  return les_search_add (search, finding) >= 0;
}

/* "hätten", "wären": the plural of the first subjunctive looks like the indicative, so that reports take the second. */
static gboolean
stands_for_first (const LesSpeechSearch *search,
                  const LesClause       *clause)
{
  return clause->mood == LES_MOOD_SUBJUNCTIVE_2 && g_str_has_suffix (search->text->words[clause->finite].folded, "en");
}

/* A passive without agent, a state ("ist geplant"), a duty ("soll zusagen") or the future tells of no act of speech. */
static gboolean
is_act (const LesSpeechSearch *search,
        const LesClause       *clause)
{
  const LesMorph *finite;

  if (clause->cue == NULL || !(clause->cue->flags & LES_CUE_REPORTED) || !les_clause_is_main (clause)
      || clause->mood == LES_MOOD_SUBJUNCTIVE_1 || (stands_for_first (search, clause) && les_search_follows (search, 1)))
    return FALSE;
  finite = &search->text->words[clause->finite].morph;
  if ((les_cues_roles (search->text->cues, finite->lemma) & LES_ROLE_PASSIVE) && !clause->passive && clause->verb != clause->finite)
    return FALSE;
  return clause->verb == clause->finite || (!(finite->flags & LES_MORPH_MODAL)
                                              && !((search->text->grammar & LES_GRAMMAR_VERB_SECOND) && strcmp (finite->lemma, "sein") == 0));
}

#define MAX_ANNOUNCING_TOKENS 5

/* "Huber warnt:" before a quotation is its frame and nothing more. */
static gboolean
only_announces (const LesSpeechSearch *search,
                const LesClause       *clause)
{
  const LesUnit *unit = &search->unit;

  return unit->end < search->text->n_tokens && les_speech_mark (search->text, unit->end - 1) == ':'
         && clause->last_segment + 1 == unit->segments->len
         && les_unit_segment (unit, clause->last_segment)->end - les_unit_segment (unit, clause->first_segment)->first <= MAX_ANNOUNCING_TOKENS;
}

/* "X forderte A und lehnte B ab": the second act shares the subject and is part of the first statement. */
static gboolean
shares_subject (const LesSpeechSearch *search,
                guint                  position)
{
  const LesClause *clause = les_unit_clause (&search->unit, position);

  return clause->opener == LES_ROLE_AND && clause->order == LES_ORDER_FIRST;
}

void
les_speech_find_reported (LesSpeechSearch *search)
{
  const LesUnit *unit = &search->unit;

  for (guint i = 0; i < unit->clauses->len; i++)
    {
      const LesClause *clause = les_unit_clause (unit, i);
      guint first = clause->first_segment, end;
      LesFinding finding;

      if (!is_act (search, clause) || les_search_names_itself (search, clause) || !is_free (search, (guint) clause->finite) || only_announces (search, clause))
        continue;
      first = les_frame_first_segment (unit, first);
      if (!is_free (search, les_unit_segment (unit, first)->first))
        first = clause->first_segment;
      les_finding_init (&finding, LES_STATEMENT_REPORTED, LES_FRAMING_REPORTED);
      les_finding_take_clause (search, &finding, i);
      les_finding_share_subject (search, &finding, i);
      if (finding.named == LES_NAMED_NOT)
        continue;
      finding.cue.n = 0;
      end = rank_end (search, clause->last_segment);
      while (end < unit->segments->len && shares_subject (search, les_unit_segment (unit, end)->clause)
             && is_act (search, les_unit_clause (unit, les_unit_segment (unit, end)->clause)))
        end = rank_end (search, les_unit_clause (unit, les_unit_segment (unit, end)->clause)->last_segment);
      add_range (search, &finding, first, end);
    }
}

/* Sentences in the subjunctive that nothing in them attributes: the speaker before goes on. */
static gboolean
speaks_freely (const LesSpeechSearch *search,
               const LesClause       *clause)
{
  if (!les_clause_is_main (clause))
    return FALSE;
  if (clause->mood == LES_MOOD_SUBJUNCTIVE_1)
    return TRUE;
  if (stands_for_first (search, clause))
    return les_search_follows (search, 1);
  return clause->mood == LES_MOOD_SUBJUNCTIVE_2 && les_search_follows (search, 0) && clause->cue == NULL;
}

/* "soll … haben": of what is past, "soll" always tells hearsay; else it may be a plan or a duty. */
static gboolean
is_perfect (const LesSpeechSearch *search,
            const LesClause       *clause)
{
  guint end = les_unit_segment (&search->unit, clause->last_segment)->end;

  return end > 0 && (search->text->words[end - 1].morph.flags & LES_MORPH_AUXILIARY)
         && (search->text->words[end - 1].morph.flags & LES_MORPH_INFINITIVE)
         && strcmp (search->text->words[end - 1].morph.lemma, "werden") != 0;
}

static gboolean
is_hearsay (const LesSpeechSearch *search,
            const LesClause       *clause)
{
  return les_clause_is_main (clause) && (les_cues_roles (search->text->cues, search->text->words[clause->finite].morph.lemma) & LES_ROLE_HEARSAY)
         && (search->text->words[clause->finite].morph.flags & LES_MORPH_PRESENT) && clause->verb != clause->finite
         && (is_perfect (search, clause) || (les_search_follows (search, 1)));
}

/* Free speech that follows free speech without anything between is one utterance. */
static gboolean
extend_previous (LesSpeechSearch *search,
                 LesFinding      *finding)
{
  LesUtterance *previous;
  LesSpan *span;
  guint first = finding->content.at[0].first;

  if (search->utterances->len == 0 || search->unit_begin != search->utterances->len)
    return FALSE;
  previous = &g_array_index (search->utterances, LesUtterance, search->utterances->len - 1);
  if (previous->kind != finding->kind || previous->block != search->unit.block || previous->spans.n != 1 || first == 0
      || search->content[first - 1] != (int) search->utterances->len - 1)
    return FALSE;
  span = (LesSpan *) les_reading_get_spans (search->reading, previous->spans);
  *span = LES_SPAN (span->start, les_span_end (les_speech_span (search->text, first, finding->content.at[0].end)));
  for (guint k = first; k < finding->content.at[0].end; k++)
    search->content[k] = (int) search->utterances->len - 1;
  search->latest = (int) search->utterances->len - 1;
  search->latest_place = search->place;
  return TRUE;
}

/* A clause of the sentence that is in the subjunctive although its main clause is not: "…, weil er sich bedroht fühle". */
static gboolean
reports_inside (const LesSpeechSearch *search,
                const LesClause       *main)
{
  const LesUnit *unit = &search->unit;

  if (!les_clause_is_main (main) || !les_search_follows (search, 0))
    return FALSE;
  for (guint i = 0; i < unit->clauses->len; i++)
    if (les_unit_clause (unit, i)->mood == LES_MOOD_SUBJUNCTIVE_1 && is_free (search, (guint) les_unit_clause (unit, i)->finite))
      return TRUE;
  return FALSE;
}

void
les_speech_find_free (LesSpeechSearch *search)
{
  const LesUnit *unit = &search->unit;

  for (guint i = 0; i < unit->clauses->len; i++)
    {
      const LesClause *clause = les_unit_clause (unit, i);
      gboolean hearsay = clause->finite >= 0 && is_hearsay (search, clause);
      guint first;
      LesFinding finding;

      if (clause->finite < 0 || !is_free (search, (guint) clause->finite) || !(hearsay || speaks_freely (search, clause) || reports_inside (search, clause)))
        continue;
      first = les_frame_first_segment (unit, clause->first_segment);
      if (!is_free (search, les_unit_segment (unit, first)->first))
        first = clause->first_segment;
      les_finding_init (&finding, hearsay ? LES_STATEMENT_FREE_INDIRECT : LES_STATEMENT_INDIRECT_FREE_INDIRECT, LES_FRAMING_INDIRECT);
      if (search->topic.end > search->topic.first && search->topic_block == unit->block
          && !les_search_follows (search, 0))
        {
          finding.speaker = search->topic;
          finding.named = LES_NAMED_SUBJECT;
        }
      else if (les_search_follows (search, 1))
        finding.continues = search->latest;
      les_parts_add (&finding.content, les_unit_segment (unit, first)->first, through_stop (search, unit->segments->len));
      les_parts_trim (search->text, &finding.content, TRUE);
      if (finding.content.n == 1 && extend_previous (search, &finding))
        return;
      finding.content.n = 0;
      add_range (search, &finding, first, unit->segments->len);
      return;
    }
}
