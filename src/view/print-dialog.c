/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "print/print.h"
#include "view/print-dialog.h"

typedef struct
{
  LesWindow     *window; /* borrowed: the dialog is modal to it */
  LesComparison *comparison;
  char          *title;
  GFile         *file;
  LesPages      *pages;
} Job;

static Job *
job_new (LesWindow     *window,
         LesComparison *comparison,
         const char    *title,
         GFile         *file)
{
  Job *job = g_new0 (Job, 1);

  job->window = window;
  job->comparison = les_comparison_ref (comparison);
  job->title = g_strdup (title);
  job->file = file != NULL ? g_object_ref (file) : NULL;
  return job;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->pages, les_pages_free);
  les_comparison_unref (job->comparison);
  g_clear_object (&job->file);
  g_free (job->title);
  g_free (job);
}

/* The dialog */

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Job               *job)
{
  GtkPageSetup *paper = gtk_print_context_get_page_setup (context);
  g_autoptr (GError) error = NULL;
  LesPageSetup setup = {
    .width = gtk_page_setup_get_paper_width (paper, GTK_UNIT_POINTS),
    .height = gtk_page_setup_get_paper_height (paper, GTK_UNIT_POINTS),
    .margin_top = gtk_page_setup_get_top_margin (paper, GTK_UNIT_POINTS),
    .margin_right = gtk_page_setup_get_right_margin (paper, GTK_UNIT_POINTS),
    .margin_bottom = gtk_page_setup_get_bottom_margin (paper, GTK_UNIT_POINTS),
    .margin_left = gtk_page_setup_get_left_margin (paper, GTK_UNIT_POINTS),
  };

  g_clear_pointer (&job->pages, les_pages_free);
  job->pages = les_pages_new (job->comparison, &setup, job->title, NULL, &error);
  if (job->pages != NULL)
    {
      gtk_print_operation_set_n_pages (operation, les_pages_count (job->pages));
      return;
    }
  les_window_tell (job->window, error->message);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_cancel (operation);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Job               *job)
{
  if (job->pages != NULL)
    les_pages_draw (job->pages, page, gtk_print_context_get_cairo_context (context));
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         Job                     *job)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  les_window_tell (job->window, error != NULL ? error->message : _("Printing failed."));
}

void
les_print_run (LesWindow     *window,
               LesComparison *comparison,
               const char    *title)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) paper = gtk_page_setup_new ();
  Job *job = job_new (window, comparison, title, NULL);

  gtk_page_setup_set_orientation (paper, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, paper);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_job_name (operation, title);
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_print_cb), job, (GClosureNotify) (void (*) (void)) job_free, 0);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), job);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (window), NULL);
}

/* The file */

static void
export_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GError) error = NULL;
  LesPageSetup setup;

  les_page_setup_init (&setup, NULL);
  if (les_print_pdf (job->comparison, &setup, job->title, g_file_peek_path (job->file), cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  LesWindow *window = LES_WINDOW (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (job->file);
  g_autofree char *message = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      les_window_tell (window, error->message);
      return;
    }
  /* Translators: %s is a file's name. */
  message = g_strdup_printf (_("Exported as “%s”"), name);
  les_window_tell (window, message);
}

void
les_print_export (LesWindow     *window,
                  LesComparison *comparison,
                  const char    *title,
                  GFile         *file)
{
  g_autoptr (GTask) task = g_task_new (window, NULL, exported_cb, NULL);

  g_task_set_source_tag (task, les_print_export);
  g_task_set_task_data (task, job_new (window, comparison, title, file), job_free);
  g_task_run_in_thread (task, export_thread);
}
