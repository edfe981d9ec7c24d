/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cues with content clauses: "X sagte, dass …", "X sagte, er werde …", "…, sagte X", "wie X mitteilte", "…, so X", "die
 * Behauptung, …", "Berichte, wonach …". */

#include "config.h"

#include "analyse/speech-content.h"
#include "analyse/speech-search.h"

#define CONTENT_OPENER (LES_ROLE_THAT | LES_ROLE_WHETHER | LES_ROLE_QUESTION)

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
  int begin = les_content_begin (search->text, unit, cue);
  LesFinding finding;
  guint frame, first;

  if (begin < 0 || (cue->mood == LES_MOOD_SUBJUNCTIVE_1 && (cue->cue->flags & (LES_CUE_PLACE | LES_CUE_WEAK)) != LES_CUE_PLACE))
    return FALSE; /* free indirect speech: "Man gehe davon aus, dass …" */
  les_finding_init (&finding, LES_STATEMENT_INDIRECT, LES_FRAMING_INDIRECT);
  les_finding_take_clause (search, &finding, position);
  if (is_supposed (search, cue, &finding))
    return FALSE;
  begin = (int) les_content_with_objects (unit, cue, (guint) begin, finding.speaker.end);
  first = segment_start (search, (guint) begin);
  frame = segment_start (search, les_frame_first_segment (unit, les_finding_share_subject (search, &finding, position)));
  les_parts_add (&finding.frame, frame, with_marks_before (search, first));
  add_indirect (search, &finding, first, part_end (search, les_content_end (unit, cue, (guint) begin)));
  return TRUE;
}

/* Is there a clause before segment that can be reported: a main clause, or one with a content opener? */
static gboolean
has_content_before (const LesSpeechSearch *search,
                    guint                  segment)
{
  for (guint i = segment; i-- > 0;)
    {
      const LesClause *clause = les_unit_clause_of (&search->unit, i);

      if (les_clause_is_main (clause) || (clause->opener & CONTENT_OPENER))
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
          && !(segment->finite < 0 && !segment->infinitive && les_unit_clause_of (unit, i)->first_segment > cue->first_segment))
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
  if (first - begin > LES_MAX_CONTENT_TOKENS)
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
      && !(les_unit_clause_of (unit, after)->opener == LES_ROLE_AND && les_clause_is_main (les_unit_clause_of (unit, after)) && cue->opener == 0
           && !les_clause_is_subjunctive (les_unit_clause_of (unit, after))))
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
                                 || (les_clause_is_main (clause) && les_clause_is_subjunctive (clause) && at->opener == 0))))
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
                part_end (search, les_content_end (unit, les_unit_clause_of (unit, segment - 1), segment)));
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
         && les_content_begin (search->text, &search->unit, clause) < 0 && has_content_before (search, clause->first_segment);
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
      || cue->mood == LES_MOOD_SUBJUNCTIVE_1 || les_content_begin (search->text, unit, cue) >= 0)
    return;
  les_finding_init (&finding, LES_STATEMENT_INDIRECT, LES_FRAMING_INDIRECT);
  les_finding_take_clause (search, &finding, 0);
  if (finding.named != LES_NAMED_SUBJECT && finding.named != LES_NAMED_PLACE)
    return;
  les_parts_add (&finding.content, search->before_first, search->before_end);
  les_parts_add (&finding.frame, pronoun + 1, part_end (search, unit->segments->len));
  les_search_add (search, &finding);
}
