/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A logistic model of few and plain numbers; its weights were fitted on pairs that readers marked and say what counts: shared
 * runs of letters, covered clauses, the same deed; what parts two sentences: a negation, a figure that only one of them has. */

#include "config.h"

#include "match/evidence.h"

#include <math.h>

static const float weights[LES_N_EVIDENCE] = { 10.02f, 3.28f, 1.84f, -1.80f, -0.37f, -0.91f, 1.33f };
static const float bias = -3.73f;

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
les_support_logit (float logit,
                   float support)
{
  return 0.85f * logit + 2.79f * support - 0.69f;
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
