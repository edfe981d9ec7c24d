/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a text in each language: tokens, words, phrases, clauses and the language itself. What comes back lies inside what
 * was asked about. The first byte picks the language; a text that opens with "\fsa" is read as a lexicon too. */

#include "config.h"

#include <string.h>

#include "text/lexicon.h"
#include "text/syntax.h"

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static gboolean
look_at_analysis (const char *lemma,
                  gsize       lemma_length,
                  const char *tag,
                  gsize       tag_length,
                  gpointer    user_data)
{
  if (!g_utf8_validate_len (lemma, lemma_length, NULL))
    g_error ("a lemma that is no text");
  return TRUE;
}

static void
read_as_lexicon (const guint8 *data,
                 size_t        size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (LesLexicon) lexicon = les_lexicon_new (bytes, '_', NULL, (size & 1) != 0, NULL);
  static const char *const words[] = { "a", "ab", "der", "sein", "Haus", "Häuser", "gehen", "zzz" };

  for (guint i = 0; i < G_N_ELEMENTS (words) && lexicon != NULL; i++)
    les_lexicon_lookup (lexicon, words[i], strlen (words[i]), look_at_analysis, NULL);
}

static void
check_syntax (const LesSyntax *syntax)
{
  for (guint i = 0; i < syntax->n_tokens; i++)
    if (syntax->clause_of[i] >= syntax->n_clauses || syntax->phrase_of[i] >= (int) syntax->n_phrases)
      g_error ("token %u lies in no clause", i);
  for (guint i = 0; i < syntax->n_phrases; i++)
    if (syntax->phrases[i].first >= syntax->phrases[i].end || syntax->phrases[i].end > syntax->n_tokens)
      g_error ("phrase %u is empty or too long", i);
  for (guint i = 0; i < syntax->n_clauses; i++)
    if (syntax->clauses[i].end > syntax->n_tokens || syntax->clauses[i].subject >= (int) syntax->n_phrases ||
        syntax->clauses[i].finite >= (int) syntax->n_tokens || syntax->clauses[i].parent == (int) i)
      g_error ("clause %u leaves its sentence", i);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  const char *const *codes = les_language_all_codes ();
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (LesToken));
  g_autoptr (LesSyntax) syntax = NULL;
  g_autofree char *text = NULL;
  guint n_codes = g_strv_length ((GStrv) codes);

  if (size == 0)
    return 0;
  read_as_lexicon (data, size);
  text = g_utf8_make_valid ((const char *) data + 1, (gssize) size - 1);
  les_tokenize (text, LES_SPAN (0, strlen (text)), tokens);
  les_language_detect (text, strlen (text));
  syntax = les_syntax_new (les_language_get (codes[data[0] % n_codes]));
  les_syntax_parse (syntax, text, (const LesToken *) tokens->data, tokens->len);
  check_syntax (syntax);
  return 0;
}
