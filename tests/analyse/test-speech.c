/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Golden cases of speech (tests/golden/speech/CODE.txt): behind "=" stands kind, [where the speaker is named, "–" for nowhere],
 * the words. Run with LES_SPEECH_PRINT=FILE to print a file with what is found instead. */

#include "config.h"

#include "analyse/analyse.h"

#include "flood.h"
#include "golden.h"

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
  golden_check_covered (reading);
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
  static const char *const languages[] = { "de", "en", "fr", "es", "ru", "uk", NULL };

  if (g_getenv ("LES_SPEECH_PRINT") != NULL)
    {
      golden_print (g_getenv ("LES_SPEECH_PRINT"), describe);
      return 0;
    }
  g_test_init (&argc, &argv, NULL);
  golden_add ("/speech", "GOLDEN_SPEECH", languages, describe);
  g_test_add_func ("/speech/interview", test_interview);
  g_test_add_func ("/speech/pathological", test_pathological);
  return g_test_run ();
}
