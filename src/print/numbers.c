/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print/numbers.h"

#define RING 9.6   /* height of a number's ring */
#define PITCH 10.4 /* of two of them */

/*< private >
 * les_numbers_add:
 *
 * Adds a number that wants to stand at @y, once for each place.
 */
void
les_numbers_add (GArray *numbers,
                 guint   group,
                 double  y)
{
  LesNumber number = { group, y };

  for (guint i = numbers->len; i > 0 && g_array_index (numbers, LesNumber, i - 1).y == y; i--)
    if (g_array_index (numbers, LesNumber, i - 1).group == group)
      return;
  g_array_append_val (numbers, number);
}

/*< private >
 * les_numbers_place:
 *
 * @numbers come in the order of their lines. Each is moved down until it is free of the one before; what then hangs below
 * @bottom is moved up again. Where there are more than the column is high, they share it evenly.
 */
void
les_numbers_place (GArray *numbers,
                   double  top,
                   double  bottom)
{
  LesNumber *items = (LesNumber *) numbers->data;
  guint n = numbers->len;
  double pitch = n > 1 ? MIN (PITCH, (bottom - top) / (n - 1)) : PITCH;
  double limit = bottom;

  for (guint i = 1; i < n; i++)
    items[i].y = MAX (items[i].y, items[i - 1].y + pitch);
  for (guint i = n; i > 0 && items[i - 1].y > limit; i--, limit -= pitch)
    items[i - 1].y = limit;
}

static void
draw_ring (cairo_t *cr,
           double   x,
           double   y,
           double   width)
{
  double radius = RING / 2;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y, radius, -G_PI_2, G_PI_2);
  cairo_arc (cr, x + radius, y, radius, G_PI_2, 3 * G_PI_2);
  cairo_close_path (cr);
}

/*< private >
 * les_number_draw:
 *
 * The number is the group's position plus one, as everywhere in the program.
 */
void
les_number_draw (LesCanvas  *canvas,
                 guint       group,
                 double      right,
                 double      middle,
                 const char *link)
{
  g_autofree char *text = g_strdup_printf ("%u", group + 1);
  g_autoptr (PangoLayout) layout = les_type_layout (canvas->type, LES_STYLE_NUMBER, -1);
  const LesFace *face = &canvas->type->faces[LES_STYLE_NUMBER];
  PangoRectangle ink, extents;
  double width;

  pango_layout_set_text (layout, text, -1);
  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, 0), &ink, &extents);
  width = MAX (RING, extents.width / (double) PANGO_SCALE + 5);

  draw_ring (canvas->cr, right - width, middle, width);
  cairo_set_source_rgb (canvas->cr, 1, 1, 1);
  cairo_fill_preserve (canvas->cr);
  cairo_set_source_rgb (canvas->cr, face->grey, face->grey, face->grey);
  cairo_set_line_width (canvas->cr, .65);
  cairo_stroke (canvas->cr);

  les_canvas_begin_link (canvas, link);
  cairo_move_to (canvas->cr, right - width / 2 - extents.width / (2.0 * PANGO_SCALE),
                 middle - (ink.y + ink.height / 2.0) / PANGO_SCALE);
  pango_cairo_show_layout_line (canvas->cr, pango_layout_get_line_readonly (layout, 0));
  if (link != NULL)
    les_canvas_end_link (canvas);
}
