/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The metadata of a page, decided between what its data, its head and its text say, and written to the article. */

#pragma once

#include "import/html-page.h"

G_BEGIN_DECLS

/* Sets the page's title and authors, for the stages that tell them from the text. */
void les_metadata_decide (LesHtmlPage       *page);

/* Writes title, authors, dates, outlet, address, language and agencies. */
void les_metadata_write  (const LesHtmlPage *page,
                          LesArticleBuilder *builder);

G_END_DECLS
