/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a reader would call one statement though it is several sentences: a quotation that articles carry word for word. Sentences
 * are matched one by one; here those that follow one another in the same quotation of each article become one saying again, as
 * long as it stays short enough to be taken in at once. */

#pragma once

#include "match/matching.h"

G_BEGIN_DECLS

typedef struct
{
  GArray *nodes;   /* guint32: the first unit of each member, ascending */
  guint   n_units; /* of each member, one behind the other */
} LesSaying;

/* A saying for each cluster, or run of clusters (GArray of guint32, sorted as les_clusters_new() returns them). (transfer full):
 * array of LesSaying */
GPtrArray *les_sayings_new  (LesMatching       *matching,
                             const GPtrArray   *clusters);

/* The units of the saying's member that begins with node, as one. Borrows the arrays of its article. */
LesUnit    les_sayings_unit (const LesMatching *matching,
                             guint32            node,
                             guint              n_units);

/* The bytes of those units, two or more, that are quoted: without who says it at either end. */
LesSpan    les_sayings_span (const LesMatching *matching,
                             guint32            node,
                             guint              n_units);

G_END_DECLS
