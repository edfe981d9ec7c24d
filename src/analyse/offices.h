/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who holds a state's office: the descriptions that name one ("der US-Präsident") are given to whoever holds it by what the article
 * says, else by elimination, where it never says so: two presidents who meet are not each other. */

#pragma once

#include "analyse/cast.h"

G_BEGIN_DECLS

/* Gives the descriptions of an office their actors. All named mentions have theirs. */
void les_offices_settle (LesCast *cast);

G_END_DECLS
