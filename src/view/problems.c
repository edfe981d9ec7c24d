/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "view/window-private.h"

struct _LesProblems
{
  GObject    parent_instance;

  LesWindow *window;   /* borrowed */
  GPtrArray *messages; /* of the files of one load */
  gboolean   told;     /* they were; the next load begins anew */
  AdwToast  *toast;    /* weak: the one that is shown */
};

G_DEFINE_FINAL_TYPE (LesProblems, les_problems, G_TYPE_OBJECT)

static void
failed_cb (LesSession   *session,
           const char   *path,
           const GError *error,
           LesProblems  *self)
{
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : NULL;

  if (self->told)
    g_ptr_array_set_size (self->messages, 0);
  self->told = FALSE;
  /* A message that names its file needs no name in front. */
  if (name == NULL || strstr (error->message, name) != NULL)
    g_ptr_array_add (self->messages, g_strdup (error->message));
  else
    /* Translators: a file's name, and why it couldn't be read, a whole sentence. */
    g_ptr_array_add (self->messages, g_strdup_printf (_("%s: %s"), name, error->message));
}

static void
tell (LesProblems *self)
{
  g_autofree char *title = NULL;
  g_autofree char *escaped = NULL;
  AdwToast *toast;

  if (self->messages->len == 1)
    title = g_strdup (g_ptr_array_index (self->messages, 0));
  else
    /* Translators: %u counts files; two or more. */
    title = g_strdup_printf (ngettext ("%u file could not be read", "%u files could not be read", self->messages->len),
                             self->messages->len);
  escaped = g_markup_escape_text (title, -1);
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  toast = adw_toast_new (escaped);
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _("_Details"));
  adw_toast_set_action_name (toast, "win.show-problems");
  g_set_weak_pointer (&self->toast, toast);
  adw_toast_overlay_add_toast (self->window->toasts, toast);
}

/* All that failed in one load is told together, when everything was read. */
static void
stage_cb (LesProblems *self)
{
  if (les_session_get_stage (self->window->session) == LES_STAGE_READING || self->told || self->messages->len == 0)
    return;
  self->told = TRUE;
  tell (self);
}

void
les_problems_show (LesProblems *self)
{
  g_autofree char *body = NULL;
  g_autofree char *heading = NULL;
  GtkWidget *dialog;

  g_return_if_fail (LES_IS_PROBLEMS (self));

  if (self->messages->len == 0)
    return;
  heading = g_strdup_printf (ngettext ("%u File Could Not Be Read", "%u Files Could Not Be Read", self->messages->len),
                             self->messages->len);
  g_ptr_array_add (self->messages, NULL);
  body = g_strjoinv ("\n", (char **) self->messages->pdata);
  g_ptr_array_set_size (self->messages, self->messages->len - 1);
  dialog = adw_message_dialog_new (GTK_WINDOW (self->window), heading, body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
les_problems_dispose (GObject *object)
{
  LesProblems *self = LES_PROBLEMS (object);

  g_clear_weak_pointer (&self->toast);
  g_clear_pointer (&self->messages, g_ptr_array_unref);
  G_OBJECT_CLASS (les_problems_parent_class)->dispose (object);
}

static void
les_problems_class_init (LesProblemsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = les_problems_dispose;
}

static void
les_problems_init (LesProblems *self)
{
  self->messages = g_ptr_array_new_with_free_func (g_free);
}

LesProblems *
les_problems_new (LesWindow *window)
{
  LesProblems *self = g_object_new (LES_TYPE_PROBLEMS, NULL);

  self->window = window;
  g_signal_connect_object (window->session, "failed", G_CALLBACK (failed_cb), self, 0);
  g_signal_connect_object (window->session, "notify::stage", G_CALLBACK (stage_cb), self, G_CONNECT_SWAPPED);
  return self;
}
