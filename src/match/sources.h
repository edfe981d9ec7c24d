/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is quoted in which articles: the readings' speakers joined to sources. A person is one whatever the spelling; whoever speaks
 * for an institution belongs to it, so that a spokesperson, the head of state, the capital and the house meet in one source; a
 * person with several offices is put to the one told most often. Two articles' "experts" are not the same ones.
 *
 * Near-linear in the number of speakers, and independent of the order of the articles but for their numbers. */

#pragma once

#include "match/watch.h"
#include "model/comparison.h"

G_BEGIN_DECLS

/* Fills the comparison's sources and their speakers; leaves them out when cancelled. */
void les_sources_write (LesComparison  *comparison,
                        const LesWatch *watch);

G_END_DECLS
