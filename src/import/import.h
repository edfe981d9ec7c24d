/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes → Article. Sniffing, charset, HTML extraction, plain text and Markdown, metadata. Bad input is normal input: an error
 * says in the user's words why there is no article; odd text only yields less. */

#pragma once

#include <gio/gio.h>

#include "model/article.h"

G_BEGIN_DECLS

typedef enum
{
  LES_IMPORT_DEFAULT = 0,
  LES_IMPORT_PLAIN = 1 << 0, /* the file is the article: no cleaning, no unwrapping */
} LesImportFlags;

/* Reads the file at path. (transfer full); NULL with LES_ERROR_* */
LesArticle *les_import_file  (const char     *path,
                              LesImportFlags  flags,
                              GCancellable   *cancellable,
                              GError        **error);

/* Imports bytes that came from elsewhere (the clipboard, a dossier); path is a name for messages and may be NULL. */
LesArticle *les_import_bytes (GBytes         *bytes,
                              const char     *path,
                              LesImportFlags  flags,
                              GCancellable   *cancellable,
                              GError        **error);

G_END_DECLS
