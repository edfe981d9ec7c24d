/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the user decided about pairs of statements: that they say the same, or that they don't. A decision holds on to the words
 * themselves, not to what an analysis called them, so that it survives another analysis, more articles, and another order.
 *
 *     les_decisions_set (decisions, &a, &b, LES_VERDICT_CONFIRMED);
 *     comparison = les_decide (matched, decisions);     the pair is a statement, no suggestion any more
 */

#pragma once

#include "model/comparison.h"

G_BEGIN_DECLS

typedef enum
{
  LES_VERDICT_NONE,
  LES_VERDICT_CONFIRMED,
  LES_VERDICT_REJECTED,
} LesVerdict;

typedef struct
{
  LesArticle *article;
  LesSpan     span;
} LesExcerpt;

typedef struct
{
  LesVerdict verdict;
  LesExcerpt a, b;
} LesDecision;

typedef struct _LesDecisions LesDecisions;

LesDecisions      *les_decisions_new   (void);
LesDecisions      *les_decisions_ref   (LesDecisions       *self);
void               les_decisions_unref (LesDecisions       *self);

guint              les_decisions_n     (const LesDecisions *self);
const LesDecision *les_decisions_get   (const LesDecisions *self,
                                        guint               position);

/* Decides about the pair, in either order of the two; LES_VERDICT_NONE forgets it. Returns what was decided before. */
LesVerdict         les_decisions_set   (LesDecisions       *self,
                                        const LesExcerpt   *a,
                                        const LesExcerpt   *b,
                                        LesVerdict          verdict);

/* Adds all of other's. */
void               les_decisions_add   (LesDecisions       *self,
                                        const LesDecisions *other);

/* comparison, in which rejected pairs are no suggestions and confirmed ones are groups or parts of one; numbers of other groups
 * stay as they are. A decision about an article that isn't compared waits. Needs no matching: microseconds a decision.
 * (transfer full): comparison itself where nothing changes */
LesComparison     *les_decide          (LesComparison      *comparison,
                                        const LesDecisions *decisions);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesDecisions, les_decisions_unref)

G_END_DECLS
