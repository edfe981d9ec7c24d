/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which place of one article stands beside which place of another while both scroll. What they share are anchors; links cross,
 * so the largest number of anchors that keep one order is used, and between two of them places are told by proportion. The
 * statement that was picked last is pinned: it is always one of them, and those that cross it give way. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint32 a; /* bytes in the first article */
  guint32 b; /* bytes in the second */
} LesAnchor;

typedef struct _LesAlignment LesAlignment;

/* anchors in any order; pinned may be NULL. O(n log n): patience sorting (Fredman 1975) for the longest rising run. */
LesAlignment *les_alignment_new     (const LesAnchor    *anchors,
                                     guint               n_anchors,
                                     const LesAnchor    *pinned,
                                     LesAnchor           end);
void          les_alignment_free    (LesAlignment       *self);
guint         les_alignment_n_kept  (const LesAlignment *self); /* with beginning and end */

/* The anchors around place in the first article: before->a <= place <= after->a. */
void          les_alignment_bracket (const LesAlignment *self,
                                     guint32             place,
                                     LesAnchor          *before,
                                     LesAnchor          *after);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesAlignment, les_alignment_free)

G_END_DECLS
