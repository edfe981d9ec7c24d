/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every colour that means something, and the line that says the same without colour: verbatim solid, nearly verbatim dashed,
 * reworded dotted, conflict double. Light, dark and high contrast follow the desktop. Text never takes these colours; tints
 * are light enough to read on (4.5:1 and more against the desktop's text colour). */

#pragma once

#include <gtk/gtk.h>

#include "model/comparison.h"

G_BEGIN_DECLS

typedef struct
{
  GdkRGBA line;
  GdkRGBA tint; /* behind text */
  GdkRGBA text; /* on the tint, of a badge's number */
} LesKindColours;

LesKindColours les_palette_kind      (LesLinkKind  kind);

/* Of what is no statement: suggestions, sources, topics. */
LesKindColours les_palette_neutral   (void);

/* What is picked, everywhere. */
GdkRGBA        les_palette_accent    (void);

/* Drawn over text that shall be quieter; nothing in high contrast. */
GdkRGBA        les_palette_veil      (void);

/* A search hit. */
GdkRGBA        les_palette_hit       (void);

/* An outlet's own colour, used for its dot only. */
GdkRGBA        les_palette_outlet    (guint        colour);

/* Draws the kind's line from x1 to x2 just below y. */
void           les_palette_draw_line (cairo_t     *cr,
                                      LesLinkKind  kind,
                                      double       x1,
                                      double       x2,
                                      double       y);

/* Calls back (widget queues a draw) whenever light, dark or contrast change, for as long as widget lives. */
void           les_palette_follow    (GtkWidget   *widget);

G_END_DECLS
