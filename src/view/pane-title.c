/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print/words.h"
#include "view/badge.h"
#include "view/palette.h"
#include "view/pane-title.h"

struct _LesPaneTitle
{
  GtkWidget       parent_instance;

  LesSession     *session; /* borrowed: the window has it and the panes */
  LesArticleItem *item;
  LesSpan         span;
  GPtrArray      *entries; /* that the title says, LesEntry */
  gboolean        found;   /* a search hit in it */

  GtkWidget      *box;
  GtkWidget      *badges;
  GtkLabel       *label;
};

G_DEFINE_FINAL_TYPE (LesPaneTitle, les_pane_title, GTK_TYPE_WIDGET)

/* A badge says which of the title's statements is meant; the title itself stands for the first. */
static void
released_cb (GtkGestureClick *click,
             int              n_press,
             double           x,
             double           y,
             LesPaneTitle    *self)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));
  guint position = 0;

  if (self->entries->len == 0)
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (self->badges); child != NULL && widget != GTK_WIDGET (self->label);
       child = gtk_widget_get_next_sibling (child), position++)
    if (child == widget)
      break;
  if (position < self->entries->len)
    les_session_pick (self->session, g_ptr_array_index (self->entries, position), self->item);
}

static void
add_click (LesPaneTitle *self,
           GtkWidget    *widget)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

static void
add_background (PangoAttrList *attributes,
                GdkRGBA        colour)
{
  pango_attr_list_change (attributes, pango_attr_background_new (colour.red * 65535, colour.green * 65535, colour.blue * 65535));
}

/* What the title says is shown by its background and numbers: a label can do no more, and the line's kind is in the number. */
static void
update (LesPaneTitle *self)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  LesEntry *picked = les_session_get_selection (self->session);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->badges)) != NULL)
    gtk_widget_unparent (child);
  for (guint i = 0; i < self->entries->len; i++)
    {
      LesEntry *entry = g_ptr_array_index (self->entries, i);

      child = les_badge_new ();
      les_badge_set_entry (LES_BADGE (child), entry);
      gtk_widget_add_css_class (child, "caption-heading");
      add_click (self, child);
      gtk_box_append (GTK_BOX (self->badges), child);
      if (i == 0 || entry == picked)
        add_background (attributes, les_palette_kind (les_entry_get_link_kind (entry)).tint);
      if (entry == picked)
        pango_attr_list_change (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE));
    }
  if (self->found)
    add_background (attributes, les_palette_hit ());
  gtk_widget_set_visible (self->badges, self->entries->len > 0);
  gtk_label_set_attributes (self->label, attributes);
}

static void
les_pane_title_dispose (GObject *object)
{
  LesPaneTitle *self = LES_PANE_TITLE (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (les_pane_title_parent_class)->dispose (object);
}

static void
les_pane_title_class_init (LesPaneTitleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = les_pane_title_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/lesarten/Lesarten/ui/pane-title.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, LesPaneTitle, box);
  gtk_widget_class_bind_template_child (widget_class, LesPaneTitle, badges);
  gtk_widget_class_bind_template_child (widget_class, LesPaneTitle, label);
}

static void
les_pane_title_init (LesPaneTitle *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_click (self, GTK_WIDGET (self->label));
}

void
les_pane_title_set_item (LesPaneTitle   *self,
                         LesSession     *session,
                         LesArticleItem *item,
                         LesSpan         span)
{
  gboolean missing;
  g_autofree char *title = les_words_title (les_article_item_get_article (item), &missing);

  g_return_if_fail (LES_IS_PANE_TITLE (self));

  self->session = session;
  g_set_object (&self->item, item);
  self->span = span;
  gtk_label_set_text (self->label, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), title);
  if (missing)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "missing");
  g_signal_connect_object (session, "notify::selection", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

const char *
les_pane_title_get_text (LesPaneTitle *self)
{
  return gtk_label_get_text (self->label);
}

static gboolean
says (LesPaneTitle *self,
      LesEntry     *entry)
{
  guint n_places;
  const LesPlace *places = les_entry_get_places (entry, &n_places);

  for (guint i = 0; i < n_places; i++)
    if ((int) places[i].article == les_article_item_get_position (self->item) && les_span_overlaps (self->span, places[i].spans[0]))
      return TRUE;
  return FALSE;
}

void
les_pane_title_refresh (LesPaneTitle *self)
{
  GListModel *statements;
  guint n;

  g_return_if_fail (LES_IS_PANE_TITLE (self));

  statements = les_session_get_entries (self->session, LES_ENTRY_STATEMENT);
  n = les_article_item_get_position (self->item) >= 0 ? g_list_model_get_n_items (statements) : 0;
  g_ptr_array_set_size (self->entries, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LesEntry) entry = g_list_model_get_item (statements, i);

      if (says (self, entry))
        g_ptr_array_add (self->entries, g_object_ref (entry));
    }
  update (self);
}

void
les_pane_title_set_found (LesPaneTitle *self,
                          gboolean      found)
{
  g_return_if_fail (LES_IS_PANE_TITLE (self));

  if (self->found == found)
    return;
  self->found = found;
  update (self);
}
