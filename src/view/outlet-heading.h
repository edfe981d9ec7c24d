/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Stands above an outlet's rows in the panel: how many of a source's statements, or of those about a subject, it has, and how it
 * gives them: quoted, indirectly, in part, in its own words. */

#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

GtkWidget *les_outlet_heading_new (LesArticleItem *item,
                                   LesEntry       *entry);

G_END_DECLS
