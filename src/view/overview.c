/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "view/overview.h"
#include "view/palette.h"

#define STRIP_WIDTH 14

struct _LesOverview
{
  GtkWidget       parent_instance;

  LesArticleView *view;       /* borrowed from the pane that has both */
  GtkAdjustment  *adjustment;
  double          drag_start; /* value when dragging began */
};

G_DEFINE_FINAL_TYPE (LesOverview, les_overview, GTK_TYPE_WIDGET)

static void
les_overview_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? STRIP_WIDTH : 0;
}

/* The height of the text itself; the room below its end is no part of the picture. */
static double
get_content (LesOverview *self)
{
  double content = gtk_adjustment_get_upper (self->adjustment) - gtk_text_view_get_bottom_margin (GTK_TEXT_VIEW (self->view));

  return MAX (content, gtk_adjustment_get_page_size (self->adjustment));
}

/* Marks thinner than two pixels couldn't be seen; thousands fall on one another, which costs nothing to see. */
static void
draw_marks (LesOverview  *self,
            GtkSnapshot  *snapshot,
            const GArray *marks,
            double        scale,
            gboolean      picked)
{
  GdkRGBA accent = les_palette_accent ();

  for (guint i = 0; i < marks->len; i++)
    {
      const LesMark *mark = &g_array_index (marks, LesMark, i);
      LesKindColours colours = les_palette_kind (les_entry_get_link_kind (mark->entry));
      int top, bottom, end_top, end_bottom;

      if (!mark->leads)
        continue;
      les_article_view_get_y (self->view, mark->start, &top, &bottom);
      les_article_view_get_y (self->view, mark->end, &end_top, &end_bottom);
      if (picked)
        gtk_snapshot_append_color (snapshot, &accent,
                                   &GRAPHENE_RECT_INIT (0, top * scale - 1, STRIP_WIDTH, MAX (3, (end_bottom - top) * scale) + 2));
      else
        gtk_snapshot_append_color (snapshot, &colours.line,
                                   &GRAPHENE_RECT_INIT (3, top * scale, STRIP_WIDTH - 6, MAX (3, (end_bottom - top) * scale)));
    }
}

static void
draw_viewport (LesOverview *self,
               GtkSnapshot *snapshot,
               double       scale)
{
  LesKindColours colours = les_palette_neutral ();
  GdkRGBA fill = colours.line, edge = colours.line;
  GskRoundedRect shape;
  double y = gtk_adjustment_get_value (self->adjustment) * scale;
  double height = MAX (12, gtk_adjustment_get_page_size (self->adjustment) * scale);

  fill.alpha = .14f;
  edge.alpha = .6f;
  gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT (.5f, y + .5f, STRIP_WIDTH - 1, height - 1), 4);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &fill, &shape.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &shape, (float[4]) { 1, 1, 1, 1 }, (GdkRGBA[4]) { edge, edge, edge, edge });
}

static void
les_overview_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  LesOverview *self = LES_OVERVIEW (widget);
  double content, scale;

  if (self->view == NULL || les_article_view_get_buffer (self->view) == NULL)
    return;
  content = get_content (self);
  if (content <= 1)
    return;
  scale = gtk_widget_get_height (widget) / content;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, STRIP_WIDTH, gtk_widget_get_height (widget)));
  if (content > gtk_adjustment_get_page_size (self->adjustment) + 1)
    draw_viewport (self, snapshot, scale);
  draw_marks (self, snapshot, les_article_view_get_picked (self->view), scale, TRUE);
  draw_marks (self, snapshot, les_article_view_get_marks (self->view), scale, FALSE);
  gtk_snapshot_pop (snapshot);
}

/* A press beside the viewport brings the middle of the pane there; dragging goes on from it. */
static void
drag_begin_cb (GtkGestureDrag *drag,
               double          x,
               double          y,
               LesOverview    *self)
{
  double page = gtk_adjustment_get_page_size (self->adjustment);
  double place = y / MAX (1, gtk_widget_get_height (GTK_WIDGET (self))) * get_content (self);
  double value = gtk_adjustment_get_value (self->adjustment);

  if (place < value || place > value + page)
    gtk_adjustment_set_value (self->adjustment, place - page / 2);
  self->drag_start = gtk_adjustment_get_value (self->adjustment);
  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_update_cb (GtkGestureDrag *drag,
                double          dx,
                double          dy,
                LesOverview    *self)
{
  double scale = get_content (self) / MAX (1, gtk_widget_get_height (GTK_WIDGET (self)));

  gtk_adjustment_set_value (self->adjustment, self->drag_start + dy * scale);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           LesOverview              *self)
{
  double page = gtk_adjustment_get_page_size (self->adjustment);

  gtk_adjustment_set_value (self->adjustment, gtk_adjustment_get_value (self->adjustment) + dy * page / 8);
  return GDK_EVENT_STOP;
}

static void
les_overview_dispose (GObject *object)
{
  LesOverview *self = LES_OVERVIEW (object);

  g_clear_object (&self->adjustment);
  self->view = NULL;
  G_OBJECT_CLASS (les_overview_parent_class)->dispose (object);
}

static void
les_overview_class_init (LesOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = les_overview_dispose;
  widget_class->measure = les_overview_measure;
  widget_class->snapshot = les_overview_snapshot;
  gtk_widget_class_set_css_name (widget_class, "overview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
les_overview_init (LesOverview *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  les_palette_follow (GTK_WIDGET (self));
}

void
les_overview_set_view (LesOverview    *self,
                       LesArticleView *view,
                       GtkAdjustment  *adjustment)
{
  g_return_if_fail (LES_IS_OVERVIEW (self));

  self->view = view;
  g_set_object (&self->adjustment, adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}
