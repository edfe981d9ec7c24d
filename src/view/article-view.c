/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "view/article-view.h"
#include "view/badge.h"
#include "view/mark-painter.h"
#include "view/palette.h"

/* A line of the text, in characters of middling width: within what is comfortable to read. */
#define MEASURE 66

struct _LesArticleView
{
  GtkTextView       parent_instance;

  LesArticleItem   *item;
  LesArticleBuffer *buffer;
  GArray           *marks;
  GArray           *picked;
  GArray           *hits;    /* LesMark without entry */
  int               current; /* start of the hit that stands out, -1 */
  int               em;      /* the font's size, pixels */
  int               measure;
  double            press_x, press_y;
};

enum { SIGNAL_MARK_CLICKED, SIGNAL_METRICS_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LesArticleView, les_article_view, GTK_TYPE_TEXT_VIEW)

/* Metrics: 1.5 lines, a margin for numbers, all in terms of the font, which changes with text size and desktop. */

static void
update_metrics (LesArticleView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, font, NULL);
  double scale = pango_font_description_get_size_is_absolute (font) ? 1 : pango_cairo_context_get_resolution (context) / 72;
  double em = pango_font_description_get_size (font) / (double) PANGO_SCALE * scale;
  int height = PANGO_PIXELS (pango_font_metrics_get_height (metrics));
  int gap = MAX (3, (int) round (em * 1.55) - height);

  self->em = MAX (1, (int) em);
  self->measure = MEASURE * PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics)) + self->em * (LES_GUTTER_EM + 1.2);
  pango_font_metrics_unref (metrics);
  gtk_text_view_set_left_margin (view, em * LES_GUTTER_EM);
  gtk_text_view_set_right_margin (view, em * 1.2);
  gtk_text_view_set_top_margin (view, em);
  gtk_text_view_set_pixels_inside_wrap (view, gap);
  if (self->buffer != NULL)
    les_article_buffer_set_metrics (self->buffer, em, gap);
  g_signal_emit (self, signals[SIGNAL_METRICS_CHANGED], 0);
}

static void
les_article_view_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (les_article_view_parent_class)->css_changed (widget, change);
  update_metrics (LES_ARTICLE_VIEW (widget));
}

static void
les_article_view_system_setting_changed (GtkWidget        *widget,
                                         GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (les_article_view_parent_class)->system_setting_changed (widget, setting);
  update_metrics (LES_ARTICLE_VIEW (widget));
}

/* Room below the end, so that any line can be lined up with any other: the last one still reaches the top. */
static void
les_article_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  int room = MAX (0, height - LES_ARTICLE_VIEW (widget)->em * 3);

  GTK_WIDGET_CLASS (les_article_view_parent_class)->size_allocate (widget, width, height, baseline);
  if (gtk_text_view_get_bottom_margin (GTK_TEXT_VIEW (widget)) != room)
    gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (widget), room);
}

/* Drawing */

static void
draw_numbers (LesArticleView *self,
              GtkSnapshot    *snapshot,
              const LesReach *reach)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int height = self->em * 1.25, width = self->em * 1.55, free_y = G_MININT;
  const GArray *lists[] = { self->marks, self->picked };

  pango_attr_list_insert (attributes, pango_attr_scale_new (.8));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; i < lists[l]->len; i++)
      {
        const LesMark *mark = &g_array_index (lists[l], LesMark, i);
        GdkRectangle line;
        int y;

        if (!mark->leads || mark->start > reach->end || mark->end < reach->start
            || (l == 1 && les_entry_get_kind (mark->entry) == LES_ENTRY_STATEMENT))
          continue;
        les_mark_get_first_line (GTK_TEXT_VIEW (self), mark->start, &line);
        y = MAX (free_y, line.y + (line.height - height) / 2);
        les_badge_draw (snapshot, layout, mark->entry, self->em * .5, y, width, height);
        free_y = l == 0 ? y + height + 1 : G_MININT;
      }
}

/* Removed parts and boxes are told from the article's own text by a bar at their left; removed parts and an interview's questions
 * are quieter than the rest, by a veil in the page's colour. */
static void
draw_zones (LesArticleView  *self,
            GtkSnapshot     *snapshot,
            const LesReach  *reach,
            GtkTextViewLayer layer)
{
  guint n = les_article_buffer_n_zones (self->buffer);
  GdkRGBA bar = les_palette_neutral ().tint, veil = les_palette_veil ();

  for (guint i = 0; i < n; i++)
    {
      LesZone zone = les_article_buffer_get_zone (self->buffer, i);
      int top, bottom, y;

      if (zone.is_hidden || zone.start > reach->end || zone.end < reach->start)
        continue;
      les_article_view_get_y (self, zone.start, &top, &y);
      les_article_view_get_y (self, zone.end, &y, &bottom);
      if (zone.has_bar && layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
        gtk_snapshot_append_color (snapshot, &bar,
                                   &GRAPHENE_RECT_INIT (self->em * (LES_GUTTER_EM + .2f), top, 3, MAX (0, bottom - top)));
      if (zone.is_dim && layer == GTK_TEXT_VIEW_LAYER_ABOVE_TEXT)
        gtk_snapshot_append_color (snapshot, &veil,
                                   &GRAPHENE_RECT_INIT (self->em * (LES_GUTTER_EM + (zone.has_bar ? .5f : -.2f)), top, reach->area.width,
                                                       MAX (0, bottom - top)));
    }
}

static void
les_article_view_snapshot_layer (GtkTextView      *view,
                                 GtkTextViewLayer  layer,
                                 GtkSnapshot      *snapshot)
{
  LesArticleView *self = LES_ARTICLE_VIEW (view);
  LesReach reach;
  cairo_t *cr;

  if (self->buffer == NULL)
    return;
  les_reach_init (&reach, view);
  draw_zones (self, snapshot, &reach, layer);
  if (layer != GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (reach.area.x, reach.area.y, reach.area.width, reach.area.height));
  les_paint_picked (cr, view, &reach, self->picked);
  les_paint_marks (cr, view, &reach, self->marks);
  les_paint_hits (cr, view, &reach, self->hits, self->current);
  cairo_destroy (cr);
  draw_numbers (self, snapshot, &reach);
}

/* Clicks. The text view's own gestures claim presses for selecting, so this one only looks: press and release at one place
 * without a selection is a click. */

static void
click_at (LesArticleView *self,
          double          x,
          double          y)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  int buffer_x, buffer_y;
  GtkTextIter iter;
  const LesMark *mark;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, x, y, &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (view, &iter, MAX (buffer_x, gtk_text_view_get_left_margin (view)), buffer_y);
  if (les_article_buffer_toggle_removed (self->buffer, &iter))
    return;
  mark = les_marks_find (self->picked, gtk_text_iter_get_offset (&iter));
  if (mark == NULL || les_entry_get_kind (mark->entry) != LES_ENTRY_STATEMENT)
    {
      const LesMark *under = les_marks_find (self->marks, gtk_text_iter_get_offset (&iter));

      mark = under != NULL ? under : mark;
    }
  if (mark == NULL && buffer_x < gtk_text_view_get_left_margin (view))
    mark = les_mark_at_line (view, self->marks, &iter);
  if (mark != NULL)
    {
      g_autoptr (LesEntry) entry = g_object_ref (mark->entry);

      g_signal_emit (self, signals[SIGNAL_MARK_CLICKED], 0, entry);
    }
}

static gboolean
event_cb (GtkEventControllerLegacy *controller,
          GdkEvent                 *event,
          LesArticleView           *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  double x, y, dx, dy;
  GdkEventType type = gdk_event_get_event_type (event);

  if ((type != GDK_BUTTON_PRESS && type != GDK_BUTTON_RELEASE) || gdk_button_event_get_button (event) != GDK_BUTTON_PRIMARY
      || native == NULL || !gdk_event_get_position (event, &x, &y))
    return GDK_EVENT_PROPAGATE;
  gtk_native_get_surface_transform (native, &dx, &dy);
  gtk_widget_translate_coordinates (GTK_WIDGET (native), GTK_WIDGET (self), x - dx, y - dy, &x, &y);
  if (type == GDK_BUTTON_PRESS)
    {
      self->press_x = x;
      self->press_y = y;
    }
  else if (fabs (x - self->press_x) < 4 && fabs (y - self->press_y) < 4 && self->buffer != NULL)
    click_at (self, x, y);
  return GDK_EVENT_PROPAGATE;
}

/* Enter on a marked word is a click on it. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        modifiers,
        LesArticleView        *self)
{
  GtkTextIter iter;
  GdkRectangle place;
  int x, y;

  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (self->buffer), &iter, gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (self->buffer)));
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, &place);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, place.x, place.y + place.height / 2, &x, &y);
  click_at (self, x, y);
  return GDK_EVENT_STOP;
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           LesArticleView           *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  int buffer_x, buffer_y;
  GtkTextIter iter;
  gboolean active;

  if (self->buffer == NULL)
    return;
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, x, y, &buffer_x, &buffer_y);
  active = gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y)
           && (les_article_buffer_is_removed (self->buffer, &iter)
               || les_marks_find (self->marks, gtk_text_iter_get_offset (&iter)) != NULL);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), active ? "pointer" : "text");
}

static void
les_article_view_dispose (GObject *object)
{
  LesArticleView *self = LES_ARTICLE_VIEW (object);

  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->picked, g_array_unref);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_object (&self->buffer);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (les_article_view_parent_class)->dispose (object);
}

static void
les_article_view_class_init (LesArticleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = les_article_view_dispose;
  widget_class->css_changed = les_article_view_css_changed;
  widget_class->system_setting_changed = les_article_view_system_setting_changed;
  widget_class->size_allocate = les_article_view_size_allocate;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = les_article_view_snapshot_layer;
  signals[SIGNAL_MARK_CLICKED] = g_signal_new ("mark-clicked", LES_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                               G_TYPE_NONE, 1, LES_TYPE_ENTRY);
  signals[SIGNAL_METRICS_CHANGED] = g_signal_new ("metrics-changed", LES_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                  G_TYPE_NONE, 0);
}

static void
les_article_view_init (LesArticleView *self)
{
  GtkEventController *legacy = gtk_event_controller_legacy_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->marks = les_marks_new_for (NULL, NULL, -1);
  self->picked = les_marks_new_for (NULL, NULL, -1);
  self->hits = g_array_new (FALSE, FALSE, sizeof (LesMark));
  self->current = -1;
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self), FALSE);
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self), TRUE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "article");

  gtk_event_controller_set_propagation_phase (legacy, GTK_PHASE_CAPTURE);
  g_signal_connect (legacy, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), legacy);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  les_palette_follow (GTK_WIDGET (self));
}

void
les_article_view_set_item (LesArticleView *self,
                           LesArticleItem *item)
{
  g_return_if_fail (LES_IS_ARTICLE_VIEW (self));

  if (!g_set_object (&self->item, item))
    return;
  g_clear_object (&self->buffer);
  self->buffer = les_article_buffer_new (item);
  update_metrics (self);
  gtk_text_view_set_buffer (GTK_TEXT_VIEW (self), GTK_TEXT_BUFFER (self->buffer));
}

LesArticleBuffer *
les_article_view_get_buffer (LesArticleView *self)
{
  return self->buffer;
}

void
les_article_view_set_entries (LesArticleView *self,
                              GListModel     *entries)
{
  g_return_if_fail (LES_IS_ARTICLE_VIEW (self));
  g_return_if_fail (self->buffer != NULL);

  g_array_unref (self->marks);
  self->marks = les_marks_new (entries, self->buffer, les_article_item_get_position (self->item));
  les_marks_tag (self->marks, self->buffer);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const GArray *
les_article_view_get_marks (LesArticleView *self)
{
  return self->marks;
}

void
les_article_view_set_picked (LesArticleView *self,
                             LesEntry       *entry)
{
  g_return_if_fail (LES_IS_ARTICLE_VIEW (self));
  g_return_if_fail (self->buffer != NULL);

  g_array_unref (self->picked);
  self->picked = les_marks_new_for (entry, self->buffer, les_article_item_get_position (self->item));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const GArray *
les_article_view_get_picked (LesArticleView *self)
{
  return self->picked;
}

void
les_article_view_set_hits (LesArticleView *self,
                           const GArray   *spans,
                           LesSpan         current)
{
  g_return_if_fail (LES_IS_ARTICLE_VIEW (self));

  g_array_set_size (self->hits, 0);
  self->current = current.length > 0 ? les_article_buffer_to_offset (self->buffer, current.start) : -1;
  for (guint i = 0; spans != NULL && i < spans->len; i++)
    {
      LesSpan span = g_array_index (spans, LesSpan, i);
      LesMark mark = { les_article_buffer_to_offset (self->buffer, span.start),
                       les_article_buffer_to_offset (self->buffer, les_span_end (span)), FALSE, NULL };

      if (mark.start >= 0 && mark.end > mark.start)
        g_array_append_val (self->hits, mark);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
les_article_view_get_y (LesArticleView *self,
                        int             offset,
                        int            *top,
                        int            *bottom)
{
  GtkTextIter iter;
  GdkRectangle place;
  int line_y, line_height;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self->buffer), &iter, offset);
  gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (self), &iter, &line_y, &line_height);
  if (line_height > 0)
    {
      gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, &place);
      *top = place.y;
      *bottom = place.y + place.height;
      return TRUE;
    }
  /* Not laid out yet: the share of characters of the height known so far. */
  *top = gtk_adjustment_get_upper (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self)))
         * offset / MAX (1, gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (self->buffer)));
  *bottom = *top + self->em * 3 / 2;
  return FALSE;
}

int
les_article_view_get_measure (LesArticleView *self)
{
  return self->measure;
}
