/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Topics: what statements of several articles are about. A noun or name with its kin (its root, its sense) makes a topic of the
 * clauses that hold it; what says the same as one of them joins it. Nearly equal topics are one; what half of all sentences hold
 * is no topic but the articles' subject. Ordered by interest: specific, shared by many articles and by statements that are close. */

#pragma once

#include "match/matching.h"

G_BEGIN_DECLS

void les_topics_write (LesMatching *matching);

G_END_DECLS
