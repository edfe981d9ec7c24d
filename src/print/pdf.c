/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print/pages-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier/replace.h"
#include "model/error.h"
#include "print/words.h"

/* Always a success: Cairo 1.16 can crash when its last writes fail. The file keeps the failure and tells it on commit. */
static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  les_replace_write (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static int
add_outline (cairo_surface_t *surface,
             int              parent,
             const char      *text,
             const char      *anchor)
{
  g_autofree char *attributes = g_strdup_printf ("dest='%s'", anchor);
  g_autofree char *printable = les_type_dup_printable (text, strlen (text));

  return cairo_pdf_surface_add_outline (surface, parent, printable != NULL ? printable : text, attributes, 0);
}

static void
outline_articles (cairo_surface_t *surface,
                  const LesPages  *pages)
{
  for (guint i = 0; i < les_comparison_n_readings (pages->comparison); i++)
    {
      const LesArticle *article = les_reading_get_article (les_comparison_get_reading (pages->comparison, i));
      g_autofree char *outlet = les_words_outlet (article);
      g_autofree char *title = les_words_title (article, NULL);
      g_autofree char *text = g_strdup_printf ("%s: %s", outlet, title);
      g_autofree char *anchor = les_anchor_of_article (i);

      g_strdelimit (text, "\n\t", ' ');
      add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, text, anchor);
    }
}

static void
outline_statements (cairo_surface_t *surface,
                    const LesPages  *pages)
{
  guint n_groups;
  const LesGroup *groups = les_comparison_get_groups (pages->comparison, &n_groups);
  int list;

  if (pages->list == NULL)
    return;
  list = add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, _("Shared statements"), "list");
  for (guint i = 0; i < n_groups; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u  %s", i + 1, groups[i].label != NULL ? groups[i].label : "");
      g_autofree char *anchor = les_anchor_of_statement (i);

      g_strdelimit (text, "\n\t", ' ');
      add_outline (surface, list, text, anchor);
    }
}

static void
set_metadata (cairo_surface_t *surface,
              const LesPages  *pages)
{
  g_autofree char *title = les_type_dup_printable (pages->title, strlen (pages->title));
  g_autofree char *subject = les_words_comparison (pages->comparison);
  g_autoptr (GDateTime) date = les_print_date ();
  g_autofree char *iso = g_date_time_format (date, "%Y-%m-%dT%H:%M:%S%:z");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title != NULL ? title : pages->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Lesarten " VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, iso);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, iso);
}

/* One "Document" tag around all pages: Cairo 1.16 loses the structure of what stands outside it. */
static gboolean
draw_pages (LesPages        *pages,
            cairo_surface_t *surface,
            GCancellable    *cancellable)
{
  cairo_t *cr = cairo_create (surface);
  LesCanvas canvas;
  gboolean drawn = TRUE;

  les_canvas_init (&canvas, cr, pages->type, TRUE);
  les_canvas_begin_tag (&canvas, "Document");
  for (guint i = 0; drawn && i < pages->pages->len; i++)
    {
      if (i > 0)
        cairo_show_page (cr);
      les_pages_draw_canvas (pages, i, &canvas);
      drawn = !g_cancellable_is_cancelled (cancellable) && cairo_status (cr) == CAIRO_STATUS_SUCCESS;
    }
  les_canvas_end_tag (&canvas, "Document");
  les_canvas_clear (&canvas);
  cairo_destroy (cr);
  return drawn;
}

static gboolean
check_surface (cairo_surface_t *surface,
               GError         **error)
{
  cairo_status_t status = cairo_surface_status (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  /* Translators: %s is a technical message of the drawing library */
  g_set_error (error, LES_ERROR, LES_ERROR_WRITE, _("The pages could not be drawn: %s."), cairo_status_to_string (status));
  return FALSE;
}

static gboolean
write_pages (LesPages     *pages,
             LesReplace   *file,
             GCancellable *cancellable,
             GError      **error)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, file, pages->setup.width, pages->setup.height);
  gboolean drawn;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_5);
  set_metadata (surface, pages);
  drawn = draw_pages (pages, surface, cancellable);
  if (drawn)
    {
      outline_articles (surface, pages);
      outline_statements (surface, pages);
    }
  cairo_surface_finish (surface);
  drawn = !g_cancellable_set_error_if_cancelled (cancellable, error) && check_surface (surface, error);
  cairo_surface_destroy (surface);
  return drawn;
}

/**
 * les_print_pdf:
 * @path: the file to write or to replace
 *
 * Lays @comparison out and writes it to @path.
 */
gboolean
les_print_pdf (LesComparison      *comparison,
               const LesPageSetup *setup,
               const char         *title,
               const char         *path,
               GCancellable       *cancellable,
               GError            **error)
{
  g_autoptr (LesReplace) file = NULL;
  g_autoptr (LesPages) pages = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  file = les_replace_open (path, error);
  if (file == NULL)
    return FALSE;
  pages = les_pages_new (comparison, setup, title, cancellable, error);
  if (pages == NULL)
    return FALSE;
  return write_pages (pages, file, cancellable, error) && les_replace_commit (file, error);
}
