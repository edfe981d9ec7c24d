/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "view/connector.h"
#include "view/liner.h"
#include "view/panes.h"
#include "view/reorder.h"

/* Least width of a pane as a share of the one with the best measure: some 45 letters of German text remain in a line. */
#define MIN_SHARE .68

struct _LesPanes
{
  GtkWidget     parent_instance;

  LesSession   *session;
  GPtrArray    *panes;      /* LesPane, in the articles' order */
  GPtrArray    *connectors; /* LesConnector, one fewer */
  GtkSizeGroup *headers;    /* of one height, so that all texts begin at one */
  LesLiner     *liner;
};

G_DEFINE_FINAL_TYPE (LesPanes, les_panes, GTK_TYPE_WIDGET)

/* Layout */

static int
get_pane_minimum (LesPanes *self)
{
  int width = 0;

  for (guint i = 0; i < self->panes->len; i++)
    {
      LesPane *pane = g_ptr_array_index (self->panes, i);
      int minimum;

      gtk_widget_measure (GTK_WIDGET (pane), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      width = MAX (width, MAX (minimum, (int) (les_article_view_get_measure (les_pane_get_view (pane)) * MIN_SHARE)));
    }
  return width;
}

static int
get_connector_width (LesPanes *self)
{
  int width = 0;

  if (self->connectors->len > 0)
    gtk_widget_measure (g_ptr_array_index (self->connectors, 0), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

static void
les_panes_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  LesPanes *self = LES_PANES (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->panes->len * get_pane_minimum (self) + self->connectors->len * get_connector_width (self);
      *natural = *minimum;
      return;
    }
  for (guint i = 0; i < self->panes->len; i++)
    {
      int child_minimum, child_natural;

      gtk_widget_measure (g_ptr_array_index (self->panes, i), orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
les_panes_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  LesPanes *self = LES_PANES (widget);
  int gap = get_connector_width (self), left = width - (int) self->connectors->len * gap, x = 0;

  for (guint i = 0; i < self->panes->len; i++)
    {
      int share = left / (int) (self->panes->len - i);

      gtk_widget_size_allocate (g_ptr_array_index (self->panes, i), &(GtkAllocation) { x, 0, share, height }, -1);
      left -= share;
      x += share;
      if (i < self->connectors->len)
        gtk_widget_size_allocate (g_ptr_array_index (self->connectors, i), &(GtkAllocation) { x, 0, gap, height }, -1);
      x += gap;
    }
}

/* Children */

static void
scrolled_cb (LesPane  *pane,
             LesPanes *self)
{
  les_liner_follow (self->liner, pane);
}

static LesPane *
add_pane (LesPanes       *self,
          LesArticleItem *item)
{
  GtkWidget *pane = les_pane_new (self->session, item);

  gtk_size_group_add_widget (self->headers, les_pane_get_header (LES_PANE (pane)));
  gtk_widget_set_parent (pane, GTK_WIDGET (self));
  g_signal_connect_object (pane, "user-scrolled", G_CALLBACK (scrolled_cb), self, 0);
  return LES_PANE (pane);
}

static void
drop_pane (LesPanes *self,
           LesPane  *pane)
{
  gtk_size_group_remove_widget (self->headers, les_pane_get_header (pane));
  gtk_widget_unparent (GTK_WIDGET (pane));
}

LesPane *
les_panes_find (LesPanes       *self,
                LesArticleItem *item)
{
  for (guint i = 0; i < self->panes->len; i++)
    if (les_pane_get_item (g_ptr_array_index (self->panes, i)) == item)
      return g_ptr_array_index (self->panes, i);
  return NULL;
}

static void
connect_neighbours (LesPanes *self)
{
  guint n = self->panes->len > 0 ? self->panes->len - 1 : 0;

  while (self->connectors->len > n)
    {
      gtk_widget_unparent (g_ptr_array_index (self->connectors, self->connectors->len - 1));
      g_ptr_array_set_size (self->connectors, self->connectors->len - 1);
    }
  while (self->connectors->len < n)
    {
      GtkWidget *connector = les_connector_new (self->session);

      gtk_widget_set_parent (connector, GTK_WIDGET (self));
      g_ptr_array_add (self->connectors, connector);
    }
  for (guint i = 0; i < n; i++)
    les_connector_set_panes (g_ptr_array_index (self->connectors, i), g_ptr_array_index (self->panes, i),
                             g_ptr_array_index (self->panes, i + 1));
}

/* Panes of articles that stayed are kept with where they are scrolled to; the focus chain follows the panes' order. */
static void
articles_changed_cb (LesPanes *self)
{
  GListModel *articles = les_session_get_articles (self->session);
  guint n = g_list_model_get_n_items (articles);
  g_autoptr (GPtrArray) panes = g_ptr_array_sized_new (n);
  GtkWidget *previous = NULL;

  for (guint i = 0; i < n; i++)
    {
      LesArticleItem *item = les_session_get_item (self->session, i);
      LesPane *pane = les_panes_find (self, item);

      g_ptr_array_add (panes, pane != NULL ? pane : add_pane (self, item));
    }
  les_liner_set_panes (self->liner, panes);
  for (guint i = 0; i < self->panes->len; i++)
    if (!g_ptr_array_find (panes, g_ptr_array_index (self->panes, i), NULL))
      drop_pane (self, g_ptr_array_index (self->panes, i));
  g_ptr_array_set_size (self->panes, 0);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *pane = g_ptr_array_index (panes, i);

      g_ptr_array_add (self->panes, pane);
      gtk_widget_insert_after (pane, GTK_WIDGET (self), previous);
      previous = pane;
    }
  connect_neighbours (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
comparison_changed_cb (LesPanes *self)
{
  for (guint i = 0; i < self->panes->len; i++)
    les_pane_refresh (g_ptr_array_index (self->panes, i));
  for (guint i = 0; i < self->connectors->len; i++)
    les_connector_refresh (g_ptr_array_index (self->connectors, i));
  les_liner_forget (self->liner);
}

/* Sideways, as much as needed to see the pane whole. */
static void
bring_into_sight (LesPanes *self,
                  LesPane  *pane)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  GtkAdjustment *adjustment;
  double x;

  if (viewport == NULL)
    return;
  adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (viewport));
  gtk_widget_translate_coordinates (GTK_WIDGET (pane), GTK_WIDGET (self), 0, 0, &x, NULL);
  gtk_adjustment_clamp_page (adjustment, x, x + gtk_widget_get_width (GTK_WIDGET (pane)));
}

static gboolean
is_in_sight (LesPanes *self,
             LesPane  *pane)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  double x, width = gtk_widget_get_width (GTK_WIDGET (pane));

  if (viewport == NULL)
    return TRUE;
  gtk_widget_translate_coordinates (GTK_WIDGET (pane), viewport, 0, 0, &x, NULL);
  return x + width / 2 > 0 && x + width / 2 < gtk_widget_get_width (viewport);
}

/* At least one of the places picked is to be seen. */
static void
show_some_pane (LesPanes *self,
                LesEntry *entry)
{
  LesPane *first = NULL;

  for (guint i = 0; i < self->panes->len; i++)
    {
      LesPane *pane = g_ptr_array_index (self->panes, i);
      int position = les_article_item_get_position (les_pane_get_item (pane));

      if (position < 0 || les_entry_find_place (entry, position) == NULL)
        continue;
      if (is_in_sight (self, pane))
        return;
      if (first == NULL)
        first = pane;
    }
  if (first != NULL)
    bring_into_sight (self, first);
}

static void
picked_cb (LesSession     *session,
           LesArticleItem *origin,
           LesPanes       *self)
{
  LesEntry *entry = les_session_get_selection (session);

  les_liner_line_up (self->liner, entry, origin != NULL ? les_panes_find (self, origin) : NULL);
  if (entry != NULL)
    show_some_pane (self, entry);
}

static void
les_panes_dispose (GObject *object)
{
  LesPanes *self = LES_PANES (object);
  GtkWidget *child;

  g_clear_pointer (&self->liner, les_liner_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  if (self->panes != NULL)
    g_ptr_array_set_size (self->panes, 0);
  g_clear_pointer (&self->panes, g_ptr_array_unref);
  g_clear_pointer (&self->connectors, g_ptr_array_unref);
  g_clear_object (&self->headers);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (les_panes_parent_class)->dispose (object);
}

static void
les_panes_class_init (LesPanesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = les_panes_dispose;
  widget_class->measure = les_panes_measure;
  widget_class->size_allocate = les_panes_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "panes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
les_panes_init (LesPanes *self)
{
  self->panes = g_ptr_array_new ();
  self->connectors = g_ptr_array_new ();
  self->headers = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);
}

void
les_panes_set_session (LesPanes   *self,
                       LesSession *session)
{
  g_return_if_fail (LES_IS_PANES (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->liner = les_liner_new (session, GTK_WIDGET (self));
  les_reorder_add (GTK_WIDGET (self), self->panes, session);
  g_signal_connect_object (les_session_get_articles (session), "items-changed", G_CALLBACK (articles_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (comparison_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "picked", G_CALLBACK (picked_cb), self, 0);
  articles_changed_cb (self);
}

void
les_panes_set_sync (LesPanes *self,
                    gboolean  sync)
{
  g_return_if_fail (LES_IS_PANES (self));
  les_liner_set_sync (self->liner, sync);
}

void
les_panes_set_hits (LesPanes     *self,
                    const GArray *hits,
                    int           current)
{
  LesHit at = { G_MAXUINT, { 0, 0 } };

  g_return_if_fail (LES_IS_PANES (self));

  if (current >= 0 && current < (int) hits->len)
    at = g_array_index (hits, LesHit, current);
  for (guint i = 0; i < self->panes->len; i++)
    {
      LesPane *pane = g_ptr_array_index (self->panes, i);
      LesSpan title = les_article_buffer_get_title (les_article_view_get_buffer (les_pane_get_view (pane)));
      g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (LesSpan));
      gboolean in_title = FALSE;

      for (guint k = 0; k < hits->len; k++)
        if (g_array_index (hits, LesHit, k).article == i)
          {
            in_title |= les_span_overlaps (title, g_array_index (hits, LesHit, k).span);
            g_array_append_val (spans, g_array_index (hits, LesHit, k).span);
          }
      les_pane_title_set_found (les_pane_get_title (pane), in_title);
      les_article_view_set_hits (les_pane_get_view (pane), spans, at.article == i ? at.span : (LesSpan) { 0, 0 });
      if (at.article == i)
        {
          bring_into_sight (self, pane);
          les_liner_show (self->liner, pane, at.span);
        }
    }
}

void
les_panes_focus (LesPanes *self,
                 int       step)
{
  int n, position = step > 0 ? -1 : 0;

  g_return_if_fail (LES_IS_PANES (self));

  n = self->panes->len;
  if (n == 0)
    return;
  for (int i = 0; i < n; i++)
    if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == g_ptr_array_index (self->panes, i))
      position = i;
  position = (position + n + step) % n;
  gtk_widget_grab_focus (GTK_WIDGET (les_pane_get_view (g_ptr_array_index (self->panes, position))));
  bring_into_sight (self, g_ptr_array_index (self->panes, position));
}

void
les_panes_show (LesPanes       *self,
                LesArticleItem *item,
                LesSpan         span)
{
  LesPane *pane;

  g_return_if_fail (LES_IS_PANES (self));

  pane = les_panes_find (self, item);
  if (pane == NULL)
    return;
  bring_into_sight (self, pane);
  les_liner_show (self->liner, pane, span);
}
