/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A window with one session: the start page, or side bar, panes and readings. It puts the parts together and owns the session;
 * what is decided is decided there. */

#pragma once

#include <adwaita.h>

#include "session/session.h"

G_BEGIN_DECLS

#define LES_TYPE_WINDOW (les_window_get_type ())
G_DECLARE_FINAL_TYPE (LesWindow, les_window, LES, WINDOW, AdwApplicationWindow)

/* settings may be NULL. */
LesWindow  *les_window_new         (GtkApplication *application,
                                    GSettings      *settings);
LesSession *les_window_get_session (LesWindow      *self);

/* Nothing is shown and nothing is being read. */
gboolean    les_window_is_empty    (LesWindow      *self);

/* Shows files in an empty window: a dossier alone is opened, others are compared. */
void        les_window_open_files  (LesWindow      *self,
                                    GFile         **files,
                                    guint           n_files);

/* Offers unsaved work that a crash left, beside what is shown. */
void        les_window_offer_left  (LesWindow      *self);

/* Says something that needs no answer. */
void        les_window_tell        (LesWindow      *self,
                                    const char     *message);

G_END_DECLS
