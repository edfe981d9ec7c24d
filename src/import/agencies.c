/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/agencies.h"

#include "text/language.h"

#include <string.h>

#define BRACKET_REACH 90 /* bytes from a paragraph's beginning or end */
#define LONGEST_LINE 60  /* bytes: of a line that only names agencies */
#define LONGEST_SIGN 3   /* letters of "mit", or of the outlet's or a writer's own sign: "(mk/dpa)" */

static gboolean
is_name_char (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  return g_unichar_isalnum (c) || c == '-';
}

/* Whether the text at p is name, as a whole word. "DPA" and "dpa" are one, but an agency's "MAP" is no "map". */
static gboolean
is_name_at (const char *p,
            const char *end,
            const char *name,
            gsize       length)
{
  if ((gsize) (end - p) < length || (p + length < end && is_name_char (p + length)))
    return FALSE;
  return strncmp (p, name, length) == 0 || (length == 3 && g_ascii_strncasecmp (p, name, 3) == 0
                                            && !(g_ascii_isupper (p[0]) && g_ascii_islower (p[1])));
}

/* An agency's name at p: how many bytes it takes, and the name to show. The list has the name to show = other names, … */
static gsize
agency_at (const char  *p,
           const char  *end,
           const char **name)
{
  const LesWordList *agencies = les_language_list (les_language_get (NULL), "news-agencies");
  gsize longest = 0;

  for (guint i = 0; i < les_word_list_size (agencies); i++)
    {
      const char *key = les_word_list_key (agencies, i);
      const char *next = key;

      for (gboolean is_key = TRUE; next != NULL && *next != '\0'; is_key = FALSE)
        {
          const char *comma = is_key ? NULL : strstr (next, ", ");
          gsize length = comma != NULL ? (gsize) (comma - next) : strlen (next);

          if (length > longest && is_name_at (p, end, next, length))
            {
              longest = length;
              *name = key;
            }
          next = is_key ? les_word_list_value (agencies, i) : comma != NULL ? comma + 2 : NULL;
        }
    }
  return longest;
}

guint
les_agencies_add_from_line (const char        *line,
                            gsize              length,
                            LesArticleBuilder *builder)
{
  const char *end = line + length;
  gboolean inside = FALSE;
  guint n = 0;

  for (const char *p = line; p < end; )
    {
      const char *name;
      gsize taken = inside ? 0 : agency_at (p, end, &name);

      if (taken > 0)
        {
          les_article_builder_add_agency (builder, name);
          n++;
          p += taken;
          continue;
        }
      inside = is_name_char (p);
      p = g_utf8_next_char (p);
    }
  return n;
}

gboolean
les_agencies_are_all (const char *line,
                      gsize       length)
{
  const char *end = line + length;
  guint n = 0;

  if (length > LONGEST_LINE)
    return FALSE;
  for (const char *p = line; p < end; )
    {
      const char *name;
      gsize taken = agency_at (p, end, &name);

      if (taken == 0 && is_name_char (p))
        {
          const char *word = p;

          while (p < end && is_name_char (p))
            p = g_utf8_next_char (p);
          if (n > 0 && p - word > 4) /* "dpa/lno": a desk of an agency is a few letters */
            return FALSE;
          if (n == 0 && p - word > LONGEST_SIGN && !(p < end && *p == ':'))
            return FALSE;
          continue;
        }
      n += taken > 0;
      p = taken > 0 ? p + taken : g_utf8_next_char (p);
    }
  return n > 0;
}

guint
les_agencies_add_from_text (const char        *text,
                            gsize              length,
                            LesArticleBuilder *builder)
{
  guint n = 0;

  for (const char *p = text; (p = memchr (p, '(', length - (gsize) (p - text))) != NULL; p++)
    {
      gsize offset = (gsize) (p - text);
      const char *close = memchr (p, ')', MIN (length - offset, LONGEST_LINE + 2)); /* no bracket that is longer counts */

      if (close == NULL)
        continue;
      if ((offset < BRACKET_REACH || length - offset < BRACKET_REACH) && les_agencies_are_all (p + 1, (gsize) (close - p - 1)))
        n += les_agencies_add_from_line (p + 1, (gsize) (close - p - 1), builder);
    }
  return n;
}
