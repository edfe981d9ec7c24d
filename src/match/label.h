/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a group is called: the texts' own words. */

#pragma once

#include "match/matching.h"

G_BEGIN_DECLS

/* A label for units that say the same: the words in a row, as they stand in the unit that says it best, that hold what most of
 * them share. The same whatever the order of the articles. Kept by the comparison; never NULL or "". */
const char *les_label_cluster (LesMatching  *matching,
                               const GArray *cluster);

G_END_DECLS
