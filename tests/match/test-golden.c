/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Comparisons as a reader would make them: tests/golden/match/NAME.txt holds a sentence that says what the case shows, articles
 * behind "--- name", and behind "===" what is expected of pairs of statements, each told by a part of it:
 *
 *     KIND: part of the first ~ part of the second     linked, with a link of this kind; "linked": of any kind
 *     apart: part of the first ~ part of the second    in no group together
 *     found: part of the first ~ part of the second    in a group together or suggested
 *     unfound: part of the first ~ part of the second  neither
 *
 * The language stands behind the name, "--- first (fr)"; German, or English in a file "english", where none does.
 */

#include "config.h"

#include "match/match.h"

#include <string.h>

#include "readings.h"

static char *
member_text (const LesComparison *comparison,
             const LesPart       *part)
{
  const char *text = les_article_get_text (les_reading_get_article (les_comparison_get_reading (comparison, part->article)), NULL);
  const LesSpan *spans = les_comparison_get_spans (comparison, part->spans);

  return g_strndup (text + spans[0].start, les_span_end (spans[part->spans.n - 1]) - spans[0].start);
}

static gboolean
says (const LesComparison *comparison,
      const LesPart       *part,
      guint                article,
      const char          *words)
{
  g_autofree char *text = part->article == article ? member_text (comparison, part) : NULL;

  return text != NULL && strstr (text, words) != NULL;
}

static gboolean
is_suggested (const LesComparison *comparison,
              const char          *first,
              const char          *second)
{
  guint n;
  const LesSuggestion *suggestions = les_comparison_get_suggestions (comparison, &n);

  for (guint i = 0; i < n; i++)
    if (says (comparison, &suggestions[i].a, 0, first) && says (comparison, &suggestions[i].b, 1, second))
      return TRUE;
  return FALSE;
}

/* The kind of the link between the two, "apart" when no group holds both. */
static const char *
kind_between (const LesComparison *comparison,
              const char          *first,
              const char          *second)
{
  guint n_groups;
  const LesGroup *groups = les_comparison_get_groups (comparison, &n_groups);

  for (guint g = 0; g < n_groups; g++)
    {
      const LesPart *members = les_comparison_get_parts (comparison, groups[g].first_member);
      const LesLink *links = les_comparison_get_links (comparison, groups[g].first_link);

      for (guint l = 0; l < groups[g].n_links; l++)
        if (says (comparison, &members[links[l].a], 0, first) && says (comparison, &members[links[l].b], 1, second))
          return les_link_kind_to_string (links[l].kind);
    }
  return "apart";
}

static void
check_line (const LesComparison *comparison,
            const char          *line)
{
  g_auto (GStrv) sides = g_strsplit (line, ": ", 2);
  g_auto (GStrv) parts = g_strsplit (sides[1], " ~ ", 2);
  const char *expected = sides[0], *kind = kind_between (comparison, parts[0], parts[1]);
  gboolean linked = !g_str_equal (kind, "apart"), found = linked || is_suggested (comparison, parts[0], parts[1]);

  if (g_str_equal (expected, "linked") ? linked
      : g_str_equal (expected, "found") ? found
      : g_str_equal (expected, "unfound") ? !found
      : g_str_equal (expected, kind))
    return;
  g_error ("%s, but found: %s%s", line, kind, found && !linked ? ", suggested" : "");
}

/* "first (fr)" */
static char *
language_of (const char *heading,
             const char *path)
{
  const char *line_end = strchr (heading, '\n'), *bracket = strchr (heading, '(');

  if (bracket != NULL && bracket < line_end)
    return g_strndup (bracket + 1, 2);
  return g_strdup (strstr (path, "english") != NULL ? "en" : "de");
}

static void
test_case (gconstpointer path)
{
  g_autofree char *content = NULL;
  g_autoptr (GPtrArray) readings = test_readings_new ();
  g_autoptr (LesComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) halves = NULL;
  g_auto (GStrv) articles = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  halves = g_strsplit (content, "\n===\n", 2);
  articles = g_strsplit (halves[0], "\n--- ", -1);
  for (guint i = 1; articles[i] != NULL; i++)
    {
      const char *text = strchr (articles[i], '\n') + 1;
      g_autofree char *language = language_of (articles[i], path);

      g_ptr_array_add (readings, test_reading_new (articles[i], language, text));
    }
  comparison = les_match (readings, NULL, NULL, NULL, NULL, NULL);
  g_assert_true (les_comparison_check (comparison, &error));
  lines = g_strsplit (halves[1], "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      check_line (comparison, lines[i]);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

int
main (int    argc,
      char **argv)
{
  const char *folder = g_getenv ("GOLDEN_MATCH");
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;
  int status;

  g_test_init (&argc, &argv, NULL);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *base = g_path_get_basename (g_ptr_array_index (names, i));
      g_autofree char *path = g_strdup_printf ("/match/golden/%s", base);

      g_test_add_data_func (path, g_ptr_array_index (names, i), test_case);
    }
  status = g_test_run ();
  return status;
}
