/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What of the chosen part of the page is the article, passage by passage, and as what kind of block; and what before it is its lead.
 * Everything else is set aside with a reason. */

#pragma once

#include "import/html-score.h"
#include "import/page-facts.h"

G_BEGIN_DECLS

void les_html_judge (LesPassages        *passages,
                     const LesHtmlNote  *notes,
                     LesHtmlPlace        place,
                     const LesPageFacts *facts);

G_END_DECLS
