/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two units word by word: which words are the same, replaced, left out, added or moved. Kept as data, so that views can show the
 * edits; quotation marks, other punctuation, case and spelling variants don't count. */

#pragma once

#include "match/features.h"
#include "model/comparison.h"

G_BEGIN_DECLS

typedef struct
{
  guint n_a, n_b;  /* words of either side */
  guint n_same;    /* in the same order on both sides */
  guint n_moved;   /* the same at another place */
  guint n_run;     /* the longest run of same words */
  LesSpan run_a;   /* that run in a */
} LesAlignment;

/* Aligns the words of span_a in a with those of span_b in b and appends LesEdits to edits, in the order of a. Work is the product
 * of the two lengths, which are bounded by those of units. */
void   les_align      (const LesFeatures  *a,
                       LesSpan             span_a,
                       const LesFeatures  *b,
                       LesSpan             span_b,
                       GArray             *edits,
                       LesAlignment       *alignment);

/* The share of same words in both sides, 0 … 1; and in the shorter one. */
double les_align_dice (const LesAlignment *alignment);
double les_align_core (const LesAlignment *alignment);

G_END_DECLS
