/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Short passages that their words give away: credits, bylines, datelines, "Lesen Sie auch", consent texts. The words are those of
 * the page's language, of English and of the common list: sections [scraps], [scraps-inside], [credit-words], [published-words]. */

#pragma once

#include "import/html-page.h"

G_BEGIN_DECLS

/* Whether the passage is such a line, and which. */
gboolean les_html_line_judge (const LesHtmlPage *page,
                              const LesPassage  *passage,
                              LesRemovedReason  *reason);

/* Whether the text ends like a sentence. */
gboolean les_html_line_is_closed (const char *text,
                                  gsize       length);

G_END_DECLS
