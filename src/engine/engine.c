/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "engine/engine.h"

static LesReading *
analyse_taken (LesArticle   *article,
               GCancellable *cancellable,
               GError      **error)
{
  g_autoptr (LesArticle) owned = article;

  return owned != NULL ? les_analyse (owned, cancellable, error) : NULL;
}

/**
 * les_engine_read_file:
 *
 * Returns: (transfer full): the reading of the article in the file, or NULL with an error
 */
LesReading *
les_engine_read_file (const char     *path,
                      LesImportFlags  flags,
                      GCancellable   *cancellable,
                      GError        **error)
{
  return analyse_taken (les_import_file (path, flags, cancellable, error), cancellable, error);
}

/**
 * les_engine_read_bytes:
 * @path: (nullable): a name for messages
 *
 * Returns: (transfer full): the reading of the article in the bytes, or NULL with an error
 */
LesReading *
les_engine_read_bytes (GBytes         *bytes,
                       const char     *path,
                       LesImportFlags  flags,
                       GCancellable   *cancellable,
                       GError        **error)
{
  return analyse_taken (les_import_bytes (bytes, path, flags, cancellable, error), cancellable, error);
}
