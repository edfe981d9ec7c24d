/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Golden cases of speakers (tests/golden/speakers/CODE.txt): what a case shows, behind "#"; the article, one paragraph a line, a
 * heading behind "§ ", and behind "=" whose each statement is, in
 * order: the speaker, {the role}, [the institution], < the relayers, | the statement's first words. Run with
 * LES_SPEAKERS_PRINT=FILE to print a file with what is found instead. */

#include "config.h"

#include "analyse/analyse.h"

#include <stdio.h>
#include <string.h>

#include "flood.h"

#define SHOWN 28 /* characters of a statement */

static LesReading *
read_lines (const char *const *lines,
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

static void
append_words (GString            *out,
              const LesReading   *reading,
              const LesStatement *statement)
{
  const char      *text = les_article_get_text (les_reading_get_article (reading), NULL);
  const LesSpan   *spans = les_reading_get_spans (reading, statement->spans);
  g_autofree char *words = g_strndup (text + spans[0].start, spans[0].length);
  gboolean         longer = g_utf8_strlen (words, -1) > SHOWN;
  g_autofree char *shown = g_utf8_substring (words, 0, MIN (g_utf8_strlen (words, -1), SHOWN));

  g_string_append_printf (out, " | %s%s\n", shown, longer ? "…" : "");
}

static char *
describe (const LesReading *reading)
{
  GString            *out = g_string_new (NULL);
  guint               n_statements, n_speakers;
  const LesStatement *statements = les_reading_get_statements (reading, &n_statements);
  const LesSpeaker   *speakers = les_reading_get_speakers (reading, &n_speakers);

  for (guint i = 0; i < n_statements; i++)
    {
      const LesSpeaker *speaker = statements[i].speaker >= 0 ? &speakers[statements[i].speaker] : NULL;

      if (statements[i].kind == LES_STATEMENT_NARRATION)
        continue;
      g_string_append_printf (out, "= %s", speaker != NULL ? speaker->name : "–");
      if (speaker != NULL && speaker->role != NULL)
        g_string_append_printf (out, " {%s}", speaker->role);
      if (speaker != NULL && speaker->institution != NULL)
        g_string_append_printf (out, " [%s]", speaker->institution);
      for (guint k = 0; statements[i].via != NULL && statements[i].via[k] != NULL; k++)
        g_string_append_printf (out, "%s%s", k == 0 ? " < " : ", ", statements[i].via[k]);
      append_words (out, reading, &statements[i]);
    }
  return g_string_free (out, FALSE);
}

static guint
run_cases (const char *path,
           const char *language,
           gboolean    print)
{
  g_autofree char *data = NULL;
  g_auto (GStrv)   cases = NULL;
  guint            n_cases = 0;

  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  cases = g_strsplit (data, "\n\n", -1);
  for (guint i = 0; cases[i] != NULL; i++)
    {
      g_auto (GStrv)         lines = g_strsplit (cases[i], "\n", -1);
      g_autoptr (GPtrArray)  paragraphs = g_ptr_array_new ();
      g_autoptr (GString)    expected = g_string_new (NULL);
      g_autoptr (LesReading) reading = NULL;
      g_autoptr (GError)     error = NULL;
      g_autofree char       *found = NULL;

      for (guint k = 0; lines[k] != NULL; k++)
        {
          if (lines[k][0] == '=')
            g_string_append_printf (expected, "%s\n", lines[k]);
          else if (lines[k][0] != '#' && lines[k][0] != '\0')
            g_ptr_array_add (paragraphs, lines[k]);
          if (print && lines[k][0] != '=' && lines[k][0] != '\0')
            puts (lines[k]);
        }
      if (paragraphs->len == 0)
        continue;
      g_ptr_array_add (paragraphs, NULL);
      reading = read_lines ((const char *const *) paragraphs->pdata, language);
      found = describe (reading);
      if (print)
        puts (found);
      else
        g_assert_cmpstr (found, ==, expected->str);
      les_reading_check (reading, &error);
      g_assert_no_error (error);
      n_cases++;
    }
  return n_cases;
}

static void
test_golden (gconstpointer language)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.txt", g_getenv ("GOLDEN_SPEAKERS"), (const char *) language);

  g_assert_cmpuint (run_cases (path, language, FALSE), >, 0);
}

/* One speaker for one person, under the fullest name, with every place that names him. */
static void
test_one_person (void)
{
  const char *lines[] = { "Kommissarin Brandt schwieg zuerst.",
                          "„Der Fall ist gelöst“, sagte Lena Brandt. Brandts Kollegen feierten. Sie habe lange daran gearbeitet, erklärte sie.",
                          NULL };
  g_autoptr (LesReading) reading = read_lines (lines, "de");
  guint             n;
  const LesSpeaker *speakers = les_reading_get_speakers (reading, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (speakers[0].id, ==, "s0");
  g_assert_cmpstr (speakers[0].name, ==, "Lena Brandt");
  g_assert_cmpuint (speakers[0].mentions.n, >=, 3);
  g_assert_false (speakers[0].is_institution);
  g_assert_false (speakers[0].is_anonymous);
}

static void
test_pathological (void)
{
  flood ("Er sagte: ", "Lena Brandt ", 5000);
  flood ("Er sagte: ", "Brandt, Sprecherin der Polizei, ", 3000);
  flood ("Er sagte: ", "der Präsident des Rates der ", 3000);
  flood ("Er sagte: ", "Der US-Präsident sagte das. ", 2000);
  flood ("Er sagte: ", "(ABC) ", 6000);
  flood ("Er sagte: ", "unter Berufung auf ", 5000);
  flood ("Er sagte: ", "Das Institut bezieht sich auf die Agentur Nord. Diese schrieb, er sei. ", 800);
  flood ("Er sagte: ", "die Organisation sagte, er sei da. ", 1500);
  flood ("Er sagte: ", "„Ja“, sagte Herr A. „Nein“, sagte Frau B. ", 1500);
  flood ("Er sagte: ", "laut dem norwegischen Außenminister ", 3000);
}

int
main (int    argc,
      char **argv)
{
  static const char *const languages[] = { "de", "en", "fr", "es", "ru" };
  const char *print = g_getenv ("LES_SPEAKERS_PRINT");

  if (print != NULL)
    {
      g_autofree char *name = g_path_get_basename (print);

      name[2] = '\0';
      run_cases (print, name, TRUE);
      return 0;
    }
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/speakers/golden/%s", languages[i]);

      g_test_add_data_func (path, languages[i], test_golden);
    }
  g_test_add_func ("/speakers/one-person", test_one_person);
  g_test_add_func ("/speakers/pathological", test_pathological);
  return g_test_run ();
}
