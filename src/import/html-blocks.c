/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/html-blocks.h"

#include <string.h>

/* A single line break ends a passage when at least this much of a sentence stands before it. */
#define LONG_LINE 90

/* Nodes in a heading that may hold a paragraph for the look of it. */
#define SMALL 8

/* How many elements around a custom element tell whether it stands in a line. */
#define NEAR 10

typedef struct
{
  const LesHtml *html;
  LesPassages   *passages;
  gboolean       with_hidden;
  guint32        open[LES_HTML_MAX_DEPTH]; /* the elements around the reading position that matter */
  guint          n_open;
  guint          n_links;  /* open links */
  guint          n_bold;
  guint          n_pre;
  guint          n_breaks; /* line breaks since the last character */
  gboolean       space;    /* white space since the last character */
  LesPassage     current;
} Reader;

static void
trim_end (Reader *self)
{
  GString *text = self->passages->text;

  while (self->current.length > 0 && g_ascii_isspace (text->str[text->len - 1]))
    {
      g_string_truncate (text, text->len - 1);
      self->current.length--;
    }
}

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_isspace (c) && c != 0x200b && c != 0x200c && c != 0x200d && c != 0xfeff && c != 0xad)
        return FALSE;
    }
  return TRUE;
}

static void
flush (Reader *self)
{
  GString *text = self->passages->text;
  LesPassage *current = &self->current;

  trim_end (self);
  g_string_append_c (text, '\0');
  if (current->length > 0 && !is_blank (text->str + current->start))
    g_array_append_val (self->passages->list, *current);
  else
    g_string_truncate (text, current->start);
  memset (current, 0, sizeof *current);
  current->start = (guint32) text->len;
  self->space = FALSE;
  self->n_breaks = 0;
}

static guint32
find_block (Reader *self)
{
  for (guint level = self->n_open; level-- > 0; )
    {
      guint16 tag = self->html->nodes[self->open[level]].tag;

      if (tag >= LES_TAG_N || (les_html_tag_flags (tag) & LES_TAG_BLOCK) != 0)
        return self->open[level];
    }
  return 0;
}

/* The level of the heading around, 0 when there is none. An unclosed heading takes in the paragraphs behind it; those are none. */
static guint8
find_heading (Reader *self)
{
  gboolean in_paragraph = FALSE;

  for (guint level = self->n_open; level-- > 0; )
    {
      const LesHtmlNode *node = &self->html->nodes[self->open[level]];
      guint16 tag = node->tag;

      in_paragraph = in_paragraph || tag == LES_TAG_P;
      if (les_html_tag_is_heading (tag))
        return in_paragraph && node->end - self->open[level] > SMALL ? 0 : (guint8) (tag - LES_TAG_H1 + 1);
      if (tag == LES_TAG_ARTICLE || tag == LES_TAG_SECTION || tag == LES_TAG_TABLE)
        break;
    }
  return 0;
}

static void
begin_passage (Reader *self,
               guint32 node)
{
  self->current.first = node;
  self->current.node = find_block (self);
  self->current.heading = find_heading (self);
}

static gboolean
ends_sentence (const char *text,
               gsize       length)
{
  static const char *const ends[] = { ".", "!", "?", "\"", "“", "”", "»", "«", "…", ":", ")", "。", "！", "？", "」" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      gsize n = strlen (ends[i]);

      if (length >= n && memcmp (text + length - n, ends[i], n) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Two line breaks are a paragraph's border; one is where the line before it ends a sentence and is as long as a paragraph. */
static gboolean
breaks_paragraph (Reader *self)
{
  GString *text = self->passages->text;

  if (self->n_breaks == 0 || self->current.length == 0)
    return FALSE;
  return self->n_breaks >= 2
         || (self->current.length >= LONG_LINE && ends_sentence (text->str + self->current.start, self->current.length));
}

static void
append_space (Reader *self)
{
  if (self->current.length > 0)
    {
      g_string_append_c (self->passages->text, self->n_pre > 0 && self->n_breaks > 0 ? '\n' : ' ');
      self->current.length++;
    }
  self->space = FALSE;
  self->n_breaks = 0;
}

static void
append_text (Reader *self,
             guint32 node)
{
  const LesHtmlNode *n = &self->html->nodes[node];
  const char *p = self->html->text + n->first;
  const char *end = p + n->count;

  while (p < end)
    {
      const char *run = p;

      while (p < end && !g_ascii_isspace (*p))
        p++;
      if (p > run)
        {
          if (breaks_paragraph (self) && self->n_pre == 0)
            flush (self);
          if (self->space || self->n_breaks > 0)
            append_space (self);
          if (self->current.length == 0)
            begin_passage (self, node);
          g_string_append_len (self->passages->text, run, p - run);
          self->current.length += (guint32) (p - run);
          self->current.linked += self->n_links > 0 ? (guint32) (p - run) : 0;
          self->current.bold += self->n_bold > 0 ? (guint32) (p - run) : 0;
        }
      for (; p < end && g_ascii_isspace (*p); p++)
        {
          self->space = TRUE;
          self->n_breaks += self->n_pre > 0 && *p == '\n';
        }
    }
}

static gboolean
is_hidden (Reader *self,
           guint32 node)
{
  const char *style = les_html_attr (self->html, node, LES_ATTR_STYLE);
  const char *aria = les_html_attr (self->html, node, LES_ATTR_ARIA_HIDDEN);
  const char *hidden = les_html_attr (self->html, node, LES_ATTR_HIDDEN);
  const char *display;

  if (self->with_hidden)
    return FALSE;
  if (hidden != NULL && g_ascii_strcasecmp (hidden, "until-found") != 0)
    return TRUE;
  if (aria != NULL && g_ascii_strcasecmp (aria, "true") == 0)
    return TRUE;
  display = style != NULL ? strstr (style, "display") : NULL;
  if (display == NULL)
    return FALSE;
  display += strlen ("display");
  display += strspn (display, " :");
  return g_ascii_strncasecmp (display, "none", 4) == 0;
}

static gboolean
is_block (Reader *self,
          guint32 node)
{
  guint16 tag = self->html->nodes[node].tag;

  if (tag < LES_TAG_N)
    return (les_html_tag_flags (tag) & LES_TAG_BLOCK) != 0;
  for (guint level = self->n_open, n = 0; level-- > 0 && n < NEAR; n++)
    {
      guint16 around = self->html->nodes[self->open[level]].tag;

      if (around == LES_TAG_P || around == LES_TAG_LI || les_html_tag_is_heading (around))
        return FALSE;
      if (around < LES_TAG_N && (les_html_tag_flags (around) & LES_TAG_BLOCK) != 0)
        break;
    }
  return TRUE;
}

static void
enter (Reader *self,
       guint32 node)
{
  guint16 tag = self->html->nodes[node].tag;

  if (is_block (self, node))
    flush (self);
  if (tag == LES_TAG_A)
    {
      self->n_links++;
      self->current.n_links++;
    }
  self->n_bold += tag == LES_TAG_B || tag == LES_TAG_STRONG;
  self->n_pre += tag == LES_TAG_PRE || tag == LES_TAG_LISTING;
  g_assert (self->n_open < G_N_ELEMENTS (self->open));
  self->open[self->n_open++] = node;
}

static void
leave (Reader *self)
{
  guint32 node = self->open[--self->n_open];
  guint16 tag = self->html->nodes[node].tag;

  if (is_block (self, node))
    flush (self);
  self->n_links -= tag == LES_TAG_A;
  self->n_bold -= tag == LES_TAG_B || tag == LES_TAG_STRONG;
  self->n_pre -= tag == LES_TAG_PRE || tag == LES_TAG_LISTING;
}

static void
read_page (Reader *self)
{
  const LesHtml *html = self->html;

  for (guint32 i = 1; i < html->n_nodes; )
    {
      const LesHtmlNode *node = &html->nodes[i];

      while (self->n_open > 0 && i >= html->nodes[self->open[self->n_open - 1]].end)
        leave (self);
      if (node->tag == LES_TAG_TEXT)
        append_text (self, i);
      else if (node->tag == LES_TAG_BR)
        self->n_breaks++;
      else if ((les_html_tag_flags (node->tag) & LES_TAG_SILENT) != 0 || is_hidden (self, i))
        {
          i = node->end;
          continue;
        }
      else
        enter (self, i);
      i++;
    }
  while (self->n_open > 0)
    leave (self);
  flush (self);
}

LesPassages *
les_passages_new (const LesHtml *html,
                  gboolean       with_hidden)
{
  LesPassages *self = g_new0 (LesPassages, 1);
  Reader reader = { .html = html, .passages = self, .with_hidden = with_hidden };

  self->html = html;
  self->list = g_array_new (FALSE, FALSE, sizeof (LesPassage));
  self->text = g_string_new (NULL);
  read_page (&reader);
  return self;
}

void
les_passages_free (LesPassages *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->list);
  g_string_free (self->text, TRUE);
  g_free (self);
}

guint
les_passages_find (const LesPassages *self,
                   guint32            node)
{
  guint low = 0;
  guint high = self->list->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (les_passages_at (self, middle)->first < node)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}
