/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Quotations. An opaque one stands for a clause of its own ("„…“, sagte X", "X: „…“"); a transparent one is a part of the
 * sentence around it ("das sei „nötig und gut“") and may be speech, a title, a name or irony. */

#include "config.h"

#include "analyse/speech-search.h"

#define MIN_CLAUSE_WORDS 4

typedef struct
{
  guint    n_words;
  gboolean stop;       /* a sentence ends before the closing mark */
  gboolean verb;       /* a finite verb */
  gboolean capital;    /* begins with a capital */
  guint    n_lower;    /* words without capital */
  guint    n_content;  /* of these, not function words */
} Inside;

static void
look_inside (const LesSpeechText *text,
             const LesQuotation  *quotation,
             Inside              *inside)
{
  guint first = quotation->first + !!(quotation->flags & LES_QUOTATION_OPENED);
  guint end = quotation->last + 1 - !!(quotation->flags & LES_QUOTATION_CLOSED);

  *inside = (Inside) { 0 };
  for (guint i = first; i < end; i++)
    {
      guint32 flags = text->words[i].morph.flags;

      if (!les_speech_is_word (text, i))
        continue;
      if (inside->n_words++ == 0)
        inside->capital = les_speech_is_capital (text, i);
      if (!les_speech_is_capital (text, i))
        {
          inside->n_lower++;
          if (!(flags & (LES_MORPH_DETERMINER | LES_MORPH_PREPOSITION | LES_MORPH_CONJUNCTION)))
            inside->n_content++;
        }
      inside->verb |= les_clauses_can_be_finite (text, i);
    }
  if (end > first)
    {
      gunichar c = les_speech_mark (text, end - 1);

      inside->stop = c == '.' || c == '!' || c == '?' || c == 0x2026 || c == ',';
    }
}

static gunichar
mark_before (const LesSpeechText *text,
             guint                token)
{
  return token > 0 && !les_speech_is_word (text, token - 1) ? les_speech_mark (text, token - 1) : 0;
}

static gboolean
begins_sentence (const LesSpeechText *text,
                 const LesQuotation  *quotation)
{
  guint low = 0, high = text->n_sentences;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (text->sentences[middle].first_token < quotation->first)
        low = middle + 1;
      else
        high = middle;
    }
  return low < text->n_sentences && text->sentences[low].first_token == quotation->first;
}

/* "…“, sagte", "…“ sagte", "…», — сказал": a cue's verb right behind the quotation. */
static gboolean
cue_follows (const LesSpeechText *text,
             guint                token)
{
  for (guint steps = 0; token < text->n_tokens && steps < 2; token++, steps++)
    {
      gunichar c = les_speech_mark (text, token);

      if (c != ',' && c != 0x2013 && c != 0x2014 && c != '-')
        break;
    }
  return token < text->n_tokens && les_speech_is_word (text, token) && les_clauses_can_be_finite (text, token)
         && les_speech_mark (text, token - 1) != 0 && text->tokens[token - 1].kind != LES_TOKEN_QUOTE
         && les_cues_lookup (text->cues, les_speech_lemma (text, token)) != NULL;
}

static gboolean
is_opaque (const LesSpeechText *text,
           const LesQuotation  *quotation)
{
  gunichar before = mark_before (text, quotation->first);
  gunichar after = quotation->last + 1 < text->n_tokens ? les_speech_mark (text, quotation->last + 1) : 0;
  gboolean starts = begins_sentence (text, quotation) || before == '.' || before == '?' || before == '!';
  Inside inside;

  if (quotation->parent >= 0)
    return FALSE;
  look_inside (text, quotation, &inside);
  if (inside.n_words == 0)
    return FALSE;
  if (quotation->flags & LES_QUOTATION_RUNS_ON)
    return TRUE;
  if (starts && cue_follows (text, quotation->last + 1))
    return TRUE;
  if (before == ':')
    return inside.capital || inside.verb || inside.n_words >= MIN_CLAUSE_WORDS;
  if (inside.stop && inside.verb && inside.capital)
    return TRUE;
  if (starts && (inside.stop || after == ',' || after == 0x2013))
    return (inside.verb && inside.n_words > 2) || inside.n_words > MIN_CLAUSE_WORDS || inside.stop;
  return inside.capital && inside.verb && inside.n_words >= MIN_CLAUSE_WORDS
         && (before == ',' || (quotation->first > 0 && les_clauses_can_be_finite (text, quotation->first - 1)));
}

/* "von der „Aktion Deutschland hilft“": a capital behind an article, a preposition or a noun. */
static gboolean
looks_named (const LesSpeechText *text,
             const LesQuotation  *quotation)
{
  guint before = quotation->first > 0 ? quotation->first - 1 : quotation->first;
  Inside inside;

  look_inside (text, quotation, &inside);
  return inside.capital && !inside.stop && before < quotation->first && les_speech_is_word (text, before)
         && (les_speech_is_capital (text, before)
             || (text->words[before].morph.flags & (LES_MORPH_DETERMINER | LES_MORPH_PREPOSITION)));
}

void
les_quoted_hide (LesSpeechText *text)
{
  for (guint i = 0; i < text->quotations->len; i++)
    {
      const LesQuotation *quotation = &g_array_index (text->quotations, LesQuotation, i);

      if (is_opaque (text, quotation))
        for (guint k = quotation->first; k <= quotation->last && k < text->n_tokens; k++)
          text->words[k].hidden = LES_HIDDEN_QUOTATION;
      else if (quotation->parent < 0 && looks_named (text, quotation))
        for (guint k = quotation->first; k <= quotation->last && k < text->n_tokens; k++)
          text->words[k].named = TRUE;
    }
}

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
  gboolean colon = mark_before (search->text, quote) == ':';
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

/* The number of segments before a token. */
static guint
segments_before (const LesUnit *unit,
                 guint          token)
{
  guint low = 0, high = unit->segments->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (les_unit_segment (unit, middle)->first < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
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
  guint segment = segments_before (&search->unit, quotation->first);
  gboolean colon = mark_before (search->text, quotation->first) == ':';
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
         && !(clause->passive && quotation->last - quotation->first < MIN_CLAUSE_WORDS);
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
  Inside inside;
  int points = 0;

  look_inside (text, quotation, &inside);
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
  guint n = segments_before (unit, quotation->last);
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
