/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Golden cases of speakers (tests/golden/speakers/CODE.txt): behind "=" stands whose each statement is, in order: the speaker,
 * {the role}, [the institution], < the relayers, | the statement's first words. Run with LES_SPEAKERS_PRINT=FILE to print a file
 * with what is found instead. */

#include "config.h"

#include "analyse/analyse.h"

#include "flood.h"
#include "golden.h"

#define SHOWN 28 /* characters of a statement */

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

/* One speaker for one person, under the fullest name, with every place that names him. */
static void
test_one_person (void)
{
  const char *lines[] = { "Kommissarin Brandt schwieg zuerst.",
                          "„Der Fall ist gelöst“, sagte Lena Brandt. Brandts Kollegen feierten. Sie habe lange daran gearbeitet, erklärte sie.",
                          NULL };
  g_autoptr (LesReading) reading = golden_read (lines, "de");
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
  static const char *const languages[] = { "de", "en", "fr", "es", "ru", NULL };

  if (g_getenv ("LES_SPEAKERS_PRINT") != NULL)
    {
      golden_print (g_getenv ("LES_SPEAKERS_PRINT"), describe);
      return 0;
    }
  g_test_init (&argc, &argv, NULL);
  golden_add ("/speakers", "GOLDEN_SPEAKERS", languages, describe);
  g_test_add_func ("/speakers/one-person", test_one_person);
  g_test_add_func ("/speakers/pathological", test_pathological);
  return g_test_run ();
}
