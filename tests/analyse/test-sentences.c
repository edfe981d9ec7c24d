/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/sentences.h"

#include <string.h>

static LesReading *
read_text (const char *text,
           gsize       length,
           const char *language)
{
  LesArticleBuilder *builder = les_article_builder_new ("test");
  g_autoptr (LesArticle) article = NULL;
  LesReading *reading;

  les_article_builder_set_text (builder, text, length);
  les_article_builder_get_text (builder, &length);
  les_article_builder_add_span (builder, LES_BLOCK_PARAGRAPH, LES_SPAN (0, length));
  les_article_builder_set (builder, "language", language);
  article = les_article_builder_end (builder);
  reading = les_reading_new (article);
  les_sentences_find (reading, NULL);
  return reading;
}

/* The text with "|" behind every sentence but the last. */
static char *
mark_sentences (const LesReading *reading)
{
  const char *text = les_article_get_text (les_reading_get_article (reading), NULL);
  guint n_sentences;
  const LesSentence *sentences = les_reading_get_sentences (reading, &n_sentences);
  GString *marked = g_string_new (NULL);

  for (guint i = 0; i < n_sentences; i++)
    {
      g_string_append (marked, i > 0 ? " | " : "");
      g_string_append_len (marked, text + sentences[i].span.start, sentences[i].span.length);
    }
  return g_string_free (marked, FALSE);
}

static void
check_case (const char *language,
            const char *expected)
{
  g_auto (GStrv) parts = g_strsplit (expected, " | ", -1);
  g_autofree char *text = g_strjoinv (" ", parts);
  g_autoptr (LesReading) reading = read_text (text, strlen (text), language);
  g_autofree char *found = mark_sentences (reading);

  g_assert_cmpstr (found, ==, expected);
  g_assert_true (les_reading_check (reading, NULL));
}

static void
test_golden (gconstpointer language)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.txt", g_getenv ("GOLDEN_SENTENCES"), (const char *) language);
  g_autofree char *data = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_cases = 0;

  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  lines = g_strsplit (data, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && *lines[i] != '#')
      {
        check_case (language, lines[i]);
        n_cases++;
      }
  g_assert_cmpuint (n_cases, >, 0);
}

/* Sentences of one block each: they never cross, whatever the punctuation says. */
static void
test_blocks (void)
{
  LesArticleBuilder *builder = les_article_builder_new ("test");
  g_autoptr (LesArticle) article = NULL;
  g_autoptr (LesReading) reading = NULL;
  g_autofree char *found = NULL;

  les_article_builder_add_block (builder, LES_BLOCK_HEADING, "Rat stimmt zu", -1);
  les_article_builder_add_block (builder, LES_BLOCK_PARAGRAPH, "und baut eine Brücke. Sie wird", -1);
  les_article_builder_add_block (builder, LES_BLOCK_PARAGRAPH, "lang.", -1);
  les_article_builder_set (builder, "language", "de");
  article = les_article_builder_end (builder);
  reading = les_reading_new (article);
  les_sentences_find (reading, NULL);
  found = mark_sentences (reading);
  g_assert_cmpstr (found, ==, "Rat stimmt zu | und baut eine Brücke. | Sie wird | lang.");
}

/* Input made to cost: each megabyte must take about as long as the one before it. */
static void
check_linear (const char *unit,
              gsize       n_units)
{
  gint64 times[2];

  for (guint round = 0; round < 2; round++)
    {
      GString *text = g_string_new (NULL);
      g_autoptr (LesReading) reading = NULL;
      gint64 begin;

      for (gsize i = 0; i < n_units * (round == 0 ? 1 : 8); i++)
        g_string_append (text, unit);
      begin = g_get_monotonic_time ();
      reading = read_text (text->str, text->len, "de");
      times[round] = g_get_monotonic_time () - begin;
      g_assert_true (les_reading_check (reading, NULL));
      g_string_free (text, TRUE);
    }
  g_test_message ("%s: %" G_GINT64_FORMAT " and %" G_GINT64_FORMAT " µs", unit, times[0], times[1]);
  /* Reported, not judged: time decides no test, but a quadratic step would run into the test's time-out. */
}

static void
test_pathological (void)
{
  check_linear (".", 120000);
  check_linear (" .", 60000);
  check_linear ("z.", 60000);
  check_linear ("z. ", 60000);
  check_linear ("\" . ", 40000);
  check_linear ("(", 120000);
  check_linear (".)", 60000);
  check_linear ("»", 60000);
  check_linear ("wort", 40000);
  check_linear ("ein Wort und ", 20000);
  check_linear ("1. ", 40000);
}

int
main (int    argc,
      char **argv)
{
  static const char *const languages[] = { "de", "en", "fr", "es", "ru", "uk" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/sentences/golden/%s", languages[i]);

      g_test_add_data_func (path, languages[i], test_golden);
    }
  g_test_add_func ("/sentences/blocks", test_blocks);
  g_test_add_func ("/sentences/pathological", test_pathological);
  return g_test_run ();
}
