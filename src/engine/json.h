/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A streaming JSON writer over a GString: no tree, no allocation but the string's own. Commas are its business, nesting is the
 * caller's. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void les_json_key     (GString    *out,
                       const char *key);
void les_json_open    (GString    *out,
                       char        bracket); /* '{' or '[' */
void les_json_close   (GString    *out,
                       char        bracket); /* '}' or ']' */
void les_json_string  (GString    *out,
                       const char *value);   /* NULL writes null; must be valid UTF-8 */
void les_json_text    (GString    *out,
                       const char *value,
                       gsize       length);
void les_json_integer (GString    *out,
                       gint64      value);
void les_json_number  (GString    *out,
                       double      value);   /* four decimals */
void les_json_boolean (GString    *out,
                       gboolean    value);
void les_json_null    (GString    *out);
void les_json_strings (GString    *out,
                       const char *const *values); /* NULL writes [] */

G_END_DECLS
