/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Noun phrases as frames need them: where the phrase that names a speaker begins and ends, with its attributes ("der Sprecher
 * des Ministeriums von X"), apposition ("Y, Chef der Z,") and bracket, and which case it can stand in. */

#pragma once

#include "analyse/speech-clauses.h"

G_BEGIN_DECLS

typedef struct
{
  guint    first, end;  /* tokens, end exclusive; empty: no phrase */
  guint    head;        /* its first noun, name or pronoun */
  guint    agreement;   /* LesAgreement cases it can stand in, 0: not told */
  gboolean pronoun;
} LesPhrase;

/* The noun phrase that begins at token, before limit. FALSE when none begins there. */
gboolean les_phrase_read      (const LesSpeechText *text,
                               guint                token,
                               guint                limit,
                               LesPhrase           *phrase);

/* Lets a phrase that ends its segment go on with an apposition. */
void     les_phrase_extend    (const LesSpeechText *text,
                               const LesUnit       *unit,
                               LesPhrase           *phrase);

G_END_DECLS
