/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/html.h"

#include "import/html-judge.h"
#include "import/html-vouch.h"
#include "import/metadata.h"

#include <string.h>

#define LEAST_BODY 500 /* bytes of the article as data that are worth taking instead of the page */
#define LEAST_ARTICLE 250 /* bytes: with less, what the page hides is read, too */

static void
page_clear (LesHtmlPage *self)
{
  les_html_free (self->html);
  les_page_facts_free (self->facts);
  les_passages_free (self->passages);
  g_free (self->notes);
  g_free (self->title);
  g_clear_pointer (&self->authors, g_ptr_array_unref);
}

static gsize
find_article (LesHtmlPage *self,
              gboolean     with_hidden)
{
  gsize kept = 0;

  les_passages_free (self->passages);
  g_free (self->notes);
  g_free (self->title);
  g_clear_pointer (&self->authors, g_ptr_array_unref);
  self->passages = les_passages_new (self->html, with_hidden);
  self->notes = les_html_notes_new (self->html, self->passages);
  les_html_weigh (self->passages, self->notes);
  self->vouched = les_html_vouch (self->passages, self->facts->body);
  self->place = les_html_choose (self->passages, self->notes);
  les_metadata_decide (self);
  les_html_judge (self);
  for (guint i = 0; i < self->passages->list->len; i++)
    if (les_passages_at (self->passages, i)->verdict == LES_VERDICT_KEEP)
      kept += les_passages_at (self->passages, i)->length;
  return kept;
}

static void
write_heading (LesArticleBuilder *builder)
{
  const char *title = les_article_builder_get (builder, "title");
  int position = title != NULL ? les_article_builder_add_block (builder, LES_BLOCK_HEADING, title, -1) : -1;

  if (position >= 0)
    les_article_builder_block (builder, (guint) position)->level = 1;
}

/* The element of the tag around a node, 0 when there is none. */
static guint32
around (const LesHtml *html,
        guint32        node,
        guint16        tag)
{
  while (node != 0 && html->nodes[node].tag != tag)
    node = html->nodes[node].parent;
  return node;
}

/* A table becomes one block: a line a row, tabs between the cells. Returns the position behind its last passage. */
static guint
write_table (LesHtmlPage       *self,
             guint              position,
             LesArticleBuilder *builder)
{
  guint32 table = around (self->html, les_passages_at (self->passages, position)->node, LES_TAG_TABLE);
  guint32 row = 0;
  g_autoptr (GString) text = g_string_new (NULL);

  for (; position < self->passages->list->len; position++)
    {
      const LesPassage *cell = les_passages_at (self->passages, position);
      guint32 its_row = around (self->html, cell->node, LES_TAG_TR);

      if (cell->verdict != LES_VERDICT_KEEP || cell->kind != LES_BLOCK_TABLE
          || around (self->html, cell->node, LES_TAG_TABLE) != table)
        break;
      if (text->len > 0)
        g_string_append_c (text, its_row == row ? '\t' : '\n');
      row = its_row;
      g_string_append_len (text, les_passages_text (self->passages, cell), cell->length);
    }
  les_article_builder_add_block (builder, LES_BLOCK_TABLE, text->str, (gssize) text->len);
  return position;
}

/* Returns the position of the next passage. */
static guint
write_passage (LesHtmlPage       *self,
               guint              position,
               LesArticleBuilder *builder)
{
  const LesPassage *passage = les_passages_at (self->passages, position);
  const char *text = les_passages_text (self->passages, passage);
  int block;

  if (passage->verdict == LES_VERDICT_DROP)
    les_article_builder_remove (builder, passage->reason, text, passage->length);
  else if (passage->kind == LES_BLOCK_TABLE)
    return write_table (self, position, builder);
  else
    {
      block = les_article_builder_add_block (builder, passage->kind, text, passage->length);
      if (block >= 0 && passage->kind == LES_BLOCK_HEADING)
        les_article_builder_block (builder, (guint) block)->level = MAX (passage->heading, 2);
    }
  return position + 1;
}

/* The page shows its article by script or not at all, but carries it as data: each line or <p> of that is a paragraph. */
static gboolean
write_body (const char        *body,
            LesArticleBuilder *builder,
            GCancellable      *cancellable,
            GError           **error)
{
  g_autoptr (LesHtml) html = NULL;
  g_autoptr (LesPassages) passages = NULL;
  g_auto (GStrv) lines = NULL;

  if (strstr (body, "</p>") == NULL && strstr (body, "<br") == NULL)
    {
      lines = g_strsplit (body, "\n", -1);
      for (guint i = 0; lines[i] != NULL; i++)
        les_article_builder_add_block (builder, LES_BLOCK_PARAGRAPH, lines[i], -1);
      return TRUE;
    }
  html = les_html_parse (body, strlen (body), cancellable, error);
  if (html == NULL)
    return FALSE;
  passages = les_passages_new (html, FALSE);
  for (guint i = 0; i < passages->list->len; i++)
    {
      const LesPassage *passage = les_passages_at (passages, i);

      les_article_builder_add_block (builder, LES_BLOCK_PARAGRAPH, les_passages_text (passages, passage), passage->length);
    }
  return TRUE;
}

static gboolean
write_article (LesHtmlPage       *self,
               gsize              kept,
               LesArticleBuilder *builder,
               GCancellable      *cancellable,
               GError           **error)
{
  const char *body = self->facts->body;
  gboolean from_data = body != NULL && strlen (body) > LEAST_BODY && kept < strlen (body) / 2 && self->vouched < 0.5;

  write_heading (builder);
  if (from_data && !write_body (body, builder, cancellable, error))
    return FALSE;
  for (guint i = 0; i < self->passages->list->len; )
    {
      LesPassage *passage = les_passages_at (self->passages, i);

      if (from_data && passage->verdict == LES_VERDICT_KEEP)
        les_passage_drop (passage, LES_REMOVED_BOILERPLATE);
      i = write_passage (self, i, builder);
    }
  return TRUE;
}

gboolean
les_html_import (const char        *utf8,
                 gsize              length,
                 LesArticleBuilder *builder,
                 GCancellable      *cancellable,
                 GError           **error)
{
  LesHtmlPage self = { .html = les_html_parse (utf8, length, cancellable, error) };
  gboolean done;
  gsize kept;

  if (self.html == NULL)
    return FALSE;
  self.facts = les_page_facts_new (self.html);
  self.language = les_language_get (self.facts->language != NULL ? self.facts->language : self.facts->in_language);
  kept = find_article (&self, FALSE);
  if (kept < LEAST_ARTICLE)
    kept = find_article (&self, TRUE);
  les_metadata_write (&self, builder);
  done = write_article (&self, kept, builder, cancellable, error);
  page_clear (&self);
  return done;
}
