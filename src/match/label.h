/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Short labels made of the texts' own words. */

#pragma once

#include "match/matching.h"

G_BEGIN_DECLS

/* A label for units that say the same or are about the same: the words that most of them share, weightiest first, as they stand
 * in the text, in the order of the unit that holds most of them. Kept by the comparison; never NULL or "". */
const char *les_label_cluster (LesMatching  *matching,
                               const GArray *cluster);

G_END_DECLS
