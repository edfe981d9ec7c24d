/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who does what in a clause with a cue: its subject (or a passive's agent, or the place of "heißt es"), who is spoken to, and who
 * passes it on. */

#pragma once

#include "analyse/speech-phrases.h"

G_BEGIN_DECLS

typedef struct
{
  LesPhrase speaker;
  LesPhrase addressee;
  LesPhrase relayer;  /* who passes it on: "zitiert die Zeitung den Minister" */
  LesNamed  named;
  gboolean  medium;   /* the addressee is one by the grammar of a medium: "sagte X der Zeitung Y" */
} LesParticipants;

/* Looks through the phrases of the clause at position in its unit. */
void les_participants_read (const LesSpeechText *text,
                            const LesUnit       *unit,
                            guint                position,
                            LesParticipants     *participants);

G_END_DECLS
