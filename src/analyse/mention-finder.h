/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the finders of mentions share: where the pass over the tokens is and what of the text it has read already. The pass itself
 * is in mentions.c, who it finds in mention-persons.c, what in mention-bodies.c. A finder is called at the token finder->at and
 * moves on behind what it took. */

#pragma once

#include "analyse/cast.h"

G_BEGIN_DECLS

typedef struct
{
  LesCast *cast;
  guint32 *long_names; /* per token: where the name ends that its acronym explains, 0 */
  guint    at;         /* next token */
  guint    taken;      /* tokens before this one belong to a mention's own name already */
  guint    front;      /* nothing before this token is read into a phrase again */
} LesMentionFinder;

/* A new mention, to be filled. Borrowed until the next one is added. */
LesMention *les_mention_finder_add      (LesMentionFinder *finder,
                                         LesMentionKind    kind,
                                         guint             first,
                                         guint             end,
                                         guint             head);

/* The first token that a phrase around token may begin with: of its sentence, and of no phrase before. */
guint       les_mention_finder_front    (const LesMentionFinder *finder,
                                         guint                   token);

/* "dpa", "epd": agencies that write themselves small. */
gboolean    les_mention_is_small_agency (const LesCast *cast,
                                         guint          token);

G_END_DECLS
