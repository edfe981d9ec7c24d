/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "view/badge.h"
#include "view/palette.h"

struct _LesBadge
{
  GtkWidget  parent_instance;

  LesEntry  *entry;
};

G_DEFINE_FINAL_TYPE (LesBadge, les_badge, GTK_TYPE_WIDGET)

static void
set_text (PangoLayout *layout,
          LesEntry    *entry)
{
  char text[16] = "?";

  if (les_entry_get_kind (entry) == LES_ENTRY_STATEMENT)
    g_snprintf (text, sizeof text, "%u", les_entry_get_number (entry));
  else if (les_entry_get_kind (entry) != LES_ENTRY_SUGGESTION)
    {
      gunichar initial = g_unichar_toupper (g_utf8_get_char (les_entry_get_label (entry)));

      text[g_unichar_to_utf8 (initial, text)] = '\0';
    }
  pango_layout_set_text (layout, text, -1);
}

static void
draw_outline (GtkSnapshot   *snapshot,
              const GdkRGBA *colour,
              int            x,
              int            y,
              int            width,
              int            height)
{
  const double dashes[] = { 2.5, 2 };
  double radius = height / 2. - .5;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (x, y, width, height));

  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_arc (cr, x + .5 + radius, y + .5 + radius, radius, G_PI / 2, G_PI * 1.5);
  cairo_arc (cr, x + width - .5 - radius, y + .5 + radius, radius, G_PI * 1.5, G_PI / 2);
  cairo_close_path (cr);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

int
les_badge_draw (GtkSnapshot *snapshot,
                PangoLayout *layout,
                LesEntry    *entry,
                int          x,
                int          y,
                int          min_width,
                int          height)
{
  gboolean is_statement = les_entry_get_kind (entry) == LES_ENTRY_STATEMENT;
  LesKindColours colours = is_statement ? les_palette_kind (les_entry_get_link_kind (entry)) : les_palette_neutral ();
  int text_width, text_height, width;

  set_text (layout, entry);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  width = MAX (min_width, text_width + height / 2);
  if (les_entry_get_kind (entry) == LES_ENTRY_SUGGESTION)
    draw_outline (snapshot, &colours.line, x, y, width, height);
  else
    {
      GskRoundedRect shape;

      gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT (x, y, width, height), height / 2.f);
      gtk_snapshot_push_rounded_clip (snapshot, &shape);
      gtk_snapshot_append_color (snapshot, &colours.tint, &shape.bounds);
      gtk_snapshot_pop (snapshot);
    }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + (width - text_width) / 2, y + (height - text_height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &colours.text);
  gtk_snapshot_restore (snapshot);
  return width;
}

static void
les_badge_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  LesBadge *self = LES_BADGE (widget);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "0");
  int width, height;

  if (self->entry != NULL)
    set_text (layout, self->entry);
  pango_layout_get_pixel_size (layout, &width, &height);
  height += 2;
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? height : MAX (height + 4, width + height / 2);
}

static void
les_badge_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  LesBadge *self = LES_BADGE (widget);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);

  if (self->entry != NULL)
    les_badge_draw (snapshot, layout, self->entry, 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
}

static void
les_badge_dispose (GObject *object)
{
  LesBadge *self = LES_BADGE (object);

  g_clear_object (&self->entry);
  G_OBJECT_CLASS (les_badge_parent_class)->dispose (object);
}

static void
les_badge_class_init (LesBadgeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = les_badge_dispose;
  widget_class->measure = les_badge_measure;
  widget_class->snapshot = les_badge_snapshot;
  gtk_widget_class_set_css_name (widget_class, "badge");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
les_badge_init (LesBadge *self)
{
  les_palette_follow (GTK_WIDGET (self));
}

GtkWidget *
les_badge_new (void)
{
  return g_object_new (LES_TYPE_BADGE, NULL);
}

void
les_badge_set_entry (LesBadge *self,
                     LesEntry *entry)
{
  g_return_if_fail (LES_IS_BADGE (self));

  if (!g_set_object (&self->entry, entry))
    return;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
