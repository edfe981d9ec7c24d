/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences: a block's tokens, cut where a sentence ends. A sentence never crosses a block; a block without final punctuation (a
 * headline) is one sentence.
 *
 * Every full stop, question mark, exclamation mark and ellipsis is a candidate; what stands before it (an abbreviation, an initial,
 * an ordinal) and behind it (a small letter, a word that opens sentences, a name) decides. The lists are the language's:
 * [abbreviations], [final-abbreviations], [months], [ordinals], [function-words]. */

#pragma once

#include <gio/gio.h>

#include "model/reading.h"

G_BEGIN_DECLS

/* Fills the reading's tokens and sentences, block by block. Linear in the text. */
void les_sentences_find (LesReading *reading,
                         GCancellable *cancellable);

G_END_DECLS
