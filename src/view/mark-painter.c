/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "view/mark-painter.h"
#include "view/palette.h"

typedef void (*PaintLine) (cairo_t            *cr,
                           const GdkRectangle *line,
                           gconstpointer       style);

void
les_reach_init (LesReach    *reach,
                GtkTextView *view)
{
  GtkTextIter iter;

  gtk_text_view_get_visible_rect (view, &reach->area);
  reach->area.x = 0;
  reach->area.width = gtk_widget_get_width (GTK_WIDGET (view));
  gtk_text_view_get_line_at_y (view, &iter, reach->area.y, NULL);
  reach->start = gtk_text_iter_get_offset (&iter);
  gtk_text_view_get_line_at_y (view, &iter, reach->area.y + reach->area.height, NULL);
  gtk_text_iter_forward_to_line_end (&iter);
  reach->end = gtk_text_iter_get_offset (&iter);
}

/* The end of iter's display line, at most stop, and the x where the words on it end. */
static int
end_of_line (GtkTextView       *view,
             GtkTextIter       *iter,
             const GtkTextIter *stop)
{
  GdkRectangle place;

  gtk_text_view_forward_display_line_end (view, iter);
  if (gtk_text_iter_compare (iter, stop) >= 0)
    *iter = *stop;
  gtk_text_view_get_iter_location (view, iter, &place);
  if (gtk_text_iter_compare (iter, stop) < 0 && !g_unichar_isspace (gtk_text_iter_get_char (iter)))
    return place.x + place.width;
  return place.x;
}

/* Calls paint for every display line of the range that is seen. Each turn moves on by at least a character. */
static void
for_each_line (cairo_t        *cr,
               GtkTextView    *view,
               const LesReach *reach,
               const LesMark  *mark,
               PaintLine       paint,
               gconstpointer   style)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter iter, stop;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, mark->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &stop, mark->end);
  while (gtk_text_iter_compare (&iter, &stop) < 0)
    {
      int before = gtk_text_iter_get_offset (&iter);
      GdkRectangle line;

      gtk_text_view_get_iter_location (view, &iter, &line);
      line.width = end_of_line (view, &iter, &stop) - line.x;
      if (line.y > reach->area.y + reach->area.height)
        break;
      if (line.width > 0 && line.y + line.height >= reach->area.y)
        paint (cr, &line, style);
      while (g_unichar_isspace (gtk_text_iter_get_char (&iter)) && gtk_text_iter_compare (&iter, &stop) < 0
             && gtk_text_iter_forward_char (&iter))
        ;
      if (gtk_text_iter_get_offset (&iter) <= before && !gtk_text_iter_forward_char (&iter))
        break;
    }
}

static void
paint_tint (cairo_t            *cr,
            const GdkRectangle *line,
            gconstpointer       style)
{
  const LesLinkKind *kind = style;
  LesKindColours colours = les_palette_kind (*kind);

  gdk_cairo_set_source_rgba (cr, &colours.tint);
  cairo_rectangle (cr, line->x - 1, line->y, line->width + 2, line->height + 1);
  cairo_fill (cr);
}

static void
paint_underline (cairo_t            *cr,
                 const GdkRectangle *line,
                 gconstpointer       style)
{
  const LesLinkKind *kind = style;

  les_palette_draw_line (cr, *kind, line->x - 1, line->x + line->width + 1, line->y + line->height - 1);
}

/* How far a box reaches beyond its line: as far as the next line's, so that the boxes of one mark are one shape. */
typedef struct
{
  int growth;
  int gap;
} BoxStyle;

static void
add_box (cairo_t            *cr,
         const GdkRectangle *line,
         gconstpointer       style)
{
  const BoxStyle *box = style;

  cairo_rectangle (cr, line->x - 2 - box->growth, line->y - 1 - box->growth, line->width + 4 + 2 * box->growth,
                   line->height + box->gap + 1 + 2 * box->growth);
  cairo_fill (cr);
}

void
les_paint_marks (cairo_t        *cr,
                 GtkTextView    *view,
                 const LesReach *reach,
                 const GArray   *marks)
{
  const PaintLine layers[] = { paint_tint, paint_underline };

  /* All tints first, so that a mark inside another doesn't lose its line. */
  for (guint layer = 0; layer < G_N_ELEMENTS (layers); layer++)
    for (guint i = 0; i < marks->len; i++)
      {
        const LesMark *mark = &g_array_index (marks, LesMark, i);
        LesLinkKind kind = les_entry_get_link_kind (mark->entry);

        if (mark->start <= reach->end && mark->end >= reach->start)
          for_each_line (cr, view, reach, mark, layers[layer], &kind);
      }
}

/* Two pixels around all lines together: boxes grown by two, filled, with the boxes themselves taken out again. Entries that are
 * no statement also get a tint, as no mark lies below them. */
void
les_paint_picked (cairo_t        *cr,
                  GtkTextView    *view,
                  const LesReach *reach,
                  const GArray   *marks)
{
  const int gap = MAX (3, gtk_text_view_get_pixels_inside_wrap (view));
  const BoxStyle styles[] = { { 2, gap }, { 0, gap } };
  GdkRGBA accent = les_palette_accent ();
  gboolean is_statement = marks->len > 0
                          && les_entry_get_kind (g_array_index (marks, LesMark, 0).entry) == LES_ENTRY_STATEMENT;

  if (marks->len == 0)
    return;
  cairo_push_group (cr);
  for (guint pass = 0; pass < 2; pass++)
    {
      cairo_set_operator (cr, pass == 0 ? CAIRO_OPERATOR_OVER : CAIRO_OPERATOR_SOURCE);
      cairo_set_source_rgba (cr, accent.red, accent.green, accent.blue, pass == 0 ? 1 : is_statement ? 0 : .14);
      for (guint i = 0; i < marks->len; i++)
        {
          const LesMark *mark = &g_array_index (marks, LesMark, i);

          if (mark->start <= reach->end && mark->end >= reach->start)
            for_each_line (cr, view, reach, mark, add_box, &styles[pass]);
        }
    }
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);
}

static void
paint_hit (cairo_t            *cr,
           const GdkRectangle *line,
           gconstpointer       style)
{
  const gboolean *is_current = style;
  GdkRGBA colour = les_palette_hit (), accent = les_palette_accent ();

  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_rectangle (cr, line->x, line->y, line->width, line->height);
  cairo_fill (cr);
  if (!*is_current)
    return;
  gdk_cairo_set_source_rgba (cr, &accent);
  cairo_set_line_width (cr, 2);
  cairo_rectangle (cr, line->x - 1, line->y - 1, line->width + 2, line->height + 2);
  cairo_stroke (cr);
}

void
les_paint_hits (cairo_t        *cr,
                GtkTextView    *view,
                const LesReach *reach,
                const GArray   *hits,
                int             current)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const LesMark *hit = &g_array_index (hits, LesMark, i);
      gboolean is_current = hit->start == current;

      if (hit->start <= reach->end && hit->end >= reach->start)
        for_each_line (cr, view, reach, hit, paint_hit, &is_current);
    }
}

void
les_mark_get_first_line (GtkTextView  *view,
                         int           offset,
                         GdkRectangle *line)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, offset);
  gtk_text_view_get_iter_location (view, &iter, line);
}

const LesMark *
les_mark_at_line (GtkTextView       *view,
                  const GArray      *marks,
                  const GtkTextIter *iter)
{
  GdkRectangle wanted, line;

  gtk_text_view_get_iter_location (view, iter, &wanted);
  for (guint i = 0; i < marks->len; i++)
    {
      const LesMark *mark = &g_array_index (marks, LesMark, i);

      if (!mark->leads)
        continue;
      les_mark_get_first_line (view, mark->start, &line);
      if (line.y < wanted.y + wanted.height && wanted.y < line.y + line.height)
        return mark;
    }
  return NULL;
}
