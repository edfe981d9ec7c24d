/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/groups.h"

#include <string.h>

#include "match/filter.h"
#include "match/kind.h"
#include "match/label.h"
#include "match/sayings.h"

#define MOST_LINKS 64u /* of a member; a group that more articles share is wire copy, and all alike */

/* That two articles of different languages share few words says nothing: as if they had never been compared. */
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
  if ((link == NULL || link->score < LES_FOUND_SCORE) &&
      les_reading_get_language (les_matching_article (matching, a)->features->reading) !=
        les_reading_get_language (les_matching_article (matching, b)->features->reading))
    return -1;
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

/* The span of a member: the clauses of its sentence that its links in the group say it with, or what is quoted of several. */
static LesSpan
member_span (LesMatching     *matching,
             const LesSaying *saying,
             guint32          node)
{
  guint64 clauses = 0;

  if (saying->n_units > 1)
    return les_sayings_span (matching, node, saying->n_units);
  for (guint i = 0; i < saying->nodes->len; i++)
    {
      guint32 other = g_array_index (saying->nodes, guint32, i);
      const LesScored *link = other != node ? les_matching_link (matching, node, other) : NULL;

      if (link != NULL && link->score >= LES_FOUND_SCORE)
        clauses |= les_scored_clauses (link, node);
    }
  return les_features_clauses (les_matching_article (matching, node)->features, les_matching_unit (matching, node),
                               clauses != 0 ? clauses : G_MAXUINT64);
}

/* The best of the links between the sentences of two members; all of them are part of the group. */
static const LesScored *
take_links (LesMatching *matching,
            guint32      a,
            guint32      b,
            guint        n_units)
{
  LesScored *best = NULL;

  for (guint i = 0; i < n_units; i++)
    {
      LesScored *scored = les_matching_link (matching, a + i, b + i);

      if (scored == NULL)
        continue;
      scored->grouped = TRUE;
      if (best == NULL || scored->score > best->score)
        best = scored;
    }
  return best;
}

/* Links of the group: each scored pair of its members from two articles. */
static void
add_links (LesMatching     *matching,
           const LesSaying *saying,
           const LesSpan   *spans,
           LesGroup        *group)
{
  const GArray *cluster = saying->nodes;
  GArray *links = les_comparison_links (matching->comparison);

  group->first_link = links->len;
  for (guint i = 0; i < cluster->len; i++)
    for (guint j = i + 1; j < cluster->len && j <= i + MOST_LINKS; j++)
      {
        guint32 a = g_array_index (cluster, guint32, i), b = g_array_index (cluster, guint32, j);
        const LesScored *scored = take_links (matching, a, b, saying->n_units);
        LesUnit unit_a, unit_b;
        LesLink link = { .a = i, .b = j };
        LesMeeting meeting;

        if (scored == NULL)
          continue;
        link.score = scored->score;
        unit_a = les_sayings_unit (matching, a, saying->n_units);
        unit_b = les_sayings_unit (matching, b, saying->n_units);
        meeting = les_meeting_between (matching, a, spans[i], b, spans[j]);
        meeting.unit_a = &unit_a;
        meeting.unit_b = &unit_b;
        les_kind_explain (matching->comparison, &meeting, &link);
        g_array_append_val (links, link);
      }
  group->n_links = links->len - group->first_link;
}

static void
write_group (LesMatching     *matching,
             const LesSaying *saying)
{
  const GArray *cluster = saying->nodes;
  GArray *parts = les_comparison_parts (matching->comparison);
  g_autofree LesSpan *spans = g_new (LesSpan, cluster->len);
  LesGroup group = { .first_member = parts->len };

  for (guint i = 0; i < cluster->len; i++)
    {
      guint32 node = g_array_index (cluster, guint32, i);
      LesPart part;

      spans[i] = member_span (matching, saying, node);
      if (!les_matching_part (matching, node, spans[i], &part))
        {
          g_array_set_size (parts, group.first_member);
          return;
        }
      g_array_append_val (parts, part);
    }
  group.n_members = cluster->len;
  add_links (matching, saying, spans, &group);
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

  g_autoptr (GPtrArray) sayings = les_sayings_new (matching, clusters);

  for (guint i = 0; i < sayings->len && !les_watch_ends (matching->watch, i, sayings->len); i++)
    write_group (matching, g_ptr_array_index (sayings, i));
}
