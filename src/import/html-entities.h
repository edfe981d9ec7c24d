/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Character references of HTML. Decoding never makes a text longer, so that the decoded page fits the size of the page. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Decodes the reference at at ("&" inclusive). in_attribute: an unterminated name before "=" or a letter stays as it is, as in
 * every browser ("?a=1&copy=2"). Returns the number of bytes that it takes up and sets character, or 0 when it is no reference. */
gsize les_html_entity_decode      (const char *at,
                                   const char *end,
                                   gboolean    in_attribute,
                                   gunichar   *character);

/* Appends length bytes of markup text with references decoded and NUL dropped. */
void  les_html_append_decoded     (GString    *text,
                                   const char *markup,
                                   gsize       length,
                                   gboolean    in_attribute);

G_END_DECLS
