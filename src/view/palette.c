/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "view/palette.h"

#define HEX(value, opacity) { ((value) >> 16 & 255) / 255.f, ((value) >> 8 & 255) / 255.f, ((value) & 255) / 255.f, opacity }

static const LesKindColours kinds_light[LES_N_LINK_KINDS] = {
  { HEX (0x1a5fb4, 1), HEX (0xd3e4fa, 1), HEX (0x0f3d78, 1) },
  { HEX (0x1b7a35, 1), HEX (0xd0edd2, 1), HEX (0x0d4a1e, 1) },
  { HEX (0x905b00, 1), HEX (0xfbe8b0, 1), HEX (0x5c3a00, 1) },
  { HEX (0xc01c28, 1), HEX (0xf9d0cc, 1), HEX (0x821019, 1) },
};

static const LesKindColours kinds_dark[LES_N_LINK_KINDS] = {
  { HEX (0x86b8f5, 1), HEX (0x1d3a61, 1), HEX (0xb9d6fb, 1) },
  { HEX (0x74d68a, 1), HEX (0x1d4628, 1), HEX (0xa5e8b4, 1) },
  { HEX (0xf4c14d, 1), HEX (0x543d0d, 1), HEX (0xf9da93, 1) },
  { HEX (0xff8d85, 1), HEX (0x5d2422, 1), HEX (0xffb9b4, 1) },
};

static const LesKindColours neutral_light = { HEX (0x5e5c64, 1), HEX (0xe4e4e8, 1), HEX (0x3d3846, 1) };
static const LesKindColours neutral_dark = { HEX (0xb5b3ba, 1), HEX (0x45454c, 1), HEX (0xe0dfe3, 1) };

/* Told apart from one another and, by being dots, from kinds. */
static const GdkRGBA outlets_light[] = {
  HEX (0x3584e4, 1), HEX (0xb5222f, 1), HEX (0x4f8087, 1), HEX (0x9141ac, 1), HEX (0x8a6552, 1),
  HEX (0xd9730d, 1), HEX (0x5b7a1e, 1), HEX (0x77767b, 1), HEX (0xd6589b, 1), HEX (0x1f4e79, 1),
};
static const GdkRGBA outlets_dark[] = {
  HEX (0x5a9cf0, 1), HEX (0xe0606b, 1), HEX (0x78aeb5, 1), HEX (0xc07ad8, 1), HEX (0xb89380, 1),
  HEX (0xf09a4a, 1), HEX (0x99bd55, 1), HEX (0xa9a8ad, 1), HEX (0xec8fc0, 1), HEX (0x6d9cc7, 1),
};

static gboolean
is_dark (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ());
}

static gboolean
is_high_contrast (void)
{
  return adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
}

/* In high contrast the line alone tells the kind, at full strength, and the text stands on the plain page. */
static LesKindColours
sharpen (LesKindColours colours)
{
  if (is_high_contrast ())
    {
      colours.tint.alpha = .35f;
      colours.line = colours.text;
    }
  return colours;
}

LesKindColours
les_palette_kind (LesLinkKind kind)
{
  g_return_val_if_fail (kind < LES_N_LINK_KINDS, neutral_light);
  return sharpen (is_dark () ? kinds_dark[kind] : kinds_light[kind]);
}

LesKindColours
les_palette_neutral (void)
{
  return sharpen (is_dark () ? neutral_dark : neutral_light);
}

GdkRGBA
les_palette_accent (void)
{
  const GdkRGBA light = HEX (0x1c71d8, 1), dark = HEX (0x78aeed, 1);

  return is_dark () ? dark : light;
}

/* libadwaita's page colours; what remains of the text has more than 4.5:1 against them. */
GdkRGBA
les_palette_veil (void)
{
  const GdkRGBA light = HEX (0xffffff, .3), dark = HEX (0x1e1e1e, .35), none = HEX (0xffffff, 0);

  if (is_high_contrast ())
    return none;
  return is_dark () ? dark : light;
}

GdkRGBA
les_palette_hit (void)
{
  const GdkRGBA light = HEX (0xf6d32d, .75), dark = HEX (0x9a7d00, .9);

  return is_dark () ? dark : light;
}

GdkRGBA
les_palette_outlet (guint colour)
{
  return is_dark () ? outlets_dark[colour % G_N_ELEMENTS (outlets_dark)] : outlets_light[colour % G_N_ELEMENTS (outlets_light)];
}

static void
stroke_line (cairo_t *cr,
             double   x1,
             double   x2,
             double   y)
{
  cairo_move_to (cr, x1, y);
  cairo_line_to (cr, x2, y);
  cairo_stroke (cr);
}

void
les_palette_draw_line (cairo_t     *cr,
                       LesLinkKind  kind,
                       double       x1,
                       double       x2,
                       double       y)
{
  const double dashes[] = { 5, 3 }, dots[] = { 2, 2 };
  LesKindColours colours = les_palette_kind (kind);

  /* Whole pixels: a line of two between y and y + 2, or two of one with one between. */
  cairo_save (cr);
  gdk_cairo_set_source_rgba (cr, &colours.line);
  cairo_set_line_width (cr, kind == LES_LINK_CONFLICT ? 1 : 2);
  if (kind == LES_LINK_NEAR_VERBATIM)
    cairo_set_dash (cr, dashes, 2, 0);
  else if (kind == LES_LINK_REWORDED)
    cairo_set_dash (cr, dots, 2, 0);
  if (kind == LES_LINK_CONFLICT)
    {
      stroke_line (cr, x1, x2, y + .5);
      stroke_line (cr, x1, x2, y + 2.5);
    }
  else
    stroke_line (cr, x1, x2, y + 1);
  cairo_restore (cr);
}

void
les_palette_follow (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
}
