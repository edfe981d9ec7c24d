/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Topics: what statements of several articles are about. A word (its root, its sense, a name, a figure) makes a topic of the units
 * that hold it, when the links among them speak for it; what half of all sentences hold is no topic but the articles' subject.
 * Words of nearly the same units make one topic. */

#pragma once

#include "match/matching.h"

G_BEGIN_DECLS

void les_topics_write (LesMatching *matching);

G_END_DECLS
