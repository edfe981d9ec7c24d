/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "print/words.h"
#include "view/dots.h"
#include "view/overview.h"
#include "view/pane.h"
#include "view/phrases.h"

struct _LesPane
{
  GtkWidget       parent_instance;

  LesSession     *session; /* borrowed: the window has it and the panes */
  LesArticleItem *item;

  GtkWidget      *box;
  GtkWidget      *header;
  LesDots        *dot;
  GtkLabel       *outlet;
  GtkLabel       *date;
  GtkLabel       *shared;
  GtkWidget      *menu_button;
  LesPaneTitle   *title;
  GtkWidget      *byline;
  GtkWidget      *scroller;
  AdwClampScrollable *clamp;
  LesArticleView *view;
  LesOverview    *overview;

  GtkEventControllerMotion *pointer;
  GtkEventControllerFocus  *focus;
};

enum { SIGNAL_SCROLLED, SIGNAL_USER_SCROLLED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LesPane, les_pane, GTK_TYPE_WIDGET)

/* Header */

static void
fill_header (LesPane *self)
{
  const LesArticle *article = les_article_item_get_article (self->item);
  g_autofree char *outlet = les_words_outlet (article);
  g_autofree char *name = NULL;
  g_autofree char *byline = les_phrase_byline (article);
  g_autofree char *date = les_phrase_date (article);

  les_dots_set_item (self->dot, self->item);
  les_phrase_label_outlet (self->outlet, article);
  gtk_label_set_text (self->date, date);
  les_pane_title_set_item (self->title, self->session, self->item,
                           les_article_buffer_get_title (les_article_view_get_buffer (self->view)));
  gtk_label_set_text (GTK_LABEL (self->byline), byline != NULL ? byline : "");
  gtk_widget_set_tooltip_text (self->byline, byline);
  /* Translators: spoken name of an article's pane; the newspaper, then the title. */
  name = g_strdup_printf (_("%s: %s"), outlet, les_pane_title_get_text (self->title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_shared (LesPane *self)
{
  g_autofree char *shared = les_phrase_shared (self->item);

  gtk_label_set_text (self->shared, shared);
}

/* Following the session */

static void
selection_cb (LesPane *self)
{
  les_article_view_set_picked (self->view, les_session_get_selection (self->session));
  gtk_widget_queue_draw (GTK_WIDGET (self->overview));
}

void
les_pane_refresh (LesPane *self)
{
  g_return_if_fail (LES_IS_PANE (self));

  update_shared (self);
  les_article_view_set_entries (self->view, les_session_get_entries (self->session, LES_ENTRY_STATEMENT));
  les_pane_title_refresh (self->title);
  selection_cb (self);
}

static void
mark_clicked_cb (LesArticleView *view,
                 LesEntry       *entry,
                 LesPane        *self)
{
  les_session_pick (self->session, entry, self->item);
}

static void
scrolled_cb (LesPane *self)
{
  g_signal_emit (self, signals[SIGNAL_SCROLLED], 0);
}

/* A pane leads the others only while the user is in it: GTK also changes values by itself, as texts are laid out. */
static void
value_changed_cb (LesPane *self)
{
  scrolled_cb (self);
  if (gtk_event_controller_motion_contains_pointer (self->pointer) || gtk_event_controller_focus_contains_focus (self->focus))
    g_signal_emit (self, signals[SIGNAL_USER_SCROLLED], 0);
}

static void
measure_cb (LesPane *self)
{
  adw_clamp_scrollable_set_maximum_size (self->clamp, MAX (1, les_article_view_get_measure (self->view)));
  adw_clamp_scrollable_set_tightening_threshold (self->clamp, MAX (1, les_article_view_get_measure (self->view)));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Actions */

static void
move (LesPane *self,
      int      step)
{
  guint position;

  if (g_list_store_find (G_LIST_STORE (les_session_get_articles (self->session)), self->item, &position)
      && (int) position + step >= 0)
    les_session_move (self->session, self->item, position + step);
}

static void
move_left_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  move (LES_PANE (widget), -1);
}

static void
move_right_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  move (LES_PANE (widget), 1);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  LesPane *self = LES_PANE (widget);

  les_session_remove (self->session, self->item);
}

static void
show_removed_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  les_article_buffer_show_removed (les_article_view_get_buffer (LES_PANE (widget)->view), TRUE);
}

static void
open_original_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  g_app_info_launch_default_for_uri_async (les_article_get_url (les_article_item_get_article (LES_PANE (widget)->item)), NULL, NULL,
                                           NULL, NULL);
}

/* Reordering by drag: the header is the handle; where it is dropped the panes say. */

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source,
                 double         x,
                 double         y,
                 LesPane       *self)
{
  g_autoptr (GdkPaintable) icon = gtk_widget_paintable_new (self->header);

  gtk_drag_source_set_icon (source, icon, x, y);
  return gdk_content_provider_new_typed (LES_TYPE_ARTICLE_ITEM, self->item);
}

static void
les_pane_dispose (GObject *object)
{
  LesPane *self = LES_PANE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (les_pane_parent_class)->dispose (object);
}

static void
les_pane_class_init (LesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = les_pane_dispose;
  g_type_ensure (LES_TYPE_ARTICLE_VIEW);
  g_type_ensure (LES_TYPE_OVERVIEW);
  g_type_ensure (LES_TYPE_DOTS);
  g_type_ensure (LES_TYPE_PANE_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/lesarten/Lesarten/ui/pane.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "pane");
  gtk_widget_class_bind_template_child (widget_class, LesPane, box);
  gtk_widget_class_bind_template_child (widget_class, LesPane, header);
  gtk_widget_class_bind_template_child (widget_class, LesPane, dot);
  gtk_widget_class_bind_template_child (widget_class, LesPane, outlet);
  gtk_widget_class_bind_template_child (widget_class, LesPane, date);
  gtk_widget_class_bind_template_child (widget_class, LesPane, shared);
  gtk_widget_class_bind_template_child (widget_class, LesPane, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LesPane, title);
  gtk_widget_class_bind_template_child (widget_class, LesPane, byline);
  gtk_widget_class_bind_template_child (widget_class, LesPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, LesPane, clamp);
  gtk_widget_class_bind_template_child (widget_class, LesPane, view);
  gtk_widget_class_bind_template_child (widget_class, LesPane, overview);

  gtk_widget_class_install_action (widget_class, "pane.move-left", NULL, move_left_action);
  gtk_widget_class_install_action (widget_class, "pane.move-right", NULL, move_right_action);
  gtk_widget_class_install_action (widget_class, "pane.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "pane.show-removed", NULL, show_removed_action);
  gtk_widget_class_install_action (widget_class, "pane.open-original", NULL, open_original_action);

  signals[SIGNAL_SCROLLED] = g_signal_new ("scrolled", LES_TYPE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_USER_SCROLLED] = g_signal_new ("user-scrolled", LES_TYPE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                G_TYPE_NONE, 0);
}

static void
les_pane_init (LesPane *self)
{
  GtkAdjustment *adjustment;
  GtkDragSource *source;

  gtk_widget_init_template (GTK_WIDGET (self));
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  les_overview_set_view (self->overview, self->view, adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self->view, "mark-clicked", G_CALLBACK (mark_clicked_cb), self);
  g_signal_connect_object (self->view, "metrics-changed", G_CALLBACK (measure_cb), self, G_CONNECT_SWAPPED);

  self->pointer = GTK_EVENT_CONTROLLER_MOTION (gtk_event_controller_motion_new ());
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->pointer));
  self->focus = GTK_EVENT_CONTROLLER_FOCUS (gtk_event_controller_focus_new ());
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->focus));

  source = gtk_drag_source_new ();
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare_cb), self);
  gtk_widget_add_controller (self->header, GTK_EVENT_CONTROLLER (source));
}

GtkWidget *
les_pane_new (LesSession     *session,
              LesArticleItem *item)
{
  LesPane *self = g_object_new (LES_TYPE_PANE, NULL);

  self->session = session;
  self->item = g_object_ref (item);
  les_article_view_set_item (self->view, item);
  fill_header (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pane.open-original",
                                 les_article_get_url (les_article_item_get_article (item)) != NULL);
  les_pane_refresh (self);
  measure_cb (self);
  g_signal_connect_object (session, "notify::selection", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

LesArticleItem *
les_pane_get_item (LesPane *self)
{
  return self->item;
}

LesArticleView *
les_pane_get_view (LesPane *self)
{
  return self->view;
}

GtkAdjustment *
les_pane_get_adjustment (LesPane *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

GtkWidget *
les_pane_get_header (LesPane *self)
{
  return self->header;
}

gboolean
les_pane_get_extent (LesPane   *self,
                     GtkWidget *widget,
                     int        start,
                     int        end,
                     double    *top,
                     double    *bottom)
{
  double x, edge_top, edge_bottom;
  int y, line_top, line_bottom;

  gtk_widget_translate_coordinates (self->scroller, widget, 0, 0, &x, &edge_top);
  edge_bottom = edge_top + gtk_widget_get_height (self->scroller);
  if (start < 0)
    {
      *top = edge_top - 12;
      *bottom = edge_top - 2;
      return TRUE;
    }
  les_article_view_get_y (self->view, start, &line_top, &line_bottom);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self->view), GTK_TEXT_WINDOW_WIDGET, 0, line_top, NULL, &y);
  *top = edge_top + y;
  les_article_view_get_y (self->view, end, &line_top, &line_bottom);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self->view), GTK_TEXT_WINDOW_WIDGET, 0, line_bottom, NULL, &y);
  *bottom = edge_top + y;
  return *bottom > edge_top && *top < edge_bottom;
}

LesPaneTitle *
les_pane_get_title (LesPane *self)
{
  return self->title;
}
