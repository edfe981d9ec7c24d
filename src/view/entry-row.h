/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the side bar: number, label, outlets' dots, kind and strength; or a section's heading with a count. */

#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

#define LES_TYPE_ENTRY_ROW (les_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (LesEntryRow, les_entry_row, LES, ENTRY_ROW, GtkWidget)

GtkWidget *les_entry_row_new         (void);
void       les_entry_row_set_entry   (LesEntryRow *self,
                                      LesEntry    *entry,
                                      GListModel  *articles);
void       les_entry_row_set_heading (LesEntryRow *self,
                                      const char  *heading);

G_END_DECLS
