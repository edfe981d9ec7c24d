/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Verbs whose prefix stands apart, as in German: "Sie lehnt den Vorschlag ab" says "ablehnen", not "lehnen". From the language's
 * data file: [verb-prefixes], [conjunctions]. */

#pragma once

#include "text/morph.h"
#include "text/token.h"

G_BEGIN_DECLS

#define LES_LONGEST_SEPARABLE 96 /* bytes, with the terminating NUL */

/* Whether the word at position is a prefix that ends its clause, and of which verb between first and it. Sets verb to that
 * verb's token and whole to the infinitive of both ("ablehnen"). tokens end before end. */
gboolean les_separable_find (const LesLanguage *language,
                             const char        *text,
                             const LesToken    *tokens,
                             guint              first,
                             guint              position,
                             guint              end,
                             guint             *verb,
                             char               whole[LES_LONGEST_SEPARABLE]);

G_END_DECLS
