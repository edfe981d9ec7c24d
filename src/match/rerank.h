/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Suggestions in the order of what an encoder takes them to mean. */

#pragma once

#include "match/encoder.h"
#include "match/watch.h"
#include "model/comparison.h"

G_BEGIN_DECLS

/* Blends the cosine of the two sides' vectors into each suggestion's score and puts the best first. FALSE, and nothing is changed,
 * where the encoder gives no vectors or the run was cancelled. */
gboolean les_rerank_suggestions (LesComparison    *comparison,
                                 const LesEncoder *encoder,
                                 const LesWatch   *watch);

G_END_DECLS
