/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One key for the spellings of a name: "Selenskyj", "Selenskij", "Zelensky" and "Зеленский". A table in the language data
 * (name-variants) decides where it can; else rules level what transliterations of Cyrillic and Arabic do differently (w/v, sch/sh,
 * -ij/-yj/-y, kh/ch, doubled letters). Different names may share a key: it suggests, and whoever uses it must not join two names
 * that stand side by side in one text. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes the key of one word into buffer (always terminated). Returns its bytes. */
gsize les_name_variant_key (const char *name,
                            gsize       length,
                            char       *buffer,
                            gsize       size);

G_END_DECLS
