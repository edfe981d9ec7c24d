/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "text/morph.h"
#include "view/shared-words.h"

/* Stands for more than one article. */
#define SEVERAL G_MAXUINT

struct _LesSharedWords
{
  const LesComparison *comparison; /* borrowed from the entry */
  GHashTable          *articles;   /* lemma → position of the article + 1, or SEVERAL */
};

typedef void (*WordFunc) (LesSharedWords *self,
                          guint           article,
                          LesSpan         span,
                          const char     *lemma,
                          GArray         *found);

/* Words that are to be found in any two sentences: that they are shared tells nobody anything. */
static gboolean
is_content (const LesWordList *function_words,
            const char        *word,
            gsize              length,
            const LesMorph    *morph)
{
  const guint32 grammar = LES_MORPH_PREPOSITION | LES_MORPH_CONJUNCTION | LES_MORPH_SUBJUNCTION | LES_MORPH_DETERMINER
                          | LES_MORPH_PRONOUN | LES_MORPH_PARTICLE;

  return !les_word_list_contains (function_words, word, length) && !((morph->flags & LES_MORPH_KNOWN) && (morph->flags & grammar));
}

/* Calls func for each content word: with its lemma, a figure with itself. */
static void
each_word (const LesSharedWords *self,
           guint                 article,
           LesSpan               span,
           WordFunc              func,
           GArray               *found)
{
  const LesReading *reading = les_comparison_get_reading (self->comparison, article);
  const char *text = les_article_get_text (les_reading_get_article (reading), NULL);
  const LesLanguage *language = les_reading_get_language (reading);
  const LesWordList *function_words = les_language_list (language, "function-words");
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (LesToken));

  les_tokenize (text, span, tokens);
  for (guint i = 0; i < tokens->len; i++)
    {
      const LesToken *token = &g_array_index (tokens, LesToken, i);
      const char *word = text + token->span.start;

      if (token->kind == LES_TOKEN_NUMBER)
        {
          g_autofree char *figure = g_strndup (word, token->span.length);

          func ((LesSharedWords *) self, article, token->span, figure, found);
        }
      else if (token->kind == LES_TOKEN_WORD)
        {
          LesMorph morph = les_morph_word (language, word, token->span.length, i == 0);

          if (is_content (function_words, word, token->span.length, &morph))
            func ((LesSharedWords *) self, article, token->span, morph.lemma, found);
        }
    }
}

static void
note_word (LesSharedWords *self,
           guint           article,
           LesSpan         span,
           const char     *lemma,
           GArray         *found)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->articles, lemma));

  if (known == 0)
    g_hash_table_insert (self->articles, g_strdup (lemma), GUINT_TO_POINTER (article + 1));
  else if (known != article + 1 && known != SEVERAL)
    g_hash_table_insert (self->articles, g_strdup (lemma), GUINT_TO_POINTER (SEVERAL));
}

static void
find_word (LesSharedWords *self,
           guint           article,
           LesSpan         span,
           const char     *lemma,
           GArray         *found)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->articles, lemma));

  if (known != 0 && known != article + 1)
    g_array_append_val (found, span);
}

static void
note_terms (LesSharedWords *self,
            LesEntry       *entry)
{
  guint n;
  const LesReading *reading = les_comparison_get_reading (self->comparison, les_entry_get_places (entry, &n)[0].article);
  const LesTopic *topic = les_comparison_get_topics (self->comparison, &n) + les_entry_get_position (entry);

  for (guint i = 0; topic->terms[i] != NULL; i++)
    {
      LesMorph morph = les_morph_word (les_reading_get_language (reading), topic->terms[i], strlen (topic->terms[i]), FALSE);

      g_hash_table_insert (self->articles, g_strdup (morph.lemma), GUINT_TO_POINTER (SEVERAL));
    }
}

LesSharedWords *
les_shared_words_new (LesEntry *entry,
                      guint     n_places)
{
  LesSharedWords *self = g_new0 (LesSharedWords, 1);
  gboolean is_comparable = les_entry_get_kind (entry) == LES_ENTRY_STATEMENT || les_entry_get_kind (entry) == LES_ENTRY_SUGGESTION;
  guint n;
  const LesPlace *places = les_entry_get_places (entry, &n);

  self->comparison = les_entry_get_comparison (entry);
  self->articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (les_entry_get_kind (entry) == LES_ENTRY_TOPIC)
    note_terms (self, entry);
  for (guint i = 0; is_comparable && i < MIN (n, n_places); i++)
    for (guint k = 0; k < places[i].n_spans; k++)
      each_word (self, places[i].article, places[i].spans[k], note_word, NULL);
  return self;
}

void
les_shared_words_free (LesSharedWords *self)
{
  g_hash_table_unref (self->articles);
  g_free (self);
}

GArray *
les_shared_words_find (const LesSharedWords *self,
                       guint                 article,
                       LesSpan               span)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (LesSpan));

  each_word (self, article, span, find_word, found);
  return found;
}
