/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Quotations that stand for a clause of their own, and the frame behind or before each: "„…“, sagte X", "X: „…“". */

#include "config.h"

#include "analyse/speech-quotation.h"
#include "analyse/speech-search.h"

/* The frame behind a quotation: "…“, sagte X am Dienstag". Segments first … end. */
static gboolean
frame_after (LesSpeechSearch *search,
             guint            segment,
             LesFinding      *finding)
{
  const LesUnit *unit = &search->unit;
  const LesSegment *at;
  const LesClause *clause;
  guint end, first;

  if (segment >= unit->segments->len)
    return FALSE;
  at = les_unit_segment (unit, segment);
  clause = les_unit_clause (unit, at->clause);
  if (clause->opener == LES_ROLE_SO && clause->finite < 0)
    {
      if (!les_phrase_read (search->text, at->first + 1, at->end, &finding->speaker))
        return FALSE;
      les_phrase_extend (search->text, unit, &finding->speaker);
      les_parts_add (&finding->cue, at->first, at->first + 1);
      finding->named = LES_NAMED_SUBJECT;
    }
  else if (clause->cue != NULL && (clause->order == LES_ORDER_FIRST || clause->opener == LES_ROLE_AS
                                   || !(search->text->grammar & LES_GRAMMAR_VERB_SECOND) || !(clause->cue->flags & LES_CUE_REPORTED)))
    les_finding_take_clause (search, finding, at->clause);
  else
    return FALSE;
  for (end = segment + 1; end < unit->segments->len && les_unit_segment (unit, end)->quotation < 0; end++)
    if (les_unit_clause_of (unit, end) != clause && les_unit_segment (unit, end)->opener != LES_ROLE_RELATIVE)
      break;
  for (first = at->first; first > unit->first && search->text->words[first - 1].hidden == LES_HIDDEN_NOT
                          && !les_speech_is_word (search->text, first - 1);)
    first--;
  les_parts_add (&finding->frame, first, les_frame_words_end (search, end - 1));
  return TRUE;
}

/* "Name:" or "Name, Chef der X:" before a quotation. */
static gboolean
read_label (LesSpeechSearch *search,
            guint            segment,
            LesFinding      *finding)
{
  const LesUnit *unit = &search->unit;
  const LesSegment *first = les_unit_segment (unit, les_unit_clause_of (unit, segment)->first_segment);

  if (les_unit_clause_of (unit, segment)->finite >= 0
      || !les_phrase_read (search->text, first->first, first->end, &finding->speaker) || finding->speaker.pronoun)
    return FALSE;
  les_phrase_extend (search->text, unit, &finding->speaker);
  finding->named = LES_NAMED_LABEL;
  return TRUE;
}

/* The frame before a quotation: "X sagte: „…“", with the whole clause up to the opening mark. */
static gboolean
frame_before (LesSpeechSearch *search,
              guint            segment, /* the last one before the quotation */
              guint            quote,   /* its first token */
              LesFinding      *finding)
{
  const LesUnit *unit = &search->unit;
  guint clause = les_unit_segment (unit, segment)->clause;
  gboolean colon = les_quotation_mark_before (search->text, quote) == ':';
  guint i = segment;

  /* The cue may stand in a clause before: "X sagte, als er kam: „…“". */
  while (les_unit_clause (unit, clause)->cue == NULL && i > 0 && segment - i < 4 && les_unit_segment (unit, i)->quotation < 0)
    clause = les_unit_segment (unit, --i)->clause;
  if (les_unit_clause (unit, clause)->cue == NULL)
    {
      clause = les_unit_segment (unit, segment)->clause;
      if (!colon)
        return FALSE;
      if (!read_label (search, segment, finding))
        les_finding_take_clause (search, finding, clause);
    }
  else
    les_finding_take_clause (search, finding, clause);
  les_parts_add (&finding->frame, les_unit_segment (unit, les_frame_first_segment (unit, les_unit_clause (unit, clause)->first_segment))->first,
                 quote);
  return TRUE;
}

/* "„…“, sagte X. „…“": the frame between two quotations is the frame of both. */
static void
continue_frame (LesSpeechSearch *search,
                int              position,
                int              before)
{
  LesUtterance *utterance = &g_array_index (search->utterances, LesUtterance, position);
  const LesUtterance *frame = &g_array_index (search->utterances, LesUtterance, before);

  if (frame->kind != LES_STATEMENT_DIRECT || frame->framing != LES_FRAMING_VERBATIM || frame->block != utterance->block)
    return;
  utterance->cue = frame->cue;
  utterance->frame = frame->frame;
}

static void
find_opaque (LesSpeechSearch    *search,
             const LesQuotation *quotation,
             int                *previous,
             guint              *previous_segment)
{
  guint segment = les_quotation_segments_before (&search->unit, quotation->first);
  gboolean colon = les_quotation_mark_before (search->text, quotation->first) == ':';
  LesFinding finding;

  les_finding_init (&finding, LES_STATEMENT_DIRECT, LES_FRAMING_VERBATIM);
  les_parts_add (&finding.content, quotation->first, quotation->last + 1);
  if (!(colon && segment > 0 && frame_before (search, segment - 1, quotation->first, &finding))
      && !frame_after (search, segment, &finding)
      && !(segment > 0 && frame_before (search, segment - 1, quotation->first, &finding)))
    {
      if (*previous >= 0)
        finding.continues = *previous;
      else if (search->announced_end == quotation->first && quotation->first > 0)
        {
          LesParts content = finding.content;

          finding = search->announced;
          finding.content = content;
        }
      else if (les_search_follows (search, 1))
        finding.continues = search->latest;
    }
  *previous = les_search_add (search, &finding);
  if (*previous >= 0 && finding.continues >= 0)
    continue_frame (search, *previous, finding.continues);
  *previous_segment = segment;
}

void
les_speech_find_quoted (LesSpeechSearch *search)
{
  const LesSpeechText *text = search->text;
  int previous = -1;
  guint previous_segment = 0;

  for (guint i = search->unit.first; i < search->unit.end; i++)
    {
      const LesQuotation *quotation;
      int position = text->words[i].quotation;

      if (text->words[i].hidden != LES_HIDDEN_QUOTATION || position < 0)
        continue;
      while (g_array_index (text->quotations, LesQuotation, position).parent >= 0)
        position = g_array_index (text->quotations, LesQuotation, position).parent;
      quotation = &g_array_index (text->quotations, LesQuotation, position);
      find_opaque (search, quotation, &previous, &previous_segment);
      i = MAX (i, quotation->last);
    }
}

/* A unit that ends with a colon before a quotation frames it, also across paragraphs. Comes before the other finders. */
void
les_speech_announce (LesSpeechSearch *search)
{
  const LesUnit *unit = &search->unit;
  const LesSpeechText *text = search->text;
  guint n = unit->segments->len;
  LesFinding finding;

  search->announced_end = 0;
  if (n == 0 || unit->end >= text->n_tokens || les_speech_mark (text, unit->end - 1) != ':'
      || text->words[unit->end].hidden != LES_HIDDEN_QUOTATION)
    return;
  les_finding_init (&finding, LES_STATEMENT_DIRECT, LES_FRAMING_VERBATIM);
  if (!frame_before (search, n - 1, unit->end, &finding))
    return;
  search->announced = finding;
  search->announced_end = unit->end;
}
