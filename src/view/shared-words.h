/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The content words that make an entry, inflected or not: "der Gefangene" and "die Gefangenen" are one word to a reader. Of a statement
 * or a suggestion those that more than one article has, of a topic what it is about, of a source none. Made once for an entry, asked
 * for each word that is shown. */

#pragma once

#include "session/entry.h"

G_BEGIN_DECLS

typedef struct _LesSharedWords LesSharedWords;

/* Looks at the first n_places places; linear in their words. */
LesSharedWords *les_shared_words_new  (LesEntry             *entry,
                                       guint                 n_places);
void            les_shared_words_free (LesSharedWords       *self);

/* The words of span in the article at position article that another one has, too. (element-type LesSpan) (transfer full) */
GArray         *les_shared_words_find (const LesSharedWords *self,
                                       guint                 article,
                                       LesSpan               span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesSharedWords, les_shared_words_free)

G_END_DECLS
