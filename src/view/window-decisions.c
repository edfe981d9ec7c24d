/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Confirming and rejecting suggestions: each is told by a toast that takes it back, as do Ctrl+Z and the menu. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "view/window-private.h"

static void
tell_decision (LesWindow  *self,
               const char *message)
{
  AdwToast *toast = adw_toast_new (message);

  /* What was decided last is what can be undone. */
  if (self->decision_toast != NULL)
    adw_toast_dismiss (self->decision_toast);
  /* Long enough to look at what it did. */
  adw_toast_set_timeout (toast, 10);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  g_set_weak_pointer (&self->decision_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
decide (LesWindow  *self,
        LesVerdict  verdict,
        const char *message)
{
  LesEntry *entry = les_session_get_selection (self->session);

  les_session_decide (self->session, entry, verdict);
  tell_decision (self, message);
}

static void
confirm_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  decide (user_data, LES_VERDICT_CONFIRMED, _("Confirmed: a shared statement"));
}

static void
reject_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  decide (user_data, LES_VERDICT_REJECTED, _("Rejected: not the same statement"));
}

static void
withdraw_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  decide (user_data, LES_VERDICT_NONE, _("No longer confirmed"));
}

static void
restore_rejected_action (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  LesWindow *self = user_data;

  les_session_restore_rejected (self->session);
  tell_decision (self, _("Rejected suggestions are shown again"));
}

static void
undo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  LesWindow *self = user_data;

  if (self->decision_toast != NULL)
    adw_toast_dismiss (self->decision_toast);
  les_session_undo (self->session);
}

static void
redo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  les_session_redo (((LesWindow *) user_data)->session);
}

static void
update_restoring (LesWindow *self)
{
  les_window_enable (self, "restore-rejected", les_session_has_rejected (self->session));
}

/* What can be decided depends on what is picked, what can be undone on the session. */
static void
update_actions (LesWindow *self)
{
  LesEntry *entry = les_session_get_selection (self->session);
  gboolean is_suggestion = entry != NULL && les_entry_get_kind (entry) == LES_ENTRY_SUGGESTION;

  les_window_enable (self, "confirm", is_suggestion);
  les_window_enable (self, "reject", is_suggestion);
  les_window_enable (self, "withdraw", entry != NULL && les_entry_is_confirmed (entry));
}

void
les_window_add_decision_actions (LesWindow *self)
{
  static const GActionEntry actions[] = {
    { "confirm", confirm_action },
    { "reject", reject_action },
    { "withdraw", withdraw_action },
    { "restore-rejected", restore_rejected_action },
    { "undo", undo_action },
    { "redo", redo_action },
  };
  GActionMap *map = G_ACTION_MAP (self);

  g_action_map_add_action_entries (map, actions, G_N_ELEMENTS (actions), self);
  g_object_bind_property (self->session, "can-undo", g_action_map_lookup_action (map, "undo"), "enabled", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->session, "can-redo", g_action_map_lookup_action (map, "redo"), "enabled", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->session, "notify::selection", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::comparison", G_CALLBACK (update_restoring), self, G_CONNECT_SWAPPED);
  update_actions (self);
  update_restoring (self);
}
