/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any texts as articles: a form feed begins the next one; at most eight. What matching finds keeps its promises, in either order. */

#include "config.h"

#include <string.h>

#include "analyse/analyse.h"
#include "match/match.h"

#define MOST_ARTICLES 8

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static LesReading *
read_article (const char *data,
              gsize       size)
{
  LesArticleBuilder *builder = les_article_builder_new ("fuzz");
  g_autoptr (LesArticle) article = NULL;

  les_article_builder_set (builder, "language", size % 3 == 0 ? "en" : "de");
  for (gsize i = 0; i < size;)
    {
      const char *end = memchr (data + i, '\n', size - i);
      gsize length = end != NULL ? (gsize) (end - data - i) : size - i;

      les_article_builder_add_block (builder, LES_BLOCK_PARAGRAPH, data + i, (gssize) length);
      i += length + 1;
    }
  article = les_article_builder_end (builder);
  return les_analyse (article, NULL, NULL);
}

static guint
match_and_check (GPtrArray     *readings,
                 LesMatchKinds  kinds)
{
  LesMatchOptions options = { .kinds = kinds };
  g_autoptr (LesComparison) comparison = les_match (readings, &options, NULL, NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;
  guint n_groups;

  if (!les_comparison_check (comparison, &error))
    g_error ("%s", error->message);
  les_comparison_get_groups (comparison, &n_groups);
  return n_groups;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) les_reading_unref);
  g_autoptr (GPtrArray) turned = g_ptr_array_new ();

  for (gsize i = 0; i < size && readings->len < MOST_ARTICLES;)
    {
      const guint8 *end = memchr (data + i, '\f', size - i);
      gsize length = end != NULL ? (gsize) (end - data - i) : size - i;

      g_ptr_array_add (readings, read_article ((const char *) data + i, length));
      i += length + 1;
    }
  for (guint i = readings->len; i-- > 0;)
    g_ptr_array_add (turned, g_ptr_array_index (readings, i));
  match_and_check (readings, LES_MATCH_VERBATIM);
  if (match_and_check (readings, LES_MATCH_ALL) != match_and_check (turned, LES_MATCH_ALL))
    g_error ("the order of the articles changes what is found");
  return 0;
}
