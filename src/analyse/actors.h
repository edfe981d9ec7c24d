/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Mentions → actors: one for each person, institution and state of the article. Short forms, genitives and spellings of a name
 * join; what any mention tells of somebody's office holds for all of them. Then the descriptions of a state's office find their
 * holders (offices.h). */

#pragma once

#include "analyse/cast.h"

G_BEGIN_DECLS

/* Gives every named mention its actor. */
void les_actors_build     (LesCast       *cast);

/* The state's actor, made where no mention names the state but by an adjective. */
int  les_actors_of_nation   (LesCast       *cast,
                             const char    *nation);

/* -1 where the article has none of that name. */
int  les_actors_institution (const LesCast *cast,
                             const char    *name);

/* The actor of a description or phrase that is nobody known: the same words are the same actor. */
int  les_actors_anonymous (LesCast       *cast,
                           guint          first,
                           guint          end,
                           int            mention);

G_END_DECLS
