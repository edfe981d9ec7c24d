/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/language.h"

/* The language whose function words are the commonest in the text's beginning. */
const char *
les_language_detect (const char *text,
                     gsize       length)
{
  const char *best = NULL;
  guint       best_hits = 2;

  for (const char *const *code = les_language_all_codes (); *code != NULL; code++)
    {
      const LesWordList *words = les_language_list (les_language_get (*code), "function-words");
      guint              hits = 0;

      for (const char *p = text, *end = text + MIN (length, 20000); p < end;)
        {
          const char *start = p;

          while (p < end && (g_ascii_isalpha (*p) || (guchar) *p >= 0x80))
            p++;
          if (p > start)
            hits += les_word_list_contains (words, start, p - start);
          else
            p++;
        }
      if (hits > best_hits)
        {
          best_hits = hits;
          best = *code;
        }
    }
  return best;
}
