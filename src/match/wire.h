/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where equal words come from: the agency that two articles name, the speaker whom both quote, and articles that are copies. */

#pragma once

#include "match/matching.h"

G_BEGIN_DECLS

/* The agencies that an article names, as its import found them or in brackets in the text ("(dpa)"): const char *, borrowed.
 * (transfer full) */
GPtrArray  *les_wire_agencies_of  (const LesReading  *reading);

/* The agency that both articles name; NULL. Borrowed. */
const char *les_wire_agency       (const LesFeatures *a,
                                   const LesFeatures *b);

/* The name of the speaker whom span quotes in a, if span_b quotes the same person or institution in b; NULL. Borrowed from a. */
const char *les_wire_speaker      (const LesReading  *a,
                                   LesSpan            span_a,
                                   const LesReading  *b,
                                   LesSpan            span_b);

/* Writes the pairs of articles that are largely the same text, told by the groups' verbatim links. */
void        les_wire_write_copies (LesMatching       *matching);

G_END_DECLS
