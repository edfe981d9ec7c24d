/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One copy of each lemma, for the life of the program: equal lemmas are equal pointers, whatever article and thread they come
 * from. Vocabulary grows with the logarithm of what is read. (GLib's own interned strings copy an index of all of them every
 * 2,048 new ones and keep every copy; a vocabulary is too large for that.) */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The interned copy of string (length bytes, zero-terminated). Any thread. */
const char *les_intern (const char *string,
                        gsize       length);

G_END_DECLS
