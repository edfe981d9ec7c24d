/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/sayings.h"

#define LONGEST_SAYING 320u /* bytes of a member; of more, a reader wants each sentence by itself */
#define MOST_STATEMENTS 16u /* looked at for one that runs on */
#define SAME_WORDS 0.6f     /* least score of the links of sentences that are joined */

typedef struct
{
  LesMatching     *matching;
  const GPtrArray *clusters;
} Joiner;

static const GArray *
cluster_at (const Joiner *self,
            guint         position)
{
  return g_ptr_array_index (self->clusters, position);
}

static guint32
node_at (const GArray *cluster,
         guint         member)
{
  return g_array_index (cluster, guint32, member);
}

/* The direct quotation that runs on from the unit into the next one, or NULL. Statements are ordered by where they begin; few begin
 * within one unit. */
static const LesStatement *
find_quotation (const LesMatching *matching,
                guint32            node,
                guint32            next)
{
  const LesReading *reading = les_matching_article (matching, node)->features->reading;
  guint32 end = les_span_end (les_matching_unit (matching, node)->span), start = les_matching_unit (matching, next)->span.start;
  guint n_statements, low = 0, high;
  const LesStatement *statements = les_reading_get_statements (reading, &n_statements);

  if (matching->node_article[node] != matching->node_article[next])
    return NULL;
  high = n_statements;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (les_reading_get_spans (reading, statements[middle].spans)[0].start < end)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = low; i > 0 && i + MOST_STATEMENTS > low; i--)
    for (guint k = 0; statements[i - 1].kind == LES_STATEMENT_DIRECT && k < statements[i - 1].spans.n; k++)
      {
        LesSpan span = les_reading_get_spans (reading, statements[i - 1].spans)[k];

        if (span.start < end && les_span_end (span) > start)
          return &statements[i - 1];
      }
  return NULL;
}

/* Whether each article has one member and all say it in much the same words as the first. */
static gboolean
is_carried (Joiner       *self,
            const GArray *cluster)
{
  for (guint i = 1; i < cluster->len; i++)
    {
      const LesScored *link = les_matching_link (self->matching, node_at (cluster, 0), node_at (cluster, i));

      if (self->matching->node_article[node_at (cluster, i - 1)] == self->matching->node_article[node_at (cluster, i)] || link == NULL ||
          link->score < SAME_WORDS)
        return FALSE;
    }
  return TRUE;
}

static guint
bytes_of (const Joiner *self,
          guint32       node,
          guint         n_units)
{
  return les_sayings_unit (self->matching, node, n_units).span.length;
}

/* Whether the cluster of the sentences at position goes on in each article with those of next, which lie n_units behind. */
static gboolean
goes_on (Joiner       *self,
         const GArray *cluster,
         guint         n_units,
         const GArray *next)
{
  if (next->len != cluster->len)
    return FALSE;
  for (guint i = 0; i < cluster->len; i++)
    if (node_at (next, i) != node_at (cluster, i) + n_units || find_quotation (self->matching, node_at (next, i) - 1, node_at (next, i)) == NULL ||
        bytes_of (self, node_at (cluster, i), n_units + 1) > LONGEST_SAYING)
      return FALSE;
  return is_carried (self, next);
}

/* The cluster that cluster goes on with, behind position, or their number. Clusters are sorted by their first node. */
static guint
find_next (Joiner       *self,
           const GArray *cluster,
           guint         position,
           guint         n_units)
{
  for (guint i = position + 1; i < self->clusters->len && node_at (cluster_at (self, i), 0) <= node_at (cluster, 0) + n_units; i++)
    if (goes_on (self, cluster, n_units, cluster_at (self, i)))
      return i;
  return self->clusters->len;
}

static void
saying_free (gpointer data)
{
  LesSaying *saying = data;

  g_array_unref (saying->nodes);
  g_free (saying);
}

GPtrArray *
les_sayings_new (LesMatching     *matching,
                 const GPtrArray *clusters)
{
  Joiner self = { matching, clusters };
  GPtrArray *sayings = g_ptr_array_new_with_free_func (saying_free);
  g_autofree guint8 *joined = g_new0 (guint8, clusters->len + 1);

  for (guint i = 0; i < clusters->len; i++)
    {
      const GArray *cluster = cluster_at (&self, i);
      LesSaying *saying;

      if (joined[i])
        continue;
      saying = g_new0 (LesSaying, 1);
      saying->nodes = g_array_ref ((GArray *) cluster);
      saying->n_units = 1;
      g_ptr_array_add (sayings, saying);
      if (!is_carried (&self, cluster))
        continue;
      for (guint next = find_next (&self, cluster, i, 1); next < clusters->len; next = find_next (&self, cluster, next, saying->n_units))
        {
          joined[next] = TRUE;
          saying->n_units++;
        }
    }
  return sayings;
}

LesUnit
les_sayings_unit (const LesMatching *matching,
                  guint32            node,
                  guint              n_units)
{
  LesUnit whole = *les_matching_unit (matching, node);
  const LesUnit *last = les_matching_unit (matching, node + n_units - 1);

  whole.span = LES_SPAN (whole.span.start, les_span_end (last->span));
  whole.n_tokens = last->first_token + last->n_tokens - whole.first_token;
  whole.n_words = last->first_word + last->n_words - whole.first_word;
  whole.n_forms = last->first_form + last->n_forms - whole.first_form;
  return whole;
}

LesSpan
les_sayings_span (const LesMatching *matching,
                  guint32            node,
                  guint              n_units)
{
  const LesReading *reading = les_matching_article (matching, node)->features->reading;
  const LesStatement *first = find_quotation (matching, node, node + 1);
  const LesStatement *last = find_quotation (matching, node + n_units - 2, node + n_units - 1);
  LesSpan whole = les_sayings_unit (matching, node, n_units).span;
  guint32 start = MAX (whole.start, les_reading_get_spans (reading, first->spans)[0].start), end = start;

  for (guint i = 0; i < last->spans.n; i++)
    {
      LesSpan span = les_reading_get_spans (reading, last->spans)[i];

      if (span.start < les_span_end (whole))
        end = MIN (les_span_end (span), les_span_end (whole));
    }
  return LES_SPAN (start, end);
}
