/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An index that has seen other readings before gives the very comparison that is made of the same readings afresh. */

#include "config.h"

#include "engine/engine.h"
#include "engine/report.h"

#include "../benchmark/collection.h"
#include "readings.h"

#define MANY 70 /* more than are all compared with one another */

static char *
to_json (LesComparison *comparison)
{
  g_autoptr (GPtrArray) errors = g_ptr_array_new ();
  GString *out = g_string_new (NULL);

  les_report_comparison (comparison, errors, out);
  les_comparison_unref (comparison);
  return g_string_free (out, FALSE);
}

static void
assert_as_afresh (LesMatchIndex *index,
                  GPtrArray     *readings)
{
  g_autofree char *again = to_json (les_match_with_index (index, readings, NULL, NULL, NULL, NULL, NULL));
  g_autofree char *afresh = to_json (les_match (readings, NULL, NULL, NULL, NULL, NULL));

  g_assert_cmpstr (again, ==, afresh);
}

static GPtrArray *
read_collection (guint n)
{
  g_autoptr (GPtrArray) texts = collection_new (n);
  GPtrArray *readings = test_readings_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("%u.txt", i);

      g_ptr_array_add (readings, test_reading_new (path, "en", g_ptr_array_index (texts, i)));
    }
  return readings;
}

/* n of the readings from first on; backwards, or as they are. */
static GPtrArray *
part_of (GPtrArray *readings,
         guint      first,
         guint      n,
         gboolean   backwards)
{
  GPtrArray *part = test_readings_new ();

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (part, les_reading_ref (g_ptr_array_index (readings, first + (backwards ? n - 1 - i : i))));
  return part;
}

static void
compare_part (LesMatchIndex *index,
              GPtrArray     *readings,
              guint          first,
              guint          n,
              gboolean       backwards)
{
  g_autoptr (GPtrArray) part = part_of (readings, first, n, backwards);

  assert_as_afresh (index, part);
}

static void
test_few (void)
{
  g_autoptr (GPtrArray) readings = read_collection (7);
  g_autoptr (LesMatchIndex) index = les_match_index_new ();

  for (guint n = 1; n <= readings->len; n++)
    compare_part (index, readings, 0, n, n % 2 == 0);
  compare_part (index, readings, 2, 4, TRUE);
  compare_part (index, readings, 0, 0, FALSE);
  compare_part (index, readings, 0, 7, FALSE);
}

/* One by one over the bounds at which rarity and closeness change, then some fewer, others, and in another order. */
static void
test_many (void)
{
  g_autoptr (GPtrArray) readings = read_collection (MANY);
  g_autoptr (LesMatchIndex) index = les_match_index_new ();

  for (guint n = 46; n <= MANY; n += n < 50 || (n > 62 && n < 66) ? 1 : 4)
    compare_part (index, readings, 0, n, FALSE);
  compare_part (index, readings, 10, 60, TRUE);
  compare_part (index, readings, 0, 20, FALSE);
  compare_part (index, readings, 0, 60, TRUE);
  compare_part (index, readings, 0, 61, FALSE);
}

/* A cancelled run leaves nothing half done in the index. */
static void
test_cancelled (void)
{
  g_autoptr (GPtrArray) readings = read_collection (12);
  g_autoptr (LesMatchIndex) index = les_match_index_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  compare_part (index, readings, 0, 5, FALSE);
  g_cancellable_cancel (cancellable);
  g_assert_null (les_match_with_index (index, readings, NULL, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  compare_part (index, readings, 1, 11, FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/index/few", test_few);
  g_test_add_func ("/match/index/many", test_many);
  g_test_add_func ("/match/index/cancelled", test_cancelled);
  return g_test_run ();
}
