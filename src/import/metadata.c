/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/metadata.h"

#include "import/agencies.h"
#include "import/authors.h"
#include "import/outlet.h"
#include "import/page-dates.h"
#include "import/title.h"

#include <string.h>

void
les_metadata_decide (LesHtmlPage *page)
{
  page->title = les_title_decide (page);
  page->authors = les_authors_decide (page);
}

static void
write_dates (const LesHtmlPage *page,
             LesArticleBuilder *builder)
{
  LesDate published, updated;
  gboolean is_published = les_page_dates_published (page, &published);

  if (is_published)
    {
      g_autofree char *text = les_date_format (&published);

      les_article_builder_set (builder, "published", text);
    }
  if (les_page_dates_updated (page, &updated))
    {
      g_autofree char *text = les_date_format (&updated);

      les_article_builder_set (builder, "updated", text);
    }
}

/* The page's language as two letters; what isn't a code is left to be detected. */
static void
write_language (const LesHtmlPage *page,
                LesArticleBuilder *builder)
{
  const char *said = page->facts->language != NULL ? page->facts->language : page->facts->in_language;
  char code[3] = "";

  if (said == NULL || !g_ascii_isalpha (said[0]) || !g_ascii_isalpha (said[1]) || g_ascii_isalpha (said[2]))
    return;
  code[0] = g_ascii_tolower (said[0]);
  code[1] = g_ascii_tolower (said[1]);
  les_article_builder_set (builder, "language", code);
}

static void
write_agencies (const LesHtmlPage *page,
                LesArticleBuilder *builder)
{
  for (guint i = 0; i < page->authors->len; i++)
    {
      const char *name = g_ptr_array_index (page->authors, i);

      les_agencies_add_from_line (name, strlen (name), builder);
    }
  for (guint i = page->place.first; i < page->place.last; i++)
    {
      const LesPassage *passage = les_passages_at (page->passages, i);
      const char *text = les_passages_text (page->passages, passage);

      if (passage->verdict == LES_VERDICT_KEEP)
        les_agencies_add_from_text (text, passage->length, builder);
      else if (passage->reason == LES_REMOVED_METADATA && les_agencies_are_all (text, passage->length))
        les_agencies_add_from_line (text, passage->length, builder);
    }
}

void
les_metadata_write (const LesHtmlPage *page,
                    LesArticleBuilder *builder)
{
  g_autofree char *outlet = les_outlet_decide (page->facts, page->title);

  les_article_builder_set (builder, "title", page->title);
  les_article_builder_set (builder, "outlet", outlet);
  les_article_builder_set (builder, "url", les_outlet_url (page->facts));
  for (guint i = 0; i < page->authors->len; i++)
    les_article_builder_add_author (builder, g_ptr_array_index (page->authors, i));
  write_dates (page, builder);
  write_language (page, builder);
  write_agencies (page, builder);
}
