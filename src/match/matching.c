/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/matching.h"

#include <string.h>

static void
number_nodes (LesMatching *self)
{
  for (guint i = 0; i < self->articles->len; i++)
    {
      LesIndexed *article = g_ptr_array_index (self->articles, i);

      article->position = i;
      article->first_node = self->n_nodes;
      self->n_nodes += article->features->units->len;
    }
  self->node_article = g_new (guint32, self->n_nodes + 1);
  self->node_ranks = g_new (guint64, self->n_nodes + 1);
  for (guint i = 0; i < self->articles->len; i++)
    {
      LesIndexed *article = g_ptr_array_index (self->articles, i);

      for (guint u = 0; u < article->features->units->len; u++)
        {
          self->node_article[article->first_node + u] = i;
          self->node_ranks[article->first_node + u] = article->features->rank + u;
        }
    }
}

static int
compare_links (gconstpointer a,
               gconstpointer b)
{
  const LesScored *x = a, *y = b;

  if (x->node_a != y->node_a)
    return x->node_a < y->node_a ? -1 : 1;
  return x->node_b < y->node_b ? -1 : x->node_b > y->node_b;
}

static void
add_pair (LesMatching   *self,
          LesMatchIndex *index,
          const LesPair *pair)
{
  const LesIndexed *a = les_match_index_find (index, pair->a), *b = les_match_index_find (index, pair->b);

  if (self->compared != NULL)
    {
      guint64 key = (guint64) MIN (a->position, b->position) << 32 | MAX (a->position, b->position);

      g_array_append_val (self->compared, key);
    }
  for (guint i = 0; i < pair->candidates->len; i++)
    {
      const LesCandidate *candidate = &g_array_index (pair->candidates, LesCandidate, i);
      LesScored link = { a->first_node + candidate->a, b->first_node + candidate->b, les_logit_to_score (candidate->logit), candidate };

      if (a->position > b->position)
        {
          guint32 swap = link.node_a;

          link.node_a = link.node_b;
          link.node_b = swap;
          link.turned = TRUE;
        }
      g_array_append_val (self->links, link);
    }
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  guint64 x = *(const guint64 *) a, y = *(const guint64 *) b;

  return x < y ? -1 : x > y;
}

/* Where each node's links to higher nodes begin. */
static void
place_links (LesMatching *self)
{
  self->first_link = g_new0 (guint32, self->n_nodes + 2);
  for (guint i = 0; i < self->links->len; i++)
    self->first_link[g_array_index (self->links, LesScored, i).node_a + 1]++;
  for (guint i = 0; i < self->n_nodes; i++)
    self->first_link[i + 1] += self->first_link[i];
}

/* Where the pairs begin of which an article is the lower. */
static void
place_compared (LesMatching *self)
{
  g_array_sort (self->compared, compare_keys);
  self->first_compared = g_new0 (guint32, self->articles->len + 2);
  for (guint i = 0; i < self->compared->len; i++)
    self->first_compared[(g_array_index (self->compared, guint64, i) >> 32) + 1]++;
  for (guint i = 0; i < self->articles->len; i++)
    self->first_compared[i + 1] += self->first_compared[i];
}

typedef struct
{
  guint32 node;
  float   score;
} Neighbour;

/* Each node's neighbours in ascending order, first[node] … first[node + 1]. */
static Neighbour *
list_neighbours (const LesMatching *self,
                 guint             *first)
{
  Neighbour *all = g_new (Neighbour, 2 * (gsize) self->links->len + 1);
  g_autofree guint *next = g_new0 (guint, self->n_nodes + 1);

  for (guint i = 0; i < self->links->len; i++)
    {
      const LesScored *link = &g_array_index (self->links, LesScored, i);

      first[link->node_a + 1]++;
      first[link->node_b + 1]++;
    }
  for (guint i = 0; i < self->n_nodes; i++)
    first[i + 1] += first[i];
  memcpy (next, first, sizeof (guint) * self->n_nodes);
  /* Links are sorted by node_a, then node_b: those to lower nodes come first, each in order. */
  for (guint i = 0; i < self->links->len; i++)
    {
      const LesScored *link = &g_array_index (self->links, LesScored, i);

      all[next[link->node_b]++] = (Neighbour) { link->node_a, link->score };
    }
  for (guint i = 0; i < self->links->len; i++)
    {
      const LesScored *link = &g_array_index (self->links, LesScored, i);

      all[next[link->node_a]++] = (Neighbour) { link->node_b, link->score };
    }
  return all;
}

/* Two statements that both are what a third article says are likelier to be one. */
static void
add_support (LesMatching *self)
{
  g_autofree guint *first = g_new0 (guint, self->n_nodes + 2);
  g_autofree Neighbour *all = list_neighbours (self, first);

  for (guint i = 0; i < self->links->len; i++)
    {
      LesScored *link = &g_array_index (self->links, LesScored, i);
      guint x = first[link->node_a], y = first[link->node_b];
      float support = 0;

      while (x < first[link->node_a + 1] && y < first[link->node_b + 1])
        {
          if (all[x].node == all[y].node)
            support = MAX (support, MIN (all[x].score, all[y].score));
          if (all[x].node <= all[y].node)
            x++;
          else
            y++;
        }
      link->score = les_logit_to_score (les_support_logit (link->candidate->logit, support));
    }
}

LesMatching *
les_matching_new (LesComparison *comparison,
                  LesMatchIndex *index,
                  const LesWatch *watch)
{
  LesMatching *self = g_new0 (LesMatching, 1);
  GHashTableIter iter;
  gpointer pair;
  guint n_pairs = 0;

  self->comparison = comparison;
  self->watch = watch;
  self->articles = g_ptr_array_new ();
  self->links = g_array_new (FALSE, FALSE, sizeof (LesScored));
  self->places = g_ptr_array_new ();
  for (guint i = 0; i < les_comparison_n_readings (comparison); i++)
    g_ptr_array_add (self->articles, g_hash_table_lookup (index->by_reading, les_comparison_get_reading (comparison, i)));
  g_ptr_array_set_size (self->places, self->articles->len);
  number_nodes (self);
  if (index->look == LES_LOOK_QUICKLY)
    self->compared = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_hash_table_iter_init (&iter, index->pairs);
  while (g_hash_table_iter_next (&iter, NULL, &pair) && !les_watch_ends (watch, n_pairs, g_hash_table_size (index->pairs)))
    {
      add_pair (self, index, pair);
      n_pairs++;
    }
  if (g_cancellable_is_cancelled (watch->cancellable))
    return self;
  g_array_sort (self->links, compare_links);
  place_links (self);
  if (g_cancellable_is_cancelled (watch->cancellable))
    return self;
  if (self->compared != NULL)
    place_compared (self);
  if (self->articles->len > 2)
    add_support (self);
  return self;
}

void
les_matching_free (LesMatching *self)
{
  for (guint i = 0; i < self->places->len; i++)
    if (g_ptr_array_index (self->places, i) != NULL)
      g_array_unref (g_ptr_array_index (self->places, i));
  g_ptr_array_unref (self->places);
  g_clear_pointer (&self->compared, g_array_unref);
  g_free (self->first_compared);
  g_free (self->first_link);
  g_array_unref (self->links);
  g_free (self->node_article);
  g_free (self->node_ranks);
  g_ptr_array_unref (self->articles);
  g_free (self);
}

LesIndexed *
les_matching_article (const LesMatching *self,
                      guint32            node)
{
  return g_ptr_array_index (self->articles, self->node_article[node]);
}

const LesUnit *
les_matching_unit (const LesMatching *self,
                   guint32            node)
{
  const LesIndexed *article = les_matching_article (self, node);

  return &g_array_index (article->features->units, LesUnit, node - article->first_node);
}

LesScored *
les_matching_link (const LesMatching *self,
                   guint32            node_a,
                   guint32            node_b)
{
  LesScored *links = (LesScored *) (gpointer) self->links->data;
  guint32 lower = MIN (node_a, node_b), higher = MAX (node_a, node_b);
  guint32 low = self->first_link[lower], high = self->first_link[lower + 1], end = high;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (links[middle].node_b < higher)
        low = middle + 1;
      else
        high = middle;
    }
  return low < end && links[low].node_b == higher ? &links[low] : NULL;
}

gboolean
les_matching_was_compared (const LesMatching *self,
                           guint              article_a,
                           guint              article_b)
{
  guint lower = MIN (article_a, article_b), higher = MAX (article_a, article_b), low, high, end;
  const guint64 *compared;

  if (self->compared == NULL)
    return TRUE;
  compared = (const guint64 *) (gpointer) self->compared->data;
  low = self->first_compared[lower];
  high = end = self->first_compared[lower + 1];
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if ((guint32) compared[middle] < higher)
        low = middle + 1;
      else
        high = middle;
    }
  return low < end && (guint32) compared[low] == higher;
}

guint64
les_scored_clauses (const LesScored *link,
                    guint32          node)
{
  return (node == link->node_a) != link->turned ? link->candidate->clauses_a : link->candidate->clauses_b;
}

static guint
first_unit_ending_after (const GArray *units,
                         guint32       byte)
{
  guint low = 0, high = units->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (les_span_end (g_array_index (units, LesUnit, middle).span) <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* For each unit the statement that shares most with it; of equal ones the innermost, which comes last. A unit that no statement
 * touches belongs to the one before. */
static GArray *
place_units (const LesFeatures *features)
{
  guint n_units = features->units->len, n_statements;
  const LesStatement *statements = les_reading_get_statements (features->reading, &n_statements);
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (int), n_units);
  g_autofree guint32 *shared = g_new0 (guint32, n_units + 1);
  int last = n_statements > 0 ? 0 : -1;

  for (guint u = 0; u < n_units; u++)
    {
      int none = -1;
      g_array_append_val (places, none);
    }
  for (guint s = 0; s < n_statements; s++)
    for (guint k = 0; k < statements[s].spans.n; k++)
      {
        LesSpan span = les_reading_get_spans (features->reading, statements[s].spans)[k];

        for (guint u = first_unit_ending_after (features->units, span.start); u < n_units; u++)
          {
            LesSpan unit = g_array_index (features->units, LesUnit, u).span;
            guint32 overlap;

            if (unit.start >= les_span_end (span))
              break;
            overlap = MIN (les_span_end (unit), les_span_end (span)) - MAX (unit.start, span.start);
            if (overlap >= shared[u])
              {
                shared[u] = overlap;
                g_array_index (places, int, u) = s;
              }
          }
      }
  for (guint u = 0; u < n_units; u++)
    {
      if (g_array_index (places, int, u) < 0)
        g_array_index (places, int, u) = last;
      last = g_array_index (places, int, u);
    }
  return places;
}

gboolean
les_matching_part (LesMatching *self,
                   guint32      node,
                   LesSpan      span,
                   LesPart     *part)
{
  const LesIndexed *article = les_matching_article (self, node);
  guint position = self->node_article[node];
  int statement;

  if (g_ptr_array_index (self->places, position) == NULL)
    g_ptr_array_index (self->places, position) = place_units (article->features);
  statement = g_array_index ((GArray *) g_ptr_array_index (self->places, position), int, node - article->first_node);
  if (statement < 0)
    return FALSE;
  part->article = position;
  part->statement = statement;
  part->spans = les_comparison_add_spans (self->comparison, &span, 1);
  return TRUE;
}
