/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/plain.h"

#include <string.h>

void
les_plain_import_as_is (const char        *text,
                        gsize              length,
                        LesArticleBuilder *builder)
{
  const char *buffer;
  gsize       n;

  les_article_builder_set_text (builder, text, length);
  buffer = les_article_builder_get_text (builder, &n);
  for (gsize start = 0; start < n;)
    {
      const char *line_end = memchr (buffer + start, '\n', n - start);
      gsize       end = line_end != NULL ? (gsize) (line_end - buffer) : n;

      les_article_builder_add_span (builder, LES_BLOCK_PARAGRAPH, LES_SPAN (start, end));
      start = end + 1;
    }
}

void
les_plain_import (const char        *text,
                  gsize              length,
                  LesArticleBuilder *builder)
{
  les_plain_import_as_is (text, length, builder);
}
