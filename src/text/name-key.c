/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/name-key.h"

#include <string.h>

#include "text/fold.h"
#include "text/language.h"

#define MAX_NAME 96
#define MIN_RULES 5 /* letters of a name that the rules may touch: short ones differ by a letter */

/* Longest first within a letter; applied from left to right to the folded name. */
static const struct
{
  const char *from;
  const char *to;
} rules[] = {
  { "schtsch", "s" }, { "shch", "s" }, { "chtch", "s" }, { "tsch", "c" }, { "tch", "c" }, { "sch", "s" }, { "sh", "s" },
  { "kh", "h" }, { "gh", "g" }, { "zh", "s" }, { "dsch", "j" }, { "dj", "j" }, { "ph", "f" }, { "th", "t" }, { "ck", "k" },
  { "ch", "h" }, { "ts", "s" }, { "tz", "s" }, { "ks", "x" }, { "ou", "u" }, { "oe", "o" }, { "ue", "u" }, { "ae", "a" },
  { "yj", "i" }, { "ij", "i" }, { "iy", "i" }, { "yi", "i" }, { "yy", "i" }, { "ii", "i" }, { "ya", "a" }, { "ja", "a" },
  { "ia", "a" }, { "yu", "u" }, { "ju", "u" }, { "iu", "u" }, { "ye", "e" }, { "je", "e" }, { "ie", "e" }, { "yo", "o" },
  { "jo", "o" }, { "w", "v" }, { "z", "s" }, { "y", "i" }, { "j", "i" }, { "c", "k" }, { "q", "k" },
};

/* Cyrillic letters as the rules' Latin ones, from U+0430. */
static const char *const cyrillic[] = {
  "a", "b", "v", "g", "d", "e", "s", "s", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h", "s", "c", "s",
  "s", "", "i", "", "e", "u", "a",
};

static gsize
latinise (const char *folded,
          char       *buffer,
          gsize       size)
{
  gsize used = 0;

  for (const char *p = folded; *p != '\0' && used + 8 < size; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= 0x430 && c <= 0x44F)
        used += g_strlcpy (buffer + used, cyrillic[c - 0x430], size - used);
      else if (c == 0x456 || c == 0x457)
        buffer[used++] = 'i';
      else if (c == 0x454)
        buffer[used++] = 'e';
      else if (c == 0x491)
        buffer[used++] = 'g';
      else
        used += g_unichar_to_utf8 (c, buffer + used);
    }
  buffer[used] = '\0';
  return used;
}

static gsize
apply_rules (const char *latin,
             char       *buffer,
             gsize       size)
{
  gsize used = 0;

  for (const char *p = latin; *p != '\0' && used + 2 < size;)
    {
      const char *to = NULL;
      char        letter[2] = { *p, '\0' };
      gsize       step = 1;

      for (gsize i = 0; i < G_N_ELEMENTS (rules) && to == NULL; i++)
        if (*p == *rules[i].from && g_str_has_prefix (p, rules[i].from))
          {
            to = rules[i].to;
            step = strlen (rules[i].from);
          }
      if (to == NULL)
        to = letter;
      if (*to != '\0' && (used == 0 || buffer[used - 1] != *to))
        buffer[used++] = *to;
      p += step;
    }
  buffer[used] = '\0';
  return used;
}

static const char *
table_key (const char *folded)
{
  static GHashTable *table;
  static gsize       ready;

  if (g_once_init_enter (&ready))
    {
      const LesWordList *list = les_language_list (les_language_get ("und"), "name-variants");

      table = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < les_word_list_size (list); i++)
        {
          g_autofree char *all = g_strconcat (les_word_list_key (list, i), ",", les_word_list_value (list, i), NULL);
          g_auto (GStrv)   forms = g_strsplit (all, ",", -1);
          char             first[MAX_NAME], form[MAX_NAME];

          for (guint k = 0; forms[k] != NULL; k++)
            {
              g_strstrip (forms[k]);
              les_fold_word (forms[k], strlen (forms[k]), FALSE, k == 0 ? first : form, MAX_NAME);
              g_hash_table_insert (table, (char *) g_intern_string (k == 0 ? first : form), (char *) g_intern_string (first));
            }
        }
      g_once_init_leave (&ready, 1);
    }
  return g_hash_table_lookup (table, folded);
}

gsize
les_name_variant_key (const char *name,
                      gsize       length,
                      char       *buffer,
                      gsize       size)
{
  char        folded[MAX_NAME], latin[MAX_NAME];
  gsize       n;
  const char *listed;

  g_return_val_if_fail (size > 0, 0);

  les_fold_word (name, length, FALSE, folded, sizeof folded);
  listed = table_key (folded);
  if (listed != NULL)
    return g_strlcpy (buffer, listed, size);
  n = latinise (folded, latin, sizeof latin);
  if (n < MIN_RULES && n == strlen (folded))
    return g_strlcpy (buffer, folded, size);
  /* A French final e is mute: "Poutine", "Chtchedrine". */
  if (n > MIN_RULES && g_str_has_suffix (latin, "ine"))
    latin[n - 1] = '\0';
  return apply_rules (latin, buffer, size);
}
