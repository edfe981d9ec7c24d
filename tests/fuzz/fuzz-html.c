/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a web page: an article whose blocks lie in its text, one behind the other, or none. */

#include "config.h"

#include <string.h>

#include "import/html.h"

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (LesArticleBuilder) builder = les_article_builder_new (NULL);
  g_autoptr (LesArticle) article = NULL;
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  const LesBlock *blocks;
  guint n_blocks;
  gsize length, end = 0;

  g_assert_true (les_html_import (text, strlen (text), builder, NULL, NULL));
  article = les_article_builder_end (g_steal_pointer (&builder));
  g_assert_true (g_utf8_validate (les_article_get_text (article, &length), -1, NULL));
  blocks = les_article_get_blocks (article, &n_blocks);
  for (guint i = 0; i < n_blocks; i++)
    {
      g_assert_cmpuint (blocks[i].span.start, >=, end);
      end = les_span_end (blocks[i].span);
      g_assert_cmpuint (end, <=, length);
    }
  return 0;
}
