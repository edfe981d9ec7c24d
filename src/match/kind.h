/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What kind of link two units make, why they were linked and how they differ, in words a person can check. */

#pragma once

#include "match/align.h"
#include "match/contrast.h"
#include "match/matching.h"
#include "model/comparison.h"

G_BEGIN_DECLS

/* Two nodes' units, each with the part that says it. */
LesMeeting les_meeting_between (LesMatching *matching,
                                guint32      node_a,
                                LesSpan      span_a,
                                guint32      node_b,
                                LesSpan      span_b);

/* Fills kind, reasons, differences and edits of link, into the pools of comparison. */
void les_kind_explain (LesComparison    *comparison,
                       const LesMeeting *meeting,
                       LesLink          *link);

/* Appends only the reasons; for suggestions. Returns their number, at least 1. */
guint les_kind_reasons (LesComparison    *comparison,
                        const LesMeeting *meeting);

G_END_DECLS
