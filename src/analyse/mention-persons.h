/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Persons: by name ("Y (Z)", "Frau Y"), by office ("der Chef der Z") or both, with the apposition on either side ("Y, Chef der Z",
 * "der Chef der Z, Y"). */

#pragma once

#include "analyse/mention-finder.h"

G_BEGIN_DECLS

/* A phrase whose noun is an office or a trade, and the name in front of or behind it. */
void les_mention_find_role   (LesMentionFinder *finder);

/* A name, maybe with a form of address in front, and what is said behind it of its bearer. */
void les_mention_find_person (LesMentionFinder *finder);

G_END_DECLS
