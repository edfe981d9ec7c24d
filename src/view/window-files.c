/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Saved comparisons, the sample, and what is printed. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "view/choosers.h"
#include "view/print-dialog.h"
#include "view/window-private.h"

/* The sample's place among the resources. */
#define SAMPLE "/org/lesarten/Lesarten/sample/"

/* The folder of the last file, for the next dialog. */

GFile *
les_window_dup_last_folder (LesWindow *self)
{
  g_autofree char *uri = self->settings != NULL ? g_settings_get_string (self->settings, "last-folder") : NULL;

  return uri != NULL && *uri != '\0' ? g_file_new_for_uri (uri) : NULL;
}

void
les_window_remember_folder (LesWindow *self,
                            GFile     *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (self->settings != NULL && uri != NULL)
    g_settings_set_string (self->settings, "last-folder", uri);
}

/* Opening */

static void
note_recent (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
}

gboolean
les_window_is_empty (LesWindow *self)
{
  g_return_val_if_fail (LES_IS_WINDOW (self), FALSE);

  return g_list_model_get_n_items (les_session_get_articles (self->session)) == 0
         && les_session_get_stage (self->session) == LES_STAGE_IDLE;
}

void
les_window_open_files (LesWindow  *self,
                       GFile     **files,
                       guint       n_files)
{
  const char *path;

  g_return_if_fail (LES_IS_WINDOW (self));

  path = n_files == 1 ? g_file_peek_path (files[0]) : NULL;
  if (!les_window_is_empty (self))
    {
      GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
      LesWindow *other = les_window_new (application, self->settings);

      les_window_open_files (other, files, n_files);
      gtk_window_present (GTK_WINDOW (other));
    }
  else if (path != NULL && g_str_has_suffix (path, ".lesarten"))
    {
      les_session_open (self->session, files[0]);
      note_recent (files[0]);
    }
  else
    les_session_add_files (self->session, files, n_files, FALSE);
}

static void
open_chosen (GListModel *files,
             gpointer    user_data)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);

  les_window_open_files (LES_WINDOW (user_data), &file, 1);
}

static void
open_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  LesWindow *self = user_data;
  g_autoptr (GFile) folder = les_window_dup_last_folder (self);

  les_choose (GTK_WINDOW (self), LES_CHOOSE_DOSSIER, folder, NULL, open_chosen, G_OBJECT (self));
}

static void
open_sample_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  g_auto (GStrv) names = g_resources_enumerate_children (SAMPLE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *uri = g_strconcat ("resource://" SAMPLE, names[i], NULL);

      g_ptr_array_add (files, g_file_new_for_uri (uri));
    }
  if (files->len > 0)
    les_window_open_files (LES_WINDOW (user_data), (GFile **) files->pdata, files->len);
}

/* Saving. The file's name follows the comparison's where it has none. */

static gboolean
save_to (LesWindow *self,
         GFile     *file)
{
  g_autoptr (GError) error = NULL;

  if (!les_session_save (self->session, file, &error))
    {
      GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Could Not Save"), error->message);

      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
      gtk_window_present (GTK_WINDOW (dialog));
      self->closing = FALSE;
      return FALSE;
    }
  note_recent (file);
  if (self->closing)
    gtk_window_close (GTK_WINDOW (self));
  return TRUE;
}

static void
save_chosen (GListModel *files,
             gpointer    user_data)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *full = path == NULL || g_str_has_suffix (path, ".lesarten") ? NULL : g_strconcat (path, ".lesarten", NULL);
  g_autoptr (GFile) named = full != NULL ? g_file_new_for_path (full) : g_object_ref (file);

  les_window_remember_folder (LES_WINDOW (user_data), named);
  save_to (LES_WINDOW (user_data), named);
}

static void
save_as_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  LesWindow *self = user_data;
  GFile *file = les_session_get_file (self->session);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : les_window_dup_last_folder (self);
  g_autofree char *name = NULL;

  /* Translators: the name proposed for a comparison's file, without ending. */
  name = file != NULL ? g_file_get_basename (file) : g_strconcat (_("Comparison"), ".lesarten", NULL);
  les_choose (GTK_WINDOW (self), LES_CHOOSE_SAVE, folder, name, save_chosen, G_OBJECT (self));
}

static void
save_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  LesWindow *self = user_data;

  if (les_session_get_file (self->session) != NULL)
    save_to (self, les_session_get_file (self->session));
  else
    save_as_action (action, parameter, user_data);
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             LesWindow        *self)
{
  if (g_str_equal (response, "cancel"))
    return;
  self->closing = TRUE;
  if (g_str_equal (response, "save"))
    g_action_group_activate_action (G_ACTION_GROUP (self), "save", NULL);
  else
    gtk_window_close (GTK_WINDOW (self));
}

gboolean
les_window_close_request (GtkWindow *window)
{
  LesWindow *self = LES_WINDOW (window);
  AdwMessageDialog *dialog;

  if (self->closing || !les_session_get_modified (self->session))
    return FALSE;
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (window, _("Save Changes?"),
                                                       _("Changes to this comparison that are not saved will be lost.")));
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "discard", _("_Discard"), "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return TRUE;
}

/* Paper */

static void
print_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  LesWindow *self = user_data;

  les_print_run (self, les_session_get_comparison (self->session), gtk_window_get_title (GTK_WINDOW (self)));
}

static void
pdf_chosen (GListModel *files,
            gpointer    user_data)
{
  LesWindow *self = user_data;
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);

  les_print_export (self, les_session_get_comparison (self->session), NULL, file);
}

static void
export_pdf_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  LesWindow *self = user_data;
  g_autoptr (GFile) folder = les_window_dup_last_folder (self);
  g_autofree char *name = g_strconcat (_("Comparison"), ".pdf", NULL);

  les_choose (GTK_WINDOW (self), LES_CHOOSE_PDF, folder, name, pdf_chosen, G_OBJECT (self));
}

void
les_window_add_file_actions (LesWindow *self)
{
  static const GActionEntry actions[] = {
    { "open", open_action },
    { "open-sample", open_sample_action },
    { "save", save_action },
    { "save-as", save_as_action },
    { "print", print_action },
    { "export-pdf", export_pdf_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
