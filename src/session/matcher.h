/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* les_match() in a worker thread. */

#pragma once

#include <gio/gio.h>

#include "model/comparison.h"

G_BEGIN_DECLS

/* Called in the caller's main context, seldom enough to be cheap, never after the task was cancelled. */
typedef void (*LesMatcherProgress) (double fraction, gpointer source_object);

/* readings: (transfer full) (element-type LesReading). */
void           les_matcher_run    (GPtrArray           *readings,
                                   LesMatcherProgress   progress,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             source_object);

/* (transfer full); NULL with G_IO_ERROR_CANCELLED */
LesComparison *les_matcher_finish (GAsyncResult        *result,
                                   GError             **error);

G_END_DECLS
