/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print/flow.h"

#include <math.h>

/* Lines of a paragraph that stay together at the foot and at the head of a column. */
#define MIN_LINES 2

/* Rows that are kept with what follows; a text of headings only is no reason to look through all of it. */
#define MAX_KEPT 9

static void
clear_cell (gpointer data)
{
  LesCell *cell = data;

  g_clear_object (&cell->layout);
  g_clear_pointer (&cell->attributes, pango_attr_list_unref);
  g_clear_pointer (&cell->marks, g_array_unref);
  g_free (cell->owned);
  g_free (cell->link);
}

static void
clear_row (gpointer data)
{
  g_free (((LesRow *) data)->anchor);
}

LesFlow *
les_flow_new (LesType *type)
{
  LesFlow *self = g_new0 (LesFlow, 1);

  self->type = type;
  self->rows = g_array_new (FALSE, TRUE, sizeof (LesRow));
  self->cells = g_array_new (FALSE, TRUE, sizeof (LesCell));
  g_array_set_clear_func (self->rows, clear_row);
  g_array_set_clear_func (self->cells, clear_cell);
  return self;
}

void
les_flow_free (LesFlow *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rows);
  g_array_unref (self->cells);
  g_free (self);
}

LesRow *
les_flow_add_row (LesFlow   *self,
                  LesRowKind kind,
                  double     space_before)
{
  LesRow row = { .kind = kind, .first_cell = self->cells->len, .space_before = space_before, .number = -1, .tag = "P" };

  g_array_append_val (self->rows, row);
  return les_flow_row (self, self->rows->len - 1);
}

LesCell *
les_flow_add_cell (LesFlow     *self,
                   LesTextStyle style,
                   double       x,
                   double       width,
                   const char  *text,
                   gssize       length)
{
  LesCell cell = { .style = style, .x = x, .width = MAX (width, 1), .text = text };
  LesRow *row = les_flow_row (self, self->rows->len - 1);

  cell.length = length < 0 ? strlen (text) : (gsize) length;
  g_array_append_val (self->cells, cell);
  row->n_cells++;
  row->line_height = MAX (row->line_height, self->type->faces[style].line_height);
  return les_flow_cell (self, self->cells->len - 1);
}

PangoLayout *
les_flow_layout (const LesFlow *self,
                 const LesCell *cell)
{
  PangoLayout *layout;

  if (cell->layout != NULL)
    return g_object_ref (cell->layout);
  layout = les_type_layout (self->type, cell->style, cell->width);
  if (cell->max_lines > 0)
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_height (layout, -(int) cell->max_lines);
    }
  les_type_set_text (layout, cell->text, cell->length);
  if (cell->attributes != NULL)
    pango_layout_set_attributes (layout, cell->attributes);
  return layout;
}

static void
find_lines_of_marks (LesCell     *cell,
                     PangoLayout *layout)
{
  for (guint i = 0; cell->marks != NULL && i < cell->marks->len; i++)
    {
      LesMark *mark = &g_array_index (cell->marks, LesMark, i);
      int line;

      pango_layout_index_to_line_x (layout, (int) mark->start, FALSE, &line, NULL);
      mark->line = (guint) MAX (line, 0);
    }
}

static void
measure_row (LesFlow *self,
             LesRow  *row,
             gboolean keep_layouts)
{
  for (guint i = 0; i < row->n_cells; i++)
    {
      LesCell *cell = les_flow_cell (self, row->first_cell + i);
      g_autoptr (PangoLayout) layout = les_flow_layout (self, cell);

      cell->n_lines = (guint) pango_layout_get_line_count (layout);
      if (cell->max_lines > 0)
        cell->n_lines = MIN (cell->n_lines, cell->max_lines);
      find_lines_of_marks (cell, layout);
      row->n_lines = MAX (row->n_lines, cell->n_lines);
      if (keep_layouts)
        cell->layout = g_steal_pointer (&layout);
    }
}

gboolean
les_flow_measure (LesFlow      *self,
                  gboolean      keep_layouts,
                  GCancellable *cancellable)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      measure_row (self, les_flow_row (self, i), keep_layouts);
    }
  return TRUE;
}

double
les_flow_height (const LesFlow *self)
{
  double height = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const LesRow *row = les_flow_row (self, i);

      height += (i > 0 ? row->space_before : 0) + row->n_lines * row->line_height;
    }
  return height;
}

gboolean
les_flow_is_done (const LesFlow   *self,
                  const LesCursor *cursor)
{
  return cursor->row >= self->rows->len;
}

static guint
lines_that_fit (const LesRow *row,
                double        height)
{
  return height <= 0 ? 0 : (guint) floor (height / row->line_height + 1e-6);
}

/* How many of the row's lines from line on to set where fits of them would fit, so that no single line stands alone. */
static guint
choose_lines (const LesRow *row,
              guint         line,
              guint         fits,
              gboolean      at_top)
{
  guint left = row->n_lines - line;
  guint take = MIN (fits, left);

  if (take == left)
    return take;
  if (row->whole && !at_top)
    return 0;
  if (left - take < MIN_LINES)
    take = left > MIN_LINES ? left - MIN_LINES : 0;
  if (line == 0 && take < MIN_LINES)
    take = 0;
  return take > 0 || !at_top ? take : MAX (MIN (fits, left), 1);
}

/* Whether a heading at row would be left behind at the foot of the column, what it heads standing in the next one: with left
 * points of a column of height. What no column could hold together isn't kept together. */
static gboolean
would_be_alone (const LesFlow *self,
                guint          row,
                double         left,
                double         height)
{
  double needed = les_flow_row (self, row)->n_lines * les_flow_row (self, row)->line_height;

  for (guint i = row + 1; i < self->rows->len && i <= row + MAX_KEPT; i++)
    {
      const LesRow *next = les_flow_row (self, i);
      guint lines = next->keeps_next || next->whole ? next->n_lines : MIN (next->n_lines, MIN_LINES);

      needed += next->space_before + lines * next->line_height;
      if (!next->keeps_next)
        break;
    }
  return needed > left + 1e-6 && needed <= height;
}

double
les_flow_fill (const LesFlow *self,
               LesCursor     *cursor,
               double         height,
               GArray        *fragments)
{
  double y = 0;
  guint first = fragments->len;

  while (!les_flow_is_done (self, cursor))
    {
      const LesRow *row = les_flow_row (self, cursor->row);
      gboolean at_top = fragments->len == first;
      LesFragment fragment = { .row = cursor->row, .from = cursor->line };
      guint take;

      fragment.y = y + (at_top || cursor->line > 0 ? 0 : row->space_before);
      if (row->keeps_next && cursor->line == 0 && !at_top && would_be_alone (self, cursor->row, height - fragment.y, height))
        break;
      take = choose_lines (row, cursor->line, lines_that_fit (row, height - fragment.y), at_top);
      if (take == 0 && row->n_lines > 0)
        break;

      fragment.to = cursor->line + take;
      g_array_append_val (fragments, fragment);
      y = fragment.y + take * row->line_height;
      cursor->line = fragment.to;
      if (cursor->line < row->n_lines)
        break;
      cursor->row++;
      cursor->line = 0;
    }
  return y;
}
