/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/fold.h"

#include <string.h>

/* Levelled before case is folded; everything else is left to Unicode's decomposition. */
static const char *
levelled (gunichar c)
{
  switch (c)
    {
    case 0xAD: case 0x200B: case 0x200C: case 0x200D: case 0x2060: case 0xFEFF: case 0x0301:
      return "";
    case 0xDF: case 0x1E9E:
      return "ss";
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2212:
      return "-";
    case 0x2018: case 0x2019: case 0x201A: case 0x2039: case 0x203A: case 0x02BC: case 0x60: case 0xB4:
      return "'";
    case 0x201C: case 0x201D: case 0x201E: case 0xAB: case 0xBB:
      return "\"";
    case 0x401: case 0x451:
      return "\u0435";
    case 0xC6: case 0xE6:
      return "ae";
    case 0x152: case 0x153:
      return "oe";
    case 0xD8: case 0xF8:
      return "o";
    case 0x141: case 0x142:
      return "l";
    case 0x110: case 0x111:
      return "d";
    default:
      return NULL;
    }
}

static gsize
put (char       *buffer,
     gsize       size,
     gsize       used,
     const char *bytes,
     gsize       length)
{
  if (used + length >= size)
    return used;
  memcpy (buffer + used, bytes, length);
  return used + length;
}

gsize
les_fold_word (const char *word,
               gsize       length,
               gboolean    keep_marks,
               char       *buffer,
               gsize       size)
{
  const char *end = word + length;
  gsize       used = 0;

  g_return_val_if_fail (size > 0, 0);

  for (const char *p = word; p < end && used + 8 < size; p = g_utf8_next_char (p))
    {
      gunichar    c = (guchar) *p;
      const char *level;
      gunichar    parts[18];
      gsize       n_parts = 1;

      if (c < 0x80 && c != 0x60)
        {
          buffer[used++] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : (char) c;
          continue;
        }
      c = g_utf8_get_char (p);
      level = levelled (c);
      if (level != NULL)
        {
          used = put (buffer, size, used, level, strlen (level));
          continue;
        }
      parts[0] = c;
      /* й and ї are letters of their own, not accents that writers drop. */
      if ((!keep_marks || !g_unichar_isalpha (c)) && c != 0x419 && c != 0x439 && c != 0x407 && c != 0x457)
        n_parts = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
      n_parts = MIN (n_parts, G_N_ELEMENTS (parts));
      for (gsize i = 0; i < n_parts; i++)
        {
          char bytes[6];

          if (!keep_marks && g_unichar_ismark (parts[i]))
            continue;
          used = put (buffer, size, used, bytes, g_unichar_to_utf8 (g_unichar_tolower (parts[i]), bytes));
        }
    }
  buffer[used] = '\0';
  return used;
}

gsize
les_fold_prefix (const char *text,
                 const char *phrase)
{
  const char *p = text;

  while (*phrase != '\0')
    {
      if ((guchar) *p < 0x80) /* most phrases end here, at their first letter */
        {
          if ((*p >= 'A' && *p <= 'Z' ? *p + ('a' - 'A') : *p) != *phrase)
            return 0;
        }
      else if (g_unichar_tolower (g_utf8_get_char (p)) != g_utf8_get_char (phrase))
        return 0;
      p = g_utf8_next_char (p);
      phrase = g_utf8_next_char (phrase);
    }
  return p - text;
}

guint64
les_fold_hash (const char *word,
               gsize       length)
{
  char    folded[256];
  gsize   n = les_fold_word (word, length, FALSE, folded, sizeof folded);
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037);

  for (gsize i = 0; i < n; i++)
    hash = (hash ^ (guchar) folded[i]) * G_GUINT64_CONSTANT (1099511628211);
  return hash;
}
