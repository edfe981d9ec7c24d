/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/speech-clauses.h"

#include <string.h>

#define SUBORDINATE (LES_ROLE_THAT | LES_ROLE_WHETHER | LES_ROLE_QUESTION | LES_ROLE_AS | LES_ROLE_RELATIVE | LES_ROLE_SUB \
                     | LES_ROLE_WHEREBY | LES_ROLE_FURTHER)
#define CLOSED_CLASS (LES_MORPH_DETERMINER | LES_MORPH_PREPOSITION | LES_MORPH_PRONOUN | LES_MORPH_SUBJUNCTION \
                      | LES_MORPH_CONJUNCTION | LES_MORPH_PARTICLE | LES_MORPH_NUMERAL | LES_MORPH_ADVERB)
#define HELPER (LES_MORPH_AUXILIARY | LES_MORPH_MODAL)

static gboolean
is_visible (const LesSpeechText *text,
            guint                token)
{
  return text->words[token].hidden == LES_HIDDEN_NOT && les_speech_is_word (text, token);
}

/* "der erklärte Gegner", "dünne Zweige": between an article and a noun it is an adjective, and so is a form of the present
 * before a noun; "erklärte Meier" is none. */
static gboolean
stands_as_adjective (const LesSpeechText *text,
                     guint                token)
{
  guint32 before = token > 0 ? text->words[token - 1].morph.flags : 0;
  gboolean noun = token + 1 < text->n_tokens && les_speech_is_word (text, token + 1) && les_speech_is_capital (text, token + 1);
  gboolean adjective = token + 1 < text->n_tokens && (text->words[token + 1].morph.flags & LES_MORPH_ADJECTIVE);

  if (token > 1 && (text->words[token - 1].roles & LES_ROLE_AND) && (text->words[token - 2].morph.flags & LES_MORPH_ADJECTIVE))
    before = LES_MORPH_ADJECTIVE; /* "der getöteten oder verletzten Soldaten" */
  if (before & (LES_MORPH_DETERMINER | LES_MORPH_ADJECTIVE | LES_MORPH_PREPOSITION))
    return noun || adjective;
  return noun && !(text->words[token].morph.flags & (LES_MORPH_PAST | LES_MORPH_PARTICIPLE_2));
}

/* "the report says": behind an article it is a noun. */
static gboolean
stands_as_noun (const LesSpeechText *text,
                guint                token)
{
  guint32 before = token > 0 && les_speech_is_word (text, token - 1) ? text->words[token - 1].morph.flags : 0;

  return (before & (LES_MORPH_DETERMINER | LES_MORPH_ADJECTIVE | LES_MORPH_NUMERAL)) != 0
         || ((before & LES_MORPH_PREPOSITION) && !(before & LES_MORPH_PRONOUN));
}

gboolean
les_clauses_can_be_finite (const LesSpeechText *text,
                           guint                token)
{
  const LesSpeechWord *word = &text->words[token];
  guint32 flags = word->morph.flags;

  if (text->lists_forms && !(flags & (LES_MORPH_FINITE | LES_MORPH_KNOWN)) && les_cues_lookup (text->cues, word->folded) != NULL)
    return TRUE; /* a language without lexicon lists forms */
  if (!(flags & LES_MORPH_FINITE) || word->named || les_speech_is_capital (text, token))
    return FALSE;
  if (token > 0 && (text->words[token - 1].roles & LES_ROLE_INFINITIVE) && (flags & LES_MORPH_INFINITIVE))
    return FALSE;
  if (flags & HELPER)
    return !(flags & LES_MORPH_DETERMINER);
  if (flags & CLOSED_CLASS)
    return FALSE;
  if ((flags & LES_MORPH_NOUN) && !(text->grammar & LES_GRAMMAR_VERB_SECOND) && stands_as_noun (text, token))
    return FALSE;
  if ((flags & LES_MORPH_ADJECTIVE) && (text->grammar & LES_GRAMMAR_VERB_SECOND) && !g_str_has_suffix (word->lemma, "n"))
    return FALSE; /* "lange": likelier an adjective, as its lemma tells */
  return !((flags & LES_MORPH_ADJECTIVE) && stands_as_adjective (text, token));
}

LesMood
les_clauses_mood (const LesSpeechText *text,
                  guint                token)
{
  const LesSpeechWord *word = &text->words[token];
  guint32 flags = word->morph.flags;
  gsize length = strlen (word->folded);

  if (!(text->grammar & LES_GRAMMAR_SUBJUNCTIVE))
    return LES_MOOD_INDICATIVE;
  if (flags & LES_MORPH_SUBJUNCTIVE_1)
    {
      if (!(flags & LES_MORPH_INDICATIVE))
        return LES_MOOD_SUBJUNCTIVE_1;
      /* "habe", "gehe": indicative in the first person only, which reports seldom speak in. */
      if (length > 2 && word->folded[length - 1] == 'e' && !(flags & LES_MORPH_PAST)
          && !(token > 0 && strcmp (text->words[token - 1].folded, "ich") == 0)
          && !(token + 1 < text->n_tokens && strcmp (text->words[token + 1].folded, "ich") == 0))
        return LES_MOOD_SUBJUNCTIVE_1;
    }
  if ((flags & LES_MORPH_SUBJUNCTIVE_2) && !(flags & LES_MORPH_INDICATIVE))
    return LES_MOOD_SUBJUNCTIVE_2;
  return LES_MOOD_INDICATIVE;
}

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
      if (is_visible (text, i))
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

static guint
next_visible (const LesSpeechText *text,
              guint                token,
              guint                end)
{
  while (token < end && !is_visible (text, token))
    token++;
  return token;
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

      if (!is_visible (text, i) || !les_clauses_can_be_finite (text, i))
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

static int
last_finite (const LesSpeechText *text,
             guint                from,
             guint                end)
{
  for (guint i = end; i-- > from;)
    if (is_visible (text, i) && les_clauses_can_be_finite (text, i))
      return (int) i;
  return -1;
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
    if (is_visible (text, i) && les_clauses_can_be_finite (text, i))
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

      while (verb < segment.end && !(is_visible (text, verb) && les_clauses_can_be_finite (text, verb)))
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
          if (!is_visible (text, k))
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
  int last = last_finite (text, segment->first, segment->end);

  if (!(text->words[word].roles & LES_ROLE_RELATIVE) || last < 0 || (guint) last == word || segment->mark == 0)
    return FALSE;
  if (next_visible (text, (guint) last + 1, segment->end) < segment->end)
    return FALSE;
  /* "die Verfassung werde … festlegen": a helper before it makes a main clause. */
  if (text->words[last].morph.flags & (LES_MORPH_INFINITIVE | LES_MORPH_PARTICIPLE_2))
    for (guint i = segment->first; i < (guint) last; i++)
      if (is_visible (text, i) && (text->words[i].morph.flags & HELPER) && les_clauses_can_be_finite (text, i))
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
  guint second = next_visible (text, word + 1, segment->end);
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
  guint second = next_visible (text, segment->first + 1, segment->end);
  int first = first_finite (text, second, segment->end);

  if (first < 0 || next_visible (text, (guint) first + 1, segment->end) == segment->end)
    return FALSE;
  if ((guint) first == second)
    return TRUE;
  return segment->mark == 0 && last_finite (text, second, segment->end) == first
         && next_visible (text, (guint) first + 2, segment->end) < segment->end;
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
    start = next_visible (text, segment->first + 1, segment->end);
  segment->finite = segment->opener & SUBORDINATE ? last_finite (text, segment->first, segment->end)
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
      segment->infinitive = is_visible (text, i)
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

static guint
new_clause (LesUnit          *unit,
            guint             position,
            const LesSegment *segment)
{
  LesClause clause = { .first_segment = position, .last_segment = position, .opener = segment->opener, .order = segment->order,
                       .finite = segment->finite, .verb = -1, .infinitive = segment->infinitive };

  g_array_append_val (unit->clauses, clause);
  return unit->clauses->len - 1;
}

static guint
join_clause (LesUnit          *unit,
             guint             position,
             const LesSegment *segment,
             guint             clause)
{
  LesClause *joined = les_unit_clause (unit, clause);

  joined->last_segment = position;
  if (joined->finite < 0 && segment->finite >= 0)
    {
      joined->finite = segment->finite;
      joined->order = joined->opener & SUBORDINATE ? LES_ORDER_LAST : LES_ORDER_SECOND;
      joined->resumed = TRUE;
    }
  return clause;
}

/* "dass A gestiegen ist und B gefallen ist": the second part of a verb-last clause has its verb last too. */
static void
settle_order (const LesSpeechText *text,
              const LesUnit       *unit,
              guint                position)
{
  LesSegment *segment = les_unit_segment (unit, position);
  int last;

  if (position == 0 || segment->opener != LES_ROLE_AND || segment->order == LES_ORDER_NONE
      || les_unit_clause (unit, les_unit_segment (unit, position - 1)->clause)->order != LES_ORDER_LAST)
    return;
  last = last_finite (text, segment->first, segment->end);
  if (next_visible (text, (guint) last + 1, segment->end) < segment->end
      || ((text->words[last].morph.flags & (LES_MORPH_INFINITIVE | LES_MORPH_PARTICIPLE_2)) && last != segment->finite
          && (text->words[segment->finite].morph.flags & HELPER)))
    return;
  segment->finite = last;
  segment->order = LES_ORDER_LAST;
}

/* "die Behauptung, er habe gelogen, …": a clause in the subjunctive behind a noun of speech is not the verb that the noun waits
 * for. */
static gboolean
hangs_on_noun (const LesSpeechText *text,
               const LesUnit       *unit,
               guint                position)
{
  const LesSegment *segment = les_unit_segment (unit, position);
  guint i;

  if (position == 0 || segment->mark != ',' || segment->order != LES_ORDER_SECOND
      || les_clauses_mood (text, (guint) segment->finite) == LES_MOOD_INDICATIVE)
    return FALSE;
  i = les_unit_segment (unit, position - 1)->end - 1;
  return (text->words[i].roles & LES_ROLE_SPEECH_NOUN) != 0;
}

static void
join_segments (const LesSpeechText *text,
               LesUnit             *unit)
{
  int pending_main = -1, pending_sub = -1, last_main = -1;

  for (guint i = 0; i < unit->segments->len; i++)
    {
      LesSegment *segment = les_unit_segment (unit, i);
      int last = i > 0 ? (int) les_unit_segment (unit, i - 1)->clause : -1;
      gboolean breaks = segment->mark == ';' || segment->mark == ':' || segment->mark == '?' || segment->mark == '!';

      settle_order (text, unit, i);
      if (breaks)
        pending_main = pending_sub = -1;
      if (segment->opener & SUBORDINATE)
        {
          segment->clause = new_clause (unit, i, segment);
          pending_sub = segment->finite < 0 && !segment->infinitive ? (int) segment->clause : -1;
        }
      else if (segment->finite >= 0)
        {
          gboolean told = hangs_on_noun (text, unit, i);
          int target = told ? -1 : pending_sub >= 0 && !(segment->opener & LES_ROLE_AND) ? pending_sub : pending_main;

          if (segment->order == LES_ORDER_LAST)
            {
              segment->clause = new_clause (unit, i, segment);
              continue;
            }
          if (segment->opener == LES_ROLE_SO)
            {
              segment->clause = new_clause (unit, i, segment);
              continue;
            }
          if (target >= 0)
            segment->clause = join_clause (unit, i, segment, (guint) target);
          else
            segment->clause = new_clause (unit, i, segment);
          if (told)
            continue;
          if (target == pending_sub && target >= 0)
            pending_sub = -1;
          else
            {
              last_main = (int) segment->clause;
              pending_main = -1;
            }
        }
      else if (segment->infinitive || segment->opener == LES_ROLE_SO)
        segment->clause = new_clause (unit, i, segment);
      else if (pending_sub >= 0)
        segment->clause = join_clause (unit, i, segment, (guint) pending_sub);
      else if (pending_main >= 0)
        segment->clause = join_clause (unit, i, segment, (guint) pending_main);
      else if (last < 0 || breaks || segment->quotation >= 0)
        {
          segment->clause = new_clause (unit, i, segment);
          pending_main = (int) segment->clause;
        }
      else
        {
          const LesClause *before = les_unit_clause (unit, (guint) last);
          gboolean closed = before->order == LES_ORDER_LAST && before->finite >= 0 && segment->opener == 0 && last_main >= 0;

          segment->clause = join_clause (unit, i, segment, (guint) (closed ? last_main : last));
        }
    }
}

/* Walks the visible tokens of a clause, its segments in order. */
typedef struct
{
  const LesSpeechText *text;
  const LesUnit       *unit;
  guint                clause;
  guint                segment;
  guint                token;
} Walk;

static void
walk_init (Walk                *walk,
           const LesSpeechText *text,
           const LesUnit       *unit,
           guint                clause)
{
  *walk = (Walk) { text, unit, clause, les_unit_clause (unit, clause)->first_segment, 0 };
  walk->token = les_unit_segment (unit, walk->segment)->first;
}

static gboolean
walk_next (Walk  *walk,
           guint *token)
{
  guint last = les_unit_clause (walk->unit, walk->clause)->last_segment;

  while (walk->segment <= last)
    {
      const LesSegment *segment = les_unit_segment (walk->unit, walk->segment);

      if (segment->clause == walk->clause)
        for (; walk->token < segment->end; walk->token++)
          if (is_visible (walk->text, walk->token))
            {
              *token = walk->token++;
              return TRUE;
            }
      if (++walk->segment <= last)
        walk->token = les_unit_segment (walk->unit, walk->segment)->first;
    }
  return FALSE;
}

static void
find_verb (const LesSpeechText *text,
           const LesUnit       *unit,
           guint                position)
{
  LesClause *clause = les_unit_clause (unit, position);
  gboolean helper = clause->finite >= 0 && (text->words[clause->finite].morph.flags & HELPER);
  gboolean becomes = helper
                     && (les_cues_roles (text->cues, text->words[clause->finite].morph.lemma) & LES_ROLE_PASSIVE) != 0;
  gboolean participle = FALSE;
  Walk walk;
  guint token;

  clause->verb = clause->finite;
  if (clause->finite >= 0)
    clause->mood = les_clauses_mood (text, (guint) clause->finite);
  if (clause->finite >= 0 && !helper)
    return;
  walk_init (&walk, text, unit, position);
  while (walk_next (&walk, &token))
    {
      const LesSpeechWord *word = &text->words[token];

      if (strcmp (word->folded, "worden") == 0)
        clause->passive = TRUE;
      if (!(word->morph.flags & (LES_MORPH_PARTICIPLE_2 | LES_MORPH_INFINITIVE)) || (word->morph.flags & HELPER)
          || (int) token == clause->finite
          || ((word->morph.flags & (LES_MORPH_DETERMINER | LES_MORPH_PREPOSITION))
              && les_unit_segment (unit, walk.segment)->end != token + 1))
        continue;
      if (les_speech_is_capital (text, token) && token != unit->first)
        continue;
      if ((text->grammar & LES_GRAMMAR_VERB_SECOND) && (word->morph.flags & LES_MORPH_ADJECTIVE) && token + 1 < text->n_tokens && is_visible (text, token + 1)
          && les_speech_is_capital (text, token + 1))
        continue; /* "die genannten Gründe" */
      if (helper && clause->order != LES_ORDER_LAST && (int) token < clause->finite && token != unit->first)
        continue;
      clause->verb = (int) token;
      participle = (word->morph.flags & LES_MORPH_PARTICIPLE_2) != 0;
    }
  clause->passive = clause->passive || (becomes && participle);
}

static void
add_cue_token (LesClause *clause,
               guint      token)
{
  guint at = clause->n_cue_tokens;

  for (guint i = 0; i < clause->n_cue_tokens; i++)
    if (clause->cue_tokens[i] == token)
      return;
  if (at == G_N_ELEMENTS (clause->cue_tokens))
    return;
  while (at > 0 && clause->cue_tokens[at - 1] > token)
    {
      clause->cue_tokens[at] = clause->cue_tokens[at - 1];
      at--;
    }
  clause->cue_tokens[at] = token;
  clause->n_cue_tokens++;
}

/* What a clause holds besides its verb: where its words and a separated prefix stand. */
typedef struct
{
  guint words[LES_CUE_MAX_WORDS];
  guint prefix;
  guint n_found;
} CueMatch;

static gboolean
match_cue (const LesSpeechText *text,
           const LesUnit       *unit,
           guint                position,
           const LesCue        *cue,
           CueMatch            *match)
{
  const LesClause *clause = les_unit_clause (unit, position);
  gboolean joined = les_cue_is_joined (cue, les_speech_lemma (text, (guint) clause->verb));
  guint stranded = G_MAXUINT; /* a prefix at the clause's end that the cue doesn't know: another verb */
  Walk walk;
  guint token;

  *match = (CueMatch) { .prefix = G_MAXUINT };
  for (guint i = 0; i < LES_CUE_MAX_WORDS; i++)
    match->words[i] = G_MAXUINT;
  walk_init (&walk, text, unit, position);
  while (walk_next (&walk, &token))
    {
      const LesSpeechWord *word = &text->words[token];

      for (guint i = 0; i < cue->n_words; i++)
        if (match->words[i] == G_MAXUINT && les_cue_word_matches (cue->words[i], word->folded))
          {
            match->words[i] = token;
            match->n_found++;
            break;
          }
      if ((int) token > clause->verb && (word->morph.flags & (LES_MORPH_PREPOSITION | LES_MORPH_PARTICLE | LES_MORPH_ADVERB
                                                              | LES_MORPH_ADJECTIVE))
          && les_unit_segment (unit, walk.segment)->end == token + 1)
        {
          if (cue->prefix != NULL && strcmp (cue->prefix, word->folded) == 0)
            match->prefix = token;
          else if (((word->morph.flags & LES_MORPH_PREPOSITION)
                    || ((word->morph.kinds & LES_KIND_PREFIX) && !(word->morph.flags & LES_MORPH_ADVERB)))
                   && clause->order != LES_ORDER_LAST && clause->verb == clause->finite)
            stranded = token;
        }
    }
  if (match->n_found < cue->n_words)
    return FALSE;
  if (cue->prefix != NULL)
    return joined || match->prefix != G_MAXUINT;
  if (!joined)
    return FALSE;
  for (guint i = 0; i < cue->n_words; i++)
    if (match->words[i] == stranded)
      return TRUE;
  return stranded == G_MAXUINT;
}

static void
set_cue (const LesSpeechText *text,
         const LesUnit       *unit,
         guint                position,
         const LesCue        *cue,
         const CueMatch      *match)
{
  LesClause *clause = les_unit_clause (unit, position);
  Walk walk;
  guint token;

  clause->cue = cue;
  if (clause->finite >= 0)
    add_cue_token (clause, (guint) clause->finite);
  add_cue_token (clause, (guint) clause->verb);
  if (match->prefix != G_MAXUINT)
    add_cue_token (clause, match->prefix);
  for (guint i = 0; i < cue->n_words; i++)
    add_cue_token (clause, match->words[i]);
  if (!clause->passive)
    return;
  walk_init (&walk, text, unit, position);
  while (walk_next (&walk, &token))
    if (strcmp (text->words[token].folded, "worden") == 0)
      add_cue_token (clause, token);
}

static void
find_cue (const LesSpeechText *text,
          const LesUnit       *unit,
          guint                position)
{
  const LesClause *clause = les_unit_clause (unit, position);
  const LesCue *const *cues;
  const LesCue *best = NULL;
  CueMatch match, best_match = { 0 };
  guint best_score = 0;

  if (clause->verb < 0)
    return;
  cues = les_cues_lookup (text->cues, les_speech_lemma (text, (guint) clause->verb));
  for (guint i = 0; cues != NULL && cues[i] != NULL; i++)
    {
      guint score = 1 + 2 * cues[i]->n_words + (cues[i]->prefix != NULL ? 1 : 0);

      if (score > best_score && match_cue (text, unit, position, cues[i], &match))
        {
          best = cues[i];
          best_score = score;
          best_match = match;
        }
    }
  if (best != NULL)
    set_cue (text, unit, position, best, &best_match);
}

void
les_clauses_parse (const LesSpeechText *text,
                   LesUnit             *unit)
{
  g_array_set_size (unit->segments, 0);
  g_array_set_size (unit->clauses, 0);
  cut_at_marks (text, unit);
  if (text->grammar & LES_GRAMMAR_BARE_CONTENT)
    split_bare_content (text, unit);
  split_coordinated (text, unit);
  for (guint i = 0; i < unit->segments->len; i++)
    analyse_segment (text, les_unit_segment (unit, i));
  join_segments (text, unit);
  for (guint i = 0; i < unit->clauses->len; i++)
    {
      find_verb (text, unit, i);
      find_cue (text, unit, i);
    }
}
