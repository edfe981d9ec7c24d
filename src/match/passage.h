/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of a sentence that is about one of its words: the clause, or the half of it on this side of "and". */

#pragma once

#include "match/features.h"

G_BEGIN_DECLS

/* At least a quarter of the unit, so that it can be read alone. word is a position in the unit's words. */
LesSpan les_passage_around (const LesFeatures *features,
                            const LesUnit     *unit,
                            guint              word);

G_END_DECLS
