/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "disk.h"
#include "fixture.h"
#include "model/error.h"
#include "print/print.h"

typedef struct
{
  char          *folder;
  char          *path;
  LesComparison *comparison;
  LesPageSetup   setup;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = disk_new_folder ();
  fixture->path = g_build_filename (fixture->folder, "out.pdf", NULL);
  fixture->comparison = fixture_new_bridge ();
  g_assert_true (les_page_setup_init (&fixture->setup, "a4"));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_unlink (fixture->path);
  g_assert_cmpuint (disk_count_files (fixture->folder), ==, 0);
  g_rmdir (fixture->folder);
  les_comparison_unref (fixture->comparison);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static char *
print_and_read (Fixture *fixture,
                gsize   *length)
{
  g_autoptr (GError) error = NULL;
  char *contents = NULL;

  les_print_pdf (fixture->comparison, &fixture->setup, "The bridge", fixture->path, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (fixture->path, &contents, length, &error);
  g_assert_no_error (error);
  return contents;
}

static void
test_same_bytes (Fixture      *fixture,
                 gconstpointer data)
{
  gsize first_length, second_length;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  first = print_and_read (fixture, &first_length);
  second = print_and_read (fixture, &second_length);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_assert_cmpmem (first, first_length, second, second_length);
  g_assert_true (g_str_has_prefix (first, "%PDF-"));
}

static void
assert_fails (Fixture    *fixture,
              const char *path,
              const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = g_strdup_printf ("“%s” could not be written: %s", path, message);

  g_assert_false (les_print_pdf (fixture->comparison, &fixture->setup, NULL, path, NULL, &error));
  g_assert_error (error, LES_ERROR, LES_ERROR_WRITE);
  g_assert_cmpstr (error->message, ==, expected);
}

static void
test_no_folder (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "none", "out.pdf", NULL);
  g_autofree char *below_file = g_build_filename ("/etc/passwd", "out.pdf", NULL);

  assert_fails (fixture, missing, "there is no such folder.");
  assert_fails (fixture, below_file, "there is no such folder.");
  assert_fails (fixture, fixture->folder, "it is a folder.");
}

static void
test_full_disk (Fixture      *fixture,
                gconstpointer data)
{
  const FixtureArticle single = { .outlet = "A", .text = "Some words about a bridge." };

  assert_fails (fixture, "/dev/full", "the disk is full.");
  /* Cairo 1.16 crashes when what it writes last fails, which is everything of a short text. */
  les_comparison_unref (fixture->comparison);
  fixture->comparison = fixture_new (&single, 1, "");
  assert_fails (fixture, "/dev/full", "the disk is full.");
}

/* Less room than the PDF needs: the old file stays, and nothing beside it. */
static void
test_no_room (Fixture      *fixture,
              gconstpointer data)
{
  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  disk_limit (4096);
  assert_fails (fixture, fixture->path, "it is larger than allowed here.");
  disk_limit (0);
  disk_assert_contents (fixture->path, "old");
  g_assert_cmpuint (disk_count_files (fixture->folder), ==, 1);
}

static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (les_print_pdf (fixture->comparison, &fixture->setup, NULL, fixture->path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* Code points that Cairo refuses, in the title, the text and the list. */
static void
test_no_characters (Fixture      *fixture,
                    gconstpointer data)
{
  const FixtureArticle articles[] = {
    { .outlet = "A\xef\xbf\xbf", .text = "# T\xef\xb7\x90\n\nx [[1|one \xef\xbf\xbe two \xf4\x8f\xbf\xbf]]" },
    { .outlet = "B", .text = "[[1|one \xf0\x9f\xbf\xbf two]]" },
  };
  g_autoptr (LesComparison) comparison = fixture_new (articles, 2, "r");
  g_autoptr (GError) error = NULL;

  g_assert_true (les_print_pdf (comparison, &fixture->setup, "T\xef\xbf\xbf\x01", fixture->path, NULL, &error));
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void      (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/pdf/same-bytes", test_same_bytes },   { "/pdf/no-folder", test_no_folder },
    { "/pdf/full-disk", test_full_disk },     { "/pdf/no-room", test_no_room },
    { "/pdf/cancelled", test_cancelled },     { "/pdf/no-characters", test_no_characters },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
