/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For whom somebody in office speaks: the spokesperson for whom the phrase names, a head of state or government for the house
 * of the state, a minister for the ministry, a member for the parliament. Experts, relatives and confidants speak for nobody.
 * What an office's name is by rule may have a name in use ("Pentagon"), which the language's data tells. */

#pragma once

#include "analyse/roles.h"

G_BEGIN_DECLS

/* By the role alone; NULL where it tells no institution. *rank: how much an office weighs against another the same person was
 * given; owner_speaks: the institution is that of the phrase's owner ("Solheims Sprecher"). Strings are the reading's. */
const char *les_institution_of_role   (const LesCast       *cast,
                                       const LesRolePhrase *phrase,
                                       int                 *rank,
                                       gboolean            *owner_speaks);

/* A state's actor by the short name: its house, else the state. */
const char *les_institution_of_nation (const LesCast       *cast,
                                       const char          *nation);

/* The short name of an institution that a phrase names: its bracket, its own name, or its noun in the nominative. */
const char *les_institution_name      (const LesCast       *cast,
                                       const LesRolePart   *part);

/* A noun with its state: "russisches Außenministerium". */
const char *les_institution_with_nation (const LesCast     *cast,
                                         const char        *nation,
                                         const char        *noun,
                                         guint8             sex);

G_END_DECLS
