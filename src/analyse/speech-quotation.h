/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a quotation is made of and stands for. An opaque one stands for a clause of its own ("„…“, sagte X", "X: „…“") and its words
 * are hidden from the sentence around it; a transparent one is a part of that sentence ("das sei „nötig und gut“") and may be
 * speech, a title, a name or irony. speech-quoted.c finds the frames of the first, speech-partial.c judges the second. */

#pragma once

#include "analyse/speech-clauses.h"

G_BEGIN_DECLS

#define LES_QUOTATION_CLAUSE 4 /* words that make a clause rather than a phrase */

typedef struct
{
  guint    n_words;
  gboolean stop;       /* a sentence ends before the closing mark */
  gboolean verb;       /* a finite verb */
  gboolean capital;    /* begins with a capital */
  guint    n_lower;    /* words without capital */
  guint    n_content;  /* of these, not function words */
} LesQuotationInside;

/* Which of the article's quotations stand for whole clauses. Hides their tokens; marks those that look like a name. */
void     les_quotations_hide           (LesSpeechText *text);

void     les_quotation_look_inside     (const LesSpeechText *text,
                                        const LesQuotation  *quotation,
                                        LesQuotationInside  *inside);

/* The mark right before a token, 0 for none. */
gunichar les_quotation_mark_before     (const LesSpeechText *text,
                                        guint                token);

/* The number of the unit's segments before a token. */
guint    les_quotation_segments_before (const LesUnit *unit,
                                        guint          token);

G_END_DECLS
