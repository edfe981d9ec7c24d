/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything that can be picked: statements with the suggestions below them, sources, topics. */

#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

#define LES_TYPE_SIDE_BAR (les_side_bar_get_type ())
G_DECLARE_FINAL_TYPE (LesSideBar, les_side_bar, LES, SIDE_BAR, GtkWidget)

void les_side_bar_set_session (LesSideBar   *self,
                               LesSession   *session);

/* Puts the keyboard into the filter. */
void les_side_bar_filter      (LesSideBar   *self);

G_END_DECLS
