/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/clusters.h"

#define JOIN 0.5f         /* mean score of the pairs that two groups would bring together */
#define MOST_PAIRS 4096u  /* looked at before two groups join; larger ones (wire copy) are judged by a part */
#define MOST_ROUNDS 16    /* groups that one statement can stand in */

static int
compare_edges (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const LesEdge *x = a, *y = b;
  const guint64 *ranks = user_data;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  if (ranks[x->node_a] != ranks[y->node_a])
    return ranks[x->node_a] < ranks[y->node_a] ? -1 : 1;
  if (ranks[x->node_b] != ranks[y->node_b])
    return ranks[x->node_b] < ranks[y->node_b] ? -1 : 1;
  return 0;
}

void
les_edges_sort (GArray        *edges,
                const guint64 *ranks)
{
  for (guint i = 0; i < edges->len; i++)
    {
      LesEdge *edge = &g_array_index (edges, LesEdge, i);

      if (ranks[edge->node_a] > ranks[edge->node_b])
        {
          guint32 swap = edge->node_a;

          edge->node_a = edge->node_b;
          edge->node_b = swap;
        }
    }
  g_array_sort_with_data (edges, compare_edges, (gpointer) ranks);
}

static gboolean
may_join (const GArray         *a,
          const GArray         *b,
          float                 score,
          const LesClusterView *view)
{
  double sum = 0;
  guint n = 0, looked_at = 0;

  if (a->len + b->len == 2)
    return TRUE;
  for (guint i = 0; i < a->len; i++)
    for (guint j = 0; j < b->len && looked_at < MOST_PAIRS; j++, looked_at++)
      {
        guint32 x = g_array_index (a, guint32, i), y = g_array_index (b, guint32, j);
        float found;

        if (view->article (x, view->data) == view->article (y, view->data))
          continue;
        found = view->score (x, y, view->data);
        if (found < 0)
          continue;
        sum += found;
        n++;
      }
  return n > 0 ? sum / n >= JOIN : score >= JOIN;
}

static GArray *
cluster_of (GHashTable *clusters,
            guint32     node)
{
  GArray *cluster = g_hash_table_lookup (clusters, GUINT_TO_POINTER (node));

  if (cluster == NULL)
    {
      cluster = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_array_append_val (cluster, node);
      g_hash_table_insert (clusters, GUINT_TO_POINTER (node), cluster);
    }
  return cluster;
}

/* Moves the smaller cluster into the larger, so that a node moves at most log n times. */
static void
join (GHashTable *clusters,
      GArray     *a,
      GArray     *b)
{
  GArray *small = a->len < b->len ? a : b, *large = small == a ? b : a;

  g_array_append_vals (large, small->data, small->len);
  for (guint i = 0; i < small->len; i++)
    g_hash_table_insert (clusters, GUINT_TO_POINTER (g_array_index (small, guint32, i)), large);
  g_array_unref (small);
}

static int
compare_nodes (gconstpointer a,
               gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return x < y ? -1 : x > y;
}

static int
compare_clusters (gconstpointer a,
                  gconstpointer b)
{
  const GArray *x = *(GArray *const *) a, *y = *(GArray *const *) b;

  for (guint i = 0; i < MIN (x->len, y->len); i++)
    if (g_array_index (x, guint32, i) != g_array_index (y, guint32, i))
      return g_array_index (x, guint32, i) < g_array_index (y, guint32, i) ? -1 : 1;
  return x->len < y->len ? -1 : x->len > y->len;
}

/* Hands the clusters of a round over; each is met with its first node, so once. */
static void
take_clusters (GHashTable *clusters,
               GPtrArray  *found)
{
  GHashTableIter iter;
  gpointer       node, value;

  g_hash_table_iter_init (&iter, clusters);
  while (g_hash_table_iter_next (&iter, &node, &value))
    if (g_array_index ((GArray *) value, guint32, 0) == GPOINTER_TO_UINT (node))
      g_ptr_array_add (found, value);
}

/* Drops the edges whose nodes met in one cluster after all. */
static void
drop_met (GArray     *edges,
          GHashTable *clusters)
{
  guint kept = 0;

  for (guint i = 0; i < edges->len; i++)
    {
      LesEdge edge = g_array_index (edges, LesEdge, i);

      if (cluster_of (clusters, edge.node_a) != cluster_of (clusters, edge.node_b))
        g_array_index (edges, LesEdge, kept++) = edge;
    }
  g_array_set_size (edges, kept);
}

GPtrArray *
les_clusters_new (const GArray         *edges,
                  const LesClusterView *view)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) left = g_array_copy ((GArray *) edges);

  for (guint round = 0; round < MOST_ROUNDS && left->len > 0; round++)
    {
      g_autoptr (GHashTable) clusters = g_hash_table_new (NULL, NULL);
      g_autoptr (GArray) next = g_array_new (FALSE, FALSE, sizeof (LesEdge));

      for (guint i = 0; i < left->len; i++)
        {
          const LesEdge *edge = &g_array_index (left, LesEdge, i);
          GArray *a = cluster_of (clusters, edge->node_a), *b = cluster_of (clusters, edge->node_b);

          if (a == b)
            continue;
          if (may_join (a, b, edge->score, view))
            join (clusters, a, b);
          else
            g_array_append_vals (next, edge, 1);
        }
      drop_met (next, clusters);
      take_clusters (clusters, found);
      if (next->len == left->len)
        break;
      g_array_unref (left);
      left = g_steal_pointer (&next);
    }
  for (guint i = 0; i < found->len;)
    {
      GArray *cluster = g_ptr_array_index (found, i);

      g_array_sort (cluster, compare_nodes);
      if (cluster->len < 2)
        g_ptr_array_remove_index_fast (found, i);
      else
        i++;
    }
  g_ptr_array_sort (found, compare_clusters);
  return found;
}
