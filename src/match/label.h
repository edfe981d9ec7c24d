/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Short labels made of the texts' own words. */

#pragma once

#include "match/matching.h"

G_BEGIN_DECLS

/* A label for units that say the same: the words in a row, as they stand in the unit that says it best, that hold what most of
 * them share. The same whatever the order of the articles. Kept by the comparison; never NULL or "". */
const char *les_label_cluster (LesMatching  *matching,
                               const GArray *cluster);

/* How the nodes spell the word that hash (of a lemma, root or sense) stands for: the commonest form, the figure with what it
 * counts. NULL where none of them holds it. */
const char *les_label_term    (LesMatching  *matching,
                               const GArray *nodes,
                               guint32       hash);

/* A label of a topic: its first term, with a figure or a name that most of its nodes share. */
const char *les_label_topic   (LesMatching       *matching,
                               const GArray      *nodes,
                               const char *const *terms);

G_END_DECLS
