/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every template builds, with no warning and no leak: fatal warnings make a misspelt property or a missing child a failure. */

#include "config.h"

#include "view/badge.h"
#include "view/dots.h"
#include "view/entry-list.h"
#include "view/entry-row.h"
#include "view/find-bar.h"
#include "view/overview.h"
#include "view/panes.h"
#include "view/reading-row.h"
#include "view/readings-panel.h"
#include "view/settings.h"
#include "view/side-bar.h"
#include "view/start-page.h"
#include "view/window.h"

static void
test_template (gconstpointer data)
{
  GtkWidget *widget = g_object_new (*(const GType *) data, NULL);

  g_object_ref_sink (widget);
  g_assert_finalize_object (widget);
}

static void
test_window (void)
{
  g_autoptr (GSettings) settings = les_settings_new ();
  LesWindow *window = les_window_new (NULL, settings);

  g_assert_nonnull (settings);
  g_assert_true (les_window_is_empty (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_help_overlay (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/lesarten/Lesarten/gtk/help-overlay.ui");

  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
  gtk_window_destroy (GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
}

static void
test_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/org/lesarten/Lesarten/style.css");
}

int
main (int    argc,
      char **argv)
{
  static GType types[9];
  guint n = 0;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  types[n++] = LES_TYPE_BADGE;
  types[n++] = LES_TYPE_DOTS;
  types[n++] = LES_TYPE_ENTRY_LIST;
  types[n++] = LES_TYPE_ENTRY_ROW;
  types[n++] = LES_TYPE_FIND_BAR;
  types[n++] = LES_TYPE_READING_ROW;
  types[n++] = LES_TYPE_READINGS_PANEL;
  types[n++] = LES_TYPE_SIDE_BAR;
  types[n++] = LES_TYPE_START_PAGE;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/view/templates/", g_type_name (types[i]), NULL);

      g_test_add_data_func (path, &types[i], test_template);
    }
  g_test_add_func ("/view/templates/window", test_window);
  g_test_add_func ("/view/templates/help-overlay", test_help_overlay);
  g_test_add_func ("/view/templates/style", test_style);
  return g_test_run ();
}
