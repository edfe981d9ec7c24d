/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A block's tokens as the search for sentences sees them, and what a full stop can be besides the end of one: part of an
 * abbreviation, of an initial, of an ordinal. Only sentences.c and sentence-stops.c include this. */

#pragma once

#include "text/language.h"
#include "text/token.h"

G_BEGIN_DECLS

/* The tokens of one block. */
typedef struct
{
  const char        *text;
  const LesLanguage *language;
  const LesToken    *tokens;
  guint              n_tokens;
  const LesWordList *abbreviations, *finals, *months, *ordinals, *starters;
  gboolean           has_ordinals; /* the language writes "3." for "third" */
  gboolean           nouns_are_capital;
  guint              bracket;      /* the open parenthesis, G_MAXUINT: none */
  guint              quote;        /* the quotation mark opened last */
  guint              first;        /* token of the sentence now open */
  int                guillemets;   /* « without » so far */
  guint              straight;     /* straight quotation marks so far */
} LesScanner;

static inline gunichar
les_scanner_char (const LesScanner *scanner,
            guint          token)
{
  return g_utf8_get_char (scanner->text + scanner->tokens[token].span.start);
}

static inline const char *
les_scanner_text (const LesScanner *scanner,
            guint          token,
            gsize         *length)
{
  *length = scanner->tokens[token].span.length;
  return scanner->text + scanner->tokens[token].span.start;
}

static inline gboolean
les_scanner_has_space (const LesScanner *scanner,
                  guint          token)
{
  return (scanner->tokens[token].flags & LES_TOKEN_SPACE_BEFORE) != 0;
}

/* The word opens sentences: an article, pronoun, preposition, conjunction, adverb. */
gboolean les_stop_is_starter    (const LesScanner *scanner,
                                 guint             token);

/* The stop belongs to an abbreviation or initial and ends no sentence before next; behind: the first token after the stop and
 * its closing marks. */
gboolean les_stop_abbreviates   (const LesScanner *scanner,
                                 guint             stop,
                                 guint             behind,
                                 guint             next);

/* "am 3. Mai", "der 19. Bezirk", "1. Platz", "3. 5. 2025": the stop makes the number an ordinal. */
gboolean les_stop_makes_ordinal (const LesScanner *scanner,
                                 guint             stop,
                                 guint             next);

G_END_DECLS
