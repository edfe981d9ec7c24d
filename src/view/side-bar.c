/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "view/entry-list.h"
#include "view/side-bar.h"

struct _LesSideBar
{
  GtkWidget       parent_instance;

  LesSession     *session; /* borrowed: the window has it */

  GtkWidget      *box;
  GtkSearchEntry *filter;
  GtkStack       *stack;
  LesEntryList   *statements;
  LesEntryList   *sources;
  LesEntryList   *topics;
};

G_DEFINE_FINAL_TYPE (LesSideBar, les_side_bar, GTK_TYPE_WIDGET)

static void
filter_changed_cb (LesSideBar *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->filter));

  les_entry_list_set_filter (self->statements, words);
  les_entry_list_set_filter (self->sources, words);
  les_entry_list_set_filter (self->topics, words);
}

static void
stop_filter_cb (LesSideBar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
}

/* Whatever was picked elsewhere is to be seen in its list. */
static void
selection_cb (LesSideBar *self)
{
  LesEntry *entry = les_session_get_selection (self->session);
  LesEntryList *lists[] = { self->statements, self->sources, self->topics };

  for (guint i = 0; i < G_N_ELEMENTS (lists) && entry != NULL; i++)
    if (les_entry_list_has (lists[i], les_entry_get_kind (entry)))
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (lists[i]));
}

static void
les_side_bar_dispose (GObject *object)
{
  LesSideBar *self = LES_SIDE_BAR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (les_side_bar_parent_class)->dispose (object);
}

static void
les_side_bar_class_init (LesSideBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = les_side_bar_dispose;
  g_type_ensure (LES_TYPE_ENTRY_LIST);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/lesarten/Lesarten/ui/side-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, LesSideBar, box);
  gtk_widget_class_bind_template_child (widget_class, LesSideBar, filter);
  gtk_widget_class_bind_template_child (widget_class, LesSideBar, stack);
  gtk_widget_class_bind_template_child (widget_class, LesSideBar, statements);
  gtk_widget_class_bind_template_child (widget_class, LesSideBar, sources);
  gtk_widget_class_bind_template_child (widget_class, LesSideBar, topics);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_filter_cb);
}

static void
les_side_bar_init (LesSideBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
les_side_bar_set_session (LesSideBar *self,
                          LesSession *session)
{
  const LesEntryKind statements[] = { LES_ENTRY_STATEMENT, LES_ENTRY_SUGGESTION };
  const LesEntryKind sources[] = { LES_ENTRY_SOURCE }, topics[] = { LES_ENTRY_TOPIC };

  g_return_if_fail (LES_IS_SIDE_BAR (self));

  self->session = session;
  les_entry_list_set_session (self->statements, session, _("Statements"), statements, G_N_ELEMENTS (statements));
  les_entry_list_set_session (self->sources, session, _("Sources"), sources, G_N_ELEMENTS (sources));
  les_entry_list_set_session (self->topics, session, _("Topics"), topics, G_N_ELEMENTS (topics));
  g_signal_connect_object (session, "notify::selection", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
}

void
les_side_bar_filter (LesSideBar *self)
{
  g_return_if_fail (LES_IS_SIDE_BAR (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->filter));
}
