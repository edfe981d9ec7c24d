/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "dossier/recovery.h"
#include "session/left-copy.h"
#include "session/nearest.h"
#include "session/session.h"

/* Two reports share a sentence of their own words; the third has another one about the same bridge. */
static const char *const texts[] = {
  "Die alte Brücke über die Mell wird am Montag für sechs Wochen gesperrt, teilte das Bauamt mit.\n\n"
  "Bürgermeisterin Ada Vorn sprach von einer Belastung für den ganzen Ort.\n",
  "Ada Vorn, die Bürgermeisterin, hofft auf den Herbst.\n\n"
  "Die alte Brücke über die Mell wird am Montag für sechs Wochen gesperrt, teilte das Bauamt mit.\n",
  "Auf der Brücke über die Mell liegt seit Jahren ein Riss. Händler fürchten um ihre Kunden.\n",
};

typedef struct
{
  LesSession *session;
  char       *folder;
  GPtrArray  *files; /* GFile */
  guint       n_failed;
  guint       n_picked;
} Fixture;

static void
failed_cb (LesSession   *session,
           const char   *path,
           const GError *error,
           Fixture      *fixture)
{
  g_assert_nonnull (error);
  g_assert_cmpuint (strlen (error->message), >, 0);
  fixture->n_failed++;
}

static void
picked_cb (LesSession     *session,
           LesArticleItem *origin,
           Fixture        *fixture)
{
  fixture->n_picked++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("lesarten-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", fixture->folder, TRUE);
  fixture->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      g_ptr_array_add (fixture->files, g_file_new_for_path (path));
    }
  fixture->session = les_session_new ();
  g_signal_connect (fixture->session, "failed", G_CALLBACK (failed_cb), fixture);
  g_signal_connect (fixture->session, "picked", G_CALLBACK (picked_cb), fixture);
}

/* A worker that has just ended may hold the session for a moment longer, so may progress on its way to the main thread. */
static void
assert_goes (LesSession *session)
{
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  g_object_unref (session);
  while (session != NULL && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_null (session);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  assert_goes (fixture->session);
  g_ptr_array_unref (fixture->files);
  folder = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
wait_until_idle (Fixture *fixture)
{
  while (les_session_get_stage (fixture->session) != LES_STAGE_IDLE)
    g_main_context_iteration (NULL, TRUE);
}

static void
add (Fixture *fixture,
     guint    first,
     guint    n,
     gboolean is_change)
{
  les_session_add_files (fixture->session, (GFile **) fixture->files->pdata + first, n, is_change);
}

static guint
count (Fixture     *fixture,
       LesEntryKind kind)
{
  return g_list_model_get_n_items (les_session_get_entries (fixture->session, kind));
}

static void
test_compares (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (LesEntry) entry = NULL;
  guint n_places;

  add (fixture, 0, 3, FALSE);
  g_assert_cmpint (les_session_get_stage (fixture->session), ==, LES_STAGE_READING);
  wait_until_idle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (les_session_get_articles (fixture->session)), ==, 3);
  g_assert_nonnull (les_session_get_comparison (fixture->session));
  g_assert_false (les_session_get_modified (fixture->session));
  g_assert_cmpuint (count (fixture, LES_ENTRY_STATEMENT), >=, 1);

  entry = g_list_model_get_item (les_session_get_entries (fixture->session, LES_ENTRY_STATEMENT), 0);
  g_assert_cmpuint (les_entry_get_number (entry), ==, 1);
  g_assert_cmpint (les_entry_get_link_kind (entry), ==, LES_LINK_VERBATIM);
  les_entry_get_places (entry, &n_places);
  g_assert_cmpuint (n_places, ==, 2);
  g_assert_nonnull (les_entry_find_place (entry, 0));
  g_assert_nonnull (les_entry_find_place (entry, 1));
  g_assert_null (les_entry_find_place (entry, 2));
  g_assert_true (les_entry_matches (entry, "bauamt"));
  g_assert_false (les_entry_matches (entry, "Händler"));
  g_assert_cmpint (les_nearest_sentence (entry, 2), ==, 0);
  g_assert_cmpuint (les_article_item_get_n_shared (les_session_get_item (fixture->session, 0)), >=, 1);
}

static void
test_selection (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (LesEntry) first = NULL;

  add (fixture, 0, 2, FALSE);
  wait_until_idle (fixture);
  g_assert_null (les_session_get_selection (fixture->session));
  les_session_step (fixture->session, 1);
  first = g_list_model_get_item (les_session_get_entries (fixture->session, LES_ENTRY_STATEMENT), 0);
  g_assert_true (les_session_get_selection (fixture->session) == first);
  les_session_pick (fixture->session, first, NULL);
  g_assert_cmpuint (fixture->n_picked, ==, 2);
  les_session_step (fixture->session, -1);
  g_assert_nonnull (les_session_get_selection (fixture->session));
  les_session_pick (fixture->session, NULL, NULL);
  g_assert_null (les_session_get_selection (fixture->session));
}

/* What was picked is found again in the new comparison, and everything read before is read no more. */
static void
test_adding_keeps_selection (Fixture      *fixture,
                             gconstpointer data)
{
  LesReading *reading;
  g_autofree char *label = NULL;

  add (fixture, 0, 2, FALSE);
  wait_until_idle (fixture);
  les_session_step (fixture->session, 1);
  label = g_strdup (les_entry_get_label (les_session_get_selection (fixture->session)));
  reading = les_article_item_get_reading (les_session_get_item (fixture->session, 0));
  add (fixture, 2, 1, TRUE);
  wait_until_idle (fixture);
  g_assert_true (les_article_item_get_reading (les_session_get_item (fixture->session, 0)) == reading);
  g_assert_nonnull (les_session_get_selection (fixture->session));
  g_assert_true (les_entry_get_comparison (les_session_get_selection (fixture->session))
                 == les_session_get_comparison (fixture->session));
  g_assert_true (les_session_get_modified (fixture->session));
}

static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  LesArticleItem *last;

  add (fixture, 0, 3, FALSE);
  wait_until_idle (fixture);
  last = les_session_get_item (fixture->session, 2);
  les_session_move (fixture->session, last, 0);
  g_assert_true (les_session_get_item (fixture->session, 0) == last);
  wait_until_idle (fixture);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (les_article_item_get_position (les_session_get_item (fixture->session, i)), ==, i);
  les_session_move (fixture->session, last, 99);
  g_assert_true (les_session_get_item (fixture->session, 0) == last);
  les_session_remove (fixture->session, last);
  wait_until_idle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (les_session_get_articles (fixture->session)), ==, 2);
  g_assert_cmpuint (count (fixture, LES_ENTRY_STATEMENT), >=, 1);
}

static void
test_remove_all (Fixture      *fixture,
                 gconstpointer data)
{
  add (fixture, 0, 2, FALSE);
  wait_until_idle (fixture);
  les_session_step (fixture->session, 1);
  while (g_list_model_get_n_items (les_session_get_articles (fixture->session)) > 0)
    les_session_remove (fixture->session, les_session_get_item (fixture->session, 0));
  wait_until_idle (fixture);
  g_assert_null (les_session_get_comparison (fixture->session));
  g_assert_null (les_session_get_selection (fixture->session));
  g_assert_cmpuint (count (fixture, LES_ENTRY_STATEMENT), ==, 0);
}

/* Each bad file is told, the others load. */
static void
test_bad_files (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *empty = g_build_filename (fixture->folder, "empty.txt", NULL);
  g_autofree char *binary = g_build_filename (fixture->folder, "binary.bin", NULL);
  g_autofree char *gone = g_build_filename (fixture->folder, "gone.txt", NULL);
  g_autofree char *damaged = g_build_filename (fixture->folder, "damaged.lesarten", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_true (g_file_set_contents (empty, "", 0, NULL));
  g_assert_true (g_file_set_contents (binary, "\177ELF\0\0\1\2\3\0\0\0\377\376\0\1", 16, NULL));
  g_assert_true (g_file_set_contents (damaged, "{\"format\":", -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (empty));
  g_ptr_array_add (files, g_file_new_for_path (binary));
  g_ptr_array_add (files, g_file_new_for_path (gone));
  g_ptr_array_add (files, g_file_new_for_path (damaged));
  g_ptr_array_add (files, g_file_new_for_path (fixture->folder));
  g_ptr_array_add (files, g_object_ref (g_ptr_array_index (fixture->files, 0)));
  les_session_add_files (fixture->session, (GFile **) files->pdata, files->len, FALSE);
  wait_until_idle (fixture);
  g_assert_cmpuint (fixture->n_failed, ==, 5);
  g_assert_cmpuint (g_list_model_get_n_items (les_session_get_articles (fixture->session)), ==, 1);
}

static void
test_save_and_open (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "kept.lesarten", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (LesSession) other = les_session_new ();
  g_autoptr (GError) error = NULL;

  add (fixture, 0, 3, TRUE);
  wait_until_idle (fixture);
  les_session_move (fixture->session, les_session_get_item (fixture->session, 2), 0);
  g_assert_true (les_session_get_modified (fixture->session));
  g_assert_true (les_session_save (fixture->session, file, &error));
  g_assert_no_error (error);
  g_assert_false (les_session_get_modified (fixture->session));
  wait_until_idle (fixture);

  les_session_open (other, file);
  while (les_session_get_stage (other) != LES_STAGE_IDLE)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (les_session_get_articles (other)), ==, 3);
  g_assert_true (g_file_equal (les_session_get_file (other), file));
  g_assert_false (les_session_get_modified (other));
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (les_article_get_text (les_article_item_get_article (les_session_get_item (other, i)), NULL), ==,
                     les_article_get_text (les_article_item_get_article (les_session_get_item (fixture->session, i)), NULL));
}

static guint
count_entries (LesSession   *session,
               LesEntryKind  kind)
{
  return g_list_model_get_n_items (les_session_get_entries (session, kind));
}

static void
test_decisions (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "decided.lesarten", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (LesSession) other = les_session_new ();
  g_autoptr (LesEntry) first = NULL;
  g_autoptr (LesEntry) confirmed = NULL;
  guint n_statements, n_suggestions;

  add (fixture, 0, 3, FALSE);
  wait_until_idle (fixture);
  n_statements = count_entries (fixture->session, LES_ENTRY_STATEMENT);
  n_suggestions = count_entries (fixture->session, LES_ENTRY_SUGGESTION);
  g_assert_cmpuint (n_suggestions, >, 1);

  first = g_list_model_get_item (les_session_get_entries (fixture->session, LES_ENTRY_SUGGESTION), 0);
  les_session_decide (fixture->session, first, LES_VERDICT_REJECTED);
  g_assert_true (les_session_get_modified (fixture->session));
  g_assert_cmpuint (count_entries (fixture->session, LES_ENTRY_SUGGESTION), ==, n_suggestions - 1);
  /* The next one is picked. */
  g_assert_cmpint (les_entry_get_kind (les_session_get_selection (fixture->session)), ==, LES_ENTRY_SUGGESTION);
  les_session_undo (fixture->session);
  g_assert_cmpuint (count_entries (fixture->session, LES_ENTRY_SUGGESTION), ==, n_suggestions);
  g_assert_cmpstr (les_entry_get_label (les_session_get_selection (fixture->session)), ==, les_entry_get_label (first));
  les_session_redo (fixture->session);
  g_assert_cmpuint (count_entries (fixture->session, LES_ENTRY_SUGGESTION), ==, n_suggestions - 1);
  g_assert_true (les_session_has_rejected (fixture->session));
  les_session_restore_rejected (fixture->session);
  g_assert_false (les_session_has_rejected (fixture->session));
  g_assert_cmpuint (count_entries (fixture->session, LES_ENTRY_SUGGESTION), ==, n_suggestions);
  les_session_undo (fixture->session);
  g_assert_true (les_session_has_rejected (fixture->session));
  les_session_undo (fixture->session);
  les_session_undo (fixture->session); /* nothing is left */

  g_set_object (&first, les_session_get_selection (fixture->session));
  les_session_decide (fixture->session, first, LES_VERDICT_CONFIRMED);
  g_assert_cmpuint (count_entries (fixture->session, LES_ENTRY_SUGGESTION), <, n_suggestions);
  g_assert_cmpuint (count_entries (fixture->session, LES_ENTRY_STATEMENT), <=, n_statements + 1);
  /* Another order is matched again; what was confirmed stays, and is saved. */
  les_session_move (fixture->session, les_session_get_item (fixture->session, 2), 0);
  wait_until_idle (fixture);
  g_assert_true (les_session_save (fixture->session, file, NULL));
  les_session_open (other, file);
  while (les_session_get_stage (other) != LES_STAGE_IDLE)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < count_entries (other, LES_ENTRY_STATEMENT) && confirmed == NULL; i++)
    {
      g_autoptr (LesEntry) entry = g_list_model_get_item (les_session_get_entries (other, LES_ENTRY_STATEMENT), i);

      if (les_entry_is_confirmed (entry))
        confirmed = g_object_ref (entry);
    }
  g_assert_nonnull (confirmed);
  les_session_decide (other, confirmed, LES_VERDICT_NONE);
  g_assert_cmpuint (count_entries (other, LES_ENTRY_SUGGESTION), ==, n_suggestions);
  g_assert_cmpuint (count_entries (other, LES_ENTRY_STATEMENT), ==, n_statements);
}

static void
left_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GPtrArray **) user_data = les_left_copies_finish (result, NULL);
}

static GPtrArray *
find_left (void)
{
  GPtrArray *copies = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  les_left_copies_find (NULL, cancellable, left_cb, &copies);
  while (copies == NULL)
    g_main_context_iteration (NULL, TRUE);
  return copies;
}

/* What a program that crashed would leave: a copy, and a lock that nobody holds. */
static char *
leave_copy (Fixture    *fixture,
            const char *original)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "lesarten", "recovery", NULL);
  char *path = g_build_filename (folder, "left.lesarten", NULL);
  g_autoptr (LesDossier) dossier = les_dossier_new ();

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  for (guint i = 0; i < 2; i++)
    les_dossier_add_article (dossier, (LesArticle *) les_article_item_get_article (les_session_get_item (fixture->session, i)), FALSE);
  les_dossier_set_original (dossier, original);
  g_assert_true (les_dossier_save (dossier, path, NULL, NULL));
  return path;
}

static void
test_recover (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *original = g_build_filename (fixture->folder, "bridge.lesarten", NULL);
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) copies = NULL, later = NULL;
  LesSession *other = les_session_new ();

  add (fixture, 0, 2, FALSE);
  wait_until_idle (fixture);
  path = leave_copy (fixture, original);
  copies = find_left ();
  g_assert_cmpuint (copies->len, ==, 1);
  g_assert_cmpstr (((LesLeftCopy *) g_ptr_array_index (copies, 0))->title, ==, "bridge");
  g_assert_cmpuint (((LesLeftCopy *) g_ptr_array_index (copies, 0))->n_articles, ==, 2);

  file = g_file_new_for_path (path);
  les_session_recover (other, file);
  while (les_session_get_stage (other) != LES_STAGE_IDLE)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (les_session_get_articles (other)), ==, 2);
  g_assert_true (les_session_get_modified (other));
  g_assert_cmpstr (g_file_peek_path (les_session_get_file (other)), ==, original);
  /* It has a copy of its own by now, which isn't offered while it lives. */
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  later = find_left ();
  g_assert_cmpuint (later->len, ==, 0);
  assert_goes (other);
}

static void
test_recover_damaged (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) copies = NULL;

  add (fixture, 0, 2, FALSE);
  wait_until_idle (fixture);
  path = leave_copy (fixture, NULL);
  while (g_list_model_get_n_items (les_session_get_articles (fixture->session)) > 0)
    les_session_remove (fixture->session, les_session_get_item (fixture->session, 0));
  wait_until_idle (fixture);
  g_assert_true (g_file_set_contents (path, "{\"format\":", -1, NULL));
  copies = find_left ();
  g_assert_cmpuint (copies->len, ==, 0);
  file = g_file_new_for_path (path);
  les_session_recover (fixture->session, file);
  wait_until_idle (fixture);
  g_assert_cmpuint (fixture->n_failed, ==, 1);
  /* Whoever knows how may still get something out of it. */
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  les_left_copy_discard (path);
}

static void
test_save_fails (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/none/kept.lesarten");
  g_autoptr (GError) error = NULL;

  add (fixture, 0, 1, TRUE);
  wait_until_idle (fixture);
  g_assert_false (les_session_save (fixture->session, file, &error));
  g_assert_nonnull (error);
  g_assert_true (les_session_get_modified (fixture->session));
  g_assert_null (les_session_get_file (fixture->session));
}

static void
test_cancel (Fixture      *fixture,
             gconstpointer data)
{
  add (fixture, 0, 3, FALSE);
  les_session_cancel (fixture->session);
  wait_until_idle (fixture);
  add (fixture, 0, 2, FALSE);
  wait_until_idle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (les_session_get_articles (fixture->session)), >=, 2);
  g_assert_nonnull (les_session_get_comparison (fixture->session));
}

/* The session goes while its worker still runs: the task keeps what it needs. */
static void
test_dispose_while_busy (void)
{
  LesSession *session = les_session_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (texts[0], strlen (texts[0]));

  les_session_add_bytes (session, bytes);
  assert_goes (session);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/session/session/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("compares", test_compares);
  ADD ("selection", test_selection);
  ADD ("adding-keeps-selection", test_adding_keeps_selection);
  ADD ("order", test_order);
  ADD ("remove-all", test_remove_all);
  ADD ("bad-files", test_bad_files);
  ADD ("decisions", test_decisions);
  ADD ("save-and-open", test_save_and_open);
  ADD ("recover", test_recover);
  ADD ("recover-damaged", test_recover_damaged);
  ADD ("save-fails", test_save_fails);
  ADD ("cancel", test_cancel);
  g_test_add_func ("/session/session/dispose-while-busy", test_dispose_while_busy);
  return g_test_run ();
}
