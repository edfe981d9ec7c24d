/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/html-page.h"

#include <string.h>

char *
les_letters_of (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  GString *letters = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_len (letters, p, g_utf8_next_char (p) - p);
  return g_string_free (letters, FALSE);
}

gboolean
les_same_words (const char *a,
                const char *b)
{
  g_autofree char *first = les_letters_of (a);
  g_autofree char *second = les_letters_of (b);

  return *first != '\0' && strcmp (first, second) == 0;
}

gboolean
les_words_contained (const char *a,
                     const char *b)
{
  g_autofree char *part = les_letters_of (a);
  g_autofree char *whole = les_letters_of (b);

  return *part != '\0' && (g_str_has_prefix (whole, part) || g_str_has_suffix (whole, part));
}
