/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fixture.h"
#include "print/words.h"

static void
test_dates (void)
{
  static const struct
  {
    const char *iso;
    const char *words;
  } cases[] = {
    { "2024", "2024" },
    { "2024-05", "May 2024" },
    { "2024-05-06", "6 May 2024" },
    { "2024-05-06T08:30", "6 May 2024, 08:30" },
    { "2024-05-06T08:30+02:00", "6 May 2024, 08:30" },
    { "2024-05-06T08", "6 May 2024" },
    { "2024-13-40", "2024-13-40" }, /* no such day: as it is */
    { "in spring", "in spring" },
    { "", "" },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = les_words_date (cases[i].iso);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static LesArticle *
article_of (const char *path,
            const char *key,
            const char *value,
            const char *text)
{
  LesArticleBuilder *builder = les_article_builder_new (path);

  if (key != NULL)
    les_article_builder_set (builder, key, value);
  les_article_builder_add_block (builder, LES_BLOCK_PARAGRAPH, text, -1);
  return les_article_builder_end (builder);
}

/* What is missing is said, never invented. */
static void
test_outlet_and_title (void)
{
  static const struct
  {
    const char *path, *key, *value, *text, *outlet, *title;
  } cases[] = {
    { "/a/b.txt", "outlet", "Harbour Post", "One two.", "Harbour Post", "without title: “One two. …”" },
    { "/a/b.txt", "url", "https://www.example.org/x", "One\ntwo  three four five six seven", "example.org",
      "without title: “One two three four five six …”" },
    { "/a/b.txt", "url", "no address", "One", "b", "without title: “One …”" },
    { NULL, "title", "A title", "One", "outlet unknown", "A title" },
    { NULL, NULL, NULL, "", "outlet unknown", "without title" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LesArticle) article = article_of (cases[i].path, cases[i].key, cases[i].value, cases[i].text);
      g_autofree char *outlet = les_words_outlet (article);
      gboolean missing;
      g_autofree char *title = les_words_title (article, &missing);

      g_assert_cmpstr (outlet, ==, cases[i].outlet);
      g_assert_cmpstr (title, ==, cases[i].title);
      g_assert_cmpint (missing, ==, les_article_get_title (article) == NULL);
    }
}

static void
test_groups (void)
{
  g_autoptr (LesComparison) comparison = fixture_new_bridge ();
  guint n;
  const LesGroup *groups = les_comparison_get_groups (comparison, &n);
  g_autofree char *events = les_words_events (comparison);
  g_autofree char *missing = les_words_missing (comparison, &groups[0]);
  g_autofree char *none = les_words_missing (comparison, &groups[2]);
  g_autofree char *elsewhere = les_words_elsewhere (comparison, &groups[0]);
  g_autofree char *what = les_words_comparison (comparison);
  g_autofree char *part = les_words_part (comparison, les_comparison_get_parts (comparison, groups[3].first_member));

  g_assert_cmpstr (events, ==, "The articles report on 2 different events: Closing of the bridge (Harbour Post); Debate in April (article-2).");
  g_assert_cmpstr (missing, ==, "Not found in: article-2");
  g_assert_null (none);
  g_assert_null (elsewhere);
  g_assert_cmpstr (what, ==, "Comparison of 3 articles");
  g_assert_cmpstr (part, ==, "“We will not let a single car on it before every weld has been looked at,” Mayor Brandt said.");
}

static void
test_limits (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (LesComparison) comparison = les_comparison_new (none);
  g_autofree char *limits = NULL;

  g_assert_null (les_words_limits (comparison));
  les_comparison_add_limit (comparison, LES_LIMIT_LONG_ARTICLES, 0);
  g_assert_null (les_words_limits (comparison));
  les_comparison_add_limit (comparison, LES_LIMIT_MANY_ARTICLES, 60);
  les_comparison_add_limit (comparison, LES_LIMIT_REPETITIONS, 1);
  limits = les_words_limits (comparison);
  g_assert_cmpstr (limits, ==, "Of 60 articles each was compared only with the few that it shares most rare words with. "
                   "A sentence that is repeated again and again was not linked at 1 further place.");
}

static void
test_speaker_and_how (void)
{
  g_autoptr (LesArticle) article = article_of ("a", NULL, NULL, "One.");
  g_autoptr (LesReading) reading = les_reading_new (article);
  const char *via[] = { "Radio", "Agency", NULL };
  LesSpeaker speaker = { .id = "s0", .name = "Rosa Lind", .role = "engineer at the Elm office", .institution = "Elm office" };
  LesStatement statement = { .framing = LES_FRAMING_PARTIAL, .speaker = 0, .via = via };
  g_autofree char *who = NULL;
  g_autofree char *other = NULL;
  g_autofree char *nobody = NULL;
  g_autofree char *how = NULL;

  g_array_append_val (les_reading_speakers (reading), speaker);
  who = les_words_speaker (reading, &statement);
  g_assert_cmpstr (who, ==, "Rosa Lind, engineer at the Elm office");
  g_array_index (les_reading_speakers (reading), LesSpeaker, 0).institution = "Town";
  other = les_words_speaker (reading, &statement);
  g_assert_cmpstr (other, ==, "Rosa Lind, engineer at the Elm office (Town)");
  how = les_words_how (reading, &statement);
  g_assert_cmpstr (how, ==, "quoted in part, via Radio, Agency");
  statement.speaker = -1;
  nobody = les_words_speaker (reading, &statement);
  g_assert_null (nobody);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/dates", test_dates);
  g_test_add_func ("/words/outlet-and-title", test_outlet_and_title);
  g_test_add_func ("/words/groups", test_groups);
  g_test_add_func ("/words/limits", test_limits);
  g_test_add_func ("/words/speaker-and-how", test_speaker_and_how);
  return g_test_run ();
}
