/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/groups.h"

#include <string.h>

#include "match/filter.h"
#include "match/kind.h"
#include "match/label.h"

#define MOST_LINKS 64u /* of a member; a group that more articles share is wire copy, and all alike */

static float
score_of_nodes (guint32  a,
                guint32  b,
                gpointer data)
{
  LesMatching *matching = data;
  const LesScored *link;

  if (!les_matching_was_compared (matching, matching->node_article[a], matching->node_article[b]))
    return -1;
  link = les_matching_link (matching, a, b);
  return link != NULL ? link->score : 0;
}

static guint
article_of_node (guint32  node,
                 gpointer data)
{
  return ((LesMatching *) data)->node_article[node];
}

static GArray *
found_edges (LesMatching *matching)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (LesEdge));

  for (guint i = 0; i < matching->links->len; i++)
    {
      const LesScored *link = &g_array_index (matching->links, LesScored, i);
      LesEdge edge = { link->node_a, link->node_b, link->score };

      if (link->score >= LES_FOUND_SCORE)
        g_array_append_val (edges, edge);
    }
  les_edges_sort (edges, matching->node_ranks);
  return edges;
}

/* The span of a member: the clauses that its links in the group say it with. */
static LesSpan
member_span (LesMatching  *matching,
             const GArray *cluster,
             guint32       node)
{
  guint64 clauses = 0;

  for (guint i = 0; i < cluster->len; i++)
    {
      guint32 other = g_array_index (cluster, guint32, i);
      const LesScored *link = other != node ? les_matching_link (matching, node, other) : NULL;

      if (link != NULL && link->score >= LES_FOUND_SCORE)
        clauses |= les_scored_clauses (link, node);
    }
  return les_features_clauses (les_matching_article (matching, node)->features, les_matching_unit (matching, node),
                               clauses != 0 ? clauses : G_MAXUINT64);
}

/* Links of the group: each scored pair of its members from two articles. */
static void
add_links (LesMatching   *matching,
           const GArray  *cluster,
           const LesSpan *spans,
           LesGroup      *group)
{
  GArray *links = les_comparison_links (matching->comparison);

  group->first_link = links->len;
  for (guint i = 0; i < cluster->len; i++)
    for (guint j = i + 1; j < cluster->len && j <= i + MOST_LINKS; j++)
      {
        guint32 a = g_array_index (cluster, guint32, i), b = g_array_index (cluster, guint32, j);
        LesScored *scored = les_matching_link (matching, a, b);
        LesLink link = { .a = i, .b = j };
        LesMeeting meeting;

        if (scored == NULL)
          continue;
        scored->grouped = TRUE;
        link.score = scored->score;
        meeting = les_meeting_between (matching, a, spans[i], b, spans[j]);
        les_kind_explain (matching->comparison, &meeting, &link);
        g_array_append_val (links, link);
      }
  group->n_links = links->len - group->first_link;
}

static void
write_group (LesMatching  *matching,
             const GArray *cluster)
{
  GArray *parts = les_comparison_parts (matching->comparison);
  g_autofree LesSpan *spans = g_new (LesSpan, cluster->len);
  LesGroup group = { .first_member = parts->len };

  for (guint i = 0; i < cluster->len; i++)
    {
      guint32 node = g_array_index (cluster, guint32, i);
      LesPart part;

      spans[i] = member_span (matching, cluster, node);
      if (!les_matching_part (matching, node, spans[i], &part))
        {
          g_array_set_size (parts, group.first_member);
          return;
        }
      g_array_append_val (parts, part);
    }
  group.n_members = cluster->len;
  add_links (matching, cluster, spans, &group);
  les_group_sum_up (matching->comparison, &group);
  group.label = les_label_cluster (matching, cluster);
  g_array_append_val (les_comparison_groups (matching->comparison), group);
}

void
les_groups_write (LesMatching *matching)
{
  g_autoptr (GArray) edges = found_edges (matching);
  LesClusterView view = { score_of_nodes, article_of_node, matching };
  g_autoptr (GPtrArray) clusters = les_clusters_new (edges, &view, matching->watch);

  for (guint i = 0; i < clusters->len && !les_watch_ends (matching->watch, i, clusters->len); i++)
    write_group (matching, g_ptr_array_index (clusters, i));
}
