/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "view/window-private.h"

void
les_window_enable (LesWindow  *self,
                   const char *action,
                   gboolean    enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), action)), enabled);
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
  les_window_add_adding_actions (self);
  les_window_add_file_actions (self);
  les_window_add_decision_actions (self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (side_bar));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (sync_scroll));
}
