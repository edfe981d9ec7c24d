/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A logistic model of few and plain numbers; its weights were fitted on pairs that readers marked and say what counts: shared
 * runs of letters, covered clauses, the same deed; what parts two sentences: a negation, a figure that only one of them has. */

#include "config.h"

#include "match/evidence.h"

#include <math.h>

#define SATED 0.3f /* shared runs of letters above it add nothing */
#define LATE 50u   /* units before a unit, from which on more tell nothing */
#define USUAL 20u  /* units of an article that is long enough for its beginning to tell something */
#define MIDDLE 2.117f

static const float weights[LES_N_EVIDENCE] = { 4.33f / SATED, 0.82f, 0.95f, -0.3f, -0.17f, 0, 1.36f, 2.05f, 0, -0.01f, -0.08f, -0.01f, -1.8f, 0 };
static const float bias = -5.58f;

float
les_evidence_logit (const LesEvidence *evidence)
{
  LesEvidence sated = *evidence;
  const float *values = (const float *) &sated;
  float logit = bias;

  G_STATIC_ASSERT (sizeof (LesEvidence) == LES_N_EVIDENCE * sizeof (float));
  sated.grams = MIN (sated.grams, SATED);
  for (guint i = 0; i < LES_N_EVIDENCE; i++)
    logit += weights[i] * values[i];
  return logit;
}

/* Of the readers' pairs with a sentence said again whole, 665 of 688 hold; with runs of letters in a covered clause, 963 of 1,001;
 * with a shared amount, 97 of 116. */
gboolean
les_evidence_is_sure (const LesEvidence *evidence)
{
  if (evidence->whole >= 0.85f && evidence->verbs > 0.4f && evidence->matched > 1.0f)
    return TRUE;
  return (evidence->matched > 0.9f && evidence->grams >= 0.28f && evidence->cover >= 0.5f) || (evidence->amounts >= 1 && evidence->matched > 1.3f);
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
                   guint n_units,
                   float beside)
{
  return 0.914f * logit + 0.2f * logf ((shared + 0.7f) / MAX (n_units, 1)) + 0.97f * beside - 0.41f;
}

float
les_order_logit (guint unit,
                 guint n_units)
{
  /* The mean of ln (1 + i) over all units: of a short article none is early. */
  float middle = n_units >= USUAL ? MIDDLE : lgammaf (n_units + 1.0f) / MAX (n_units, 1);

  return 0.507f * (middle - logf (1 + MIN (unit, LATE)));
}

float
les_support_logit (float logit,
                   float support)
{
  return logit + 0.81f * support;
}

float
les_suggestion_logit (float              logit,
                      const LesEvidence *evidence)
{
  return logit + 1.5f * logf ((evidence->grams + 0.01f) / 0.16f);
}

float
les_score_to_logit (float score)
{
  score = CLAMP (score, 1e-6f, 1 - 1e-6f);
  return logf (score / (1 - score));
}
