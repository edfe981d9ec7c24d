/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print/flow.h"
#include "print/numbers.h"

/* A flow of rows whose lines are given: each cell is so many words as narrow as the column. */
static LesFlow *
new_flow (LesType    *type,
          const char *lines) /* a digit a row; 'h' a heading */
{
  LesFlow *flow = les_flow_new (type);

  for (; *lines != '\0'; lines++)
    {
      GString *text = g_string_new ("a");
      LesRow *row = les_flow_add_row (flow, LES_ROW_PLAIN, 0);
      LesCell *cell;

      row->keeps_next = *lines == 'h';
      for (int i = 1; g_ascii_isdigit (*lines) && i < *lines - '0'; i++)
        g_string_append (text, "\na");
      cell = les_flow_add_cell (flow, LES_STYLE_BODY, 0, 100, text->str, -1);
      cell->owned = g_string_free (text, FALSE);
    }
  g_assert_true (les_flow_measure (flow, TRUE, NULL));
  return flow;
}

/* What stands in each column of so many lines: the rows' lines, columns separated by "|". */
static char *
fill_columns (const LesFlow *flow,
              guint          lines_per_column)
{
  g_autoptr (GArray) fragments = g_array_new (FALSE, FALSE, sizeof (LesFragment));
  double height = lines_per_column * flow->type->faces[LES_STYLE_BODY].line_height;
  GString *columns = g_string_new (NULL);
  LesCursor cursor = { 0, 0 };
  guint seen = 0;

  while (!les_flow_is_done (flow, &cursor))
    {
      if (seen > 0)
        g_string_append_c (columns, '|');
      les_flow_fill (flow, &cursor, height, fragments);
      g_assert_cmpuint (fragments->len, >, seen);
      for (; seen < fragments->len; seen++)
        {
          const LesFragment *fragment = &g_array_index (fragments, LesFragment, seen);

          g_string_append_printf (columns, "%u", fragment->to - fragment->from);
        }
    }
  return g_string_free (columns, FALSE);
}

static void
test_columns (void)
{
  static const struct
  {
    const char *rows;
    guint       lines;
    const char *columns;
  } cases[] = {
    { "345", 12, "345" },
    { "34", 5, "32|2" },      /* the second paragraph is divided */
    { "42", 5, "4|2" },       /* one line alone isn't left behind */
    { "33", 5, "3|3" },       /* nor carried over alone: two of three would leave one */
    { "3h4", 5, "3|14" },     /* a heading goes with what it heads */
    { "3h4", 6, "312|2" },
    { "9", 4, "4|3|2" },      /* longer than two columns; two lines at least at its end */
    { "hhhhhhhhhhhh", 3, "111|111|111|111" },
    { "5", 1, "1|1|1|1|1" },  /* no room for the rules: it goes on all the same */
    { "5", 0, "1|1|1|1|1" },
  };
  g_autoptr (LesType) type = les_type_new (1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LesFlow) flow = new_flow (type, cases[i].rows);
      g_autofree char *columns = fill_columns (flow, cases[i].lines);

      g_test_message ("%s in columns of %u lines", cases[i].rows, cases[i].lines);
      g_assert_cmpstr (columns, ==, cases[i].columns);
    }
}

/* Whatever the rows and the height, every line is placed once and in order. */
static void
test_nothing_lost (void)
{
  g_autoptr (LesType) type = les_type_new (1);

  for (guint round = 0; round < 300; round++)
    {
      g_autofree char *rows = g_malloc0 (13);
      g_autoptr (LesFlow) flow = NULL;
      g_autoptr (GArray) fragments = g_array_new (FALSE, FALSE, sizeof (LesFragment));
      LesCursor cursor = { 0, 0 };
      guint row = 0, line = 0;

      for (guint i = 0; i < 12; i++)
        rows[i] = "h123456789"[g_test_rand_int_range (0, 10)];
      flow = new_flow (type, rows);
      for (guint i = 0; i < 12; i++)
        les_flow_row (flow, i)->whole = g_test_rand_bit ();
      while (!les_flow_is_done (flow, &cursor))
        les_flow_fill (flow, &cursor, g_test_rand_double_range (0, 150), fragments);
      for (guint i = 0; i < fragments->len; i++)
        {
          const LesFragment *fragment = &g_array_index (fragments, LesFragment, i);

          g_assert_cmpuint (fragment->row, ==, row);
          g_assert_cmpuint (fragment->from, ==, line);
          g_assert_cmpuint (fragment->to, >, fragment->from);
          line = fragment->to;
          if (line == les_flow_row (flow, row)->n_lines)
            {
              row++;
              line = 0;
            }
        }
      g_assert_cmpuint (row, ==, 12);
    }
}

static void
test_marks_know_their_line (void)
{
  g_autoptr (LesType) type = les_type_new (1);
  g_autoptr (LesFlow) flow = les_flow_new (type);
  LesMark mark = { .start = 4, .end = 5 };
  LesCell *cell;

  les_flow_add_row (flow, LES_ROW_PLAIN, 0);
  cell = les_flow_add_cell (flow, LES_STYLE_BODY, 0, 100, "a\nb\nc", -1);
  cell->marks = g_array_new (FALSE, FALSE, sizeof (LesMark));
  g_array_append_val (cell->marks, mark);
  les_flow_measure (flow, FALSE, NULL);
  g_assert_cmpuint (g_array_index (cell->marks, LesMark, 0).line, ==, 2);
  g_assert_null (cell->layout);
}

/* Numbers of one line hang one under another, in order, and stay beside their column. */
static void
test_numbers (void)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (LesNumber));

  for (guint i = 0; i < 4; i++)
    les_numbers_add (numbers, i, 100);
  les_numbers_add (numbers, 2, 100);
  g_assert_cmpuint (numbers->len, ==, 4);
  les_numbers_place (numbers, 0, 500);
  for (guint i = 1; i < numbers->len; i++)
    g_assert_cmpfloat (g_array_index (numbers, LesNumber, i).y, >=, g_array_index (numbers, LesNumber, i - 1).y + 10);

  for (guint i = 0; i < 100; i++)
    les_numbers_add (numbers, i, 490);
  les_numbers_place (numbers, 0, 500);
  for (guint i = 1; i < numbers->len; i++)
    {
      g_assert_cmpfloat (g_array_index (numbers, LesNumber, i).y, >, g_array_index (numbers, LesNumber, i - 1).y);
      g_assert_cmpfloat (g_array_index (numbers, LesNumber, i).y, <=, 500.001);
      g_assert_cmpfloat (g_array_index (numbers, LesNumber, i).y, >=, -.001);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flow/columns", test_columns);
  g_test_add_func ("/flow/nothing-lost", test_nothing_lost);
  g_test_add_func ("/flow/marks-know-their-line", test_marks_know_their_line);
  g_test_add_func ("/flow/numbers", test_numbers);
  return g_test_run ();
}
