/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One sentence's grammar, as far as it can be told from word forms: what each word is, which words make a noun phrase, which make a
 * clause, and of a clause its finite verb, mood, negation and subject. No tree: phrases and clauses are runs of tokens with a
 * parent.
 *
 *     LesSyntax *syntax = les_syntax_new (language);
 *     for each sentence:
 *       les_syntax_parse (syntax, text, tokens + sentence.first_token, sentence.n_tokens);
 *       … syntax->clauses[syntax->clause_of[token]] …
 *
 * Token positions count from the sentence's first. Results hold until the next parse. Linear in the tokens. A language without
 * lexicon gets what its lists and suffixes carry. */

#pragma once

#include "text/morph.h"
#include "text/token.h"

G_BEGIN_DECLS

typedef enum
{
  LES_CLAUSE_MAIN,
  LES_CLAUSE_CONTENT,     /* dass, that, que, что; also ob, whether and indirect questions */
  LES_CLAUSE_RELATIVE,
  LES_CLAUSE_ADVERBIAL,   /* weil, while, puisque … */
  LES_CLAUSE_INFINITIVE,  /* um … zu; … anzukommen */
  LES_CLAUSE_FRAGMENT,    /* no verb: a headline, an exclamation */
} LesSyntaxClauseKind;

typedef enum
{
  LES_SYNTAX_INDICATIVE,  /* or not told by the form */
  LES_SYNTAX_SUBJUNCTIVE_1,
  LES_SYNTAX_SUBJUNCTIVE_2,
} LesSyntaxMood;

typedef struct
{
  guint               first, end; /* first and behind the last token; another clause may lie between: see clause_of */
  LesSyntaxClauseKind kind;
  int                 parent;     /* the clause it interrupts or depends on, -1 */
  int                 opener;     /* dass, weil, der …, -1 */
  int                 finite;     /* the finite verb, -1 */
  int                 verb;       /* the verb that carries the meaning: participle, infinitive or the finite one, -1 */
  int                 subject;    /* phrase, the first of joined ones; of the clause before in "… und ging"; -1 */
  LesSyntaxMood       mood;
  gboolean            negated;
  gboolean            passive;
  const char         *predicate;  /* lemma of verb with its separated prefix: "ablehnen"; interned, NULL */
} LesSyntaxClause;

typedef struct
{
  guint       first, end;  /* tokens, with determiner; without the preposition */
  guint       head;        /* its noun, or the last word of a name */
  int         preposition; /* token, -1 */
  int         attached;    /* to this phrase: genitive or "von"-attribute; -1 */
  int         joined;      /* the phrase before it that "und" joins it to: "der Rat und der Bürgermeister"; -1 */
  guint32     cells;       /* LES_CELL bits that all its words can fill; 0: no agreement found */
  gboolean    is_name;
  gboolean    is_pronoun;
} LesSyntaxPhrase;

typedef struct
{
  const LesLanguage     *language;
  guint                  n_tokens;
  const LesMorph        *morphs;    /* one a token; marks have flags 0 */
  const LesSyntaxClause *clauses;
  guint                  n_clauses;
  const guint           *clause_of; /* one a token */
  const LesSyntaxPhrase *phrases;
  guint                  n_phrases;
  const int             *phrase_of; /* one a token, -1 outside */
} LesSyntax;

LesSyntax *les_syntax_new   (const LesLanguage *language);
void       les_syntax_free  (LesSyntax         *self);
void       les_syntax_parse (LesSyntax         *self,
                             const char        *text,
                             const LesToken    *tokens,
                             guint              n_tokens);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesSyntax, les_syntax_free)

G_END_DECLS
