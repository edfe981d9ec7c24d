/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How matching grows: statements a second, all kinds of link and verbatim runs over three sizes of collection with the exponent of
 * growth (1: linear), and what one more article costs an index. It reports and judges nothing. Without arguments it makes up its
 * collections; otherwise it takes the files named in LIST, one path a line.
 *
 *     benchmark-match [LIST]
 */

#include "config.h"

#include <math.h>
#include <string.h>
#include <time.h>

#include "collection.h"
#include "engine/engine.h"
#include "match/index.h"

#define MADE_UP 1600 /* articles of the largest collection; the others have a half and a quarter of it */
#define N_ADDED 30   /* articles entered one by one */

static GPtrArray *
make_up (guint *n_statements)
{
  g_autoptr (GPtrArray) texts = collection_new (MADE_UP);
  GPtrArray *readings = g_ptr_array_new_with_free_func ((GDestroyNotify) les_reading_unref);

  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
      g_autofree char *path = g_strdup_printf ("%u.txt", i);
      LesReading *reading = les_engine_read_bytes (bytes, path, LES_IMPORT_DEFAULT, NULL, NULL);
      guint n;

      les_reading_get_statements (reading, &n);
      *n_statements += n;
      g_ptr_array_add (readings, reading);
    }
  return readings;
}

static GPtrArray *
read_list (const char *list,
           guint      *n_statements)
{
  GPtrArray *readings = g_ptr_array_new_with_free_func ((GDestroyNotify) les_reading_unref);
  g_autofree char *data = NULL;
  g_auto (GStrv) paths = NULL;

  if (!g_file_get_contents (list, &data, NULL, NULL))
    return readings;
  paths = g_strsplit (data, "\n", -1);
  for (guint i = 0; paths[i] != NULL; i++)
    {
      LesReading *reading = *paths[i] != '\0' ? les_engine_read_file (paths[i], LES_IMPORT_PLAIN, NULL, NULL) : NULL;
      guint n;

      if (reading == NULL)
        continue;
      les_reading_get_statements (reading, &n);
      *n_statements += n;
      g_ptr_array_add (readings, reading);
    }
  return readings;
}

static GPtrArray *
first_of (GPtrArray *readings,
          guint      n)
{
  GPtrArray *first = g_ptr_array_new_with_free_func ((GDestroyNotify) les_reading_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (first, les_reading_ref (g_ptr_array_index (readings, i)));
  return first;
}

static void
report_growth (GPtrArray     *readings,
               LesMatchKinds  kinds,
               const char    *name)
{
  LesMatchOptions options = { .kinds = kinds };
  double before = 0, first = 0, last = 0;

  for (guint part = 4; part > 0; part /= 2)
    {
      g_autoptr (GPtrArray) some = first_of (readings, readings->len / part);
      g_autoptr (GTimer) timer = g_timer_new ();

      les_comparison_unref (les_match (some, &options, NULL, NULL, NULL, NULL));
      last = g_timer_elapsed (timer, NULL);
      first = part == 4 ? last : first;
      g_print ("  %-10s %6u articles %9.1f ms", name, some->len, last * 1e3);
      if (before > 0)
        g_print ("  %.2f times the half's", last / before);
      g_print ("\n");
      before = last;
    }
  g_print ("  %-10s growth exponent %.2f\n", name, log (last / first) / log (4));
}

/* Enters the last articles one by one, as a window does when files are dropped on it. Processor time, so that other work on the
 * machine tells little. */
static void
report_adding (GPtrArray *readings)
{
  guint n_before = readings->len - MIN (N_ADDED, readings->len / 2);
  g_autoptr (GPtrArray) some = first_of (readings, n_before);
  g_autoptr (LesMatchIndex) index = les_match_index_new ();
  g_autoptr (GTimer) timer = NULL;
  LesWatch watch = LES_WATCH_NONE;
  double sum = 0, worst = 0;

  les_match_index_sync (index, some, &watch);
  for (guint i = n_before; i < readings->len; i++)
    {
      clock_t start;
      double seconds;

      g_ptr_array_add (some, les_reading_ref (g_ptr_array_index (readings, i)));
      start = clock ();
      les_match_index_sync (index, some, &watch);
      seconds = (double) (clock () - start) / CLOCKS_PER_SEC;
      sum += seconds;
      worst = MAX (worst, seconds);
    }
  timer = g_timer_new ();
  les_comparison_unref (les_match_with_index (index, readings, NULL, NULL, NULL, NULL, NULL));
  g_print ("  one article more to %u … %u: %.1f ms in the index, %.1f ms the worst, %.1f ms for the comparison made from it\n", n_before,
           readings->len - 1, sum / (readings->len - n_before) * 1e3, worst * 1e3, g_timer_elapsed (timer, NULL) * 1e3);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GTimer) timer = g_timer_new ();
  guint n_statements = 0;
  g_autoptr (GPtrArray) readings = argc > 1 ? read_list (argv[1], &n_statements) : make_up (&n_statements);

  if (readings->len < 4)
    {
      g_printerr ("benchmark-match: fewer than four articles\n");
      return 1;
    }
  g_print ("%u articles, %u statements, %.0f statements a second from bytes to reading\n", readings->len, n_statements,
           n_statements / g_timer_elapsed (timer, NULL));
  report_growth (readings, LES_MATCH_ALL, "all kinds");
  report_growth (readings, LES_MATCH_VERBATIM, "verbatim");
  report_adding (readings);
  return 0;
}
