/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What kind of file it is, from its first bytes and its name. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LES_FORMAT_PLAIN,
  LES_FORMAT_MARKDOWN,
  LES_FORMAT_HTML,
  LES_FORMAT_BINARY, /* a picture, a program, an archive: not a text */
} LesFormat;

/* Whether the bytes can't be text in any charset. */
gboolean  les_sniff_is_binary (const char *bytes,
                               gsize       length);

/* What the text is; path may be NULL. */
LesFormat les_sniff_text      (const char *text,
                               gsize       length,
                               const char *path);

G_END_DECLS
