/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a statement was not found, the sentence that comes nearest shows the reader what stands there instead: the one with most
 * of the statement's rarer words. It is shown for judging, never counted as found. */

#pragma once

#include "session/entry.h"

G_BEGIN_DECLS

/* The sentence's position in article's reading, -1 where nothing shares a word with entry that tells something. Linear in the
 * article's tokens. */
int les_nearest_sentence (LesEntry *entry,
                          guint     article);

G_END_DECLS
