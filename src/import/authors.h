/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who wrote it: what the page's data say, else its meta elements, else what is marked as author in the page, else a line such as
 * "Von A und B". */

#pragma once

#include "import/html-page.h"

G_BEGIN_DECLS

/* (transfer full): of char *, each name once, in the page's order */
GPtrArray *les_authors_decide     (const LesHtmlPage *page);

/* Adds the names in a byline ("Von Anna Beispiel und Ben Muster (dpa)") to names. */
void       les_authors_split      (const char        *line,
                                   const LesLanguage *language,
                                   GPtrArray         *names);

/* How many bytes of the line introduce names ("Von ", "By "), 0 when it doesn't begin like a byline. */
gsize      les_authors_prefix     (const char        *line,
                                   const LesLanguage *language);

G_END_DECLS
