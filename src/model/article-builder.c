/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/article.h"

#include "model/article-private.h"

#include <string.h>

#include "text/array.h"

static const char *const field_names[LES_N_FIELDS] = {
  "outlet", "title", "published", "updated", "language", "url", "hash",
};

struct _LesArticleBuilder
{
  LesArticle *article;
  GString    *text;
};

static void
clear_removed (gpointer data)
{
  g_free (((LesRemoved *) data)->text);
}

/* Valid UTF-8 without NUL and CR; the buffer that everything else relies on. */
static char *
clean (const char *text,
       gssize      length)
{
  gsize            n = length < 0 ? strlen (text) : (gsize) length;
  g_autofree char *copy = g_malloc (n + 1);
  gsize            used = 0;

  for (gsize i = 0; i < n; i++)
    if (text[i] == '\r')
      {
        if (i + 1 >= n || text[i + 1] != '\n')
          copy[used++] = '\n';
      }
    else if (text[i] != '\0')
      copy[used++] = text[i];
  copy[used] = '\0';
  if (g_utf8_validate (copy, used, NULL))
    return g_steal_pointer (&copy);
  return g_utf8_make_valid (copy, used);
}

/**
 * les_article_builder_new:
 * @path: (nullable): where the article comes from
 *
 * Returns: (transfer full): an empty builder
 */
LesArticleBuilder *
les_article_builder_new (const char *path)
{
  LesArticleBuilder *self = g_new0 (LesArticleBuilder, 1);

  self->article = g_atomic_rc_box_new0 (LesArticle);
  self->article->path = g_strdup (path);
  self->article->blocks = g_array_new (FALSE, FALSE, sizeof (LesBlock));
  self->article->removed = g_array_new (FALSE, FALSE, sizeof (LesRemoved));
  g_array_set_clear_func (self->article->removed, clear_removed);
  self->article->authors = g_ptr_array_new_with_free_func (g_free);
  self->article->agencies = g_ptr_array_new_with_free_func (g_free);
  self->text = g_string_new (NULL);
  return self;
}

void
les_article_builder_set_text (LesArticleBuilder *self,
                              const char        *text,
                              gsize              length)
{
  g_autofree char *cleaned = clean (text, length);

  g_string_assign (self->text, cleaned);
  g_array_set_size (self->article->blocks, 0);
}

const char *
les_article_builder_get_text (LesArticleBuilder *self,
                              gsize             *length)
{
  if (length != NULL)
    *length = self->text->len;
  return self->text->str;
}

static inline gboolean
is_outer_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0xA0 || c == 0x200B || c == 0xFEFF || c == 0x202F || (c < 0x20 && c != 0);
}

/* Cuts white space at both ends of text[*start, *end). */
static void
trim (const char *text,
      gsize      *start,
      gsize      *end)
{
  while (*start < *end && is_outer_space (g_utf8_get_char (text + *start)))
    *start = g_utf8_next_char (text + *start) - text;
  while (*end > *start)
    {
      const char *last = g_utf8_find_prev_char (text + *start, text + *end);

      if (last == NULL || !is_outer_space (g_utf8_get_char (last)))
        break;
      *end = last - text;
    }
}

int
les_article_builder_add_block (LesArticleBuilder *self,
                               LesBlockKind       kind,
                               const char        *text,
                               gssize             length)
{
  g_autofree char *cleaned = clean (text, length);
  gsize            start = 0, end = strlen (cleaned);
  LesBlock         block = { .kind = kind };

  trim (cleaned, &start, &end);
  if (start >= end)
    return -1;
  if (self->text->len > 0)
    g_string_append (self->text, "\n\n");
  block.span = LES_SPAN (self->text->len, self->text->len + end - start);
  g_string_append_len (self->text, cleaned + start, end - start);
  g_array_append_val (self->article->blocks, block);
  return self->article->blocks->len - 1;
}

int
les_article_builder_add_span (LesArticleBuilder *self,
                              LesBlockKind       kind,
                              LesSpan            span)
{
  gsize    start = span.start, end = les_span_end (span);
  LesBlock block = { .kind = kind };

  g_return_val_if_fail (end <= self->text->len, -1);

  trim (self->text->str, &start, &end);
  if (start >= end)
    return -1;
  block.span = LES_SPAN (start, end);
  g_array_append_val (self->article->blocks, block);
  return self->article->blocks->len - 1;
}

guint
les_article_builder_n_blocks (LesArticleBuilder *self)
{
  return self->article->blocks->len;
}

LesBlock *
les_article_builder_block (LesArticleBuilder *self,
                           guint              position)
{
  return &g_array_index (self->article->blocks, LesBlock, position);
}

void
les_article_builder_remove (LesArticleBuilder *self,
                            LesRemovedReason   reason,
                            const char        *text,
                            gssize             length)
{
  LesRemoved removed = { .reason = reason, .before_block = self->article->blocks->len };

  removed.text = g_strstrip (clean (text, length));
  if (*removed.text == '\0')
    g_free (removed.text);
  else
    g_array_append_val (self->article->removed, removed);
}

static int
field_position (const char *key)
{
  for (guint i = 0; i < LES_N_FIELDS; i++)
    if (g_str_equal (field_names[i], key))
      return i;
  g_return_val_if_reached (-1);
}

void
les_article_builder_set (LesArticleBuilder *self,
                         const char        *key,
                         const char        *value)
{
  int field = field_position (key);

  g_return_if_fail (field >= 0);

  g_clear_pointer (&self->article->fields[field], g_free);
  if (value != NULL)
    {
      g_autofree char *cleaned = g_strstrip (clean (value, -1));

      if (*cleaned != '\0')
        self->article->fields[field] = g_steal_pointer (&cleaned);
    }
}

const char *
les_article_builder_get (LesArticleBuilder *self,
                         const char        *key)
{
  int field = field_position (key);

  return field >= 0 ? self->article->fields[field] : NULL;
}

static void
add_name (GPtrArray  *names,
          const char *name)
{
  g_autofree char *cleaned = g_strstrip (clean (name, -1));

  if (*cleaned == '\0' || g_ptr_array_find_with_equal_func (names, cleaned, g_str_equal, NULL))
    return;
  g_ptr_array_add (names, g_steal_pointer (&cleaned));
}

void
les_article_builder_add_author (LesArticleBuilder *self,
                                const char        *name)
{
  add_name (self->article->authors, name);
}

void
les_article_builder_add_agency (LesArticleBuilder *self,
                                const char        *name)
{
  add_name (self->article->agencies, name);
}

LesArticle *
les_article_builder_end (LesArticleBuilder *self)
{
  LesArticle *article = g_steal_pointer (&self->article);

  article->length = self->text->len;
  article->text = g_realloc (g_string_free (g_steal_pointer (&self->text), FALSE), article->length + 1);
  les_array_trim (article->blocks);
  g_ptr_array_add (article->authors, NULL);
  g_ptr_array_add (article->agencies, NULL);
  g_free (self);
  return article;
}

void
les_article_builder_free (LesArticleBuilder *self)
{
  les_article_unref (self->article);
  g_string_free (self->text, TRUE);
  g_free (self);
}
