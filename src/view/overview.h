/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The strip at a pane's edge: all marks of the article in small and the part that is seen; it is the pane's scroll bar. */

#pragma once

#include "view/article-view.h"

G_BEGIN_DECLS

#define LES_TYPE_OVERVIEW (les_overview_get_type ())
G_DECLARE_FINAL_TYPE (LesOverview, les_overview, LES, OVERVIEW, GtkWidget)

/* view is borrowed and must live as long; adjustment is the one that scrolls it. */
void les_overview_set_view (LesOverview    *self,
                            LesArticleView *view,
                            GtkAdjustment  *adjustment);

G_END_DECLS
