/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Articles of two events between one another: each keeps to its own, nothing links them, and what is missing is told of one's own
 * event only. */

#include "config.h"

#include "match/match.h"

#include "readings.h"

static const char *const german[] = {
  "Sturm deckt auf Norderholm Dächer ab\nEin Sturm hat auf der Insel Norderholm 14 Dächer abgedeckt. Die Fähre fuhr den ganzen Tag nicht. "
  "„Wir haben so etwas seit Jahren nicht erlebt“, sagte Bürgermeisterin Elke Janssen. Die Schule bleibt bis Mittwoch geschlossen. "
  "Die Feuerwehr zählte 60 Einsätze.",
  "Rat von Altheim streicht das Freibad\nDer Stadtrat von Altheim schließt das Freibad am Lindenweg. Die Sanierung hätte vier Millionen Euro "
  "gekostet. „Wir haben das Geld seit Jahren nicht“, sagte Kämmerer Jonas Brandt. Der Förderverein will klagen. Die Schule verliert "
  "ihren Schwimmunterricht.",
  "Norderholm räumt nach dem Sturm auf\nAuf Norderholm hat ein Sturm 14 Dächer abgedeckt, die Fähre fuhr den ganzen Tag nicht. Bürgermeisterin "
  "Janssen sagte, so etwas habe man seit Jahren nicht erlebt. Die Schule bleibt bis Mittwoch geschlossen. Der Deich hielt.",
  "Altheimer Freibad vor dem Aus\nDas Freibad am Lindenweg in Altheim wird geschlossen, das hat der Stadtrat beschlossen. Vier Millionen Euro hätte "
  "die Sanierung gekostet. Kämmerer Brandt sagte, das Geld habe man nicht. Der Förderverein kündigte an, zu klagen.",
};

static const char *const english[] = {
  "Storm tears roofs off Norderholm houses\nA storm tore the roofs off 14 houses on the island of Norderholm. The ferry did not run all day. "
  "“We have not seen anything like it in years,” said mayor Elke Janssen. The school stays closed until Wednesday.",
  "Altheim council closes the lido\nThe town council of Altheim is closing the lido in Linden Lane. Repairs would have cost four million pounds. "
  "“We have not had that money in years,” said treasurer Jonas Brandt. The friends of the lido want to sue.",
  "Norderholm clears up after the storm\nOn Norderholm a storm tore the roofs off 14 houses and the ferry did not run all day. Mayor Janssen said "
  "they had not seen anything like it in years. The school stays closed until Wednesday. The dyke held.",
  "Altheim lido to be closed\nThe lido in Linden Lane in Altheim is to be closed, the town council has decided. Repairs would have cost four million "
  "pounds. Treasurer Brandt said the money was not there. The friends of the lido said they would sue.",
};

/* Even articles tell of one event, odd ones of the other. */
static void
check_two_events (const char        *language,
                  const char *const *texts,
                  guint              n_texts)
{
  g_autoptr (GPtrArray) readings = test_readings_new ();
  g_autoptr (LesComparison) comparison = NULL;
  const LesGroup *groups;
  const LesEvent *events;
  guint n;

  for (guint i = 0; i < n_texts; i++)
    g_ptr_array_add (readings, test_reading_new ("a", language, texts[i]));
  comparison = les_match (readings, NULL, NULL, NULL, NULL, NULL);
  g_assert_true (les_comparison_check (comparison, NULL));
  events = les_comparison_get_events (comparison, &n);
  g_assert_cmpuint (n, ==, 2);
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < events[i].n_articles; k++)
      g_assert_cmpuint (les_comparison_get_articles (comparison, events[i].first_article)[k] % 2, ==,
                        les_comparison_get_articles (comparison, events[i].first_article)[0] % 2);
  groups = les_comparison_get_groups (comparison, &n);
  g_assert_cmpuint (n, >, 0);
  for (guint g = 0; g < n; g++)
    {
      const LesPart *members = les_comparison_get_parts (comparison, groups[g].first_member);

      for (guint m = 0; m < groups[g].n_members; m++)
        g_assert_cmpuint (members[m].article % 2, ==, members[0].article % 2);
      for (guint m = 0; m < groups[g].n_missing; m++)
        g_assert_cmpuint (les_comparison_get_articles (comparison, groups[g].first_missing)[m] % 2, ==, members[0].article % 2);
    }
}

static void
test_two_events (void)
{
  check_two_events ("de", german, G_N_ELEMENTS (german));
  check_two_events ("en", english, G_N_ELEMENTS (english));
}

/* The same text twice is one event, however little of it is linked for its repetitions. */
static void
test_same_text (void)
{
  g_autoptr (GPtrArray) readings = test_readings_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LesComparison) comparison = NULL;
  guint n;

  for (guint i = 0; i < 2000; i++)
    g_string_append (text, "Der Hafen bleibt geschlossen. ");
  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (readings, test_reading_new ("a", "de", text->str));
  comparison = les_match (readings, NULL, NULL, NULL, NULL, NULL);
  les_comparison_get_events (comparison, &n);
  g_assert_cmpuint (n, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/events/two-events", test_two_events);
  g_test_add_func ("/match/events/same-text", test_same_text);
  return g_test_run ();
}
