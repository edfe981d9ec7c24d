/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "text/fold.h"
#include "text/token.h"
#include "text/token-pack.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *tokens; /* separated by "|" */
} Case;

static const Case cases[] = {
  { "words", "Der Rat sagte: Nein.", "Der|Rat|sagte|:|Nein|." },
  { "hyphens", "Der US-Präsident, 30-tägig", "Der|US-Präsident|,|30-tägig" },
  { "numbers", "35.100 Tote um 21:00, 13,5 Prozent.", "35.100|Tote|um|21:00|,|13,5|Prozent|." },
  { "number-at-the-end", "Er sah 4000.", "Er|sah|4000|." },
  { "quotes", "„Ja“, sagte er, «nein».", "„|Ja|“|,|sagte|er|,|«|nein|»|." },
  { "apostrophe", "l’accord d'Alger", "l’|accord|d'|Alger" },
  { "dots", "Na ja ...", "Na|ja|..." },
  { "soft-hyphen", "Waffen\u00ADruhe", "Waffen\u00ADruhe" },
  { "no-break-space", "10\u00A0000 Euro", "10\u00A0000|Euro" },
  { "cyrillic", "Он сказал: «Да».", "Он|сказал|:|«|Да|»|." },
  { "empty", " \n ", "" },
};

static void
test_case (gconstpointer data)
{
  const Case         *c = data;
  g_autoptr (GArray)  tokens = g_array_new (FALSE, FALSE, sizeof (LesToken));
  g_autoptr (GString) joined = g_string_new (NULL);

  les_tokenize (c->text, LES_SPAN (0, strlen (c->text)), tokens);
  for (guint i = 0; i < tokens->len; i++)
    {
      LesSpan span = g_array_index (tokens, LesToken, i).span;

      if (i > 0)
        g_string_append_c (joined, '|');
      g_string_append_len (joined, c->text + span.start, span.length);
    }
  g_assert_cmpstr (joined->str, ==, c->tokens);
}

static void
assert_packs (GArray *tokens)
{
  const LesToken     *before = (const LesToken *) (gpointer) tokens->data;
  g_autofree guint8  *packed = les_tokens_pack (before, tokens->len);
  g_autofree LesToken *after = g_new0 (LesToken, tokens->len + 1);

  les_tokens_unpack (packed, after, tokens->len);
  for (guint i = 0; i < tokens->len; i++)
    {
      g_assert_cmpuint (after[i].span.start, ==, before[i].span.start);
      g_assert_cmpuint (after[i].span.length, ==, before[i].span.length);
      g_assert_cmpuint (after[i].kind, ==, before[i].kind);
      g_assert_cmpuint (after[i].flags, ==, before[i].flags);
    }
}

/* What is unpacked is what was packed: usual tokens, wide gaps, long words, none at all, and what no text yields. */
static void
test_packed (void)
{
  g_autoptr (GArray)  tokens = g_array_new (FALSE, FALSE, sizeof (LesToken));
  g_autoptr (GString) text = g_string_new ("„Ja“, sagte DIE Frau  um 21:00.\n\nNein");
  static const LesToken odd[] = {
    { { G_MAXUINT32 - 5, 5 }, LES_TOKEN_MARK, LES_TOKEN_LINE_BEFORE }, { { 3, 0 }, LES_TOKEN_WORD, 15 },
    { { 2, G_MAXUINT32 }, LES_TOKEN_QUOTE, LES_TOKEN_CAPITAL },
  };

  assert_packs (tokens);
  for (guint i = 0; i < 1000; i++)
    g_string_append_c (text, ' ');
  for (guint i = 0; i < 20000; i++)
    g_string_append_c (text, 'x');
  les_tokenize (text->str, LES_SPAN (0, text->len), tokens);
  assert_packs (tokens);
  g_array_append_vals (tokens, odd, G_N_ELEMENTS (odd));
  assert_packs (tokens);
}

static void
assert_folded (const char *word,
               gboolean    keep_marks,
               const char *expected)
{
  char folded[64];

  g_assert_cmpuint (les_fold_word (word, strlen (word), keep_marks, folded, sizeof folded), ==, strlen (expected));
  g_assert_cmpstr (folded, ==, expected);
}

/* What is compared: case, sharp s, accents, soft hyphens and typographic marks are levelled. */
static void
test_fold (void)
{
  assert_folded ("GROSSE", FALSE, "grosse");
  assert_folded ("Größe", FALSE, "grosse");
  assert_folded ("schön", TRUE, "schön");
  assert_folded ("schön", FALSE, "schon");
  assert_folded ("Waffen\u00ADruhe", FALSE, "waffenruhe");
  assert_folded ("l’été", FALSE, "l'ete");
  assert_folded ("Ещё", FALSE, "еще");
  assert_folded ("Зеленський", FALSE, "зеленський");
  g_assert_cmpuint (les_fold_hash ("Größe", strlen ("Größe")), ==, les_fold_hash ("GROSSE", 6));
}

/* The buffer's end never cuts a character. */
static void
test_fold_cut (void)
{
  g_autofree char *longest = g_strnfill (500, 'x');
  char             folded[32];

  memcpy (longest + 20, "üüüüüüüüüü", 20);
  g_assert_cmpuint (les_fold_word (longest, 500, TRUE, folded, sizeof folded), <, sizeof folded);
  g_assert_true (g_utf8_validate (folded, -1, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/token/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/token/packed", test_packed);
  g_test_add_func ("/fold/levelled", test_fold);
  g_test_add_func ("/fold/cut", test_fold_cut);
  return g_test_run ();
}
