/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Relatives that were kept true while articles came are those that are found when all were there before. */

#include "config.h"

#include <string.h>

#include "match/relatives.h"

#include "../benchmark/collection.h"
#include "readings.h"

#define MANY 300 /* words reach their budget, and the collection's rarity changes */

typedef struct
{
  GPtrArray *readings;
  GPtrArray *features;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GPtrArray) texts = collection_new (MANY);

  fixture->readings = test_readings_new ();
  fixture->features = g_ptr_array_new_with_free_func ((GDestroyNotify) les_features_free);
  for (guint i = 0; i < texts->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("%u.txt", i);

      g_ptr_array_add (fixture->readings, test_reading_new (path, "en", g_ptr_array_index (texts, i)));
      g_ptr_array_add (fixture->features, les_features_new (g_ptr_array_index (fixture->readings, i), NULL));
    }
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_ptr_array_unref (fixture->features);
  g_ptr_array_unref (fixture->readings);
}

/* The article entered under number: the order is that of the numbers times step, round and round. */
static guint
article_of (guint number,
            guint step)
{
  return number * step % MANY;
}

static void
add (LesRelatives  *relatives,
     const Fixture *fixture,
     guint          number,
     guint          step)
{
  les_relatives_add (relatives, number, g_ptr_array_index (fixture->features, article_of (number, step)));
}

/* Whom the first n articles entered are related to, article by article. */
static GStrv
write_all (LesRelatives *relatives,
           guint         n,
           guint         step)
{
  GStrv lines = g_new0 (char *, MANY + 1);

  for (guint i = 0; i < MANY; i++)
    lines[i] = g_strdup ("");
  for (guint i = 0; i < n; i++)
    {
      guint n_kin, article = article_of (i, step);
      const LesKin *kin = les_relatives_get (relatives, i, &n_kin);
      GString *line = g_string_new (NULL);

      g_string_printf (line, "%u:", article);
      for (guint j = 0; j < n_kin; j++)
        g_string_append_printf (line, " %u (%u, %u)", article_of (kin[j].number, step), kin[j].rarity, kin[j].shared);
      g_free (lines[article]);
      lines[article] = g_string_free (line, FALSE);
    }
  return lines;
}

static GStrv
find_afresh (const Fixture *fixture,
             guint          n,
             guint          step)
{
  g_autoptr (LesRelatives) relatives = les_relatives_new ();
  g_autoptr (GArray) moved = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++)
    add (relatives, fixture, i, step);
  g_assert_true (les_relatives_find (relatives, moved, NULL));
  g_assert_cmpuint (moved->len, ==, n);
  return write_all (relatives, n, step);
}

static void
assert_as_afresh (LesRelatives  *relatives,
                  const Fixture *fixture,
                  guint          n,
                  guint          step)
{
  g_auto (GStrv) now = write_all (relatives, n, step);
  g_auto (GStrv) afresh = find_afresh (fixture, n, step);

  g_assert_cmpstrv (now, afresh);
}

/* One by one; whoever is not told to have moved has the relatives it had. */
static void
test_one_by_one (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (LesRelatives) relatives = les_relatives_new ();
  LesKin before[MANY][LES_MOST_RELATIVES];
  guint n_before[MANY], n_unmoved = 0;

  for (guint i = 0; i < MANY; i++)
    {
      g_autoptr (GArray) moved = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autofree guint8 *has_moved = g_new0 (guint8, MANY);

      add (relatives, fixture, i, 1);
      g_assert_true (les_relatives_find (relatives, moved, NULL));
      for (guint j = 0; j < moved->len; j++)
        has_moved[g_array_index (moved, guint, j)] = 1;
      g_assert_true (has_moved[i]);
      for (guint j = 0; j <= i; j++)
        {
          guint n;
          const LesKin *kin = les_relatives_get (relatives, j, &n);

          n_unmoved += !has_moved[j];
          if (!has_moved[j])
            g_assert_cmpmem (kin, n * sizeof (LesKin), before[j], n_before[j] * sizeof (LesKin));
          memcpy (before[j], kin, n * sizeof (LesKin));
          n_before[j] = n;
        }
      if (i % 23 == 0 || i == 128 || i == 256 || i + 1 == MANY)
        assert_as_afresh (relatives, fixture, i + 1, 1);
    }
  g_assert_cmpuint (n_unmoved, >, MANY);
}

static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  static const guint steps[] = { 7, 101, MANY - 1 };
  g_auto (GStrv) expected = find_afresh (fixture, MANY, 1);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (LesRelatives) relatives = les_relatives_new ();
      g_autoptr (GArray) moved = g_array_new (FALSE, FALSE, sizeof (guint));
      g_auto (GStrv) found = NULL;

      for (guint j = 0; j < MANY; j++)
        {
          add (relatives, fixture, j, steps[i]);
          if (j % steps[i] == 0 || j + 1 == MANY)
            g_assert_true (les_relatives_find (relatives, moved, NULL));
        }
      found = write_all (relatives, MANY, steps[i]);
      g_assert_cmpstrv (found, expected);
    }
}

/* Articles that came while a search was cancelled are found by the next, once. */
static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (LesRelatives) relatives = les_relatives_new ();
  g_autoptr (GArray) moved = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  for (guint i = 0; i < MANY; i++)
    {
      add (relatives, fixture, i, 1);
      if (i % 5 == 4 || i + 1 == MANY)
        g_assert_true (les_relatives_find (relatives, moved, NULL));
      else
        g_assert_false (les_relatives_find (relatives, moved, cancelled));
    }
  assert_as_afresh (relatives, fixture, MANY, 1);
}

/* The many who left the list leave a bound; whoever falls below it is no longer known to be one of the best. */
static void
test_bound (void)
{
  LesKinList list = { .n = 0 };
  guint64 ranks[40] = { 0 };
  guint8 held[40] = { 0 };

  for (guint i = 0; i < 40; i++)
    les_kin_list_offer (&list, &(LesKin) { i, 4000 + i * 10, 20 }, ranks);
  g_assert_cmpuint (list.n, ==, LES_KIN_KEPT);
  g_assert_cmpuint (list.kin[0].number, ==, 39);
  g_assert_cmpuint (list.bound.number, ==, 39 - LES_KIN_KEPT);
  g_assert_true (les_kin_list_is_certain (&list));

  held[39] = held[38] = 1;
  les_kin_list_weaken (&list, held, 55, 0, ranks);
  g_assert_cmpuint (list.kin[0].number, ==, 37);
  g_assert_cmpuint (list.n, ==, LES_KIN_KEPT);
  for (guint i = 26; i < 40; i++)
    held[i] = 1;
  les_kin_list_weaken (&list, held, 500, 0, ranks);
  g_assert_cmpuint (list.n, ==, 2);
  g_assert_false (les_kin_list_is_certain (&list));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/match/relatives/one-by-one", Fixture, NULL, set_up, test_one_by_one, tear_down);
  g_test_add ("/match/relatives/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/match/relatives/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  g_test_add_func ("/match/relatives/bound", test_bound);
  return g_test_run ();
}
