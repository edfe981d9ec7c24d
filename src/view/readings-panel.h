/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is picked, one reading below another: who says it in which article, how, in which words; then the articles in which it was
 * not found, then those about another event. Signal "place-activated" (LesArticleItem *, guint start, guint length): the user
 * wants to see that place. */

#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

#define LES_TYPE_READINGS_PANEL (les_readings_panel_get_type ())
G_DECLARE_FINAL_TYPE (LesReadingsPanel, les_readings_panel, LES, READINGS_PANEL, GtkWidget)

void les_readings_panel_set_session (LesReadingsPanel *self,
                                     LesSession       *session);

G_END_DECLS
