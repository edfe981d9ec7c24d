/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that don't say what is said: the frame of a statement ("sagte der Sprecher am Mittwoch"), which two articles share
 * whenever they quote the same person, and the several words of one person's name and office, which count as one. */

#pragma once

#include "match/features.h"

G_BEGIN_DECLS

/* Fills features->framed from the statements of the reading. */
void les_frame_find (LesFeatures   *features);

/* Sets LES_WORD_FRAME and LES_WORD_ENTITY on the unit's words and levels their weights. */
void les_frame_mark (LesFeatures   *features,
                     const LesUnit *unit);

G_END_DECLS
