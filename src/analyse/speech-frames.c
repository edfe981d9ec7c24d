/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cues with content clauses: "X sagte, dass …", "X sagte, er werde …", "…, sagte X", "wie X mitteilte", "…, so X", "die
 * Behauptung, …", "Berichte, wonach …". */

#include "config.h"

#include "analyse/speech-search.h"

/* No reported sentence is longer; the bound keeps nested contents from making the work quadratic. */
#define MAX_CONTENT_TOKENS 400

#define MAX_SKIPPED 4 /* relative clauses and insertions between a cue and its content */

#define CONTENT_OPENER (LES_ROLE_THAT | LES_ROLE_WHETHER | LES_ROLE_QUESTION)

static gboolean
is_main (const LesClause *clause)
{
  return clause->finite >= 0 && (clause->opener == 0 || clause->opener == LES_ROLE_AND) && clause->order != LES_ORDER_LAST;
}

static gboolean
is_subjunctive (const LesClause *clause)
{
  return clause->mood == LES_MOOD_SUBJUNCTIVE_1 || clause->mood == LES_MOOD_SUBJUNCTIVE_2;
}

static const LesClause *
clause_at (const LesUnit *unit,
           guint          segment)
{
  return les_unit_clause (unit, les_unit_segment (unit, segment)->clause);
}

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
    return !weak || is_subjunctive (clause);
  if (at->opener & LES_ROLE_QUESTION)
    return !weak && at->mark == ',';
  if (clause->infinitive)
    return !weak && !(cue->cue->flags & LES_CUE_NO_INFINITIVE) && at->opener == 0;
  if (!is_main (clause) || at->opener == LES_ROLE_AND || (at->mark != ',' && at->mark != ':'))
    return FALSE;
  if (is_subjunctive (clause))
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
  return is_subjunctive (clause_at (unit, segment + 1)) && clause_at (unit, segment + 1)->order == LES_ORDER_FIRST
         && clause_at (unit, segment + 1) != cue;
}

/* The first segment of what the cue reports, -1: nothing follows that could be. */
static int
content_begin (const LesSpeechText *text,
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
      if (clause_at (unit, segment) == cue || at->opener == LES_ROLE_RELATIVE || at->opener == LES_ROLE_SUB
          || at->opener == LES_ROLE_AS || (at->finite < 0 && !at->infinitive))
        continue;
      return -1;
    }
  return -1;
}

/* The segment behind what begins at segment begin and is reported by cue. */
static guint
content_end (const LesUnit   *unit,
             const LesClause *cue,
             guint            begin)
{
  const LesClause *opening = clause_at (unit, begin);
  gboolean dependent = !is_main (opening) || is_subjunctive (opening);
  guint first_token = les_unit_segment (unit, begin)->first;
  guint i;

  for (i = begin + 1; i < unit->segments->len; i++)
    {
      const LesSegment *segment = les_unit_segment (unit, i);
      const LesClause *clause = clause_at (unit, i);
      gboolean starts = clause->first_segment == i;

      if (segment->end - first_token > MAX_CONTENT_TOKENS || segment->quotation >= 0)
        break;
      if (clause == cue || clause->first_segment < begin)
        break;
      if (!starts)
        continue;
      if (segment->opener == LES_ROLE_FURTHER && segment->mark == ',')
        break;
      if (segment->opener == LES_ROLE_SO || (segment->opener == LES_ROLE_AS && clause->cue != NULL))
        break;
      if (is_main (clause) && !is_subjunctive (clause))
        {
          if (clause->order == LES_ORDER_FIRST && clause->cue != NULL && segment->opener == 0)
            break;
          if (dependent)
            break;
        }
      else if (segment->mark == ';' && !is_subjunctive (clause))
        break;
    }
  return i;
}

static guint
segment_start (const LesSpeechSearch *search,
               guint                  segment)
{
  return segment < search->unit.segments->len ? les_unit_segment (&search->unit, segment)->first : search->unit.end;
}

/* Tokens from segment's first word on, with the marks around it: an opening quotation mark belongs to what it opens. */
static guint
with_marks_before (const LesSpeechSearch *search,
                   guint                  token)
{
  while (token > search->unit.first && search->text->tokens[token - 1].kind == LES_TOKEN_QUOTE
         && (search->text->tokens[token - 1].flags & LES_TOKEN_SPACE_BEFORE)
         && search->text->words[token - 1].hidden == LES_HIDDEN_NOT)
    token--;
  return token;
}

/* The end of the words before segment, with a bracket or closing mark that follows them. */
static guint
part_end (const LesSpeechSearch *search,
          guint                  segment)
{
  return segment > 0 ? les_frame_words_end (search, segment - 1) : search->unit.first;
}

static int
add_indirect (LesSpeechSearch *search,
              LesFinding      *finding,
              guint            first,
              guint            end)
{
  les_parts_add (&finding->content, with_marks_before (search, first), end);
  return les_search_add (search, finding);
}

/* "empfahl, das Dach, die Fenster und Türen zu erneuern": what an infinitive governs may be cut off from it by commas. Segments
 * before taken end belong to the speaker's phrase. */
static guint
with_objects (const LesSpeechSearch *search,
              const LesClause       *cue,
              guint                  begin,
              guint                  taken)
{
  const LesUnit *unit = &search->unit;
  guint last = last_cue_segment (unit, cue);

  if (!clause_at (unit, begin)->infinitive || les_unit_segment (unit, begin)->opener != 0)
    return begin;
  while (begin > last + 1)
    {
      const LesSegment *before = les_unit_segment (unit, begin - 1);

      if (clause_at (unit, begin - 1) != cue || before->finite >= 0 || before->infinitive || before->opener != 0
          || before->mark != ',' || before->first < taken || before->quotation >= 0)
        break;
      begin--;
    }
  return begin;
}

/* "Man sollte nicht erwarten, dass …": advice to anybody, nobody's words. */
static gboolean
is_supposed (const LesSpeechSearch *search,
             const LesClause       *cue,
             const LesFinding      *finding)
{
  return cue->finite >= 0 && (search->text->words[cue->finite].morph.flags & LES_MORPH_MODAL)
         && finding->speaker.pronoun && (search->text->words[finding->speaker.head].roles & LES_ROLE_ANYBODY);
}

/* "X sagte, dass …". */
static gboolean
find_content_after (LesSpeechSearch *search,
                    guint            position)
{
  const LesUnit *unit = &search->unit;
  const LesClause *cue = les_unit_clause (unit, position);
  int begin = content_begin (search->text, unit, cue);
  LesFinding finding;
  guint frame, first;

  if (begin < 0 || (cue->mood == LES_MOOD_SUBJUNCTIVE_1 && (cue->cue->flags & (LES_CUE_PLACE | LES_CUE_WEAK)) != LES_CUE_PLACE))
    return FALSE; /* free indirect speech: "Man gehe davon aus, dass …" */
  les_finding_init (&finding, LES_STATEMENT_INDIRECT, LES_FRAMING_INDIRECT);
  les_finding_take_clause (search, &finding, position);
  if (is_supposed (search, cue, &finding))
    return FALSE;
  begin = (int) with_objects (search, cue, (guint) begin, finding.speaker.end);
  first = segment_start (search, (guint) begin);
  frame = segment_start (search, les_frame_first_segment (unit, les_finding_share_subject (search, &finding, position)));
  les_parts_add (&finding.frame, frame, with_marks_before (search, first));
  add_indirect (search, &finding, first, part_end (search, content_end (unit, cue, (guint) begin)));
  return TRUE;
}

/* Is there a clause before segment that can be reported: a main clause, or one with a content opener? */
static gboolean
has_content_before (const LesSpeechSearch *search,
                    guint                  segment)
{
  for (guint i = segment; i-- > 0;)
    {
      const LesClause *clause = clause_at (&search->unit, i);

      if (is_main (clause) || (clause->opener & CONTENT_OPENER))
        return !les_search_is_taken (search, les_unit_segment (&search->unit, i)->first)
               && search->framed[les_unit_segment (&search->unit, i)->first] < (int) search->unit_begin;
      if (les_unit_segment (&search->unit, i)->quotation >= 0)
        return FALSE;
    }
  return FALSE;
}

/* Where the words of a cue clause that stands inside or behind its content end: its segments and what hangs on them. */
static guint
inserted_end (const LesUnit *unit,
              guint          position)
{
  const LesClause *cue = les_unit_clause (unit, position);
  guint i = cue->first_segment + 1;

  for (; i < unit->segments->len; i++)
    {
      const LesSegment *segment = les_unit_segment (unit, i);

      if (segment->quotation >= 0)
        break;
      if (segment->clause != position && segment->opener != LES_ROLE_RELATIVE
          && !(segment->finite < 0 && !segment->infinitive && clause_at (unit, i)->first_segment > cue->first_segment))
        break;
    }
  return i;
}

/* "…, sagte X, …" and "…, so X, …" and "…, wie X mitteilte, …": the sentence around it is reported. */
static gboolean
find_content_around (LesSpeechSearch *search,
                     guint            position)
{
  const LesUnit *unit = &search->unit;
  const LesClause *cue = les_unit_clause (unit, position);
  guint after = inserted_end (unit, position);
  guint first = segment_start (search, cue->first_segment);
  guint end = part_end (search, after), begin = unit->first;
  LesFinding finding;

  for (guint i = cue->first_segment; i-- > 0 && begin == unit->first;)
    if (les_unit_segment (unit, i)->quotation >= 0)
      begin = segment_start (search, i);
  while (first > begin && !les_speech_is_word (search->text, first - 1) && search->text->words[first - 1].hidden == LES_HIDDEN_NOT
         && search->text->tokens[first - 1].kind != LES_TOKEN_QUOTE)
    first--;
  if (after == unit->segments->len)
    while (end > first && !les_speech_is_word (search->text, end - 1) && search->text->tokens[end - 1].kind == LES_TOKEN_MARK
           && search->text->words[end - 1].hidden == LES_HIDDEN_NOT)
      end--;
  if (first - begin > MAX_CONTENT_TOKENS)
    return FALSE;
  les_finding_init (&finding, LES_STATEMENT_INDIRECT, LES_FRAMING_INDIRECT);
  if (cue->cue != NULL)
    les_finding_take_clause (search, &finding, position);
  else
    {
      guint so = segment_start (search, cue->first_segment);

      les_parts_add (&finding.cue, so, so + 1);
      if (les_phrase_read (search->text, so + 1, les_unit_segment (unit, cue->first_segment)->end, &finding.speaker))
        {
          les_phrase_extend (search->text, unit, &finding.speaker);
          finding.named = LES_NAMED_SUBJECT;
        }
    }
  if (finding.named == LES_NAMED_NOT && cue->opener == 0 && !(cue->cue != NULL && (cue->cue->flags & LES_CUE_PLACE)))
    return FALSE; /* "…, hatte sich angekündigt" */
  les_parts_add (&finding.content, begin, first);
  les_parts_add (&finding.frame, first, end);
  if (after < unit->segments->len && les_unit_segment (unit, after)->quotation < 0
      && !(clause_at (unit, after)->opener == LES_ROLE_AND && is_main (clause_at (unit, after)) && cue->opener == 0
           && !is_subjunctive (clause_at (unit, after))))
    les_parts_add (&finding.content, part_end (search, after), part_end (search, unit->segments->len));
  if (begin == first && finding.content.n == 0)
    return FALSE;
  les_search_add (search, &finding);
  return TRUE;
}

/* "so X" after a mark, with a phrase and no verb. */
static gboolean
is_so_insertion (const LesSpeechSearch *search,
                 guint                  position)
{
  const LesClause *clause = les_unit_clause (&search->unit, position);
  const LesSegment *segment = les_unit_segment (&search->unit, clause->first_segment);
  LesPhrase phrase;

  if (clause->opener == LES_ROLE_SO && clause->finite >= 0)
    return clause->cue != NULL && segment->quotation < 0;
  return clause->opener == LES_ROLE_SO && segment->quotation < 0
         && (segment->mark == ',' || segment->mark == 0x2013 || segment->mark == 0x2014)
         && les_phrase_read (search->text, segment->first + 1, segment->end, &phrase)
         && !(phrase.pronoun && (search->text->words[phrase.head].morph.kinds & LES_KIND_INDEFINITE)); /* "so viele" */
}

/* The last speech noun before the mark that segment follows: "die Behauptung, …". */
static int
speech_noun_before (const LesSpeechSearch *search,
                    guint                  segment)
{
  const LesSegment *before = les_unit_segment (&search->unit, segment - 1);

  for (guint i = before->end, steps = 0; i-- > before->first && steps < 8; steps++)
    {
      if (search->text->words[i].hidden != LES_HIDDEN_NOT)
        continue;
      if (search->text->words[i].roles & LES_ROLE_SPEECH_NOUN)
        return (int) i;
      if (les_clauses_can_be_finite (search->text, i))
        break;
    }
  return -1;
}

/* Nouns of speech, and "wonach". */
static void
find_noun_content (LesSpeechSearch *search,
                   guint            segment)
{
  const LesUnit *unit = &search->unit;
  const LesSegment *at = les_unit_segment (unit, segment);
  const LesClause *clause = les_unit_clause (unit, at->clause);
  gboolean whereby = at->opener == LES_ROLE_WHEREBY;
  LesFinding finding;
  LesPhrase owner;
  int noun;

  if (clause->first_segment != segment || at->mark != ',' || les_search_is_taken (search, at->first)
      || search->framed[at->first] >= (int) search->unit_begin)
    return;
  noun = speech_noun_before (search, segment);
  if (!whereby && (noun < 0 || !((at->opener & (LES_ROLE_THAT | LES_ROLE_WHETHER)) || (clause->infinitive && at->opener == 0)
                                 || (is_main (clause) && is_subjunctive (clause) && at->opener == 0))))
    return;
  les_finding_init (&finding, LES_STATEMENT_INDIRECT, LES_FRAMING_INDIRECT);
  if (whereby)
    les_parts_add (&finding.cue, at->first, at->first + 1);
  else
    les_parts_add (&finding.cue, (guint) noun, (guint) noun + 1);
  if (noun >= 0 && les_phrase_read (search->text, (guint) noun, les_unit_segment (unit, segment - 1)->end, &owner)
      && owner.end > owner.head + 1 && !whereby)
    {
      finding.speaker = owner;
      finding.speaker.first = owner.head + 1;
      finding.named = LES_NAMED_SOURCE;
    }
  les_parts_add (&finding.frame, segment_start (search, les_frame_first_segment (unit, segment - 1)),
                 with_marks_before (search, at->first) + (whereby ? 1 : 0));
  add_indirect (search, &finding, at->first + (whereby ? 1 : 0),
                part_end (search, content_end (unit, clause_at (unit, segment - 1), segment)));
}

/* "…, befürchtet aber …": a second verb of the subject before. */
static gboolean
adds_to_before (const LesSpeechSearch *search,
                guint                  finite)
{
  return finite + 1 < search->unit.end && (search->text->words[finite + 1].roles & LES_ROLE_AND);
}

/* "…, he said on Monday": behind its content, where the verb needs no inversion. */
static gboolean
stands_behind (const LesSpeechSearch *search,
               guint                  position)
{
  const LesClause *clause = les_unit_clause (&search->unit, position);
  const LesSegment *segment = les_unit_segment (&search->unit, clause->first_segment);

  return !(search->text->grammar & LES_GRAMMAR_VERB_SECOND) && clause->order == LES_ORDER_SECOND && clause->opener == 0
         && clause->first_segment > 0 && segment->quotation < 0 && segment->mark == ',' && !clause->passive
         && content_begin (search->text, &search->unit, clause) < 0 && has_content_before (search, clause->first_segment);
}

static gboolean
stands_inverted (const LesSpeechSearch *search,
                 guint                  position)
{
  const LesClause *clause = les_unit_clause (&search->unit, position);
  const LesSegment *segment = les_unit_segment (&search->unit, clause->first_segment);

  return clause->order == LES_ORDER_FIRST && clause->opener == 0 && clause->first_segment > 0 && segment->quotation < 0
         && !clause->passive && !adds_to_before (search, (guint) clause->finite)
         && (segment->mark == ',' || segment->mark == 0x2013 || segment->mark == 0x2014)
         && has_content_before (search, clause->first_segment);
}

void
les_speech_find_frames (LesSpeechSearch *search)
{
  const LesUnit *unit = &search->unit;

  for (guint i = 0; i < unit->clauses->len; i++)
    {
      const LesClause *clause = les_unit_clause (unit, i);
      gboolean as = clause->opener == LES_ROLE_AS && clause->cue != NULL
                    && !(clause->cue->flags & (LES_CUE_WEAK | LES_CUE_NAMING))
                    && !(clause->finite >= 0 && (search->text->words[clause->finite].morph.flags & LES_MORPH_MODAL)); /* "wie berichtet" */

      if (as || is_so_insertion (search, i))
        {
          if (as && clause->first_segment > 0 && les_unit_segment (unit, clause->first_segment)->quotation >= 0)
            continue;
          find_content_around (search, i);
        }
      else if (clause->cue != NULL)
        {
          if ((stands_inverted (search, i) || stands_behind (search, i)) && !(clause->cue->flags & LES_CUE_WEAK))
            find_content_around (search, i);
          else
            find_content_after (search, i);
        }
    }
  for (guint i = 1; i < unit->segments->len; i++)
    find_noun_content (search, i);
}

/* "… Das berichtet die Zeitung.": the sentence before is what was said, when nobody in it is quoted. */
void
les_speech_find_pointed (LesSpeechSearch *search)
{
  const LesUnit *unit = &search->unit;
  const LesClause *cue;
  LesFinding finding;
  guint pronoun;

  if (search->before_first >= search->before_end || search->before_end != unit->first || unit->clauses->len == 0)
    return;
  cue = les_unit_clause (unit, 0);
  pronoun = unit->first;
  if (cue->cue == NULL || (cue->cue->flags & LES_CUE_WEAK) || cue->order != LES_ORDER_SECOND || cue->passive
      || (guint) cue->finite != pronoun + 1 || !(search->text->words[pronoun].morph.kinds & LES_KIND_DEMONSTRATIVE)
      || !(search->text->words[pronoun].roles & LES_ROLE_NOT_SPEAKER)
      || cue->mood == LES_MOOD_SUBJUNCTIVE_1 || content_begin (search->text, unit, cue) >= 0)
    return;
  les_finding_init (&finding, LES_STATEMENT_INDIRECT, LES_FRAMING_INDIRECT);
  les_finding_take_clause (search, &finding, 0);
  if (finding.named != LES_NAMED_SUBJECT && finding.named != LES_NAMED_PLACE)
    return;
  les_parts_add (&finding.content, search->before_first, search->before_end);
  les_parts_add (&finding.frame, pronoun + 1, part_end (search, unit->segments->len));
  les_search_add (search, &finding);
}
