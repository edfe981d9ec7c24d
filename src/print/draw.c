/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print/draw.h"

#include "print/numbers.h"

#define LANE_STEP 2.1
#define HAIRLINE .4

/* What is drawn of one cell in a fragment. */
typedef struct
{
  LesCanvas     *canvas;
  const LesCell *cell;
  const LesFace *face;
  double         x;
  double         baseline; /* of the present line */
  PangoLayoutLine *line;
  double         indent;   /* of the present line */
} Pen;

typedef void (*DrawMark) (const Pen     *pen,
                          const LesMark *mark,
                          double         x,
                          double         width);

static void
draw_tint (const Pen     *pen,
           const LesMark *mark,
           double         x,
           double         width)
{
  const LesTint *tint = les_type_tint (mark->kind);
  double ascent = pen->face->line_height * .74;
  double below = UNDERLINE_GAP + mark->lane * LANE_STEP;

  cairo_set_source_rgb (pen->canvas->cr, tint->red, tint->green, tint->blue);
  cairo_rectangle (pen->canvas->cr, x, pen->baseline - ascent, width, ascent + below);
  cairo_fill (pen->canvas->cr);
}

static void
draw_underline (const Pen     *pen,
                const LesMark *mark,
                double         x,
                double         width)
{
  les_type_underline (pen->canvas->cr, mark->kind, x, pen->baseline + UNDERLINE_GAP + mark->lane * LANE_STEP, width);
}

static gboolean
mark_is_on_line (const LesMark         *mark,
                 const PangoLayoutLine *line)
{
  return mark->start < (guint) (line->start_index + line->length) && mark->end > (guint) line->start_index;
}

static void
draw_marks (const Pen *pen,
            DrawMark   draw)
{
  const GArray *marks = pen->cell->marks;
  guint end = (guint) (pen->line->start_index + pen->line->length);

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      const LesMark *mark = &g_array_index (marks, LesMark, i);
      int *ranges;
      int n_ranges;

      if (!mark_is_on_line (mark, pen->line))
        continue;
      pango_layout_line_get_x_ranges (pen->line, (int) MAX (mark->start, (guint) pen->line->start_index),
                                      (int) MIN (mark->end, end), &ranges, &n_ranges);
      for (int j = 0; j < n_ranges; j++)
        if (ranges[2 * j + 1] > ranges[2 * j])
          draw (pen, mark, pen->x + ranges[2 * j] / (double) PANGO_SCALE,
                (ranges[2 * j + 1] - ranges[2 * j]) / (double) PANGO_SCALE);
      g_free (ranges);
    }
}

/* The numbers of the parts that begin on this line; on a column's first line also of those that go on there. */
static void
note_numbers (const Pen     *pen,
              const LesFlow *flow,
              guint          line,
              gboolean       first_of_column)
{
  const GArray *marks = pen->cell->marks;

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      const LesMark *mark = &g_array_index (marks, LesMark, i);
      gboolean begins = mark->line == line;

      if (begins && mark->anchor)
        {
          g_autofree char *anchor = les_anchor_of_place (mark->group, flow->article);

          les_canvas_anchor (pen->canvas, anchor, pen->x, pen->baseline - 2 * pen->face->line_height);
        }
      if (mark->group != LES_NO_GROUP
          && ((begins && mark->numbered) || (first_of_column && mark_is_on_line (mark, pen->line))))
        les_numbers_add (pen->canvas->numbers, mark->group, pen->baseline - pen->face->line_height * .28);
    }
}

/* Tints of all lines come before the first underline, which else would lose its foot to the next line's tint. */
static void
draw_tints (const Pen     *pen,
            const LesFlow *flow,
            guint          line,
            gboolean       first_of_column)
{
  draw_marks (pen, draw_tint);
}

static void
draw_words (const Pen     *pen,
            const LesFlow *flow,
            guint          line,
            gboolean       first_of_column)
{
  cairo_t *cr = pen->canvas->cr;

  draw_marks (pen, draw_underline);
  cairo_set_source_rgb (cr, pen->face->grey, pen->face->grey, pen->face->grey);
  cairo_move_to (cr, pen->x + pen->indent, pen->baseline);
  pango_cairo_show_layout_line (cr, pen->line);
  note_numbers (pen, flow, line, first_of_column);
}

typedef void (*DrawLine) (const Pen     *pen,
                          const LesFlow *flow,
                          guint          line,
                          gboolean       first_of_column);

/* Calls draw for each of the fragment's lines that the cell has. */
static void
draw_lines (Pen               *pen,
            const LesFlow     *flow,
            PangoLayout       *layout,
            const LesFragment *fragment,
            double             y,
            gboolean           first_of_column,
            DrawLine           draw)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double step = les_flow_row (flow, fragment->row)->line_height;
  guint to = MIN (fragment->to, pen->cell->n_lines);
  guint line = 0;

  while (line < fragment->from && pango_layout_iter_next_line (iter))
    line++;
  do
    {
      PangoRectangle extents;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      pen->line = pango_layout_iter_get_line_readonly (iter);
      pen->indent = extents.x / (double) PANGO_SCALE;
      pen->baseline = y + (line - fragment->from) * step + pen->face->baseline;
      draw (pen, flow, line, first_of_column && line == fragment->from);
    }
  while (++line < to && pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
draw_cell (LesCanvas         *canvas,
           const LesFlow     *flow,
           const LesCell     *cell,
           const LesFragment *fragment,
           double             x,
           double             y,
           gboolean           first_of_column)
{
  Pen pen = { .canvas = canvas, .cell = cell, .face = &canvas->type->faces[cell->style], .x = x };
  g_autoptr (PangoLayout) layout = NULL;

  if (fragment->from >= MIN (fragment->to, cell->n_lines))
    return;
  layout = les_flow_layout (flow, cell);
  if (cell->marks != NULL)
    draw_lines (&pen, flow, layout, fragment, y, first_of_column, draw_tints);
  draw_lines (&pen, flow, layout, fragment, y, first_of_column, draw_words);
}

static void
draw_rule (cairo_t *cr,
           double   x0,
           double   y0,
           double   x1,
           double   y1,
           double   width,
           double   grey)
{
  cairo_set_source_rgb (cr, grey, grey, grey);
  cairo_set_line_width (cr, width);
  cairo_move_to (cr, x0, y0);
  cairo_line_to (cr, x1, y1);
  cairo_stroke (cr);
}

static void
draw_decoration (LesCanvas       *self,
                 const LesRow    *row,
                 const LesColumn *column,
                 double           y,
                 double           height,
                 gboolean         begins)
{
  switch (row->kind)
    {
    case LES_ROW_PLAIN:
      break;
    case LES_ROW_RULED:
      if (begins)
        draw_rule (self->cr, column->x, y - 4, column->x + column->width, y - 4, HAIRLINE, .5);
      break;
    case LES_ROW_COLUMN_HEAD:
      draw_rule (self->cr, column->x, y - 5, column->x + column->width, y - 5, 1.8, 0);
      break;
    case LES_ROW_SIDE_RULE:
      draw_rule (self->cr, column->x + 1, y + 1, column->x + 1, y + height - 1, .8, .3);
      break;
    }
}

static void
draw_fragment (LesCanvas         *self,
               const LesColumn   *column,
               const LesFragment *fragment,
               gboolean           first_of_column)
{
  const LesRow *row = les_flow_row (column->flow, fragment->row);
  double y = column->y + fragment->y;

  draw_decoration (self, row, column, y, (fragment->to - fragment->from) * row->line_height, fragment->from == 0);
  if (row->anchor != NULL && fragment->from == 0)
    les_canvas_anchor (self, row->anchor, column->x, y - 12);
  if (row->number >= 0 && fragment->from == 0)
    les_number_draw (self, (guint) row->number, column->x + 18, y + row->line_height / 2, NULL);
  for (guint i = 0; i < row->n_cells; i++)
    {
      const LesCell *cell = les_flow_cell (column->flow, row->first_cell + i);

      les_canvas_begin_tag (self, row->tag);
      les_canvas_begin_link (self, cell->link);
      draw_cell (self, column->flow, cell, fragment, column->x + cell->x, y, first_of_column);
      if (cell->link != NULL)
        les_canvas_end_link (self);
      les_canvas_end_tag (self, row->tag);
    }
}

/*< private >
 * les_canvas_column:
 *
 * Draws a column of a page and the numbers beside it.
 */
void
les_canvas_column (LesCanvas         *self,
                   const LesColumn   *column,
                   const LesFragment *fragments)
{
  g_array_set_size (self->numbers, 0);
  for (guint i = 0; i < column->n_fragments; i++)
    draw_fragment (self, column, &fragments[column->first_fragment + i], i == 0);
  les_numbers_place (self->numbers, column->y, column->bottom);
  for (guint i = 0; i < self->numbers->len; i++)
    {
      const LesNumber *number = &g_array_index (self->numbers, LesNumber, i);
      g_autofree char *anchor = les_anchor_of_statement (number->group);

      les_canvas_begin_tag (self, "P");
      les_number_draw (self, number->group, column->x - 4, number->y, anchor);
      les_canvas_end_tag (self, "P");
    }
}
