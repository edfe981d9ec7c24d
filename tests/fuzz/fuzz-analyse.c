/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any text as an article: the first byte picks the language, a line is a block whose kind its first byte picks. What analysis
 * finds keeps its promises, and every sentence has a statement. */

#include "config.h"

#include "analyse/analyse.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static LesArticle *
build_article (const char *data,
               gsize       size)
{
  static const char *const languages[] = { "de", "en", "fr", "es", "ru", "uk", "und" };
  LesArticleBuilder *builder = les_article_builder_new ("fuzz");

  if (size > 0)
    les_article_builder_set (builder, "language", languages[(guint8) *data % G_N_ELEMENTS (languages)]);
  for (gsize i = 1; i < size;)
    {
      const char *line = data + i;
      const char *end = memchr (line, '\n', size - i);
      gsize length = end != NULL ? (gsize) (end - line) : size - i;
      int position = les_article_builder_add_block (builder, length > 0 ? (guint8) *line % (LES_BLOCK_TABLE + 1) : LES_BLOCK_PARAGRAPH,
                                                    line, (gssize) length);

      if (position >= 0 && length % 3 == 0)
        {
          LesBlock *block = les_article_builder_block (builder, (guint) position);
          const char *text = les_article_builder_get_text (builder, NULL);
          guint32 label = 0;

          while (label < block->span.length && label < 12)
            label += (guint32) g_utf8_skip[(guchar) text[block->span.start + label]];
          block->label = (LesSpan) { block->span.start, MIN (label, block->span.length) };
        }
      i += length + 1;
    }
  return les_article_builder_end (builder);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (LesArticle) article = build_article ((const char *) data, size);
  g_autoptr (LesReading) reading = les_analyse (article, NULL, NULL);
  g_autoptr (GError) error = NULL;
  guint n_sentences, n_statements;

  if (!les_reading_check (reading, &error))
    g_error ("%s", error->message);
  les_reading_get_sentences (reading, &n_sentences);
  les_reading_get_statements (reading, &n_statements);
  if (n_sentences > 0 && n_statements == 0)
    g_error ("sentences without a statement");
  return 0;
}
