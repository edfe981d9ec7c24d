/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/lexicon.h"

#include <gio/gio.h>
#include <string.h>

GResource *les_data_get_resource (void);

static gboolean
collect_cb (const char *lemma,
            gsize       lemma_length,
            const char *tag,
            gsize       tag_length,
            gpointer    user_data)
{
  g_string_append_printf (user_data, "%.*s %.*s\n", (int) lemma_length, lemma, (int) tag_length, tag);
  return TRUE;
}

static char *
look_up (const LesLexicon *lexicon,
         const char       *form)
{
  GString *found = g_string_new (NULL);

  les_lexicon_lookup (lexicon, form, strlen (form), collect_cb, found);
  return g_string_free (found, FALSE);
}

static void
assert_has (const char *code,
            const char *form,
            const char *line)
{
  g_autofree char *found = look_up (les_language_lexicon (les_language_get (code)), form);

  if (strstr (found, line) == NULL)
    g_error ("%s: %s lacks \"%s\", has:\n%s", code, form, line, found);
}

static void
test_languages (void)
{
  assert_has ("de", "sei", "sein VER:3:SIN:KJ1:NON\n");
  assert_has ("de", "Häusern", "Haus SUB:DAT:PLU:NEU\n");
  assert_has ("en", "went", "go VBD\n");
  assert_has ("fr", "aurait", "avoir V avoir con pres 3 s\n");
  assert_has ("es", "dijo", "decir VMIS3S0\n");
  assert_has ("ru", "сказал", "сказать VB:Past:TRANS:PFV:Masc\n");
}

/* Unknown words, the separator itself and odd lengths find nothing and end. */
static void
test_unknown (void)
{
  const LesLexicon *lexicon = les_language_lexicon (les_language_get ("de"));
  g_autofree char *long_word = g_strnfill (5000, 'a');
  const char *const words[] = { "", "xyzzyq", "_", "Haus_", "Haus_A", "\x01", "日本", long_word };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *found = look_up (lexicon, words[i]);

      g_assert_cmpstr (found, ==, "");
    }
}

static void
test_no_lexicon (void)
{
  g_assert_null (les_language_lexicon (les_language_get ("uk")));
  g_assert_null (les_language_lexicon (les_language_get ("und")));
}

static GBytes *
read_german (void)
{
  GBytes *bytes = g_resource_lookup_data (les_data_get_resource (), "/org/lesarten/Lesarten/lexicon/de.dict", 0, NULL);

  g_assert_nonnull (bytes);
  return bytes;
}

static void
look_up_some (const LesLexicon *lexicon)
{
  static const char *const words[] = { "sei", "Häusern", "gegangen", "kleinsten", "der", "Kriegsgefangenen", "a", "zu" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *found = look_up (lexicon, words[i]);

      (void) found;
    }
}

/* A file cut anywhere is refused or finds less; nothing is read behind its end (checked by the address sanitizer: the copy is
 * exactly as long as the file says). */
static void
test_truncated (void)
{
  g_autoptr (GBytes) whole = read_german ();
  gsize size;
  const guint8 *data = g_bytes_get_data (whole, &size);

  for (gsize length = 0; length < 200; length++)
    {
      g_autoptr (GBytes) part = g_bytes_new (data, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (LesLexicon) lexicon = les_lexicon_new (part, '_', NULL, FALSE, &error);

      g_assert_true ((lexicon == NULL) == (error != NULL));
      if (lexicon != NULL)
        look_up_some (lexicon);
    }
  for (gsize length = 200; length < size; length = length * 3 / 2)
    {
      g_autoptr (GBytes) part = g_bytes_new (data, length);
      g_autoptr (LesLexicon) lexicon = les_lexicon_new (part, '_', NULL, FALSE, NULL);

      if (lexicon != NULL)
        look_up_some (lexicon);
    }
}

/* Bytes turned over at random make circles, arcs into the middle of arcs and endless nodes: every look-up still ends. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) whole = read_german ();
  gsize size;
  const guint8 *data = g_bytes_get_data (whole, &size);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20250318);

  for (guint round = 0; round < 40; round++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (LesLexicon) lexicon = NULL;

      for (guint i = 0; i < 2000; i++)
        copy[g_rand_int_range (rand, round % 2 == 0 ? 40 : 8, (gint32) (round < 20 ? 4000 : size))] =
          (guint8) g_rand_int_range (rand, 0, 256);
      bytes = g_bytes_new (copy, size);
      lexicon = les_lexicon_new (bytes, '_', round % 3 == 0 ? "KOI8-R" : NULL, round % 2 == 0, NULL);
      if (lexicon != NULL)
        look_up_some (lexicon);
    }
}

/* A node whose only arc leads to itself and is final everywhere. */
static void
test_circle (void)
{
  static const guint8 circle[] = { '\\', 'f', 's', 'a', 0xc6, 0, 7, 1, 0, 0xc0, '^', 0x60, '_', 0x02, 0x60, 'a', 0x02 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (circle, sizeof circle);
  g_autoptr (LesLexicon) lexicon = les_lexicon_new (bytes, '_', NULL, FALSE, NULL);

  g_assert_nonnull (lexicon);
  look_up_some (lexicon);
}

static void
test_not_an_automaton (void)
{
  static const char *const files[] = { "", "\\fsa", "hello world, this is no automaton", "\\fsa\xc5    abc" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (files[i], strlen (files[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (les_lexicon_new (bytes, '_', NULL, FALSE, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lexicon/languages", test_languages);
  g_test_add_func ("/lexicon/unknown", test_unknown);
  g_test_add_func ("/lexicon/no-lexicon", test_no_lexicon);
  g_test_add_func ("/lexicon/truncated", test_truncated);
  g_test_add_func ("/lexicon/damaged", test_damaged);
  g_test_add_func ("/lexicon/circle", test_circle);
  g_test_add_func ("/lexicon/not-an-automaton", test_not_an_automaton);
  return g_test_run ();
}
