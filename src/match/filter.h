/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Only some kinds of link: what is left of the groups when the others are dropped. */

#pragma once

#include "match/match.h"

G_BEGIN_DECLS

/* Drops links of other kinds from the groups. A group that falls apart becomes as many as still hang together; members without
 * a link go. To be called while the comparison holds nothing but its groups. */
void les_filter_kinds (LesComparison       *comparison,
                       LesMatchKinds        kinds);

G_END_DECLS
