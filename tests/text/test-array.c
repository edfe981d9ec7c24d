/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is left of an array when its reserve was given back. The address sanitizer sees whether growing stays within the block. */

#include "config.h"

#include "text/array.h"

static GArray *
count_to (guint n)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++)
    g_array_append_val (array, i);
  return array;
}

static void
assert_counts_to (const GArray *array,
                  guint         n)
{
  g_assert_cmpuint (array->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (g_array_index (array, guint, i), ==, i);
}

static void
test_trimmed (void)
{
  for (guint n = 0; n < 70; n++)
    {
      g_autoptr (GArray) array = count_to (n);

      les_array_trim (array);
      assert_counts_to (array, n);
      les_array_trim (array);
      assert_counts_to (array, n);
    }
}

/* Growing is a slip, but a harmless one. */
static void
test_grown (void)
{
  for (guint n = 0; n < 70; n++)
    {
      g_autoptr (GArray) array = count_to (n);

      les_array_trim (array);
      for (guint i = n; i < 3 * n + 1; i++)
        g_array_append_val (array, i);
      assert_counts_to (array, 3 * n + 1);
      les_array_trim (array);
      g_array_set_size (array, 4 * n + 5);
      g_array_index (array, guint, 4 * n + 4) = 1;
      g_array_set_size (array, n);
      assert_counts_to (array, n);
    }
}

/* Others that hold a reference see the same. */
static void
test_shared (void)
{
  g_autoptr (GArray) array = count_to (5), same = g_array_ref (array);

  les_array_trim (array);
  assert_counts_to (same, 5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/array/trimmed", test_trimmed);
  g_test_add_func ("/text/array/grown", test_grown);
  g_test_add_func ("/text/array/shared", test_shared);
  return g_test_run ();
}
