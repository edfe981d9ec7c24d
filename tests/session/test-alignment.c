/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/alignment.h"

static const LesAnchor end = { 1000, 2000 };

static void
test_nothing_shared (void)
{
  g_autoptr (LesAlignment) alignment = les_alignment_new (NULL, 0, NULL, end);
  LesAnchor before, after;

  les_alignment_bracket (alignment, 500, &before, &after);
  g_assert_cmpuint (before.a, ==, 0);
  g_assert_cmpuint (after.a, ==, 1000);
  g_assert_cmpuint (after.b, ==, 2000);
}

/* Of crossing links the greater number that keeps one order is used. */
static void
test_crossing (void)
{
  const LesAnchor anchors[] = { { 100, 900 }, { 200, 300 }, { 300, 400 }, { 400, 500 }, { 500, 100 } };
  g_autoptr (LesAlignment) alignment = les_alignment_new (anchors, G_N_ELEMENTS (anchors), NULL, end);
  LesAnchor before, after;

  g_assert_cmpuint (les_alignment_n_kept (alignment), ==, 5);
  les_alignment_bracket (alignment, 250, &before, &after);
  g_assert_cmpuint (before.b, ==, 300);
  g_assert_cmpuint (after.b, ==, 400);
  les_alignment_bracket (alignment, 150, &before, &after);
  g_assert_cmpuint (before.b, ==, 0);
  g_assert_cmpuint (after.b, ==, 300);
}

/* What was picked stays, whatever crosses it. */
static void
test_pinned (void)
{
  const LesAnchor anchors[] = { { 100, 900 }, { 200, 300 }, { 300, 400 }, { 400, 1500 } };
  const LesAnchor pinned = { 100, 900 };
  g_autoptr (LesAlignment) alignment = les_alignment_new (anchors, G_N_ELEMENTS (anchors), &pinned, end);
  LesAnchor before, after;

  les_alignment_bracket (alignment, 100, &before, &after);
  g_assert_cmpuint (before.a, ==, 100);
  g_assert_cmpuint (before.b, ==, 900);
  g_assert_cmpuint (after.a, ==, 400);
}

static void
test_same_place_twice (void)
{
  const LesAnchor anchors[] = { { 100, 200 }, { 100, 200 }, { 100, 300 }, { 200, 200 } };
  g_autoptr (LesAlignment) alignment = les_alignment_new (anchors, G_N_ELEMENTS (anchors), NULL, end);
  LesAnchor before, after;

  for (guint32 a = 0; a <= 1000; a += 50)
    {
      les_alignment_bracket (alignment, a, &before, &after);
      g_assert_cmpuint (before.a, <, after.a);
      g_assert_cmpuint (before.b, <, after.b);
      g_assert_cmpuint (before.a, <=, a);
      g_assert_cmpuint (a, <=, after.a);
    }
}

static void
test_many (void)
{
  const guint n = 100000;
  g_autofree LesAnchor *anchors = g_new (LesAnchor, n);
  LesAnchor far = { 10 * n, 10 * n };
  g_autoptr (LesAlignment) alignment = NULL;

  for (guint i = 0; i < n; i++)
    anchors[i] = (LesAnchor) { i * 7 + 1, (i * 7919) % (9 * n) + 1 };
  alignment = les_alignment_new (anchors, n, NULL, far);
  g_assert_cmpuint (les_alignment_n_kept (alignment), >, 100);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/alignment/nothing-shared", test_nothing_shared);
  g_test_add_func ("/session/alignment/crossing", test_crossing);
  g_test_add_func ("/session/alignment/pinned", test_pinned);
  g_test_add_func ("/session/alignment/same-place-twice", test_same_place_twice);
  g_test_add_func ("/session/alignment/many", test_many);
  return g_test_run ();
}
