/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom a frame's pronoun or description means. Candidates are the mentions of the last few sentences and whoever spoke last; number
 * and gender must agree, and the nearest subject wins. Where nobody fits well, nobody is meant: a wrong speaker costs more
 * than none. After Lappin and Leass (1994), "An algorithm for pronominal anaphora resolution", without their parser. */

#pragma once

#include "analyse/cast.h"

G_BEGIN_DECLS

typedef struct
{
  guint   token;     /* the phrase's first */
  guint8  sex;       /* LesSex bits that it may have; 0: any */
  gboolean singular; /* may be one */
  gboolean plural;   /* may be several */
  gboolean nearest;  /* a demonstrative: the last one named, subject or not */
  int     last_speaker;         /* actor of the utterance before, -1 */
  guint   last_speaker_sentence;
} LesReference;

/* What the language's list says of a pronoun, NULL where the token is none. */
const char *les_coreference_pronoun_value (const LesCast *cast,
                                      guint               token);

/* The pronoun or possessive at token fills what it may mean; FALSE for any other word. */
gboolean les_coreference_read        (const LesCast      *cast,
                                      guint               token,
                                      LesReference       *reference);

/* The actor that a pronoun means, -1. */
int      les_coreference_pronoun     (const LesCast      *cast,
                                      const LesReference *reference);

/* The actor that a description ("der Senator") means, -1 when it introduces somebody. */
int      les_coreference_description (const LesCast      *cast,
                                      int                 mention,
                                      const LesReference *reference);

G_END_DECLS
