/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a topic is called: its noun or name as most of its units have it, with the figure, adjective or genitive that they share:
 * "175 Kriegsgefangene", "Einstellung der Lieferungen", "Elke Janssen". */

#pragma once

#include "match/matching.h"

G_BEGIN_DECLS

/* nodes: guint32, the topic's units; hashes: guint32, of its subjects, none for a topic of units that say the same. Appends the
 * nouns that carry the topic to terms, the commonest first, the label before them. Strings are kept by the comparison; never NULL. */
const char *les_label_topic (LesMatching  *matching,
                             const GArray *nodes,
                             const GArray *hashes,
                             GPtrArray    *terms);

/* The noun or name that hash stands for as most of the nodes' nouns spell it, NULL where no noun does. */
const char *les_label_noun  (LesMatching  *matching,
                             const GArray *nodes,
                             guint32       hash);

G_END_DECLS
