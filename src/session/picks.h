/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All that can be picked in a comparison, a list for each kind. The lists stay the same objects while comparisons come and go;
 * what was picked in one comparison is found again in the next by its place in the articles. */

#pragma once

#include "dossier/decisions.h"
#include "session/entry.h"

G_BEGIN_DECLS

typedef struct _LesPicks LesPicks;

LesPicks   *les_picks_new        (void);
void        les_picks_free       (LesPicks          *self);
GListModel *les_picks_get        (LesPicks          *self,
                                  LesEntryKind       kind);

/* comparison: NULL for nothing. */
void        les_picks_fill       (LesPicks          *self,
                                  LesComparison     *comparison);

/* The entry of the same kind at one of entry's places; (transfer full) (nullable) */
LesEntry   *les_picks_find_again (LesPicks          *self,
                                  LesEntry          *entry);

/* What a user who has decided about entry looks at next: of a statement itself, of suggestions the one in its place.
 * (transfer full) (nullable) */
LesEntry   *les_picks_find_next  (LesPicks          *self,
                                  LesEntry          *entry);

/* The suggestion, else the statement, that has both sides of decision; (transfer full) (nullable) */
LesEntry   *les_picks_find_pair  (LesPicks          *self,
                                  const LesDecision *decision);

/* The next (1) or previous (-1) entry of the same kind, round and round; where entry is NULL the first or last statement.
 * (transfer full) (nullable) */
LesEntry   *les_picks_step       (LesPicks          *self,
                                  LesEntry          *entry,
                                  int                step);

G_END_DECLS
