/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the score promises whatever its weights are. */

#include "config.h"

#include "match/evidence.h"

/* News is told first; far down in a long article a place tells nothing any more, nor in a very short one. */
static void
test_order (void)
{
  g_assert_cmpfloat (les_order_logit (0, 30), >, les_order_logit (1, 30));
  g_assert_cmpfloat (les_order_logit (3, 30), >, les_order_logit (20, 30));
  g_assert_cmpfloat (les_order_logit (100, 90000), ==, les_order_logit (70000, 90000));
  g_assert_cmpfloat (les_order_logit (0, 2), <, 0.5f * les_order_logit (0, 30));
  g_assert_cmpfloat (les_order_logit (0, 1), ==, 0);
}

/* A third article can only speak for a link. */
static void
test_support (void)
{
  g_assert_cmpfloat (les_support_logit (-0.5f, 0), ==, -0.5f);
  g_assert_cmpfloat (les_support_logit (-0.5f, 0.9f), >, -0.5f);
}

static void
test_scale (void)
{
  g_assert_cmpfloat_with_epsilon (les_logit_to_score (0), 0.5, 1e-6);
  g_assert_cmpfloat_with_epsilon (les_score_to_logit (les_logit_to_score (1.7f)), 1.7, 1e-4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/score/order", test_order);
  g_test_add_func ("/match/score/support", test_support);
  g_test_add_func ("/match/score/scale", test_scale);
  return g_test_run ();
}
