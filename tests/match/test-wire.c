/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Wire copy names its agency, copies are told, and two quotations of one speaker say so. */

#include "config.h"

#include "match/match.h"

#include <string.h>

#include "readings.h"

#define BODY \
  "Die Fähre fuhr den ganzen Tag nicht. „Wir haben so etwas seit Jahren nicht erlebt“, sagte Bürgermeisterin Elke Janssen. " \
  "Die Schule bleibt bis Mittwoch geschlossen. Der Deich hielt dem Wasser in der Nacht stand."

static const char named[] = "Ein Sturm hat am Montag auf der Insel Norderholm 14 Dächer abgedeckt (dpa). " BODY;
static const char named_too[] = "Handwerker vom Festland sollen nun beim Aufräumen helfen (AFP/dpa). " BODY;
static const char unnamed[] = "Handwerker vom Festland sollen nun beim Aufräumen helfen (siehe Karte). " BODY;
static const char other[] =
  "Die Insel Norderholm zählt ihre Schäden. So etwas habe man seit Jahren nicht erlebt, sagte Janssen am Dienstag. Im Hafen liegen "
  "drei Kutter auf Grund. Handwerker vom Festland sollen helfen. Die Versicherungen rechnen mit hohen Kosten.";

static LesComparison *
compare (const char *first,
         const char *second)
{
  g_autoptr (GPtrArray) readings = test_readings_new ();
  LesComparison *comparison;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (readings, test_reading_new ("first", "de", first));
  g_ptr_array_add (readings, test_reading_new ("second", "de", second));
  comparison = les_match (readings, NULL, NULL, NULL, NULL, NULL);
  les_comparison_check (comparison, &error);
  g_assert_no_error (error);
  return comparison;
}

/* How many links give a reason of this kind with this detail. */
static guint
count_reasons (const LesComparison *comparison,
               LesReasonKind        kind,
               const char          *detail)
{
  guint n_groups, n = 0;
  const LesGroup *groups = les_comparison_get_groups (comparison, &n_groups);

  for (guint g = 0; g < n_groups; g++)
    for (guint l = 0; l < groups[g].n_links; l++)
      {
        const LesLink *link = &les_comparison_get_links (comparison, groups[g].first_link)[l];

        for (guint k = 0; k < link->n_reasons; k++)
          {
            const LesReason *reason = &les_comparison_get_reasons (comparison, link->first_reason)[k];

            n += reason->kind == kind && strcmp (reason->detail, detail) == 0;
          }
      }
  return n;
}

static void
test_agency (void)
{
  g_autoptr (LesComparison) wire = compare (named, named_too), none = compare (named, unnamed);
  guint n;
  const LesGroup *groups = les_comparison_get_groups (wire, &n);

  g_assert_cmpuint (n, >=, 4);
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (groups[i].agency, ==, "dpa");
  g_assert_cmpuint (count_reasons (wire, LES_REASON_SAME_AGENCY, "dpa"), ==, n);
  groups = les_comparison_get_groups (none, &n);
  for (guint i = 0; i < n; i++)
    g_assert_null (groups[i].agency);
}

static void
test_copies (void)
{
  g_autoptr (LesComparison) copies = compare (named, named_too), apart = compare (named, other);
  guint n;
  const LesCopy *copy = les_comparison_get_copies (copies, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (copy->a, ==, 0);
  g_assert_cmpuint (copy->b, ==, 1);
  g_assert_cmpfloat (copy->share, >, 0.7);
  g_assert_cmpfloat (copy->share, <=, 1);
  les_comparison_get_copies (apart, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_speaker (void)
{
  g_autoptr (LesComparison) same = compare (named, other);

  g_assert_cmpuint (count_reasons (same, LES_REASON_SAME_SPEAKER, "Elke Janssen") + count_reasons (same, LES_REASON_SAME_SPEAKER, "Janssen"), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/wire/agency", test_agency);
  g_test_add_func ("/match/wire/copies", test_copies);
  g_test_add_func ("/match/wire/speaker", test_speaker);
  return g_test_run ();
}
