/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads articles in a worker thread, one after another, and hands each to the main thread as soon as it is read, so that the
 * first pane shows while the last file is still being analysed. A file that can't be read is reported and the others go on. */

#pragma once

#include <gio/gio.h>

#include "dossier/dossier.h"
#include "model/reading.h"

G_BEGIN_DECLS

/* What to read: a file, or bytes that came from elsewhere (the clipboard). A *.lesarten file yields all its articles. */
typedef struct
{
  GFile  *file;  /* NULL: bytes */
  GBytes *bytes;
} LesInput;

LesInput *les_input_new_file  (GFile      *file);
LesInput *les_input_new_bytes (GBytes     *bytes);
void      les_input_free      (LesInput   *self);

/* Both are called in the main context of the caller. reading is borrowed; either reading or error is set. done counts
 * inputs finished so far. Not called any more once the task is cancelled. */
typedef void (*LesLoaderFound) (LesReading   *reading,
                                const char   *path,
                                const GError *error,
                                guint         done,
                                gpointer      user_data);

/* inputs: (transfer full) (element-type LesInput). callback ends the task: les_loader_finish() gives the last dossier that was
 * among the inputs (NULL with error unset: none). */
void        les_loader_run    (GPtrArray           *inputs,
                               LesLoaderFound       found,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             source_object);
LesDossier *les_loader_finish (GAsyncResult        *result,
                               GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesInput, les_input_free)

G_END_DECLS
