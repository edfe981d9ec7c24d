/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Utterances become the reading's statements, and what nobody else says is the article's own voice: one narration a sentence, or
 * what is left of a sentence beside reported words and their frame. Every sentence has a statement, because comparing
 * articles is comparing statements. */

#pragma once

#include <gio/gio.h>

#include "analyse/utterance.h"

G_BEGIN_DECLS

/* Fills the reading's statements from its sentences and utterances (LesUtterance), in the order of the text, outer ones first.
 * Leaves them out when cancelled. */
void les_statements_build (LesReading   *reading,
                           const GArray *utterances,
                           GCancellable *cancellable);

G_END_DECLS
