/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where in the page the article stands: each passage is weighed by its form and by what the markup around it says, and the element
 * that holds the article is the smallest one that keeps most of the weight. Sums over elements are differences of one running
 * sum, so that choosing costs one look at each element. */

#pragma once

#include "import/html-hints.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 node;  /* the element that holds the article */
  guint   first; /* its passages */
  guint   last;  /* one past the last */
} LesHtmlPlace;

/* Sets the value of every passage. */
void         les_html_weigh  (LesPassages       *passages,
                              const LesHtmlNote *notes);

LesHtmlPlace les_html_choose (const LesPassages *passages,
                              const LesHtmlNote *notes);

G_END_DECLS
