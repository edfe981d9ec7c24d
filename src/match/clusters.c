/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/clusters.h"

#include "match/pair-key.h"

#define JOIN 0.5f         /* mean score of the pairs that two groups would bring together */
#define WEAKEST 0.3f      /* score of two members from two articles; below it they say two things, whoever links them */
#define MOST_PAIRS 4096u  /* looked at before two groups join; larger ones (wire copy) are judged by a part */
#define MOST_ROUNDS 16    /* groups that one statement can stand in */

typedef struct
{
  GArray *nodes;  /* guint32; taken when the round is over */
  guint32 number; /* within its round, never used again */
} Cluster;

/* Two clusters that did not join, and how large they were: as long as neither grows, a further, weaker link changes nothing. */
typedef struct
{
  gint64  key; /* the clusters' numbers */
  guint32 n_a, n_b;
} Refusal;

typedef struct
{
  GHashTable *clusters; /* node → Cluster */
  GHashTable *refusals; /* set of Refusal */
  GPtrArray  *all;      /* Cluster, owned; by number */
} Round;

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
        if (found < WEAKEST)
          return FALSE;
        sum += found;
        n++;
      }
  return n > 0 ? sum / n >= JOIN : score >= JOIN;
}

static void
cluster_free (gpointer data)
{
  Cluster *cluster = data;

  g_clear_pointer (&cluster->nodes, g_array_unref);
  g_free (cluster);
}

static void
round_init (Round *self)
{
  self->clusters = g_hash_table_new (NULL, NULL);
  self->refusals = g_hash_table_new_full (les_pair_key_hash, g_int64_equal, g_free, NULL);
  self->all = g_ptr_array_new_with_free_func (cluster_free);
}

static void
round_clear (Round *self)
{
  g_hash_table_unref (self->clusters);
  g_hash_table_unref (self->refusals);
  g_ptr_array_unref (self->all);
}

static Cluster *
cluster_of (Round   *self,
            guint32  node)
{
  Cluster *cluster = g_hash_table_lookup (self->clusters, GUINT_TO_POINTER (node));

  if (cluster == NULL)
    {
      cluster = g_new (Cluster, 1);
      cluster->nodes = g_array_new (FALSE, FALSE, sizeof (guint32));
      cluster->number = self->all->len;
      g_array_append_val (cluster->nodes, node);
      g_ptr_array_add (self->all, cluster);
      g_hash_table_insert (self->clusters, GUINT_TO_POINTER (node), cluster);
    }
  return cluster;
}

/* Moves the smaller cluster into the larger, so that a node moves at most log n times. */
static void
join (Round   *self,
      Cluster *a,
      Cluster *b)
{
  Cluster *small = a->nodes->len < b->nodes->len ? a : b, *large = small == a ? b : a;

  g_array_append_vals (large->nodes, small->nodes->data, small->nodes->len);
  for (guint i = 0; i < small->nodes->len; i++)
    g_hash_table_insert (self->clusters, GUINT_TO_POINTER (g_array_index (small->nodes, guint32, i)), large);
  g_clear_pointer (&small->nodes, g_array_unref);
}

/* Whether the clusters were kept apart before and both are as they were then. */
static gboolean
was_refused (Round         *self,
             const Cluster *a,
             const Cluster *b)
{
  gint64 key = (gint64) a->number << 32 | b->number;
  const Refusal *refusal = g_hash_table_lookup (self->refusals, &key);

  return refusal != NULL && refusal->n_a == a->nodes->len && refusal->n_b == b->nodes->len;
}

static void
refuse (Round         *self,
        const Cluster *a,
        const Cluster *b)
{
  Refusal *refusal = g_new (Refusal, 1);

  *refusal = (Refusal) { (gint64) a->number << 32 | b->number, a->nodes->len, b->nodes->len };
  g_hash_table_replace (self->refusals, refusal, refusal);
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

/* Hands the clusters of a round over. */
static void
take_clusters (Round     *self,
               GPtrArray *found)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      Cluster *cluster = g_ptr_array_index (self->all, i);

      if (cluster->nodes != NULL && cluster->nodes->len > 1)
        g_ptr_array_add (found, g_steal_pointer (&cluster->nodes));
    }
}

/* Drops the edges whose nodes met in one cluster after all. */
static void
drop_met (GArray *edges,
          Round  *self)
{
  guint kept = 0;

  for (guint i = 0; i < edges->len; i++)
    {
      LesEdge edge = g_array_index (edges, LesEdge, i);

      if (cluster_of (self, edge.node_a) != cluster_of (self, edge.node_b))
        g_array_index (edges, LesEdge, kept++) = edge;
    }
  g_array_set_size (edges, kept);
}

static gboolean
is_cancelled_at (const LesWatch *watch,
                 guint           step)
{
  return step % 64 == 0 && g_cancellable_is_cancelled (watch->cancellable);
}

/* Joins what may join, best edges first. Returns (transfer full) the edges that found no room. */
static GArray *
join_round (const GArray         *edges,
            const LesClusterView *view,
            const LesWatch       *watch,
            GPtrArray            *found)
{
  GArray *left = g_array_new (FALSE, FALSE, sizeof (LesEdge));
  Round   self;

  round_init (&self);
  for (guint i = 0; i < edges->len && !is_cancelled_at (watch, i); i++)
    {
      const LesEdge *edge = &g_array_index (edges, LesEdge, i);
      Cluster *a = cluster_of (&self, edge->node_a), *b = cluster_of (&self, edge->node_b);

      if (a == b)
        continue;
      if (!was_refused (&self, a, b))
        {
          if (may_join (a->nodes, b->nodes, edge->score, view))
            {
              join (&self, a, b);
              continue;
            }
          refuse (&self, a, b);
        }
      g_array_append_vals (left, edge, 1);
    }
  drop_met (left, &self);
  take_clusters (&self, found);
  round_clear (&self);
  return left;
}

GPtrArray *
les_clusters_new (const GArray         *edges,
                  const LesClusterView *view,
                  const LesWatch       *watch)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) left = g_array_ref ((GArray *) edges);

  for (guint round = 0; round < MOST_ROUNDS && left->len > 0 && !g_cancellable_is_cancelled (watch->cancellable); round++)
    {
      g_autoptr (GArray) before = g_steal_pointer (&left);

      left = join_round (before, view, watch, found);
      if (left->len == before->len)
        break;
    }
  for (guint i = 0; i < found->len; i++)
    g_array_sort (g_ptr_array_index (found, i), compare_nodes);
  g_ptr_array_sort (found, compare_clusters);
  return found;
}
