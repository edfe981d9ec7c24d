/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/clusters.h"

#include <string.h>

#define N_NODES 6

/* Nodes 0 and 1 lie in article 0, 2 and 3 in article 1, 4 and 5 in article 2. */
typedef struct
{
  float scores[N_NODES][N_NODES];
} World;

static float
score_of (guint32  a,
          guint32  b,
          gpointer data)
{
  const World *world = data;

  return MAX (world->scores[a][b], world->scores[b][a]);
}

static guint
article_of (guint32  node,
            gpointer data)
{
  return node / 2;
}

static char *
cluster_world (World   *world,
               gboolean backwards)
{
  static const guint64 ranks[N_NODES] = { 5, 9, 2, 8, 4, 7 };
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (LesEdge));
  g_autoptr (GPtrArray) clusters = NULL;
  LesClusterView view = { score_of, article_of, world };
  GString *written = g_string_new (NULL);

  for (guint i = 0; i < N_NODES * N_NODES; i++)
    {
      guint k = backwards ? N_NODES * N_NODES - 1 - i : i;
      LesEdge edge = { k / N_NODES, k % N_NODES, world->scores[k / N_NODES][k % N_NODES] };

      if (edge.score > 0.3f)
        g_array_append_val (edges, edge);
    }
  les_edges_sort (edges, ranks);
  clusters = les_clusters_new (edges, &view, &LES_WATCH_NONE);
  for (guint i = 0; i < clusters->len; i++)
    {
      GArray *cluster = g_ptr_array_index (clusters, i);

      g_string_append (written, i > 0 ? " " : "");
      for (guint k = 0; k < cluster->len; k++)
        g_string_append_printf (written, "%u", g_array_index (cluster, guint32, k));
    }
  return g_string_free (written, FALSE);
}

static void
test_triangle (void)
{
  World world = { .scores = { [0] = { [2] = 0.9f, [4] = 0.8f }, [2] = { [4] = 0.9f } } };
  g_autofree char *found = cluster_world (&world, FALSE);

  g_assert_cmpstr (found, ==, "024");
}

/* 0 says what 2 says, 2 what 4 says, but 0 and 4 have nothing in common: two groups, not a chain. */
static void
test_chain (void)
{
  World world = { .scores = { [0] = { [2] = 0.9f }, [2] = { [4] = 0.6f } } };
  g_autofree char *found = cluster_world (&world, FALSE);

  g_assert_cmpstr (found, ==, "02 24");
}

/* However strong the links to a third, two that hardly have anything in common are not one statement. */
static void
test_weakest (void)
{
  World world = { .scores = { [0] = { [2] = 0.98f, [4] = 0.1f }, [2] = { [4] = 0.98f } } };
  g_autofree char *found = cluster_world (&world, FALSE);

  g_assert_cmpstr (found, ==, "02 24");
}

static void
test_order (void)
{
  World world = { .scores = { [0] = { [2] = 0.7f, [3] = 0.7f, [5] = 0.7f }, [1] = { [3] = 0.7f }, [2] = { [5] = 0.7f } } };
  g_autofree char *forwards = cluster_world (&world, FALSE), *backwards = cluster_world (&world, TRUE);

  g_assert_cmpstr (forwards, ==, backwards);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/clusters/triangle", test_triangle);
  g_test_add_func ("/match/clusters/chain", test_chain);
  g_test_add_func ("/match/clusters/weakest", test_weakest);
  g_test_add_func ("/match/clusters/order", test_order);
  return g_test_run ();
}
