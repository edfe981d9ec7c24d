/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes of any charset → UTF-8: byte order mark, XML declaration, meta element, else detection by content. Never fails; what
 * can't be read becomes U+FFFD. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* declared: a charset known from outside (an HTTP header), may be NULL. length_out: bytes of the result, which is
 * NUL-terminated and valid UTF-8 without a byte order mark; NUL characters are dropped. */
char *les_charset_to_utf8 (const char *bytes,
                           gsize       length,
                           const char *declared,
                           gsize      *length_out);

G_END_DECLS
