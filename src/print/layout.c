/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print/pages-private.h"

#include <math.h>

#define HEADER_HEIGHT 27.0  /* of the running header with its rule and the air below */
#define FOOTER_HEIGHT 24.0
#define COLUMN_GAP 20.0
#define HANG 20.0           /* for the numbers, left of a column's text */
#define HEAD_ROOM 6.0       /* above a column's first line, for the rule over it */
#define HEAD_GAP 10.0       /* between the heads and the text */
#define MIN_COLUMN 120.0    /* of text */
#define MAX_COLUMN 352.0
#define MAX_COLUMNS 4

/* Bytes of text up to which the broken lines are kept for drawing; beyond, memory counts more than time. */
#define KEEP_LAYOUTS 1500000

/* The columns of a set of articles. */
typedef struct
{
  guint  n;
  double pitch;
  double width; /* of the text */
} Grid;

static double
column_left (const LesPages *self,
             const Grid     *grid,
             guint           column)
{
  return self->left + column * grid->pitch + HANG;
}

static Grid
make_grid (const LesPages *self,
           guint           n_columns)
{
  Grid grid = { .n = n_columns, .pitch = (self->width + COLUMN_GAP) / n_columns };

  grid.width = MIN (grid.pitch - COLUMN_GAP - HANG, MAX_COLUMN);
  grid.pitch = grid.width + HANG + COLUMN_GAP;
  return grid;
}

/* As many columns as the paper has room for, at most four; articles are then shared evenly among page sets: five are three
 * and two, not four and one. */
static guint
columns_of_set (const LesPageSetup *setup,
                guint               n_articles)
{
  double width = setup->width - setup->margin_left - setup->margin_right;
  guint room = (guint) CLAMP (floor ((width + COLUMN_GAP) / (MIN_COLUMN + HANG + COLUMN_GAP)), 1, MAX_COLUMNS);
  guint n_sets = (n_articles + room - 1) / room;

  if (n_articles <= 1)
    return MIN (room, 2);
  return (n_articles + n_sets - 1) / n_sets;
}

/*< private >
 * les_pages_choose_scale:
 *
 * Wide columns get larger type, so that a line keeps 45 to 70 characters.
 */
double
les_pages_choose_scale (const LesPageSetup *setup,
                        guint               n_articles)
{
  switch (columns_of_set (setup, n_articles))
    {
    case 1:
    case 2:
      return 1.12;
    case 3:
      return 1;
    default:
      return .94;
    }
}

static void
begin_page (LesPages *self)
{
  LesPage page = { .first_column = self->columns->len };

  g_array_append_val (self->pages, page);
}

/* Fills a column of the present page from cursor on; returns the height used. */
static double
add_column (LesPages      *self,
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

/* The heads of a set's articles; returns where the text begins, the same in all columns. */
static double
add_heads (LesPages   *self,
           const Grid *grid,
           guint       first,
           guint       n)
{
  double height = 0;

  for (guint i = 0; i < n; i++)
    {
      const LesArticleFlow *article = g_ptr_array_index (self->articles, first + i);
      LesCursor cursor = { 0, 0 };
      double used = add_column (self, article->head, &cursor, column_left (self, grid, i), self->top + HEAD_ROOM, grid->width,
                                self->height - HEAD_ROOM);

      height = MAX (height, used);
      self->first_pages[first + i] = self->pages->len - 1;
    }
  return MIN (HEAD_ROOM + height + HEAD_GAP, self->height * .7);
}

static void
add_running (LesPages   *self,
             const Grid *grid,
             guint       article,
             guint       column)
{
  const LesArticleFlow *flows = g_ptr_array_index (self->articles, article);
  LesCursor cursor = { 0, 0 };

  add_column (self, flows->running, &cursor, column_left (self, grid, column), self->top + HEAD_ROOM, grid->width, 12);
}

/* One page of a set. While several articles go on, each keeps its column; the last one left runs through all of them. */
static void
add_set_page (LesPages   *self,
              const Grid *grid,
              guint       first,
              guint       n,
              LesCursor  *cursors,
              gboolean    opens)
{
  guint n_open = 0, last_open = 0;
  gboolean through;
  double offset;

  for (guint i = 0; i < n; i++)
    if (!les_flow_is_done (((LesArticleFlow *) g_ptr_array_index (self->articles, first + i))->body, &cursors[i]))
      {
        n_open++;
        last_open = i;
      }

  through = n_open == 1 && (!opens || n == 1);
  begin_page (self);
  offset = opens ? add_heads (self, grid, first, n) : HEAD_ROOM + 20;
  for (guint column = 0; column < grid->n; column++)
    {
      guint i = through ? last_open : column;
      const LesArticleFlow *article;

      if (i >= n)
        break;
      article = g_ptr_array_index (self->articles, first + i);
      if (les_flow_is_done (article->body, &cursors[i]))
        continue;
      if (!opens && (!through || column == 0))
        add_running (self, grid, first + i, column);
      add_column (self, article->body, &cursors[i], column_left (self, grid, column), self->top + offset, grid->width,
                  self->height - offset);
    }
}

static gboolean
add_set (LesPages     *self,
         const Grid   *grid,
         guint         first,
         guint         n,
         GCancellable *cancellable)
{
  g_autofree LesCursor *cursors = g_new0 (LesCursor, n);
  gboolean opens = TRUE, open = TRUE;

  while (open)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      add_set_page (self, grid, first, n, cursors, opens);
      opens = open = FALSE;
      for (guint i = 0; i < n && !open; i++)
        open = !les_flow_is_done (((LesArticleFlow *) g_ptr_array_index (self->articles, first + i))->body, &cursors[i]);
    }
  return TRUE;
}

/* A flow over the full width, on pages of its own. */
static void
add_flow (LesPages *self,
          LesFlow  *flow)
{
  LesCursor cursor = { 0, 0 };

  while (!les_flow_is_done (flow, &cursor))
    {
      begin_page (self);
      add_column (self, flow, &cursor, self->left, self->top + HEAD_ROOM, self->width, self->height - HEAD_ROOM);
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

static gboolean
add_articles (LesPages     *self,
              const Grid   *grid,
              GCancellable *cancellable)
{
  guint n_articles = self->articles->len;

  for (guint first = 0; first < n_articles;)
    {
      /* Sets as even as they can be: what is left, shared among the sets that are left. */
      guint n_sets = (n_articles - first + grid->n - 1) / grid->n;
      guint n = (n_articles - first + n_sets - 1) / n_sets;

      if (!add_set (self, grid, first, n, cancellable))
        return FALSE;
      first += n;
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
  Grid grid;
  guint n_cover;

  self->left = self->setup.margin_left;
  self->top = self->setup.margin_top + HEADER_HEIGHT;
  self->width = self->setup.width - self->setup.margin_left - self->setup.margin_right;
  self->height = self->setup.height - self->top - self->setup.margin_bottom - FOOTER_HEIGHT;
  grid = make_grid (self, columns_of_set (&self->setup, n_articles));

  if (n_articles != 1)
    {
      self->cover = new_cover (self, cancellable);
      add_flow (self, self->cover);
    }
  n_cover = self->columns->len;
  if (!measure_articles (self, grid.width, cancellable) || !add_articles (self, &grid, cancellable))
    return FALSE;
  find_places (self);
  if (n_articles == 1)
    return TRUE;
  exchange_cover (self, n_cover, cancellable);
  return add_list (self, cancellable) && !g_cancellable_is_cancelled (cancellable);
}
