/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bylines: who wrote, by the phrases of the language's "byline", and who asked, by those of its "interviewer". */

#include "config.h"

#include "import/scraps-metadata.h"

#include <string.h>

#include "text/fold.h"

/* No byline is looked for beyond this many bytes of a paragraph. */
#define MAX_HEAD_PARAGRAPH 4096

gsize
les_scraps_read_name (const char *text)
{
  const char *p = text;
  const char *last = text;
  guint       n_words = 0;

  while (*p != '\0')
    {
      const char *start = p;
      gboolean    particle;

      while (*p != '\0' && *p != ' ' && *p != ',' && *p != '(' && *p != ')' && *p != ';' && *p != ':' && *p != '|' && *p != '/')
        p = g_utf8_next_char (p);
      particle = p - start <= 4 && g_unichar_islower (g_utf8_get_char (start))
                 && strncmp (start, "und", 3) != 0 && strncmp (start, "and", 3) != 0 && *start != 'y' && strncmp (start, "et ", 3) != 0;
      if (p == start || (!particle && !g_unichar_isupper (g_utf8_get_char (start))))
        break;
      if (!particle)
        {
          last = p;
          n_words++;
        }
      if (*p != ' ')
        break;
      p++;
    }
  if (last > text && last[-1] == '.')
    last--;
  return n_words >= 1 && n_words <= 5 ? (gsize) (last - text) : 0;
}

static gboolean
skip_word (const char **p,
           const char  *word)
{
  gsize n = strlen (word);

  if (strncmp (*p, word, n) != 0)
    return FALSE;
  *p += n;
  return TRUE;
}

/* "A und B (outlet)", "A, B und C": authors into names; whether the whole text was a list of names, with what follows it. */
static gboolean
read_names (LesScraps   *self,
            const char  *text,
            GPtrArray   *names,
            const char **rest)
{
  const char *p = text;

  for (guint i = 0; i < 12; i++)
    {
      gsize length = les_scraps_read_name (p);

      if (length == 0)
        break;
      g_ptr_array_add (names, g_strndup (p, length));
      p += length;
      while (*p == ' ')
        p++;
      if (!skip_word (&p, "und ") && !skip_word (&p, "and ") && !skip_word (&p, "et ") && !skip_word (&p, "y ")
          && !skip_word (&p, "и ") && !skip_word (&p, "та ") && !skip_word (&p, "& "))
        {
          const char *q = p;

          if (!skip_word (&q, ", ") || !g_unichar_isupper (g_utf8_get_char (q)) || les_scraps_read_name (q) == 0)
            break;
          p = q;
        }
    }
  *rest = p;
  return names->len > 0;
}

/* The phrase of the list that text begins with, the longest; its length in bytes, 0 where there is none. */
static gsize
phrase_at (const LesWordList *list,
           const char        *text)
{
  gsize best = 0;

  for (guint i = 0; i < les_word_list_size (list); i++)
    {
      gsize n = les_fold_prefix (text, les_word_list_key (list, i));

      if (n > best && (text[n] == ' ' || text[n] == ':'))
        best = n;
    }
  return best;
}

guint
les_scraps_take_byline (LesScraps *self,
                        guint      position)
{
  LesScrap          *scrap = &g_array_index (self->scraps, LesScrap, position);
  const LesWordList *bylines = les_language_list (self->language, "byline");
  const char        *text = scrap->text->str;

  for (const char *p = text; p != NULL && *p != '\0' && p - text < MAX_HEAD_PARAGRAPH;)
    {
      gsize                 phrase = phrase_at (bylines, p);
      g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
      const char           *start = p, *rest;
      gboolean              many_words = phrase > 0 && memchr (p, ' ', phrase) != NULL;

      if (phrase > 0 && (p == text || many_words))
        {
          const char *q = p + phrase + (p[phrase] == ':');

          while (*q == ' ')
            q++;
          if (read_names (self, q, names, &rest)
              && (many_words || *rest == '\0' || *rest == '(' || *rest == ',' || *rest == '|' || *rest == '.')
              && (many_words || (scrap->text->len < 160 && !les_scrap_is_closed (scrap))))
            {
              const char *close = *rest == '(' ? strchr (rest, ')') : NULL;

              for (guint i = 0; i < names->len; i++)
                les_article_builder_add_author (self->builder, g_ptr_array_index (names, i));
              if (close != NULL)
                les_scraps_take_bracket (self, rest + 1, close - rest - 1);
              return les_scraps_cut (self, position, start - text, scrap->text->len);
            }
        }
      p = strstr (p, ". ");
      if (p != NULL)
        p += 2;
    }
  return position;
}

void
les_scraps_take_interviewer (LesScraps *self,
                             LesScrap  *scrap)
{
  gsize                 phrase = phrase_at (les_language_list (self->language, "interviewer"), scrap->text->str);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char           *p = scrap->text->str + phrase, *rest;

  if (phrase == 0 || scrap->text->len > 200)
    return;
  while (*p == ' ' || *p == ':')
    p++;
  if (!read_names (self, p, names, &rest) || (*rest != '\0' && *rest != ',' && *rest != '(' && *rest != '.'))
    return;
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (strchr (name, ' ') != NULL)
        les_article_builder_add_author (self->builder, name);
      else
        les_scraps_set_outlet (self, name, strlen (name));
    }
  if (*rest == ',' && strlen (rest) < 60)
    {
      g_autofree char *outlet = g_strstrip (g_strdup (rest + 1));

      if (g_str_has_suffix (outlet, "."))
        outlet[strlen (outlet) - 1] = '\0';
      les_scraps_set_outlet (self, outlet, strlen (outlet));
    }
  les_scrap_remove (scrap, LES_REMOVED_METADATA);
}
