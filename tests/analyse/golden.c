/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "golden.h"

#include <stdio.h>
#include <string.h>

#include "analyse/analyse.h"

LesReading *
golden_read (const char *const *lines,
             const char        *language)
{
  LesArticleBuilder     *builder = les_article_builder_new ("test");
  g_autoptr (LesArticle) article = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "§ "))
      les_article_builder_add_block (builder, LES_BLOCK_HEADING, lines[i] + strlen ("§ "), -1);
    else
      les_article_builder_add_block (builder, LES_BLOCK_PARAGRAPH, lines[i], -1);
  les_article_builder_set (builder, "language", language);
  article = les_article_builder_end (builder);
  return les_analyse (article, NULL, NULL);
}

void
golden_check_covered (const LesReading *reading)
{
  guint n_statements, n_sentences;
  const LesStatement *statements = les_reading_get_statements (reading, &n_statements);
  const LesSentence *sentences = les_reading_get_sentences (reading, &n_sentences);

  for (guint i = 0; i < n_sentences; i++)
    {
      gboolean touched = FALSE;

      for (guint k = 0; k < n_statements && !touched; k++)
        {
          const LesSpan *spans = les_reading_get_spans (reading, statements[k].spans);

          for (guint j = 0; j < statements[k].spans.n; j++)
            touched |= les_span_overlaps (spans[j], sentences[i].span);
        }
      g_assert_true (touched);
    }
}

/* What a case says is found, and the article's lines. */
static GPtrArray *
split_case (char   **lines,
            GString *expected)
{
  GPtrArray *paragraphs = g_ptr_array_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] == '=')
      g_string_append_printf (expected, "%s\n", lines[i]);
    else if (lines[i][0] != '#' && lines[i][0] != '\0')
      g_ptr_array_add (paragraphs, lines[i]);
  g_ptr_array_add (paragraphs, NULL);
  return paragraphs;
}

static void
print_case (char      **lines,
            const char *found)
{
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '=' && lines[i][0] != '\0')
      puts (lines[i]);
  puts (found);
}

/* Runs the cases of a file; with print, writes them out with what is found. Returns how many there were. */
static guint
run_cases (const char    *path,
           const char    *language,
           GoldenDescribe describe,
           gboolean       print)
{
  g_autofree char *data = NULL;
  g_auto (GStrv)   cases = NULL;
  guint            n_cases = 0;

  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  cases = g_strsplit (data, "\n\n", -1);
  for (guint i = 0; cases[i] != NULL; i++)
    {
      g_auto (GStrv)         lines = g_strsplit (cases[i], "\n", -1);
      g_autoptr (GString)    expected = g_string_new (NULL);
      g_autoptr (GPtrArray)  paragraphs = split_case (lines, expected);
      g_autoptr (LesReading) reading = NULL;
      g_autoptr (GError)     error = NULL;
      g_autofree char       *found = NULL;

      if (paragraphs->len == 1)
        continue;
      reading = golden_read ((const char *const *) paragraphs->pdata, language);
      found = describe (reading);
      if (print)
        print_case (lines, found);
      else
        g_assert_cmpstr (found, ==, expected->str);
      les_reading_check (reading, &error);
      g_assert_no_error (error);
      golden_check_covered (reading);
      n_cases++;
    }
  return n_cases;
}

typedef struct
{
  const char    *variable;
  const char    *language;
  GoldenDescribe describe;
} Golden;

static void
test_golden (gconstpointer data)
{
  const Golden    *golden = data;
  g_autofree char *path = g_strdup_printf ("%s/%s.txt", g_getenv (golden->variable), golden->language);

  g_assert_cmpuint (run_cases (path, golden->language, golden->describe, FALSE), >, 0);
}

void
golden_add (const char        *suite,
            const char        *variable,
            const char *const *languages,
            GoldenDescribe     describe)
{
  for (guint i = 0; languages[i] != NULL; i++)
    {
      Golden           golden = { variable, languages[i], describe };
      g_autofree char *path = g_strdup_printf ("%s/golden/%s", suite, languages[i]);

      g_test_add_data_func_full (path, g_memdup2 (&golden, sizeof golden), test_golden, g_free);
    }
}

void
golden_print (const char    *path,
              GoldenDescribe describe)
{
  g_autofree char *language = g_path_get_basename (path);

  language[strcspn (language, ".")] = '\0';
  run_cases (path, language, describe, TRUE);
}
