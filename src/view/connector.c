/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "view/connector.h"
#include "view/palette.h"

typedef struct
{
  int start, end; /* offsets in the pane's buffer; start -1: the title */
} Range;

typedef struct
{
  LesEntry   *entry;
  LesLinkKind kind;
  Range       left, right;
} Ribbon;

/* A ribbon on the screen. */
typedef struct
{
  double   left_top, left_bottom, right_top, right_bottom;
  gboolean whole; /* both ends are in sight */
} Shape;

struct _LesConnector
{
  GtkWidget   parent_instance;

  LesSession *session; /* borrowed: the window has it */
  LesPane    *left;    /* weak */
  LesPane    *right;   /* weak */
  GArray     *ribbons;
};

G_DEFINE_FINAL_TYPE (LesConnector, les_connector, GTK_TYPE_WIDGET)

static void
clear_ribbon (gpointer data)
{
  g_clear_object (&((Ribbon *) data)->entry);
}

static Range
range_of (LesPane        *pane,
          const LesPlace *place)
{
  LesArticleBuffer *buffer = les_article_view_get_buffer (les_pane_get_view (pane));
  Range range = { les_article_buffer_to_offset (buffer, place->spans[0].start),
                  les_article_buffer_to_offset (buffer, les_span_end (place->spans[place->n_spans - 1])) };

  return range;
}

static void
add_ribbon (LesConnector   *self,
            LesEntry       *entry,
            LesLinkKind     kind,
            const LesPlace *left,
            const LesPlace *right)
{
  Ribbon ribbon = { g_object_ref (entry), kind, range_of (self->left, left), range_of (self->right, right) };

  g_array_append_val (self->ribbons, ribbon);
}

/* The group's own links between the two articles; where its members hang together only through a third article, the first of
 * each side, so that the reader sees that they belong together. */
static void
add_entry (LesConnector *self,
           LesEntry     *entry,
           guint         left,
           guint         right)
{
  const LesGroup *group = les_entry_get_group (entry);
  const LesLink *links = les_comparison_get_links (les_entry_get_comparison (entry), group->first_link);
  guint n_places, before = self->ribbons->len;
  const LesPlace *places = les_entry_get_places (entry, &n_places);

  if (les_entry_find_place (entry, left) == NULL || les_entry_find_place (entry, right) == NULL)
    return;
  for (guint i = 0; i < group->n_links && n_places == group->n_members; i++)
    {
      const LesPlace *a = &places[links[i].a], *b = &places[links[i].b];

      if (a->article == left && b->article == right)
        add_ribbon (self, entry, links[i].kind, a, b);
      else if (a->article == right && b->article == left)
        add_ribbon (self, entry, links[i].kind, b, a);
    }
  if (self->ribbons->len == before)
    add_ribbon (self, entry, group->kind, les_entry_find_place (entry, left), les_entry_find_place (entry, right));
}

void
les_connector_refresh (LesConnector *self)
{
  GListModel *statements;
  int left, right;
  guint n;

  g_return_if_fail (LES_IS_CONNECTOR (self));

  g_array_set_size (self->ribbons, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->left == NULL || self->right == NULL)
    return;
  left = les_article_item_get_position (les_pane_get_item (self->left));
  right = les_article_item_get_position (les_pane_get_item (self->right));
  if (left < 0 || right < 0)
    return;
  statements = les_session_get_entries (self->session, LES_ENTRY_STATEMENT);
  n = g_list_model_get_n_items (statements);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LesEntry) entry = g_list_model_get_item (statements, i);

      add_entry (self, entry, left, right);
    }
}

guint
les_connector_n_ribbons (LesConnector *self)
{
  return self->ribbons->len;
}

/* An end out of sight lies at the edge, thin: the reader sees in which direction the other reading is. */
static void
clamp_end (double *top,
           double *bottom,
           double  edge,
           double  height)
{
  *top = CLAMP (*top, edge, height - 1);
  *bottom = CLAMP (*bottom, edge + 2, height + 1);
}

static gboolean
get_shape (LesConnector *self,
           const Range  *left,
           const Range  *right,
           Shape        *shape)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double height = gtk_widget_get_height (widget), edge, below;
  gboolean left_seen = les_pane_get_extent (self->left, widget, left->start, left->end, &shape->left_top, &shape->left_bottom);
  gboolean right_seen = les_pane_get_extent (self->right, widget, right->start, right->end, &shape->right_top, &shape->right_bottom);

  if (!left_seen && !right_seen)
    return FALSE;
  shape->whole = left_seen && right_seen;
  /* Where the title's ribbons end is as high as any goes. */
  les_pane_get_extent (self->left, widget, -1, -1, &edge, &below);
  clamp_end (&shape->left_top, &shape->left_bottom, edge, height);
  clamp_end (&shape->right_top, &shape->right_bottom, edge, height);
  return TRUE;
}

static void
trace (cairo_t     *cr,
       const Shape *shape,
       double       width)
{
  double middle = width / 2;

  cairo_move_to (cr, 0, shape->left_top);
  cairo_curve_to (cr, middle, shape->left_top, middle, shape->right_top, width, shape->right_top);
  cairo_line_to (cr, width, shape->right_bottom);
  cairo_curve_to (cr, middle, shape->right_bottom, middle, shape->left_bottom, 0, shape->left_bottom);
  cairo_close_path (cr);
}

static void
draw_ribbon (cairo_t      *cr,
             const Ribbon *ribbon,
             const Shape  *shape,
             double        width,
             gboolean      picked)
{
  LesKindColours colours = les_palette_kind (ribbon->kind);
  GdkRGBA fill = colours.tint, edge = picked ? les_palette_accent () : colours.line;

  /* What leads out of sight is only hinted at. */
  fill.alpha *= picked ? 1 : shape->whole ? .55f : .2f;
  edge.alpha = picked ? 1 : shape->whole ? .35f : .12f;
  trace (cr, shape, width);
  gdk_cairo_set_source_rgba (cr, &fill);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &edge);
  cairo_set_line_width (cr, picked ? 2 : 1);
  cairo_stroke (cr);
}

/* What is picked and no statement joins its first place on either side by a dashed ribbon: shown, not found to be the same. */
static void
draw_picked_other (LesConnector *self,
                   cairo_t      *cr,
                   LesEntry     *entry)
{
  const double dashes[] = { 4, 3 };
  int left = les_article_item_get_position (les_pane_get_item (self->left));
  int right = les_article_item_get_position (les_pane_get_item (self->right));
  const LesPlace *a = left < 0 ? NULL : les_entry_find_place (entry, left);
  const LesPlace *b = right < 0 ? NULL : les_entry_find_place (entry, right);
  GdkRGBA accent = les_palette_accent ();
  Range from, to;
  Shape shape;

  if (a == NULL || b == NULL)
    return;
  from = range_of (self->left, a);
  to = range_of (self->right, b);
  if (!get_shape (self, &from, &to, &shape))
    return;
  trace (cr, &shape, gtk_widget_get_width (GTK_WIDGET (self)));
  gdk_cairo_set_source_rgba (cr, &accent);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

static void
les_connector_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  LesConnector *self = LES_CONNECTOR (widget);
  LesEntry *picked = les_session_get_selection (self->session);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  cairo_t *cr;
  Shape shape;

  if (self->left == NULL || self->right == NULL)
    return;
  gtk_snapshot_push_clip (snapshot, &bounds);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->ribbons->len; i++)
      {
        const Ribbon *ribbon = &g_array_index (self->ribbons, Ribbon, i);

        if ((ribbon->entry == picked) == (pass == 1) && get_shape (self, &ribbon->left, &ribbon->right, &shape))
          draw_ribbon (cr, ribbon, &shape, width, pass == 1);
      }
  if (picked != NULL && les_entry_get_kind (picked) != LES_ENTRY_STATEMENT)
    draw_picked_other (self, cr, picked);
  cairo_destroy (cr);
  gtk_snapshot_pop (snapshot);
}

static void
les_connector_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 32 : 0;
}

/* The ribbon's edge at x follows the curve closely enough for a pointer. */
static gboolean
contains (const Shape *shape,
          double       share,
          double       y)
{
  double smooth = share * share * (3 - 2 * share);
  double top = shape->left_top + (shape->right_top - shape->left_top) * smooth;
  double bottom = shape->left_bottom + (shape->right_bottom - shape->left_bottom) * smooth;

  return y >= top - 3 && y <= bottom + 3;
}

static void
released_cb (GtkGestureClick *click,
             int              n_press,
             double           x,
             double           y,
             LesConnector    *self)
{
  double share = x / MAX (1, gtk_widget_get_width (GTK_WIDGET (self)));
  Shape shape;

  for (guint i = self->ribbons->len; i > 0; i--)
    {
      const Ribbon *ribbon = &g_array_index (self->ribbons, Ribbon, i - 1);

      if (get_shape (self, &ribbon->left, &ribbon->right, &shape) && contains (&shape, share, y))
        {
          g_autoptr (LesEntry) entry = g_object_ref (ribbon->entry);

          les_session_pick (self->session, entry, les_pane_get_item (self->left));
          return;
        }
    }
}

static void
les_connector_dispose (GObject *object)
{
  LesConnector *self = LES_CONNECTOR (object);

  les_connector_set_panes (self, NULL, NULL);
  g_clear_pointer (&self->ribbons, g_array_unref);
  G_OBJECT_CLASS (les_connector_parent_class)->dispose (object);
}

static void
les_connector_class_init (LesConnectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = les_connector_dispose;
  widget_class->measure = les_connector_measure;
  widget_class->snapshot = les_connector_snapshot;
  gtk_widget_class_set_css_name (widget_class, "connector");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
les_connector_init (LesConnector *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->ribbons = g_array_new (FALSE, FALSE, sizeof (Ribbon));
  g_array_set_clear_func (self->ribbons, clear_ribbon);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  les_palette_follow (GTK_WIDGET (self));
}

GtkWidget *
les_connector_new (LesSession *session)
{
  LesConnector *self = g_object_new (LES_TYPE_CONNECTOR, NULL);

  self->session = session;
  g_signal_connect_object (session, "notify::selection", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static void
set_pane (LesConnector  *self,
          LesPane      **place,
          LesPane       *pane)
{
  if (*place == pane)
    return;
  if (*place != NULL)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_set_weak_pointer (place, pane);
  if (pane != NULL)
    g_signal_connect_object (pane, "scrolled", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
les_connector_set_panes (LesConnector *self,
                         LesPane      *left,
                         LesPane      *right)
{
  g_return_if_fail (LES_IS_CONNECTOR (self));

  set_pane (self, &self->left, left);
  set_pane (self, &self->right, right);
  if (self->ribbons != NULL && left != NULL && right != NULL)
    les_connector_refresh (self);
}
