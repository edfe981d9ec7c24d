/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs a fuzz entry without a fuzzer: over every file of a corpus, each cut off at some places and each with some bytes
 * changed, always the same ones. With clang the entry links to libFuzzer instead:
 *
 *     clang -g -fsanitize=fuzzer,address,undefined … tests/fuzz/fuzz-NAME.c …
 */

#include "config.h"

#include <glib.h>
#include <string.h>

#define N_CUTS 64
#define N_CHANGES 200

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static const char *corpus;

/* Each run gets a copy of its own size, so that a sanitizer sees the first byte read beyond it. */
static void
run (const char *data,
     gsize       length)
{
  g_autofree guint8 *copy = g_memdup2 (data, MAX (length, 1));

  LLVMFuzzerTestOneInput (copy, length);
}

static void
run_cut_off (const char *data,
             gsize       length)
{
  for (guint i = 0; i < N_CUTS; i++)
    run (data, length * i / N_CUTS);
}

static void
run_changed (const char *data,
             gsize       length)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) length);

  for (guint i = 0; i < N_CHANGES && length > 0; i++)
    {
      g_autofree char *changed = g_memdup2 (data, length);

      for (int j = g_rand_int_range (random, 1, 6); j > 0; j--)
        {
          gsize at = (gsize) g_rand_int_range (random, 0, (gint32) length);
          gsize from = (gsize) g_rand_int_range (random, 0, (gint32) length);

          if (g_rand_boolean (random))
            changed[at] = (char) g_rand_int_range (random, 0, 256);
          else
            memmove (changed + at, data + from, MIN (8, length - MAX (at, from)));
        }
      run (changed, length);
    }
}

static void
test_corpus (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) files = g_dir_open (corpus, 0, &error);
  const char *name;
  guint n_files = 0;

  g_assert_no_error (error);
  run ("", 0);
  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (corpus, name, NULL);
      g_autofree char *data = NULL;
      gsize length;

      g_test_message ("%s", name);
      g_assert_true (g_file_get_contents (path, &data, &length, NULL));
      run (data, length);
      run_cut_off (data, length);
      run_changed (data, length);
      n_files++;
    }
  g_assert_cmpuint (n_files, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  corpus = argv[1];
  g_test_add_func ("/fuzz/corpus", test_corpus);
  return g_test_run ();
}
