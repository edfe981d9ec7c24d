/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Segments joined to clauses, and of each clause its kind, its verb with a separated prefix, mood and negation. */

#include "config.h"

#include "text/clauses-private.h"

#include <string.h>

#define HELPER (LES_MORPH_AUXILIARY | LES_MORPH_MODAL)

static LesSyntaxClause *
clause_at (const LesParse *parse,
           guint           position)
{
  return &g_array_index (parse->clauses, LesSyntaxClause, position);
}

static LesSegmentOfClause *
segment_at (const LesParse *parse,
            guint           position)
{
  return &g_array_index (parse->segments, LesSegmentOfClause, position);
}

static gboolean
is_subordinate (const LesSyntaxClause *clause)
{
  return clause->kind == LES_CLAUSE_CONTENT || clause->kind == LES_CLAUSE_RELATIVE || clause->kind == LES_CLAUSE_ADVERBIAL;
}

static LesSyntaxClauseKind
kind_of_segment (const LesParse           *parse,
                 const LesSegmentOfClause *segment)
{
  const LesMorph *opener;

  if (segment->opener < 0 && segment->is_content)
    return LES_CLAUSE_CONTENT;
  if (segment->opener < 0)
    return segment->infinitive ? LES_CLAUSE_INFINITIVE : segment->finite >= 0 ? LES_CLAUSE_MAIN : LES_CLAUSE_FRAGMENT;
  if ((guint) segment->opener > segment->first && les_parse_is_listed (parse, (guint) segment->opener - 1, "subjunction-heads"))
    return LES_CLAUSE_ADVERBIAL;
  if (les_parse_is_listed (parse, (guint) segment->opener, "content-subjunctions"))
    return LES_CLAUSE_CONTENT;
  opener = les_parse_morph (parse, (guint) segment->opener);
  if ((opener->kinds & LES_KIND_RELATIVE) != 0)
    return LES_CLAUSE_RELATIVE;
  return (opener->kinds & LES_KIND_INTERROGATIVE) != 0 ? LES_CLAUSE_CONTENT : LES_CLAUSE_ADVERBIAL;
}

static guint
new_clause (LesParse                 *parse,
            const LesSegmentOfClause *segment,
            int                       parent)
{
  LesSyntaxClause clause = { .first = segment->first, .end = segment->end, .kind = kind_of_segment (parse, segment),
                             .parent = parent, .opener = segment->opener, .finite = segment->finite, .verb = -1, .subject = -1 };

  g_array_append_val (parse->clauses, clause);
  return parse->clauses->len - 1;
}

static guint
join_clause (LesParse                 *parse,
             const LesSegmentOfClause *segment,
             guint                     position)
{
  LesSyntaxClause *clause = clause_at (parse, position);

  clause->end = segment->end;
  if (clause->finite < 0 && segment->finite >= 0)
    {
      clause->finite = segment->finite;
      if (clause->kind == LES_CLAUSE_FRAGMENT)
        clause->kind = LES_CLAUSE_MAIN;
    }
  return position;
}

/* What the joining remembers from left to right. */
typedef struct
{
  int waiting;  /* the clause that has no finite verb yet, -1 */
  int outer;    /* one that waited before a subordinate clause interrupted it, -1 */
  int previous; /* of the segment before, -1 */
  int main_clause; /* the last one, -1 */
} Joining;

/* "…, weil er kam und sie ging": the second part of a verb-last clause has its verb last too. Elsewhere a part that names no
 * subject shares it with the clause before: "that he was tired and wanted to sleep". */
static gboolean
continues_subordinate (const LesParse           *parse,
                       const Joining            *joining,
                       const LesSegmentOfClause *segment)
{
  const LesSyntaxClause *previous = joining->previous >= 0 ? clause_at (parse, (guint) joining->previous) : NULL;

  if (previous == NULL || !is_subordinate (previous) || previous->finite < 0 || segment->finite < 0 ||
      (les_parse_morph (parse, segment->first)->flags & LES_MORPH_CONJUNCTION) == 0)
    return FALSE;
  if (!parse->verb_last)
    return (guint) segment->finite == segment->first + 1;
  return (guint) segment->finite + 1 == segment->end && segment->end > segment->first + 2;
}

/* A subordinate clause whose verb came is complete: what follows the comma is its parent's again. */
static int
clause_gone_on_with (const LesParse *parse,
                     const Joining  *joining)
{
  const LesSyntaxClause *previous = clause_at (parse, (guint) joining->previous);

  if (previous->parent >= 0 && ((is_subordinate (previous) && previous->finite >= 0 && parse->verb_last) ||
                                previous->kind == LES_CLAUSE_INFINITIVE))
    return previous->parent;
  return joining->previous;
}

static guint
place_subordinate (LesParse                 *parse,
                   Joining                  *joining,
                   const LesSegmentOfClause *segment)
{
  guint clause = new_clause (parse, segment, joining->previous);

  if (joining->waiting >= 0 && joining->outer < 0)
    joining->outer = joining->waiting;
  joining->waiting = segment->finite < 0 ? (int) clause : -1;
  return clause;
}

static guint
place_finite (LesParse                 *parse,
              Joining                  *joining,
              const LesSegmentOfClause *segment)
{
  int target = joining->waiting >= 0 ? joining->waiting : joining->outer;
  guint clause;

  if (continues_subordinate (parse, joining, segment))
    {
      clause = new_clause (parse, segment, clause_at (parse, (guint) joining->previous)->parent);
      clause_at (parse, clause)->kind = clause_at (parse, (guint) joining->previous)->kind;
      return clause;
    }
  if (target >= 0)
    {
      if (joining->waiting >= 0)
        joining->waiting = -1;
      else
        joining->outer = -1;
      if (clause_at (parse, (guint) target)->kind == LES_CLAUSE_FRAGMENT)
        joining->main_clause = target;
      return join_clause (parse, segment, (guint) target);
    }

  clause = new_clause (parse, segment, -1);
  if (joining->main_clause < 0)
    for (guint i = 0; i < clause; i++)
      if (clause_at (parse, i)->parent < 0)
        clause_at (parse, i)->parent = (int) clause; /* subordinate clauses in front of it */
  joining->main_clause = (int) clause;
  return clause;
}

static guint
place_verbless (LesParse                 *parse,
                Joining                  *joining,
                const LesSegmentOfClause *segment)
{
  guint clause;

  if (joining->waiting >= 0)
    return join_clause (parse, segment, (guint) joining->waiting);
  if (joining->outer >= 0)
    {
      joining->waiting = joining->outer;
      joining->outer = -1;
      return join_clause (parse, segment, (guint) joining->waiting);
    }
  if (joining->previous >= 0)
    return join_clause (parse, segment, (guint) clause_gone_on_with (parse, joining));

  clause = new_clause (parse, segment, -1);
  joining->waiting = (int) clause;
  return clause;
}

static guint
place_segment (LesParse                 *parse,
               Joining                  *joining,
               const LesSegmentOfClause *segment)
{
  if (segment->mark == ';' || segment->mark == ':')
    joining->waiting = joining->outer = -1;

  if (segment->opener >= 0 || (segment->is_content && segment->finite >= 0 && joining->waiting < 0))
    return place_subordinate (parse, joining, segment);
  if (segment->infinitive)
    return new_clause (parse, segment, joining->previous);
  if (segment->finite >= 0)
    return place_finite (parse, joining, segment);
  return place_verbless (parse, joining, segment);
}

static void
assign_tokens (LesParse *parse)
{
  guint segment = 0, clause = 0;

  g_array_set_size (parse->clause_of, parse->n_tokens);
  for (guint i = 0; i < parse->n_tokens; i++)
    {
      while (segment < parse->segments->len && i >= segment_at (parse, segment)->end)
        segment++;
      if (segment < parse->segments->len && i >= segment_at (parse, segment)->first)
        clause = segment_at (parse, segment)->clause;
      g_array_index (parse->clause_of, guint, i) = clause; /* a mark belongs to what is before it */
    }
}

/* The first token of each clause in place of every token: a clause's words are visited once each. */
typedef void (*WordFunc) (LesParse *parse, LesSyntaxClause *clause, guint token);

static void
visit_words (LesParse *parse,
             WordFunc  func)
{
  for (guint i = 0; i < parse->n_tokens; i++)
    if (parse->tokens[i].kind == LES_TOKEN_WORD)
      func (parse, clause_at (parse, g_array_index (parse->clause_of, guint, i)), i);
}

static gboolean
is_in_noun_phrase (const LesParse *parse,
                   guint           token)
{
  int phrase = g_array_index (parse->phrase_of, int, token);

  return phrase >= 0 && !g_array_index (parse->phrases, LesSyntaxPhrase, phrase).is_pronoun;
}

/* With a helper, the last participle or infinitive of the clause carries the meaning in German, the first behind it elsewhere. */
static void
find_verb (LesParse        *parse,
           LesSyntaxClause *clause,
           guint            token)
{
  const LesMorph *morph = les_parse_morph (parse, token);
  guint32 forms = LES_MORPH_PARTICIPLE_2 | LES_MORPH_INFINITIVE | (parse->verb_last ? 0 : LES_MORPH_PARTICIPLE_1); /* "was missing" */
  gboolean helper = clause->finite < 0 || (les_parse_morph (parse, (guint) clause->finite)->flags & HELPER) != 0;

  if ((int) token == clause->finite)
    {
      if (clause->verb < 0)
        clause->verb = (int) token;
      return;
    }
  if (!helper || morph->verb == NULL || is_in_noun_phrase (parse, token) || (morph->flags & forms) == 0)
    return;
  if (clause->verb >= 0 && clause->verb != clause->finite &&
      (!parse->verb_last || ((morph->flags & HELPER) != 0 && (les_parse_morph (parse, (guint) clause->verb)->flags & HELPER) == 0)))
    return;
  clause->verb = (int) token;
}

/* "sei … getötet worden": the passive's own participle beside the verb's. */
static void
find_passive (LesParse        *parse,
              LesSyntaxClause *clause,
              guint            token)
{
  const LesMorph *morph = les_parse_morph (parse, token);

  if (parse->verb_last && clause->verb >= 0 && (int) token != clause->verb && (int) token != clause->finite &&
      (morph->flags & (LES_MORPH_PARTICIPLE_2 | LES_MORPH_INFINITIVE)) != 0 && morph->verb != NULL &&
      (les_parse_morph (parse, (guint) clause->verb)->flags & LES_MORPH_PARTICIPLE_2) != 0 &&
      les_word_list_contains (les_language_list (parse->view.language, "passive-auxiliaries"), morph->verb, -1))
    clause->passive = TRUE;
}

static void
find_negation (LesParse        *parse,
               LesSyntaxClause *clause,
               guint            token)
{
  if ((les_parse_morph (parse, token)->kinds & LES_KIND_NEGATIVE) == 0)
    return;
  /* "nicht nur … sondern auch" denies nothing. */
  if (token + 1 < parse->n_tokens && les_parse_is_listed (parse, token + 1, "not-only"))
    return;
  clause->negated = TRUE;
}

static LesSyntaxMood
mood_of (const LesParse *parse,
         guint           finite)
{
  const LesMorph *morph = les_parse_morph (parse, finite);
  const LesToken *token = &parse->tokens[finite];

  if ((morph->flags & LES_MORPH_SUBJUNCTIVE_2) != 0 && (morph->flags & (LES_MORPH_INDICATIVE | LES_MORPH_SUBJUNCTIVE_1)) == 0)
    return LES_SYNTAX_SUBJUNCTIVE_2;
  if (!parse->verb_last || (morph->flags & LES_MORPH_SUBJUNCTIVE_1) == 0)
    return LES_SYNTAX_INDICATIVE;
  if ((morph->flags & LES_MORPH_INDICATIVE) == 0)
    return LES_SYNTAX_SUBJUNCTIVE_1;
  /* "habe", "gehe": indicative only in the first person, which names itself. */
  if (parse->text[les_span_end (token->span) - 1] == 'e' && (morph->flags & LES_MORPH_PAST) == 0 &&
      (morph->persons & LES_PERSON_THIRD_SINGULAR) != 0 &&
      !(finite > 0 && les_parse_is_listed (parse, finite - 1, "first-person")) &&
      !(finite + 1 < parse->n_tokens && les_parse_is_listed (parse, finite + 1, "first-person")))
    return LES_SYNTAX_SUBJUNCTIVE_1;
  return LES_SYNTAX_INDICATIVE;
}

/* "lehnte … ab": the prefix at the clause's end and the verb make one that the lexicon knows. */
static const char *
joined_predicate (const LesParse        *parse,
                  const LesSyntaxClause *clause,
                  const char            *verb)
{
  guint last = clause->end - 1;
  const LesToken *token = &parse->tokens[last];
  g_autofree char *joined = NULL;
  LesMorph morph;

  if (!parse->verb_last || clause->verb != clause->finite || last <= (guint) clause->finite ||
      (les_parse_morph (parse, last)->kinds & LES_KIND_PREFIX) == 0 || les_parse_is_capital (parse, last))
    return verb;
  joined = g_strdup_printf ("%.*s%s", (int) token->span.length, parse->text + token->span.start, verb);
  morph = les_morph_word (parse->view.language, joined, strlen (joined), FALSE);
  return (morph.flags & LES_MORPH_VERB) != 0 && (morph.flags & LES_MORPH_KNOWN) != 0 ? morph.verb : verb;
}

static void
read_predicate (const LesParse  *parse,
                LesSyntaxClause *clause)
{
  const LesMorph *verb;

  if (clause->finite >= 0)
    clause->mood = mood_of (parse, (guint) clause->finite);
  if (clause->verb < 0)
    return;
  verb = les_parse_morph (parse, (guint) clause->verb);
  clause->predicate = verb->verb != NULL ? joined_predicate (parse, clause, verb->verb) : verb->lemma;
  clause->passive = clause->passive || (clause->finite >= 0 && clause->verb != clause->finite && (verb->flags & LES_MORPH_PARTICIPLE_2) != 0 &&
                    les_parse_morph (parse, (guint) clause->finite)->verb != NULL &&
                    les_word_list_contains (les_language_list (parse->view.language, "passive-auxiliaries"),
                                            les_parse_morph (parse, (guint) clause->finite)->verb, -1));
}

void
les_parse_join_segments (LesParse *parse)
{
  Joining joining = { -1, -1, -1, -1 };

  g_array_set_size (parse->clauses, 0);
  for (guint i = 0; i < parse->segments->len; i++)
    {
      LesSegmentOfClause *segment = segment_at (parse, i);

      segment->clause = place_segment (parse, &joining, segment);
      joining.previous = (int) segment->clause;
    }
  if (parse->clauses->len == 0)
    {
      LesSegmentOfClause all = { .first = 0, .end = parse->n_tokens, .opener = -1, .finite = -1 };

      new_clause (parse, &all, -1);
    }

  assign_tokens (parse);
  visit_words (parse, find_verb);
  visit_words (parse, find_negation);
  visit_words (parse, find_passive);
  for (guint i = 0; i < parse->clauses->len; i++)
    read_predicate (parse, clause_at (parse, i));
}
