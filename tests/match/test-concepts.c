/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The concepts of the data files: each stands once in a language, no word has more of them than are kept, and the words of two
 * languages meet. */

#include "config.h"

#include "match/lexis.h"

#include <string.h>

static const char *const codes[] = { "de", "en", "es", "fr", "ru", "uk" };

static void
test_once (void)
{
  for (guint c = 0; c < G_N_ELEMENTS (codes); c++)
    {
      const LesWordList *list = les_language_list (les_language_get (codes[c]), "concepts");
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      g_assert_cmpuint (les_word_list_size (list), >, 300);
      for (guint i = 0; i < les_word_list_size (list); i++)
        if (!g_hash_table_add (seen, (gpointer) les_word_list_key (list, i)))
          g_error ("%s: the concept “%s” stands twice", codes[c], les_word_list_key (list, i));
    }
}

static void
test_few (void)
{
  for (guint c = 0; c < G_N_ELEMENTS (codes); c++)
    {
      const LesWordList *list = les_language_list (les_language_get (codes[c]), "concepts");
      g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint i = 0; i < les_word_list_size (list); i++)
        {
          g_auto (GStrv) words = g_strsplit (les_word_list_value (list, i), " ", -1);

          for (guint w = 0; words[w] != NULL; w++)
            {
              char *folded = g_utf8_casefold (words[w], -1);
              guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, folded)) + 1;

              if (n > LES_MAX_SENSES)
                g_error ("%s: “%s” has too many concepts", codes[c], words[w]);
              g_hash_table_insert (counts, folded, GUINT_TO_POINTER (n));
            }
        }
    }
}

static gboolean
meet (const char *code_a,
      const char *a,
      const char *code_b,
      const char *b)
{
  LesMeaning first, second;

  les_lexis_meaning (les_lexis_get (les_language_get (code_a)), a, strlen (a), FALSE, &first);
  les_lexis_meaning (les_lexis_get (les_language_get (code_b)), b, strlen (b), FALSE, &second);
  for (guint i = 0; i < LES_MAX_SENSES && first.senses[i] != 0; i++)
    for (guint j = 0; j < LES_MAX_SENSES; j++)
      if (first.senses[i] == second.senses[j])
        return TRUE;
  return FALSE;
}

static void
test_meet (void)
{
  g_assert_true (meet ("de", "verhaftet", "de", "Festnahme"));
  g_assert_true (meet ("de", "Waffenruhe", "en", "truce"));
  g_assert_true (meet ("de", "Abkommen", "ru", "соглашения"));
  g_assert_true (meet ("fr", "otages", "es", "rehenes"));
  g_assert_true (meet ("en", "prisoners", "uk", "полонених"));
  g_assert_true (meet ("de", "Jahren", "en", "years"));
  g_assert_false (meet ("de", "Richter", "en", "lawyer"));
  g_assert_false (meet ("de", "Soldat", "fr", "civils"));
  g_assert_false (meet ("de", "Freispruch", "en", "conviction"));
  g_assert_false (meet ("de", "Stunden", "en", "days"));
}

static gboolean
share_root (const char *a,
            const char *b)
{
  const LesLexis *lexis = les_lexis_get (les_language_get ("de"));
  LesMeaning first, second;

  les_lexis_meaning (lexis, a, strlen (a), FALSE, &first);
  les_lexis_meaning (lexis, b, strlen (b), FALSE, &second);
  for (guint i = 0; i < LES_MAX_ROOTS && first.roots[i] != 0; i++)
    for (guint j = 0; j < LES_MAX_ROOTS; j++)
      if (first.roots[i] == second.roots[j])
        return TRUE;
  return FALSE;
}

/* Compounds meet their parts and one another, and what is derived from them, whether the lexicon has them as one word or not. */
static void
test_roots (void)
{
  g_assert_true (share_root ("Kriegsgefangenen", "Gefangenenaustausch"));
  g_assert_true (share_root ("Waffenruhe", "Waffenstillstand"));
  g_assert_true (share_root ("Familienbetriebe", "Familienunternehmen"));
  g_assert_true (share_root ("Schlachtbetrieb", "Schlachtungen"));
  g_assert_true (share_root ("Arbeiter", "Arbeiten"));
  g_assert_false (share_root ("Gesellschaft", "Wirtschaft"));
  g_assert_false (share_root ("Verlust", "Lust"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/concepts/once", test_once);
  g_test_add_func ("/match/concepts/few", test_few);
  g_test_add_func ("/match/concepts/meet", test_meet);
  g_test_add_func ("/match/concepts/roots", test_roots);
  return g_test_run ();
}
