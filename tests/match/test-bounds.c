/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Hostile articles under a bound: the work stays linear, what was left out is told, and a cancelled run ends at once. */

#include "config.h"

#include "match/match.h"

#include <string.h>

#include "readings.h"

#define SECONDS 20.0 /* generous: a sanitizer build and a busy machine are slow; quadratic work takes hours */

/* How much was left out for a reason; 0: nothing. */
static guint
find_limit (const LesComparison *comparison,
            LesLimitKind         kind)
{
  guint n;
  const LesLimit *limits = les_comparison_get_limits (comparison, &n);

  for (guint i = 0; i < n; i++)
    if (limits[i].kind == kind)
      return limits[i].n;
  return 0;
}

static LesComparison *
match_in_time (GPtrArray *readings)
{
  g_autoptr (GTimer) timer = g_timer_new ();
  LesComparison *comparison = les_match (readings, NULL, NULL, NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, SECONDS);
  if (!les_comparison_check (comparison, &error))
    g_error ("%s", error->message);
  return comparison;
}

static char *
repeat (const char *text,
        guint       n)
{
  GString *all = g_string_sized_new (strlen (text) * n + 1);

  for (guint i = 0; i < n; i++)
    g_string_append (all, text);
  return g_string_free (all, FALSE);
}

static void
test_one_word (void)
{
  g_autoptr (GPtrArray) readings = test_readings_new ();
  g_autofree char *text = repeat ("Hafen ", 100000);

  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (readings, test_reading_new ("a", "de", text));
  les_comparison_unref (match_in_time (readings));
}

static void
test_equal_sentences (void)
{
  g_autoptr (GPtrArray) readings = test_readings_new ();
  g_autofree char *text = repeat ("Der Hafen von Altheim bleibt geschlossen. ", 10000);
  g_autoptr (LesComparison) comparison = NULL;
  guint n_groups;

  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (readings, test_reading_new ("a", "de", text));
  comparison = match_in_time (readings);
  les_comparison_get_groups (comparison, &n_groups);
  g_assert_cmpuint (n_groups, >, 0);
  g_assert_cmpuint (n_groups + find_limit (comparison, LES_LIMIT_REPETITIONS), ==, 10000);
  g_assert_cmpuint (find_limit (comparison, LES_LIMIT_LONG_ARTICLES), ==, 1);
}

static void
test_copies (void)
{
  g_autoptr (GPtrArray) readings = test_readings_new ();
  g_autoptr (LesComparison) comparison = NULL;

  for (guint i = 0; i < 200; i++)
    g_ptr_array_add (readings, test_reading_new ("a", "de", "Der Hafen von Altheim bleibt bis Montag geschlossen. Die Reederei nennt dafür keinen Grund. "
                                                           "Fischer und Händler protestieren vor dem Rathaus gegen die Entscheidung."));
  comparison = match_in_time (readings);
  g_assert_cmpuint (find_limit (comparison, LES_LIMIT_MANY_ARTICLES), ==, 200);
  g_assert_cmpuint (find_limit (comparison, LES_LIMIT_LONG_ARTICLES), ==, 0);
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) readings = test_readings_new ();

  les_comparison_unref (match_in_time (readings));
  g_ptr_array_add (readings, test_reading_new ("a", "de", ""));
  g_ptr_array_add (readings, test_reading_new ("b", "de", "…"));
  les_comparison_unref (match_in_time (readings));
}

static void
test_cancelled (void)
{
  g_autoptr (GPtrArray) readings = test_readings_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (readings, test_reading_new ("a", "de", "Der Hafen bleibt geschlossen."));
  g_cancellable_cancel (cancellable);
  g_assert_null (les_match (readings, NULL, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/bounds/one-word", test_one_word);
  g_test_add_func ("/match/bounds/equal-sentences", test_equal_sentences);
  g_test_add_func ("/match/bounds/copies", test_copies);
  g_test_add_func ("/match/bounds/empty", test_empty);
  g_test_add_func ("/match/bounds/cancelled", test_cancelled);
  return g_test_run ();
}
