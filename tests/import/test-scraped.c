/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the golden cases of tests/golden/import: prose, "=== input", what was scraped, "=== expected", what an import makes of it. */

#include "config.h"

#include <glib.h>
#include <string.h>

#include "import/import.h"

static void
append_fact (GString    *out,
             const char *name,
             const char *value)
{
  if (value != NULL)
    g_string_append_printf (out, "%s: %s\n", name, value);
}

static char *
describe (const LesArticle *article)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char         *text = les_article_get_text (article, NULL);
  guint               n_blocks, n_removed;
  const LesBlock     *blocks = les_article_get_blocks (article, &n_blocks);
  const LesRemoved   *removed = les_article_get_removed (article, &n_removed);
  g_autofree char    *authors = g_strjoinv ("; ", (char **) les_article_get_authors (article));
  g_autofree char    *agencies = g_strjoinv ("; ", (char **) les_article_get_agencies (article));

  append_fact (out, "outlet", les_article_get_outlet (article));
  append_fact (out, "title", les_article_get_title (article));
  append_fact (out, "authors", *authors != '\0' ? authors : NULL);
  append_fact (out, "agencies", *agencies != '\0' ? agencies : NULL);
  append_fact (out, "published", les_article_get_published (article));
  append_fact (out, "updated", les_article_get_updated (article));
  for (guint i = 0; i < n_blocks; i++)
    g_string_append_printf (out, "%s | %.*s\n", les_block_kind_to_string (blocks[i].kind), (int) blocks[i].span.length,
                            text + blocks[i].span.start);
  for (guint i = 0; i < n_removed; i++)
    g_string_append_printf (out, "removed %s | %s\n", les_removed_reason_to_string (removed[i].reason), removed[i].text);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
test_golden (gconstpointer data)
{
  const char            *path = data;
  g_autofree char       *contents = NULL;
  g_autofree char       *described = NULL;
  g_autoptr (GError)     error = NULL;
  g_autoptr (GBytes)     bytes = NULL;
  g_autoptr (LesArticle) article = NULL;
  char                  *input, *expected;

  g_assert_true (g_file_get_contents (path, &contents, NULL, &error));
  input = strstr (contents, "=== input\n");
  g_assert_nonnull (input);
  expected = strstr (input, "=== expected\n");
  g_assert_nonnull (expected);
  expected[-1] = '\0';
  input += strlen ("=== input\n");
  expected += strlen ("=== expected\n");
  bytes = g_bytes_new (input, strlen (input));
  article = les_import_bytes (bytes, strstr (path, "-md.txt") != NULL ? "case.md" : "case.txt", LES_IMPORT_DEFAULT, NULL, &error);
  g_assert_no_error (error);
  described = describe (article);
  g_assert_cmpstr (described, ==, expected);
}

static void
add_cases (const char *folder)
{
  g_autoptr (GDir)      dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char           *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      g_ptr_array_add (names, g_strdup (name));
  g_assert_cmpuint (names->len, >, 0);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_strconcat ("/scraped/", g_ptr_array_index (names, i), NULL);

      g_test_add_data_func_full (path, g_build_filename (folder, g_ptr_array_index (names, i), NULL), test_golden, g_free);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_cases (g_getenv ("GOLDEN_IMPORT"));
  return g_test_run ();
}
