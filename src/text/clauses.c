/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Clauses: the sentence is cut at its marks, at subjunctions and between coordinated verbs into segments, and the segments are
 * joined again: one without a finite verb goes on with what came before it or waits for one that has it. German puts the finite
 * verb last behind a subjunction, which tells "der" the article from "der" the relative pronoun. */

#include "config.h"

#include "text/clauses-private.h"

#include <string.h>

#define HELPER (LES_MORPH_AUXILIARY | LES_MORPH_MODAL)

static gboolean
is_word (const LesParse *parse,
         guint           token)
{
  return parse->tokens[token].kind <= LES_TOKEN_NUMBER;
}

/* "anzukündigen": the infinitive with its particle inside. */
static gboolean
has_inner_particle (const LesParse *parse,
                    guint           token)
{
  const LesMorph *morph = les_parse_morph (parse, token);
  const LesToken *t = &parse->tokens[token];

  return parse->verb_last && (morph->flags & (LES_MORPH_INFINITIVE | LES_MORPH_FINITE)) == LES_MORPH_INFINITIVE &&
         morph->verb != NULL && strlen (morph->verb) + 2 == t->span.length &&
         g_strstr_len (parse->text + t->span.start, t->span.length, "zu") != NULL;
}

static gboolean
in_noun_phrase (const LesParse *parse,
                guint           token)
{
  int phrase = g_array_index (parse->phrase_of, int, token);

  return phrase >= 0 && !g_array_index (parse->phrases, LesSyntaxPhrase, phrase).is_pronoun;
}

static guint8
judge_word (const LesParse *parse,
            guint           token)
{
  const LesMorph *morph = les_parse_morph (parse, token);
  gboolean marked = token > 0 && les_parse_is_listed (parse, token - 1, "infinitive-markers");

  if (!is_word (parse, token) || in_noun_phrase (parse, token))
    return 0;
  if ((morph->flags & LES_MORPH_INFINITIVE) != 0 && (marked || has_inner_particle (parse, token)))
    return LES_WORD_IS_INFINITIVE;
  if ((morph->flags & LES_MORPH_FINITE) == 0)
    return 0;
  /* "laut", "seit": a preposition or subjunction that is spelt like a verb. */
  if ((morph->flags & (LES_MORPH_PREPOSITION | LES_MORPH_SUBJUNCTION | LES_MORPH_CONJUNCTION)) != 0)
    return 0;
  if ((morph->flags & (LES_MORPH_DETERMINER | LES_MORPH_PRONOUN | LES_MORPH_NUMERAL)) != 0 && (morph->flags & HELPER) == 0)
    return 0;
  /* "heute" is no form of heuen; "left" is one of leave. */
  if ((morph->flags & LES_MORPH_ADVERB) != 0 && (morph->flags & (HELPER | LES_MORPH_PAST)) == 0)
    return 0;
  return LES_WORD_IS_FINITE;
}

/* "kann kommen", "verwalten oder widerrufen können": between two marks a modal or auxiliary makes infinitives of forms that could
 * be finite too, and so does "zu" before one of them. */
static void
judge_infinitives (LesParse *parse)
{
  for (guint first = 0, end; first < parse->n_tokens; first = end + 1)
    {
      gboolean governed = FALSE;

      for (end = first; end < parse->n_tokens && les_parse_mark (parse, end) == 0; end++)
        {
          guint8 word = g_array_index (parse->words, guint8, end);

          governed = governed || (word & LES_WORD_IS_INFINITIVE) != 0 ||
                     ((word & LES_WORD_IS_FINITE) != 0 && (les_parse_morph (parse, end)->flags & HELPER) != 0);
        }
      for (guint i = first; i < end && governed; i++)
        {
          guint32 flags = les_parse_morph (parse, i)->flags;

          if ((flags & LES_MORPH_INFINITIVE) != 0 && (flags & HELPER) == 0)
            g_array_index (parse->words, guint8, i) &= (guint8) ~LES_WORD_IS_FINITE;
        }
    }
}

static gboolean
is_finite (const LesParse *parse,
           guint           token)
{
  return (g_array_index (parse->words, guint8, token) & LES_WORD_IS_FINITE) != 0;
}

static gboolean
can_subordinate (const LesParse *parse,
                 guint           token)
{
  const LesMorph *morph = les_parse_morph (parse, token);

  return (morph->flags & LES_MORPH_SUBJUNCTION) != 0 && !in_noun_phrase (parse, token);
}

/* The marks at which a segment ends. A comma inside a noun phrase parts two adjectives. */
static gboolean
cuts (const LesParse *parse,
      guint           token)
{
  gunichar c = les_parse_mark (parse, token);

  if (c == 0 || g_array_index (parse->phrase_of, int, token) >= 0)
    return FALSE;
  if (c == '-')
    return (parse->tokens[token].flags & LES_TOKEN_SPACE_BEFORE) != 0;
  return c == ',' || c == ';' || c == ':' || c == '(' || c == ')' || c == 0x2013 || c == 0x2014 ||
         parse->tokens[token].kind == LES_TOKEN_QUOTE;
}

static void
begin_segment (LesParse *parse,
               guint     token,
               gunichar  mark)
{
  LesSegmentOfClause segment = { .first = token, .end = token + 1, .mark = mark, .opener = -1, .finite = -1, .clause = 0 };

  g_array_append_val (parse->segments, segment);
}

/* "parce que", "потому что": the first of two words that subordinate together. */
static gboolean
heads_subjunction (const LesParse *parse,
                   guint           token)
{
  return token + 1 < parse->n_tokens && les_parse_is_listed (parse, token, "subjunction-heads") &&
         les_parse_is_listed (parse, token + 1, "content-subjunctions");
}

/* Where a segment is cut without a mark: before a subjunction or relative pronoun behind a verb or noun ("said that", "the man
 * who"), where the language sets no comma; and before "und" between two finite verbs. */
static gboolean
cuts_before (const LesParse *parse,
             guint           token,
             gboolean        has_finite,
             gboolean        finite_follows)
{
  const LesMorph *morph = les_parse_morph (parse, token);

  if (!finite_follows)
    return FALSE;
  if (heads_subjunction (parse, token))
    return TRUE;
  if (has_finite && (morph->flags & LES_MORPH_CONJUNCTION) != 0 && !in_noun_phrase (parse, token))
    return TRUE;
  if (parse->verb_last)
    return FALSE;
  if (has_finite && can_subordinate (parse, token))
    return !heads_subjunction (parse, token - 1);
  return (morph->kinds & LES_KIND_RELATIVE) != 0 && token > 0 && g_array_index (parse->phrase_of, int, token - 1) >= 0;
}

/* For each token how far it is to the next finite verb before the next cut: 0 none. Backwards, once. */
static void
mark_followers (const LesParse *parse,
                gboolean       *follows)
{
  gboolean finite = FALSE;

  for (guint i = parse->n_tokens; i-- > 0;)
    {
      if (cuts (parse, i))
        finite = FALSE;
      follows[i] = finite;
      if (is_finite (parse, i))
        finite = TRUE;
    }
}

/* A second finite verb in a segment, not a participle or infinitive that its helper governs: "the man who left | said no". */
static gboolean
is_second_finite (const LesParse *parse,
                  int             finite,
                  gboolean        satisfied,
                  guint           token)
{
  if (finite < 0 || parse->verb_last || !is_finite (parse, token))
    return FALSE;
  return (les_parse_morph (parse, token)->flags & (LES_MORPH_PARTICIPLE_2 | LES_MORPH_INFINITIVE)) == 0 || satisfied ||
         (les_parse_morph (parse, (guint) finite)->flags & HELPER) == 0;
}

/* "Police said | the talks had failed": what is said begins with its subject. Moves the cut back to there; FALSE where no phrase
 * stands between the verbs. */
static gboolean
cut_before_subject (LesParse *parse,
                    int       finite,
                    guint     token)
{
  LesSegmentOfClause *segment = &g_array_index (parse->segments, LesSegmentOfClause, parse->segments->len - 1);
  int phrase = g_array_index (parse->phrase_of, int, token - 1);
  guint first;

  if (phrase < 0)
    return FALSE;
  first = g_array_index (parse->phrases, LesSyntaxPhrase, phrase).first;
  if (first <= (guint) finite || first <= segment->first ||
      g_array_index (parse->phrases, LesSyntaxPhrase, phrase).preposition >= 0)
    return FALSE;
  segment->end = first;
  begin_segment (parse, first, 0);
  g_array_index (parse->segments, LesSegmentOfClause, parse->segments->len - 1).is_content = TRUE;
  return TRUE;
}

typedef struct
{
  gboolean open;        /* the last segment goes on */
  gboolean in_relative; /* opened by a relative pronoun without a comma */
  int      finite;      /* its finite verb, -1 */
  gboolean satisfied;   /* which, being a helper, has its participle or infinitive */
  gunichar mark;        /* that ended the one before */
} Cutting;

static void
add_word (LesParse *parse,
          Cutting  *cutting,
          guint     token,
          gboolean  finite_follows)
{
  gboolean second = cutting->open && is_second_finite (parse, cutting->finite, cutting->satisfied, token);

  if (second && !cutting->in_relative)
    {
      if (cut_before_subject (parse, cutting->finite, token))
        cutting->finite = -1;
    }
  else if (second || (cutting->open && cuts_before (parse, token, cutting->finite >= 0, finite_follows)))
    {
      cutting->in_relative = (les_parse_morph (parse, token)->kinds & LES_KIND_RELATIVE) != 0 && !parse->verb_last &&
                             token > 0 && g_array_index (parse->phrase_of, int, token - 1) >= 0;
      cutting->open = FALSE;
      cutting->finite = -1;
      cutting->mark = 0;
    }
  if (!cutting->open)
    begin_segment (parse, token, cutting->mark);
  g_array_index (parse->segments, LesSegmentOfClause, parse->segments->len - 1).end = token + 1;
  cutting->open = TRUE;
  cutting->mark = 0;
  if (cutting->finite < 0)
    {
      cutting->satisfied = FALSE;
      cutting->finite = is_finite (parse, token) ? (int) token : -1;
    }
  else if ((les_parse_morph (parse, token)->flags & (LES_MORPH_PARTICIPLE_2 | LES_MORPH_INFINITIVE)) != 0 &&
           (les_parse_morph (parse, token)->flags & HELPER) == 0 && !in_noun_phrase (parse, token))
    cutting->satisfied = TRUE;
}

static void
cut_segments (LesParse *parse)
{
  g_autofree gboolean *follows = g_new0 (gboolean, parse->n_tokens + 1);
  Cutting cutting = { .finite = -1 };

  g_array_set_size (parse->segments, 0);
  mark_followers (parse, follows);
  for (guint i = 0; i < parse->n_tokens; i++)
    {
      if (cuts (parse, i))
        {
          /* The first mark of several tells most: a comma before a quotation mark. */
          cutting.mark = cutting.open || cutting.mark == 0 ? les_parse_mark (parse, i) : cutting.mark;
          cutting.open = cutting.in_relative = FALSE;
          cutting.finite = -1;
        }
      else if (is_word (parse, i) || g_array_index (parse->phrase_of, int, i) >= 0)
        add_word (parse, &cutting, i, follows[i]);
    }
}

static int
first_finite (const LesParse *parse,
              guint           from,
              guint           end)
{
  int found = -1;

  for (guint i = from; i < end; i++)
    if (is_finite (parse, i))
      {
        guint32 flags = les_parse_morph (parse, i)->flags;

        /* "Erklärt hat er": what can be a participle gives way to a helper. */
        if (found >= 0 && (flags & HELPER) == 0)
          continue;
        if (found >= 0)
          return (les_parse_morph (parse, (guint) found)->flags & HELPER) != 0 ? found : (int) i;
        found = (int) i;
        if ((flags & LES_MORPH_PARTICIPLE_2) == 0)
          return found;
      }
  return found;
}

static int
last_finite (const LesParse *parse,
             guint           from,
             guint           end)
{
  for (guint i = end; i-- > from;)
    if (is_finite (parse, i))
      return (int) i;
  return -1;
}

/* A verb-last clause ends with its verb, or with the infinitives of "hätte kommen können". */
static gboolean
ends_with_verb (const LesParse           *parse,
                const LesSegmentOfClause *segment,
                int                       finite)
{
  if (finite < 0)
    return FALSE;
  for (guint i = (guint) finite + 1; i < segment->end; i++)
    if (is_word (parse, i) && (les_parse_morph (parse, i)->flags & LES_MORPH_VERB) == 0)
      return FALSE;
  return TRUE;
}

/* The subjunction or relative pronoun that opens the segment: its first word, behind "und", an adverb ("erst wenn") or, for a
 * pronoun, a preposition ("mit dem"). */
static int
find_opener (const LesParse           *parse,
             const LesSegmentOfClause *segment)
{
  int last = last_finite (parse, segment->first, segment->end);
  gboolean behind_adverb = FALSE;

  for (guint i = segment->first; i < segment->end && i < segment->first + 3; i++)
    {
      const LesMorph *morph = les_parse_morph (parse, i);

      if (heads_subjunction (parse, i))
        return (int) i + 1;
      if (can_subordinate (parse, i))
        {
          gboolean other = (morph->flags & (LES_MORPH_PREPOSITION | LES_MORPH_ADVERB | LES_MORPH_CONJUNCTION | LES_MORPH_PARTICLE)) != 0;

          /* "Damit können wir leben": the verb comes second. */
          if (parse->verb_last && i + 2 < segment->end && is_finite (parse, i + 1))
            return -1;
          if (!other || !parse->verb_last || (last > (int) i + 1 && ends_with_verb (parse, segment, last)))
            return (int) i;
        }
      else if ((morph->kinds & (LES_KIND_RELATIVE | LES_KIND_INTERROGATIVE)) != 0 && (segment->mark != 0 || !parse->verb_last) &&
               !behind_adverb)
        {
          if (last > (int) i && (!parse->verb_last || (ends_with_verb (parse, segment, last) && last > (int) i + 1)))
            return (int) i;
        }
      /* Before a subjunction an adverb may stand, before a pronoun only a preposition. */
      behind_adverb = behind_adverb || (morph->flags & LES_MORPH_ADVERB) != 0;
      if ((morph->flags & (LES_MORPH_CONJUNCTION | LES_MORPH_PREPOSITION | LES_MORPH_ADVERB)) == 0)
        break;
    }
  return -1;
}

static void
read_segment (const LesParse     *parse,
              LesSegmentOfClause *segment)
{
  segment->opener = find_opener (parse, segment);
  if (parse->verb_last && segment->opener >= 0)
    segment->finite = last_finite (parse, segment->first, segment->end);
  else
    segment->finite = first_finite (parse, segment->opener >= 0 ? (guint) segment->opener + 1 : segment->first, segment->end);
  segment->infinitive = FALSE;
  for (guint i = segment->first; i < segment->end && segment->finite < 0; i++)
    if ((g_array_index (parse->words, guint8, i) & LES_WORD_IS_INFINITIVE) != 0)
      segment->infinitive = TRUE;
}

void
les_parse_find_clauses (LesParse *parse)
{
  g_array_set_size (parse->words, parse->n_tokens);
  for (guint i = 0; i < parse->n_tokens; i++)
    g_array_index (parse->words, guint8, i) = judge_word (parse, i);
  if (parse->verb_last)
    judge_infinitives (parse);
  cut_segments (parse);
  for (guint i = 0; i < parse->segments->len; i++)
    read_segment (parse, &g_array_index (parse->segments, LesSegmentOfClause, i));
  les_parse_join_segments (parse);
}
