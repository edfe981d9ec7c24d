/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window as its session changes: what it shows, what can be done, progress, title. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "print/words.h"
#include "view/phrases.h"
#include "view/window-private.h"

/* What takes less than this needs no progress, which would only flicker; milliseconds. */
#define PROGRESS_DELAY 400

static void
articles_cb (LesWindow *self)
{
  guint n = g_list_model_get_n_items (les_session_get_articles (self->session));
  static const char *const actions[] = { "save", "save-as", "find", "find-next", "find-previous", "next-pane", "previous-pane" };

  gtk_stack_set_visible_child_name (self->pages, n > 0 ? "comparison" : "start");
  gtk_widget_set_visible (GTK_WIDGET (self->left_banner), n > 0);
  les_window_arrange (self);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    les_window_enable (self, actions[i], n > 0);
}

/* What was left out so that comparing came to an end: nobody is to take it for all there is. */
static void
tell_limits (LesWindow     *self,
             LesComparison *comparison)
{
  g_autofree char *limits = comparison != NULL ? les_words_limits (comparison) : NULL;

  if (limits != NULL)
    gtk_label_set_text (self->limits_text, limits);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->limits_text), limits);
  gtk_revealer_set_reveal_child (self->limits, limits != NULL);
}

static void
comparison_cb (LesWindow *self)
{
  LesComparison *comparison = les_session_get_comparison (self->session);
  g_autofree char *events = comparison != NULL ? les_words_events (comparison) : NULL;
  static const char *const actions[] = { "print", "export-pdf", "next", "previous" };

  if (events != NULL)
    gtk_label_set_text (self->banner_text, events);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->banner_text), events);
  gtk_revealer_set_reveal_child (self->banner, events != NULL);
  tell_limits (self, comparison);
  les_window_enable (self, "order-by-event", events != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    les_window_enable (self, actions[i], comparison != NULL);
}

/* Picking in a narrow window's side bar leads to the panes. */
static void
picked_cb (LesWindow *self)
{
  if (self->narrow && les_session_get_selection (self->session) != NULL)
    g_object_set (self, "side-bar-visible", FALSE, NULL);
}

static gboolean
show_progress_cb (gpointer user_data)
{
  LesWindow *self = user_data;

  self->progress_source = 0;
  gtk_revealer_set_reveal_child (self->progress, TRUE);
  return G_SOURCE_REMOVE;
}

static void
stage_cb (LesWindow *self)
{
  LesStage stage = les_session_get_stage (self->session);

  les_window_enable (self, "cancel", stage != LES_STAGE_IDLE);
  gtk_progress_bar_set_fraction (self->progress_bar, les_session_get_progress (self->session));
  if (stage == LES_STAGE_IDLE)
    {
      g_clear_handle_id (&self->progress_source, g_source_remove);
      gtk_revealer_set_reveal_child (self->progress, FALSE);
      return;
    }
  gtk_label_set_text (self->progress_text, les_phrase_stage (stage));
  if (self->progress_source == 0 && !gtk_revealer_get_reveal_child (self->progress))
    self->progress_source = g_timeout_add (PROGRESS_DELAY, show_progress_cb, self);
}

static void
title_cb (LesWindow *self)
{
  GFile *file = les_session_get_file (self->session);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *shown = name != NULL ? g_filename_display_name (name) : NULL;
  g_autofree char *title = NULL;

  if (shown != NULL && g_str_has_suffix (shown, ".lesarten"))
    shown[strlen (shown) - strlen (".lesarten")] = '\0';
  /* Translators: the window's title while there are unsaved changes; %s is the comparison's name. */
  title = les_session_get_modified (self->session) && shown != NULL ? g_strdup_printf (_("• %s"), shown) : g_strdup (shown);
  adw_window_title_set_title (self->title, title != NULL ? title : "Lesarten");
  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : "Lesarten");
}

void
les_window_follow_session (LesWindow *self)
{
  LesSession *session = self->session;

  g_signal_connect_object (les_session_get_articles (session), "items-changed", G_CALLBACK (articles_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (comparison_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selection", G_CALLBACK (les_window_arrange), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::stage", G_CALLBACK (stage_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::progress", G_CALLBACK (stage_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::file", G_CALLBACK (title_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::modified", G_CALLBACK (title_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  articles_cb (self);
  comparison_cb (self);
  stage_cb (self);
}
