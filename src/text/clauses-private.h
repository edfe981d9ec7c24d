/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Between clauses.c, which cuts a sentence into segments, and predicates.c, which joins them to clauses and says what each
 * clause's verb is. */

#pragma once

#include "text/syntax-private.h"

G_BEGIN_DECLS

typedef struct
{
  guint    first, end; /* tokens */
  gunichar mark;       /* that cut it off; 0 at the beginning and where none did */
  int      opener;     /* token, -1 */
  int      finite;     /* token, -1 */
  gboolean infinitive; /* with its particle, and no finite verb */
  gboolean is_content; /* opened by nothing, but what a verb before it says */
  guint    clause;
} LesSegmentOfClause;

void les_parse_join_segments (LesParse *parse);

G_END_DECLS
