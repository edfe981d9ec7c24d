/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An article's text with what it shares: tints and lines behind the words, numbers in the margin, an outline around what is
 * picked, search hits. Tints and lines are drawn, as text tags know neither dashes nor dots; each marked range also has a
 * tag with an invisible underline, through which assistive technology learns of it. A click on a mark asks for it to be
 * picked. */

#pragma once

#include "view/marks.h"

G_BEGIN_DECLS

#define LES_TYPE_ARTICLE_VIEW (les_article_view_get_type ())
G_DECLARE_FINAL_TYPE (LesArticleView, les_article_view, LES, ARTICLE_VIEW, GtkTextView)

/* Signals: "mark-clicked" (LesEntry *); "metrics-changed" after the font, and so the measure, changed. */

void              les_article_view_set_item    (LesArticleView *self,
                                                LesArticleItem *item);
LesArticleBuffer *les_article_view_get_buffer  (LesArticleView *self);

/* The item's marks of the present comparison. */
void              les_article_view_set_entries (LesArticleView *self,
                                                GListModel     *entries);
const GArray     *les_article_view_get_marks   (LesArticleView *self);

/* What is picked, NULL for nothing. Its marks, which may be of another kind than the entries. */
void              les_article_view_set_picked  (LesArticleView *self,
                                                LesEntry       *entry);
const GArray     *les_article_view_get_picked  (LesArticleView *self);

/* Search hits in the article; current is the one to stand out (length 0: none). */
void              les_article_view_set_hits    (LesArticleView *self,
                                                const GArray   *spans,
                                                LesSpan         current);

/* The vertical place of offset in buffer coordinates, with how far it is down its line's range where the line has no height yet.
 * FALSE: only estimated. */
gboolean          les_article_view_get_y       (LesArticleView *self,
                                                int             offset,
                                                int            *top,
                                                int            *bottom);

/* The width that keeps lines at a good measure. */
int               les_article_view_get_measure (LesArticleView *self);

G_END_DECLS
