/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Scrolls panes so that what belongs together stands side by side: once when an entry is picked, and, if wanted, while one of
 * them is scrolled. Lines that GTK has not laid out yet have no height; until they have, the lining up is repeated. */

#pragma once

#include "view/pane.h"

G_BEGIN_DECLS

typedef struct _LesLiner LesLiner;

/* widget: the common ancestor of the panes, whose coordinates and frame clock are used; session and widget are borrowed and
 * outlive the liner. */
LesLiner *les_liner_new         (LesSession *session,
                                 GtkWidget  *widget);
void      les_liner_free        (LesLiner   *self);

/* panes: of LesPane, borrowed, in their order; after every change of it. */
void      les_liner_set_panes   (LesLiner   *self,
                                 GPtrArray  *panes);

/* Lines up all first places of entry; origin is the pane that rather stays where it is, NULL. */
void      les_liner_line_up     (LesLiner   *self,
                                 LesEntry   *entry,
                                 LesPane    *origin);

/* Brings a place of one article into sight without caring for the others. */
void      les_liner_show        (LesLiner   *self,
                                 LesPane    *pane,
                                 LesSpan     span);

/* The user scrolled pane; the others follow if they shall. */
void      les_liner_follow      (LesLiner   *self,
                                 LesPane    *pane);
void      les_liner_set_sync    (LesLiner   *self,
                                 gboolean    sync);

/* The comparison changed: alignments are made anew. */
void      les_liner_forget      (LesLiner   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesLiner, les_liner_free)

G_END_DECLS
