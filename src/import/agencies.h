/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Wire agencies that a byline, a credit or a dateline names: "(dpa)", "dpa/afp", "Quelle: Reuters". */

#pragma once

#include "model/article.h"

G_BEGIN_DECLS

/* Adds the agencies named in a byline or credit; returns how many. */
guint les_agencies_add_from_line (const char        *line,
                                  gsize              length,
                                  LesArticleBuilder *builder);

/* Adds those in brackets at a paragraph's beginning or end: "Berlin (dpa) – …", "… (Reuters)". */
guint les_agencies_add_from_text (const char        *text,
                                  gsize              length,
                                  LesArticleBuilder *builder);

/* Whether nothing else is in the line than agencies and the words that introduce them. */
gboolean les_agencies_are_all    (const char        *line,
                                  gsize              length);

G_END_DECLS
