/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Folding: what is compared is not what is shown. Case, accents that writers drop, quotation marks, dashes, no-break spaces and
 * soft hyphens are levelled; "ß" is "ss", "ё" is "е". Folding one word never changes the text itself. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes the folded form of word (length bytes of valid UTF-8) into buffer, at most size - 1 bytes, cut at a character, always
 * terminated. Returns the bytes written. Soft hyphens vanish, compatibility forms are decomposed, case is folded; umlauts and
 * other letters with marks keep their mark where keep_marks is set (German "schon" and "schön" differ), else lose it. */
gsize les_fold_word (const char *word,
                     gsize       length,
                     gboolean    keep_marks,
                     char       *buffer,
                     gsize       size);

/* How many bytes of text are phrase, which is in lower case; 0 where text begins otherwise. */
gsize les_fold_prefix (const char *text,
                       const char *phrase);

/* A hash of the folded word with marks dropped; equal words have equal hashes on every machine (FNV-1a, 64 bits). */
guint64 les_fold_hash (const char *word,
                       gsize       length);

G_END_DECLS
