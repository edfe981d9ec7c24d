/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Groups: from scored links to what a reader is shown as found. */

#pragma once

#include "match/matching.h"

G_BEGIN_DECLS

/* A link counts as found from this score on. */
#define LES_FOUND_SCORE 0.35f

/* Writes the groups of links at or above LES_FOUND_SCORE into the comparison and marks those links. */
void les_groups_write (LesMatching *matching);

G_END_DECLS
