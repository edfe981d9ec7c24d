/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Offers what a crash left behind in a window that shows something else; an empty window has the start page for that. It waits
 * until it is answered or closed: what is not opened now is offered again when the program starts. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LES_TYPE_LEFT_BANNER (les_left_banner_get_type ())
G_DECLARE_FINAL_TYPE (LesLeftBanner, les_left_banner, LES, LEFT_BANNER, GtkWidget)

/* Signals: "open" (GFile *copy): NULL where there are several to choose from. */

/* Looks for copies, in a worker, and appears if there is one. */
void les_left_banner_look (LesLeftBanner *self);

G_END_DECLS
