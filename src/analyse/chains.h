/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Through whom a statement came. The speaker is its origin, the relayers stand from the article's side inwards: "Das Institut
 * stützt sich auf einen Bericht der Agentur X, die unter Berufung auf Minister schrieb …" has the ministers as speaker, by way
 * of the institute and of X. A relayer is told in the frame ("sagte Y der Zeitung Z"), in a sentence of its own ("Dies meldet
 * Z"), or before ("Z bezieht sich auf Y"); it holds until the speaker or the relayer changes. */

#pragma once

#include "analyse/cast.h"
#include "analyse/utterance.h"

G_BEGIN_DECLS

typedef struct _LesChains LesChains;

LesChains *les_chains_new     (LesCast            *cast);
void       les_chains_free    (LesChains          *self);

/* Settles one utterance, in the order of the text, whose phrase means actor (-1: nobody). May put the actor that it relies on in
 * the place of the one that the phrase names. Returns the origin. */
int        les_chains_take    (LesChains          *self,
                               const LesUtterance *utterance,
                               guint               position,
                               int                 actor);

/* The relayers of the utterance at position: actors, -1-terminated count in n. Borrowed until the next call. */
const int *les_chains_get     (const LesChains    *self,
                               guint               position,
                               guint              *n);

/* Gives the utterance at position the relayers of another one. */
void       les_chains_copy    (LesChains          *self,
                               guint               position,
                               guint               from);

/* Does the sentence only tell who relayed what was said before ("Dies meldet Z")? */
gboolean   les_chains_is_pointing (const LesChains *self,
                                   guint            sentence);

/* What is told only afterwards: "Dies meldet Z". All utterances have been taken. */
void       les_chains_finish  (LesChains          *self,
                               const GArray       *utterances,
                               const int          *actors);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesChains, les_chains_free)

G_END_DECLS
