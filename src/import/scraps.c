/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/scraps.h"

#include <string.h>

/* What a heading may be long, in bytes; a newspaper's longest titles stay below. */
#define MAX_HEADING 220

static void
clear_scrap (gpointer data)
{
  g_string_free (((LesScrap *) data)->text, TRUE);
}

void
les_scraps_init (LesScraps         *self,
                 LesArticleBuilder *builder,
                 GCancellable      *cancellable)
{
  self->scraps = g_array_new (FALSE, FALSE, sizeof (LesScrap));
  g_array_set_clear_func (self->scraps, clear_scrap);
  self->builder = builder;
  self->cancellable = cancellable;
  self->language = les_language_get (NULL);
}

gboolean
les_scraps_end_at (const LesScraps *self,
                   guint            step)
{
  return step % 256 == 0 && g_cancellable_is_cancelled (self->cancellable);
}

/* Runs of white space become one space; no-break spaces stay, they belong to what is shown. */
static GString *
level_space (const char *text,
             gsize       length)
{
  GString *out = g_string_sized_new (length);

  for (const char *p = text; p < text + length; p++)
    if (*p == ' ' || *p == '\t' || *p == '\n' || *p == '\r' || *p == '\f' || *p == '\v')
      {
        if (out->len > 0 && out->str[out->len - 1] != ' ')
          g_string_append_c (out, ' ');
      }
    else
      g_string_append_c (out, *p);
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  return out;
}

void
les_scraps_add (LesScraps   *self,
                LesScrapForm form,
                guint        level,
                guint        line,
                const char  *text,
                gsize        length)
{
  LesScrap scrap = { .form = form, .level = level, .line = line, .kind = LES_BLOCK_PARAGRAPH };

  scrap.text = level_space (text, length);
  if (scrap.text->len == 0)
    g_string_free (scrap.text, TRUE);
  else
    g_array_append_val (self->scraps, scrap);
}

void
les_scrap_remove (LesScrap        *scrap,
                  LesRemovedReason reason)
{
  scrap->set_aside = TRUE;
  scrap->reason = reason;
}

LesScrap *
les_scraps_next (LesScraps *self,
                 guint      position)
{
  for (; position < self->scraps->len; position++)
    {
      LesScrap *scrap = &g_array_index (self->scraps, LesScrap, position);

      if (!scrap->set_aside && scrap->text->len > 0)
        return scrap;
    }
  return NULL;
}

static gboolean
is_closing_mark (gunichar c)
{
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0xBB || c == 0xAB || (c >= 0x2018 && c <= 0x201F) || c == 0x2039 || c == 0x203A;
}

gboolean
les_scrap_is_closed (const LesScrap *scrap)
{
  const char *start = scrap->text->str;
  const char *p = start + scrap->text->len;

  while (p > start)
    {
      gunichar c;

      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      if (!is_closing_mark (c))
        return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == ':' || c == ';';
    }
  return FALSE;
}

guint
les_scrap_n_words (const LesScrap *scrap)
{
  guint n = scrap->text->len > 0;

  for (const char *p = scrap->text->str; *p != '\0'; p++)
    n += *p == ' ';
  return n;
}

static gboolean
has_inner_stop (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if ((*p == '.' || *p == '!') && p[1] == ' ' && p > text + 3 && !g_ascii_isdigit (p[-1]) && p[-2] != ' ' && p[-2] != '.')
      return TRUE;
  return FALSE;
}

gboolean
les_scrap_is_heading (const LesScrap *scrap)
{
  const char *text = scrap->text->str;
  gunichar    first = g_utf8_get_char (text);

  if (scrap->form == LES_SCRAP_HEADING)
    return TRUE;
  if (scrap->form != LES_SCRAP_TEXT && scrap->form != LES_SCRAP_EMPHASIS)
    return FALSE;
  if (scrap->text->len > MAX_HEADING || g_unichar_islower (first) || has_inner_stop (text))
    return FALSE;
  if (!g_unichar_isalnum (first) && !is_closing_mark (first) && first != '[' && first != '(')
    return FALSE;
  if (les_scrap_is_closed (scrap))
    {
      char last = text[scrap->text->len - 1];

      return last == '?' && scrap->text->len <= 100 && strstr (text, ": ") == NULL;
    }
  return TRUE;
}

/* A paragraph torn by a page break ends long and open; one torn elsewhere goes on in lower case. */
static gboolean
is_torn (const LesScrap *scrap,
         const LesScrap *next)
{
  gunichar    first = g_utf8_get_char (next->text->str);
  const char *last = g_utf8_find_prev_char (scrap->text->str, scrap->text->str + scrap->text->len);
  gsize       word = strcspn (next->text->str, " :");

  if (scrap->form != LES_SCRAP_TEXT || next->form != LES_SCRAP_TEXT || les_scrap_is_closed (scrap))
    return FALSE;
  /* A quotation in a line of its own is a heading; "outlet.de: …" begins an interview's question. */
  if ((last != NULL && is_closing_mark (g_utf8_get_char (last)) && les_scrap_is_heading (scrap)) || next->text->str[word] == ':')
    return FALSE;
  if (g_unichar_islower (first))
    return scrap->text->len > 40;
  return scrap->text->len > MAX_HEADING && g_unichar_isalnum (first) && !les_scrap_is_heading (next);
}

void
les_scraps_join (LesScraps *self)
{
  LesScrap *last = NULL;

  for (guint i = 0; i < self->scraps->len && !les_scraps_end_at (self, i); i++)
    {
      LesScrap *scrap = &g_array_index (self->scraps, LesScrap, i);

      if (scrap->set_aside || scrap->text->len == 0)
        continue;
      if (last != NULL && !last->judged && !scrap->judged && is_torn (last, scrap))
        {
          g_string_append_c (last->text, ' ');
          g_string_append_len (last->text, scrap->text->str, scrap->text->len);
          g_string_truncate (scrap->text, 0);
        }
      else
        last = scrap;
    }
}

static void
guess_language (LesScraps *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->scraps->len && text->len < 40000; i++)
    {
      const LesScrap *scrap = &g_array_index (self->scraps, LesScrap, i);

      g_string_append_printf (text, "%s\n", scrap->text->str);
    }
  self->language = les_language_get (les_language_detect (text->str, text->len));
}

static void
emit (LesScraps      *self,
      const LesScrap *scrap)
{
  int position;

  if (scrap->set_aside)
    {
      les_article_builder_remove (self->builder, scrap->reason, scrap->text->str, scrap->text->len);
      return;
    }
  position = les_article_builder_add_block (self->builder, scrap->kind, scrap->text->str, scrap->text->len);
  if (position >= 0 && scrap->kind == LES_BLOCK_HEADING)
    les_article_builder_block (self->builder, position)->level = MAX (scrap->level, 1);
}

void
les_scraps_finish (LesScraps *self)
{
  guess_language (self);
  les_scraps_set_aside (self);
  les_scraps_metadata (self);
  les_scraps_join (self);
  les_scraps_structure (self);
  for (guint i = 0; i < self->scraps->len && !les_scraps_end_at (self, i); i++)
    emit (self, &g_array_index (self->scraps, LesScrap, i));
  g_array_unref (self->scraps);
}
