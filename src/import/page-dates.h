/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When a page was published and last changed. */

#pragma once

#include "import/dates.h"
#include "import/html-page.h"

G_BEGIN_DECLS

/* The page's data and meta elements, else <time> and elements that are named after dates near the headline, else the address, else
 * the first date in a short line around the text. */
gboolean les_page_dates_published (const LesHtmlPage *page,
                                   LesDate           *date);

gboolean les_page_dates_updated   (const LesHtmlPage *page,
                                   LesDate           *date);

G_END_DECLS
