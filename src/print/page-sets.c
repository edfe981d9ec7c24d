/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print/pages-private.h"

#include <math.h>

#define COLUMN_GAP 20.0
#define HANG 20.0           /* for the numbers, left of a column's text */
#define HEAD_GAP 10.0       /* between the heads and the text */
#define MIN_COLUMN 120.0    /* of text */
#define MAX_COLUMN 352.0
#define MAX_COLUMNS 4

static double
column_left (const LesPages *self,
             const LesGrid  *grid,
             guint           column)
{
  return self->left + column * grid->pitch + HANG;
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

/*< private >
 * les_pages_make_grid:
 *
 * The same columns for all sets, so that every page looks alike.
 */
LesGrid
les_pages_make_grid (const LesPages *self)
{
  LesGrid grid = { .n = columns_of_set (&self->setup, les_comparison_n_readings (self->comparison)) };

  grid.width = MIN ((self->width + COLUMN_GAP) / grid.n - COLUMN_GAP - HANG, MAX_COLUMN);
  grid.pitch = grid.width + HANG + COLUMN_GAP;
  return grid;
}

/* The heads of a set's articles; returns where the text begins, the same in all columns. */
static double
add_heads (LesPages      *self,
           const LesGrid *grid,
           guint          first,
           guint          n)
{
  double height = 0;

  for (guint i = 0; i < n; i++)
    {
      const LesArticleFlow *article = g_ptr_array_index (self->articles, first + i);
      LesCursor cursor = { 0, 0 };
      double used = les_pages_add_column (self, article->head, &cursor, column_left (self, grid, i),
                                          self->top + LES_HEAD_ROOM, grid->width, self->height - LES_HEAD_ROOM);

      height = MAX (height, used);
      self->first_pages[first + i] = self->pages->len - 1;
    }
  return MIN (LES_HEAD_ROOM + height + HEAD_GAP, self->height * .7);
}

static void
add_running (LesPages      *self,
             const LesGrid *grid,
             guint          article,
             guint          column)
{
  const LesArticleFlow *flows = g_ptr_array_index (self->articles, article);
  LesCursor cursor = { 0, 0 };

  les_pages_add_column (self, flows->running, &cursor, column_left (self, grid, column), self->top + LES_HEAD_ROOM,
                        grid->width, 12);
}

/* A set of articles while its pages are made. */
typedef struct
{
  guint      first, n;  /* articles */
  LesCursor *cursors;
} Set;

static gboolean
is_done (const LesPages *self,
         const Set      *set,
         guint           i)
{
  const LesArticleFlow *article = g_ptr_array_index (self->articles, set->first + i);

  return les_flow_is_done (article->body, &set->cursors[i]);
}

/* How many of the set's articles have text left; only: one of them. */
static guint
count_open (const LesPages *self,
            const Set      *set,
            guint          *only)
{
  guint n_open = 0;

  for (guint i = 0; i < set->n; i++)
    if (!is_done (self, set, i))
      {
        n_open++;
        *only = i;
      }
  return n_open;
}

static void
add_text (LesPages      *self,
          const LesGrid *grid,
          const Set     *set,
          guint          i,
          guint          column,
          double         offset)
{
  const LesArticleFlow *article = g_ptr_array_index (self->articles, set->first + i);

  les_pages_add_column (self, article->body, &set->cursors[i], column_left (self, grid, column), self->top + offset, grid->width,
              self->height - offset);
}

/* An article in its own column and in the columns right of it that are free: those of articles that have ended, and those
 * that no article has. Returns the first column that it leaves. */
static guint
add_article (LesPages      *self,
             const LesGrid *grid,
             const Set     *set,
             guint          i,
             guint          column,
             gboolean       is_continued,
             double         offset)
{
  if (is_continued)
    add_running (self, grid, set->first + i, column);
  do
    add_text (self, grid, set, i, column++, offset);
  while (column < grid->n && !is_done (self, set, i) && (column >= set->n || is_done (self, set, column)));
  return column;
}

/* A page that opens a set: every article in its own column under its head. Where there are free columns behind them and only
 * one article goes on, it goes on there. */
static void
add_opening_page (LesPages      *self,
                  const LesGrid *grid,
                  const Set     *set)
{
  double offset = add_heads (self, grid, set->first, set->n);
  guint only = 0;

  for (guint i = 0; i < set->n; i++)
    if (!is_done (self, set, i))
      add_text (self, grid, set, i, i, offset);
  if (set->n < grid->n && count_open (self, set, &only) == 1)
    add_article (self, grid, set, only, set->n, set->n > 1, offset);
}

/* A page on which a set goes on: each article keeps its column, but for the last one left, which begins at the first. */
static void
add_next_page (LesPages      *self,
               const LesGrid *grid,
               const Set     *set)
{
  double offset = LES_HEAD_ROOM + 20;
  guint only = 0;
  gboolean is_last = count_open (self, set, &only) == 1;

  for (guint column = 0; column < grid->n;)
    {
      guint i = is_last ? only : column;

      if (i < set->n && !is_done (self, set, i))
        column = add_article (self, grid, set, i, column, TRUE, offset);
      else
        column++;
    }
}

static gboolean
add_set (LesPages      *self,
         const LesGrid *grid,
         guint          first,
         guint          n,
         GCancellable  *cancellable)
{
  g_autofree LesCursor *cursors = g_new0 (LesCursor, n);
  const Set set = { first, n, cursors };
  guint only;

  for (gboolean opens = TRUE; opens || count_open (self, &set, &only) > 0; opens = FALSE)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      les_pages_begin (self);
      if (opens)
        add_opening_page (self, grid, &set);
      else
        add_next_page (self, grid, &set);
    }
  return TRUE;
}

/*< private >
 * les_pages_add_articles:
 *
 * Returns: FALSE when cancelled
 */
gboolean
les_pages_add_articles (LesPages      *self,
                        const LesGrid *grid,
                        GCancellable  *cancellable)
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

