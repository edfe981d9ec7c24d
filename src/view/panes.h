/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All panes side by side with connectors between them, as wide as they can be; where the window is too narrow they keep a width
 * in which lines can be read, and scroll sideways. */

#pragma once

#include "session/finder.h"
#include "view/pane.h"

G_BEGIN_DECLS

#define LES_TYPE_PANES (les_panes_get_type ())
G_DECLARE_FINAL_TYPE (LesPanes, les_panes, LES, PANES, GtkWidget)

void     les_panes_set_session (LesPanes     *self,
                                LesSession   *session);
void     les_panes_set_sync    (LesPanes     *self,
                                gboolean      sync);

/* Search hits (of LesHit); current is the one to be shown, -1: none. */
void     les_panes_set_hits    (LesPanes     *self,
                                const GArray *hits,
                                int           current);

/* Puts the keyboard into the next (1) or previous (-1) pane. */
void     les_panes_focus       (LesPanes     *self,
                                int           step);

/* Brings a place into sight. */
void     les_panes_show        (LesPanes     *self,
                                LesArticleItem *item,
                                LesSpan       span);

/* The pane of the article, NULL where there is none. (transfer none) */
LesPane *les_panes_find        (LesPanes     *self,
                                LesArticleItem *item);

G_END_DECLS
