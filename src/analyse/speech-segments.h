/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Inside of speech-clauses.h: which words are visible and which are verbs (speech-verbs.c), a unit cut into segments
 * (speech-segments.c), segments joined to clauses (speech-joints.c), and each clause's verb and cue (speech-clauses.c). */

#pragma once

#include "analyse/speech-clauses.h"

G_BEGIN_DECLS

/* What opens a subordinate clause. */
#define SUBORDINATE (LES_ROLE_THAT | LES_ROLE_WHETHER | LES_ROLE_QUESTION | LES_ROLE_AS | LES_ROLE_RELATIVE | LES_ROLE_SUB \
                     | LES_ROLE_WHEREBY | LES_ROLE_FURTHER)

/* Verbs that need another one: auxiliaries and modals. */
#define HELPER (LES_MORPH_AUXILIARY | LES_MORPH_MODAL)

static inline gboolean
les_clauses_is_visible (const LesSpeechText *text,
                        guint                token)
{
  return text->words[token].hidden == LES_HIDDEN_NOT && les_speech_is_word (text, token);
}

/* The first visible word from token on, end where there is none. */
guint les_clauses_next_visible (const LesSpeechText *text,
                                guint                token,
                                guint                end);

/* The last finite verb in a range of tokens, -1. */
int   les_clauses_last_finite  (const LesSpeechText *text,
                                guint                from,
                                guint                end);

/* Fills the unit's segments: cut at marks and at joints of coordinated verbs, openers, verbs and orders told. */
void  les_segments_cut         (const LesSpeechText *text,
                                LesUnit             *unit);

/* Fills the unit's clauses: which segments are parts of one. */
void  les_segments_join        (const LesSpeechText *text,
                                LesUnit             *unit);

G_END_DECLS
