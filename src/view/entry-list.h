/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of entries of one or two kinds, each kind below a heading with its count. The lists of GTK 4.8 know no sections: the
 * headings are items of their own that can't be picked. */

#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

#define LES_TYPE_ENTRY_LIST (les_entry_list_get_type ())
G_DECLARE_FINAL_TYPE (LesEntryList, les_entry_list, LES, ENTRY_LIST, GtkWidget)

/* name: what the list holds, for assistive technology. Kinds in their order. */
void les_entry_list_set_session (LesEntryList       *self,
                                 LesSession         *session,
                                 const char         *name,
                                 const LesEntryKind *kinds,
                                 guint               n_kinds);

/* Shows entries with words only; "" shows all. */
void les_entry_list_set_filter  (LesEntryList       *self,
                                 const char         *words);
gboolean les_entry_list_has     (LesEntryList       *self,
                                 LesEntryKind        kind);

G_END_DECLS
