/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/topics.h"

#include <math.h>
#include <string.h>

#include "match/pair-key.h"
#include "match/passage.h"
#include "match/subjects.h"
#include "match/topic-label.h"
#include "match/topic-set.h"

#define SHARE 0.04           /* of all pairs of units of two articles that topics may bring together */
#define PAIRS_A_UNIT 2.0     /* the same, in large collections */
#define LEAST_BUDGET 24.0    /* of short articles */
#define SAME_SHARE 2.0       /* of the pairs that say the same, which a topic brings others along with */
#define NEAR 0.08f           /* shared letters of two units that are on one subject */
#define RESERVED 0.45        /* of the pairs, for units that join a topic by what they say and not by one word */
#define LARGE_SCORE 0.2f     /* of a link that counts in a large collection */
#define LEAST_GAIN 0.01f     /* summed closeness of the links a topic must hold */
#define LEAST_CLOSE 0.015f   /* of a link whose unit joins a topic */
#define MOST_GROWTH 8        /* pairs that a unit which joins may bring together */
#define TOPICS_AN_ARTICLE 14
#define MOST_TOPICS 2000

typedef struct
{
  LesMatching *matching;
  LesSubjects *subjects;
  LesTopicSet  set;
  GHashTable  *labels;   /* set of those that are taken; borrowed from the comparison */
  double       reserved; /* of the set's budget for units that join a topic by what they say */
} Builder;

/* All pairs of units of two articles, of which topics may bring a share together, beside those that say the same; linear in large
 * collections. */
static double
pairs_of (LesMatching *matching)
{
  double pairs = (double) matching->n_nodes * matching->n_nodes;

  for (guint i = 0; i < matching->articles->len; i++)
    {
      double n = ((LesIndexed *) g_ptr_array_index (matching->articles, i))->features->units->len;

      pairs -= n * n;
    }
  return pairs / 2;
}

static double
budget_of (LesMatching *matching)
{
  double same = 0;

  for (guint i = 0; i < matching->links->len; i++)
    same += g_array_index (matching->links, LesScored, i).score;
  return MAX (LEAST_BUDGET, (matching->compared == NULL ? SHARE * pairs_of (matching) : PAIRS_A_UNIT * matching->n_nodes) + SAME_SHARE * same);
}

/* How close two units are in what they say, whatever their articles share beside: two articles on one subject need not retell
 * one another. */
static float
closeness (const LesScored *link)
{
  const LesEvidence *evidence = &link->candidate->evidence;

  return les_logit_to_score (les_evidence_logit (evidence) + logf ((evidence->grams + 0.01f) / 0.16f) + 2 * evidence->cover - 1);
}

static void
choose_subjects (Builder *self)
{
  guint n, most = MIN (MOST_TOPICS, TOPICS_AN_ARTICLE * self->matching->articles->len);
  const LesSubject *subjects = les_subjects_choose (self->subjects, pairs_of (self->matching), LEAST_GAIN, &n);

  for (guint i = 0; i < n && self->set.topics->len < most && self->set.left > self->reserved && !les_watch_ends (self->matching->watch, n + i, 3 * n); i++)
    {
      g_autofree LesTopicMember *members = g_new (LesTopicMember, subjects[i].n);

      for (guint k = 0; k < subjects[i].n; k++)
        {
          const LesMention *mention = les_subjects_mention (self->subjects, subjects[i].first + k);

          members[k] = (LesTopicMember) { mention->node, mention->word };
        }
      if (les_topic_set_cost (&self->set, members, subjects[i].n) <= self->set.left - self->reserved)
        les_topic_set_add (&self->set, members, subjects[i].n, subjects[i].hash);
    }
}

typedef struct
{
  const LesScored *link;
  float            closeness;
  guint64          low, high; /* the ranks of its nodes */
} Close;

static int
compare_close (gconstpointer a,
               gconstpointer b)
{
  const Close *x = a, *y = b;

  if (x->closeness != y->closeness)
    return x->closeness > y->closeness ? -1 : 1;
  if (x->low != y->low)
    return x->low < y->low ? -1 : 1;
  return x->high < y->high ? -1 : x->high > y->high;
}

/* The links by which a unit may join a topic, the closest first. */
static GArray *
list_close (const LesMatching *matching)
{
  GArray *close = g_array_new (FALSE, FALSE, sizeof (Close));

  for (guint i = 0; i < matching->links->len; i++)
    {
      const LesScored *link = &g_array_index (matching->links, LesScored, i);
      guint64 a = matching->node_ranks[link->node_a], b = matching->node_ranks[link->node_b];
      Close entry = { link, closeness (link), MIN (a, b), MAX (a, b) };

      if (i % 4096 == 0 && g_cancellable_is_cancelled (matching->watch->cancellable))
        break;
      if (link->score >= LEAST_CLOSE || entry.closeness >= LEAST_CLOSE)
        g_array_append_val (close, entry);
    }
  g_array_sort (close, compare_close);
  return close;
}

/* The topic of one of the link's units that the other joins with the fewest new pairs. */
static guint
find_host (Builder         *self,
           const LesScored *link,
           guint           *host,
           guint32         *joining)
{
  guint least = G_MAXUINT;

  for (guint side = 0; side < 2; side++)
    {
      guint32 inside = side == 0 ? link->node_a : link->node_b, outside = side == 0 ? link->node_b : link->node_a;
      const GArray *positions = les_topic_set_of (&self->set, inside);

      for (guint k = 0; positions != NULL && k < positions->len; k++)
        {
          guint fresh = les_topic_set_cost_to_join (&self->set, g_array_index (positions, guint, k), outside);

          if (fresh < least)
            {
              least = fresh;
              *host = g_array_index (positions, guint, k);
              *joining = outside;
            }
        }
    }
  return least;
}

/* What says the same is about the same: a unit joins the topic of one that it is linked to. Two that were found to say the same are
 * a topic of their own where neither has one, or joining it would bring too much along. */
static void
join_link (Builder         *self,
           const LesScored *link)
{
  gint64 key = les_pair_key (link->node_a, link->node_b);
  guint host, fresh;
  guint32 joining;

  if (g_hash_table_contains (self->set.together, &key))
    return;
  fresh = find_host (self, link, &host, &joining);
  if (fresh <= MOST_GROWTH && fresh <= self->set.left)
    les_topic_set_join (&self->set, host, (LesTopicMember) { joining, G_MAXUINT, les_scored_clauses (link, joining) });
  else if (self->set.topics->len < MOST_TOPICS && link->grouped)
    {
      LesTopicMember members[2] = { { link->node_a, G_MAXUINT, les_scored_clauses (link, link->node_a) },
                            { link->node_b, G_MAXUINT, les_scored_clauses (link, link->node_b) } };

      les_topic_set_add (&self->set, members, 2, 0);
    }
}

/* Those that say the same first, whatever is left of the budget: it is meant for what does not. */
static void
join_links (Builder *self)
{
  g_autoptr (GArray) links = list_close (self->matching);
  guint n = links->len;

  for (guint i = 0; i < n && !les_watch_ends (self->matching->watch, 2 * n + i / 2, 3 * n); i++)
    if (g_array_index (links, Close, i).link->grouped)
      join_link (self, g_array_index (links, Close, i).link);
  for (guint i = 0; i < n && self->set.left >= 1 && !les_watch_ends (self->matching->watch, 2 * n + n / 2 + i / 2, 3 * n); i++)
    join_link (self, g_array_index (links, Close, i).link);
}

/* The passage with the clauses that say what another member was found to say, too. */
static LesSpan
with_said (Builder              *self,
           const LesTopicDraft  *topic,
           const LesTopicMember *member,
           LesSpan               passage)
{
  const LesFeatures *features = les_matching_article (self->matching, member->node)->features;
  guint32 start = passage.start, end = les_span_end (passage);

  for (guint i = 0; i < topic->members->len; i++)
    {
      const LesScored *link = les_matching_link (self->matching, member->node, g_array_index (topic->members, LesTopicMember, i).node);
      LesSpan said;

      if (link == NULL || !link->grouped)
        continue;
      said = les_features_clauses (features, les_matching_unit (self->matching, member->node), les_scored_clauses (link, member->node));
      start = MIN (start, said.start);
      end = MAX (end, les_span_end (said));
    }
  return LES_SPAN (start, end);
}

/* Another topic of the same noun is told apart by the first of its nouns that makes a difference. */
static const char *
label_once (Builder         *self,
            const char      *label,
            const GPtrArray *terms)
{
  for (guint i = 0; i < terms->len && g_hash_table_contains (self->labels, label); i++)
    if (strstr (label, g_ptr_array_index (terms, i)) == NULL)
      {
        g_autofree char *longer = g_strdup_printf ("%s, %s", label, (const char *) g_ptr_array_index (terms, i));

        label = les_comparison_keep_string (self->matching->comparison, longer, -1);
      }
  g_hash_table_add (self->labels, (gpointer) label);
  return label;
}

static void
write_topic (Builder             *self,
             const LesTopicDraft *topic)
{
  LesComparison *comparison = self->matching->comparison;
  LesTopic written = { .first_member = les_comparison_parts (comparison)->len };
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GPtrArray) terms = g_ptr_array_new ();

  for (guint i = 0; i < topic->members->len; i++)
    g_array_append_val (nodes, g_array_index (topic->members, LesTopicMember, i).node);
  written.label = label_once (self, les_label_topic (self->matching, nodes, topic->hashes, terms), terms);
  g_ptr_array_add (terms, NULL);
  for (guint i = 0; i < topic->members->len; i++)
    {
      const LesTopicMember *member = &g_array_index (topic->members, LesTopicMember, i);
      const LesFeatures *features = les_matching_article (self->matching, member->node)->features;
      const LesUnit *unit = les_matching_unit (self->matching, member->node);
      LesSpan passage = member->word != G_MAXUINT ? les_passage_around (features, unit, member->word)
                                                  : les_features_clauses (features, unit, member->clauses);
      LesPart part;

      if (les_matching_part (self->matching, member->node, with_said (self, topic, member, passage), &part))
        {
          g_array_append_val (les_comparison_parts (comparison), part);
          written.n_members++;
        }
    }
  written.terms = les_comparison_keep_strings (comparison, (const char *const *) terms->pdata);
  if (written.n_members > 1)
    g_array_append_val (les_comparison_topics (comparison), written);
}

void
les_topics_write (LesMatching *matching)
{
  Builder self = { .matching = matching };

  self.subjects = les_subjects_new (matching);
  les_topic_set_init (&self.set, matching, budget_of (matching));
  self.labels = g_hash_table_new (g_str_hash, g_str_equal);
  self.reserved = RESERVED * self.set.left;
  for (guint i = 0; i < matching->links->len; i++)
    {
      const LesScored *link = &g_array_index (matching->links, LesScored, i);

      if (les_watch_ends (matching->watch, i / 3, matching->links->len))
        break;
      if (matching->compared == NULL || link->score >= LARGE_SCORE)
        les_subjects_speak (self.subjects, link->node_a, link->node_b, closeness (link), link->candidate->evidence.grams >= NEAR);
    }
  choose_subjects (&self);
  join_links (&self);
  for (guint i = 0; i < self.set.topics->len && !g_cancellable_is_cancelled (matching->watch->cancellable); i++)
    write_topic (&self, g_ptr_array_index (self.set.topics, i));
  g_hash_table_unref (self.labels);
  les_topic_set_clear (&self.set);
  les_subjects_free (self.subjects);
}
