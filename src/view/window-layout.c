/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is seen of the window's parts, and how much of each. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "view/window-private.h"

/* Below this width, in pixels, side bar and panes take turns; in larger text or longer words already when there is so little left
 * above what all of it needs. */
#define NARROW 560
#define NARROW_MARGIN 24

/* The panel has the height it had when it was last shown, as soon as there is any to have. */
static gboolean
place_panel_cb (GtkWidget     *panel,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  LesWindow *self = user_data;
  int height = gtk_widget_get_height (self->panel_paned);

  if (!gtk_widget_get_mapped (panel) || height <= 0)
    return G_SOURCE_CONTINUE;
  self->placing = FALSE;
  gtk_paned_set_position (GTK_PANED (self->panel_paned), MAX (height / 3, height - self->panel_height));
  return G_SOURCE_REMOVE;
}

static void
place_panel (LesWindow *self)
{
  if (!self->placing)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->panel), place_panel_cb, self, NULL);
  self->placing = TRUE;
}

void
les_window_note_panel_height (LesWindow *self)
{
  int height = gtk_widget_get_height (self->panel_paned);

  if (gtk_widget_get_mapped (GTK_WIDGET (self->panel)) && height > 0 && !self->placing)
    self->panel_height = MAX (80, height - gtk_paned_get_position (GTK_PANED (self->panel_paned)));
}

void
les_window_arrange (LesWindow *self)
{
  gboolean has_panel = les_session_get_selection (self->session) != NULL;
  gboolean had_panel = gtk_widget_get_visible (GTK_WIDGET (self->panel));
  gboolean panes_hidden = self->narrow && self->side_bar_visible;
  guint n = g_list_model_get_n_items (les_session_get_articles (self->session));

  gtk_widget_set_visible (GTK_WIDGET (self->side_bar), self->side_bar_visible);
  gtk_widget_set_visible (GTK_WIDGET (self->panel_paned), !panes_hidden);
  gtk_widget_set_visible (self->side_bar_button, n > 0);
  gtk_widget_set_visible (self->find_button, n > 0);
  /* The menu has it, too. */
  gtk_widget_set_visible (self->print_button, n > 0 && !self->narrow);
  gtk_widget_set_visible (self->sync_button, n > 1 && !self->narrow);
  gtk_widget_set_visible (self->banner_button, !self->narrow);
  /* Translators: adds articles to the comparison; a button. */
  adw_button_content_set_label (self->add_content, self->narrow ? "" : _("_Add"));
  gtk_widget_set_visible (GTK_WIDGET (self->panel), has_panel);
  if (has_panel && !had_panel)
    place_panel (self);
}

static gboolean
narrow_cb (gpointer user_data)
{
  LesWindow *self = user_data;

  self->narrow_source = 0;
  les_window_arrange (self);
  return G_SOURCE_REMOVE;
}

/* A change of layout follows this allocation, it doesn't happen within it. */
void
les_window_fit (LesWindow *self,
                int        width)
{
  gboolean narrow;

  if (!self->narrow)
    gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, &self->wide_minimum, NULL, NULL, NULL);
  narrow = width < MAX (NARROW, self->wide_minimum + NARROW_MARGIN);
  if (narrow == self->narrow)
    return;
  self->narrow = narrow;
  if (self->narrow_source == 0)
    self->narrow_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, narrow_cb, self, NULL);
}
