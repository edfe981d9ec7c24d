/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "view/choosers.h"

typedef struct
{
  LesChosen  chosen;
  GObject   *user_data;
} Choosing;

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             Choosing        *choosing)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));

      if (g_list_model_get_n_items (files) > 0)
        choosing->chosen (files, choosing->user_data);
    }
  g_object_unref (choosing->user_data);
  g_free (choosing);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
add_filter (GtkFileChooser    *chooser,
            const char        *name,
            const char *const *types,
            const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; types != NULL && types[i] != NULL; i++)
    gtk_file_filter_add_mime_type (filter, types[i]);
  for (guint i = 0; suffixes != NULL && suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
add_filters (GtkFileChooser *chooser,
             LesChoice       choice)
{
  const char *const texts[] = { "text/plain", "text/markdown", "text/html", "application/xhtml+xml", NULL };
  const char *const texts_suffixes[] = { "txt", "md", "html", "htm", "xhtml", "lesarten", NULL };
  const char *const dossiers[] = { "lesarten", NULL }, *const pdfs[] = { "pdf", NULL };
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  switch (choice)
    {
    case LES_CHOOSE_ARTICLES:
      add_filter (chooser, _("Articles"), texts, texts_suffixes);
      gtk_file_filter_set_name (all, _("All files"));
      gtk_file_filter_add_pattern (all, "*");
      gtk_file_chooser_add_filter (chooser, all);
      break;
    case LES_CHOOSE_DOSSIER:
    case LES_CHOOSE_SAVE:
      add_filter (chooser, _("Comparisons"), NULL, dossiers);
      break;
    case LES_CHOOSE_PDF:
    default:
      add_filter (chooser, _("PDF documents"), NULL, pdfs);
    }
}

void
les_choose (GtkWindow  *parent,
            LesChoice   choice,
            GFile      *folder,
            const char *name,
            LesChosen   chosen,
            GObject    *user_data)
{
  const char *const titles[] = { _("Add Articles"), _("Open Comparison"), _("Save Comparison"), _("Export as PDF") };
  const char *const accepts[] = { _("_Add"), _("_Open"), _("_Save"), _("_Export") };
  gboolean is_saving = choice == LES_CHOOSE_SAVE || choice == LES_CHOOSE_PDF;
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (titles[choice], parent,
                                                              is_saving ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN,
                                                              accepts[choice], NULL);
  Choosing *choosing = g_new0 (Choosing, 1);

  choosing->chosen = chosen;
  choosing->user_data = g_object_ref (user_data);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), choice == LES_CHOOSE_ARTICLES);
  add_filters (GTK_FILE_CHOOSER (dialog), choice);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
  if (is_saving && name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), choosing);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
