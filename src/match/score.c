/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A logistic model of few and plain numbers; its weights were fitted on pairs that readers marked and say what counts: shared
 * runs of letters, covered clauses, equal figures; what parts two sentences: a negation, a figure that differs. */

#include "config.h"

#include "match/evidence.h"

#include <math.h>

static const float weights[LES_N_EVIDENCE] = { 15.0f, 3.78f, 1.14f, -1.53f, -0.25f, -0.13f, 1.08f, 0.13f, -0.37f, 0.3f };
static const float bias = -5.04f;

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

float
les_logit_to_score (float logit)
{
  return 1 / (1 + expf (-logit));
}

float
les_score_to_logit (float score)
{
  score = CLAMP (score, 1e-6f, 1 - 1e-6f);
  return logf (score / (1 - score));
}
