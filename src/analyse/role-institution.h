/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands behind an institution's noun and belongs to its name: "Institut für Meereskunde (IFM)", "Council on Foreign Relations",
 * "Zeitung „Bergpost“". */

#pragma once

#include "analyse/roles.h"

G_BEGIN_DECLS

/* The name of an institution at its noun: its own name, its bracket. Reads part->entry, sets first, end and the names. */
void  les_role_read_institution (const LesCast *cast,
                                 guint          noun,
                                 guint          limit,
                                 LesRolePart   *part);

/* An institution's own name: names in a row, foreign ones with their little words ("Council on Foreign Relations"), or what
 * stands in quotation marks. */
guint les_role_read_own_name    (const LesCast *cast,
                                 guint          token,
                                 guint          limit,
                                 gboolean       is_medium);

/* "(ISW)" at token: the token behind it, else token itself. */
guint les_role_read_bracket     (const LesCast *cast,
                                 guint          token,
                                 guint          limit,
                                 const char   **short_name);

G_END_DECLS
