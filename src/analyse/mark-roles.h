/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a quotation mark can do where it stands, told by its shape and by the space and words beside it: „ opens; “ closes in German
 * and opens in English; " does what the side with the word says. Which marks belong together is the matter of marks.c. */

#pragma once

#include "model/reading.h"

G_BEGIN_DECLS

typedef enum
{
  LES_MARK_DOUBLE,    /* „ “ ” " ‟ ″ '' */
  LES_MARK_GUILLEMET, /* « » */
  LES_MARK_SINGLE,    /* ‚ ‘ ’ ' ‹ › */
} LesMarkFamily;

typedef enum
{
  LES_MARK_CAN_OPEN = 1 << 0,
  LES_MARK_CAN_CLOSE = 1 << 1,
} LesMarkRole;

typedef struct
{
  guint         token;
  LesMarkFamily family;
  guint         roles; /* LesMarkRole */
} LesMark;

/* The block that marks are read in. */
typedef struct
{
  const char     *text;
  const LesToken *tokens;
  gboolean        opens_right; /* the article opens with », as German books do */
  guint           first, end;  /* tokens of the block */
} LesMarkPlace;

/* FALSE where token's mark does nothing: an apostrophe. */
gboolean les_mark_read         (const LesMarkPlace *self,
                                guint               token,
                                LesMark            *mark);

/* Two single straight marks in a row are a double one. The pair counts as its first token when it opens, its last when it closes. */
gboolean les_mark_is_doubled   (const LesMarkPlace *self,
                                guint               token);

/* A word, or a mark that ends one, stands right before token. */
gboolean les_mark_follows_word (const LesMarkPlace *self,
                                guint               token);

G_END_DECLS
