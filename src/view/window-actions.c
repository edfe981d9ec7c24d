/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "view/choosers.h"
#include "view/print-dialog.h"
#include "view/window-private.h"

/* The sample's place among the resources. */
#define SAMPLE "/org/lesarten/Lesarten/sample/"

/* Adding */

static GFile *
dup_last_folder (LesWindow *self)
{
  g_autofree char *uri = self->settings != NULL ? g_settings_get_string (self->settings, "last-folder") : NULL;

  return uri != NULL && *uri != '\0' ? g_file_new_for_uri (uri) : NULL;
}

static void
remember_folder (LesWindow *self,
                 GFile     *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (self->settings != NULL && uri != NULL)
    g_settings_set_string (self->settings, "last-folder", uri);
}

void
les_window_add_files (LesWindow  *self,
                      GFile     **files,
                      guint       n_files)
{
  gboolean is_dossier = n_files == 1 && g_str_has_suffix (g_file_peek_path (files[0]) != NULL ? g_file_peek_path (files[0]) : "",
                                                          ".lesarten");

  if (is_dossier && les_window_is_empty (self))
    les_window_open_files (self, files, n_files);
  else
    les_session_add_files (self->session, files, n_files, TRUE);
}

gboolean
les_window_add_text (LesWindow  *self,
                     const char *text)
{
  g_autoptr (GBytes) bytes = NULL;

  while (g_ascii_isspace (*text))
    text++;
  if (*text == '\0')
    return FALSE;
  bytes = g_bytes_new (text, strlen (text));
  les_session_add_bytes (self->session, bytes);
  return TRUE;
}

static void
add_chosen (GListModel *files,
            gpointer    user_data)
{
  LesWindow *self = user_data;
  guint n = g_list_model_get_n_items (files);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (chosen, g_list_model_get_item (files, i));
  remember_folder (self, g_ptr_array_index (chosen, 0));
  les_window_add_files (self, (GFile **) chosen->pdata, n);
}

static void
add_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  LesWindow *self = user_data;
  g_autoptr (GFile) folder = dup_last_folder (self);

  les_choose (GTK_WINDOW (self), LES_CHOOSE_ARTICLES, folder, NULL, add_chosen, G_OBJECT (self));
}

static void
spliced_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (LesWindow) self = user_data;
  g_autoptr (GBytes) bytes = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL) <= 0)
    {
      les_window_tell (self, _("There is no text on the clipboard."));
      return;
    }
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  les_session_add_bytes (self->session, bytes);
}

/* The desktop's clipboard has a page's markup beside its text: the markup knows title and paragraphs. Its other end may be slow,
 * or this program: never wait for it. */
static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LesWindow) self = user_data;
  const char *type;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, &type, NULL);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (stream == NULL)
    {
      les_window_tell (self, _("There is no text on the clipboard."));
      return;
    }
  g_output_stream_splice_async (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET | G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE,
                                G_PRIORITY_DEFAULT, NULL, spliced_cb, g_object_ref (self));
}

static void
paste_files_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (LesWindow) self = user_data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  if (value != NULL)
    {
      g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));
      g_autoptr (GPtrArray) files = g_ptr_array_new ();

      for (GSList *l = list; l != NULL; l = l->next)
        g_ptr_array_add (files, l->data);
      les_window_add_files (self, (GFile **) files->pdata, files->len);
    }
}

/* Where text is being typed, pasting is the entry's own. */
static void
paste_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  static const char *types[] = { "text/html", "text/plain;charset=utf-8", "UTF8_STRING", "text/plain", NULL };
  LesWindow *self = user_data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  if (GTK_IS_TEXT (focus))
    gtk_widget_activate_action (focus, "clipboard.paste", NULL);
  else if (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, paste_files_cb, g_object_ref (self));
  else
    gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, pasted_cb, g_object_ref (self));
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
  g_autoptr (GFile) folder = dup_last_folder (self);

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

  remember_folder (LES_WINDOW (user_data), named);
  save_to (LES_WINDOW (user_data), named);
}

static void
save_as_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  LesWindow *self = user_data;
  GFile *file = les_session_get_file (self->session);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : dup_last_folder (self);
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
  g_autoptr (GFile) folder = dup_last_folder (self);
  g_autofree char *name = g_strconcat (_("Comparison"), ".pdf", NULL);

  les_choose (GTK_WINDOW (self), LES_CHOOSE_PDF, folder, name, pdf_chosen, G_OBJECT (self));
}

/* Moving about */

/* In the pane that has the keyboard; elsewhere nothing happens. */
static void
pane_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (user_data));
  g_autofree char *name = g_strconcat ("pane.", g_action_get_name (G_ACTION (action)), NULL);

  if (focus != NULL)
    gtk_widget_activate_action (focus, name, NULL);
}

static void
step_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  LesWindow *self = user_data;
  const char *name = g_action_get_name (G_ACTION (action));

  if (g_str_equal (name, "next"))
    les_session_step (self->session, 1);
  else if (g_str_equal (name, "previous"))
    les_session_step (self->session, -1);
  else if (g_str_equal (name, "next-pane"))
    les_panes_focus (self->panes, 1);
  else if (g_str_equal (name, "previous-pane"))
    les_panes_focus (self->panes, -1);
  else if (g_str_equal (name, "find-next"))
    les_find_bar_step (self->find_bar, 1);
  else if (g_str_equal (name, "find-previous"))
    les_find_bar_step (self->find_bar, -1);
}

static void
find_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  les_find_bar_open (LES_WINDOW (user_data)->find_bar);
}

static void
filter_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  LesWindow *self = user_data;

  g_object_set (self, "side-bar-visible", TRUE, NULL);
  les_side_bar_filter (self->side_bar);
}

static void
unpick_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  les_session_pick (LES_WINDOW (user_data)->session, NULL, NULL);
}

static void
cancel_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  les_session_cancel (LES_WINDOW (user_data)->session);
}

static void
order_by_event_action (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  les_session_order_by_event (LES_WINDOW (user_data)->session);
}

static void
show_problems_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  les_problems_show (LES_WINDOW (user_data)->problems);
}

void
les_window_add_actions (LesWindow *self)
{
  static const GActionEntry actions[] = {
    { "add", add_action },
    { "paste", paste_action },
    { "open", open_action },
    { "open-sample", open_sample_action },
    { "save", save_action },
    { "save-as", save_as_action },
    { "print", print_action },
    { "export-pdf", export_pdf_action },
    { "find", find_action },
    { "find-next", step_action },
    { "find-previous", step_action },
    { "next", step_action },
    { "previous", step_action },
    { "next-pane", step_action },
    { "previous-pane", step_action },
    { "move-left", pane_action },
    { "move-right", pane_action },
    { "remove", pane_action },
    { "filter", filter_action },
    { "unpick", unpick_action },
    { "cancel", cancel_action },
    { "order-by-event", order_by_event_action },
    { "show-problems", show_problems_action },
  };
  g_autoptr (GPropertyAction) side_bar = g_property_action_new ("side-bar", self, "side-bar-visible");
  g_autoptr (GPropertyAction) sync_scroll = g_property_action_new ("sync-scroll", self, "sync-scroll");

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (side_bar));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (sync_scroll));
}
