/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the reports of articles, readings and comparisons share; for the report's own files only. */

#pragma once

#include "model/comparison.h"
#include "text/offsets.h"

G_BEGIN_DECLS

void        les_report_add_member  (GString          *out,
                                    const char       *key,
                                    const char       *value);
void        les_report_add_spans   (GString          *out,
                                    const char       *key,
                                    const LesOffsets *offsets,
                                    const LesSpan    *spans,
                                    guint             n_spans);

/* The members that tell of an article without its text: path, outlet, title … agency. A line of jsonl has no more of it. */
void        les_report_add_facts   (GString          *out,
                                    const LesArticle *article);

/* All members of an article, and of its reading, without the braces around them. */
void        les_report_add_article (GString          *out,
                                    const LesArticle *article,
                                    const LesOffsets *offsets);
void        les_report_add_reading (GString          *out,
                                    const LesReading *reading,
                                    const LesOffsets *offsets);

/* (transfer full) */
LesOffsets *les_report_offsets     (const LesReading *reading);

G_END_DECLS
