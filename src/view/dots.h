/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A dot for each outlet: filled where it has the entry, hollow where the entry is missing though the article reports the same
 * event, nothing where it reports another. With an article instead of an entry: that outlet's dot. */

#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

#define LES_TYPE_DOTS (les_dots_get_type ())
G_DECLARE_FINAL_TYPE (LesDots, les_dots, LES, DOTS, GtkWidget)

GtkWidget *les_dots_new      (void);
void       les_dots_set_item (LesDots        *self,
                              LesArticleItem *item);

/* articles: of LesArticleItem. Also says the outlets to assistive technology. */
void       les_dots_set_entry (LesDots       *self,
                               LesEntry      *entry,
                               GListModel    *articles);

G_END_DECLS
