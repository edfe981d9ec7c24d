/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/groups.h"

#include <string.h>

#include "match/filter.h"
#include "match/kind.h"
#include "match/label.h"
#include "match/passage.h"

#define MOST_LINKS 64u /* of a member; a group that more articles share is wire copy, and all alike */
#define LEAST_SUGGESTED 0.02f
#define MOST_SUGGESTIONS 400u
#define SUGGESTIONS_A_NODE 6u
#define DISTANT_SCORE 0.05f /* below it two sentences rarely share more than a clause */
#define LEAST_OFFERED 60u
#define SUGGESTIONS_AN_ARTICLE 12u
#define NAME_SHARE 0.5f /* of a word's weight, for names: who, hardly what */

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

static LesMeeting
meeting_of (LesMatching *matching,
            guint32      node_a,
            LesSpan      span_a,
            guint32      node_b,
            LesSpan      span_b)
{
  return (LesMeeting) { les_matching_article (matching, node_a)->features, les_matching_article (matching, node_b)->features,
                        les_matching_unit (matching, node_a), les_matching_unit (matching, node_b), span_a, span_b };
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
        meeting = meeting_of (matching, a, spans[i], b, spans[j]);
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
  g_autoptr (GPtrArray) clusters = les_clusters_new (edges, &view);

  for (guint i = 0; i < clusters->len && !les_watch_ends (matching->watch, i, clusters->len); i++)
    write_group (matching, g_ptr_array_index (clusters, i));
}

static int
compare_scores (gconstpointer a,
                gconstpointer b)
{
  const LesScored *x = *(const LesScored *const *) a, *y = *(const LesScored *const *) b;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  if (x->node_a != y->node_a)
    return x->node_a < y->node_a ? -1 : 1;
  return x->node_b < y->node_b ? -1 : x->node_b > y->node_b;
}

/* The clause of the node's weightiest word that the other shares, where the sentence is long enough to say more than one thing. */
static LesSpan
suggested_span (LesMatching *matching,
                guint32      node,
                guint32      other)
{
  const LesFeatures *features = les_matching_article (matching, node)->features;
  const LesUnit *unit = les_matching_unit (matching, node), *unit_b = les_matching_unit (matching, other);
  const LesWord *words = les_features_words (features, unit);
  const LesWord *words_b = les_features_words (les_matching_article (matching, other)->features, unit_b);
  guint best = G_MAXUINT;
  float most = 0;

  for (guint i = 0; i < unit->n_words; i++)
    for (guint j = 0; j < unit_b->n_words; j++)
      {
        float weight = words[i].weight * les_word_match (&words[i], &words_b[j]) * (words[i].word_class == LES_CLASS_NAME ? NAME_SHARE : 1);

        if (weight > most)
          {
            most = weight;
            best = i;
          }
      }
  return best != G_MAXUINT ? les_passage_around (features, unit, best) : unit->span;
}

/* The clauses that the link covers. */
static LesSpan
covered_span (LesMatching     *matching,
              const LesScored *link,
              guint32          node)
{
  return les_features_clauses (les_matching_article (matching, node)->features, les_matching_unit (matching, node), les_scored_clauses (link, node));
}

static void
write_suggestion (LesMatching *matching,
                  LesScored   *link)
{
  LesSuggestion suggestion = { .score = link->score };
  gboolean distant = link->score < DISTANT_SCORE;
  LesSpan span_a = distant ? suggested_span (matching, link->node_a, link->node_b) : covered_span (matching, link, link->node_a);
  LesSpan span_b = distant ? suggested_span (matching, link->node_b, link->node_a) : covered_span (matching, link, link->node_b);
  LesMeeting meeting = meeting_of (matching, link->node_a, span_a, link->node_b, span_b);

  if (!les_matching_part (matching, link->node_a, span_a, &suggestion.a) ||
      !les_matching_part (matching, link->node_b, span_b, &suggestion.b))
    return;
  suggestion.first_reason = les_comparison_reasons (matching->comparison)->len;
  suggestion.n_reasons = les_kind_reasons (matching->comparison, &meeting);
  g_array_append_val (les_comparison_suggestions (matching->comparison), suggestion);
}

void
les_suggestions_write (LesMatching *matching)
{
  g_autoptr (GPtrArray) weak = g_ptr_array_new ();
  g_autofree guint8 *times = g_new0 (guint8, matching->n_nodes + 1);
  guint most = MIN (MOST_SUGGESTIONS, MAX (LEAST_OFFERED, SUGGESTIONS_AN_ARTICLE * matching->articles->len));

  for (guint i = 0; i < matching->links->len; i++)
    {
      LesScored *link = &g_array_index (matching->links, LesScored, i);

      if (!link->grouped && link->score >= LEAST_SUGGESTED)
        g_ptr_array_add (weak, link);
    }
  g_ptr_array_sort (weak, compare_scores);
  for (guint i = 0; i < weak->len && les_comparison_suggestions (matching->comparison)->len < most; i++)
    {
      LesScored *link = g_ptr_array_index (weak, i);

      if (times[link->node_a] >= SUGGESTIONS_A_NODE || times[link->node_b] >= SUGGESTIONS_A_NODE)
        continue;
      times[link->node_a]++;
      times[link->node_b]++;
      write_suggestion (matching, link);
    }
}
