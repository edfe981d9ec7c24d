/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every combination of kinds leaves exactly the links of these kinds. */

#include "config.h"

#include "match/match.h"

#include <string.h>

#include "readings.h"

static const char *const texts[] = {
  "Brand im Hafen von Lenzfurt\nBei dem Brand in der Lagerhalle am Kanal wurden 45 Arbeiter verletzt, teilte die Polizei mit. "
  "Die Zufahrt zum Hafen bleibt bis Freitagabend für alle Lastwagen gesperrt. Die Feuerwehr löschte die Flammen in der Nacht.",
  "Lagerhalle brennt\nBei dem Brand in der Lagerhalle am Kanal wurden 62 Arbeiter verletzt, hieß es aus dem Rathaus. "
  "Die Zufahrt zum Hafen bleibt bis Freitagabend für alle Lastwagen gesperrt. In der Nacht wurden die Flammen von der Feuerwehr gelöscht.",
  "Feuer am Kanal\nDie Zufahrt zum Hafen bleibt noch bis Freitagabend für Lastwagen aus der Stadt gesperrt. Bei dem Brand in der "
  "Lagerhalle am Kanal wurden 45 Arbeiter verletzt, teilte die Polizei mit. Nachts hatte die Feuerwehr die Flammen gelöscht.",
};

static LesComparison *
compare (LesMatchKinds kinds)
{
  g_autoptr (GPtrArray) readings = test_readings_new ();
  LesMatchOptions options = { .kinds = kinds };
  LesComparison *comparison;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strdup_printf ("%u.txt", i);

      g_ptr_array_add (readings, test_reading_new (path, "de", texts[i]));
    }
  comparison = les_match (readings, &options, NULL, NULL, NULL, NULL);
  les_comparison_check (comparison, &error);
  g_assert_no_error (error);
  return comparison;
}

/* Counts the links of each kind, and checks what holds for any group. */
static void
count_links (const LesComparison *comparison,
             guint               *counts)
{
  guint n_groups;
  const LesGroup *groups = les_comparison_get_groups (comparison, &n_groups);

  memset (counts, 0, sizeof (guint) * LES_N_LINK_KINDS);
  for (guint g = 0; g < n_groups; g++)
    {
      const LesLink *links = les_comparison_get_links (comparison, groups[g].first_link);
      g_autofree gboolean *linked = g_new0 (gboolean, groups[g].n_members);
      gboolean has_kind = FALSE;
      double best = 0;

      g_assert_cmpuint (groups[g].n_members, >=, 2);
      for (guint l = 0; l < groups[g].n_links; l++)
        {
          g_assert_cmpuint (links[l].a, <, groups[g].n_members);
          g_assert_cmpuint (links[l].b, <, groups[g].n_members);
          linked[links[l].a] = linked[links[l].b] = TRUE;
          has_kind |= links[l].kind == groups[g].kind;
          best = MAX (best, links[l].score);
          counts[links[l].kind]++;
        }
      g_assert_true (has_kind);
      g_assert_cmpfloat (best, ==, groups[g].score);
      for (guint m = 0; m < groups[g].n_members; m++)
        g_assert_true (linked[m]);
    }
}

static void
test_combinations (void)
{
  guint all[LES_N_LINK_KINDS];
  g_autoptr (LesComparison) whole = compare (LES_MATCH_ALL);

  count_links (whole, all);
  for (guint kind = 0; kind < LES_N_LINK_KINDS; kind++)
    g_assert_cmpuint (all[kind], >, 0);
  for (LesMatchKinds kinds = 2; kinds < LES_MATCH_ALL; kinds++)
    {
      g_autoptr (LesComparison) comparison = compare (kinds);
      guint counts[LES_N_LINK_KINDS];

      count_links (comparison, counts);
      for (guint kind = 0; kind < LES_N_LINK_KINDS; kind++)
        g_assert_cmpuint (counts[kind], ==, kinds & (1 << kind) ? all[kind] : 0);
    }
}

/* Nothing said about kinds is all kinds. */
static void
test_none (void)
{
  g_autoptr (LesComparison) whole = compare (LES_MATCH_ALL), unsaid = compare (0);
  guint all[LES_N_LINK_KINDS], counts[LES_N_LINK_KINDS];

  count_links (whole, all);
  count_links (unsaid, counts);
  g_assert_cmpmem (all, sizeof all, counts, sizeof counts);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/filter/combinations", test_combinations);
  g_test_add_func ("/match/filter/none", test_none);
  return g_test_run ();
}
