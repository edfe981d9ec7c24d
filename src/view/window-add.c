/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How articles come into the window: chosen, dropped, pasted. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "view/choosers.h"
#include "view/window-private.h"

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
  les_window_remember_folder (self, g_ptr_array_index (chosen, 0));
  les_window_add_files (self, (GFile **) chosen->pdata, n);
}

static void
add_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  LesWindow *self = user_data;
  g_autoptr (GFile) folder = les_window_dup_last_folder (self);

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

/* Dropping: files become articles, text becomes one. In the capture phase, as text views take both. */

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         LesWindow     *self)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));
      g_autoptr (GPtrArray) files = g_ptr_array_new ();

      for (GSList *l = list; l != NULL; l = l->next)
        g_ptr_array_add (files, l->data);
      les_window_add_files (self, (GFile **) files->pdata, files->len);
      return files->len > 0;
    }
  if (G_VALUE_HOLDS_STRING (value))
    return les_window_add_text (self, g_value_get_string (value));
  return FALSE;
}

void
les_window_add_drop_target (LesWindow *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
les_window_add_adding_actions (LesWindow *self)
{
  static const GActionEntry actions[] = {
    { "add", add_action },
    { "paste", paste_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
