/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Four articles of two sentences, a statement each. Found: the first sentences of 0 and 1, the second ones of 2 and 3. */

#include "config.h"

#include <string.h>

#include "dossier/dossier.h"

#define N_ARTICLES 4

static const char *const sentences[N_ARTICLES][2] = {
  { "The dam will hold, says Lind.", "Überall läuft Wasser." },
  { "Lind: the dam holds.", "Water runs everywhere." },
  { "Nobody has left the town.", "The school stays shut." },
  { "The town was not left.", "School is out." },
};

typedef struct
{
  GPtrArray     *readings;
  LesComparison *comparison;
  LesDecisions  *decisions;
} Fixture;

static LesReading *
new_reading (const char *const *text)
{
  LesArticleBuilder *builder = les_article_builder_new (NULL);
  g_autoptr (LesArticle) article = NULL;
  LesReading *reading;

  for (guint i = 0; i < 2; i++)
    les_article_builder_add_block (builder, LES_BLOCK_PARAGRAPH, text[i], -1);
  article = les_article_builder_end (builder);
  reading = les_reading_new (article);
  for (guint i = 0; i < 2; i++)
    {
      guint n_blocks;
      LesSpan span = les_article_get_blocks (article, &n_blocks)[i].span;
      LesSentence sentence = { span, 0, 0, i };
      LesStatement statement = { .kind = LES_STATEMENT_NARRATION, .framing = LES_FRAMING_OWN, .speaker = -1, .parent = -1, .sentence = i };

      statement.spans = les_reading_add_spans (reading, &span, 1);
      g_array_append_val (les_reading_sentences (reading), sentence);
      g_array_append_val (les_reading_statements (reading), statement);
    }
  return reading;
}

static LesExcerpt
excerpt (const Fixture *fixture,
         guint          article,
         guint          sentence)
{
  const LesArticle *at = les_reading_get_article (g_ptr_array_index (fixture->readings, article));
  guint n;

  return (LesExcerpt) { (LesArticle *) at, les_article_get_blocks (at, &n)[sentence].span };
}

static LesPart
part (LesComparison *comparison,
      const Fixture *fixture,
      guint          article,
      guint          sentence)
{
  LesExcerpt at = excerpt (fixture, article, sentence);
  guint position = 0;

  while (les_reading_get_article (les_comparison_get_reading (comparison, position)) != at.article)
    position++;
  return (LesPart) { position, sentence, les_comparison_add_spans (comparison, &at.span, 1) };
}

static void
add_group (LesComparison *comparison,
           const Fixture *fixture,
           guint          sentence,
           guint          first,
           guint          missing)
{
  GArray *parts = les_comparison_parts (comparison);
  LesGroup group = { .label = "found", .first_member = parts->len, .n_members = 2, .n_links = 1, .n_missing = 1 };
  LesReason reason = { LES_REASON_SAME_WORDS, "dam", NULL };
  LesLink link = { .a = 0, .b = 1, .kind = LES_LINK_CONFLICT, .score = .6, .n_reasons = 1, .n_differences = 1 };

  for (guint i = first; i < first + 2; i++)
    {
      LesPart member = part (comparison, fixture, i, sentence);

      g_array_append_val (parts, member);
    }
  link.first_reason = link.first_difference = les_comparison_reasons (comparison)->len;
  g_array_append_val (les_comparison_reasons (comparison), reason);
  group.first_link = les_comparison_links (comparison)->len;
  g_array_append_val (les_comparison_links (comparison), link);
  group.first_missing = les_comparison_articles (comparison)->len;
  g_array_append_val (les_comparison_articles (comparison), missing);
  les_group_sum_up (comparison, &group);
  g_array_append_val (les_comparison_groups (comparison), group);
}

static void
add_suggestion (LesComparison *comparison,
                const Fixture *fixture,
                guint          article,
                guint          sentence,
                guint          other,
                guint          other_sentence)
{
  LesSuggestion suggestion = { part (comparison, fixture, article, sentence), part (comparison, fixture, other, other_sentence), .1,
                               les_comparison_reasons (comparison)->len, 1 };
  LesReason reason = { LES_REASON_SAME_WORDS, "water", NULL };

  g_array_append_val (les_comparison_reasons (comparison), reason);
  g_array_append_val (les_comparison_suggestions (comparison), suggestion);
}

static LesComparison *
new_comparison (const Fixture *fixture,
                GPtrArray     *readings)
{
  LesComparison *comparison = les_comparison_new (readings);
  const guint all[N_ARTICLES] = { 0, 1, 2, 3 };
  LesEvent event = { "flood", NULL, 0, N_ARTICLES };

  g_array_append_vals (les_comparison_articles (comparison), all, N_ARTICLES);
  g_array_append_val (les_comparison_events (comparison), event);
  add_group (comparison, fixture, 0, 0, 2);
  add_group (comparison, fixture, 1, 2, 0);
  add_suggestion (comparison, fixture, 0, 1, 1, 1);
  add_suggestion (comparison, fixture, 1, 0, 2, 0);
  add_suggestion (comparison, fixture, 0, 0, 2, 0);
  add_suggestion (comparison, fixture, 0, 0, 2, 1);
  return comparison;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) les_reading_unref);
  for (guint i = 0; i < N_ARTICLES; i++)
    g_ptr_array_add (fixture->readings, new_reading (sentences[i]));
  fixture->comparison = new_comparison (fixture, fixture->readings);
  fixture->decisions = les_decisions_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  les_comparison_unref (fixture->comparison);
  les_decisions_unref (fixture->decisions);
  g_ptr_array_unref (fixture->readings);
}

static void
decide (Fixture    *fixture,
        guint       article,
        guint       sentence,
        guint       other,
        guint       other_sentence,
        LesVerdict  verdict)
{
  LesExcerpt a = excerpt (fixture, article, sentence), b = excerpt (fixture, other, other_sentence);

  les_decisions_set (fixture->decisions, &a, &b, verdict);
}

/* The decided comparison: whole, and with so many groups and suggestions. */
static LesComparison *
decided (const Fixture *fixture,
         LesComparison *comparison,
         guint          n_groups,
         guint          n_suggestions)
{
  g_autoptr (GError) error = NULL;
  LesComparison *result = les_decide (comparison, fixture->decisions);
  guint n;

  les_comparison_check (result, &error);
  g_assert_no_error (error);
  les_comparison_get_groups (result, &n);
  g_assert_cmpuint (n, ==, n_groups);
  les_comparison_get_suggestions (result, &n);
  g_assert_cmpuint (n, ==, n_suggestions);
  return result;
}

static const LesGroup *
group_at (const LesComparison *comparison,
          guint                position)
{
  guint n;

  return les_comparison_get_groups (comparison, &n) + position;
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (LesComparison) result = decided (fixture, fixture->comparison, 2, 4);

  g_assert_true (result == fixture->comparison);
}

static void
test_rejected (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (LesComparison) result = NULL;

  /* In the other order of the two. */
  decide (fixture, 1, 1, 0, 1, LES_VERDICT_REJECTED);
  result = decided (fixture, fixture->comparison, 2, 3);
  g_assert_cmpuint (group_at (fixture->comparison, 0)->n_members, ==, 2);
}

static void
test_confirmed_alone (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (LesComparison) result = NULL;
  const LesGroup *group;
  const LesLink *link;

  decide (fixture, 0, 1, 1, 1, LES_VERDICT_CONFIRMED);
  result = decided (fixture, fixture->comparison, 3, 3);
  group = group_at (result, 2);
  link = les_comparison_get_links (result, group->first_link);
  g_assert_cmpstr (group->label, ==, "Überall läuft Wasser.");
  g_assert_cmpuint (group->n_members, ==, 2);
  g_assert_cmpuint (group->n_missing, ==, 2);
  g_assert_cmpfloat (group->score, ==, 1);
  g_assert_cmpuint (link->n_reasons, ==, 2);
  g_assert_cmpint (les_comparison_get_reasons (result, link->first_reason)->kind, ==, LES_REASON_CONFIRMED);
}

static void
test_confirmed_joins (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (LesComparison) result = NULL;
  const LesGroup *group;

  decide (fixture, 1, 0, 2, 0, LES_VERDICT_CONFIRMED);
  /* The pair of the same article with the other member is answered, too. */
  result = decided (fixture, fixture->comparison, 2, 2);
  group = group_at (result, 0);
  g_assert_cmpuint (group->n_members, ==, 3);
  g_assert_cmpuint (group->n_links, ==, 2);
  g_assert_cmpuint (group->n_missing, ==, 0);
  g_assert_cmpstr (group->label, ==, "found");
  g_assert_cmpint (group->kind, ==, LES_LINK_CONFLICT);
}

static void
test_confirmed_merges (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (LesComparison) result = NULL;
  const LesGroup *group;

  decide (fixture, 2, 1, 0, 0, LES_VERDICT_CONFIRMED);
  result = decided (fixture, fixture->comparison, 1, 3);
  group = group_at (result, 0);
  g_assert_cmpuint (group->n_members, ==, 4);
  g_assert_cmpuint (group->n_links, ==, 3);
  for (guint i = 0; i < group->n_members; i++)
    g_assert_cmpuint (les_comparison_get_parts (result, group->first_member)[i].article, ==, i);
}

/* Without a suggestion for it, as a later version of the analysis may have none, and with the articles in another order. */
static void
test_survives (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new ();
  g_autoptr (LesComparison) comparison = NULL;
  g_autoptr (LesComparison) result = NULL;

  for (guint i = N_ARTICLES; i > 0; i--)
    g_ptr_array_add (readings, g_ptr_array_index (fixture->readings, i - 1));
  comparison = les_comparison_new (readings);
  decide (fixture, 0, 1, 1, 1, LES_VERDICT_CONFIRMED);
  result = decided (fixture, comparison, 1, 0);
  g_assert_cmpuint (les_comparison_get_parts (result, group_at (result, 0)->first_member)->article, ==, 2);
}

static void
test_article_gone (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (LesComparison) comparison = NULL;
  g_autoptr (LesComparison) result = NULL;

  decide (fixture, 0, 1, 1, 1, LES_VERDICT_CONFIRMED);
  g_ptr_array_remove_index (fixture->readings, 0);
  comparison = les_comparison_new (fixture->readings);
  result = decided (fixture, comparison, 0, 0);
}

static void
test_withdrawn (Fixture       *fixture,
                gconstpointer  data)
{
  LesExcerpt a = excerpt (fixture, 0, 1), b = excerpt (fixture, 1, 1);
  g_autoptr (LesComparison) result = NULL;

  g_assert_cmpint (les_decisions_set (fixture->decisions, &a, &b, LES_VERDICT_CONFIRMED), ==, LES_VERDICT_NONE);
  g_assert_cmpint (les_decisions_set (fixture->decisions, &b, &a, LES_VERDICT_REJECTED), ==, LES_VERDICT_CONFIRMED);
  g_assert_cmpuint (les_decisions_n (fixture->decisions), ==, 1);
  g_assert_cmpint (les_decisions_set (fixture->decisions, &a, &b, LES_VERDICT_NONE), ==, LES_VERDICT_REJECTED);
  g_assert_cmpuint (les_decisions_n (fixture->decisions), ==, 0);
  result = decided (fixture, fixture->comparison, 2, 4);
}

static LesDossier *
save_and_load (const Fixture *fixture)
{
  g_autoptr (LesDossier) dossier = les_dossier_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  LesDossier *loaded;

  for (guint i = 0; i < fixture->readings->len; i++)
    les_dossier_add_article (dossier, (LesArticle *) les_reading_get_article (g_ptr_array_index (fixture->readings, i)), FALSE);
  les_dossier_set_decisions (dossier, fixture->decisions);
  bytes = les_dossier_to_bytes (dossier);
  loaded = les_dossier_load_bytes (bytes, &error);
  g_assert_no_error (error);
  return loaded;
}

static void
test_saved (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (LesDossier) dossier = NULL;
  const LesDecision *decision;
  LesExcerpt a = excerpt (fixture, 0, 1), b = excerpt (fixture, 1, 1);

  decide (fixture, 0, 1, 1, 1, LES_VERDICT_CONFIRMED);
  decide (fixture, 3, 1, 2, 0, LES_VERDICT_REJECTED);
  dossier = save_and_load (fixture);
  g_assert_cmpuint (les_decisions_n (les_dossier_get_decisions (dossier)), ==, 2);
  decision = les_decisions_get (les_dossier_get_decisions (dossier), 0);
  g_assert_cmpint (decision->verdict, ==, LES_VERDICT_CONFIRMED);
  g_assert_true (decision->a.article == les_dossier_get_article (dossier, 0));
  g_assert_cmpmem (&decision->a.span, sizeof a.span, &a.span, sizeof a.span);
  g_assert_cmpmem (&decision->b.span, sizeof b.span, &b.span, sizeof b.span);
  g_assert_cmpint (les_decisions_get (les_dossier_get_decisions (dossier), 1)->verdict, ==, LES_VERDICT_REJECTED);
}

/* Whatever stands there is kept, and nothing of it is believed that doesn't fit. */
static void
test_damaged (void)
{
  static const char *const decisions[] = {
    "7", "null", "{}", "{\"verdict\": 3}", "{\"verdict\": \"confirmed\"}",
    "{\"verdict\": \"confirmed\", \"a\": {\"article\": 0, \"start\": 0, \"text\": \"äb\"}, \"b\": {\"article\": 9, \"start\": 0, \"text\": \"c\"}}",
    "{\"verdict\": \"confirmed\", \"a\": {\"article\": 0, \"start\": 99, \"text\": \"äb\"}, \"b\": {\"article\": 1, \"start\": 0, \"text\": \"c\"}}",
    "{\"verdict\": \"confirmed\", \"a\": {\"article\": 0, \"start\": 0, \"text\": \"\"}, \"b\": {\"article\": 1, \"start\": 0, \"text\": \"x\"}}",
    "{\"verdict\": \"split\", \"a\": {\"article\": 0, \"start\": 0, \"text\": \"äb\"}, \"b\": {\"article\": 1, \"start\": 0, \"text\": \"c\"}}",
    /* The words moved: they are found where they are now. */
    "{\"verdict\": \"rejected\", \"a\": {\"article\": 0, \"start\": 0, \"text\": \"b\"}, \"b\": {\"article\": 1, \"start\": 1, \"text\": \"c\"}}",
  };
  g_autofree char *list = g_strjoinv (",", (char **) (const char *[]) { decisions[0], decisions[1], decisions[2], decisions[3], decisions[4],
                                                                       decisions[5], decisions[6], decisions[7], decisions[8], decisions[9], NULL });
  g_autofree char *text = g_strdup_printf ("{\"format\": \"lesarten-dossier\", \"version\": 1, \"articles\": [{\"text\": \"äb\"}, {\"text\": \"c\"}],"
                                           "\"decisions\": [%s]}", list);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (LesDossier) dossier = les_dossier_load_bytes (bytes, &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (les_decisions_n (les_dossier_get_decisions (dossier)), ==, 1);
  g_assert_cmpuint (les_decisions_get (les_dossier_get_decisions (dossier), 0)->a.span.start, ==, strlen ("ä"));
  again = les_dossier_to_bytes (dossier);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (again, NULL), g_bytes_get_size (again), "split"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/dossier/decisions/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("nothing", test_nothing);
  ADD ("rejected", test_rejected);
  ADD ("confirmed-alone", test_confirmed_alone);
  ADD ("confirmed-joins", test_confirmed_joins);
  ADD ("confirmed-merges", test_confirmed_merges);
  ADD ("survives", test_survives);
  ADD ("article-gone", test_article_gone);
  ADD ("withdrawn", test_withdrawn);
  ADD ("saved", test_saved);
  g_test_add_func ("/dossier/decisions/damaged", test_damaged);
  return g_test_run ();
}
