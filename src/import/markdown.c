/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/markdown.h"

#include <string.h>

#include "import/scraps.h"

/* A link longer than this is none. */
#define MAX_LINK 4000

/* A paragraph's text without mark-up, and how much of it was link or emphasis. */
typedef struct
{
  GString *text;
  gsize    n_linked;     /* bytes of text inside links */
  gsize    n_emphasised;
  const char *open_until; /* no "]" before here: a million "[" are looked at once */
} Inline;

static const char *
find_close (const char *p,
            const char *end,
            char        open,
            char        close)
{
  int depth = 1;

  for (; p < end; p++)
    {
      if (*p == '\\' && p + 1 < end)
        p++;
      else if (*p == open)
        depth++;
      else if (*p == close && --depth == 0)
        return p;
    }
  return NULL;
}

/* The host most links lead to is the page's own. */
static void
count_host (GHashTable *hosts,
            const char *address,
            gsize       length)
{
  g_autofree char *url = g_strndup (address, length);
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_PARSE_RELAXED, NULL);
  const char      *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  if (host == NULL || *host == '\0')
    return;
  if (g_str_has_prefix (host, "www."))
    host += 4;
  g_hash_table_insert (hosts, g_strdup (host), GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (hosts, host)) + 1));
}

/* "[text](address)" at p: its text is appended, pictures vanish. Returns the end, or NULL if it is no link. */
static const char *
read_link (Inline     *self,
           const char *p,
           const char *end,
           GHashTable *hosts,
           const char **inner,
           gsize      *inner_length)
{
  gboolean    is_picture = *p == '!';
  const char *open = p + is_picture;
  const char *middle, *close;

  if (open >= end || *open != '[' || open < self->open_until)
    return NULL;
  end = end - open > MAX_LINK ? open + MAX_LINK : end;
  if (memchr (open, ']', end - open) == NULL)
    {
      self->open_until = end;
      return NULL;
    }
  middle = find_close (open + 1, end, '[', ']');
  if (middle == NULL || middle + 1 >= end || middle[1] != '(')
    return NULL;
  close = find_close (middle + 2, end, '(', ')');
  if (close == NULL)
    return NULL;
  count_host (hosts, middle + 2, close - middle - 2);
  *inner = open + 1;
  *inner_length = is_picture ? 0 : middle - open - 1;
  return close + 1;
}

static gboolean
is_mark (char c)
{
  return c == '*' || c == '_' || c == '`' || c == '~';
}

/* Whether the run of marks at p opens or closes emphasis rather than standing for itself ("3 * 4", snake_case). */
static gboolean
is_emphasis (const char *start,
             const char *p,
             const char *run_end,
             const char *end)
{
  gboolean before = p > start && g_ascii_isalnum (p[-1]);
  gboolean after = run_end < end && g_ascii_isalnum (*run_end);

  if (*p == '_')
    return !(before && after);
  return (p > start && !g_ascii_isspace (p[-1])) || (run_end < end && !g_ascii_isspace (*run_end));
}

static void
read_inline (Inline     *self,
             const char *p,
             const char *end,
             GHashTable *hosts,
             gboolean    linked)
{
  const char *start = p;
  gboolean    emphasised = FALSE;

  while (p < end)
    {
      const char *inner, *after = NULL;
      gsize       inner_length, before = self->text->len;

      if (!linked && (*p == '[' || (*p == '!' && p + 1 < end && p[1] == '[')))
        after = read_link (self, p, end, hosts, &inner, &inner_length);
      if (after != NULL)
        {
          read_inline (self, inner, inner + inner_length, hosts, TRUE);
          self->n_linked += self->text->len - before;
          p = after;
        }
      else if (*p == '\\' && p + 1 < end && g_ascii_ispunct (p[1]))
        {
          g_string_append_c (self->text, p[1]);
          p += 2;
        }
      else if (is_mark (*p))
        {
          const char *run = p;

          while (run < end && *run == *p)
            run++;
          if (!is_emphasis (start, p, run, end))
            g_string_append_len (self->text, p, run - p);
          else
            emphasised = !emphasised;
          p = run;
        }
      else
        {
          self->n_emphasised += emphasised && !g_ascii_isspace (*p);
          g_string_append_c (self->text, *p++);
        }
    }
}

static gsize
n_graph (const GString *text)
{
  gsize n = 0;

  for (gsize i = 0; i < text->len; i++)
    n += !g_ascii_isspace (text->str[i]);
  return n;
}

static void
add_paragraph (LesScraps   *scraps,
               const char  *start,
               const char  *end,
               guint        line,
               LesScrapForm form,
               guint        level,
               GHashTable  *hosts)
{
  Inline content = { .text = g_string_new (NULL) };
  gsize  n;

  read_inline (&content, start, end, hosts, FALSE);
  n = n_graph (content.text);
  if (form == LES_SCRAP_TEXT && n > 0)
    {
      if (content.n_linked * 10 >= content.text->len * 7)
        form = LES_SCRAP_LINKS;
      else if (content.n_emphasised * 10 >= n * 9)
        form = LES_SCRAP_EMPHASIS;
    }
  les_scraps_add (scraps, form, level, line, content.text->str, content.text->len);
  g_string_free (content.text, TRUE);
}

/* What the line begins with: "### ", "- ", "1. ", "> ". Returns where its text begins. */
static const char *
read_prefix (const char   *p,
             const char   *end,
             LesScrapForm *form,
             guint        *level)
{
  const char *q = p;

  *form = LES_SCRAP_TEXT;
  *level = 0;
  while (q < end && *q == ' ')
    q++;
  p = q;
  while (q < end && *q == '#')
    q++;
  if (q > p && q - p <= 6 && q < end && *q == ' ')
    {
      *form = LES_SCRAP_HEADING;
      *level = q - p;
      return q + 1;
    }
  if (p + 1 < end && (*p == '-' || *p == '*' || *p == '+') && p[1] == ' ')
    {
      *form = LES_SCRAP_LIST_ITEM;
      return p + 2;
    }
  if (p < end && *p == '>')
    {
      *form = LES_SCRAP_QUOTATION;
      return p + 1;
    }
  return p;
}

static gboolean
is_rule (const char *p,
         const char *end)
{
  gsize n = 0;

  for (; p < end; p++)
    if (*p == '-' || *p == '*' || *p == '_' || *p == '=')
      n++;
    else if (!g_ascii_isspace (*p))
      return FALSE;
  return n >= 3 || n == 0;
}

static void
name_outlet (LesArticleBuilder *builder,
             GHashTable        *hosts)
{
  GHashTableIter iter;
  gpointer       key, value;
  const char    *best = NULL;
  guint          most = 0, all = 0;

  g_hash_table_iter_init (&iter, hosts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint n = GPOINTER_TO_UINT (value);

      all += n;
      if (n > most || (n == most && best != NULL && strcmp (key, best) < 0))
        {
          most = n;
          best = key;
        }
    }
  if (best != NULL && most * 2 > all && les_article_builder_get (builder, "outlet") == NULL)
    les_article_builder_set (builder, "outlet", best);
}

void
les_markdown_import (const char        *text,
                     gsize              length,
                     LesArticleBuilder *builder,
                     GCancellable      *cancellable)
{
  g_autoptr (GHashTable) hosts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char            *end = text + length, *start = NULL, *last = NULL;
  LesScrapForm           form = LES_SCRAP_TEXT;
  guint                  level = 0, line = 0, n_lines = 0;
  LesScraps              scraps;

  les_scraps_init (&scraps, builder, cancellable);
  for (const char *p = text; p < end && !les_scraps_end_at (&scraps, n_lines++);)
    {
      const char  *newline = memchr (p, '\n', end - p), *stop = newline != NULL ? newline : end, *begin;
      LesScrapForm new_form;
      guint        new_level;

      begin = read_prefix (p, stop, &new_form, &new_level);
      if (start != NULL && (is_rule (p, stop) || new_form != LES_SCRAP_TEXT || form == LES_SCRAP_HEADING))
        {
          add_paragraph (&scraps, start, last, line++, form, level, hosts);
          start = NULL;
        }
      if (start == NULL && !is_rule (p, stop))
        {
          start = begin;
          form = new_form;
          level = new_level;
        }
      last = stop;
      p = stop + 1;
    }
  if (start != NULL)
    add_paragraph (&scraps, start, last, line, form, level, hosts);
  les_scraps_finish (&scraps);
  name_outlet (builder, hosts);
}
