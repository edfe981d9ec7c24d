/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tokens: the words, numbers and marks of a text, in order and without gaps but white space. One pass, no lookup; what a word
 * is (verb, name …) is the business of morph.h. A word keeps inner hyphens and apostrophes ("US-Präsident"; "l’accord" is
 * split behind the apostrophe, as French and Italian elide); a number keeps its separators ("35.100", "13,5", "21:00"). */

#pragma once

#include "text/span.h"

G_BEGIN_DECLS

typedef enum
{
  LES_TOKEN_WORD,
  LES_TOKEN_NUMBER,
  LES_TOKEN_QUOTE, /* any quotation mark, also a straight one; apostrophes inside a word are not */
  LES_TOKEN_MARK,  /* other punctuation and symbols, one character each ("..." is one) */
} LesTokenKind;

typedef enum
{
  LES_TOKEN_CAPITAL = 1 << 0,     /* first letter is upper case */
  LES_TOKEN_ALL_CAPS = 1 << 1,    /* two letters or more, all upper case */
  LES_TOKEN_SPACE_BEFORE = 1 << 2,/* white space or the text's beginning before it */
  LES_TOKEN_LINE_BEFORE = 1 << 3, /* a line break before it */
} LesTokenFlags;

typedef struct
{
  LesSpan span;
  guint8  kind;  /* LesTokenKind */
  guint8  flags; /* LesTokenFlags */
} LesToken;

/* Appends the tokens of text[span] to tokens (an array of LesToken). Text must be valid UTF-8. */
void les_tokenize (const char *text,
                   LesSpan     span,
                   GArray     *tokens);

G_END_DECLS
