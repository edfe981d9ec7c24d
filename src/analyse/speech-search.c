/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/speech-search.h"

#include "analyse/speech-participants.h"

#define MAX_FRAME_CLAUSES 32 /* bounds the walk back from a clause */

/* No sentence reports more in one piece, and no frame is longer: without a bound, a thousand cues in one endless sentence would
 * each take all of it. */
#define MAX_PART_TOKENS 600

void
les_parts_add (LesParts *parts,
               guint     first,
               guint     end)
{
  if (first >= end)
    return;
  if (parts->n > 0 && parts->at[parts->n - 1].end >= first)
    parts->at[parts->n - 1].end = MAX (parts->at[parts->n - 1].end, end);
  else if (parts->n < LES_MAX_PARTS)
    {
      parts->at[parts->n].first = first;
      parts->at[parts->n].end = end;
      parts->n++;
    }
}

static gboolean
is_outer_mark (const LesSpeechText *text,
               guint                token,
               gboolean             stops)
{
  gunichar c = les_speech_mark (text, token);

  if (text->tokens[token].kind == LES_TOKEN_QUOTE)
    return FALSE;
  return c == ',' || c == ';' || c == ':' || c == 0x2013 || c == 0x2014 || c == '-' || (stops && (c == '.' || c == '?' || c == '!'));
}

void
les_parts_trim (const LesSpeechText *text,
                LesParts            *parts,
                gboolean             keep_stop)
{
  guint kept = 0;

  for (guint i = 0; i < parts->n; i++)
    {
      guint first = parts->at[i].first, end = parts->at[i].end;

      while (first < end && is_outer_mark (text, first, TRUE))
        first++;
      while (first < end && is_outer_mark (text, end - 1, !keep_stop))
        end--;
      if (first >= end)
        continue;
      parts->at[kept].first = first;
      parts->at[kept].end = end;
      kept++;
    }
  parts->n = kept;
}

void
les_finding_init (LesFinding      *finding,
                  LesStatementKind kind,
                  LesFraming       framing)
{
  *finding = (LesFinding) { .kind = kind, .framing = framing, .parent = -1, .continues = -1 };
}

guint
les_finding_share_subject (LesSpeechSearch *search,
                           LesFinding      *finding,
                           guint            clause)
{
  const LesUnit *unit = &search->unit;
  guint first = les_unit_clause (unit, clause)->first_segment;
  LesParticipants participants;

  if (les_unit_clause (unit, clause)->opener != LES_ROLE_AND || les_unit_clause (unit, clause)->order != LES_ORDER_FIRST
      || (finding->named == LES_NAMED_SUBJECT && finding->speaker.pronoun))
    return first;
  for (guint i = clause, steps = 0; i-- > 0 && steps < MAX_FRAME_CLAUSES; steps++)
    {
      const LesClause *before = les_unit_clause (unit, i);

      if (before->finite < 0 || (before->opener & ~LES_ROLE_AND) || before->order == LES_ORDER_LAST)
        continue;
      les_participants_read (search->text, unit, i, &participants);
      if (participants.named != LES_NAMED_SUBJECT)
        continue;
      finding->speaker = participants.speaker;
      finding->named = LES_NAMED_SUBJECT;
      return before->first_segment;
    }
  return first;
}

void
les_finding_take_clause (LesSpeechSearch *search,
                         LesFinding      *finding,
                         guint            clause)
{
  const LesClause *cue = les_unit_clause (&search->unit, clause);
  LesParticipants participants;

  les_participants_read (search->text, &search->unit, clause, &participants);
  finding->speaker = participants.speaker;
  finding->addressee = participants.addressee;
  finding->named = participants.named;
  finding->medium = participants.medium;
  les_parts_add (&finding->via, participants.relayer.first, participants.relayer.end);
  if (cue->opener == LES_ROLE_AS)
    les_parts_add (&finding->cue, les_unit_segment (&search->unit, cue->first_segment)->first,
                   les_unit_segment (&search->unit, cue->first_segment)->first + 1);
  for (guint i = 0; i < cue->n_cue_tokens; i++)
    les_parts_add (&finding->cue, cue->cue_tokens[i], cue->cue_tokens[i] + 1);
  les_finding_share_subject (search, finding, clause);
}

/* Cuts what is too long: content behind, a frame in front, where the cue is far. */
static void
bound_parts (LesParts *parts,
             gboolean  at_end)
{
  for (guint i = 0; i < parts->n; i++)
    {
      guint first = parts->at[i].first, end = parts->at[i].end;

      if (end - first <= MAX_PART_TOKENS)
        continue;
      if (at_end)
        parts->at[i].end = first + MAX_PART_TOKENS;
      else
        parts->at[i].first = end - MAX_PART_TOKENS;
    }
}

static LesSpans
keep_parts (LesSpeechSearch *search,
            const LesParts  *parts)
{
  LesSpan spans[LES_MAX_PARTS];

  for (guint i = 0; i < parts->n; i++)
    spans[i] = les_speech_span (search->text, parts->at[i].first, parts->at[i].end);
  return les_reading_add_spans (search->reading, spans, parts->n);
}

static LesSpan
phrase_span (const LesSpeechText *text,
             const LesPhrase     *phrase)
{
  return phrase->end > phrase->first ? les_speech_span (text, phrase->first, phrase->end) : (LesSpan) { 0, 0 };
}

static guint
sentence_of (const LesSpeechSearch *search,
             guint                  token)
{
  guint sentence = search->unit.sentence;

  while (sentence + 1 < search->text->n_sentences && search->text->sentences[sentence + 1].first_token <= token)
    sentence++;
  return sentence;
}

int
les_search_add (LesSpeechSearch *search,
                LesFinding      *finding)
{
  LesSpeechText *text = search->text;
  LesUtterance utterance = { .kind = finding->kind, .framing = finding->framing, .named = finding->named,
                             .parent = finding->parent, .continues = finding->continues, .who = -1 };
  int position = (int) search->utterances->len;
  gboolean whole = finding->kind != LES_STATEMENT_INDIRECT && finding->kind != LES_STATEMENT_DIRECT;

  if (finding->kind == LES_STATEMENT_INDIRECT)
    bound_parts (&finding->content, TRUE);
  bound_parts (&finding->frame, FALSE);
  if (finding->kind != LES_STATEMENT_DIRECT)
    les_parts_trim (text, &finding->content, whole);
  if (finding->content.n == 0)
    return -1;
  utterance.spans = keep_parts (search, &finding->content);
  utterance.cue = keep_parts (search, &finding->cue);
  utterance.frame = keep_parts (search, &finding->frame);
  utterance.via = keep_parts (search, &finding->via);
  utterance.speaker = phrase_span (text, &finding->speaker);
  utterance.addressee = phrase_span (text, &finding->addressee);
  utterance.addressee_is_medium = finding->medium;
  utterance.sentence = sentence_of (search, finding->content.at[0].first);
  utterance.block = search->unit.block;
  if (utterance.parent < 0)
    utterance.parent = search->content[finding->content.at[0].first];
  g_array_append_val (search->utterances, utterance);

  for (guint i = 0; i < finding->content.n; i++)
    for (guint k = finding->content.at[i].first; k < finding->content.at[i].end; k++)
      search->content[k] = position;
  for (guint i = 0; i < finding->frame.n; i++)
    for (guint k = finding->frame.at[i].first; k < finding->frame.at[i].end; k++)
      search->framed[k] = position;
  if (finding->named != LES_NAMED_NOT || finding->continues >= 0)
    {
      search->latest = position;
      search->latest_place = search->place;
    }
  return position;
}

gboolean
les_search_is_taken (const LesSpeechSearch *search,
                     guint                  token)
{
  return search->content[token] >= (int) search->unit_begin;
}

guint
les_frame_first_segment (const LesUnit *unit,
                         guint          segment)
{
  const LesSegment *at = les_unit_segment (unit, segment);
  guint first = les_unit_clause (unit, at->clause)->first_segment;

  /* From a subordinate clause back to the main clause it hangs on: clauses stand in the order of their beginnings. */
  for (guint steps = 0; first > 0 && steps < MAX_FRAME_CLAUSES; steps++)
    {
      const LesClause *clause = les_unit_clause (unit, les_unit_segment (unit, first)->clause);

      if (clause->opener == 0 && clause->finite >= 0)
        break;
      if (clause->opener == LES_ROLE_AND && clause->order != LES_ORDER_LAST)
        break;
      if (les_unit_segment (unit, first)->quotation >= 0)
        break;
      first = les_unit_clause (unit, les_unit_segment (unit, first - 1)->clause)->first_segment;
    }
  return first;
}

guint
les_frame_words_end (const LesSpeechSearch *search,
                     guint                  segment)
{
  const LesSpeechText *text = search->text;
  guint end = les_unit_segment (&search->unit, segment)->end;

  while (end < search->unit.end)
    {
      gboolean quote = text->tokens[end].kind == LES_TOKEN_QUOTE && !(text->tokens[end].flags & LES_TOKEN_SPACE_BEFORE);
      gboolean quoted_stop = end + 1 < search->unit.end && text->tokens[end + 1].kind == LES_TOKEN_QUOTE
                             && !(text->tokens[end + 1].flags & LES_TOKEN_SPACE_BEFORE) && text->words[end].quotation >= 0;

      if (text->words[end].hidden == LES_HIDDEN_QUOTATION || !(quote || quoted_stop || text->words[end].hidden == LES_HIDDEN_BRACKET))
        break;
      end++;
    }
  return end;
}

#define MAX_REFLEXIVE_TOKENS 40 /* how far behind its verb a reflexive pronoun may stand */

gboolean
les_search_names_itself (const LesSpeechSearch *search,
                         const LesClause       *clause)
{
  const LesSpeechText *text = search->text;
  guint end = les_unit_segment (&search->unit, clause->last_segment)->end;

  if (clause->cue == NULL || !(clause->cue->flags & LES_CUE_NAMING) || clause->finite < 0)
    return FALSE;
  for (guint i = (guint) clause->finite; i < end && i < (guint) clause->finite + MAX_REFLEXIVE_TOKENS; i++)
    if ((text->words[i].morph.kinds & LES_KIND_REFLEXIVE) && (text->words[i].roles & LES_ROLE_NOT_SPEAKER))
      return TRUE;
  return FALSE;
}
