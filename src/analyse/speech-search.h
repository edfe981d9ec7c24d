/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the finders of speech share: the unit at hand, what of it has been taken, and one way to record an utterance. The order
 * of the finders in a unit is in speech.c. */

#pragma once

#include "analyse/speech-phrases.h"

G_BEGIN_DECLS

#define LES_MAX_PARTS 4

/* Ranges of tokens, end exclusive, ascending and disjoint. */
typedef struct
{
  guint n;
  struct { guint first, end; } at[LES_MAX_PARTS];
} LesParts;

/* What an utterance is made of. */
typedef struct
{
  LesStatementKind kind;
  LesFraming       framing;
  LesParts         content;
  LesParts         frame;
  LesParts         cue;
  LesParts         via;
  LesPhrase        speaker;   /* empty: none */
  LesPhrase        addressee;
  LesNamed         named;
  gboolean         medium;
  int              parent;
  int              continues;
} LesFinding;

typedef struct
{
  LesSpeechText *text;
  LesReading    *reading;
  GArray        *utterances;
  LesUnit        unit;
  int           *content;       /* per token: the innermost utterance whose words it is, -1 */
  int           *framed;        /* per token: an utterance whose frame it is in, -1 */
  guint          unit_begin;    /* utterances at the unit's beginning */
  int            latest;        /* the utterance that a continuing one continues, -1 */
  guint          place;         /* the block's place among those that are no headings: speech goes on across a heading */
  guint          latest_place;
  LesPhrase      topic;         /* the subject of the unit before, where nobody is quoted in it; else empty */
  guint          topic_block;
  guint          before_first;  /* the unit before this one, where nobody is quoted in it; equal: none */
  guint          before_end;
  LesFinding     announced;     /* the frame of a unit that ended with a colon: "Huber meint:" before a paragraph in marks */
  guint          announced_end; /* the token behind it, 0: none */
} LesSpeechSearch;

/* Did somebody speak in the same paragraph, or in this or the one before? */
static inline gboolean
les_search_follows (const LesSpeechSearch *search,
                    guint                  distance)
{
  return search->latest >= 0 && search->latest_place + distance >= search->place;
}

void     les_parts_add        (LesParts        *parts,
                               guint            first,
                               guint            end);

/* Cuts marks and space that aren't content from both ends of each part: commas, colons, dashes, and the final stop unless
 * keep_stop. Parts that are empty then vanish. */
void     les_parts_trim       (const LesSpeechText *text,
                               LesParts        *parts,
                               gboolean         keep_stop);

void     les_finding_init     (LesFinding      *finding,
                               LesStatementKind kind,
                               LesFraming       framing);

/* The cue and participants of a clause. */
void     les_finding_take_clause (LesSpeechSearch *search,
                               LesFinding      *finding,
                               guint            clause);

/* "X kam und sagte, …": a second verb has the subject of the clause before. Returns the segment where the clause with the subject
 * begins: the clause's own first one unless it shares. */
guint    les_finding_share_subject (LesSpeechSearch *search,
                               LesFinding      *finding,
                               guint            clause);

/* Records a finding; -1 when it has no content. */
int      les_search_add       (LesSpeechSearch *search,
                               LesFinding      *finding);

/* Does an utterance of one of the kinds cover the token already? */
gboolean les_search_is_taken  (const LesSpeechSearch *search,
                               guint            token);

/* "nennt sich …": a name, no speech. */
gboolean les_search_names_itself (const LesSpeechSearch *search,
                                  const LesClause *clause);

/* The finders, in their order (speech.c). */
void     les_speech_find_frames   (LesSpeechSearch *search);  /* cues with content clauses */
void     les_speech_find_pointed  (LesSpeechSearch *search);  /* "Das berichtet X" */
void     les_speech_find_sources  (LesSpeechSearch *search);  /* "laut X" */
void     les_speech_find_quoted   (LesSpeechSearch *search);  /* opaque quotations */
void     les_speech_find_partial  (LesSpeechSearch *search);  /* partial quotations */
void     les_speech_announce       (LesSpeechSearch *search);  /* "Huber meint:" */
void     les_speech_find_reported (LesSpeechSearch *search);  /* reported speech acts */
void     les_speech_find_free     (LesSpeechSearch *search);  /* free subjunctive, hearsay */

/* The first token of the main clause that segment belongs or is subordinate to. */
guint    les_frame_first_segment  (const LesUnit *unit,
                                   guint          segment);

/* The end of segment's words, with a bracket or closing mark that follows them. */
guint    les_frame_words_end      (const LesSpeechSearch *search,
                                   guint          segment);

G_END_DECLS
