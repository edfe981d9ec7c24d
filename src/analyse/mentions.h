/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text → mentions: one pass over the tokens finds each phrase that names or describes a person, an institution or a state, with
 * its apposition on either side ("Y, Chef der Z", "der Chef der Z, Y", "Minister Y (Z)"). It runs twice: names that the first
 * pass met in a place where only names stand are names everywhere in the second. Linear in the text. */

#pragma once

#include "analyse/cast.h"

G_BEGIN_DECLS

/* Fills the cast's mentions. */
void les_mentions_find (LesCast *cast);

/* The mention that a phrase of the text is about: the outermost that begins first in it; -1. */
int  les_mentions_in   (const LesCast *cast,
                        LesSpan        phrase);

/* The first token that begins at or behind a byte. */
guint les_mentions_token_at (const LesCast *cast,
                             guint32        byte);

G_END_DECLS
