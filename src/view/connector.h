/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The space between two neighbouring panes: a ribbon from each statement on the left to its reading on the right. Faint, the
 * picked one in front; a click on a ribbon picks it. Only what has an end in sight is drawn. */

#pragma once

#include "view/pane.h"

G_BEGIN_DECLS

#define LES_TYPE_CONNECTOR (les_connector_get_type ())
G_DECLARE_FINAL_TYPE (LesConnector, les_connector, LES, CONNECTOR, GtkWidget)

GtkWidget *les_connector_new       (LesSession   *session);

/* The neighbours, borrowed; NULL while there are none. */
void       les_connector_set_panes (LesConnector *self,
                                    LesPane      *left,
                                    LesPane      *right);

/* The comparison changed. */
void       les_connector_refresh   (LesConnector *self);

/* For tests: how many ribbons there are, in sight or not. */
guint      les_connector_n_ribbons (LesConnector *self);

G_END_DECLS
