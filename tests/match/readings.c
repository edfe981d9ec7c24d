/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readings.h"

#include <string.h>

#include "analyse/analyse.h"

LesReading *
test_reading_new (const char *path,
                  const char *language,
                  const char *text)
{
  LesArticleBuilder *builder = les_article_builder_new (path);
  g_autoptr (LesArticle) article = NULL;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  les_article_builder_set (builder, "language", language != NULL ? language : "de");
  for (guint i = 0; lines[i] != NULL; i++)
    les_article_builder_add_block (builder, LES_BLOCK_PARAGRAPH, lines[i], -1);
  article = les_article_builder_end (builder);
  return les_analyse (article, NULL, NULL);
}

GPtrArray *
test_readings_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) les_reading_unref);
}
