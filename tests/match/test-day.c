/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When two articles appeared, as exactly as they tell, and whether that may be one event. */

#include "config.h"

#include "match/day.h"

static void
test_compare (void)
{
  static const struct { LesDay a, b; LesDayFit fit; } cases[] = {
    { { 2025, 3, 18 }, { 2025, 3, 19 }, LES_DAYS_FIT },
    { { 2025, 3, 18 }, { 2025, 3, 25 }, LES_DAYS_DIFFER },
    { { 2025, 2, 28 }, { 2025, 3, 1 }, LES_DAYS_FIT },
    { { 2024, 12, 31 }, { 2025, 1, 1 }, LES_DAYS_FIT },
    { { 2025, 2, 0 }, { 2025, 3, 18 }, LES_DAYS_DIFFER },
    { { 2025, 3, 0 }, { 2025, 3, 18 }, LES_DAYS_FIT },
    { { 2025, 3, 0 }, { 2025, 2, 0 }, LES_DAYS_DIFFER },
    { { 2025, 0, 0 }, { 2025, 3, 18 }, LES_DAYS_UNKNOWN },
    { { 2024, 0, 0 }, { 2025, 3, 18 }, LES_DAYS_DIFFER },
    { { 2025, 2, 31 }, { 2025, 3, 3 }, LES_DAYS_UNKNOWN },
    { { 0, 0, 0 }, { 2025, 3, 18 }, LES_DAYS_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%u", i);
      g_assert_cmpint (les_day_compare (cases[i].a, cases[i].b, 4), ==, cases[i].fit);
      g_assert_cmpint (les_day_compare (cases[i].b, cases[i].a, 4), ==, cases[i].fit);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/day/compare", test_compare);
  return g_test_run ();
}
