/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences that tell who relays whom: "Die Agentur bezieht sich auf zwei Minister", and behind what was said, "Dies berichtet der
 * Sender unter Berufung auf …". */

#pragma once

#include "analyse/cast.h"

G_BEGIN_DECLS

/* A sentence that says who relays whom, or, pointing: who relayed what was said before. */
typedef struct
{
  guint    sentence;
  int      relayer;
  int      origin;  /* -1 */
  gboolean pointing;
} LesRelay;

/* The article's relays in the order of its sentences (LesRelay; transfer full). */
GArray *les_relays_find        (LesCast *cast);

/* A phrase of the language's list of that name at token; the token behind it, or token. */
guint   les_relays_match_list  (const LesCast *cast,
                                guint          token,
                                guint          limit,
                                const char    *section);

/* What is relied on: the mention, or the words up to the next comma or verb. -1: nobody. */
int     les_relays_read_origin (LesCast *cast,
                                guint    first,
                                guint    limit);

G_END_DECLS
