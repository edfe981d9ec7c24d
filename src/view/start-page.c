/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "view/start-page.h"

#define MAX_RECENT 5

struct _LesStartPage
{
  GtkWidget   parent_instance;

  GtkWidget  *page;
  GtkWidget  *add_button;
  GtkWidget  *recent_group;
  GtkListBox *recent;
};

enum { SIGNAL_OPEN_RECENT, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LesStartPage, les_start_page, GTK_TYPE_WIDGET)

static int
compare_visited (gconstpointer a,
                 gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_visited (*(GtkRecentInfo **) b), gtk_recent_info_get_visited (*(GtkRecentInfo **) a));
}

static GtkWidget *
create_row (GtkRecentInfo *info)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *folder = gtk_recent_info_get_uri_display (info);
  g_autofree char *title = g_markup_escape_text (gtk_recent_info_get_display_name (info), -1);
  g_autofree char *subtitle = g_markup_escape_text (folder != NULL ? folder : "", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_widget_set_name (row, gtk_recent_info_get_uri (info));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

/* The dossiers that this program saved or opened and that are still there, the latest first. */
static void
update_recent (LesStartPage *self)
{
  GList *infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  g_autoptr (GPtrArray) ours = g_ptr_array_new ();
  GtkListBoxRow *row;

  for (GList *l = infos; l != NULL; l = l->next)
    if (gtk_recent_info_has_application (l->data, g_get_application_name ()) && gtk_recent_info_exists (l->data))
      g_ptr_array_add (ours, l->data);
  g_ptr_array_sort (ours, compare_visited);
  while ((row = gtk_list_box_get_row_at_index (self->recent, 0)) != NULL)
    gtk_list_box_remove (self->recent, GTK_WIDGET (row));
  for (guint i = 0; i < MIN (ours->len, MAX_RECENT); i++)
    gtk_list_box_append (self->recent, create_row (g_ptr_array_index (ours, i)));
  gtk_widget_set_visible (self->recent_group, ours->len > 0);
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
}

static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row,
                  LesStartPage  *self)
{
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_widget_get_name (GTK_WIDGET (row)));

  g_signal_emit (self, signals[SIGNAL_OPEN_RECENT], 0, file);
}

static gboolean
les_start_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LES_START_PAGE (widget)->add_button);
}

static void
les_start_page_dispose (GObject *object)
{
  LesStartPage *self = LES_START_PAGE (object);

  g_clear_pointer (&self->page, gtk_widget_unparent);
  G_OBJECT_CLASS (les_start_page_parent_class)->dispose (object);
}

static void
les_start_page_class_init (LesStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = les_start_page_dispose;
  widget_class->grab_focus = les_start_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/lesarten/Lesarten/ui/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LesStartPage, page);
  gtk_widget_class_bind_template_child (widget_class, LesStartPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, LesStartPage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, LesStartPage, recent);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  signals[SIGNAL_OPEN_RECENT] = g_signal_new ("open-recent", LES_TYPE_START_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 1, G_TYPE_FILE);
}

static void
les_start_page_init (LesStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (update_recent), self, G_CONNECT_SWAPPED);
  update_recent (self);
}
