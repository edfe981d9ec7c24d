/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What kind of block a passage that is kept is, the lead among them. */

#pragma once

#include "import/html-page.h"

G_BEGIN_DECLS

/* The lead often stands before the element that holds the text, next to the headline. */
void les_html_find_lead    (LesHtmlPage *page);

/* Kinds for what is kept; reasons for what has no verdict yet. */
void les_html_settle_kinds (LesHtmlPage *page);

G_END_DECLS
