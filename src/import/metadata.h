/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Title, authors, dates, outlet, address and language of a page, decided between what its data, its head and its text say. */

#pragma once

#include "import/html-blocks.h"
#include "import/page-facts.h"

G_BEGIN_DECLS

/* Sets what it finds in builder. Passages that became metadata (the headline, the byline) are marked as removed. */
void les_metadata_decide (const LesHtml      *html,
                          const LesPageFacts *facts,
                          LesPassages        *passages,
                          LesArticleBuilder  *builder);

G_END_DECLS
