/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dossier/dossier.h"
#include "model/error.h"

static LesArticle *
new_article (void)
{
  LesArticleBuilder *builder = les_article_builder_new ("/home/ida/caf\303\251.html");
  int block;

  les_article_builder_set (builder, "outlet", "Harbour Post");
  les_article_builder_set (builder, "title", "Bridge “closed”");
  les_article_builder_set (builder, "published", "2024-05-06T08:30");
  les_article_builder_set (builder, "updated", "2024-05-07");
  les_article_builder_set (builder, "language", "en");
  les_article_builder_set (builder, "url", "https://example.org/bridge");
  les_article_builder_set (builder, "hash", "00ff");
  les_article_builder_add_author (builder, "Ida Quill");
  les_article_builder_add_author (builder, "Tom Ash");
  les_article_builder_add_agency (builder, "dpa");
  les_article_builder_remove (builder, LES_REMOVED_CONSENT, "We use cookies", -1);
  block = les_article_builder_add_block (builder, LES_BLOCK_HEADING, "Bridge “closed”", -1);
  les_article_builder_block (builder, block)->level = 1;
  les_article_builder_remove (builder, LES_REMOVED_SHARE, "Share \"this\"\n\ttoday", -1);
  block = les_article_builder_add_block (builder, LES_BLOCK_ANSWER, "Lind: Мост закрыт \360\237\230\200.", -1);
  les_article_builder_block (builder, block)->label = LES_SPAN (les_article_builder_block (builder, block)->span.start,
                                                                les_article_builder_block (builder, block)->span.start + 4);
  les_article_builder_add_block (builder, LES_BLOCK_TABLE, "a\tb\nc\td \\ /", -1);
  les_article_builder_remove (builder, LES_REMOVED_CAPTION, "Photo", -1);
  return les_article_builder_end (builder);
}

static void
assert_same_article (const LesArticle *a,
                     const LesArticle *b)
{
  guint n_blocks, n_other, n_removed;
  const LesBlock *blocks = les_article_get_blocks (a, &n_blocks);
  const LesBlock *other = les_article_get_blocks (b, &n_other);
  const LesRemoved *removed, *other_removed;

  g_assert_cmpstr (les_article_get_path (a), ==, les_article_get_path (b));
  g_assert_cmpstr (les_article_get_text (a, NULL), ==, les_article_get_text (b, NULL));
  g_assert_cmpstr (les_article_get_outlet (a), ==, les_article_get_outlet (b));
  g_assert_cmpstr (les_article_get_title (a), ==, les_article_get_title (b));
  g_assert_cmpstr (les_article_get_published (a), ==, les_article_get_published (b));
  g_assert_cmpstr (les_article_get_updated (a), ==, les_article_get_updated (b));
  g_assert_cmpstr (les_article_get_language (a), ==, les_article_get_language (b));
  g_assert_cmpstr (les_article_get_url (a), ==, les_article_get_url (b));
  g_assert_cmpstr (les_article_get_hash (a), ==, les_article_get_hash (b));
  g_assert_true (g_strv_equal (les_article_get_authors (a), les_article_get_authors (b)));
  g_assert_true (g_strv_equal (les_article_get_agencies (a), les_article_get_agencies (b)));
  g_assert_cmpmem (blocks, n_blocks * sizeof *blocks, other, n_other * sizeof *other);
  removed = les_article_get_removed (a, &n_removed);
  other_removed = les_article_get_removed (b, &n_other);
  g_assert_cmpuint (n_removed, ==, n_other);
  for (guint i = 0; i < n_removed; i++)
    {
      g_assert_cmpstr (removed[i].text, ==, other_removed[i].text);
      g_assert_cmpint (removed[i].reason, ==, other_removed[i].reason);
      g_assert_cmpuint (removed[i].before_block, ==, other_removed[i].before_block);
    }
}

static LesDossier *
new_dossier (void)
{
  LesDossier *dossier = les_dossier_new ();
  g_autoptr (LesArticle) article = new_article ();
  LesArticleBuilder *builder = les_article_builder_new (NULL);
  g_autoptr (LesArticle) empty = les_article_builder_end (builder);

  les_dossier_set_title (dossier, "The bridge");
  les_dossier_add_article (dossier, article, FALSE);
  les_dossier_add_article (dossier, empty, TRUE);
  return dossier;
}

static LesDossier *
load (const char *text,
      gssize      length,
      GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  return les_dossier_load_bytes (bytes, error);
}

/* Everything that an article knows comes back, so that a dossier opens without the files it was made from. */
static void
test_round_trip (void)
{
  g_autoptr (LesDossier) dossier = new_dossier ();
  g_autoptr (GBytes) bytes = les_dossier_to_bytes (dossier);
  g_autoptr (GError) error = NULL;
  g_autoptr (LesDossier) again = les_dossier_load_bytes (bytes, &error);
  g_autoptr (GBytes) same = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (les_dossier_get_title (again), ==, "The bridge");
  g_assert_cmpuint (les_dossier_n_articles (again), ==, 2);
  g_assert_false (les_dossier_get_hidden (again, 0));
  g_assert_true (les_dossier_get_hidden (again, 1));
  for (guint i = 0; i < 2; i++)
    assert_same_article (les_dossier_get_article (dossier, i), les_dossier_get_article (again, i));
  same = les_dossier_to_bytes (again);
  g_assert_true (g_bytes_equal (bytes, same));
}

#define HEAD "{\"format\":\"lesarten-dossier\",\"version\":1,"

/* What a newer version adds is kept: in the file, in an article, and when the articles were taken out and put back. */
static void
test_unknown_keys (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LesDossier) dossier = load (HEAD "\"decisions\":[{\"group\":\"x\"}],\"articles\":[{\"text\":\"a\",\"hash\":\"1\",\"note\":{\"n\":[1.5]}},"
                                         "{\"text\":\"b\",\"blocks\":[{\"kind\":\"hologram\",\"start\":0,\"end\":1}]}]}", -1, &error);
  g_autoptr (LesArticle) first = NULL;
  g_autoptr (LesArticle) second = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *text;
  guint n_blocks;

  g_assert_no_error (error);
  first = les_article_ref (les_dossier_get_article (dossier, 0));
  second = les_article_ref (les_dossier_get_article (dossier, 1));
  g_assert_cmpint (les_article_get_blocks (second, &n_blocks)->kind, ==, LES_BLOCK_PARAGRAPH);
  les_dossier_clear (dossier);
  g_assert_cmpuint (les_dossier_n_articles (dossier), ==, 0);
  les_dossier_add_article (dossier, second, FALSE);
  les_dossier_add_article (dossier, first, FALSE);
  bytes = les_dossier_to_bytes (dossier);
  text = g_bytes_get_data (bytes, NULL);
  g_assert_nonnull (g_strstr_len (text, g_bytes_get_size (bytes), "\"decisions\""));
  g_assert_nonnull (g_strstr_len (text, g_bytes_get_size (bytes), "\"group\" : \"x\""));
  g_assert_nonnull (g_strstr_len (text, g_bytes_get_size (bytes), "1.5"));
}

static void
test_damage (void)
{
  static const struct
  {
    const char *text;
    int         code;
    const char *message; /* its end */
  } cases[] = {
    { "", LES_ERROR_EMPTY, "The file is empty." },
    { "\xef\xbb\xbf", LES_ERROR_EMPTY, "The file is empty." },
    { " \n", LES_ERROR_EMPTY, "The file is empty." },
    { "\xff\xfe\x01", LES_ERROR_DOSSIER, "This is not a text, so it is no saved comparison." },
    { "hello", LES_ERROR_DOSSIER, "The saved comparison is damaged or cut off." },
    { "[]", LES_ERROR_DOSSIER, "This is no saved comparison." },
    { "{}", LES_ERROR_DOSSIER, "This is no saved comparison." },
    { "null", LES_ERROR_DOSSIER, "This is no saved comparison." },
    { "{\"format\":[]}", LES_ERROR_DOSSIER, "This is no saved comparison." },
    { "{\"format\":\"lesarten-dossier\"}", LES_ERROR_DOSSIER, "The saved comparison is damaged: it names no version." },
    { "{\"format\":\"lesarten-dossier\",\"version\":\"1\"}", LES_ERROR_DOSSIER, "The saved comparison is damaged: it names no version." },
    { "{\"format\":\"lesarten-dossier\",\"version\":-1}", LES_ERROR_DOSSIER, "The saved comparison is damaged: it names no version." },
    { "{\"format\":\"lesarten-dossier\",\"version\":2,\"articles\":[]}", LES_ERROR_DOSSIER, "This comparison was saved by a newer version of Lesarten." },
    { HEAD "\"articles\":{}}", LES_ERROR_DOSSIER, "The saved comparison is damaged: its list of articles can’t be read." },
    { HEAD "\"articles\":[1]}", LES_ERROR_DOSSIER, "The saved comparison is damaged: its list of articles can’t be read." },
    { HEAD "\"articles\":[null]}", LES_ERROR_DOSSIER, "The saved comparison is damaged: its list of articles can’t be read." },
    { HEAD "\"articles\":[{}]}", LES_ERROR_DOSSIER, "The saved comparison is damaged: article 1, “text”." },
    { HEAD "\"articles\":[{\"text\":7}]}", LES_ERROR_DOSSIER, "The saved comparison is damaged: article 1, “text”." },
    { HEAD "\"articles\":[{\"text\":\"a\"},{\"text\":\"a\",\"path\":[]}]}", LES_ERROR_DOSSIER, "The saved comparison is damaged: article 2, “path”." },
    { HEAD "\"articles\":[{\"text\":\"a\",\"title\":{}}]}", LES_ERROR_DOSSIER, "The saved comparison is damaged: article 1, “title”." },
    { HEAD "\"articles\":[{\"text\":\"a\",\"authors\":\"x\"}]}", LES_ERROR_DOSSIER, "The saved comparison is damaged: article 1, “authors”." },
    { HEAD "\"articles\":[{\"text\":\"a\",\"authors\":[1]}]}", LES_ERROR_DOSSIER, "The saved comparison is damaged: article 1, “authors”." },
    { HEAD "\"articles\":[{\"text\":\"abc\",\"blocks\":[1]}]}", LES_ERROR_DOSSIER, "The saved comparison is damaged: article 1, “blocks”." },
    { HEAD "\"articles\":[{\"text\":\"abc\",\"blocks\":[{\"kind\":\"heading\",\"start\":0,\"end\":4}]}]}", LES_ERROR_DOSSIER, "“blocks”." },
    { HEAD "\"articles\":[{\"text\":\"abc\",\"blocks\":[{\"kind\":\"heading\",\"start\":2,\"end\":1}]}]}", LES_ERROR_DOSSIER, "“blocks”." },
    { HEAD "\"articles\":[{\"text\":\"abc\",\"blocks\":[{\"kind\":\"heading\",\"start\":-1,\"end\":1}]}]}", LES_ERROR_DOSSIER, "“blocks”." },
    { HEAD "\"articles\":[{\"text\":\"abc\",\"blocks\":[{\"kind\":\"heading\",\"start\":0,\"end\":99999999999999999999}]}]}", LES_ERROR_DOSSIER, "" },
    { HEAD "\"articles\":[{\"text\":\"abc\",\"blocks\":[{\"kind\":\"heading\",\"start\":0.5,\"end\":1}]}]}", LES_ERROR_DOSSIER, "“blocks”." },
    { HEAD "\"articles\":[{\"text\":\"abc\",\"blocks\":[{\"start\":0,\"end\":2},{\"start\":1,\"end\":3}]}]}", LES_ERROR_DOSSIER, "“blocks”." },
    { HEAD "\"articles\":[{\"text\":\"a c\",\"blocks\":[{\"start\":1,\"end\":2}]}]}", LES_ERROR_DOSSIER, "“blocks”." },
    { HEAD "\"articles\":[{\"text\":\"abc\",\"blocks\":[{\"start\":0,\"end\":2,\"label\":[0,3]}]}]}", LES_ERROR_DOSSIER, "“blocks”." },
    { HEAD "\"articles\":[{\"text\":\"abc\",\"blocks\":[{\"start\":0,\"end\":2,\"label\":[1]}]}]}", LES_ERROR_DOSSIER, "“blocks”." },
    { HEAD "\"articles\":[{\"text\":\"abc\",\"blocks\":[{\"start\":0,\"end\":2,\"level\":-3}]}]}", LES_ERROR_DOSSIER, "“blocks”." },
    { HEAD "\"articles\":[{\"text\":\"abc\",\"removed\":[{\"reason\":\"share\"}]}]}", LES_ERROR_DOSSIER, "“removed”." },
    { HEAD "\"articles\":[{\"text\":\"abc\",\"removed\":[3]}]}", LES_ERROR_DOSSIER, "“removed”." },
    { HEAD "\"articles\":[{\"text\":\"abc\",\"removed\":[{\"text\":\"x\",\"before\":\"y\"}]}]}", LES_ERROR_DOSSIER, "“removed”." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *shown = g_strescape (cases[i].text, NULL);

      g_test_message ("%s", shown);
      g_assert_null (load (cases[i].text, -1, &error));
      g_assert_error (error, LES_ERROR, cases[i].code);
      g_assert_true (g_str_has_suffix (error->message, cases[i].message));
    }
}

/* A million open brackets would overflow a parser that calls itself. */
static void
test_deep_nesting (void)
{
  static const char *const openings[] = { "[", "{\"a\":", "[{\"articles\":" };

  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      GString *text = g_string_new (NULL);
      g_autofree char *deep = NULL;
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < 1000000; j++)
        g_string_append (text, openings[i]);
      deep = g_string_free (text, FALSE);
      g_assert_null (load (deep, -1, &error));
      g_assert_error (error, LES_ERROR, LES_ERROR_DOSSIER);
    }
}

/* A sound file cut off anywhere is damaged, and says so. */
static void
test_cut_off (void)
{
  g_autoptr (LesDossier) dossier = new_dossier ();
  g_autoptr (GBytes) bytes = les_dossier_to_bytes (dossier);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  /* The last byte is a line break. */
  for (gsize i = 0; i + 1 < length; i++)
    {
      g_autoptr (GError) error = NULL;
      LesDossier *cut = load (text, i, &error);

      g_assert_null (cut);
      g_assert_cmpint (error->domain, ==, LES_ERROR);
    }
}

/* Bytes changed, doubled and dropped at random: an answer or an error, never a crash; what loads can be saved again. */
static void
test_random_damage (void)
{
  g_autoptr (LesDossier) dossier = new_dossier ();
  g_autoptr (GBytes) bytes = les_dossier_to_bytes (dossier);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) damaged = g_string_new_len (text, length);
      g_autoptr (LesDossier) loaded = NULL;
      g_autoptr (GError) error = NULL;

      for (int i = g_test_rand_int_range (1, 5); i > 0; i--)
        {
          gsize at = (gsize) g_test_rand_int_range (0, (int) damaged->len - 8);

          switch (g_test_rand_int_range (0, 4))
            {
            case 0:
              damaged->str[at] = (char) g_test_rand_int_range (0, 256);
              break;
            case 1:
              g_string_erase (damaged, (gssize) at, 3);
              break;
            case 2:
              g_string_insert_c (damaged, (gssize) at, "[]{}\",:0-\\"[g_test_rand_int_range (0, 10)]);
              break;
            default:
              g_string_insert_len (damaged, (gssize) at, text + at % (length / 2), 6);
            }
        }
      loaded = load (damaged->str, (gssize) damaged->len, &error);
      g_assert_true ((loaded != NULL) != (error != NULL));
      if (loaded != NULL)
        g_bytes_unref (les_dossier_to_bytes (loaded));
    }
}

static void
assert_load_fails (const char *path,
                   int         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (les_dossier_load (path, NULL, &error));
  g_assert_error (error, LES_ERROR, code);
}

/* Each kind of thing that is no file to read has its own message, and none holds the program up. */
static void
test_bad_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lesarten-XXXXXX", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing.lesarten", NULL);
  g_autofree char *link = g_build_filename (folder, "link.lesarten", NULL);
  g_autofree char *loop = g_build_filename (folder, "loop.lesarten", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe.lesarten", NULL);
  g_autofree char *sparse = g_build_filename (folder, "sparse.lesarten", NULL);
  int fd;

  assert_load_fails (missing, LES_ERROR_NOT_FOUND);
  assert_load_fails (folder, LES_ERROR_FOLDER);
  assert_load_fails ("/dev/zero", LES_ERROR_READ);
  g_assert_cmpint (symlink (missing, link), ==, 0);
  assert_load_fails (link, LES_ERROR_NOT_FOUND);
  g_assert_cmpint (symlink (loop, loop), ==, 0);
  assert_load_fails (loop, LES_ERROR_READ);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_load_fails (pipe, LES_ERROR_READ);
  fd = g_open (sparse, O_CREAT | O_WRONLY, 0600);
  g_assert_cmpint (ftruncate (fd, (off_t) 600 << 20), ==, 0);
  close (fd);
  assert_load_fails (sparse, LES_ERROR_TOO_LARGE);

  g_unlink (link);
  g_unlink (loop);
  g_unlink (pipe);
  g_unlink (sparse);
  g_rmdir (folder);
}

static void
test_cancelled (void)
{
  g_autoptr (LesDossier) dossier = new_dossier ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (les_dossier_load ("/etc/passwd", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (les_dossier_save (dossier, "/dev/null", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dossier/round-trip", test_round_trip);
  g_test_add_func ("/dossier/unknown-keys", test_unknown_keys);
  g_test_add_func ("/dossier/damage", test_damage);
  g_test_add_func ("/dossier/deep-nesting", test_deep_nesting);
  g_test_add_func ("/dossier/cut-off", test_cut_off);
  g_test_add_func ("/dossier/random-damage", test_random_damage);
  g_test_add_func ("/dossier/bad-files", test_bad_files);
  g_test_add_func ("/dossier/cancelled", test_cancelled);
  return g_test_run ();
}
