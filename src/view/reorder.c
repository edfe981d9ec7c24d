/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "view/reorder.h"

/* It goes with the drop target, and that with the widget. */
typedef struct
{
  GtkWidget  *widget;  /* borrowed */
  GPtrArray  *panes;
  LesSession *session; /* borrowed: the window has it */
} Reorder;

static void
free_reorder (gpointer  data,
              GClosure *closure)
{
  g_ptr_array_unref (((Reorder *) data)->panes);
  g_free (data);
}

static LesPane *
find_slot (Reorder *self,
           double   x)
{
  int slot = x * self->panes->len / MAX (1, gtk_widget_get_width (self->widget));

  return self->panes->len > 0 ? g_ptr_array_index (self->panes, CLAMP (slot, 0, (int) self->panes->len - 1)) : NULL;
}

static void
mark_slot (Reorder *self,
           LesPane *slot)
{
  for (guint i = 0; i < self->panes->len; i++)
    if (g_ptr_array_index (self->panes, i) == slot)
      gtk_widget_add_css_class (GTK_WIDGET (slot), "drop");
    else
      gtk_widget_remove_css_class (g_ptr_array_index (self->panes, i), "drop");
}

static GdkDragAction
drag_motion_cb (GtkDropTarget *target,
                double         x,
                double         y,
                Reorder       *self)
{
  mark_slot (self, find_slot (self, x));
  return GDK_ACTION_MOVE;
}

static void
drag_leave_cb (GtkDropTarget *target,
               Reorder       *self)
{
  mark_slot (self, NULL);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         Reorder       *self)
{
  LesPane *slot = find_slot (self, x);
  guint position;

  mark_slot (self, NULL);
  if (slot == NULL || !g_list_store_find (G_LIST_STORE (les_session_get_articles (self->session)), les_pane_get_item (slot), &position))
    return FALSE;
  les_session_move (self->session, g_value_get_object (value), position);
  return TRUE;
}

void
les_reorder_add (GtkWidget  *widget,
                 GPtrArray  *panes,
                 LesSession *session)
{
  GtkDropTarget *target = gtk_drop_target_new (LES_TYPE_ARTICLE_ITEM, GDK_ACTION_MOVE);
  Reorder *self = g_new0 (Reorder, 1);

  self->widget = widget;
  self->panes = g_ptr_array_ref (panes);
  self->session = session;
  /* In the capture phase, as text views take drops. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect (target, "enter", G_CALLBACK (drag_motion_cb), self);
  g_signal_connect (target, "motion", G_CALLBACK (drag_motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (drag_leave_cb), self);
  g_signal_connect_data (target, "drop", G_CALLBACK (drop_cb), self, free_reorder, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
