/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "view/badge.h"
#include "view/dots.h"
#include "view/entry-row.h"
#include "view/phrases.h"

struct _LesEntryRow
{
  GtkWidget  parent_instance;

  GtkStack  *stack;
  GtkLabel  *heading;
  LesBadge  *badge;
  GtkLabel  *label;
  LesDots   *dots;
  GtkLabel  *detail;
};

G_DEFINE_FINAL_TYPE (LesEntryRow, les_entry_row, GTK_TYPE_WIDGET)

static void
les_entry_row_dispose (GObject *object)
{
  LesEntryRow *self = LES_ENTRY_ROW (object);

  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->stack)));
  G_OBJECT_CLASS (les_entry_row_parent_class)->dispose (object);
}

static void
les_entry_row_class_init (LesEntryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = les_entry_row_dispose;
  g_type_ensure (LES_TYPE_BADGE);
  g_type_ensure (LES_TYPE_DOTS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/lesarten/Lesarten/ui/entry-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LesEntryRow, stack);
  gtk_widget_class_bind_template_child (widget_class, LesEntryRow, heading);
  gtk_widget_class_bind_template_child (widget_class, LesEntryRow, badge);
  gtk_widget_class_bind_template_child (widget_class, LesEntryRow, label);
  gtk_widget_class_bind_template_child (widget_class, LesEntryRow, dots);
  gtk_widget_class_bind_template_child (widget_class, LesEntryRow, detail);
}

static void
les_entry_row_init (LesEntryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
les_entry_row_new (void)
{
  return g_object_new (LES_TYPE_ENTRY_ROW, NULL);
}

static void
set_label (LesEntryRow *self,
           LesEntry    *entry)
{
  const char *detail = les_entry_get_detail (entry);
  g_autofree char *name = g_markup_escape_text (les_entry_get_label (entry), -1);
  g_autofree char *role = detail != NULL ? g_markup_escape_text (detail, -1) : NULL;
  g_autofree char *markup = role != NULL ? g_strdup_printf ("%s  <small>%s</small>", name, role) : g_strdup (name);

  gtk_label_set_markup (self->label, markup);
}

void
les_entry_row_set_entry (LesEntryRow *self,
                         LesEntry    *entry,
                         GListModel  *articles)
{
  g_autofree char *detail = les_phrase_entry (entry);
  g_autofree char *spoken = NULL;

  g_return_if_fail (LES_IS_ENTRY_ROW (self));

  gtk_stack_set_visible_child_name (self->stack, "entry");
  les_badge_set_entry (self->badge, entry);
  les_dots_set_entry (self->dots, entry, articles);
  set_label (self, entry);
  gtk_label_set_text (self->detail, detail);
  if (les_entry_get_kind (entry) == LES_ENTRY_SUGGESTION)
    gtk_widget_add_css_class (GTK_WIDGET (self), "suggestion");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "suggestion");
  if (les_entry_get_kind (entry) == LES_ENTRY_STATEMENT)
    /* Translators: spoken name of a row: a number, what it says, "word for word · 0.93". */
    spoken = g_strdup_printf (_("Statement %u: %s, %s"), les_entry_get_number (entry), les_entry_get_label (entry), detail);
  else
    /* Translators: spoken name of a row: what it says, "7 statements". */
    spoken = g_strdup_printf (_("%s, %s"), les_entry_get_label (entry), detail);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

void
les_entry_row_set_heading (LesEntryRow *self,
                           const char  *heading)
{
  g_return_if_fail (LES_IS_ENTRY_ROW (self));

  gtk_stack_set_visible_child_name (self->stack, "heading");
  gtk_label_set_text (self->heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
}
