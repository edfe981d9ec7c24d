/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "flood.h"

#include "analyse/analyse.h"

static gint64
analyse_once (const char *start,
              const char *unit,
              gsize       n_units)
{
  g_autoptr (GString)    text = g_string_new (start);
  LesArticleBuilder     *builder = les_article_builder_new ("flood.txt");
  g_autoptr (LesArticle) article = NULL;
  g_autoptr (LesReading) reading = NULL;
  g_autoptr (GError)     error = NULL;
  gint64                 begin;

  for (gsize i = 0; i < n_units; i++)
    g_string_append (text, unit);
  les_article_builder_add_block (builder, LES_BLOCK_PARAGRAPH, text->str, text->len);
  les_article_builder_set (builder, "language", "de");
  article = les_article_builder_end (builder);
  begin = g_get_monotonic_time ();
  reading = les_analyse (article, NULL, &error);
  g_assert_no_error (error);
  begin = g_get_monotonic_time () - begin;
  les_reading_check (reading, &error);
  g_assert_no_error (error);
  return begin;
}

void
flood (const char *start,
       const char *unit,
       gsize       n_units)
{
  gint64 once = analyse_once (start, unit, n_units);
  gint64 eightfold = analyse_once (start, unit, 8 * n_units);

  g_test_message ("%s: %" G_GINT64_FORMAT " and %" G_GINT64_FORMAT " µs", unit, once, eightfold);
}
