/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Topics are called by a noun, meet in compounds and derivations, and hold the clause that is about them. */

#include "config.h"

#include "match/match.h"

#include <string.h>

#include "readings.h"

static const char *const texts[] = {
  "Brücke über die Warn\nDer Bürgermeister hat am Abend mit dem Landrat telefoniert. Für den Brückenbau fehlen 14 Millionen Euro, und im Rathaus "
  "wird über Schulden gestritten. Die Gärtnerei liefert Tulpen.",
  "Streit im Kreistag\nNach dem Telefonat mit dem Landrat zeigte sich der Bürgermeister zuversichtlich. Ein Gutachten zum Konflikt um die Fähre liegt vor. "
  "Der Bau der Brücke soll im Mai beginnen, obwohl das Geld fehlt.",
  "Fähre in Gefahr\nDie Fähre verkehrt nur noch am Morgen. Ein Telefongespräch mit dem Landrat habe nichts gebracht, hieß es. Das Gutachten wegen des "
  "Konflikts wurde nie gelesen.",
};

static LesComparison *
compare (gboolean backwards)
{
  g_autoptr (GPtrArray) readings = test_readings_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *text = texts[backwards ? G_N_ELEMENTS (texts) - 1 - i : i];
      g_autofree char *path = g_strdup_printf ("%u.txt", g_str_hash (text));

      g_ptr_array_add (readings, test_reading_new (path, "de", text));
    }
  return les_match (readings, NULL, NULL, NULL, NULL, NULL);
}

static const LesTopic *
find_topic (const LesComparison *comparison,
            const char          *label)
{
  guint n;
  const LesTopic *topics = les_comparison_get_topics (comparison, &n);

  for (guint i = 0; i < n; i++)
    if (strcmp (topics[i].label, label) == 0)
      return &topics[i];
  return NULL;
}

static void
test_kin (void)
{
  g_autoptr (LesComparison) comparison = compare (FALSE);
  const LesTopic *call = find_topic (comparison, "Telefonat");

  if (call == NULL)
    call = find_topic (comparison, "Telefongespräch");
  g_assert_nonnull (call);
  g_assert_cmpuint (call->n_members, ==, 3);
}

static void
test_nouns (void)
{
  g_autoptr (LesComparison) comparison = compare (FALSE);
  guint n;
  const LesTopic *topics = les_comparison_get_topics (comparison, &n);

  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (g_unichar_isupper (g_utf8_get_char (topics[i].label)) || strchr (topics[i].label, ' ') != NULL);
      g_assert_null (strstr (topics[i].label, "Konflikts"));
      for (guint k = 0; k < i; k++)
        g_assert_cmpstr (topics[i].label, !=, topics[k].label);
    }
}

static gboolean
is_labelled (const LesComparison *comparison,
             const char          *word)
{
  guint n;
  const LesTopic *topics = les_comparison_get_topics (comparison, &n);

  for (guint i = 0; i < n; i++)
    if (strstr (topics[i].label, word) != NULL)
      return TRUE;
  return FALSE;
}

/* What is measured in is no subject, and an adjective with a capital belongs to its noun. */
static void
test_no_subject (void)
{
  g_autoptr (GPtrArray) readings = test_readings_new ();
  g_autoptr (LesComparison) comparison = NULL;

  g_ptr_array_add (readings, test_reading_new ("a", "de", "In Altheim streitet die Große Koalition über die Kita. Der Beitrag steigt um 30 Prozent. "
                                               "Eltern wollen klagen."));
  g_ptr_array_add (readings, test_reading_new ("b", "de", "Altheims Große Koalition ist sich über die Kita nicht einig. Um 30 Prozent steigt der Beitrag. "
                                               "Der Rat tagt am Montag."));
  comparison = les_match (readings, NULL, NULL, NULL, NULL, NULL);
  g_assert_true (is_labelled (comparison, "Koalition") || is_labelled (comparison, "Kita"));
  g_assert_null (find_topic (comparison, "Prozent"));
  g_assert_null (find_topic (comparison, "Große"));
}

static void
test_order (void)
{
  g_autoptr (LesComparison) forwards = compare (FALSE), backwards = compare (TRUE);
  guint n, m;
  const LesTopic *topics = les_comparison_get_topics (forwards, &n), *others = les_comparison_get_topics (backwards, &m);

  g_assert_cmpuint (n, ==, m);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpstr (topics[i].label, ==, others[i].label);
      g_assert_cmpuint (topics[i].n_members, ==, others[i].n_members);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/topics/kin", test_kin);
  g_test_add_func ("/topics/nouns", test_nouns);
  g_test_add_func ("/topics/no-subject", test_no_subject);
  g_test_add_func ("/topics/order", test_order);
  return g_test_run ();
}
