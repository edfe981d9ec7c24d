/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Topics as they grow, and the pairs of units of two articles that they bring together: those are paid for once, from a budget,
 * whatever number of topics share them. */

#pragma once

#include "match/matching.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 node;
  guint   word;    /* in its unit, by which it belongs; G_MAXUINT: by clauses */
  guint64 clauses; /* a bit each */
} LesTopicMember;

typedef struct
{
  GArray *members; /* LesTopicMember, by node */
  GArray *hashes;  /* guint32: of its subjects */
} LesTopicDraft;

typedef struct
{
  LesMatching *matching;
  GHashTable  *together; /* set of gint64: pairs of nodes that topics bring together */
  GPtrArray   *topics;   /* LesTopicDraft */
  GHashTable  *by_node;  /* node → GArray of guint: positions of topics */
  double       left;     /* pairs that may still be brought together */
} LesTopicSet;

void          les_topic_set_init         (LesTopicSet          *self,
                                          LesMatching          *matching,
                                          double                budget);
void          les_topic_set_clear        (LesTopicSet          *self);

/* How many pairs a topic of the members, or node in the topic at position, would newly bring together. */
guint         les_topic_set_cost         (LesTopicSet          *self,
                                          const LesTopicMember *members,
                                          guint                 n);
guint         les_topic_set_cost_to_join (LesTopicSet          *self,
                                          guint                 position,
                                          guint32               node);

/* A topic of the members (by node); with nearly the same members as another it becomes part of that. hash: of its subject, or 0. */
void          les_topic_set_add          (LesTopicSet          *self,
                                          const LesTopicMember *members,
                                          guint                 n,
                                          guint32               hash);
void          les_topic_set_join         (LesTopicSet          *self,
                                          guint                 position,
                                          LesTopicMember        member);

/* The positions (guint) of the topics that node is in, or NULL. Borrowed until a topic is added or joined. */
const GArray *les_topic_set_of           (const LesTopicSet    *self,
                                          guint32               node);

G_END_DECLS
