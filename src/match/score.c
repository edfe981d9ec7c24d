/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A logistic model of few and plain numbers; its weights were fitted on pairs that readers marked and say what counts: shared
 * runs of letters, covered clauses, the same deed; what parts two sentences: a negation, a figure that only one of them has. */

#include "config.h"

#include "match/evidence.h"

#include <math.h>

static const float weights[LES_N_EVIDENCE] = { 8.56f, 2.34f, 1.99f, -1.70f, -0.50f, -0.92f, 2.08f, 0, 0 };
static const float bias = -3.60f;

float
les_evidence_logit (const LesEvidence *evidence)
{
  const float *values = (const float *) evidence;
  float logit = bias;

  G_STATIC_ASSERT (sizeof (LesEvidence) == LES_N_EVIDENCE * sizeof (float));
  for (guint i = 0; i < LES_N_EVIDENCE; i++)
    logit += weights[i] * values[i];
  return logit;
}

/* Of the readers' pairs with a sentence said again whole, 97 of 99 hold; with runs of letters in a covered clause, 130 of 140;
 * with a shared amount, 18 of 25. */
gboolean
les_evidence_is_sure (const LesEvidence *evidence)
{
  if (evidence->whole >= 0.85f && evidence->verbs > 0.4f && evidence->matched > 0.7f)
    return TRUE;
  return (evidence->grams >= 0.2f && evidence->cover >= 0.5f) || (evidence->amounts >= 1 && evidence->matched > 1);
}

float
les_logit_to_score (float logit)
{
  return 1 / (1 + expf (-logit));
}

/* How much a pair counts towards what its two articles share. */
float
les_kinship_part (float logit)
{
  return les_logit_to_score (1.5f * (logit - 0.5f));
}

float
les_kinship_logit (float logit,
                   float shared,
                   guint n_units)
{
  return 0.99f * logit + 0.86f * logf ((shared + 0.7f) / MAX (n_units, 1)) + 0.54f;
}

float
les_support_logit (float logit,
                   float support)
{
  return 0.85f * logit + 2.27f * support - 0.68f;
}

float
les_score_to_logit (float score)
{
  score = CLAMP (score, 1e-6f, 1 - 1e-6f);
  return logf (score / (1 - score));
}
