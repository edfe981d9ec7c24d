/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print/pages-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "model/error.h"
#include "print/words.h"

#define MIN_SIDE 160.0 /* of the printed part of a page, points */
#define BASELINE 8.0   /* of the running lines, below their edge */

GDateTime *
les_print_date (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  GDateTime *date = NULL;

  if (epoch != NULL && *epoch != '\0')
    date = g_date_time_new_from_unix_utc (g_ascii_strtoll (epoch, NULL, 10));
  return date != NULL ? date : g_date_time_new_now_local ();
}

static char *
dup_date (void)
{
  g_autoptr (GDateTime) date = les_print_date ();
  g_autofree char *iso = g_date_time_format (date, "%Y-%m-%d");

  return les_words_date (iso);
}

/* The outlets: "Kurier, Anzeiger, kuestenfunk.de". */
static char *
dup_default_title (const LesComparison *comparison)
{
  GString *title = g_string_new (NULL);

  for (guint i = 0; i < les_comparison_n_readings (comparison); i++)
    {
      g_autofree char *outlet = les_words_outlet (les_reading_get_article (les_comparison_get_reading (comparison, i)));

      g_string_append_printf (title, i > 0 ? ", %s" : "%s", outlet);
    }
  /* Translators: the title of a comparison without articles */
  return title->len > 0 ? g_string_free (title, FALSE) : (g_string_free (title, TRUE), g_strdup (_("Empty comparison")));
}

static gboolean
check_paper (const LesPageSetup *setup,
             GError            **error)
{
  double width = setup->width - setup->margin_left - setup->margin_right;
  double height = setup->height - setup->margin_top - setup->margin_bottom;

  /* Written so that a NaN fails as well. */
  if (width >= MIN_SIDE && height >= MIN_SIDE && setup->width < 1e5 && setup->height < 1e5)
    return TRUE;
  g_set_error_literal (error, LES_ERROR, LES_ERROR_WRITE, _("The paper is too small to print on."));
  return FALSE;
}

/**
 * les_pages_new:
 * @comparison: a reference is taken
 * @setup: the paper in points
 * @title: (nullable): what the reader calls the comparison
 *
 * Returns: (transfer full): the pages, laid out
 */
LesPages *
les_pages_new (LesComparison      *comparison,
               const LesPageSetup *setup,
               const char         *title,
               GCancellable       *cancellable,
               GError            **error)
{
  g_autoptr (LesPages) self = NULL;
  guint n_articles;

  g_return_val_if_fail (comparison != NULL && setup != NULL, NULL);

  if (!check_paper (setup, error))
    return NULL;
  n_articles = les_comparison_n_readings (comparison);
  self = g_new0 (LesPages, 1);
  self->comparison = les_comparison_ref (comparison);
  self->setup = *setup;
  self->title = title != NULL && *title != '\0' ? g_utf8_make_valid (title, -1) : dup_default_title (comparison);
  self->date = dup_date ();
  self->type = les_type_new (les_pages_choose_scale (setup, n_articles));
  self->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) les_article_flow_free);
  self->fragments = g_array_new (FALSE, FALSE, sizeof (LesFragment));
  self->columns = g_array_new (FALSE, FALSE, sizeof (LesColumn));
  self->pages = g_array_new (FALSE, TRUE, sizeof (LesPage));
  self->places = g_array_new (FALSE, FALSE, sizeof (LesPlace));
  self->first_pages = g_new0 (guint, n_articles + 1);
  if (!les_pages_lay_out (self, cancellable))
    {
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
les_pages_free (LesPages *self)
{
  if (self == NULL)
    return;
  les_flow_free (self->cover);
  les_flow_free (self->list);
  g_ptr_array_unref (self->articles);
  g_array_unref (self->fragments);
  g_array_unref (self->columns);
  g_array_unref (self->pages);
  g_array_unref (self->places);
  g_free (self->first_pages);
  les_type_free (self->type);
  g_free (self->title);
  g_free (self->date);
  les_comparison_unref (self->comparison);
  g_free (self);
}

guint
les_pages_count (const LesPages *self)
{
  return self->pages->len;
}

int
les_pages_find (const LesPages *self,
                guint           group,
                guint           article)
{
  return les_places_find (self->places, group, article);
}

static void
draw_hairline (LesCanvas *canvas,
               double     x,
               double     y,
               double     width)
{
  cairo_set_source_rgb (canvas->cr, .35, .35, .35);
  cairo_set_line_width (canvas->cr, .5);
  cairo_move_to (canvas->cr, x, y);
  cairo_rel_line_to (canvas->cr, width, 0);
  cairo_stroke (canvas->cr);
}

static void
draw_header (LesPages  *self,
             guint      page,
             LesCanvas *canvas)
{
  double y = self->setup.margin_top + BASELINE;
  double right = self->left + self->width;
  g_autofree char *what = les_words_comparison (self->comparison);
  g_autofree char *subtitle = g_strdup_printf (" · %s", what);
  /* Translators: program and version, date, page number, number of pages */
  g_autofree char *place = g_strdup_printf (_("Lesarten %s · %s · page %u of %u"), VERSION, self->date, page + 1,
                                            self->pages->len);
  double place_width, title_width;

  les_canvas_begin_tag (canvas, "P");
  place_width = les_type_show (self->type, canvas->cr, LES_STYLE_RUNNING, place, right, y, 1, self->width * .5);
  title_width = les_type_show (self->type, canvas->cr, LES_STYLE_RUNNING_BOLD, self->title, self->left, y, 0,
                               (self->width - place_width) * .65);
  les_type_show (self->type, canvas->cr, LES_STYLE_RUNNING, subtitle, self->left + title_width, y, 0,
                 MAX (self->width - place_width - title_width - 12, 1));
  les_canvas_end_tag (canvas, "P");
  draw_hairline (canvas, self->left, self->setup.margin_top + BASELINE + 6, self->width);
}

static void
draw_footer (LesPages  *self,
             LesCanvas *canvas)
{
  double bottom = self->setup.height - self->setup.margin_bottom;
  double y = bottom - 3;
  double x = self->left;
  double caution_width;
  guint n_groups;

  if (self->list == NULL)
    return;
  draw_hairline (canvas, self->left, bottom - 15, self->width);
  les_canvas_begin_tag (canvas, "P");
  caution_width = les_type_show (self->type, canvas->cr, LES_STYLE_RUNNING, _("“Not found” does not mean “not said”."),
                                 self->left + self->width, y, 1, self->width * .4);
  for (guint kind = 0; kind < LES_N_LINK_KINDS; kind++)
    x += les_canvas_sample (canvas, kind, x, y) + 14;
  les_canvas_end_tag (canvas, "P");

  les_comparison_get_groups (self->comparison, &n_groups);
  if (n_groups > 0)
    {
      /* Translators: %u is a page number */
      g_autofree char *hint = g_strdup_printf (_("The numbers in the margin lead to the list from page %u on."),
                                               self->list_page + 1);
      double room = self->left + self->width - caution_width - 14 - x;

      les_canvas_begin_tag (canvas, "P");
      les_canvas_begin_link (canvas, "list");
      if (room > 60)
        les_type_show (self->type, canvas->cr, LES_STYLE_RUNNING, hint, x, y, 0, room);
      les_canvas_end_link (canvas);
      les_canvas_end_tag (canvas, "P");
    }
}

/*< private >
 * les_pages_draw_canvas:
 *
 * Draws @page with what @canvas says about links.
 */
void
les_pages_draw_canvas (LesPages  *self,
                       guint      page,
                       LesCanvas *canvas)
{
  const LesPage *content = &g_array_index (self->pages, LesPage, page);

  draw_header (self, page, canvas);
  for (guint i = 0; i < content->n_columns; i++)
    les_canvas_column (canvas, &g_array_index (self->columns, LesColumn, content->first_column + i),
                       (const LesFragment *) self->fragments->data);
  draw_footer (self, canvas);
}

/**
 * les_pages_draw:
 * @page: from 0
 * @cr: where to draw; its unit is the point and its origin the paper's upper left corner
 */
void
les_pages_draw (LesPages *self,
                guint     page,
                cairo_t  *cr)
{
  LesCanvas canvas;

  g_return_if_fail (page < self->pages->len);

  cairo_save (cr);
  les_canvas_init (&canvas, cr, self->type, FALSE);
  les_pages_draw_canvas (self, page, &canvas);
  les_canvas_clear (&canvas);
  cairo_restore (cr);
}
