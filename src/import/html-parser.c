/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/html-dom.h"

#include "import/html-entities.h"
#include "import/html-tree.h"

#include <string.h>

#define TOKENS_BETWEEN_CHECKS 4096

typedef struct
{
  LesHtmlTree  tree;
  const char  *at;
  const char  *end;
  gboolean     no_comment_end; /* nothing closes a comment from here on: not to be searched for again */
  gboolean     no_data_end;    /* the same of CDATA */
} Parser;

static const struct
{
  const char *name;
  LesAttr     attr;
} attributes[] =
{
  { "class", LES_ATTR_CLASS },
  { "id", LES_ATTR_ID },
  { "role", LES_ATTR_ROLE },
  { "itemprop", LES_ATTR_ITEMPROP },
  { "itemtype", LES_ATTR_ITEMTYPE },
  { "rel", LES_ATTR_REL },
  { "href", LES_ATTR_HREF },
  { "content", LES_ATTR_CONTENT },
  { "name", LES_ATTR_NAME },
  { "property", LES_ATTR_PROPERTY },
  { "http-equiv", LES_ATTR_HTTP_EQUIV },
  { "lang", LES_ATTR_LANG },
  { "xml:lang", LES_ATTR_LANG },
  { "datetime", LES_ATTR_DATETIME },
  { "hidden", LES_ATTR_HIDDEN },
  { "style", LES_ATTR_STYLE },
  { "aria-hidden", LES_ATTR_ARIA_HIDDEN },
  { "aria-label", LES_ATTR_ARIA_LABEL },
  { "type", LES_ATTR_TYPE },
  { "title", LES_ATTR_TITLE },
  { "data-testid", LES_ATTR_HINT },
  { "data-test-id", LES_ATTR_HINT },
  { "data-qa", LES_ATTR_HINT },
  { "data-component", LES_ATTR_HINT },
  { "data-component-name", LES_ATTR_HINT },
  { "data-module", LES_ATTR_HINT },
  { "data-area", LES_ATTR_HINT },
  { "data-type", LES_ATTR_HINT },
  { "data-name", LES_ATTR_HINT },
};

static LesAttr
lookup_attribute (const char *name,
                  gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    if (g_ascii_tolower (*name) == attributes[i].name[0] && strlen (attributes[i].name) == length
        && g_ascii_strncasecmp (name, attributes[i].name, length) == 0)
      return attributes[i].attr;
  return LES_ATTR_N;
}

static void
append_attribute (Parser     *self,
                  LesAttr     attr,
                  const char *value,
                  gsize       length)
{
  LesHtmlAttr entry = { attr, (guint32) self->tree.text->len, 0 };

  les_html_append_decoded (self->tree.text, value, length, TRUE);
  entry.length = (guint32) self->tree.text->len - entry.start;
  g_string_append_c (self->tree.text, '\0');
  g_array_append_val (self->tree.attrs, entry);
}

static inline gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static void
skip_space (Parser *self)
{
  while (self->at < self->end && is_space (*self->at))
    self->at++;
}

static const char *
read_value (Parser *self,
            gsize  *length)
{
  const char *start = self->at;
  char quote = self->at < self->end ? *self->at : '\0';

  if (quote == '"' || quote == '\'')
    {
      const char *close;

      start++;
      close = memchr (start, quote, (gsize) (self->end - start));

      self->at = close != NULL ? close + 1 : self->end;
      *length = (gsize) ((close != NULL ? close : self->end) - start);
      return start;
    }
  while (self->at < self->end && !is_space (*self->at) && *self->at != '>')
    self->at++;
  *length = (gsize) (self->at - start);
  return start;
}

/* One attribute at the reading position, which is neither space nor ">". */
static void
read_attribute (Parser *self)
{
  const char *name = self->at++;
  const char *value = name;
  gsize name_length, length = 0;
  LesAttr attr;

  while (self->at < self->end && !is_space (*self->at) && *self->at != '>' && *self->at != '=' && *self->at != '/')
    self->at++;
  name_length = (gsize) (self->at - name);
  skip_space (self);
  if (self->at < self->end && *self->at == '=')
    {
      self->at++;
      skip_space (self);
      value = read_value (self, &length);
    }
  attr = lookup_attribute (name, name_length);
  if (attr != LES_ATTR_N)
    append_attribute (self, attr, value, length);
}

/* Reads to the end of the tag; whether it closed itself ("/>"). */
static gboolean
read_attributes (Parser *self)
{
  gboolean slash = FALSE;

  while (self->at < self->end)
    {
      skip_space (self);
      if (self->at == self->end)
        break;
      if (*self->at == '>')
        {
          self->at++;
          return slash;
        }
      slash = *self->at == '/';
      if (slash)
        self->at++;
      else
        read_attribute (self);
    }
  return slash;
}

static const char *
find_end_tag (const char *from,
              const char *end,
              const char *name,
              gsize       length)
{
  for (const char *p = from; (p = memchr (p, '<', (gsize) (end - p))) != NULL; p++)
    if ((gsize) (end - p) > length + 2 && p[1] == '/' && g_ascii_strncasecmp (p + 2, name, length) == 0
        && !g_ascii_isalnum (p[2 + length]))
      return p;
  return NULL;
}

/* The content of <script>, <title> …: text up to the end tag. Without one, a script is the rest of the page, as in browsers; a title
 * is its first line, because a truncated page should still be read. */
static void
read_raw (Parser     *self,
          guint16     tag,
          const char *name,
          gsize       length)
{
  gboolean references = (les_html_tag_flags (tag) & LES_TAG_REFERENCES) != 0;
  guint32 start = (guint32) self->tree.text->len;
  const char *close = find_end_tag (self->at, self->end, name, length);

  if (close == NULL && references)
    close = memchr (self->at, '\n', (gsize) (self->end - self->at));
  if (close == NULL)
    close = self->end;
  if (references)
    les_html_append_decoded (self->tree.text, self->at, (gsize) (close - self->at), FALSE);
  else
    g_string_append_len (self->tree.text, self->at, close - self->at);
  les_html_tree_text (&self->tree, start);
  self->at = close;
  les_html_tree_stop (&self->tree, tag);
}

static const char *
read_name (Parser *self,
           gsize  *length)
{
  const char *name = self->at;

  while (self->at < self->end && !is_space (*self->at) && *self->at != '>' && *self->at != '/' && *self->at != '<')
    self->at++;
  *length = (gsize) (self->at - name);
  return name;
}

static void
read_start_tag (Parser *self)
{
  guint32 first_attr = self->tree.attrs->len;
  gboolean foreign = les_html_tree_is_foreign (&self->tree);
  gsize length;
  const char *name = read_name (self, &length);
  guint16 tag = les_html_tag_lookup (name, length);
  gboolean closed_itself;

  if (tag >= LES_TAG_N && !foreign)
    append_attribute (self, LES_ATTR_HINT, name, length);
  closed_itself = read_attributes (self);
  les_html_tree_start (&self->tree, tag, first_attr, closed_itself);
  if ((les_html_tag_flags (tag) & LES_TAG_RAW) != 0 && !foreign)
    read_raw (self, tag, name, length);
}

static void
read_end_tag (Parser *self)
{
  gsize length;
  const char *name = read_name (self, &length);
  const char *close = memchr (self->at, '>', (gsize) (self->end - self->at));

  self->at = close != NULL ? close + 1 : self->end;
  les_html_tree_stop (&self->tree, les_html_tag_lookup (name, length));
}

/* Behind the next ">" that two of the marks precede. */
static const char *
find_closing (const char *from,
              const char *end,
              char        mark)
{
  for (const char *p = from; (p = memchr (p, '>', (gsize) (end - p))) != NULL; p++)
    if (p - from >= 2 && p[-1] == mark && p[-2] == mark)
      return p + 1;
  return NULL;
}

/* Comments, conditional ones, doctypes, processing instructions, CDATA. An unclosed comment is only its own opening. */
static void
skip_declaration (Parser *self)
{
  const char *p = self->at;
  const char *close;

  if (self->end - p >= 4 && memcmp (p, "<!--", 4) == 0)
    {
      close = self->no_comment_end ? NULL : find_closing (p + 2, self->end, '-');
      self->no_comment_end = close == NULL;
      self->at = close != NULL ? close : p + 4;
      return;
    }
  if (self->end - p >= 9 && memcmp (p, "<![CDATA[", 9) == 0)
    {
      close = self->no_data_end ? NULL : find_closing (p + 9, self->end, ']');
      self->no_data_end = close == NULL;
      self->at = close != NULL ? close : p + 9;
      return;
    }
  close = memchr (p, '>', (gsize) (self->end - p));
  self->at = close != NULL ? close + 1 : self->end;
}

static void
read_text (Parser *self)
{
  const char *start = self->at++;
  const char *stop = memchr (self->at, '<', (gsize) (self->end - self->at));
  guint32 first = (guint32) self->tree.text->len;

  self->at = stop != NULL ? stop : self->end;
  les_html_append_decoded (self->tree.text, start, (gsize) (self->at - start), FALSE);
  les_html_tree_text (&self->tree, first);
}

static void
read_token (Parser *self)
{
  char next = self->end - self->at >= 2 ? self->at[1] : '\0';

  if (*self->at != '<')
    read_text (self);
  else if (g_ascii_isalpha (next))
    {
      self->at++;
      read_start_tag (self);
    }
  else if (next == '/' && self->end - self->at >= 3 && g_ascii_isalpha (self->at[2]))
    {
      self->at += 2;
      read_end_tag (self);
    }
  else if (next == '!' || next == '?')
    skip_declaration (self);
  else
    read_text (self);
}

LesHtml *
les_html_parse (const char    *utf8,
                gsize          length,
                GCancellable  *cancellable,
                GError       **error)
{
  Parser self = { .at = utf8, .end = utf8 + MIN (length, G_MAXUINT32 / 2) }; /* positions have 32 bits */

  les_html_tree_init (&self.tree);
  for (guint n = 0; self.at < self.end; n++)
    {
      if (n % TOKENS_BETWEEN_CHECKS == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          les_html_tree_clear (&self.tree);
          return NULL;
        }
      read_token (&self);
    }
  return les_html_tree_end (&self.tree);
}
