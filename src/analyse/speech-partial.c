/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Partial quotations: whether a quotation within a sentence is speech, a title, a name or irony, and whose words it is. */

#include "config.h"

#include "analyse/speech-quotation.h"

#include "analyse/speech-search.h"

/* Does a noun that announces a name stand before the quotation? */
static gboolean
follows_title_noun (const LesSpeechText *text,
                    const LesQuotation  *quotation,
                    guint                limit)
{
  for (guint i = quotation->first, steps = 0; i-- > limit && steps < 3; steps++)
    {
      if (text->words[i].roles & LES_ROLE_TITLE_NOUN)
        return TRUE;
      if (les_clauses_can_be_finite (text, i) || les_speech_mark (text, i) == ','
          || (text->words[i].roles & (LES_ROLE_AS | LES_ROLE_SUB)))
        break; /* "das Stück als „Zumutung“" */
    }
  return FALSE;
}

/* "nannte die Absage einen „Vertrauensbruch“": what somebody calls something is said; a passive often gives a name. */
static gboolean
is_predicate (const LesQuotation *quotation,
              const LesClause    *clause)
{
  return clause->finite >= 0 && (int) quotation->first > clause->finite
         && !(clause->passive && quotation->last - quotation->first < LES_QUOTATION_CLAUSE);
}

/* Speech or a name, a title, irony? Each sign counts for or against: what is said has verbs, adjectives, several words, begins in
 * lower case and stands in somebody's reported words; a name begins with a capital and has a noun before it. */
static gboolean
is_partial_speech (const LesSpeechSearch *search,
                   const LesQuotation    *quotation,
                   const LesClause       *clause,
                   int                    around)
{
  const LesSpeechText *text = search->text;
  guint next = MIN (quotation->last + 1, text->n_tokens - 1);
  guint naming = clause->cue != NULL ? clause->cue->flags & LES_CUE_NAMING : 0;
  LesQuotationInside inside;
  int points = 0;

  les_quotation_look_inside (text, quotation, &inside);
  if (inside.n_words == 0)
    return FALSE;
  if (naming && les_search_names_itself (search, clause))
    return FALSE;
  if (naming && is_predicate (quotation, clause) && !follows_title_noun (text, quotation, search->unit.first))
    return TRUE;
  points += inside.n_words >= 7 ? 2 : inside.n_words >= 5 ? 1 : inside.n_words >= 3 ? 0 : -2;
  points += inside.capital ? -4 : 0;
  points += inside.n_content > 0 ? 2 : 0;
  points += inside.verb ? 2 : 0;
  points += around >= 0 ? 2 : 0;
  points += clause->cue != NULL ? 1 : 0;
  points += naming ? 2 : 0;
  points += clause->mood == LES_MOOD_SUBJUNCTIVE_1 ? 2 : 0;
  points += search->latest >= 0 ? 1 : 0;
  points += les_search_follows (search, 0) ? 1 : 0;
  points -= les_speech_is_word (text, next) && les_speech_is_capital (text, next) ? 2 : 0; /* "„grüne“ Gentechnik" */
  points -= follows_title_noun (text, quotation, search->unit.first) ? 3 : 0;
  return points >= 0;
}

/* A partial quotation in indirect speech has the frame of that speech. */
static void
share_frame (LesSpeechSearch *search,
             int              position,
             int              around)
{
  LesUtterance *utterance, *frame;

  if (position < 0 || around < 0)
    return;
  utterance = &g_array_index (search->utterances, LesUtterance, position);
  frame = &g_array_index (search->utterances, LesUtterance, around);
  utterance->parent = around;
  if (utterance->cue.n > 0)
    return;
  utterance->cue = frame->cue;
  utterance->frame = frame->frame;
  utterance->speaker = frame->speaker;
  utterance->addressee = frame->addressee;
  utterance->named = frame->named;
}

static void
find_partial (LesSpeechSearch    *search,
              const LesQuotation *quotation)
{
  const LesUnit *unit = &search->unit;
  guint n = les_quotation_segments_before (unit, quotation->last);
  guint clause = n > 0 ? les_unit_segment (unit, n - 1)->clause : 0;
  int around = les_search_is_taken (search, quotation->first) ? search->content[quotation->first] : -1;
  LesFinding finding;

  if (n == 0 || !is_partial_speech (search, quotation, les_unit_clause (unit, clause), around))
    return;
  les_finding_init (&finding, LES_STATEMENT_DIRECT, LES_FRAMING_PARTIAL);
  les_parts_add (&finding.content, quotation->first, quotation->last + 1);
  if (around >= 0)
    finding.continues = around; /* the frame is its frame */
  if ((around < 0 || g_array_index (search->utterances, LesUtterance, around).kind == LES_STATEMENT_REPORTED)
      && les_unit_clause (unit, clause)->cue != NULL)
    {
      guint first = les_unit_segment (unit, les_unit_clause (unit, clause)->first_segment)->first;

      les_finding_take_clause (search, &finding, clause);
      les_finding_share_subject (search, &finding, clause);
      les_parts_add (&finding.frame, first, quotation->first);
      les_parts_add (&finding.frame, quotation->last + 1,
                     les_frame_words_end (search, les_unit_clause (unit, clause)->last_segment));
    }
  else if (around < 0 && les_search_follows (search, 1))
    finding.continues = search->latest;
  share_frame (search, les_search_add (search, &finding), around);
}

void
les_speech_find_partial (LesSpeechSearch *search)
{
  const LesSpeechText *text = search->text;

  for (guint i = search->unit.first; i < search->unit.end; i++)
    {
      const LesQuotation *quotation;

      if (text->words[i].hidden == LES_HIDDEN_QUOTATION || text->words[i].quotation < 0)
        continue;
      quotation = &g_array_index (text->quotations, LesQuotation, text->words[i].quotation);
      if (quotation->first == i && quotation->parent < 0 && quotation->last < search->unit.end)
        find_partial (search, quotation);
    }
}
