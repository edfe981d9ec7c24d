/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What of the chosen part of the page is the article, passage by passage, and as what kind of block; and what before it is its lead.
 * Everything else is set aside with a reason. */

#pragma once

#include "import/html-page.h"

G_BEGIN_DECLS

/* Sets the verdicts of all passages. The page's title and authors are known by then. */
void les_html_judge (LesHtmlPage *page);

G_END_DECLS
