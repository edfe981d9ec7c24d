/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "disk.h"
#include "dossier/dossier.h"
#include "dossier/replace.h"
#include "model/error.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = disk_new_folder ();
  fixture->path = g_build_filename (fixture->folder, "file", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  disk_empty_folder (fixture->folder);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static gboolean
replace (const char *path,
         const char *contents,
         gboolean    commit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LesReplace) file = les_replace_open (path, &error);

  g_assert_no_error (error);
  g_assert_true (les_replace_write (file, contents, strlen (contents)));
  return commit && les_replace_commit (file, &error);
}

static void
test_whole_or_not (Fixture      *fixture,
                   gconstpointer data)
{
  g_assert_true (replace (fixture->path, "first", TRUE));
  disk_assert_contents (fixture->path, "first");
  g_assert_false (replace (fixture->path, "second", FALSE));
  disk_assert_contents (fixture->path, "first");
  g_assert_true (replace (fixture->path, "third", TRUE));
  disk_assert_contents (fixture->path, "third");
  g_assert_cmpuint (disk_empty_folder (fixture->folder), ==, 1);
}

static void
test_permissions_and_links (Fixture      *fixture,
                            gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  GStatBuf info;

  g_assert_true (replace (fixture->path, "first", TRUE));
  g_chmod (fixture->path, 0640);
  g_assert_cmpint (symlink ("file", link), ==, 0);
  g_assert_true (replace (link, "second", TRUE));
  disk_assert_contents (fixture->path, "second");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
}

/* Devices are written to: they can't be replaced and mustn't be. */
static void
test_device (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LesReplace) full = NULL;
  GStatBuf info;

  g_assert_true (replace ("/dev/null", "words", TRUE));
  g_assert_cmpint (g_stat ("/dev/null", &info), ==, 0);
  g_assert_true (S_ISCHR (info.st_mode));

  full = les_replace_open ("/dev/full", &error);
  g_assert_no_error (error);
  g_assert_false (les_replace_write (full, "words", 5));
  g_assert_false (les_replace_write (full, "more", 4));
  g_assert_false (les_replace_commit (full, &error));
  g_assert_error (error, LES_ERROR, LES_ERROR_WRITE);
  g_assert_cmpstr (error->message, ==, "“/dev/full” could not be written: the disk is full.");
}

/* Runs as a user who may not write there; as root in a child that gives its rights up. */
static void
test_no_permission (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int status;
  pid_t child;

  g_assert_true (replace (fixture->path, "kept", TRUE));
  g_chmod (fixture->path, 0444);
  g_chmod (fixture->folder, 0555);
  child = fork ();
  if (child == 0)
    {
      if (geteuid () == 0 && setuid (65534) != 0)
        _exit (2);
      if (les_replace_open (fixture->path, &error) != NULL || error->code != LES_ERROR_WRITE
          || strstr (error->message, "you have no permission to write there") == NULL)
        _exit (1);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  g_chmod (fixture->folder, 0755);
  disk_assert_contents (fixture->path, "kept");
}

static LesDossier *
new_dossier (char fill)
{
  LesDossier *dossier = les_dossier_new ();
  LesArticleBuilder *builder = les_article_builder_new ("a");
  g_autofree char *text = g_strnfill (300000, fill);
  g_autoptr (LesArticle) article = NULL;

  les_article_builder_add_block (builder, LES_BLOCK_PARAGRAPH, text, -1);
  article = les_article_builder_end (builder);
  les_dossier_add_article (dossier, article, FALSE);
  return dossier;
}

/* A disk that is full in the middle of saving: a message, the old comparison, and nothing beside it. */
static void
test_full_disk (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (LesDossier) dossier = new_dossier ('x');
  g_autoptr (GError) error = NULL;

  g_assert_true (replace (fixture->path, "old", TRUE));
  disk_limit (100000);
  g_assert_false (les_dossier_save (dossier, fixture->path, NULL, &error));
  disk_limit (0);
  g_assert_error (error, LES_ERROR, LES_ERROR_WRITE);
  disk_assert_contents (fixture->path, "old");
  g_assert_cmpuint (disk_empty_folder (fixture->folder), ==, 1);
}

/* Saves two comparisons in turn until it is killed. */
static void
save_for_ever (const char *path)
{
  g_autoptr (LesDossier) first = new_dossier ('a');
  g_autoptr (LesDossier) second = new_dossier ('b');

  for (;;)
    {
      les_dossier_save (first, path, NULL, NULL);
      les_dossier_save (second, path, NULL, NULL);
    }
}

/* Killed at any moment, what was saved last is there and whole. */
static void
test_killed (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (LesDossier) dossier = new_dossier ('a');

  g_assert_true (les_dossier_save (dossier, fixture->path, NULL, NULL));
  for (guint round = 0; round < 25; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LesDossier) loaded = NULL;
      pid_t child = fork ();
      gsize length;

      if (child == 0)
        save_for_ever (fixture->path);
      g_usleep ((gulong) g_test_rand_int_range (1000, 40000));
      kill (child, SIGKILL);
      g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
      loaded = les_dossier_load (fixture->path, NULL, &error);
      g_assert_no_error (error);
      les_article_get_text (les_dossier_get_article (loaded, 0), &length);
      g_assert_cmpuint (length, ==, 300000);
    }
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
    { "/replace/whole-or-not", test_whole_or_not }, { "/replace/permissions-and-links", test_permissions_and_links },
    { "/replace/device", test_device },             { "/replace/no-permission", test_no_permission },
    { "/replace/full-disk", test_full_disk },       { "/replace/killed", test_killed },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
