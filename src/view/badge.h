/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The number that stands for a statement wherever it is shown: in the side bar, the margin, the panel. A suggestion has a
 * question mark in a dashed outline, a source its initial. */

#pragma once

#include <gtk/gtk.h>

#include "session/entry.h"

G_BEGIN_DECLS

#define LES_TYPE_BADGE (les_badge_get_type ())
G_DECLARE_FINAL_TYPE (LesBadge, les_badge, LES, BADGE, GtkWidget)

GtkWidget *les_badge_new       (void);
void       les_badge_set_entry (LesBadge       *self,
                                LesEntry       *entry); /* NULL: nothing */

/* Draws entry's badge with its upper left corner at x, y and returns its width; layout is any layout of the widget's, whose text
 * is replaced. */
int        les_badge_draw      (GtkSnapshot    *snapshot,
                                PangoLayout    *layout,
                                LesEntry       *entry,
                                int             x,
                                int             y,
                                int             min_width,
                                int             height);

G_END_DECLS
