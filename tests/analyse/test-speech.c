/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Golden cases of speech (tests/golden/speech/CODE.txt): what a case shows, behind "#"; the article, one paragraph a line; and
 * behind "=" what is found, in order: kind, [where the speaker is named, "–" for nowhere], the words. Run with
 * LES_SPEECH_PRINT=FILE to print a file with what is found instead. */

#include "config.h"

#include "analyse/analyse.h"

#include <stdio.h>
#include <string.h>

#include "flood.h"

static LesReading *
read_paragraphs (const char *const *paragraphs,
                 const char        *language)
{
  LesArticleBuilder *builder = les_article_builder_new ("test");
  g_autoptr (LesArticle) article = NULL;

  for (guint i = 0; paragraphs[i] != NULL; i++)
    les_article_builder_add_block (builder, LES_BLOCK_PARAGRAPH, paragraphs[i], -1);
  les_article_builder_set (builder, "language", language);
  article = les_article_builder_end (builder);
  return les_analyse (article, NULL, NULL);
}

static void
append_spans (GString          *out,
              const LesReading *reading,
              LesSpans          spans)
{
  const char *text = les_article_get_text (les_reading_get_article (reading), NULL);
  const LesSpan *at = les_reading_get_spans (reading, spans);

  for (guint i = 0; i < spans.n; i++)
    {
      g_string_append (out, i > 0 ? " … " : "");
      g_string_append_len (out, text + at[i].start, at[i].length);
    }
}

static char *
describe (const LesReading *reading)
{
  GString *out = g_string_new (NULL);
  guint n_statements;
  const LesStatement *statements = les_reading_get_statements (reading, &n_statements);

  for (guint i = 0; i < n_statements; i++)
    {
      if (statements[i].kind == LES_STATEMENT_NARRATION)
        continue;
      g_string_append_printf (out, "= %s [", les_statement_kind_to_string (statements[i].kind));
      if (statements[i].mention.n == 0)
        g_string_append (out, "–");
      append_spans (out, reading, statements[i].mention);
      g_string_append (out, "] ");
      append_spans (out, reading, statements[i].spans);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

/* Every sentence is touched by a statement. */
static void
check_covered (const LesReading *reading)
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

/* Runs the cases of a file; with print, writes them out with what is found. Returns how many there were. */
static guint
run_cases (const char *path,
           const char *language,
           gboolean    print)
{
  g_autofree char *data = NULL;
  g_auto (GStrv) cases = NULL;
  guint n_cases = 0;

  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  cases = g_strsplit (data, "\n\n", -1);
  for (guint i = 0; cases[i] != NULL; i++)
    {
      g_auto (GStrv) lines = g_strsplit (cases[i], "\n", -1);
      g_autoptr (GPtrArray) paragraphs = g_ptr_array_new ();
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autoptr (LesReading) reading = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *found = NULL;

      for (guint k = 0; lines[k] != NULL; k++)
        if (lines[k][0] == '=')
          g_string_append_printf (expected, "%s\n", lines[k]);
        else if (lines[k][0] != '#' && lines[k][0] != '\0')
          g_ptr_array_add (paragraphs, lines[k]);
      if (paragraphs->len == 0)
        continue;
      g_ptr_array_add (paragraphs, NULL);
      reading = read_paragraphs ((const char *const *) paragraphs->pdata, language);
      found = describe (reading);
      if (print)
        {
          for (guint k = 0; lines[k] != NULL; k++)
            if (lines[k][0] != '=' && lines[k][0] != '\0')
              puts (lines[k]);
          puts (found);
        }
      else
        g_assert_cmpstr (found, ==, expected->str);
      les_reading_check (reading, &error);
      g_assert_no_error (error);
      check_covered (reading);
      n_cases++;
    }
  return n_cases;
}

static void
test_golden (gconstpointer language)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.txt", g_getenv ("GOLDEN_SPEECH"), (const char *) language);

  g_assert_cmpuint (run_cases (path, language, FALSE), >, 0);
}

/* An interview: each paragraph of an answer is one statement of who the label names; questions are none. */
static void
test_interview (void)
{
  static const struct { LesBlockKind kind; const char *text; guint label; } blocks[] = {
    { LES_BLOCK_QUESTION, "Stadtblatt: Wird das Bad geschlossen?", 10 },
    { LES_BLOCK_ANSWER, "Anna Klee: Nein. Wir sparen anderswo.", 9 },
    { LES_BLOCK_ANSWER, "Das habe ich auch dem Rat gesagt.", 0 },
    { LES_BLOCK_QUESTION, "Wo?", 0 },
    { LES_BLOCK_ANSWER, "Klee: Beim Theater.", 4 },
  };
  LesArticleBuilder *builder = les_article_builder_new ("test");
  g_autoptr (LesArticle) article = NULL;
  g_autoptr (LesReading) reading = NULL;
  g_autofree char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      int position = les_article_builder_add_block (builder, blocks[i].kind, blocks[i].text, -1);
      LesBlock *block = les_article_builder_block (builder, (guint) position);

      if (blocks[i].label > 0)
        block->label = (LesSpan) { block->span.start, blocks[i].label };
    }
  les_article_builder_set (builder, "language", "de");
  article = les_article_builder_end (builder);
  reading = les_analyse (article, NULL, NULL);
  found = describe (reading);
  g_assert_cmpstr (found, ==,
                   "= direct [Anna Klee] Nein. Wir sparen anderswo.\n"
                   "= direct [Anna Klee] Das habe ich auch dem Rat gesagt.\n"
                   "= direct [Klee] Beim Theater.\n");
  check_covered (reading);
}

static void
test_pathological (void)
{
  flood ("Er sagte: ", "„", 12500);
  flood ("Er sagte: ", "„a ", 12500);
  flood ("Er sagte: ", "“ a ", 12500);
  flood ("Er sagte: ", "\"", 12500);
  flood ("Er sagte: ", "\"a\" ", 12500);
  flood ("Er sagte: ", "''a", 12500);
  flood ("Er sagte: ", "sagte, dass er ", 6000);
  flood ("Er sagte: ", "er sei, sagte X, ", 6000);
  flood ("Er sagte: ", "laut Polizei ", 6000);
  flood ("Er sagte: ", "der Sprecher der ", 6000);
  flood ("Er sagte: ", "und sagte ", 6000);
  flood ("Er sagte: ", "Klee, die Chefin, ", 6000);
  flood ("Er sagte: ", "der Rat ", 20000);
  flood ("Er sagte: ", "(", 12500);
  flood ("Er sagte: ", "„Ja.“ ", 6000);
  flood ("Er sagte: ", "Er sei da. ", 6000);
}

int
main (int    argc,
      char **argv)
{
  static const char *const languages[] = { "de", "en", "fr", "es", "ru", "uk" };
  const char *print = g_getenv ("LES_SPEECH_PRINT");

  if (print != NULL)
    {
      g_autofree char *name = g_path_get_basename (print);

      name[strcspn (name, ".")] = '\0';
      run_cases (print, name, TRUE);
      return 0;
    }
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/speech/golden/%s", languages[i]);

      g_test_add_data_func (path, languages[i], test_golden);
    }
  g_test_add_func ("/speech/interview", test_interview);
  g_test_add_func ("/speech/pathological", test_pathological);
  return g_test_run ();
}
