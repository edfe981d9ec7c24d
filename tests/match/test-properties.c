/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for any articles: compared with itself an article is all verbatim, the order of articles changes nothing, and an
 * unrelated article changes no link. */

#include "config.h"

#include "match/match.h"

#include <string.h>

#include "readings.h"

static const char *const texts[] = {
  "Sturm trifft die Insel Norderholm\nEin Sturm hat am Montag auf der Insel Norderholm 14 Dächer abgedeckt. Die Fähre fuhr den ganzen Tag nicht. "
  "„Wir haben so etwas seit Jahren nicht erlebt“, sagte Bürgermeisterin Elke Janssen. Die Schule bleibt bis Mittwoch geschlossen.",
  "Norderholm nach dem Sturm\nAuf Norderholm deckte der Sturm am Montag 14 Dächer ab. Bürgermeisterin Janssen sagte, man habe so etwas seit Jahren "
  "nicht erlebt. Bis Mittwoch bleibt die Schule geschlossen. Der Deich hielt.",
  "Inselbewohner räumen auf\nNach dem Sturm auf Norderholm zählte die Feuerwehr 19 abgedeckte Dächer. Am Dienstag fuhr die Fähre wieder. Der Deich hat gehalten.",
};

/* The same in other languages: two reports of one event each. */
static const struct
{
  const char *language;
  const char *texts[2];
} others[] = {
  { "en",
    { "Storm hits the island\nA storm tore the roofs off 14 houses on the island of Norderholm on Monday. The ferry did not run all day. “We have not seen "
      "anything like it in years,” said mayor Elke Janssen. The school stays closed until Wednesday.",
      "Norderholm after the storm\nOn Norderholm the storm took the roofs off 14 houses. Mayor Janssen said they had not seen anything like it in years. "
      "The school stays closed until Wednesday. The dyke held." } },
  { "fr",
    { "La tempête frappe l'île\nUne tempête a arraché lundi les toits de 14 maisons sur l'île de Norderholm. Le ferry est resté à quai toute la journée. "
      "« Nous n'avons rien vécu de tel depuis des années », a déclaré la maire Elke Janssen. L'école reste fermée jusqu'à mercredi.",
      "Norderholm après la tempête\nÀ Norderholm, la tempête a emporté les toits de 14 maisons. La maire Janssen a dit n'avoir rien vécu de tel depuis des "
      "années. L'école reste fermée jusqu'à mercredi. La digue a tenu." } },
  { "ru",
    { "Шторм обрушился на остров\nВ понедельник шторм сорвал крыши с 14 домов на острове Нордерхольм. Паром не ходил весь день. «Мы много лет не видели "
      "ничего подобного», — сказала мэр Эльке Янссен. Школа закрыта до среды.",
      "Нордерхольм после шторма\nНа Нордерхольме шторм сорвал крыши с 14 домов. Мэр Янссен сказала, что много лет не видела ничего подобного. Школа закрыта "
      "до среды. Дамба выдержала." } },
};

static const char unrelated[] =
  "Neues Rezept für Pflaumenkuchen\nBäckermeister Ove Thomsen rührt den Teig mit Quark. Die Pflaumen kommen aus dem Garten seiner Tante. Gebacken wird "
  "bei mäßiger Hitze eine Stunde lang.";

static LesComparison *
compare_in (const char        *language,
            const char *const *all,
            guint              n,
            gboolean           backwards)
{
  g_autoptr (GPtrArray) readings = test_readings_new ();
  LesComparison *comparison;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      const char *text = all[backwards ? n - 1 - i : i];
      g_autofree char *path = g_strdup_printf ("%u.txt", g_str_hash (text));

      g_ptr_array_add (readings, test_reading_new (path, language, text));
    }
  comparison = les_match (readings, NULL, NULL, NULL, NULL, NULL);
  if (!les_comparison_check (comparison, &error))
    g_error ("%s", error->message);
  return comparison;
}

static LesComparison *
compare (const char *const *all,
         guint              n,
         gboolean           backwards)
{
  return compare_in ("de", all, n, backwards);
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
describe_member (const LesComparison *comparison,
                 const LesPart       *part)
{
  const LesArticle *article = les_reading_get_article (les_comparison_get_reading (comparison, part->article));
  LesSpan span = les_comparison_get_spans (comparison, part->spans)[0];

  return g_strdup_printf ("%s:%u+%u", les_article_get_path (article), span.start, span.length);
}

/* All links, a line each, sorted, told by paths and places, so that the numbering of articles doesn't show. */
static char *
describe (const LesComparison *comparison)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  guint n_groups;
  const LesGroup *groups = les_comparison_get_groups (comparison, &n_groups);

  for (guint g = 0; g < n_groups; g++)
    for (guint l = 0; l < groups[g].n_links; l++)
      {
        const LesLink *link = &les_comparison_get_links (comparison, groups[g].first_link)[l];
        const LesPart *members = les_comparison_get_parts (comparison, groups[g].first_member);
        g_autofree char *a = describe_member (comparison, &members[link->a]), *b = describe_member (comparison, &members[link->b]);
        gboolean turned = strcmp (a, b) > 0;

        g_ptr_array_add (lines, g_strdup_printf ("%s %s %s %.3f", turned ? b : a, turned ? a : b, les_link_kind_to_string (link->kind),
                                                 link->score));
      }
  g_ptr_array_sort (lines, compare_strings);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
test_self (void)
{
  const char *const twice[] = { texts[0], texts[0] };
  g_autoptr (LesComparison) comparison = compare (twice, 2, FALSE);
  guint n_groups, n_verbatim = 0;
  const LesGroup *groups = les_comparison_get_groups (comparison, &n_groups);

  for (guint g = 0; g < n_groups; g++)
    n_verbatim += groups[g].kind == LES_LINK_VERBATIM;
  g_assert_cmpuint (n_verbatim, ==, n_groups);
  g_assert_cmpuint (n_groups, >=, 5);
}

static void
test_order (void)
{
  g_autoptr (LesComparison) forwards = compare (texts, G_N_ELEMENTS (texts), FALSE);
  g_autoptr (LesComparison) backwards = compare (texts, G_N_ELEMENTS (texts), TRUE);
  g_autofree char *one = describe (forwards), *other = describe (backwards);

  g_assert_cmpstr (one, ==, other);
  g_assert_cmpstr (one, !=, "");
}

static void
test_languages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      const char *const twice[] = { others[i].texts[0], others[i].texts[0] };
      const char *const more[] = { others[i].texts[0], others[i].texts[1], unrelated };
      g_autoptr (LesComparison) self = compare_in (others[i].language, twice, 2, FALSE);
      g_autoptr (LesComparison) forwards = compare_in (others[i].language, others[i].texts, 2, FALSE);
      g_autoptr (LesComparison) backwards = compare_in (others[i].language, others[i].texts, 2, TRUE);
      g_autoptr (LesComparison) beside = compare_in (others[i].language, more, 3, TRUE);
      g_autofree char *one = describe (forwards), *other = describe (backwards), *third = describe (beside);
      guint n_groups;
      const LesGroup *groups = les_comparison_get_groups (self, &n_groups);

      g_test_message ("%s", others[i].language);
      g_assert_cmpuint (n_groups, >=, 5);
      for (guint g = 0; g < n_groups; g++)
        g_assert_cmpint (groups[g].kind, ==, LES_LINK_VERBATIM);
      g_assert_cmpstr (one, ==, other);
      g_assert_cmpstr (one, !=, "");
      /* A third article that says nothing of it changes no link. */
      g_assert_cmpstr (one, ==, third);
    }
}

static void
test_unrelated (void)
{
  const char *const more[] = { texts[0], texts[1], texts[2], unrelated };
  g_autoptr (LesComparison) without = compare (texts, G_N_ELEMENTS (texts), FALSE);
  g_autoptr (LesComparison) with = compare (more, G_N_ELEMENTS (more), FALSE);
  g_autofree char *one = describe (without), *other = describe (with);

  g_assert_cmpstr (one, ==, other);
}

/* No suggestion is in a group already; the best comes first. */
static void
test_suggestions (void)
{
  g_autoptr (LesComparison) comparison = compare (texts, G_N_ELEMENTS (texts), FALSE);
  guint n;
  const LesSuggestion *suggestions = les_comparison_get_suggestions (comparison, &n);

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (suggestions[i].a.article, !=, suggestions[i].b.article);
      g_assert_true (i == 0 || suggestions[i].score <= suggestions[i - 1].score);
    }
}

static void
assert_run (GPtrArray *readings)
{
  LesMatchOptions options = { .kinds = LES_MATCH_VERBATIM, .min_words = 5 };
  g_autoptr (LesComparison) comparison = les_match (readings, &options, NULL, NULL, NULL, NULL);
  const LesGroup *groups;
  guint n_groups;

  g_assert_true (les_comparison_check (comparison, NULL));
  groups = les_comparison_get_groups (comparison, &n_groups);
  g_assert_cmpuint (n_groups, ==, 1);
  g_assert_cmpint (groups[0].kind, ==, LES_LINK_VERBATIM);
  g_assert_cmpstr (groups[0].label, ==, "Der kleine Hafen von Altheim bleibt vorerst geschlossen");
}

/* Words that two articles share are found, also of readings that wait with their tokens packed. */
static void
test_runs (void)
{
  g_autoptr (GPtrArray) readings = test_readings_new ();

  g_ptr_array_add (readings, test_reading_new ("a", "de", "Am Abend sagte er: Der kleine Hafen von Altheim bleibt vorerst geschlossen. Mehr nicht."));
  g_ptr_array_add (readings, test_reading_new ("b", "de", "Gemeldet wird, „der kleine Hafen von Altheim bleibt vorerst geschlossen“, aber warum?"));
  assert_run (readings);
  les_reading_pack (g_ptr_array_index (readings, 0));
  assert_run (readings);
  les_reading_pack (g_ptr_array_index (readings, 1));
  assert_run (readings);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/properties/self", test_self);
  g_test_add_func ("/match/properties/order", test_order);
  g_test_add_func ("/match/properties/languages", test_languages);
  g_test_add_func ("/match/properties/unrelated", test_unrelated);
  g_test_add_func ("/match/properties/suggestions", test_suggestions);
  g_test_add_func ("/match/properties/runs", test_runs);
  return g_test_run ();
}
