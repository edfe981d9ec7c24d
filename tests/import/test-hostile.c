/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Input that breaks programs: whatever comes, import ends with an article whose invariants hold, or with an error of its own.
 * A quadratic step would not end within the test's time. */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "import/import.h"
#include "model/error.h"
#include "model/reading.h"

static char *
repeat (const char *piece,
        guint       n)
{
  gsize length = strlen (piece);
  char *all = g_malloc (length * n + 1);

  for (guint i = 0; i < n; i++)
    memcpy (all + i * length, piece, length);
  all[length * n] = '\0';
  return all;
}

static void
import_checked (const char *bytes,
                gsize       length,
                const char *name)
{
  g_autoptr (GBytes)     data = g_bytes_new (bytes, length);
  g_autoptr (GError)     error = NULL;
  g_autoptr (LesArticle) article = les_import_bytes (data, name, LES_IMPORT_DEFAULT, NULL, &error);
  g_autoptr (LesReading) reading = NULL;

  if (article == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == LES_ERROR);
      return;
    }
  reading = les_reading_new (article);
  g_assert_true (les_reading_check (reading, &error));
  g_assert_no_error (error);
}

static const struct
{
  const char *name;
  const char *file;
  const char *piece;
  guint       n;
} floods[] = {
  { "one-line", "a.txt", "Das ist ein Satz ohne Ende und ", 100000 },
  { "short-lines", "a.txt", "Kurze Zeile\n\n", 100000 },
  { "figures", "a.txt", "250.000\nTote\n\n", 50000 },
  { "labels", "a.txt", "A: b?\n\n", 50000 },
  { "same-paragraphs", "a.txt", "Wir sehen eine Dynamik hier.\n\n", 20000 },
  { "open-brackets", "a.md", "[", 500000 },
  { "links", "a.md", "[a](b) ", 100000 },
  { "stars", "a.md", "*a", 300000 },
  { "sentences", "a.txt", "Ein Satz. ", 200000 },
  { "marks", "a.txt", "„", 100000 },
  { "carriage-returns", "a.txt", "a\r", 100000 },
};

static void
test_flood (gconstpointer data)
{
  gsize            i = GPOINTER_TO_SIZE (data);
  g_autofree char *text = repeat (floods[i].piece, floods[i].n);

  import_checked (text, strlen (text), floods[i].file);
}

/* Bytes from a fixed generator, as text, Markdown and page. */
static void
test_noise (void)
{
  static const char *const names[] = { "a.txt", "a.md", "a.html" };
  g_autoptr (GRand)        random = g_rand_new_with_seed (20250318);

  for (guint round = 0; round < 150; round++)
    {
      guint            length = g_rand_int_range (random, 1, 3000);
      g_autofree char *bytes = g_malloc (length);

      for (guint i = 0; i < length; i++)
        bytes[i] = round % 2 == 0 ? g_rand_int_range (random, 0, 256) : "<>/[]()*#:. \n\"aAÄä1=&;-"[g_rand_int_range (random, 0, 24)];
      import_checked (bytes, length, names[round % 3]);
    }
}

static void
assert_error (const char *path,
              LesError    code)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (LesArticle) article = les_import_file (path, LES_IMPORT_DEFAULT, NULL, &error);

  g_assert_null (article);
  g_assert_error (error, LES_ERROR, (int) code);
}

/* Each kind of bad file has an error of its own. */
static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lesarten-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "file", NULL);
  char             control[4096];

  assert_error (folder, LES_ERROR_FOLDER);
  assert_error (path, LES_ERROR_NOT_FOUND);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  assert_error (path, LES_ERROR_EMPTY);
  g_assert_true (g_file_set_contents (path, " \n\t\n", -1, NULL));
  assert_error (path, LES_ERROR_EMPTY);
  g_assert_true (g_file_set_contents (path, "\211PNG\r\n\032\n", -1, NULL));
  assert_error (path, LES_ERROR_BINARY);
  for (guint i = 0; i < sizeof control; i++)
    control[i] = i % 256;
  g_assert_true (g_file_set_contents (path, control, sizeof control, NULL));
  assert_error (path, LES_ERROR_BINARY);
  g_assert_cmpint (truncate (path, 100 * 1024 * 1024), ==, 0);
  assert_error (path, LES_ERROR_TOO_LARGE);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (symlink ("/dev/zero", path), ==, 0);
  assert_error (path, LES_ERROR_READ);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes)       bytes = g_bytes_new ("Ein Satz.", 9);
  g_autoptr (GError)       error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (les_import_bytes (bytes, "a.txt", LES_IMPORT_DEFAULT, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (floods); i++)
    {
      g_autofree char *path = g_strdup_printf ("/hostile/%s", floods[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_flood);
    }
  g_test_add_func ("/hostile/noise", test_noise);
  g_test_add_func ("/hostile/files", test_files);
  g_test_add_func ("/hostile/cancelled", test_cancelled);
  return g_test_run ();
}
