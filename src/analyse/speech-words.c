/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/speech-words.h"

#include "text/fold.h"
#include "text/intern.h"

#include <string.h>

/* A bracket that holds more than this isn't one. */
#define MAX_BRACKET_TOKENS 120

static guint
roles_of (LesSpeechText *self,
          const char    *interned)
{
  gpointer roles;

  if (g_hash_table_lookup_extended (self->roles, interned, NULL, &roles))
    return GPOINTER_TO_UINT (roles);
  roles = GUINT_TO_POINTER (les_cues_roles (self->cues, interned));
  g_hash_table_insert (self->roles, (gpointer) interned, roles);
  return GPOINTER_TO_UINT (roles);
}

#define MIN_ENDING 5

/* A compound that the lexicon has whole: what the longest listed noun at its end is. */
static guint
ending_roles (LesSpeechText *self,
              const char    *lemma)
{
  gsize length = strlen (lemma);
  gpointer known;
  guint roles = 0;

  if (length > 60 || length < MIN_ENDING + 3)
    return 0;
  if (g_hash_table_lookup_extended (self->endings, lemma, NULL, &known))
    return GPOINTER_TO_UINT (known);
  for (const char *end = g_utf8_next_char (lemma); roles == 0 && end + MIN_ENDING <= lemma + length; end = g_utf8_next_char (end))
    if (end >= lemma + 3)
      roles = les_cues_roles (self->cues, end) & (LES_ROLE_NOTICE_NOUN | LES_ROLE_SPEECH_NOUN);
  g_hash_table_insert (self->endings, (gpointer) lemma, GUINT_TO_POINTER (roles));
  return roles;
}

/* Nouns are listed by their singular, and a compound is what its last part is: "Polizeiangaben". */
static guint32
noun_roles (LesSpeechText  *self,
            const LesMorph *morph)
{
  static const guint NOUNS = LES_ROLE_NOTICE_NOUN | LES_ROLE_SPEECH_NOUN | LES_ROLE_TITLE_NOUN | LES_ROLE_TIME_NOUN;
  guint roles = roles_of (self, morph->lemma);

  if (morph->head != NULL)
    roles |= roles_of (self, morph->head);
  else if (!(roles & NOUNS))
    roles |= ending_roles (self, morph->lemma);
  return roles & NOUNS;
}

/* "according to": an entry of two words. */
static void
pair_words (LesSpeechText *self,
            guint          token)
{
  LesSpeechWord *word = &self->words[token];
  char pair[256];
  guint roles;

  if (token == 0 || g_snprintf (pair, sizeof pair, "%s %s", word[-1].folded, word->folded) >= (int) sizeof pair)
    return;
  roles = les_cues_roles (self->cues, pair);
  word->roles |= roles;
  word->paired = roles != 0;
}

static void
analyse_words (LesSpeechText *self)
{
  guint sentence = 0;
  char folded[256];

  for (guint i = 0; i < self->n_tokens; i++)
    {
      LesSpeechWord *word = &self->words[i];
      const char *start = self->text + self->tokens[i].span.start;
      gboolean at_start;

      if (i % 4096 == 0 && g_cancellable_is_cancelled (self->cancellable))
        return;
      word->quotation = -1;
      word->folded = "";
      word->morph.lemma = word->lemma = "";
      if (!les_speech_is_word (self, i))
        continue;
      while (sentence + 1 < self->n_sentences && self->sentences[sentence + 1].first_token <= i)
        sentence++;
      at_start = sentence < self->n_sentences && self->sentences[sentence].first_token == i;
      if (!at_start && i > 0)
        at_start = self->tokens[i - 1].kind == LES_TOKEN_QUOTE || les_speech_mark (self, i - 1) == ':';
      if (self->tokens[i].kind == LES_TOKEN_WORD)
        word->morph = les_morph_word_folded (self->language, start, self->tokens[i].span.length, at_start, &word->folded);
      else
        word->folded = les_intern (folded, les_fold_word (start, self->tokens[i].span.length, TRUE, folded, sizeof folded));
      word->roles = roles_of (self, word->folded);
      if (word->roles & LES_ROLE_LAST_WORD)
        pair_words (self, i);
      if (self->tokens[i].kind != LES_TOKEN_WORD)
        word->morph.flags = LES_MORPH_NUMERAL;
      else if (word->morph.flags & LES_MORPH_NOUN)
        word->roles |= noun_roles (self, &word->morph);
    }
}

/* German forms whose likeliest reading is an adjective: "sich einigen", "heiße es". */
static void
settle_lemmas (LesSpeechText *self)
{
  char infinitive[256];

  for (guint i = 0; i < self->n_tokens; i++)
    {
      LesSpeechWord *word = &self->words[i];

      word->lemma = word->morph.lemma;
      if (!(self->grammar & LES_GRAMMAR_VERB_SECOND) || !(word->morph.flags & LES_MORPH_VERB)
          || g_str_has_suffix (word->morph.lemma, "n"))
        continue;
      if (word->morph.flags & LES_MORPH_INFINITIVE)
        word->lemma = word->folded;
      else if (g_str_has_suffix (word->folded, "e") && i + 1 < self->n_tokens && (self->words[i + 1].roles & LES_ROLE_EXPLETIVE)
               && g_snprintf (infinitive, sizeof infinitive, "%sn", word->folded) < (int) sizeof infinitive
               && les_cues_lookup (self->cues, infinitive) != NULL)
        word->lemma = les_intern (infinitive, strlen (infinitive));
    }
}

/* Hides what stands in round and square brackets, within a sentence. */
static void
hide_brackets (LesSpeechText *self)
{
  guint open = G_MAXUINT;

  for (guint i = 0; i < self->n_tokens; i++)
    {
      gunichar c = les_speech_mark (self, i);

      if ((c == '(' || c == '[') && (open == G_MAXUINT || i - open > MAX_BRACKET_TOKENS))
        open = i;
      else if ((c == ')' || c == ']') && open != G_MAXUINT)
        {
          if (i - open <= MAX_BRACKET_TOKENS)
            for (guint k = open; k <= i; k++)
              self->words[k].hidden = LES_HIDDEN_BRACKET;
          open = G_MAXUINT;
        }
    }
}

static void
attach_quotations (LesSpeechText *self)
{
  /* Outer before inner and nesting bounded by les_marks_pair: each token is written a few times at most. */
  for (guint i = 0; i < self->quotations->len; i++)
    {
      const LesQuotation *quotation = &g_array_index (self->quotations, LesQuotation, i);

      for (guint k = quotation->first; k <= quotation->last && k < self->n_tokens; k++)
        self->words[k].quotation = (int) i;
    }
}

LesSpeechText *
les_speech_text_new (const LesReading *reading,
                     GCancellable *cancellable)
{
  LesSpeechText *self = g_new0 (LesSpeechText, 1);
  const LesArticle *article = les_reading_get_article (reading);

  self->reading = reading;
  self->language = les_reading_get_language (reading);
  self->cues = les_cues_get (self->language);
  self->grammar = les_cues_grammar (self->cues);
  self->text = les_article_get_text (article, NULL);
  self->blocks = les_article_get_blocks (article, &self->n_blocks);
  self->tokens = les_reading_get_tokens (reading, &self->n_tokens);
  self->sentences = les_reading_get_sentences (reading, &self->n_sentences);
  self->words = g_new0 (LesSpeechWord, self->n_tokens + 1);
  self->lists_forms = les_language_lexicon (self->language) == NULL;
  self->roles = g_hash_table_new (NULL, NULL);
  self->endings = g_hash_table_new (NULL, NULL);
  self->quotations = g_array_new (FALSE, FALSE, sizeof (LesQuotation));
  self->cancellable = cancellable;
  analyse_words (self);
  if (g_cancellable_is_cancelled (cancellable))
    return self;
  settle_lemmas (self);
  les_marks_pair (reading, self->quotations);
  attach_quotations (self);
  hide_brackets (self);
  return self;
}

void
les_speech_text_free (LesSpeechText *self)
{
  g_array_unref (self->quotations);
  g_hash_table_unref (self->roles);
  g_hash_table_unref (self->endings);
  g_free (self->words);
  g_free (self);
}
