/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an event is called: what happened, between whom, and when: "Telefonat Janssen–Thomsen, 18. März 2025". */

#pragma once

#include "match/matching.h"

G_BEGIN_DECLS

/* articles: guint, positions; date: ISO 8601, may be NULL. Kept by the comparison; never NULL or "". */
const char *les_label_event (LesMatching  *matching,
                             const GArray *articles,
                             const char   *date);

G_END_DECLS
