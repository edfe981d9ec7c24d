/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/plain.h"

#include <string.h>

#include "import/scraps.h"

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

static gboolean
is_blank_line (const char *line,
               gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (line[i]))
      return length - i == 2 && memcmp (line + i, "\302\240", 2) == 0;
  return TRUE;
}

#define LONGEST_WRAPPED 100 /* characters */

/* A line that was wrapped by hand is nearly as long as the longest allows and doesn't end a sentence. */
static gboolean
is_wrapped (const char *line,
            gsize       length,
            gsize       next_length)
{
  gsize n = length <= 4 * LONGEST_WRAPPED ? g_utf8_strlen (line, length) : G_MAXSIZE;

  return n >= 45 && n <= LONGEST_WRAPPED && next_length > 0 && strchr (".!?:", line[length - 1]) == NULL;
}

static const char *
line_end_of (const char *start,
             const char *end)
{
  const char *newline = memchr (start, '\n', end - start);

  return newline != NULL ? newline : end;
}

/* Paragraphs are separated by blank lines, or by line breaks where there are none; a hand-wrapped paragraph's lines belong
 * together. */
static void
add_paragraph (LesScraps  *scraps,
               const char *start,
               const char *end,
               guint       line)
{
  for (guint n_lines = 1; start < end && !les_scraps_end_at (scraps, n_lines); n_lines++)
    {
      const char *stop = line_end_of (start, end);

      while (stop < end)
        {
          const char *next_end = line_end_of (stop + 1, end);
          gsize       length = stop - start;
          const char *last = stop;

          while (last > start && last[-1] != '\n')
            last--;
          if (length == 0 || !is_wrapped (last, stop - last, next_end - stop - 1))
            break;
          stop = next_end;
        }
      les_scraps_add (scraps, LES_SCRAP_TEXT, 0, line, start, stop - start);
      start = stop + 1;
    }
}

void
les_plain_import (const char        *text,
                  gsize              length,
                  LesArticleBuilder *builder,
                  GCancellable      *cancellable)
{
  const char *end = text + length, *start = text;
  LesScraps   scraps;
  guint       line = 0, n_lines = 0;

  les_scraps_init (&scraps, builder, cancellable);
  for (const char *p = text; p < end && !les_scraps_end_at (&scraps, n_lines++);)
    {
      const char *stop = line_end_of (p, end);

      if (is_blank_line (p, stop - p))
        {
          add_paragraph (&scraps, start, MAX (p, start), line++);
          start = MIN (stop + 1, end);
        }
      p = stop + 1;
    }
  if (start < end)
    add_paragraph (&scraps, start, end, line);
  les_scraps_finish (&scraps);
}
