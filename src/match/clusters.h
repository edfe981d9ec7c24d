/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Links to groups. A group is at most what a reader would call one statement: two groups join only when their members, taken
 * together, speak for it, so that nothing chains through a weak link. A link that finds no room in its members' groups makes a
 * group beside them: a long sentence can say two things. The result depends on the links alone, not on their order. */

#pragma once

#include "match/watch.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 node_a, node_b; /* units, numbered through all articles */
  float   score;
} LesEdge;

typedef struct
{
  /* The score of two nodes; a negative number when their articles were never compared. */
  float (*score)   (guint32 a, guint32 b, gpointer data);
  /* The article a node lies in. */
  guint (*article) (guint32 node, gpointer data);
  gpointer data;
} LesClusterView;

/* Joins edges, sorted by les_edges_sort. Returns (transfer full) an array of GArray of guint32, each ascending; fewer when
 * cancelled. */
GPtrArray *les_clusters_new (const GArray         *edges,
                             const LesClusterView *view,
                             const LesWatch       *watch);

/* Best first; equal ones by the ranks of their nodes (an array of guint64, one a node). */
void       les_edges_sort   (GArray               *edges,
                             const guint64        *ranks);

G_END_DECLS
