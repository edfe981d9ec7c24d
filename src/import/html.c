/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/html.h"

#include "import/html-judge.h"
#include "import/html-vouch.h"
#include "import/metadata.h"

#include <string.h>

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

static void
write_passage (LesHtmlPage       *self,
               LesPassage        *passage,
               LesArticleBuilder *builder)
{
  const char *text = les_passages_text (self->passages, passage);
  int position;

  if (passage->verdict == LES_VERDICT_DROP)
    {
      les_article_builder_remove (builder, passage->reason, text, passage->length);
      return;
    }
  position = les_article_builder_add_block (builder, passage->kind, text, passage->length);
  if (position >= 0 && passage->kind == LES_BLOCK_HEADING)
    les_article_builder_block (builder, (guint) position)->level = MAX (passage->heading, 2);
}

gboolean
les_html_import (const char        *utf8,
                 gsize              length,
                 LesArticleBuilder *builder,
                 GCancellable      *cancellable,
                 GError           **error)
{
  LesHtmlPage self = { .html = les_html_parse (utf8, length, cancellable, error) };

  if (self.html == NULL)
    return FALSE;
  self.facts = les_page_facts_new (self.html);
  self.language = les_language_get (self.facts->language != NULL ? self.facts->language : self.facts->in_language);
  if (find_article (&self, FALSE) < LEAST_ARTICLE)
    find_article (&self, TRUE);
  les_metadata_write (&self, builder);
  write_heading (builder);
  for (guint i = 0; i < self.passages->list->len; i++)
    write_passage (&self, les_passages_at (self.passages, i), builder);
  page_clear (&self);
  return TRUE;
}
