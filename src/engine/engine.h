/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The order of the stages. Synchronous and cancellable; session/ runs it in a worker, cli/ in the main thread. */

#pragma once

#include "analyse/analyse.h"
#include "import/import.h"
#include "match/match.h"

G_BEGIN_DECLS

/* File → Reading. (transfer full); NULL with an error. */
LesReading *les_engine_read_file  (const char     *path,
                                   LesImportFlags  flags,
                                   GCancellable   *cancellable,
                                   GError        **error);
LesReading *les_engine_read_bytes (GBytes         *bytes,
                                   const char     *path,
                                   LesImportFlags  flags,
                                   GCancellable   *cancellable,
                                   GError        **error);

G_END_DECLS
