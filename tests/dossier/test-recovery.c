/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "dossier/recovery.h"
#include "model/error.h"

static char *
new_folder (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lesarten-XXXXXX", NULL);

  return g_build_filename (folder, "recovery", NULL);
}

static void
remove_folder (const char *folder)
{
  g_autofree char *parent = g_path_get_dirname (folder);

  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_cmpint (g_rmdir (parent), ==, 0);
}

static LesDossier *
new_dossier (const char *title)
{
  LesDossier *dossier = les_dossier_new ();

  les_dossier_set_title (dossier, title);
  les_dossier_set_original (dossier, "/home/ida/\377odd.lesarten");
  return dossier;
}

static guint
count_left (const char *folder)
{
  g_autoptr (GPtrArray) left = les_recovery_find_left (folder);

  return left->len;
}

/* A living window's copy isn't offered; closed in order it leaves nothing. */
static void
test_in_order (void)
{
  g_autofree char *folder = new_folder ();
  g_autoptr (LesDossier) dossier = new_dossier ("a");
  g_autoptr (GError) error = NULL;
  LesRecovery *recovery;

  g_assert_cmpuint (count_left (folder), ==, 0);
  recovery = les_recovery_new (folder, &error);
  g_assert_no_error (error);
  g_assert_true (les_recovery_save (recovery, dossier, &error));
  g_assert_true (les_recovery_save (recovery, dossier, &error));
  g_assert_cmpuint (count_left (folder), ==, 0);
  les_recovery_clear (recovery);
  g_assert_true (les_recovery_save (recovery, dossier, &error));
  les_recovery_free (recovery);
  remove_folder (folder);
}

/* A child that ends without closing its window, as in a crash, leaves its copy. */
static void
test_crash (void)
{
  g_autofree char *folder = new_folder ();
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (LesDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  int status;
  pid_t child = fork ();

  if (child == 0)
    {
      LesRecovery *recovery = les_recovery_new (folder, NULL);
      LesDossier *unsaved = new_dossier ("unsaved");

      _exit (recovery != NULL && les_recovery_save (recovery, unsaved, NULL) ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  left = les_recovery_find_left (folder);
  g_assert_cmpuint (left->len, ==, 1);
  dossier = les_dossier_load (g_ptr_array_index (left, 0), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (les_dossier_get_title (dossier), ==, "unsaved");
  g_assert_cmpstr (les_dossier_get_original (dossier), ==, "/home/ida/\377odd.lesarten");
  les_recovery_discard (g_ptr_array_index (left, 0));
  g_assert_cmpuint (count_left (folder), ==, 0);
  remove_folder (folder);
}

static void
test_no_place (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (les_recovery_new ("/dev/null/recovery", &error));
  g_assert_error (error, LES_ERROR, LES_ERROR_WRITE);
  g_assert_cmpuint (count_left ("/dev/null/recovery"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recovery/in-order", test_in_order);
  g_test_add_func ("/recovery/crash", test_crash);
  g_test_add_func ("/recovery/no-place", test_no_place);
  return g_test_run ();
}
