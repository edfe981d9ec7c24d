/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From sentences to units: which sentences belong together or fall into parts, and each one's words, clauses and figures. The first
 * step of les_features_new(). */

#pragma once

#include "match/features.h"

G_BEGIN_DECLS

#define LES_MOST_CLAUSES 64 /* of a unit */

/* Fills units, words, forms and their tokens; stops with less when cancelled. What the editors say of themselves is left out. */
void     les_units_read    (LesFeatures    *self,
                            GCancellable   *cancellable);

/* Whether a clause ends at the token. */
gboolean les_units_divides (const char     *text,
                            const LesToken *token);

G_END_DECLS
