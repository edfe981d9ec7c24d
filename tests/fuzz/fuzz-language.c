/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a text in each language: tokens, words and the language itself. What comes back lies inside what
 * was asked about. The first byte picks the language; a text that opens with "\fsa" is read as a lexicon too. */

#include "config.h"

#include <string.h>

#include "text/lexicon.h"
#include "text/morph.h"
#include "text/token.h"

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
check_words (const LesLanguage *language,
             const char        *text,
             const GArray      *tokens)
{
  gsize length = strlen (text);

  for (guint i = 0; i < tokens->len; i++)
    {
      const LesToken *token = &g_array_index (tokens, LesToken, i);
      LesMorph        morph;

      if (les_span_end (token->span) > length)
        g_error ("token %u leaves the text", i);
      morph = les_morph_word (language, text + token->span.start, token->span.length, i == 0);
      if (morph.lemma == NULL || !g_utf8_validate (morph.lemma, -1, NULL))
        g_error ("word %u has no lemma", i);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  const char *const *codes = les_language_all_codes ();
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (LesToken));
  g_autofree char *text = NULL;
  guint n_codes = g_strv_length ((GStrv) codes);

  if (size == 0)
    return 0;
  read_as_lexicon (data, size);
  text = g_utf8_make_valid ((const char *) data + 1, (gssize) size - 1);
  les_tokenize (text, LES_SPAN (0, strlen (text)), tokens);
  les_language_detect (text, strlen (text));
  check_words (les_language_get (codes[data[0] % n_codes]), text, tokens);
  return 0;
}
