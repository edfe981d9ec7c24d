/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Utterances become the reading's statements, and what nobody else says is the article's own voice: one narration a sentence, or
 * what is left of a sentence beside reported words and their frame. Every sentence has a statement, because comparing
 * articles is comparing statements. */

#pragma once

#include "analyse/utterance.h"

G_BEGIN_DECLS

/* Fills the reading's statements from its sentences and utterances (LesUtterance), in the order of the text, outer ones first. */
void les_statements_build (LesReading   *reading,
                           const GArray *utterances);

G_END_DECLS
