/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An utterance is a passage that the article gives as somebody's words or thoughts, as found in the text and not yet understood:
 * the speaker is a noun phrase of the frame ("er", "der Senator", "einem Bericht der Agentur X"), not a person. It passes
 * through three hands:
 *
 *     les_speech_find        finds utterances: spans, cue, frame, the phrases for speaker, addressee and relayers
 *     les_speakers_resolve   makes speakers of the phrases and fills the fields under "Resolved"
 *     les_statements_build   turns utterances into the reading's statements and gives the rest to the article's own voice
 *
 * Spans are bytes of the article; runs of them lie in the reading's pool, ascending and disjoint. */

#pragma once

#include "model/reading.h"

G_BEGIN_DECLS

/* How the frame names the speaker, which tells what the phrase can be. */
typedef enum
{
  LES_NAMED_NOT,        /* no phrase: passive, "es heißt", hearsay; or only by continuing another utterance */
  LES_NAMED_SUBJECT,    /* "X sagte": a nominative phrase */
  LES_NAMED_AGENT,      /* "wurde von X gefordert": phrase without the preposition */
  LES_NAMED_SOURCE,     /* "laut X", "X zufolge", "nach Angaben von X": the whole source phrase, "Angaben von X" */
  LES_NAMED_POSSESSIVE, /* "seiner Ansicht nach", "in seiner Rede": the phrase holds a possessive pronoun */
  LES_NAMED_PLACE,      /* "heißt es im Bericht", "hieß es aus Moskau", "in dem Schreiben steht" */
  LES_NAMED_LABEL,      /* an interview's label or "Name:" before a quotation */
} LesNamed;

typedef struct
{
  LesStatementKind kind;
  LesFraming       framing;
  LesSpans         spans;      /* the passage; quotation marks inside a direct one */
  LesSpans         cue;
  LesSpans         frame;
  LesSpans         via;        /* phrases for relayers, from the article's side inwards: "wie AFP unter Berufung auf …" */
  LesSpan          speaker;    /* the phrase that names the speaker; length 0 where there is none */
  LesSpan          addressee;  /* likewise */
  LesNamed         named;
  gboolean         addressee_is_medium; /* the addressee's grammar is that of a medium spoken to: "sagte X der Zeitung Y" */
  int              parent;     /* the utterance this one stands in, -1 */
  int              continues;  /* the earlier utterance whose speaker this one shares, -1: second part of an interrupted
                                * quotation, free indirect speech, the following paragraph, the answer's next paragraph */
  guint            sentence;   /* the first one it touches */
  guint            block;

  /* Resolved. */
  int                who;      /* index into the reading's speakers, -1 */
  LesSpans           mention;  /* where the speaker is named for this utterance: as a rule the phrase, for a continuing
                                * utterance the phrase of the one it continues */
  const char *const *relayers; /* owned by the reading; NULL */
} LesUtterance;

G_END_DECLS
