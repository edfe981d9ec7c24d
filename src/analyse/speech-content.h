/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a cue reports: from which segment behind it to which. Content clauses ("dass …", "er werde …", "zu …") by their openers,
 * mood and word order. */

#pragma once

#include "analyse/speech-clauses.h"

G_BEGIN_DECLS

/* No reported sentence is longer; the bound keeps nested contents from making the work quadratic. */
#define LES_MAX_CONTENT_TOKENS 400

/* The first segment of what the cue reports, -1: nothing follows that could be. */
int   les_content_begin        (const LesSpeechText *text,
                                const LesUnit       *unit,
                                const LesClause     *cue);

/* The segment behind what begins at segment begin and is reported by cue. Never longer than LES_MAX_CONTENT_TOKENS. */
guint les_content_end          (const LesUnit   *unit,
                                const LesClause *cue,
                                guint            begin);

/* "empfahl, das Dach, die Fenster und Türen zu erneuern": what an infinitive governs may be cut off from it by commas. Segments
 * before taken end belong to the speaker's phrase. */
guint les_content_with_objects (const LesUnit   *unit,
                                const LesClause *cue,
                                guint            begin,
                                guint            taken);

G_END_DECLS
