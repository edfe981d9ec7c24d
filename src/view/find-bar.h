/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching in all panes. */

#pragma once

#include <gtk/gtk.h>

#include "session/finder.h"

G_BEGIN_DECLS

#define LES_TYPE_FIND_BAR (les_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (LesFindBar, les_find_bar, LES, FIND_BAR, GtkWidget)

/* Property "open" (gboolean). Signal: "hits-changed", after the hits or the current one changed. */

void          les_find_bar_set_articles (LesFindBar *self,
                                         GListModel *articles); /* of LesArticleItem */
void          les_find_bar_open         (LesFindBar *self);     /* and puts the keyboard into it */
void          les_find_bar_step         (LesFindBar *self,
                                         int         step);

/* The hits (of LesHit), and which is the current one, -1: none. */
const GArray *les_find_bar_get_hits     (LesFindBar *self,
                                         int        *current);

G_END_DECLS
