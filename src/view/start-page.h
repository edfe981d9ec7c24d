/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an empty window offers: adding articles, the sample comparison, what was opened last. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LES_TYPE_START_PAGE (les_start_page_get_type ())
G_DECLARE_FINAL_TYPE (LesStartPage, les_start_page, LES, START_PAGE, GtkWidget)

/* Signal: "open-recent" (GFile *). */

G_END_DECLS
