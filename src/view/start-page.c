/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "session/left-copy.h"
#include "view/phrases.h"
#include "view/start-page.h"

#define MAX_RECENT 5

struct _LesStartPage
{
  GtkWidget   parent_instance;

  GtkWidget  *page;
  GtkWidget  *add_button;
  GtkWidget  *recent_group;
  GtkListBox *recent;
  GtkWidget  *left_group;
  GtkListBox *left;

  GCancellable *looking; /* for what a crash left */
};

enum { SIGNAL_OPEN_RECENT, SIGNAL_RECOVER, N_SIGNALS };

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

/* What a crash left */

static void
remove_left (LesStartPage *self,
             GtkWidget    *row)
{
  gtk_list_box_remove (self->left, row);
  gtk_widget_set_visible (self->left_group, gtk_list_box_get_row_at_index (self->left, 0) != NULL);
}

static void
recover_cb (GtkButton *button,
            GtkWidget *row)
{
  LesStartPage *self = LES_START_PAGE (gtk_widget_get_ancestor (row, LES_TYPE_START_PAGE));
  g_autoptr (GFile) file = g_file_new_for_path (gtk_widget_get_name (row));

  g_signal_emit (self, signals[SIGNAL_RECOVER], 0, file);
}

static void
discard_cb (GtkButton *button,
            GtkWidget *row)
{
  les_left_copy_discard (gtk_widget_get_name (row));
  remove_left (LES_START_PAGE (gtk_widget_get_ancestor (row, LES_TYPE_START_PAGE)), row);
}

static void
add_button (GtkWidget  *row,
            const char *label,
            GCallback   callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", callback, row, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static GtkWidget *
create_left_row (const LesLeftCopy *copy)
{
  GtkWidget *row = adw_action_row_new ();
  /* Translators: stands for a comparison that has no name. */
  g_autofree char *title = g_markup_escape_text (copy->title != NULL ? copy->title : _("Unnamed comparison"), -1);
  g_autofree char *subtitle = les_phrase_left (copy);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_name (row, copy->path);
  add_button (row, _("_Discard"), G_CALLBACK (discard_cb));
  add_button (row, _("_Open"), G_CALLBACK (recover_cb));
  return row;
}

static void
left_found_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  LesStartPage *self = LES_START_PAGE (source);
  g_autoptr (GPtrArray) copies = les_left_copies_finish (result, NULL);

  for (guint i = 0; copies != NULL && i < copies->len; i++)
    gtk_list_box_append (self->left, create_left_row (g_ptr_array_index (copies, i)));
  gtk_widget_set_visible (self->left_group, copies != NULL && copies->len > 0);
}

/* Each time the page comes to be seen. */
static void
les_start_page_map (GtkWidget *widget)
{
  LesStartPage *self = LES_START_PAGE (widget);
  GtkListBoxRow *row;

  GTK_WIDGET_CLASS (les_start_page_parent_class)->map (widget);
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  while ((row = gtk_list_box_get_row_at_index (self->left, 0)) != NULL)
    gtk_list_box_remove (self->left, GTK_WIDGET (row));
  self->looking = g_cancellable_new ();
  les_left_copies_find (G_OBJECT (self), self->looking, left_found_cb, NULL);
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

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_pointer (&self->page, gtk_widget_unparent);
  G_OBJECT_CLASS (les_start_page_parent_class)->dispose (object);
}

static void
les_start_page_class_init (LesStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = les_start_page_dispose;
  widget_class->map = les_start_page_map;
  widget_class->grab_focus = les_start_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/lesarten/Lesarten/ui/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LesStartPage, page);
  gtk_widget_class_bind_template_child (widget_class, LesStartPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, LesStartPage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, LesStartPage, recent);
  gtk_widget_class_bind_template_child (widget_class, LesStartPage, left_group);
  gtk_widget_class_bind_template_child (widget_class, LesStartPage, left);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  signals[SIGNAL_OPEN_RECENT] = g_signal_new ("open-recent", LES_TYPE_START_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 1, G_TYPE_FILE);
  signals[SIGNAL_RECOVER] = g_signal_new ("recover", LES_TYPE_START_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_FILE);
}

static void
les_start_page_init (LesStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (update_recent), self, G_CONNECT_SWAPPED);
  update_recent (self);
}
