/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The title above a pane's text, which may say shared statements itself: their numbers stand before it and can be picked. */

#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

#define LES_TYPE_PANE_TITLE (les_pane_title_get_type ())
G_DECLARE_FINAL_TYPE (LesPaneTitle, les_pane_title, LES, PANE_TITLE, GtkWidget)

/* span: the title's place in the article's text. */
void        les_pane_title_set_item  (LesPaneTitle   *self,
                                      LesSession     *session,
                                      LesArticleItem *item,
                                      LesSpan         span);
const char *les_pane_title_get_text  (LesPaneTitle   *self); /* also where the article has none: what stands for it */

/* There are other statements. */
void        les_pane_title_refresh   (LesPaneTitle   *self);

/* A search hit is in it. */
void        les_pane_title_set_found (LesPaneTitle   *self,
                                      gboolean        found);

G_END_DECLS
