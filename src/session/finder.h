/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching all articles. Case, accents, quotation marks and the like make no difference; a space stands for any white space. */

#pragma once

#include "session/article-item.h"

G_BEGIN_DECLS

typedef struct
{
  guint   article; /* position in the list searched */
  LesSpan span;
} LesHit;

/* Where words stand in the articles (of LesArticleItem), in their order, at most limit (0: all). (transfer full) (element-type
 * LesHit), never NULL. */
GArray *les_find (GListModel *articles,
                  const char *words,
                  guint       limit);

G_END_DECLS
