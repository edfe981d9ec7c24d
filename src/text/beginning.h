/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The first words of a text, for a label or a quotation in a line of the window. */

#pragma once

#include "text/span.h"

G_BEGIN_DECLS

/* text[span] on one line, cut at a word's end to at most n_characters and then followed by " …". (transfer full) */
char *les_beginning (const char *text,
                     LesSpan     span,
                     guint       n_characters);

G_END_DECLS
