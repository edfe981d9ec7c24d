/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One run of matching: the articles compared now, their units numbered through as nodes, and all scored links between them. The
 * stages after scoring (groups, suggestions, topics, events) read it and write into the comparison. */

#pragma once

#include "match/index.h"
#include "match/clusters.h"
#include "model/comparison.h"

G_BEGIN_DECLS

typedef struct
{
  guint32             node_a, node_b; /* a's article stands before b's */
  float               score;
  const LesCandidate *candidate;
  gboolean            turned;         /* the candidate's a is node_b */
  gboolean            grouped;
} LesScored;

typedef struct
{
  LesComparison *comparison;
  const LesWatch *watch;     /* of the stage under way */
  GPtrArray     *articles;   /* LesIndexed, borrowed, in the comparison's order */
  guint          n_nodes;
  guint32       *node_article;
  guint64       *node_ranks;
  GArray        *links;      /* LesScored, by node_a, then node_b */
  guint32       *first_link; /* per node, its first link as node_a; n_nodes + 1 */
  GArray        *compared;   /* guint64: positions of two articles that were scored, lower << 32 | higher, ascending; NULL: all were */
  guint32       *first_compared; /* per article, its first pair as the lower one; their number + 1 */
  GPtrArray     *places;     /* per article: GArray of int, the statement of each unit; NULL until asked for */
} LesMatching;

/* Where it is cancelled what is returned can only be freed. */
LesMatching   *les_matching_new          (LesComparison     *comparison,
                                          LesMatchIndex     *index,
                                          const LesWatch    *watch);
void           les_matching_free         (LesMatching       *self);

LesIndexed    *les_matching_article      (const LesMatching *self,
                                          guint32            node);
const LesUnit *les_matching_unit         (const LesMatching *self,
                                          guint32            node);

/* The link of two nodes, or NULL. */
LesScored     *les_matching_link         (const LesMatching *self,
                                          guint32            node_a,
                                          guint32            node_b);
gboolean       les_matching_was_compared (const LesMatching *self,
                                          guint              article_a,
                                          guint              article_b);

/* The part of the node's statement that lies in span: what a member of a group or topic says. FALSE where the article has no
 * statement at all. */
gboolean       les_matching_part         (LesMatching       *self,
                                          guint32            node,
                                          LesSpan            span,
                                          LesPart           *part);

/* The clauses of node that link says it with. */
guint64        les_scored_clauses        (const LesScored   *link,
                                          guint32            node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesMatching, les_matching_free)

G_END_DECLS
