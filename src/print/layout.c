/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print/pages-private.h"

#define HEADER_HEIGHT 27.0  /* of the running header with its rule and the air below */
#define FOOTER_HEIGHT 24.0

/* Bytes of text up to which the broken lines are kept for drawing; beyond, memory counts more than time. */
#define KEEP_LAYOUTS 1500000

void
les_pages_begin (LesPages *self)
{
  LesPage page = { .first_column = self->columns->len };

  g_array_append_val (self->pages, page);
}

double
les_pages_add_column (LesPages      *self,
                      const LesFlow *flow,
                      LesCursor     *cursor,
                      double         x,
                      double         y,
                      double         width,
                      double         height)
{
  LesColumn column = { .flow = flow, .x = x, .y = y, .width = width, .bottom = y + height };
  double used;

  column.first_fragment = self->fragments->len;
  used = les_flow_fill (flow, cursor, height, self->fragments);
  column.n_fragments = self->fragments->len - column.first_fragment;
  g_array_append_val (self->columns, column);
  g_array_index (self->pages, LesPage, self->pages->len - 1).n_columns++;
  return used;
}

/* A flow over the full width, on pages of its own. */
static void
add_flow (LesPages *self,
          LesFlow  *flow)
{
  LesCursor cursor = { 0, 0 };

  while (!les_flow_is_done (flow, &cursor))
    {
      les_pages_begin (self);
      les_pages_add_column (self, flow, &cursor, self->left, self->top + LES_HEAD_ROOM, self->width, self->height - LES_HEAD_ROOM);
    }
}

static void
note_places (LesPages          *self,
             const LesColumn   *column,
             const LesFragment *fragment,
             guint              page)
{
  const LesRow *row = les_flow_row (column->flow, fragment->row);

  for (guint i = 0; i < row->n_cells; i++)
    {
      const GArray *marks = les_flow_cell (column->flow, row->first_cell + i)->marks;

      for (guint j = 0; marks != NULL && j < marks->len; j++)
        {
          const LesMark *mark = &g_array_index (marks, LesMark, j);
          LesPlace place = { mark->group, column->flow->article, page };

          if (mark->anchor && mark->line >= fragment->from && mark->line < fragment->to)
            g_array_append_val (self->places, place);
        }
    }
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const LesPlace *left = a, *right = b;

  if (left->group != right->group)
    return left->group < right->group ? -1 : 1;
  return left->article < right->article ? -1 : left->article > right->article;
}

static void
find_places (LesPages *self)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      const LesPage *page = &g_array_index (self->pages, LesPage, i);

      for (guint j = 0; j < page->n_columns; j++)
        {
          const LesColumn *column = &g_array_index (self->columns, LesColumn, page->first_column + j);

          for (guint k = 0; k < column->n_fragments; k++)
            note_places (self, column, &g_array_index (self->fragments, LesFragment, column->first_fragment + k), i);
        }
    }
  g_array_sort (self->places, compare_places);
}

static gboolean
measure_articles (LesPages     *self,
                  double        width,
                  GCancellable *cancellable)
{
  g_autoptr (GPtrArray) marks = les_placed_marks_new (self->comparison);
  guint n_articles = les_comparison_n_readings (self->comparison);
  gsize total = 0;

  for (guint i = 0; i < n_articles; i++)
    {
      gsize length;

      les_article_get_text (les_reading_get_article (les_comparison_get_reading (self->comparison, i)), &length);
      total += length;
    }
  for (guint i = 0; i < n_articles; i++)
    {
      const LesArticle *article = les_reading_get_article (les_comparison_get_reading (self->comparison, i));
      LesArticleFlow *flows = les_article_flow_new (self->type, article, i, g_ptr_array_index (marks, i), width);

      g_ptr_array_add (self->articles, flows);
      if (!les_flow_measure (flows->head, TRUE, cancellable) || !les_flow_measure (flows->running, TRUE, cancellable)
          || !les_flow_measure (flows->body, total <= KEEP_LAYOUTS, cancellable))
        return FALSE;
    }
  return TRUE;
}

/* The overview comes first but tells on which pages the articles are: it is laid out once for counting, with page numbers
 * that don't matter, and once more with the right ones, which break no line. */
static LesFlow *
new_cover (LesPages     *self,
           GCancellable *cancellable)
{
  LesFlow *cover = les_cover_flow_new (self->type, self->comparison, self->title, self->first_pages, self->width);

  les_flow_measure (cover, TRUE, cancellable);
  return cover;
}

static void
exchange_cover (LesPages     *self,
                guint         n_columns,
                GCancellable *cancellable)
{
  les_flow_free (self->cover);
  self->cover = new_cover (self, cancellable);
  for (guint i = 0; i < n_columns; i++)
    g_array_index (self->columns, LesColumn, i).flow = self->cover;
}

static gboolean
add_list (LesPages     *self,
          GCancellable *cancellable)
{
  self->list = les_list_flow_new (self->type, self->comparison, self->places, self->width);
  if (!les_flow_measure (self->list, TRUE, cancellable))
    return FALSE;
  self->list_page = self->pages->len;
  add_flow (self, self->list);
  return TRUE;
}

/*< private >
 * les_pages_lay_out:
 *
 * Overview, articles, list. A single article is printed without the others.
 *
 * Returns: FALSE when cancelled
 */
gboolean
les_pages_lay_out (LesPages     *self,
                   GCancellable *cancellable)
{
  guint n_articles = les_comparison_n_readings (self->comparison);
  LesGrid grid;
  guint n_cover;

  self->left = self->setup.margin_left;
  self->top = self->setup.margin_top + HEADER_HEIGHT;
  self->width = self->setup.width - self->setup.margin_left - self->setup.margin_right;
  self->height = self->setup.height - self->top - self->setup.margin_bottom - FOOTER_HEIGHT;
  grid = les_pages_make_grid (self);

  if (n_articles != 1)
    {
      self->cover = new_cover (self, cancellable);
      add_flow (self, self->cover);
    }
  n_cover = self->columns->len;
  if (!measure_articles (self, grid.width, cancellable) || !les_pages_add_articles (self, &grid, cancellable))
    return FALSE;
  find_places (self);
  if (n_articles == 1)
    return TRUE;
  exchange_cover (self, n_cover, cancellable);
  return add_list (self, cancellable) && !g_cancellable_is_cancelled (cancellable);
}
