/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How two statements that otherwise say the same contradict one another: another figure, unit, date, place or name, a negation, a
 * contrary deed. Where the rest differs too they are simply two statements, and nothing is found. */

#pragma once

#include "match/evidence.h"
#include "model/comparison.h"

G_BEGIN_DECLS

typedef struct
{
  const LesFeatures *a, *b;
  const LesUnit     *unit_a, *unit_b;
  LesSpan            span_a, span_b; /* the parts that say it */
} LesMeeting;

/* Called for each contradiction: the kind of difference and where either side says it. */
typedef void (*LesContrastFunc) (LesReasonKind kind,
                                 LesSpan       span_a,
                                 LesSpan       span_b,
                                 gpointer      user_data);

/* Returns the number of contradictions. */
guint       les_contrast_find      (LesComparison     *comparison,
                                    const LesMeeting  *meeting,
                                    LesContrastFunc    func,
                                    gpointer           user_data);

/* The bytes of word, and those of span on one line, kept by the comparison. */
LesSpan     les_contrast_word_span (const LesFeatures *features,
                                    const LesWord     *word);
const char *les_contrast_keep      (LesComparison     *comparison,
                                    const LesFeatures *features,
                                    LesSpan            span);

G_END_DECLS
