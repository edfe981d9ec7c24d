/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long each stage takes: for the files given (best of many rounds), and for collections of growing size, with the exponent
 * of growth (1: linear). It reports and judges nothing: `meson test --benchmark` keeps the figures in its log.
 *
 *     benchmark-stages FILE…
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "collection.h"
#include "dossier/dossier.h"
#include "engine/engine.h"
#include "engine/report.h"
#include "print/print.h"

#define N_ROUNDS 10

typedef enum
{
  STAGE_IMPORT,
  STAGE_ANALYSE,
  STAGE_MATCH,
  STAGE_REPORT,
  STAGE_LAY_OUT,
  STAGE_PDF, /* laying out included */
  STAGE_SAVE,
  STAGE_LOAD,
  N_STAGES,
} Stage;

static const char *const stage_names[N_STAGES] = { "import", "analyse", "match", "report (JSON)", "lay out pages", "PDF", "save", "load" };

typedef struct
{
  double seconds[N_STAGES];
  guint  n_articles;
  gsize  n_bytes;
} Times;

static void
take_time (GTimer *timer,
           Times  *times,
           Stage   stage)
{
  times->seconds[stage] = g_timer_elapsed (timer, NULL);
  g_timer_start (timer);
}

static LesComparison *
read_and_match (GPtrArray  *contents, /* of GBytes */
                LesDossier *dossier,
                GTimer     *timer,
                Times      *times)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) les_reading_unref);
  LesComparison *comparison;

  for (guint i = 0; i < contents->len; i++)
    {
      g_autoptr (LesArticle) article = les_import_bytes (g_ptr_array_index (contents, i), NULL, LES_IMPORT_DEFAULT, NULL, NULL);

      if (article == NULL)
        continue;
      les_dossier_add_article (dossier, article, FALSE);
      times->n_bytes += g_bytes_get_size (g_ptr_array_index (contents, i));
    }
  take_time (timer, times, STAGE_IMPORT);
  for (guint i = 0; i < les_dossier_n_articles (dossier); i++)
    g_ptr_array_add (readings, les_analyse (les_dossier_get_article (dossier, i), NULL, NULL));
  take_time (timer, times, STAGE_ANALYSE);
  comparison = les_match (readings, NULL, NULL, NULL, NULL, NULL);
  take_time (timer, times, STAGE_MATCH);
  times->n_articles = readings->len;
  return comparison;
}

static void
write_out (LesComparison *comparison,
           GTimer        *timer,
           Times         *times)
{
  g_autoptr (GPtrArray) errors = g_ptr_array_new ();
  g_autoptr (GString) out = g_string_new (NULL);
  LesPageSetup setup;

  les_page_setup_init (&setup, "a4");
  g_timer_start (timer);
  les_report_comparison (comparison, errors, out);
  take_time (timer, times, STAGE_REPORT);
  les_pages_free (les_pages_new (comparison, &setup, "Benchmark", NULL, NULL));
  take_time (timer, times, STAGE_LAY_OUT);
  les_print_pdf (comparison, &setup, "Benchmark", "/dev/null", NULL, NULL);
  take_time (timer, times, STAGE_PDF);
}

static void
save_and_load (const LesDossier *dossier,
               GTimer           *timer,
               Times            *times)
{
  g_autoptr (GBytes) bytes = NULL;
  LesDossier *again;

  g_timer_start (timer);
  bytes = les_dossier_to_bytes (dossier);
  take_time (timer, times, STAGE_SAVE);
  again = les_dossier_load_bytes (bytes, NULL);
  take_time (timer, times, STAGE_LOAD);
  les_dossier_free (again);
}

static Times
run_once (GPtrArray *contents)
{
  Times times = { .n_articles = 0 };
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (LesDossier) dossier = les_dossier_new ();
  g_autoptr (LesComparison) comparison = read_and_match (contents, dossier, timer, &times);

  write_out (comparison, timer, &times);
  save_and_load (dossier, timer, &times);
  return times;
}

static void
benchmark_files (char **paths)
{
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  Times best = { .n_articles = 0 };
  double sum = 0;

  for (; *paths != NULL; paths++)
    {
      char *data;
      gsize length;

      if (g_file_get_contents (*paths, &data, &length, NULL))
        g_ptr_array_add (contents, g_bytes_new_take (data, length));
    }
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      Times times = run_once (contents);

      for (guint i = 0; i < N_STAGES; i++)
        times.seconds[i] = round == 0 ? times.seconds[i] : MIN (times.seconds[i], best.seconds[i]);
      best = times;
    }

  for (guint i = 0; i < N_STAGES; i++)
    sum += i == STAGE_LAY_OUT ? 0 : best.seconds[i];
  g_print ("%u files, %.1f KB, best of %d rounds\n", best.n_articles, best.n_bytes / 1e3, N_ROUNDS);
  for (guint i = 0; i < N_STAGES; i++)
    g_print ("  %-14s %9.2f ms  %5.1f %%\n", stage_names[i], best.seconds[i] * 1e3, best.seconds[i] / sum * 100);
  g_print ("  from bytes to JSON %.1f ms\n", 1e3 * (best.seconds[STAGE_IMPORT] + best.seconds[STAGE_ANALYSE] + best.seconds[STAGE_MATCH] +
                                                 best.seconds[STAGE_REPORT]));
}

static Times
benchmark_size (guint        n_articles,
                const Times *before)
{
  g_autoptr (GPtrArray) texts = collection_new (n_articles);
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  Times times;

  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);

      g_ptr_array_add (contents, g_bytes_new (text, strlen (text)));
    }
  times = run_once (contents);
  g_print ("\n%u articles, %.2f MB\n", times.n_articles, times.n_bytes / 1e6);
  for (guint i = 0; i < N_STAGES; i++)
    {
      g_print ("  %-14s %9.1f ms  %8.3f ms an article", stage_names[i], times.seconds[i] * 1e3, times.seconds[i] * 1e3 / n_articles);
      if (before != NULL)
        g_print ("  growth %.2f", log (times.seconds[i] / before->seconds[i]) / log ((double) times.n_articles / before->n_articles));
      g_print ("\n");
    }
  return times;
}

int
main (int    argc,
      char **argv)
{
  static const guint sizes[] = { 100, 200, 400 };
  Times before;

  if (argc > 1)
    benchmark_files (argv + 1);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    before = benchmark_size (sizes[i], i > 0 ? &before : NULL);
  return 0;
}
