/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An article as flows: the head (outlet, date, title, byline), the running line of a continued column, and the text with the
 * marks of the groups that it has a part in. What was removed from the article isn't printed. */

#pragma once

#include "print/flow.h"

G_BEGIN_DECLS

typedef struct
{
  LesFlow *head;
  LesFlow *running;
  LesFlow *body;
} LesArticleFlow;

/* marks: of LesPlacedMark, this article's, in the order of their spans. */
typedef struct
{
  LesSpan     span; /* bytes in the article */
  guint       group;
  LesLinkKind kind;
  guint8      lane;
  gboolean    numbered;
  gboolean    anchor;
} LesPlacedMark;

/* The marks of every article, as an array of GArray. (transfer full) */
GPtrArray      *les_placed_marks_new   (const LesComparison *comparison);

LesArticleFlow *les_article_flow_new   (LesType             *type,
                                        const LesArticle    *article,
                                        guint                position,
                                        const GArray        *marks,
                                        double               width);
void            les_article_flow_free  (LesArticleFlow      *self);

G_END_DECLS
