/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sources named beside the verb: "laut X", "X zufolge", "nach Angaben von X", "seiner Ansicht nach", "demnach". The clause
 * around the phrase is what the source says. */

#include "config.h"

#include "analyse/speech-search.h"

#define MAX_PHRASE_BACK 30
#define MAX_CONTENT_TOKENS 400

/* The longest phrase that ends right before token, in its segment. */
static gboolean
phrase_before (const LesSpeechText *text,
               guint                token,
               guint                first,
               LesPhrase           *phrase)
{
  guint from = token - first > MAX_PHRASE_BACK ? token - MAX_PHRASE_BACK : first;

  for (guint i = from; i < token; i++)
    if (les_speech_is_word (text, i) && text->words[i].hidden == LES_HIDDEN_NOT && les_phrase_read (text, i, token, phrase)
        && phrase->end == token)
      return TRUE;
  return FALSE;
}

static gboolean
names_notice (const LesSpeechText *text,
              const LesPhrase     *phrase)
{
  for (guint i = phrase->first; i < phrase->end && i <= phrase->head + 1; i++)
    if (text->words[i].roles & LES_ROLE_NOTICE_NOUN)
      return TRUE;
  return FALSE;
}

/* A source phrase at token: its cue and phrase. */
static gboolean
read_source (const LesSpeechText *text,
             const LesSegment    *segment,
             guint                token,
             LesPhrase           *phrase)
{
  guint roles = text->words[token].roles;

  if ((roles & LES_ROLE_SOURCE_AFTER) && token > segment->first && phrase_before (text, token, segment->first, phrase))
    return TRUE;
  if ((roles & LES_ROLE_OPINION_AFTER) && token > segment->first && (text->words[token - 1].roles & LES_ROLE_NOTICE_NOUN)
      && phrase_before (text, token, segment->first, phrase) && names_notice (text, phrase))
    return TRUE;
  if (token + 1 >= segment->end || !les_phrase_read (text, token + 1, segment->end, phrase))
    return FALSE;
  if ((roles & LES_ROLE_SOURCE) && !(text->words[phrase->head].roles & LES_ROLE_TIME_NOUN))
    return TRUE;
  if (token > segment->first && (text->words[token - 1].roles & LES_ROLE_TIME_NOUN))
    return FALSE; /* "zwei Monate nach dem Bericht" */
  return (roles & LES_ROLE_SOURCE_NOUN) && names_notice (text, phrase);
}

/* From which segment on, and up to which, the clause around a source reaches. */
static guint
host_first (const LesUnit *unit,
            guint          segment)
{
  const LesClause *clause = les_unit_clause (unit, les_unit_segment (unit, segment)->clause);

  return clause->opener != 0 && clause->opener != LES_ROLE_AND ? clause->first_segment : les_frame_first_segment (unit, segment);
}

static void
add_source (LesSpeechSearch *search,
            guint            segment,
            guint            token,
            const LesPhrase *phrase)
{
  const LesUnit *unit = &search->unit;
  guint cue = token - (search->text->words[token].paired ? 1 : 0);
  guint first = MIN (cue, phrase->first), end = MAX (token + 1, phrase->end);
  guint host = host_first (unit, segment), last = unit->segments->len;
  guint from, to;
  LesFinding finding;

  for (guint i = segment + 1; i < last; i++)
    if (les_unit_segment (unit, i)->quotation >= 0
        || les_unit_segment (unit, i)->end - les_unit_segment (unit, host)->first > MAX_CONTENT_TOKENS)
      last = i;
  from = les_unit_segment (unit, host)->first;
  if (host == segment && first == from)
    from = end;
  to = les_frame_words_end (search, last - 1);
  while (from > unit->first && from < first && search->text->tokens[from - 1].kind == LES_TOKEN_QUOTE
         && (search->text->tokens[from - 1].flags & LES_TOKEN_SPACE_BEFORE) && search->text->words[from - 1].hidden == LES_HIDDEN_NOT)
    from--;
  les_finding_init (&finding, LES_STATEMENT_INDIRECT, LES_FRAMING_INDIRECT);
  les_parts_add (&finding.cue, cue, token + 1);
  les_parts_add (&finding.frame, first, end);
  finding.speaker = *phrase;
  finding.named = LES_NAMED_SOURCE;
  if (from < first)
    les_parts_add (&finding.content, from, first);
  les_parts_add (&finding.content, MAX (from, end), to);
  les_search_add (search, &finding);
}

static void
add_thereby (LesSpeechSearch *search,
             guint            segment,
             guint            token)
{
  const LesUnit *unit = &search->unit;
  LesFinding finding;

  les_finding_init (&finding, LES_STATEMENT_INDIRECT, LES_FRAMING_INDIRECT);
  les_parts_add (&finding.cue, token, token + 1);
  les_parts_add (&finding.frame, token, token + 1);
  if (les_search_follows (search, 1))
    finding.continues = search->latest;
  if (token == les_unit_segment (unit, segment)->first)
    les_parts_add (&finding.content, token + 1, les_frame_words_end (search, unit->segments->len - 1));
  else
    {
      les_parts_add (&finding.content, les_unit_segment (unit, les_frame_first_segment (unit, segment))->first, token);
      les_parts_add (&finding.content, token + 1, les_frame_words_end (search, unit->segments->len - 1));
    }
  les_search_add (search, &finding);
}

#define MAX_CLOSED_TOKENS 14

/* "According to the head of the council, …": a source that opens the sentence and has a comma behind it reaches to the comma. */
static void
close_phrase (const LesUnit *unit,
              guint          segment,
              guint          token,
              LesPhrase     *phrase)
{
  const LesSegment *at = les_unit_segment (unit, segment);

  if (phrase->first > token && segment + 1 < unit->segments->len && at->finite < 0 && !at->infinitive
      && token <= at->first + 1 && les_unit_segment (unit, segment + 1)->mark == ',' && at->end - at->first <= MAX_CLOSED_TOKENS)
    phrase->end = MAX (phrase->end, at->end);
}

/* "geht aus dem Bericht hervor": the cue has taken the source. */
static gboolean
belongs_to_place (const LesUnit    *unit,
                  const LesSegment *segment,
                  guint             roles)
{
  const LesCue *cue = les_unit_clause (unit, segment->clause)->cue;

  return (roles & LES_ROLE_SOURCE_NOUN) && cue != NULL && (cue->flags & LES_CUE_PLACE);
}

void
les_speech_find_sources (LesSpeechSearch *search)
{
  const LesSpeechText *text = search->text;
  const LesUnit *unit = &search->unit;

  for (guint i = 0; i < unit->segments->len; i++)
    {
      const LesSegment *segment = les_unit_segment (unit, i);

      for (guint k = segment->first; k < segment->end; k++)
        {
          guint roles = text->words[k].hidden == LES_HIDDEN_NOT ? text->words[k].roles : 0;
          LesPhrase phrase;

          if (search->framed[k] >= (int) search->unit_begin || belongs_to_place (unit, segment, roles))
            continue;
          phrase.first = phrase.end = 0;
          if ((roles & (LES_ROLE_SOURCE | LES_ROLE_SOURCE_NOUN | LES_ROLE_SOURCE_AFTER | LES_ROLE_OPINION_AFTER))
              && read_source (text, segment, k, &phrase))
            {
              close_phrase (unit, i, k, &phrase);
              add_source (search, i, k, &phrase);
              k = MAX (k, phrase.end - 1);
            }
          else if ((roles & LES_ROLE_THEREBY) && !les_search_is_taken (search, k))
            add_thereby (search, i, k);
        }
    }
}
