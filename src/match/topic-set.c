/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/topic-set.h"

#include "match/pair-key.h"

#define SAME_UNITS 0.6 /* of the smaller topic, from which on two are one */

static void
topic_free (gpointer data)
{
  LesTopicDraft *topic = data;

  g_array_unref (topic->members);
  g_array_unref (topic->hashes);
  g_free (topic);
}

/* The pairs of two articles' nodes that node and members would newly bring together; entered where enter is set. */
static guint
bring_together (LesTopicSet          *self,
                const LesTopicMember *members,
                guint                 n,
                guint32               node,
                gboolean              enter)
{
  guint fresh = 0;

  for (guint i = 0; i < n; i++)
    {
      gint64 key = les_pair_key (members[i].node, node);

      if (self->matching->node_article[members[i].node] == self->matching->node_article[node] || g_hash_table_contains (self->together, &key))
        continue;
      fresh++;
      if (enter)
        g_hash_table_add (self->together, g_memdup2 (&key, sizeof key));
    }
  return fresh;
}

static guint
bring_all (LesTopicSet          *self,
           const LesTopicMember *members,
           guint                 n,
           gboolean              enter)
{
  guint fresh = 0;

  for (guint i = 1; i < n; i++)
    fresh += bring_together (self, members, i, members[i].node, enter);
  return fresh;
}

static int
compare_members (gconstpointer a,
                 gconstpointer b)
{
  guint32 x = ((const LesTopicMember *) a)->node, y = ((const LesTopicMember *) b)->node;

  return x < y ? -1 : x > y;
}

static gboolean
has_node (const LesTopicDraft *topic,
          guint32              node)
{
  LesTopicMember key = { node, 0 };

  return g_array_binary_search (topic->members, &key, compare_members, NULL);
}

static void
remember (LesTopicSet *self,
          guint32      node,
          guint        position)
{
  GArray *positions = g_hash_table_lookup (self->by_node, GUINT_TO_POINTER (node));

  if (positions == NULL)
    {
      positions = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->by_node, GUINT_TO_POINTER (node), positions);
    }
  g_array_append_val (positions, position);
}

void
les_topic_set_join (LesTopicSet   *self,
                    guint          position,
                    LesTopicMember member)
{
  LesTopicDraft *topic = g_ptr_array_index (self->topics, position);

  if (has_node (topic, member.node))
    return;
  self->left -= bring_together (self, (const LesTopicMember *) (gpointer) topic->members->data, topic->members->len, member.node, TRUE);
  g_array_append_val (topic->members, member);
  g_array_sort (topic->members, compare_members);
  remember (self, member.node, position);
}

/* The topic with nearly the same members: one holds most of the other, and is not twice as large. */
static gboolean
find_same (LesTopicSet          *self,
           const LesTopicMember *members,
           guint                 n,
           guint                *position)
{
  for (guint i = 0; i < n; i++)
    {
      GArray *positions = g_hash_table_lookup (self->by_node, GUINT_TO_POINTER (members[i].node));

      for (guint k = 0; positions != NULL && k < positions->len; k++)
        {
          const LesTopicDraft *topic = g_ptr_array_index (self->topics, g_array_index (positions, guint, k));
          guint shared = 0;

          *position = g_array_index (positions, guint, k);
          for (guint m = 0; m < n; m++)
            shared += has_node (topic, members[m].node);
          if (shared >= SAME_UNITS * MIN (n, topic->members->len) && MAX (n, topic->members->len) <= 2 * shared)
            return TRUE;
        }
    }
  return FALSE;
}

void
les_topic_set_add (LesTopicSet          *self,
                   const LesTopicMember *members,
                   guint                 n,
                   guint32               hash)
{
  LesTopicDraft *topic;
  guint position;

  if (find_same (self, members, n, &position))
    {
      topic = g_ptr_array_index (self->topics, position);
      for (guint i = 0; i < n; i++)
        les_topic_set_join (self, position, members[i]);
    }
  else
    {
      self->left -= bring_all (self, members, n, TRUE);
      topic = g_new0 (LesTopicDraft, 1);
      topic->members = g_array_new (FALSE, FALSE, sizeof (LesTopicMember));
      topic->hashes = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_array_append_vals (topic->members, members, n);
      for (guint i = 0; i < n; i++)
        remember (self, members[i].node, self->topics->len);
      g_ptr_array_add (self->topics, topic);
    }
  if (hash != 0)
    g_array_append_val (topic->hashes, hash);
}

guint
les_topic_set_cost (LesTopicSet          *self,
                    const LesTopicMember *members,
                    guint                 n)
{
  return bring_all (self, members, n, FALSE);
}

guint
les_topic_set_cost_to_join (LesTopicSet *self,
                            guint        position,
                            guint32      node)
{
  const LesTopicDraft *topic = g_ptr_array_index (self->topics, position);

  return bring_together (self, (const LesTopicMember *) (gpointer) topic->members->data, topic->members->len, node, FALSE);
}

const GArray *
les_topic_set_of (const LesTopicSet *self,
                  guint32            node)
{
  return g_hash_table_lookup (self->by_node, GUINT_TO_POINTER (node));
}

void
les_topic_set_init (LesTopicSet *self,
                    LesMatching *matching,
                    double       budget)
{
  self->matching = matching;
  self->together = g_hash_table_new_full (les_pair_key_hash, g_int64_equal, g_free, NULL);
  self->topics = g_ptr_array_new_with_free_func (topic_free);
  self->by_node = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->left = budget;
}

void
les_topic_set_clear (LesTopicSet *self)
{
  g_hash_table_unref (self->by_node);
  g_ptr_array_unref (self->topics);
  g_hash_table_unref (self->together);
}
