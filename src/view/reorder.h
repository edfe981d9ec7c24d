/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Panes change places by dragging: whoever offers a LesArticleItem is dropped onto the row of panes and takes the place of the one
 * below the pointer, which is marked meanwhile; the gap beside a pane belongs to the nearer one. */

#pragma once

#include "view/pane.h"

G_BEGIN_DECLS

/* panes: (element-type LesPane), as they stand in widget, of equal width; empty once they are gone. A reference is
 * taken. */
void les_reorder_add (GtkWidget  *widget,
                      GPtrArray  *panes,
                      LesSession *session);

G_END_DECLS
