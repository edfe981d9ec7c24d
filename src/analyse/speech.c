/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/speech.h"

#include "analyse/speech-participants.h"
#include "analyse/speech-quotation.h"
#include "analyse/speech-search.h"

/* Is the boundary before token inside a quotation, so that the sentence goes on behind it? */
static gboolean
inside_quotation (const LesSpeechText *text,
                  guint                token)
{
  int quotation = text->words[token].quotation;

  while (quotation >= 0 && g_array_index (text->quotations, LesQuotation, quotation).parent >= 0)
    quotation = g_array_index (text->quotations, LesQuotation, quotation).parent;
  return quotation >= 0 && g_array_index (text->quotations, LesQuotation, quotation).first < token;
}

/* "„…!“, rief X": a sentence that ended inside the quotation and goes on behind it. */
static gboolean
goes_on (const LesSpeechText *text,
         guint                token)
{
  gunichar c = les_speech_mark (text, token);

  if (token == 0 || text->words[token - 1].hidden != LES_HIDDEN_QUOTATION)
    return FALSE;
  return c == ',' || c == 0x2013 || (les_speech_is_word (text, token) && !les_speech_is_capital (text, token)
                                     && text->tokens[token].kind == LES_TOKEN_WORD);
}

static void
find_in_unit (LesSpeechSearch *search)
{
  search->unit_begin = search->utterances->len;
  les_clauses_parse (search->text, &search->unit);
  les_speech_find_quoted (search);
  les_speech_find_pointed (search);
  les_speech_find_frames (search);
  les_speech_find_sources (search);
  les_speech_find_reported (search);
  les_speech_find_free (search);
  les_speech_find_partial (search);
  les_speech_announce (search);
}

/* The subject of a sentence in which nobody is quoted: "X nahm Stellung. Die Lage sei ernst." */
static void
keep_topic (LesSpeechSearch *search)
{
  const LesUnit *unit = &search->unit;
  LesParticipants participants;

  search->topic = (LesPhrase) { 0 };
  search->topic_block = unit->block;
  if (search->unit_begin != search->utterances->len)
    return;
  for (guint i = unit->clauses->len; i-- > 0;)
    {
      const LesClause *clause = les_unit_clause (unit, i);

      if (clause->finite < 0 || (clause->opener & ~LES_ROLE_AND) || clause->order == LES_ORDER_LAST)
        continue;
      les_participants_read (search->text, unit, i, &participants);
      if (participants.named == LES_NAMED_SUBJECT)
        search->topic = participants.speaker;
      return;
    }
}

/* An interview's answer: each paragraph is one direct statement of who the label names. */
static void
add_answer (LesSpeechSearch *search,
            guint            block,
            guint            first,
            guint            end)
{
  const LesBlock *at = &search->text->blocks[block];
  LesFinding finding;
  int position;

  les_finding_init (&finding, LES_STATEMENT_DIRECT, LES_FRAMING_VERBATIM);
  while (at->label.length > 0 && first < end && search->text->tokens[first].span.start < les_span_end (at->label))
    first++;
  while (at->label.length > 0 && first < end && les_speech_mark (search->text, first) == ':')
    first++;
  les_parts_add (&finding.content, first, end);
  search->unit.block = block;
  if (at->label.length == 0 && search->latest >= 0)
    finding.continues = search->latest;
  position = les_search_add (search, &finding);
  if (position >= 0 && at->label.length > 0)
    {
      LesUtterance *utterance = &g_array_index (search->utterances, LesUtterance, position);

      utterance->speaker = at->label;
      utterance->named = LES_NAMED_LABEL;
      search->latest = position;
      search->latest_place = search->place;
    }
}

static void
find_in_block (LesSpeechSearch *search,
               guint            first,
               guint            end)
{
  LesSpeechText *text = search->text;

  search->before_first = search->before_end = 0;
  for (guint i = first; i < end && !g_cancellable_is_cancelled (text->cancellable);)
    {
      const LesSentence *sentence = &text->sentences[i];
      guint last = i;

      while (last + 1 < end && (inside_quotation (text, text->sentences[last + 1].first_token)
                                || goes_on (text, text->sentences[last + 1].first_token)))
        last++;
      search->unit.first = sentence->first_token;
      search->unit.end = text->sentences[last].first_token + text->sentences[last].n_tokens;
      search->unit.block = sentence->block;
      search->unit.sentence = i;
      if (search->unit.end > search->unit.first)
        find_in_unit (search);
      keep_topic (search);
      search->before_first = search->unit_begin == search->utterances->len ? search->unit.first : search->unit.end;
      search->before_end = search->unit.end;
      i = last + 1;
    }
}

/* "Words that the layout repeats. Klara Huber, Baurätin": a pull quotation whose last sentence has no verb but a name. */
static gboolean
add_pull_quote (LesSpeechSearch *search,
                guint            first,
                guint            end)
{
  const LesSpeechText *text = search->text;
  const LesSentence *credit = &text->sentences[end - 1];
  guint begin = text->sentences[first].first_token, stop = credit->first_token + credit->n_tokens;
  LesFinding finding;

  if (end - first < 2 || text->words[begin].hidden == LES_HIDDEN_QUOTATION)
    return FALSE;
  for (guint i = credit->first_token; i < stop; i++)
    if (les_clauses_can_be_finite (text, i))
      return FALSE;
  les_finding_init (&finding, LES_STATEMENT_DIRECT, LES_FRAMING_VERBATIM);
  if (!les_phrase_read (text, credit->first_token, stop, &finding.speaker) || finding.speaker.pronoun)
    return FALSE;
  finding.named = LES_NAMED_LABEL;
  les_parts_add (&finding.content, begin, credit->first_token);
  les_parts_add (&finding.frame, credit->first_token, stop);
  search->unit.block = text->sentences[first].block;
  return les_search_add (search, &finding) >= 0;
}

static gboolean
is_read (LesBlockKind kind)
{
  return kind != LES_BLOCK_QUESTION && kind != LES_BLOCK_TABLE;
}

void
les_speech_find (LesReading *reading,
                 GArray     *utterances,
                 GCancellable *cancellable)
{
  g_autoptr (LesSpeechText) text = les_speech_text_new (reading, cancellable);
  LesSpeechSearch search = { .text = text, .reading = reading, .utterances = utterances, .latest = -1 };

  if (g_cancellable_is_cancelled (cancellable))
    return;
  search.content = g_new (int, text->n_tokens + 1);
  search.framed = g_new (int, text->n_tokens + 1);
  for (guint i = 0; i <= text->n_tokens; i++)
    search.content[i] = search.framed[i] = -1;
  search.unit.segments = g_array_new (FALSE, FALSE, sizeof (LesSegment));
  search.unit.clauses = g_array_new (FALSE, FALSE, sizeof (LesClause));
  les_quotations_hide (text);
  for (guint first = 0; first < text->n_sentences && !g_cancellable_is_cancelled (cancellable);)
    {
      guint block = text->sentences[first].block, end = first;
      LesBlockKind kind = block < text->n_blocks ? text->blocks[block].kind : LES_BLOCK_PARAGRAPH;

      while (end < text->n_sentences && text->sentences[end].block == block)
        end++;
      if (kind != LES_BLOCK_HEADING)
        search.place++;
      search.unit.sentence = first;
      search.unit_begin = utterances->len;
      if (kind == LES_BLOCK_ANSWER)
        add_answer (&search, block, text->sentences[first].first_token,
                    text->sentences[end - 1].first_token + text->sentences[end - 1].n_tokens);
      else if (kind == LES_BLOCK_PULL_QUOTE && add_pull_quote (&search, first, end))
        ;
      else if (is_read (kind))
        find_in_block (&search, first, end);
      first = end;
    }
  g_array_unref (search.unit.segments);
  g_array_unref (search.unit.clauses);
  g_free (search.content);
  g_free (search.framed);
}
