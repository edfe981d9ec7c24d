/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where entries are in one pane: ranges of its buffer, sorted, ready for drawing and for finding what was clicked. */

#pragma once

#include "session/session.h"
#include "view/article-buffer.h"

G_BEGIN_DECLS

typedef struct
{
  int       start;  /* offsets in the buffer */
  int       end;
  gboolean  leads;  /* the first of its place: has the number */
  LesEntry *entry;  /* owned by the array */
} LesMark;

/* The marks of entries (of LesEntry) in the article at position; what lies in the title is left out. (transfer full)
 * (element-type LesMark), sorted by start, the longer first. */
GArray        *les_marks_new     (GListModel       *entries,
                                  LesArticleBuffer *buffer,
                                  int               position);

/* The same for one entry; NULL gives an empty array. */
GArray        *les_marks_new_for (LesEntry         *entry,
                                  LesArticleBuffer *buffer,
                                  int               position);

/* The shortest mark at offset, NULL where there is none. */
const LesMark *les_marks_find    (const GArray     *marks,
                                  int               offset);

/* Gives marked ranges the tags by which assistive technology knows them, instead of those they had. */
void           les_marks_tag     (const GArray     *marks,
                                  LesArticleBuffer *buffer);

/* The entry's first mark, NULL where it has none. */
const LesMark *les_marks_lookup  (const GArray     *marks,
                                  LesEntry         *entry);

G_END_DECLS
