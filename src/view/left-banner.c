/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "session/left-copy.h"
#include "view/left-banner.h"
#include "view/phrases.h"

struct _LesLeftBanner
{
  GtkWidget     parent_instance;

  GCancellable *looking;
  GFile        *copy; /* NULL: several */

  GtkRevealer  *revealer;
  GtkLabel     *text;
  GtkButton    *open;
};

enum { SIGNAL_OPEN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LesLeftBanner, les_left_banner, GTK_TYPE_WIDGET)

static char *
phrase_copies (const GPtrArray *copies)
{
  const LesLeftCopy *first = g_ptr_array_index (copies, 0);
  g_autofree char *detail = NULL;

  if (copies->len > 1)
    /* Translators: %u counts comparisons, two or more. */
    return g_strdup_printf (ngettext ("Unsaved work was found: %u comparison", "Unsaved work was found: %u comparisons", copies->len),
                            copies->len);
  detail = les_phrase_left (first);
  /* Translators: a comparison's name, then "5 articles · 18 March 2025, 21:00". */
  return g_strdup_printf (_("Unsaved work was found: “%s” · %s"), first->title != NULL ? first->title : _("Unnamed comparison"), detail);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  LesLeftBanner *self = LES_LEFT_BANNER (source);
  g_autoptr (GPtrArray) copies = les_left_copies_finish (result, NULL);
  g_autofree char *text = NULL;

  if (copies == NULL || copies->len == 0 || self->revealer == NULL)
    return;
  if (copies->len == 1)
    self->copy = g_file_new_for_path (((LesLeftCopy *) g_ptr_array_index (copies, 0))->path);
  text = phrase_copies (copies);
  gtk_label_set_text (self->text, text);
  /* Translators: shows the comparisons with unsaved work, to choose from. */
  gtk_button_set_label (self->open, copies->len == 1 ? _("_Open") : _("_Show"));
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

static void
open_cb (LesLeftBanner *self)
{
  g_autoptr (GFile) copy = g_steal_pointer (&self->copy);

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, copy);
}

static void
close_cb (LesLeftBanner *self)
{
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

static void
les_left_banner_dispose (GObject *object)
{
  LesLeftBanner *self = LES_LEFT_BANNER (object);

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_object (&self->copy);
  if (self->revealer != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->revealer)));
  G_OBJECT_CLASS (les_left_banner_parent_class)->dispose (object);
}

static void
les_left_banner_class_init (LesLeftBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = les_left_banner_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/lesarten/Lesarten/ui/left-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, LesLeftBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, LesLeftBanner, text);
  gtk_widget_class_bind_template_child (widget_class, LesLeftBanner, open);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  signals[SIGNAL_OPEN] = g_signal_new ("open", LES_TYPE_LEFT_BANNER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
}

static void
les_left_banner_init (LesLeftBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
les_left_banner_look (LesLeftBanner *self)
{
  g_return_if_fail (LES_IS_LEFT_BANNER (self));

  if (self->looking != NULL)
    return;
  self->looking = g_cancellable_new ();
  les_left_copies_find (G_OBJECT (self), self->looking, found_cb, NULL);
}
