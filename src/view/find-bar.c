/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "view/find-bar.h"

/* More can't be looked through; it keeps a search for one letter quick. */
#define MAX_HITS 10000

struct _LesFindBar
{
  GtkWidget       parent_instance;

  GListModel     *articles;
  GArray         *hits;
  int             current;

  GtkSearchBar   *bar;
  GtkSearchEntry *entry;
  GtkLabel       *count;
  GtkWidget      *previous_button;
  GtkWidget      *next_button;
};

enum { PROP_0, PROP_OPEN, N_PROPS };
enum { SIGNAL_HITS_CHANGED, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LesFindBar, les_find_bar, GTK_TYPE_WIDGET)

static void
update (LesFindBar *self)
{
  gboolean has_words = *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';
  g_autofree char *text = NULL;

  if (!has_words)
    text = g_strdup ("");
  else if (self->hits->len == 0)
    text = g_strdup (_("Not found"));
  else
    /* Translators: which of how many hits of a search is shown: "3 of 17". */
    text = g_strdup_printf (_("%d of %u"), self->current + 1, self->hits->len);
  gtk_label_set_text (self->count, text);
  gtk_widget_set_sensitive (self->previous_button, self->hits->len > 0);
  gtk_widget_set_sensitive (self->next_button, self->hits->len > 0);
  if (has_words && self->hits->len == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  g_signal_emit (self, signals[SIGNAL_HITS_CHANGED], 0);
}

static void
search_changed_cb (LesFindBar *self)
{
  g_array_unref (self->hits);
  if (self->articles != NULL && gtk_search_bar_get_search_mode (self->bar))
    self->hits = les_find (self->articles, gtk_editable_get_text (GTK_EDITABLE (self->entry)), MAX_HITS);
  else
    self->hits = g_array_new (FALSE, FALSE, sizeof (LesHit));
  self->current = self->hits->len > 0 ? 0 : -1;
  update (self);
}

static void
open_changed_cb (LesFindBar *self)
{
  search_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

static void
next_cb (LesFindBar *self)
{
  les_find_bar_step (self, 1);
}

static void
previous_cb (LesFindBar *self)
{
  les_find_bar_step (self, -1);
}

static void
les_find_bar_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (id == PROP_OPEN)
    g_value_set_boolean (value, gtk_search_bar_get_search_mode (LES_FIND_BAR (object)->bar));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
les_find_bar_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  if (id == PROP_OPEN)
    gtk_search_bar_set_search_mode (LES_FIND_BAR (object)->bar, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
les_find_bar_dispose (GObject *object)
{
  LesFindBar *self = LES_FIND_BAR (object);

  if (self->bar != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->bar, self);
      gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->bar)));
    }
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_object (&self->articles);
  G_OBJECT_CLASS (les_find_bar_parent_class)->dispose (object);
}

static void
les_find_bar_class_init (LesFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = les_find_bar_dispose;
  object_class->get_property = les_find_bar_get_property;
  object_class->set_property = les_find_bar_set_property;
  properties[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_HITS_CHANGED] = g_signal_new ("hits-changed", LES_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                               G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/lesarten/Lesarten/ui/find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, LesFindBar, bar);
  gtk_widget_class_bind_template_child (widget_class, LesFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, LesFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, LesFindBar, previous_button);
  gtk_widget_class_bind_template_child (widget_class, LesFindBar, next_button);
  gtk_widget_class_bind_template_callback (widget_class, open_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
}

static void
les_find_bar_init (LesFindBar *self)
{
  self->hits = g_array_new (FALSE, FALSE, sizeof (LesHit));
  self->current = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
}

void
les_find_bar_set_articles (LesFindBar *self,
                           GListModel *articles)
{
  g_return_if_fail (LES_IS_FIND_BAR (self));

  if (g_set_object (&self->articles, articles))
    g_signal_connect_object (articles, "items-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

void
les_find_bar_open (LesFindBar *self)
{
  g_return_if_fail (LES_IS_FIND_BAR (self));

  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

void
les_find_bar_step (LesFindBar *self,
                   int         step)
{
  int n;

  g_return_if_fail (LES_IS_FIND_BAR (self));

  n = self->hits->len;
  if (n == 0)
    return;
  self->current = (self->current + n + step) % n;
  update (self);
}

const GArray *
les_find_bar_get_hits (LesFindBar *self,
                       int        *current)
{
  *current = self->current;
  return self->hits;
}
