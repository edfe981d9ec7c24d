/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/article.h"

#include "model/article-private.h"

static void
clear_article (gpointer data)
{
  LesArticle *self = data;

  g_free (self->path);
  g_free (self->text);
  g_array_unref (self->blocks);
  g_array_unref (self->removed);
  for (guint i = 0; i < LES_N_FIELDS; i++)
    g_free (self->fields[i]);
  g_ptr_array_unref (self->authors);
  g_ptr_array_unref (self->agencies);
}

LesArticle *
les_article_ref (LesArticle *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
les_article_unref (LesArticle *self)
{
  g_atomic_rc_box_release_full (self, clear_article);
}

const char *
les_article_get_path (const LesArticle *self)
{
  return self->path;
}

const char *
les_article_get_text (const LesArticle *self,
                      gsize            *length)
{
  if (length != NULL)
    *length = self->length;
  return self->text;
}

const LesBlock *
les_article_get_blocks (const LesArticle *self,
                        guint            *n_blocks)
{
  if (n_blocks != NULL)
    *n_blocks = self->blocks->len;
  return (const LesBlock *) self->blocks->data;
}

const LesRemoved *
les_article_get_removed (const LesArticle *self,
                         guint            *n_removed)
{
  if (n_removed != NULL)
    *n_removed = self->removed->len;
  return (const LesRemoved *) self->removed->data;
}

const char *
les_article_get_outlet (const LesArticle *self)
{
  return self->fields[LES_FIELD_OUTLET];
}

const char *
les_article_get_title (const LesArticle *self)
{
  return self->fields[LES_FIELD_TITLE];
}

const char *
les_article_get_published (const LesArticle *self)
{
  return self->fields[LES_FIELD_PUBLISHED];
}

const char *
les_article_get_updated (const LesArticle *self)
{
  return self->fields[LES_FIELD_UPDATED];
}

const char *
les_article_get_language (const LesArticle *self)
{
  return self->fields[LES_FIELD_LANGUAGE];
}

const char *
les_article_get_url (const LesArticle *self)
{
  return self->fields[LES_FIELD_URL];
}

const char *
les_article_get_hash (const LesArticle *self)
{
  return self->fields[LES_FIELD_HASH];
}

const char *const *
les_article_get_authors (const LesArticle *self)
{
  return (const char *const *) self->authors->pdata;
}

const char *const *
les_article_get_agencies (const LesArticle *self)
{
  return (const char *const *) self->agencies->pdata;
}

const char *
les_block_kind_to_string (LesBlockKind kind)
{
  static const char *const names[] = {
    "heading", "paragraph", "list-item", "quotation", "pull-quote", "fact-box", "person-box",
    "question", "answer", "teaser", "table",
  };

  return names[kind];
}

const char *
les_removed_reason_to_string (LesRemovedReason reason)
{
  static const char *const names[] = {
    "navigation", "consent", "caption", "share", "teasers", "script", "metadata", "advertising", "comments", "boilerplate",
  };

  return names[reason];
}
