/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Readings → Comparison. The result does not depend on the order of the readings but for the numbering of articles. */

#pragma once

#include <gio/gio.h>

#include "match/encoder.h"
#include "model/comparison.h"

G_BEGIN_DECLS

typedef enum
{
  LES_MATCH_VERBATIM = 1 << LES_LINK_VERBATIM,
  LES_MATCH_NEAR_VERBATIM = 1 << LES_LINK_NEAR_VERBATIM,
  LES_MATCH_REWORDED = 1 << LES_LINK_REWORDED,
  LES_MATCH_CONFLICT = 1 << LES_LINK_CONFLICT,
  LES_MATCH_ALL = 15,
} LesMatchKinds;

typedef struct
{
  LesMatchKinds     kinds;     /* LES_MATCH_VERBATIM alone: runs of same words only, nothing else is computed; 0: all */
  guint             min_words; /* of a verbatim run; 0: the default, 5 */
  const LesEncoder *encoder; /* reranks suggestions; NULL: none */
} LesMatchOptions;

typedef void (*LesMatchProgress) (double fraction, gpointer user_data);

/* What comparing a collection has found out and the next comparison can use again. It belongs to one thread at a time. */
typedef struct _LesMatchIndex LesMatchIndex;

LesMatchIndex *les_match_index_new  (void);
void           les_match_index_free (LesMatchIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesMatchIndex, les_match_index_free)

/* readings: of LesReading. options may be NULL. progress may be NULL; it is called in this thread.
 * (transfer full); NULL only when cancelled. */
LesComparison *les_match (GPtrArray              *readings,
                          const LesMatchOptions  *options,
                          LesMatchProgress        progress,
                          gpointer                progress_data,
                          GCancellable           *cancellable,
                          GError                **error);

/* The same, where index keeps what was computed: with the readings of the last run and one more, only what is new is read and
 * scored. What is in the index and not among readings is forgotten. The comparison is the one that les_match() makes of the same
 * readings, whatever the index has seen. When cancelled, the index keeps what was done till then and can be used again. */
LesComparison *les_match_with_index (LesMatchIndex          *index,
                                     GPtrArray              *readings,
                                     const LesMatchOptions  *options,
                                     LesMatchProgress        progress,
                                     gpointer                progress_data,
                                     GCancellable           *cancellable,
                                     GError                **error);

G_END_DECLS
