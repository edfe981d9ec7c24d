/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One article: a header with outlet, date, what it shares, title and byline; the text; the overview strip. */

#pragma once

#include "view/article-view.h"
#include "view/pane-title.h"

G_BEGIN_DECLS

#define LES_TYPE_PANE (les_pane_get_type ())
G_DECLARE_FINAL_TYPE (LesPane, les_pane, LES, PANE, GtkWidget)

/* Signals: "scrolled" whenever other lines are seen or its text was laid out further; "user-scrolled" when it was the user. */

GtkWidget      *les_pane_new            (LesSession     *session,
                                         LesArticleItem *item);
LesArticleItem *les_pane_get_item       (LesPane        *self);
LesArticleView *les_pane_get_view       (LesPane        *self);
GtkAdjustment  *les_pane_get_adjustment (LesPane        *self);
GtkWidget      *les_pane_get_header     (LesPane        *self);
LesPaneTitle   *les_pane_get_title      (LesPane        *self);

/* Where offset is, in the coordinates of widget, an ancestor or a neighbour; the title (offset -1) is above the text.
 * FALSE: outside of what is seen (top and bottom then lie beyond its edge). */
gboolean        les_pane_get_extent     (LesPane        *self,
                                         GtkWidget      *widget,
                                         int             start,
                                         int             end,
                                         double         *top,
                                         double         *bottom);

/* The article's place in the comparison changed, or what is picked. */
void            les_pane_refresh        (LesPane        *self);

G_END_DECLS
