/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/number.h"

#include <string.h>

static void
check_value (const char *digits,
             gboolean    comma_groups,
             double      expected)
{
  g_assert_cmpfloat_with_epsilon (les_figure_parse (digits, strlen (digits), comma_groups), expected, 1e-9);
}

static void
test_parse (void)
{
  check_value ("175", FALSE, 175);
  check_value ("35.100", FALSE, 35100);
  check_value ("1.234.567", FALSE, 1234567);
  check_value ("13,5", FALSE, 13.5);
  check_value ("1,200", TRUE, 1200);
  check_value ("1.5", TRUE, 1.5);
  check_value ("21:30", FALSE, 21.30);
  g_assert_cmpfloat (les_figure_parse ("18.03.2025", 10, FALSE), <, 0);
  g_assert_cmpfloat (les_figure_parse ("", 0, FALSE), <, 0);
}

/* Reads the figure with which the words begin. */
static LesFigure
read_first (const char *language,
            const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (LesToken));
  LesFigure figure = { 0 };

  les_tokenize (text, LES_SPAN (0, strlen (text)), tokens);
  if (!les_figure_read (les_language_get (language), text, (const LesToken *) (gpointer) tokens->data, tokens->len, 0, &figure))
    figure.n_tokens = 0;
  return figure;
}

static void
test_read (void)
{
  LesFigure figure = read_first ("de", "7,8 Millionen Menschen");

  g_assert_cmpfloat_with_epsilon (figure.value, 7.8e6, 1);
  g_assert_cmpuint (figure.n_tokens, ==, 2);
  figure = read_first ("de", "130 000 Menschen");
  g_assert_cmpfloat (figure.value, ==, 130000);
  figure = read_first ("de", "zwölf Schüler");
  g_assert_cmpfloat (figure.value, ==, 12);
  figure = read_first ("de", "eine Schülerin");
  g_assert_cmpuint (figure.n_tokens, ==, 0);
  figure = read_first ("de", "2. Oktober");
  g_assert_cmpint (figure.kind, ==, LES_FIGURE_DAY);
  g_assert_cmpfloat (figure.value, ==, 1002);
  figure = read_first ("de", "2019 war es so");
  g_assert_cmpint (figure.kind, ==, LES_FIGURE_YEAR);
  figure = read_first ("de", "21:30 Uhr");
  g_assert_cmpint (figure.kind, ==, LES_FIGURE_TIME);
}

static void
test_rounds (void)
{
  g_assert_true (les_figure_rounds (55000, 55274));
  g_assert_true (les_figure_rounds (130000, 128500));
  g_assert_false (les_figure_rounds (45, 62));
  g_assert_false (les_figure_rounds (3, 4));
  g_assert_false (les_figure_rounds (657, 675));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/figures/parse", test_parse);
  g_test_add_func ("/match/figures/read", test_read);
  g_test_add_func ("/match/figures/rounds", test_rounds);
  return g_test_run ();
}
