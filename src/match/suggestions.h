/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Suggestions: pairs too weak to be shown as found, best first, for a reader to judge. */

#pragma once

#include "match/matching.h"

G_BEGIN_DECLS

/* Writes the best of the links that no group holds; les_groups_write() has marked those that one does. */
void les_suggestions_write (LesMatching *matching);

G_END_DECLS
