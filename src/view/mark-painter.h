/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws marks behind the words of a text view, in buffer coordinates, only where they are seen. */

#pragma once

#include "view/marks.h"

G_BEGIN_DECLS

/* What is seen: an area, and the offsets of its first and last character. */
typedef struct
{
  GdkRectangle area;
  int          start;
  int          end;
} LesReach;

void           les_reach_init          (LesReach          *reach,
                                        GtkTextView       *view);
void           les_paint_marks         (cairo_t           *cr,
                                        GtkTextView       *view,
                                        const LesReach    *reach,
                                        const GArray      *marks);

/* An outline around all lines of the marks. */
void           les_paint_picked        (cairo_t           *cr,
                                        GtkTextView       *view,
                                        const LesReach    *reach,
                                        const GArray      *marks);
void           les_paint_hits          (cairo_t           *cr,
                                        GtkTextView       *view,
                                        const LesReach    *reach,
                                        const GArray      *hits,
                                        int                current);

/* The display line on which offset is, its own height without the distance to its neighbours. */
void           les_mark_get_first_line (GtkTextView       *view,
                                        int                offset,
                                        GdkRectangle      *line);

/* The mark whose number stands beside the display line of iter, NULL where there is none. */
const LesMark *les_mark_at_line        (GtkTextView       *view,
                                        const GArray      *marks,
                                        const GtkTextIter *iter);

G_END_DECLS
