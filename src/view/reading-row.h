/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One reading in the panel: the outlet, who says it and how, its words. Or what stands in an article that lacks it. */

#pragma once

#include <gtk/gtk.h>

#include "session/session.h"
#include "view/shared-words.h"

G_BEGIN_DECLS

#define LES_TYPE_READING_ROW (les_reading_row_get_type ())
G_DECLARE_FINAL_TYPE (LesReadingRow, les_reading_row, LES, READING_ROW, GtkListBoxRow)

/* The reading that is entry's place-th place; shared may be NULL. */
GtkWidget      *les_reading_row_new         (LesArticleItem *item,
                                             LesEntry       *entry,
                                             guint           place,
                                             const LesSharedWords *shared);

/* item lacks it; sentence is the nearest one, length 0: none. */
GtkWidget      *les_reading_row_new_missing (LesArticleItem *item,
                                             LesSpan         sentence);

/* The columns of all rows have one width; stacked puts who below the outlet. */
void            les_reading_row_align       (LesReadingRow  *self,
                                             GtkSizeGroup   *outlets,
                                             GtkSizeGroup   *speakers);
void            les_reading_row_set_stacked (LesReadingRow  *self,
                                             gboolean        stacked);

/* Not where a heading above names the outlet; the row's spoken name always does. */
void            les_reading_row_show_outlet (LesReadingRow  *self,
                                             gboolean        shown);

/* Where it leads when activated. */
LesArticleItem *les_reading_row_get_item    (LesReadingRow  *self);
LesSpan         les_reading_row_get_span    (LesReadingRow  *self);

G_END_DECLS
