/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Labels are the texts' own words in a row, cut where a reader would cut. */

#include "config.h"

#include "match/match.h"

#include <string.h>

#include "readings.h"

static const char *const ferry[] = {
  "Fähre fällt aus\nDie Reederei verlangt eine sofortige Einstellung nächtlicher Fährfahrten nach Norderholm. Der Hafenmeister von Brunsum schweigt dazu. "
  "Am Deich fehlen jeweils 140 Sandsäcke.",
  "Streit um die Nacht\nNach Ansicht der Reederei geht es um die Einstellung nächtlicher Fährfahrten nach Norderholm. Die Gärtner pflanzen wieder Linden. "
  "Am Deich fehlen je 140 Sandsäcke.",
};

static const char *const dam[] = {
  "Streit am See\nEine unabhängige Prüfung der Staumauer lehnt der Betreiber weiterhin ab. Der Park öffnet am Sonntag.",
  "Keine Einigung\nDer Betreiber lehnt eine unabhängige Prüfung der Staumauer ab. Im Dorf wird gefeiert.",
};

static LesComparison *
compare (const char *const *texts,
         guint              n,
         gboolean           backwards)
{
  g_autoptr (GPtrArray) readings = test_readings_new ();

  for (guint i = 0; i < n; i++)
    {
      const char *text = texts[backwards ? n - 1 - i : i];
      g_autofree char *path = g_strdup_printf ("%u.txt", g_str_hash (text));

      g_ptr_array_add (readings, test_reading_new (path, "de", text));
    }
  return les_match (readings, NULL, NULL, NULL, NULL, NULL);
}

static gboolean
stands_in (const char        *label,
           const char *const *texts,
           guint              n)
{
  g_autofree char *words = g_strdup (label);

  if (g_str_has_suffix (words, " …"))
    words[strlen (words) - strlen (" …")] = '\0';
  for (guint i = 0; i < n; i++)
    if (strstr (texts[i], words) != NULL)
      return TRUE;
  return FALSE;
}

static const char *
find_label (const LesComparison *comparison,
            const char          *word)
{
  guint n;
  const LesGroup *groups = les_comparison_get_groups (comparison, &n);

  for (guint i = 0; i < n; i++)
    if (strstr (groups[i].label, word) != NULL)
      return groups[i].label;
  return NULL;
}

static void
check_labels (const char *const *texts,
              guint              n)
{
  g_autoptr (LesComparison) forwards = compare (texts, n, FALSE), backwards = compare (texts, n, TRUE);
  guint n_groups, n_back;
  const LesGroup *groups = les_comparison_get_groups (forwards, &n_groups);

  les_comparison_get_groups (backwards, &n_back);
  g_assert_cmpuint (n_groups, >, 0);
  g_assert_cmpuint (n_groups, ==, n_back);
  for (guint i = 0; i < n_groups; i++)
    {
      g_assert_true (stands_in (groups[i].label, texts, n));
      g_assert_cmpint (g_utf8_strlen (groups[i].label, -1), <=, 64);
      g_assert_nonnull (find_label (backwards, groups[i].label));
    }
}

static void
test_own_words (void)
{
  check_labels (ferry, G_N_ELEMENTS (ferry));
  check_labels (dam, G_N_ELEMENTS (dam));
}

static void
test_phrase (void)
{
  g_autoptr (LesComparison) comparison = compare (ferry, G_N_ELEMENTS (ferry), FALSE);
  const char *label = find_label (comparison, "Einstellung");

  g_assert_nonnull (label);
  g_assert_nonnull (strstr (label, "Einstellung nächtlicher Fährfahrten"));
  g_assert_nonnull (find_label (comparison, "140 Sandsäcke"));
}

/* What is refused must not look granted. */
static void
test_negation (void)
{
  static const char *const texts[] = {
    "Norderholm\nOhne neue Schleuse bleibt der Hafen im Winter gesperrt. Das Café hat einen neuen Koch.",
    "Brunsum\nDer Hafen bleibt ohne neue Schleuse im Winter gesperrt. Die Schule bekommt ein Dach.",
  };
  g_autoptr (LesComparison) comparison = compare (texts, G_N_ELEMENTS (texts), FALSE);
  const char *label = find_label (comparison, "Schleuse");

  g_assert_true (label == NULL || g_str_has_prefix (label, "Ohne") || strstr (label, "ohne") != NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/label/own-words", test_own_words);
  g_test_add_func ("/label/phrase", test_phrase);
  g_test_add_func ("/label/negation", test_negation);
  return g_test_run ();
}
