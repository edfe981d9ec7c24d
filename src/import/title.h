/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The headline: what the page gives as title to those who link to it, without the outlet's name; else the heading over the text. */

#pragma once

#include "import/html-page.h"

G_BEGIN_DECLS

/* (transfer full) (nullable) */
char *les_title_decide (const LesHtmlPage *page);

/* The title without the names of the site before or behind it. heading: what stands over the text, may be NULL; site, host:
 * what the outlet calls itself, may be NULL. (transfer full) */
char *les_title_strip  (const char        *title,
                        const char        *heading,
                        const char        *site,
                        const char        *host);

G_END_DECLS
