/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "session/alignment.h"
#include "view/liner.h"

/* Milliseconds for lining up; the desktop may have animations off. */
#define DURATION 220

/* A pane on its way. */
typedef struct
{
  LesPane *pane;
  int      offset; /* in its buffer, to stand at the liner's height */
  double   from;   /* value of its adjustment when it started */
} Move;

struct _LesLiner
{
  LesSession   *session;
  GtkWidget    *widget;
  GPtrArray    *panes;

  GArray       *moves;     /* of the last lining up, kept while lines may still change their place */
  double        height;    /* below the top of the texts, at which the places stand */
  AdwAnimation *animation;
  LesEntry     *pinned;
  gboolean      setting;   /* the liner itself scrolls */
  guint         tick;      /* repeats the lining up in the next frame */

  gboolean      sync;
  LesPane      *leader;    /* whose alignments are below; only compared, never used */
  GPtrArray    *alignments; /* leader to each pane */
  guint         follow_tick;
};

static int
to_offset (LesPane *pane,
           guint32  byte)
{
  return MAX (0, les_article_buffer_to_offset (les_article_view_get_buffer (les_pane_get_view (pane)), byte));
}

/* The place's height in the text as it is scrolled to its beginning. */
static gboolean
get_document_y (LesPane *pane,
                int      offset,
                double  *y)
{
  GtkTextView *view = GTK_TEXT_VIEW (les_pane_get_view (pane));
  int top, bottom;
  gboolean known = les_article_view_get_y (LES_ARTICLE_VIEW (view), offset, &top, &bottom);

  *y = top + gtk_text_view_get_top_margin (view);
  return known;
}

static void
set_value (LesLiner *self,
           LesPane  *pane,
           double    value)
{
  GtkAdjustment *adjustment = les_pane_get_adjustment (pane);
  double highest = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  self->setting = TRUE;
  gtk_adjustment_set_value (adjustment, CLAMP (value, 0, MAX (0, highest)));
  self->setting = FALSE;
}

/* Lining up */

/* Moves every pane the given share of its way. Returns whether all places are known for good. */
static gboolean
apply (LesLiner *self,
       double    share)
{
  gboolean settled = TRUE;

  for (guint i = 0; i < self->moves->len; i++)
    {
      const Move *move = &g_array_index (self->moves, Move, i);
      double y;

      settled &= get_document_y (move->pane, move->offset, &y);
      set_value (self, move->pane, move->from + (y - self->height - move->from) * share);
    }
  return settled;
}

static gboolean
repeat_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  LesLiner *self = user_data;

  if (self->animation != NULL && adw_animation_get_state (self->animation) == ADW_ANIMATION_PLAYING)
    return G_SOURCE_CONTINUE;
  if (!apply (self, 1))
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
animate_cb (double   value,
            gpointer user_data)
{
  apply (user_data, value);
}

static void
stop (LesLiner *self)
{
  if (self->animation != NULL)
    adw_animation_pause (self->animation);
  g_clear_object (&self->animation);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
  g_array_set_size (self->moves, 0);
}

static void
start (LesLiner *self)
{
  if (self->moves->len == 0)
    return;
  self->animation = adw_timed_animation_new (self->widget, 0, 1, DURATION,
                                             adw_callback_animation_target_new (animate_cb, self, NULL));
  g_object_ref_sink (self->animation);
  adw_animation_play (self->animation);
  self->tick = gtk_widget_add_tick_callback (self->widget, repeat_cb, self, NULL);
}

static void
add_move (LesLiner *self,
          LesPane  *pane,
          int       offset)
{
  Move move = { pane, offset, gtk_adjustment_get_value (les_pane_get_adjustment (pane)) };

  g_array_append_val (self->moves, move);
}

/* At the origin's present height, within the middle of the pane; never so low that one of the texts would have to begin below its
 * top. */
static double
choose_height (LesLiner *self,
               LesPane  *origin)
{
  double height = -1, page = 0;

  for (guint i = 0; i < self->moves->len; i++)
    {
      const Move *move = &g_array_index (self->moves, Move, i);
      double y;

      page = MAX (page, gtk_adjustment_get_page_size (les_pane_get_adjustment (move->pane)));
      if (move->pane == origin)
        {
          get_document_y (move->pane, move->offset, &y);
          height = y - move->from;
        }
    }
  height = height < 0 ? page * .3 : CLAMP (height, page * .08, page * .75);
  for (guint i = 0; i < self->moves->len; i++)
    {
      const Move *move = &g_array_index (self->moves, Move, i);
      double y;

      get_document_y (move->pane, move->offset, &y);
      height = MIN (height, y);
    }
  return height;
}

void
les_liner_line_up (LesLiner *self,
                   LesEntry *entry,
                   LesPane  *origin)
{
  stop (self);
  if (g_set_object (&self->pinned, entry))
    les_liner_forget (self);
  for (guint i = 0; i < self->panes->len && entry != NULL; i++)
    {
      LesPane *pane = g_ptr_array_index (self->panes, i);
      int position = les_article_item_get_position (les_pane_get_item (pane));
      const LesPlace *place = position < 0 ? NULL : les_entry_find_place (entry, position);

      if (place != NULL)
        add_move (self, pane, to_offset (pane, place->spans[0].start));
    }
  self->height = choose_height (self, origin);
  start (self);
}

void
les_liner_show (LesLiner *self,
                LesPane  *pane,
                LesSpan   span)
{
  GtkAdjustment *adjustment = les_pane_get_adjustment (pane);
  double value = gtk_adjustment_get_value (adjustment), page = gtk_adjustment_get_page_size (adjustment), y;

  stop (self);
  if (get_document_y (pane, to_offset (pane, span.start), &y) && y > value + page * .05 && y < value + page * .85)
    return;
  add_move (self, pane, to_offset (pane, span.start));
  self->height = MIN (page * .3, y);
  start (self);
}

/* Scrolling together */

static LesAlignment *
align (LesLiner *self,
       LesPane  *a,
       LesPane  *b)
{
  g_autoptr (GArray) anchors = g_array_new (FALSE, FALSE, sizeof (LesAnchor));
  GListModel *statements = les_session_get_entries (self->session, LES_ENTRY_STATEMENT);
  int first = les_article_item_get_position (les_pane_get_item (a)), second = les_article_item_get_position (les_pane_get_item (b));
  guint n = first < 0 || second < 0 ? 0 : g_list_model_get_n_items (statements);
  LesAnchor pin = { 0, 0 }, end;
  gsize length_a, length_b;

  for (guint i = 0; i <= n; i++)
    {
      g_autoptr (LesEntry) entry = i < n ? g_list_model_get_item (statements, i) : NULL;
      LesEntry *used = i < n ? entry : self->pinned;
      const LesPlace *place_a, *place_b;
      LesAnchor anchor;

      if (used == NULL || les_entry_get_comparison (used) != les_session_get_comparison (self->session) || first < 0 || second < 0)
        continue;
      place_a = les_entry_find_place (used, first);
      place_b = les_entry_find_place (used, second);
      if (place_a == NULL || place_b == NULL)
        continue;
      anchor.a = place_a->spans[0].start;
      anchor.b = place_b->spans[0].start;
      g_array_append_val (anchors, anchor);
      if (i == n)
        pin = anchor;
    }
  les_article_get_text (les_article_item_get_article (les_pane_get_item (a)), &length_a);
  les_article_get_text (les_article_item_get_article (les_pane_get_item (b)), &length_b);
  end.a = length_a;
  end.b = length_b;
  return les_alignment_new ((const LesAnchor *) (void *) anchors->data, anchors->len, pin.a > 0 ? &pin : NULL, end);
}

static void
align_all (LesLiner *self,
           LesPane  *leader)
{
  if (self->leader == leader)
    return;
  self->leader = leader;
  g_ptr_array_set_size (self->alignments, 0);
  for (guint i = 0; i < self->panes->len; i++)
    g_ptr_array_add (self->alignments, align (self, leader, g_ptr_array_index (self->panes, i)));
}

/* The byte of the leader's line at y below its top. */
static guint32
byte_at (LesPane *pane,
         double   document_y)
{
  GtkTextView *view = GTK_TEXT_VIEW (les_pane_get_view (pane));
  GtkTextIter iter;

  gtk_text_view_get_iter_at_location (view, &iter, gtk_text_view_get_left_margin (view), document_y - gtk_text_view_get_top_margin (view));
  return les_article_buffer_to_byte (les_article_view_get_buffer (LES_ARTICLE_VIEW (view)), gtk_text_iter_get_offset (&iter));
}

static void
follow_one (LesLiner           *self,
            LesPane            *leader,
            LesPane            *pane,
            const LesAlignment *alignment,
            double              y)
{
  LesAnchor before, after;
  double from_before, from_after, to_before, to_after, share;

  les_alignment_bracket (alignment, byte_at (leader, y), &before, &after);
  get_document_y (leader, to_offset (leader, before.a), &from_before);
  get_document_y (leader, to_offset (leader, after.a), &from_after);
  get_document_y (pane, to_offset (pane, before.b), &to_before);
  get_document_y (pane, to_offset (pane, after.b), &to_after);
  share = from_after > from_before ? (y - from_before) / (from_after - from_before) : 0;
  set_value (self, pane, to_before + share * (to_after - to_before) - self->height);
}

static gboolean
follow_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  LesLiner *self = user_data;
  LesPane *leader = self->leader;
  double y;

  self->follow_tick = 0;
  if (leader == NULL || !g_ptr_array_find (self->panes, leader, NULL))
    return G_SOURCE_REMOVE;
  if (self->height <= 0)
    self->height = gtk_adjustment_get_page_size (les_pane_get_adjustment (leader)) * .3;
  y = gtk_adjustment_get_value (les_pane_get_adjustment (leader)) + self->height;
  for (guint i = 0; i < self->panes->len; i++)
    if (g_ptr_array_index (self->panes, i) != leader)
      follow_one (self, leader, g_ptr_array_index (self->panes, i), g_ptr_array_index (self->alignments, i), y);
  return G_SOURCE_REMOVE;
}

/* In the next frame, never at once: the value may have changed during allocation. */
void
les_liner_follow (LesLiner *self,
                  LesPane  *pane)
{
  if (self->setting)
    return;
  if (self->moves->len > 0)
    stop (self);
  if (!self->sync || self->panes->len < 2)
    return;
  align_all (self, pane);
  if (self->follow_tick == 0)
    self->follow_tick = gtk_widget_add_tick_callback (self->widget, follow_cb, self, NULL);
}

void
les_liner_set_sync (LesLiner *self,
                    gboolean  sync)
{
  self->sync = sync;
}

void
les_liner_forget (LesLiner *self)
{
  self->leader = NULL;
  g_ptr_array_set_size (self->alignments, 0);
}

void
les_liner_set_panes (LesLiner  *self,
                     GPtrArray *panes)
{
  stop (self);
  les_liner_forget (self);
  g_ptr_array_set_size (self->panes, 0);
  for (guint i = 0; i < panes->len; i++)
    g_ptr_array_add (self->panes, g_ptr_array_index (panes, i));
}

LesLiner *
les_liner_new (LesSession *session,
               GtkWidget  *widget)
{
  LesLiner *self = g_new0 (LesLiner, 1);

  self->session = session;
  self->widget = widget;
  self->panes = g_ptr_array_new ();
  self->moves = g_array_new (FALSE, FALSE, sizeof (Move));
  self->alignments = g_ptr_array_new_with_free_func ((GDestroyNotify) les_alignment_free);
  return self;
}

void
les_liner_free (LesLiner *self)
{
  stop (self);
  if (self->follow_tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->follow_tick);
  g_clear_object (&self->pinned);
  g_ptr_array_unref (self->panes);
  g_array_unref (self->moves);
  g_ptr_array_unref (self->alignments);
  g_free (self);
}
