/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* les_match_with_index() in a worker thread. The index belongs to the matcher and is lent to one run at a time: a run waits till the
 * one before it, which was cancelled or is done soon, has given it back. */

#pragma once

#include <gio/gio.h>

#include "model/comparison.h"

G_BEGIN_DECLS

/* Called in the caller's main context, seldom enough to be cheap, never after the task was cancelled. */
typedef void (*LesMatcherProgress) (double fraction, gpointer source_object);

typedef struct _LesMatcher LesMatcher;

LesMatcher    *les_matcher_new    (void);
void           les_matcher_unref  (LesMatcher          *self);

/* readings: (transfer full) (element-type LesReading). The run keeps the matcher alive. */
void           les_matcher_run    (LesMatcher          *self,
                                   GPtrArray           *readings,
                                   LesMatcherProgress   progress,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             source_object);

/* (transfer full); NULL with G_IO_ERROR_CANCELLED */
LesComparison *les_matcher_finish (GAsyncResult        *result,
                                   GError             **error);

G_END_DECLS
