/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "print/words.h"
#include "view/dots.h"
#include "view/palette.h"

#define DOT_SIZE 8
#define DOT_GAP 3

typedef struct
{
  guint    colour;
  gboolean hollow;
} Dot;

struct _LesDots
{
  GtkWidget  parent_instance;

  GArray    *dots;
};

G_DEFINE_FINAL_TYPE (LesDots, les_dots, GTK_TYPE_WIDGET)

static void
les_dots_measure (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline,
                  int            *natural_baseline)
{
  LesDots *self = LES_DOTS (widget);
  int n = self->dots->len;

  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? DOT_SIZE : MAX (0, n * (DOT_SIZE + DOT_GAP) - DOT_GAP);
}

static void
draw_dot (GtkSnapshot *snapshot,
          const Dot   *dot,
          float        x,
          float        y)
{
  GdkRGBA colour = les_palette_outlet (dot->colour);
  const GdkRGBA colours[4] = { colour, colour, colour, colour };
  const float widths[4] = { 1.5f, 1.5f, 1.5f, 1.5f };
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT (x, y, DOT_SIZE, DOT_SIZE), DOT_SIZE / 2.f);
  if (dot->hollow)
    {
      gtk_snapshot_append_border (snapshot, &shape, widths, colours);
      return;
    }
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &colour, &shape.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
les_dots_snapshot (GtkWidget   *widget,
                   GtkSnapshot *snapshot)
{
  LesDots *self = LES_DOTS (widget);
  float y = (gtk_widget_get_height (widget) - DOT_SIZE) / 2;

  for (guint i = 0; i < self->dots->len; i++)
    draw_dot (snapshot, &g_array_index (self->dots, Dot, i), i * (DOT_SIZE + DOT_GAP), y);
}

static void
les_dots_finalize (GObject *object)
{
  g_array_unref (LES_DOTS (object)->dots);
  G_OBJECT_CLASS (les_dots_parent_class)->finalize (object);
}

static void
les_dots_class_init (LesDotsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = les_dots_finalize;
  widget_class->measure = les_dots_measure;
  widget_class->snapshot = les_dots_snapshot;
  gtk_widget_class_set_css_name (widget_class, "dots");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
les_dots_init (LesDots *self)
{
  self->dots = g_array_new (FALSE, FALSE, sizeof (Dot));
  les_palette_follow (GTK_WIDGET (self));
}

GtkWidget *
les_dots_new (void)
{
  return g_object_new (LES_TYPE_DOTS, NULL);
}

void
les_dots_set_item (LesDots        *self,
                   LesArticleItem *item)
{
  Dot dot = { les_article_item_get_colour (item), FALSE };

  g_return_if_fail (LES_IS_DOTS (self));

  g_array_set_size (self->dots, 0);
  g_array_append_val (self->dots, dot);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
is_missing (LesEntry *entry,
            guint     article)
{
  const LesGroup *group = les_entry_get_group (entry);
  const guint *missing;

  if (group == NULL)
    return FALSE;
  missing = les_comparison_get_articles (les_entry_get_comparison (entry), group->first_missing);
  for (guint i = 0; i < group->n_missing; i++)
    if (missing[i] == article)
      return TRUE;
  return FALSE;
}

static void
add_name (GString        *names,
          LesArticleItem *item)
{
  g_autofree char *outlet = les_words_outlet (les_article_item_get_article (item));

  if (names->len > 0)
    g_string_append (names, ", ");
  g_string_append (names, outlet);
}

static void
describe (LesDots *self,
          GString *having,
          GString *lacking)
{
  g_autofree char *text = NULL;

  if (lacking->len > 0)
    /* Translators: spoken description of a row of dots; both are lists of newspapers. */
    text = g_strdup_printf (_("In %s; not found in %s"), having->str, lacking->str);
  else
    /* Translators: spoken description of a row of dots; a list of newspapers. */
    text = g_strdup_printf (_("In %s"), having->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
}

void
les_dots_set_entry (LesDots    *self,
                    LesEntry   *entry,
                    GListModel *articles)
{
  g_autoptr (GString) having = g_string_new (NULL);
  g_autoptr (GString) lacking = g_string_new (NULL);
  guint n = g_list_model_get_n_items (articles);

  g_return_if_fail (LES_IS_DOTS (self));

  g_array_set_size (self->dots, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LesArticleItem) item = g_list_model_get_item (articles, i);
      int position = les_article_item_get_position (item);
      Dot dot = { les_article_item_get_colour (item), FALSE };

      if (position < 0)
        continue;
      dot.hollow = les_entry_find_place (entry, position) == NULL;
      if (dot.hollow && !is_missing (entry, position))
        continue;
      g_array_append_val (self->dots, dot);
      add_name (dot.hollow ? lacking : having, item);
    }
  describe (self, having, lacking);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
