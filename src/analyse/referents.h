/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom a frame's phrase means: a name, an office, a pronoun, "Angaben der Polizei", "seiner Ansicht nach", an interview's label. */

#pragma once

#include "analyse/cast.h"
#include "analyse/utterance.h"

G_BEGIN_DECLS

/* The actor of an utterance's phrase, -1 for nobody. last_speaker: the actor who spoke before, -1, and in which sentence. */
int      les_referent_of_utterance (LesCast            *cast,
                                    const LesUtterance *utterance,
                                    int                 last_speaker,
                                    guint               last_sentence);

/* The actor that a span of text names, by the same rules but without pronouns; -1. */
int      les_referent_of_span      (LesCast            *cast,
                                    LesSpan             span);

/* The same for any span, with who spoke before. */
int      les_referent_in_context   (LesCast            *cast,
                                    LesSpan             span,
                                    int                 last_speaker,
                                    guint               last_sentence);

G_END_DECLS
