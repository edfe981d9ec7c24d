/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which phrase is the subject of a clause's finite verb: case and number decide where forms tell, else the place. */

#include "config.h"

#include "text/syntax-private.h"

static LesSyntaxClause *
clause_at (const LesParse *parse,
           guint           position)
{
  return &g_array_index (parse->clauses, LesSyntaxClause, position);
}

/* How well a phrase suits as the subject; 0: not at all. */
static guint
suits_as_subject (const LesParse        *parse,
                  const LesSyntaxClause *clause,
                  guint                  position)
{
  const LesSyntaxPhrase *phrase = &g_array_index (parse->phrases, LesSyntaxPhrase, position);
  const LesMorph *verb = les_parse_morph (parse, (guint) clause->finite);
  guint32 nominative = phrase->cells & LES_CELLS_NOMINATIVE;
  gboolean pair = position + 1 < parse->phrases->len && phrase[1].joined == (int) position;
  guint suits = 1;

  /* "because the money": English subjunctions look like prepositions. */
  if (phrase->preposition >= 0 && phrase->preposition == clause->opener)
    return 1;
  if (phrase->preposition >= 0 || phrase->attached >= 0 || phrase->joined >= 0 || (phrase->cells != 0 && nominative == 0))
    return 0;
  if (nominative != 0 && (verb->persons & (LES_PERSON_THIRD_SINGULAR | LES_PERSON_THIRD_PLURAL)) != 0 && parse->verb_last)
    {
      gboolean singular = (nominative & LES_CELLS_SINGULAR) != 0 && (verb->persons & 0x07) != 0;
      /* German "Sie" is said to one and has its verb in the plural. */
      gboolean polite = phrase->is_pronoun && phrase->first > 0 && les_parse_is_capital (parse, phrase->first);
      gboolean plural = ((nominative & LES_CELLS_PLURAL) != 0 || pair || polite) && (verb->persons & 0x38) != 0;

      if (!singular && !plural)
        return 0;
    }
  if ((les_parse_morph (parse, phrase->head)->kinds & LES_KIND_REFLEXIVE) != 0)
    return 0;
  if (nominative != 0 && (phrase->cells & ~LES_CELLS_NOMINATIVE) == 0)
    return 4; /* the form can be nothing else: "er", "der Rat" */
  /* "Mehr erhalten Sie": directly behind the verb a personal pronoun is the subject before any noun. */
  if (phrase->is_pronoun && parse->verb_last && (int) phrase->first == clause->finite + 1 && nominative != 0 &&
      (les_parse_morph (parse, phrase->head)->kinds & LES_KIND_PERSONAL) != 0)
    return 3;
  /* "die sie gebaut hat": the personal pronoun is the subject before the relative one. */
  if (phrase->is_pronoun && (les_parse_morph (parse, phrase->head)->kinds & LES_KIND_PERSONAL) != 0 &&
      (int) phrase->first != clause->opener && clause->kind == LES_CLAUSE_RELATIVE)
    return 2;
  return suits;
}

/* "Der Rat tagte und beschloss den Haushalt": the second verb has the first one's subject. */
static void
inherit_subject (LesParse *parse,
                 guint     position,
                 guint     suits)
{
  LesSyntaxClause *clause = clause_at (parse, position);
  const LesSyntaxClause *before = clause_at (parse, position - 1);

  /* "und werde sie prüfen": directly behind the verb a form that can be an object is one. */
  if (suits > 1 && clause->subject >= 0)
    return;
  if (clause->finite == (int) clause->first + 1 && clause->kind == before->kind && before->subject >= 0 &&
      (les_parse_morph (parse, clause->first)->flags & LES_MORPH_CONJUNCTION) != 0)
    clause->subject = before->subject;
}

/* German puts the subject before or behind its verb: the form decides, then what comes first. Elsewhere it is the last phrase
 * before the verb that has no preposition; behind the verb only where none is before it ("said the mayor"). */
void
les_parse_find_subjects (LesParse *parse)
{
  g_autofree guint *best = g_new0 (guint, parse->clauses->len);

  for (guint i = 0; i < parse->phrases->len; i++)
    {
      const LesSyntaxPhrase *phrase = &g_array_index (parse->phrases, LesSyntaxPhrase, i);
      guint position = g_array_index (parse->clause_of, guint, phrase->first);
      LesSyntaxClause *clause = clause_at (parse, position);
      guint suits;

      if (clause->finite < 0)
        continue;
      suits = suits_as_subject (parse, clause, i);
      if (suits == 0)
        continue;
      if (!parse->verb_last)
        suits = phrase->first < (guint) clause->finite ? 8 : clause->subject < 0 ? 1 : 0;
      if (suits > best[position] || (!parse->verb_last && suits == 8))
        {
          best[position] = suits;
          clause->subject = (int) i;
        }
    }

  for (guint i = 1; i < parse->clauses->len; i++)
    inherit_subject (parse, i, best[i]);
}
