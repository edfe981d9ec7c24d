/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the stages of a parse hand one another: words → phrases → clauses → subjects. Only the
 * files that make them include this: syntax.c, phrases.c, clauses.c, predicates.c, subjects.c. */

#pragma once

#include "text/syntax.h"

G_BEGIN_DECLS

typedef enum
{
  LES_WORD_IS_FINITE = 1 << 0,     /* decided: it is one here */
  LES_WORD_IS_INFINITIVE = 1 << 1, /* with zu/to before or inside it */
  LES_WORD_OPENS = 1 << 2,         /* a subjunction here */
} LesSyntaxWordFlags;

typedef struct
{
  LesSyntax       view; /* what the caller sees; first, so that the pointers convert */
  const char     *text;
  const LesToken *tokens;
  guint           n_tokens;
  GArray         *morphs;    /* LesMorph */
  GArray         *words;     /* guint8: LesSyntaxWordFlags */
  GArray         *phrases;   /* LesSyntaxPhrase */
  GArray         *phrase_of; /* int */
  GArray         *clauses;   /* LesSyntaxClause */
  GArray         *clause_of; /* guint */
  GArray         *segments;  /* of clauses.c */
  gboolean        verb_last; /* the language puts a subordinate clause's verb last */
  gboolean        capital_nouns;
} LesParse;

static inline const LesMorph *
les_parse_morph (const LesParse *parse,
                 guint           token)
{
  return &g_array_index (parse->morphs, LesMorph, token);
}

static inline gunichar
les_parse_mark (const LesParse *parse,
                guint           token)
{
  return parse->tokens[token].kind == LES_TOKEN_MARK || parse->tokens[token].kind == LES_TOKEN_QUOTE
           ? g_utf8_get_char (parse->text + parse->tokens[token].span.start) : 0;
}

static inline gboolean
les_parse_is_capital (const LesParse *parse,
                      guint           token)
{
  return (parse->tokens[token].flags & LES_TOKEN_CAPITAL) != 0;
}

/* The word stands in that section of the language's data file. */
gboolean les_parse_is_listed     (const LesParse *parse,
                                  guint           token,
                                  const char     *section);
void     les_parse_find_phrases  (LesParse       *parse);
void     les_parse_find_clauses  (LesParse       *parse);
void     les_parse_find_subjects (LesParse       *parse);

G_END_DECLS
