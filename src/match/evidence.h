/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What speaks for two units saying the same, as a handful of numbers that score.c weighs: how much of the one the other covers,
 * word by word and clause by clause, and which figures, names and negations they share or don't. */

#pragma once

#include "match/features.h"

G_BEGIN_DECLS

typedef struct
{
  float grams;    /* cosine of character n-grams */
  float cover;    /* the lesser of both directions of "best clause that the other unit covers" */
  float matched;  /* ln (1 + lesser matched weight) */
  float negation; /* 1: exactly one is negated */
  float number;   /* 1: exactly one has figures */
  float weight;   /* ln (1 + lesser weight) */
  float verbs;    /* weight of shared verbs */
  float whole;    /* the greater share of a whole unit that the other covers */
  float amounts;  /* shared amounts of the same thing ("175 prisoners"), at most 2 */
  float exact;    /* words of one lemma; the lesser count of both sides */
  float figures;  /* weight of the figures that the other side lacks; the greater of both sides */
  float nouns;    /* the same of nouns */
  float question; /* 1: exactly one asks */
  float bare;     /* 1: they share names, offices and figures alone: of whom, but not what */
} LesEvidence;

#define LES_N_EVIDENCE 14 /* all members are floats */

/* Compares unit_a of a with unit_b of b; weights hold one number a word of the whole article. Sets all of evidence but grams, and
 * the clauses (a bit each) in which either says it. FALSE, with nothing but the cover set, where that is below least_cover. */
gboolean les_evidence_collect (const LesFeatures *a,
                               const float       *weights_a,
                               guint              unit_a,
                               const LesFeatures *b,
                               const float       *weights_b,
                               guint              unit_b,
                               float              least_cover,
                               LesEvidence       *evidence,
                               guint64           *clauses_a,
                               guint64           *clauses_b);

/* How equal two words are: 1 the same lemma or figure, less for shared senses and roots, 0 for nothing. */
float les_word_match       (const LesWord     *a,
                            const LesWord     *b);

/* The evidence in one number, and that as a probability (score.c). */
float les_evidence_logit   (const LesEvidence *evidence);

/* Whether the evidence is of a kind that is hardly ever chance, whatever else the articles are about: a short sentence with its
 * verb said again whole, the same amount of the same thing, or long runs of letters in a clause that is covered. */
gboolean les_evidence_is_sure (const LesEvidence *evidence);

/* The same with what the two articles share beside: where one retells the other, more pairs hold than where both only touch on
 * a subject. shared sums les_kinship_part() of the other pairs; n_units are the shorter article's; beside is the best score (0…1)
 * of a pair of sentences that stand right beside these two. Of two reports of one event, what both tell stands at the top: what
 * les_order_logit() says of the place of either unit in its article of n_units is added before. */
float les_kinship_part     (float              logit);
float les_kinship_logit    (float              logit,
                            float              shared,
                            guint              n_units,
                            float              beside);
float les_order_logit      (guint              unit,
                            guint              n_units);

/* The same with what a third article says: support is the best lesser score of both units with one of its units. One that says
 * nothing of it changes nothing. */
float les_support_logit    (float              logit,
                            float              support);

/* The same of a pair that is only suggested: two sentences far apart in their words are rather one the closer their letters. */
float les_suggestion_logit (float              logit,
                            const LesEvidence *evidence);
float les_logit_to_score   (float              logit);
float les_score_to_logit   (float              score);

G_END_DECLS
