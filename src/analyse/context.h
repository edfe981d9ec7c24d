/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who speaks where the frame names nobody: the subject of a sentence that ends in a colon before a quotation, the circles "in" which
 * something is said, the report that "darin" means, or whoever was speaking and goes on. And where the frame's own verb is
 * in the subjunctive of reported speech, the frame itself is somebody's words: his who was speaking. */

#pragma once

#include "analyse/chains.h"

G_BEGIN_DECLS

typedef struct
{
  LesCast      *cast;
  LesChains    *chains;
  const GArray *utterances;
  const int    *actors;        /* of the utterances before */
  int           last_speaker;
  guint         last_sentence;
} LesContext;

/* The actor that the text around the utterance gives it, -1. */
int      les_context_speaker     (const LesContext   *context,
                                  guint               position);

/* Is the frame's verb reported itself, so that its subject isn't the one who speaks? */
gboolean les_context_is_reported (const LesContext   *context,
                                  const LesUtterance *utterance);

/* The phrase that speech took for the speaker may lie in what somebody says: then it is he who goes on. -1 where it doesn't. */
int      les_context_quoted      (const LesContext   *context,
                                  guint               position);

G_END_DECLS
