/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the article ends on a page: what is kept of its edges and behind it, and which headings have nothing below them. The
 * passages of the chosen part have their first verdicts. */

#pragma once

#include "import/html-page.h"

G_BEGIN_DECLS

/* Where the data hold the whole article, it ends where they end: what follows is the next thing on the page. Data that are cut
 * short tell nothing; then much more follows. */
void les_html_trim_unvouched (LesHtmlPage *page);

/* What stands before the first and behind the last paragraph: the headline again, labels. */
void les_html_trim_edges     (LesHtmlPage *page);

/* A heading is kept when something kept follows it before the next one of its level or above. */
void les_html_trim_headings  (LesHtmlPage *page);

G_END_DECLS
