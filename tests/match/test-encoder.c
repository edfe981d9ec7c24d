/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An encoder moves suggestions and nothing else; one that fails changes nothing at all. */

#include "config.h"

#include "match/match.h"

#include <string.h>

#include "readings.h"

static const char *const texts[] = {
  "Sturm trifft die Insel Norderholm\nEin Sturm hat am Montag auf der Insel Norderholm 14 Dächer abgedeckt. Die Fähre fuhr den ganzen Tag nicht. "
  "Die Schule der Insel bleibt bis Mittwoch geschlossen. Der Landkreis schickt Helfer.",
  "Norderholm räumt auf\nAm Montag kam der Sturm über Norderholm. Nach dem Unwetter zählte die Feuerwehr viele Dächer, die der Wind abgedeckt hat. "
  "Am Dienstag fuhr die Fähre wieder zur Insel. Helfer aus dem Landkreis sind da.",
};

/* Two numbers a text: whether it speaks of the ferry, or of anything else. */
static gboolean
encode_ferry (const char *const *all,
              guint              n_texts,
              float             *vectors,
              gpointer           user_data)
{
  guint *n_calls = user_data;

  for (guint i = 0; i < n_texts; i++)
    {
      gboolean ferry = strstr (all[i], "Fähre") != NULL;

      vectors[2 * i] = ferry;
      vectors[2 * i + 1] = !ferry;
    }
  (*n_calls)++;
  return TRUE;
}

static gboolean
encode_nothing (const char *const *all,
                guint              n_texts,
                float             *vectors,
                gpointer           user_data)
{
  return FALSE;
}

static LesComparison *
compare (const LesEncoder *encoder)
{
  g_autoptr (GPtrArray) readings = test_readings_new ();
  LesMatchOptions options = { .kinds = LES_MATCH_ALL, .encoder = encoder };
  LesComparison *comparison;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_ptr_array_add (readings, test_reading_new (i == 0 ? "a" : "b", "de", texts[i]));
  comparison = les_match (readings, &options, NULL, NULL, NULL, NULL);
  if (!les_comparison_check (comparison, &error))
    g_error ("%s", error->message);
  return comparison;
}

static gboolean
tells_of_ferry (const LesComparison *comparison,
                const LesPart       *part)
{
  LesSpan span = les_comparison_get_spans (comparison, part->spans)[0];
  const char *text = les_article_get_text (les_reading_get_article (les_comparison_get_reading (comparison, part->article)), NULL);

  return g_strstr_len (text + span.start, span.length, "Fähre") != NULL;
}

static void
assert_same_groups (const LesComparison *x,
                    const LesComparison *y)
{
  guint n, m;
  const LesGroup *a = les_comparison_get_groups (x, &n), *b = les_comparison_get_groups (y, &m);

  g_assert_cmpuint (n, ==, m);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (a[i].score, ==, b[i].score);
      g_assert_cmpuint (a[i].n_members, ==, b[i].n_members);
      g_assert_cmpstr (a[i].label, ==, b[i].label);
    }
}

static void
test_reranked (void)
{
  guint n_calls = 0, n, n_plain;
  const LesEncoder encoder = { encode_ferry, 2, &n_calls };
  g_autoptr (LesComparison) plain = compare (NULL), with = compare (&encoder);
  const LesSuggestion *suggestions = les_comparison_get_suggestions (with, &n);

  les_comparison_get_suggestions (plain, &n_plain);
  g_assert_cmpuint (n, ==, n_plain);
  g_assert_cmpuint (n, >, 1);
  g_assert_cmpuint (n_calls, >, 0);
  assert_same_groups (plain, with);
  for (guint i = 0; i < n; i++)
    {
      gboolean alike = tells_of_ferry (with, &suggestions[i].a) == tells_of_ferry (with, &suggestions[i].b);

      g_assert_true (i == 0 || suggestions[i].score <= suggestions[i - 1].score);
      g_assert_true (alike == (suggestions[i].score >= 0.5f));
    }
}

static void
test_failing (void)
{
  const LesEncoder encoder = { encode_nothing, 3, NULL };
  g_autoptr (LesComparison) plain = compare (NULL), with = compare (&encoder);
  guint n, m;
  const LesSuggestion *a = les_comparison_get_suggestions (plain, &n), *b = les_comparison_get_suggestions (with, &m);

  g_assert_cmpuint (n, ==, m);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (a[i].score, ==, b[i].score);
      g_assert_cmpuint (a[i].a.statement, ==, b[i].a.statement);
    }
  assert_same_groups (plain, with);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/encoder/reranked", test_reranked);
  g_test_add_func ("/match/encoder/failing", test_failing);
  return g_test_run ();
}
