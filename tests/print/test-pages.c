/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fixture.h"
#include "model/error.h"
#include "print/print.h"

static LesPages *
lay_out (LesComparison *comparison,
         const char    *paper)
{
  g_autoptr (GError) error = NULL;
  LesPageSetup setup;
  LesPages *pages;

  g_assert_true (les_page_setup_init (&setup, paper));
  pages = les_pages_new (comparison, &setup, "Title", NULL, &error);
  g_assert_no_error (error);
  return pages;
}

/* Draws every page; a surface that only records is enough to walk all of it. */
static void
draw_all (LesPages *pages)
{
  for (guint i = 0; i < les_pages_count (pages); i++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, width, height;

      les_pages_draw (pages, i, cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      g_assert_cmpfloat (width, >, 100);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static LesComparison *
compare_texts (const char *first,
               const char *second,
               const char *kinds)
{
  FixtureArticle articles[] = { { .outlet = "A", .text = first }, { .outlet = "B", .text = second } };

  return fixture_new (articles, second != NULL ? 2 : 1, kinds);
}

static void
test_papers (void)
{
  LesPageSetup setup = { .width = 1 };

  g_assert_true (les_page_setup_init (&setup, "a4"));
  g_assert_cmpfloat_with_epsilon (setup.width, 841.9, .1);
  g_assert_cmpfloat_with_epsilon (setup.height, 595.3, .1);
  g_assert_true (les_page_setup_init (&setup, "Letter"));
  g_assert_cmpfloat (setup.width, ==, 792);
  g_assert_true (les_page_setup_init (&setup, NULL));
  g_assert_false (les_page_setup_init (&setup, "a5"));
}

/* Overview, articles, list; every part of every group has a page among those of the articles. */
static void
test_every_number_is_on_paper (void)
{
  static const char *const papers[] = { "a4", "letter" };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (LesComparison) comparison = fixture_new_bridge ();
      g_autoptr (LesPages) pages = lay_out (comparison, papers[i]);
      guint n;
      const LesGroup *groups = les_comparison_get_groups (comparison, &n);

      g_assert_cmpuint (les_pages_count (pages), >=, 3);
      for (guint j = 0; j < n; j++)
        {
          const LesPart *members = les_comparison_get_parts (comparison, groups[j].first_member);

          for (guint k = 0; k < groups[j].n_members; k++)
            {
              int page = les_pages_find (pages, j, members[k].article);

              g_assert_cmpint (page, >=, 1);
              g_assert_cmpint (page, <, les_pages_count (pages) - 1);
            }
        }
      g_assert_cmpint (les_pages_find (pages, 0, 2), ==, -1);
      g_assert_cmpint (les_pages_find (pages, 99, 0), ==, -1);
      draw_all (pages);
    }
}

static void
test_one_article (void)
{
  g_autoptr (LesComparison) comparison = compare_texts ("# Title\n\nOnly a few words.", NULL, "");
  g_autoptr (LesPages) pages = lay_out (comparison, "a4");

  g_assert_cmpuint (les_pages_count (pages), ==, 1);
  draw_all (pages);
}

static void
test_no_article_and_empty_articles (void)
{
  g_autoptr (LesComparison) nothing = fixture_new (NULL, 0, "");
  g_autoptr (LesPages) pages = lay_out (nothing, "a4");
  g_autoptr (LesComparison) empty = compare_texts ("", "", "");
  g_autoptr (LesPages) empty_pages = lay_out (empty, "a4");

  draw_all (pages);
  g_assert_cmpuint (les_pages_count (empty_pages), ==, 3);
  draw_all (empty_pages);
}

/* Up to four articles share a page; more make sets, as even as they can be. */
static void
test_page_sets (void)
{
  static const struct
  {
    guint n_articles;
    guint n_pages; /* overview, sets, list */
  } cases[] = { { 2, 3 }, { 3, 3 }, { 4, 3 }, { 5, 4 }, { 8, 4 }, { 9, 5 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LesComparison) comparison = fixture_new_large (cases[i].n_articles, 1);
      g_autoptr (LesPages) pages = lay_out (comparison, "a4");

      g_assert_cmpuint (les_pages_count (pages), ==, cases[i].n_pages);
      g_assert_cmpint (les_pages_find (pages, 0, 0), ==, 1);
      g_assert_cmpint (les_pages_find (pages, 0, cases[i].n_articles - 1), ==, cases[i].n_pages - 2);
    }
}

/* An article that is left alone runs through all columns instead of leaving the others empty. */
static void
test_last_article_fills_the_page (void)
{
  g_autoptr (LesComparison) large = fixture_new_large (1, 80);
  g_autoptr (LesPages) alone = lay_out (large, "a4");
  const LesArticle *article = les_reading_get_article (les_comparison_get_reading (large, 0));
  FixtureArticle articles[] = {
    { .outlet = "A", .text = les_article_get_text (article, NULL) },
    { .outlet = "B", .text = "Short." },
    { .outlet = "C", .text = "Short." },
  };
  g_autoptr (LesComparison) uneven = fixture_new (articles, 3, "");
  g_autoptr (LesPages) pages = lay_out (uneven, "a4");

  g_assert_cmpuint (les_pages_count (pages), <=, les_pages_count (alone) + 3);
}

static void
test_hundreds_of_pages (void)
{
  g_autoptr (LesComparison) comparison = fixture_new_large (3, 560);
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (LesPages) pages = lay_out (comparison, "a4");

  g_assert_cmpuint (les_pages_count (pages), >, 250);
  draw_all (pages);
  g_test_message ("%u pages in %.2f s", les_pages_count (pages), g_timer_elapsed (timer, NULL));
}

static void
test_small_paper (void)
{
  g_autoptr (LesComparison) comparison = fixture_new_bridge ();
  LesPageSetup setups[] = {
    { 100, 100, 0, 0, 0, 0 }, { 842, 595, 300, 0, 290, 0 }, { -5, -5, 0, 0, 0, 0 }, { 1e300, 1e300, 0, 0, 0, 0 },
  };
  LesPageSetup narrow = { 200, 200, 10, 10, 10, 10 };
  g_autoptr (LesPages) pages = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (setups); i++)
    {
      g_assert_null (les_pages_new (comparison, &setups[i], NULL, NULL, &error));
      g_assert_error (error, LES_ERROR, LES_ERROR_WRITE);
      g_clear_error (&error);
    }
  pages = les_pages_new (comparison, &narrow, NULL, NULL, &error);
  g_assert_no_error (error);
  draw_all (pages);
}

static void
test_cancelled (void)
{
  g_autoptr (LesComparison) comparison = fixture_new_bridge ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  LesPageSetup setup;

  les_page_setup_init (&setup, "a4");
  g_cancellable_cancel (cancellable);
  g_assert_null (les_pages_new (comparison, &setup, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* One word of 200 kB, ten thousand lines, marks on top of one another, controls and right-to-left text. */
static void
test_odd_texts (void)
{
  g_autofree char *word = g_strnfill (200000, 'w');
  g_autofree char *breaks = g_strnfill (20000, 'x');
  GString *marks = g_string_new (NULL);
  GString *kinds = g_string_new (NULL);
  g_autofree char *marked = NULL;
  g_autofree char *letters = NULL;

  for (guint i = 1; i < 20000; i += 2)
    breaks[i] = '\n';
  for (guint i = 1; i <= 300; i++)
    {
      g_string_append_printf (marks, "[[%u|a]]", i);
      g_string_append_c (kinds, "vnrc"[i % 4]);
    }
  marked = g_string_free (marks, FALSE);
  letters = g_string_free (kinds, FALSE);
  {
    g_autoptr (LesComparison) comparison = compare_texts (word, breaks, "");
    g_autoptr (LesPages) pages = lay_out (comparison, "a4");

    draw_all (pages);
  }
  {
    g_autoptr (LesComparison) comparison = compare_texts (marked, marked, letters);
    g_autoptr (LesPages) pages = lay_out (comparison, "a4");

    for (guint i = 0; i < 300; i++)
      g_assert_cmpint (les_pages_find (pages, i, 1), >, 0);
    draw_all (pages);
  }
  {
    g_autoptr (LesComparison) comparison = compare_texts ("[[1|\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xd7\xa2\xd7\x95\xd7\x9c\xd7\x9d]] abc",
                                                          "x \x01\x02 [[1|\xe2\x80\xa8\xf0\x9f\x98\x80]] \xef\xbf\xbc", "r");
    g_autoptr (LesPages) pages = lay_out (comparison, "a4");

    draw_all (pages);
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pages/papers", test_papers);
  g_test_add_func ("/pages/every-number-is-on-paper", test_every_number_is_on_paper);
  g_test_add_func ("/pages/one-article", test_one_article);
  g_test_add_func ("/pages/no-article-and-empty-articles", test_no_article_and_empty_articles);
  g_test_add_func ("/pages/page-sets", test_page_sets);
  g_test_add_func ("/pages/last-article-fills-the-page", test_last_article_fills_the_page);
  g_test_add_func ("/pages/hundreds-of-pages", test_hundreds_of_pages);
  g_test_add_func ("/pages/small-paper", test_small_paper);
  g_test_add_func ("/pages/cancelled", test_cancelled);
  g_test_add_func ("/pages/odd-texts", test_odd_texts);
  return g_test_run ();
}
