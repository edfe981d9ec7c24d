/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who published a page: what it calls itself, else the name in its address. */

#pragma once

#include "import/page-facts.h"

G_BEGIN_DECLS

/* The outlet's name; title: the article's, behind which the document's title may name the outlet, or NULL.
 * (transfer full) (nullable) */
char    *les_outlet_decide       (const LesPageFacts *facts,
                                  const char         *title);

/* The page's address. Borrowed, NULL where it doesn't say. */
const char *les_outlet_url       (const LesPageFacts *facts);

/* The address's host without "www.". (transfer full) (nullable) */
char    *les_outlet_host         (const LesPageFacts *facts);

/* Whether name is the host or the name in it ("Example" for "news.example.org"). */
gboolean les_outlet_matches_host (const char         *name,
                                  const char         *host);

G_END_DECLS
