/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in front of a role's or an institution's noun: "der frühere norwegische", "Solheims", "US-". */

#pragma once

#include "analyse/roles.h"

G_BEGIN_DECLS

/* An attribute: an adjective, participle, number or adverb before a noun. */
gboolean        les_role_is_attribute (const LesCast *cast,
                                       guint          token);

/* "ehemalige", "stellvertretende": notes what a word says of the role, by its beginning. */
void            les_role_note_former  (const LesCast *cast,
                                       guint          token,
                                       LesRolePhrase *phrase);

/* The phrase in front of a noun, back to min: its article, attributes, state and owner, and whether it is in a case that is no subject's. */
void            les_role_read_front   (const LesCast *cast,
                                       guint          noun,
                                       guint          min,
                                       LesRolePhrase *phrase);

/* The nation of a compound's first part: "US" of "US-Präsident", "Kreml" of "Kremlsprecher". NULL where it is none. text: (out)
 * (optional): the first part itself. */
const LesEntry *les_role_modifier     (const LesCast *cast,
                                       guint          token,
                                       char         **text);

G_END_DECLS
