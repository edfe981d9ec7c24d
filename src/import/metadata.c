/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/metadata.h"

#include <string.h>

void
les_metadata_decide (const LesHtml      *html,
                     const LesPageFacts *facts,
                     LesPassages        *passages,
                     LesArticleBuilder  *builder)
{
  const char *title = facts->headline != NULL ? facts->headline : facts->og_title != NULL ? facts->og_title : facts->document_title;

  les_article_builder_set (builder, "title", title);
  les_article_builder_set (builder, "published", facts->date_published != NULL ? facts->date_published : facts->meta_published);
  les_article_builder_set (builder, "language", facts->language);
  for (guint i = 0; i < facts->authors->len; i++)
    les_article_builder_add_author (builder, g_ptr_array_index (facts->authors, i));
}
