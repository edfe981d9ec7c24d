/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Quotation marks, paired. Printed and scraped texts mix styles („…“, “…”, »…«, «…», "…", ‚…‘), forget marks, close with another
 * language's mark and open every paragraph of a long quotation anew. What a mark can do follows from its shape and from the
 * space around it; what it does, from the marks that are open in its block. A quotation never leaves its block: long ones
 * are one quotation a block, the first ones left open.
 *
 * Whether a quotation is speech, a title or irony is decided later (quoted.h). */

#pragma once

#include "model/reading.h"

G_BEGIN_DECLS

typedef enum
{
  LES_QUOTATION_OPENED = 1 << 0, /* has its opening mark */
  LES_QUOTATION_CLOSED = 1 << 1,
  LES_QUOTATION_SINGLE = 1 << 2, /* single marks: as a rule inside another one */
  LES_QUOTATION_RUNS_ON = 1 << 3,/* left open at the block's end, and the next block opens with a mark */
} LesQuotationFlags;

typedef struct
{
  guint first;  /* token: the opening mark, or the first word where it is missing */
  guint last;   /* token: the closing mark, or the last word */
  guint block;
  int   parent; /* the quotation it stands in, -1 */
  guint flags;
} LesQuotation;

/* Appends the article's quotations (LesQuotation), outer before inner, in order. Linear in the tokens. */
void les_marks_pair (const LesReading *reading,
                     GArray           *quotations);

G_END_DECLS
