/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Headlines and pull quotes name nobody: they repeat what somebody says in the article, and that one is their speaker. In an
 * interview with one guest it is the guest. */

#pragma once

#include "analyse/chains.h"

G_BEGIN_DECLS

/* Appends to utterances the quotations in headings that speech left alone, since a heading's quotation marks may stand for
 * anything. Those that nobody is found for must be taken off again. */
void les_repetition_find  (LesCast      *cast,
                           GArray       *utterances);

/* Fills actors (by utterance, -1 where nobody) for quotations in headings, leads and pull quotes. */
void les_repetition_adopt (LesCast      *cast,
                           LesChains    *chains,
                           const GArray *utterances,
                           int          *actors);

G_END_DECLS
