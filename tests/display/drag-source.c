/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A file manager's part in a test: a window with one button, from which the files of the command line can be dragged. */

#include <gtk/gtk.h>

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            GSList        *files)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
  return gdk_content_provider_new_for_value (&value);
}

static void
free_files (gpointer  files,
            GClosure *closure)
{
  g_slist_free_full (files, g_object_unref);
}

static int
open_cb (GApplication            *application,
         GApplicationCommandLine *command_line)
{
  int n;
  g_auto (GStrv) arguments = g_application_command_line_get_arguments (command_line, &n);
  GtkWidget *window = gtk_application_window_new (GTK_APPLICATION (application));
  GtkWidget *handle = gtk_label_new ("Files");
  GtkDragSource *source = gtk_drag_source_new ();
  GSList *files = NULL;

  for (int i = n - 1; i > 0; i--)
    files = g_slist_prepend (files, g_application_command_line_create_file_for_arg (command_line, arguments[i]));
  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect_data (source, "prepare", G_CALLBACK (prepare_cb), files, free_files, 0);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
  gtk_widget_set_size_request (handle, 160, 60);
  gtk_window_set_child (GTK_WINDOW (window), handle);
  gtk_window_set_title (GTK_WINDOW (window), "Drag Source");
  gtk_window_present (GTK_WINDOW (window));
  return 0;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GtkApplication) application = gtk_application_new (NULL, G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "command-line", G_CALLBACK (open_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
