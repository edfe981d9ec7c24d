/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/speech-segments.h"

#include <string.h>

static gboolean
cuts (gunichar c)
{
  return c == ',' || c == ';' || c == ':' || c == 0x2013 || c == 0x2014 || c == '!' || c == '?';
}

/* A hyphen with space on both sides is a dash. */
static gboolean
is_dash (const LesSpeechText *text,
         guint                token)
{
  return les_speech_mark (text, token) == '-' && (text->tokens[token].flags & LES_TOKEN_SPACE_BEFORE) != 0
         && token + 1 < text->n_tokens && (text->tokens[token + 1].flags & LES_TOKEN_SPACE_BEFORE) != 0;
}

static void
begin_segment (LesUnit  *unit,
               guint     token,
               gunichar  mark,
               int       quotation)
{
  LesSegment segment = { .first = token, .end = token + 1, .mark = mark, .quotation = quotation, .finite = -1 };

  g_array_append_val (unit->segments, segment);
}

static int
opaque_quotation (const LesSpeechText *text,
                  guint                token)
{
  int quotation = text->words[token].quotation;

  while (quotation >= 0 && g_array_index (text->quotations, LesQuotation, quotation).parent >= 0)
    quotation = g_array_index (text->quotations, LesQuotation, quotation).parent;
  return quotation;
}

#define MAX_CUE_BACK 6

/* "hoffte dass", "told reporters that": a content clause without comma, with a cue's verb not far before. */
static gboolean
follows_cue (const LesSpeechText *text,
             const LesUnit       *unit,
             guint                token)
{
  guint first = les_unit_segment (unit, unit->segments->len - 1)->first;
  guint back = text->grammar & LES_GRAMMAR_VERB_SECOND ? 1 : MAX_CUE_BACK;

  for (guint i = token, steps = 0; i-- > first && steps < back; steps++)
    if ((text->words[i].morph.flags & LES_MORPH_VERB || les_clauses_can_be_finite (text, i))
        && (les_cues_lookup (text->cues, les_speech_lemma (text, i)) != NULL || text->grammar & LES_GRAMMAR_VERB_SECOND))
      return TRUE;
  return FALSE;
}

static void
cut_at_marks (const LesSpeechText *text,
              LesUnit             *unit)
{
  gboolean open = FALSE;
  gunichar mark = 0;
  int quotation = -1;

  for (guint i = unit->first; i < unit->end; i++)
    {
      gunichar c;

      if (text->words[i].hidden == LES_HIDDEN_QUOTATION)
        {
          quotation = opaque_quotation (text, i);
          open = FALSE;
          mark = 0;
          continue;
        }
      if (text->words[i].hidden != LES_HIDDEN_NOT)
        continue;
      if (les_clauses_is_visible (text, i))
        {
          if (open && (text->words[i].roles & LES_ROLE_THAT) && follows_cue (text, unit, i))
            {
              open = FALSE; /* "hoffte dass": the comma is missing */
              mark = ',';
            }
          if (open)
            les_unit_segment (unit, unit->segments->len - 1)->end = i + 1;
          else
            begin_segment (unit, i, mark, quotation);
          open = TRUE;
          quotation = -1;
          continue;
        }
      c = is_dash (text, i) ? 0x2013 : les_speech_mark (text, i);
      if (cuts (c))
        {
          open = FALSE;
          mark = c;
        }
    }
  unit->last_quotation = quotation;
}

/* "anzukündigen": the infinitive with "zu" inside. */
static gboolean
has_inner_zu (const LesSpeechWord *word)
{
  if (!(word->morph.flags & LES_MORPH_INFINITIVE))
    return FALSE;
  for (const char *zu = strstr (word->folded, "zu"); zu != NULL; zu = strstr (zu + 1, "zu"))
    if (zu > word->folded && strncmp (word->folded, word->morph.lemma, (gsize) (zu - word->folded)) == 0
        && strcmp (word->morph.lemma + (zu - word->folded), zu + 2) == 0)
      return TRUE;
  return FALSE;
}

/* The first finite verb from token on, -1. A participle ("erklärt") gives way to a helper after it. */
static int
first_finite (const LesSpeechText *text,
              guint                from,
              guint                end)
{
  int found = -1;

  for (guint i = from; i < end; i++)
    {
      guint32 flags = text->words[i].morph.flags;

      if (!les_clauses_is_visible (text, i) || !les_clauses_can_be_finite (text, i))
        continue;
      if (found < 0)
        found = (int) i;
      else if ((flags & HELPER) && (text->words[found].morph.flags & LES_MORPH_PARTICIPLE_2)
               && !(text->words[found].morph.flags & HELPER))
        return (int) i;
      if (!(text->words[found].morph.flags & LES_MORPH_PARTICIPLE_2))
        return found;
    }
  return found;
}

/* "he said the war is over": where the content begins behind the cue's verb, 0 where none does. Time and place may stand between. */
static guint
bare_content (const LesSpeechText *text,
              const LesSegment    *segment,
              guint                verb)
{
  const LesCue *const *cues = les_cues_lookup (text->cues, les_speech_lemma (text, verb));
  guint begin = verb + 1;

  if (cues == NULL || ((*cues)->flags & (LES_CUE_WEAK | LES_CUE_REPORTED)) || (*cues)->n_words > 0)
    return 0;
  while (begin < segment->end
         && ((text->words[begin].roles & LES_ROLE_TIME_NOUN) || (text->words[begin].morph.flags & LES_MORPH_PREPOSITION)
             || (begin > verb + 1 && (text->words[begin - 1].morph.flags & LES_MORPH_PREPOSITION))))
    begin++;
  if (begin >= segment->end || (text->words[begin].roles & (LES_ROLE_AND | LES_ROLE_THAT)))
    return 0;
  for (guint i = begin + 1; i < segment->end; i++)
    if (les_clauses_is_visible (text, i) && les_clauses_can_be_finite (text, i))
      return begin;
  return 0;
}

static void
split_bare_content (const LesSpeechText *text,
                    LesUnit             *unit)
{
  g_autoptr (GArray) whole = g_steal_pointer (&unit->segments);

  unit->segments = g_array_sized_new (FALSE, FALSE, sizeof (LesSegment), whole->len);
  for (guint i = 0; i < whole->len; i++)
    {
      LesSegment segment = g_array_index (whole, LesSegment, i);
      guint verb = segment.first;

      while (verb < segment.end && !(les_clauses_is_visible (text, verb) && les_clauses_can_be_finite (text, verb)))
        verb++;
      if (verb < segment.end)
        {
          guint begin = bare_content (text, &segment, verb);

          if (begin > 0)
            {
              LesSegment left = segment;

              left.end = begin;
              g_array_append_val (unit->segments, left);
              segment.first = begin;
              segment.mark = ',';
              segment.quotation = -1;
            }
        }
      g_array_append_val (unit->segments, segment);
    }
}

/* Behind a helper verb ("könnte … bevorstehen", "hat … erklärt") an ambiguous form is the infinitive or participle. */
static gboolean
is_second_finite (const LesSpeechText *text,
                  guint                token,
                  gboolean             helped)
{
  return les_clauses_can_be_finite (text, token)
         && !(helped && (text->words[token].morph.flags & (LES_MORPH_INFINITIVE | LES_MORPH_PARTICIPLE_2)));
}

/* Two main verbs joined by "und" without a comma: the part from the last "und" before the second verb is a segment of its own. */
static void
split_coordinated (const LesSpeechText *text,
                   LesUnit             *unit)
{
  g_autoptr (GArray) whole = g_steal_pointer (&unit->segments);

  unit->segments = g_array_sized_new (FALSE, FALSE, sizeof (LesSegment), whole->len);
  for (guint i = 0; i < whole->len; i++)
    {
      LesSegment segment = g_array_index (whole, LesSegment, i);
      gboolean seen = FALSE, helped = FALSE;
      guint joint = 0;

      for (guint k = segment.first, end = segment.end; k < end; k++)
        {
          if (!les_clauses_is_visible (text, k))
            continue;
          if ((text->words[k].roles & LES_ROLE_AND) && k > segment.first && les_speech_mark (text, k - 1) != '-')
            joint = seen ? k : 0;
          if (!is_second_finite (text, k, seen && helped))
            continue;
          if (seen && joint > segment.first)
            {
              LesSegment left = segment;

              left.end = joint;
              g_array_append_val (unit->segments, left);
              segment.first = joint;
              segment.mark = 0;
              segment.quotation = -1;
              joint = 0;
              helped = FALSE;
            }
          seen = TRUE;
          helped |= (text->words[k].morph.flags & HELPER) != 0;
        }
      g_array_append_val (unit->segments, segment);
    }
}

/* "der … verb," with or without a preposition before it: a relative clause has its verb last. "die Lage eskaliere" has none. */
static gboolean
opens_relative (const LesSpeechText *text,
                const LesSegment    *segment,
                guint                word)
{
  int last = les_clauses_last_finite (text, segment->first, segment->end);

  if (!(text->words[word].roles & LES_ROLE_RELATIVE) || last < 0 || (guint) last == word || segment->mark == 0)
    return FALSE;
  if (les_clauses_next_visible (text, (guint) last + 1, segment->end) < segment->end)
    return FALSE;
  /* "die Verfassung werde … festlegen": a helper before it makes a main clause. */
  if (text->words[last].morph.flags & (LES_MORPH_INFINITIVE | LES_MORPH_PARTICIPLE_2))
    for (guint i = segment->first; i < (guint) last; i++)
      if (les_clauses_is_visible (text, i) && (text->words[i].morph.flags & HELPER) && les_clauses_can_be_finite (text, i))
        return FALSE;
  return les_clauses_mood (text, (guint) last) != LES_MOOD_SUBJUNCTIVE_1 || (guint) last > word + 2
         || !(text->words[word].morph.flags & LES_MORPH_DETERMINER);
}

static guint
find_opener (const LesSpeechText *text,
             const LesSegment    *segment)
{
  static const guint order[] = { LES_ROLE_THAT, LES_ROLE_WHETHER, LES_ROLE_AS, LES_ROLE_WHEREBY, LES_ROLE_FURTHER,
                                 LES_ROLE_QUESTION, LES_ROLE_SUB, LES_ROLE_SO };
  guint word = segment->first;
  guint second = les_clauses_next_visible (text, word + 1, segment->end);
  guint roles = text->words[word].roles;

  if ((roles & (LES_ROLE_AND | LES_ROLE_FOCUS)) && second < segment->end
      && (text->words[second].roles & (SUBORDINATE & ~LES_ROLE_RELATIVE)))
    roles = text->words[second].roles;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (roles & order[i])
      return order[i];
  if (opens_relative (text, segment, word))
    return LES_ROLE_RELATIVE;
  if ((text->words[word].morph.flags & LES_MORPH_PREPOSITION) && second < segment->end)
    {
      if (opens_relative (text, segment, second))
        return LES_ROLE_RELATIVE;
      if (text->words[second].roles & LES_ROLE_QUESTION)
        return LES_ROLE_QUESTION;
    }
  return roles & LES_ROLE_AND;
}

/* "damit solle …", "Als Begründung gaben …": with its verb second it is no subordinate clause. */
static gboolean
stands_as_main (const LesSpeechText *text,
                const LesSegment    *segment)
{
  guint second = les_clauses_next_visible (text, segment->first + 1, segment->end);
  int first = first_finite (text, second, segment->end);

  if (first < 0 || les_clauses_next_visible (text, (guint) first + 1, segment->end) == segment->end)
    return FALSE;
  if ((guint) first == second)
    return TRUE;
  return segment->mark == 0 && les_clauses_last_finite (text, second, segment->end) == first
         && les_clauses_next_visible (text, (guint) first + 2, segment->end) < segment->end;
}

/* "…, so hatte Huber gesagt, …". */
static gboolean
inserts_cue (const LesSpeechText *text,
             const LesSegment    *segment)
{
  return (segment->mark == ',' || segment->mark == 0x2013) && (guint) segment->finite == segment->first + 1
         && (les_cues_lookup (text->cues, les_speech_lemma (text, (guint) segment->finite)) != NULL
             || ((text->words[segment->finite].morph.flags & HELPER)
                 && les_cues_lookup (text->cues, les_speech_lemma (text, segment->end - 1)) != NULL));
}

/* Words that open both kinds of clause ("da", "so", "als", "wie") open a subordinate one only where its verb comes last. */
static void
analyse_segment (const LesSpeechText *text,
                 LesSegment          *segment)
{
  guint start = segment->first;

  segment->opener = find_opener (text, segment);
  if (segment->opener & (LES_ROLE_AND | LES_ROLE_SO))
    start = les_clauses_next_visible (text, segment->first + 1, segment->end);
  segment->finite = segment->opener & SUBORDINATE ? les_clauses_last_finite (text, segment->first, segment->end)
                                                  : first_finite (text, start, segment->end);
  if ((text->grammar & LES_GRAMMAR_VERB_SECOND) && (segment->opener & (LES_ROLE_SUB | LES_ROLE_AS | LES_ROLE_QUESTION))
      && stands_as_main (text, segment))
    {
      segment->opener = 0;
      segment->finite = first_finite (text, start, segment->end);
    }
  if (segment->opener == LES_ROLE_SO && segment->finite >= 0 && !inserts_cue (text, segment))
    segment->opener = 0; /* "So sei …" */
  segment->infinitive = FALSE;
  if (segment->finite < 0 || (text->words[segment->finite].morph.flags & (LES_MORPH_PARTICIPLE_2 | LES_MORPH_INFINITIVE)))
    for (guint i = segment->first; i < segment->end && !segment->infinitive; i++)
      segment->infinitive = les_clauses_is_visible (text, i)
                            && (has_inner_zu (&text->words[i])
                                || (i > segment->first && (text->words[i].morph.flags & LES_MORPH_INFINITIVE)
                                    && (text->words[i - 1].roles & LES_ROLE_INFINITIVE)));
  if (segment->infinitive)
    segment->finite = -1; /* "vergewaltigt zu haben" */
  if (segment->finite < 0)
    segment->order = LES_ORDER_NONE;
  else if (segment->opener & SUBORDINATE)
    segment->order = LES_ORDER_LAST;
  else
    segment->order = (guint) segment->finite == start ? LES_ORDER_FIRST : LES_ORDER_SECOND;
}

void
les_segments_cut (const LesSpeechText *text,
                  LesUnit             *unit)
{
  cut_at_marks (text, unit);
  if (text->grammar & LES_GRAMMAR_BARE_CONTENT)
    split_bare_content (text, unit);
  split_coordinated (text, unit);
  for (guint i = 0; i < unit->segments->len; i++)
    analyse_segment (text, les_unit_segment (unit, i));
}
