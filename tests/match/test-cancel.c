/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Progress goes from 0 to 1 in steps, and a cancel from another thread ends a comparison of hostile articles soon. The time from
 * the cancel to the end is reported, never judged. */

#include "config.h"

#include "analyse/analyse.h"
#include "import/import.h"
#include "match/match.h"

#include <string.h>

#include "readings.h"

typedef struct
{
  GCancellable *cancellable;
  guint         after;   /* milliseconds */
  gint64        at;      /* when it was cancelled */
} Cancel;

static gpointer
cancel_thread (gpointer data)
{
  Cancel *cancel = data;

  g_usleep (cancel->after * 1000);
  cancel->at = g_get_monotonic_time ();
  g_cancellable_cancel (cancel->cancellable);
  return NULL;
}

static void
cancel_midway (GPtrArray  *readings,
               const char *what)
{
  gint64 slowest = 0;

  for (guint after = 0; after <= 640; after = MAX (5, after * 2))
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Cancel cancel = { cancellable, after };
      g_autoptr (GError) error = NULL;
      GThread *thread = g_thread_new ("cancel", cancel_thread, &cancel);
      g_autoptr (LesComparison) comparison = les_match (readings, NULL, NULL, NULL, cancellable, &error);
      gint64 end = g_get_monotonic_time ();

      g_thread_join (thread);
      if (comparison != NULL) /* done before */
        break;
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      slowest = MAX (slowest, end - cancel.at);
    }
  g_test_message ("%s: %.1f ms from the cancel to the end", what, slowest / 1e3);
}

/* A clock that ticks whenever the program asks whether it is still wanted: it cancels at a tick, and counts those after it. */
static struct
{
  GCancellable *cancellable; /* NULL: the clock stands still */
  guint         at, ticks;
} clock_;

/* Called in place of GIO's own by everything that is linked into this test. */
gboolean
g_cancellable_is_cancelled (GCancellable *cancellable)
{
  gboolean cancelled = FALSE;

  if (cancellable == NULL)
    return FALSE;
  if (cancellable == clock_.cancellable)
    {
      clock_.ticks++;
      if (clock_.ticks >= clock_.at)
        g_cancellable_cancel (cancellable);
    }
  cancelled = g_cancellable_set_error_if_cancelled (cancellable, NULL);
  return cancelled;
}

typedef gpointer (*Work) (gpointer data, GCancellable *cancellable, GError **error);

#define MOST_AFTER 24     /* ticks until a cancelled run is over: each loop may ask once more on its way out */

/* Cancels the work at many ticks of the clock. Returns how many ticks it takes when left alone. */
static guint
cancel_everywhere (Work           work,
                   gpointer       data,
                   GDestroyNotify unref)
{
  guint at = 1, most_after = 0;

  for (;; at += 1 + at / 8)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      gpointer result;

      clock_.cancellable = cancellable;
      clock_.at = at;
      clock_.ticks = 0;
      result = work (data, cancellable, &error);
      clock_.cancellable = NULL;
      if (clock_.ticks < at)
        {
          g_assert_nonnull (result);
          unref (result);
          break;
        }
      g_assert_null (result);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      most_after = MAX (most_after, clock_.ticks - at);
    }
  g_test_message ("%u ticks; at most %u after a cancel", clock_.ticks, most_after);
  g_assert_cmpuint (most_after, <=, MOST_AFTER);
  return clock_.ticks;
}

static gpointer
match_work (gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  return les_match (data, NULL, NULL, NULL, cancellable, error);
}

static gpointer
runs_work (gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  LesMatchOptions options = { .kinds = LES_MATCH_VERBATIM };

  return les_match (data, &options, NULL, NULL, cancellable, error);
}

static gpointer
analyse_work (gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  return les_analyse (data, cancellable, error);
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

/* Sentences of a small vocabulary, so that many of them share words. */
static char *
chatter (guint n,
         guint seed)
{
  static const char *const nouns[] = { "Hafen", "Fähre", "Deich", "Insel", "Schule", "Rathaus", "Brücke", "Kapitän", "Sturm", "Werft" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      seed = seed * 1103515245 + 12345;
      g_string_append_printf (text, "Nach %u Tagen sah der %s von Altheim am Morgen %s und %s. ", seed >> 16 & 1023, nouns[seed >> 8 & 7],
                              nouns[seed >> 11 & 7], nouns[2 + (seed >> 14 & 7)]);
    }
  return g_string_free (text, FALSE);
}

static void
test_hostile (void)
{
  g_autofree char *words = repeat ("Hafen ", 200000), *sentences = repeat ("Der Hafen von Altheim bleibt geschlossen. ", 20000);
  g_autofree char *one = chatter (8000, 1), *other = chatter (8000, 2);
  const char *const pairs[][3] = { { "one word", words, words }, { "equal sentences", sentences, sentences }, { "chatter", one, other } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (GPtrArray) readings = test_readings_new ();

      g_ptr_array_add (readings, test_reading_new ("a", "de", pairs[i][1]));
      g_ptr_array_add (readings, test_reading_new ("b", "de", pairs[i][2]));
      cancel_midway (readings, pairs[i][0]);
    }
}

static void
test_copies (void)
{
  g_autoptr (GPtrArray) readings = test_readings_new ();
  g_autofree char *text = chatter (12, 3);

  for (guint i = 0; i < 300; i++)
    g_ptr_array_add (readings, test_reading_new ("a", "de", text));
  cancel_midway (readings, "copies");
}

static void
test_clock (void)
{
  g_autoptr (GPtrArray) readings = test_readings_new ();
  guint ticks;

  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *text = chatter (150, i);

      g_ptr_array_add (readings, test_reading_new ("a", "de", text));
    }
  ticks = cancel_everywhere (match_work, readings, (GDestroyNotify) les_comparison_unref);
  g_assert_cmpuint (ticks, >=, 200);
  cancel_everywhere (runs_work, readings, (GDestroyNotify) les_comparison_unref);
}

/* The longer the text, the more often its analysis asks. */
static void
test_clock_analysis (void)
{
  g_autofree char *short_text = chatter (200, 7), *long_text = chatter (4000, 7);
  g_autoptr (LesReading) one = test_reading_new ("a", "de", short_text), other = test_reading_new ("b", "de", long_text);
  guint few = cancel_everywhere (analyse_work, (gpointer) les_reading_get_article (one), (GDestroyNotify) les_reading_unref);
  guint many = cancel_everywhere (analyse_work, (gpointer) les_reading_get_article (other), (GDestroyNotify) les_reading_unref);

  g_assert_cmpuint (many, >, 10 * few);
}

static gpointer
import_work (gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  return les_import_bytes (data, "a.txt", LES_IMPORT_DEFAULT, cancellable, error);
}

static guint
count_import (guint n)
{
  g_autofree char *sentences = chatter (n, 5);
  g_auto (GStrv) paragraphs = g_strsplit (sentences, ". ", -1);
  char *text = g_strjoinv (".\n\n", paragraphs);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return cancel_everywhere (import_work, bytes, (GDestroyNotify) les_article_unref);
}

/* So does its import. */
static void
test_clock_import (void)
{
  guint few = count_import (1000), many = count_import (20000);

  g_assert_cmpuint (many, >, 10 * few);
}

static guint
count_headings (guint n_headings)
{
  GString *text = g_string_new ("# Der Hafen\n\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LesArticle) article = NULL;

  for (guint i = 0; i < n_headings; i++)
    g_string_append_printf (text, "## „Deich %u bleibt morgen wieder geschlossen“\n\n", i);
  for (guint i = 0; i < 600; i++)
    g_string_append_printf (text, "„Die Werft hat am Abend %u Tage geschlossen“, sagte Bürgermeisterin Runa Tiedje.\n\n", i);
  bytes = g_string_free_to_bytes (text);
  article = les_import_bytes (bytes, "a.md", LES_IMPORT_DEFAULT, NULL, NULL);
  g_assert_nonnull (article);
  return cancel_everywhere (analyse_work, article, (GDestroyNotify) les_reading_unref);
}

/* Each quotation in a heading is looked for among all that is said below. */
static void
test_clock_headings (void)
{
  guint none = count_headings (0), many = count_headings (60);

  g_assert_cmpuint (many, >=, none + 60 * 600 / 64);
}

typedef struct
{
  double last;
  guint  n;
} Steps;

static void
step_cb (double   fraction,
         gpointer user_data)
{
  Steps *steps = user_data;

  g_assert_cmpfloat (fraction, >=, steps->last);
  g_assert_cmpfloat (fraction, <=, 1);
  steps->last = fraction;
  steps->n++;
}

static void
test_progress (void)
{
  g_autoptr (GPtrArray) readings = test_readings_new ();
  Steps steps = { 0 };

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *text = chatter (10, i);

      g_ptr_array_add (readings, test_reading_new ("a", "de", text));
    }
  les_comparison_unref (les_match (readings, NULL, step_cb, &steps, NULL, NULL));
  g_assert_cmpfloat (steps.last, ==, 1);
  g_assert_cmpuint (steps.n, >=, 60);
  steps = (Steps) { 0 };
  les_comparison_unref (les_match (readings, &(LesMatchOptions) { .kinds = LES_MATCH_VERBATIM }, step_cb, &steps, NULL, NULL));
  g_assert_cmpfloat (steps.last, ==, 1);
  g_assert_cmpuint (steps.n, >=, 20);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/cancel/hostile", test_hostile);
  g_test_add_func ("/match/cancel/clock", test_clock);
  g_test_add_func ("/match/cancel/clock-analysis", test_clock_analysis);
  g_test_add_func ("/match/cancel/clock-import", test_clock_import);
  g_test_add_func ("/match/cancel/clock-headings", test_clock_headings);
  g_test_add_func ("/match/cancel/copies", test_copies);
  g_test_add_func ("/match/cancel/progress", test_progress);
  return g_test_run ();
}
