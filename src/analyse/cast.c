/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/cast.h"

#include <string.h>

static void
number_sentences (LesCast *self)
{
  for (guint i = 0; i < self->n_sentences; i++)
    for (guint k = 0; k < self->sentences[i].n_tokens; k++)
      self->sentence_of[self->sentences[i].first_token + k] = i;
}

/**
 * les_cast_new:
 * @reading: with its tokens and sentences, which must not change while the cast is in use
 *
 * Returns: (transfer full): a cast without mentions
 */
LesCast *
les_cast_new (LesReading *reading)
{
  LesCast *self = g_new0 (LesCast, 1);

  self->reading = reading;
  self->text = les_article_get_text (les_reading_get_article (reading), NULL);
  self->tokens = les_reading_get_tokens (reading, &self->n_tokens);
  self->sentences = les_reading_get_sentences (reading, &self->n_sentences);
  self->sentence_of = g_new0 (guint32, self->n_tokens + 1);
  self->mention_of = g_new (gint32, self->n_tokens + 1);
  memset (self->mention_of, 0xFF, (self->n_tokens + 1) * sizeof *self->mention_of);
  self->likeness = g_new0 (guint8, self->n_tokens + 1);
  self->language = les_reading_get_language (reading);
  self->gazetteer = les_gazetteer_get (self->language);
  self->articles = les_language_list (self->language, "articles");
  self->possessives = les_language_list (self->language, "possessives");
  self->pronouns = les_language_list (self->language, "third-person");
  self->particles = les_language_list (self->language, "name-particles");
  self->links = les_language_list (self->language, "role-links");
  self->times = les_language_list (self->language, "time-nouns");
  self->copulas = les_language_list (self->language, "copulas");
  self->noun_capitals = les_word_list_size (les_language_list (self->language, "noun-capitals")) > 0;
  self->noun_modifiers = les_word_list_size (les_language_list (self->language, "noun-modifiers")) > 0;
  self->no_articles = les_word_list_size (les_language_list (self->language, "no-articles")) > 0;
  self->bare_genitives = les_word_list_size (les_language_list (self->language, "bare-genitives")) > 0;
  self->families = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->mentions = g_array_new (FALSE, FALSE, sizeof (LesMention));
  self->actors = g_array_new (FALSE, TRUE, sizeof (LesActor));
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  number_sentences (self);
  return self;
}

void
les_cast_free (LesCast *self)
{
  g_free (self->sentence_of);
  g_free (self->mention_of);
  g_free (self->likeness);
  g_hash_table_unref (self->families);
  g_array_unref (self->mentions);
  g_array_unref (self->actors);
  g_hash_table_unref (self->by_key);
  g_free (self);
}

gboolean
les_cast_is_word (const LesCast *self,
                  guint          token)
{
  return token < self->n_tokens && self->tokens[token].kind == LES_TOKEN_WORD;
}

gboolean
les_cast_is_capital (const LesCast *self,
                     guint          token)
{
  return les_cast_is_word (self, token) && (self->tokens[token].flags & LES_TOKEN_CAPITAL) != 0;
}

gboolean
les_cast_is_mark (const LesCast *self,
                  guint          token,
                  const char    *mark)
{
  gsize length = strlen (mark);

  return token < self->n_tokens && self->tokens[token].span.length == length
         && memcmp (self->text + self->tokens[token].span.start, mark, length) == 0;
}

const char *
les_cast_value (const LesCast     *self,
                guint              token,
                const LesWordList *list)
{
  if (!les_cast_is_word (self, token))
    return NULL;
  return les_word_list_lookup (list, self->text + self->tokens[token].span.start, self->tokens[token].span.length);
}

gboolean
les_cast_in_list (const LesCast     *self,
                  guint              token,
                  const LesWordList *list)
{
  return les_cast_value (self, token, list) != NULL;
}

LesWordEntry
les_cast_entry (const LesCast *self,
                guint          token)
{
  if (!les_cast_is_word (self, token))
    return (LesWordEntry) { NULL };
  return les_gazetteer_word (self->gazetteer, self->text + self->tokens[token].span.start, self->tokens[token].span.length);
}

LesMorph
les_cast_morph (const LesCast *self,
                guint          token)
{
  gboolean at_start = self->sentences != NULL && token == self->sentences[self->sentence_of[token]].first_token;

  return les_morph_word (self->language, self->text + self->tokens[token].span.start, self->tokens[token].span.length, at_start);
}

LesArticleWord
les_cast_article (const LesCast *self,
                  guint          token)
{
  const char *value = les_cast_value (self, token, self->articles);

  if (value == NULL)
    return les_cast_in_list (self, token, self->possessives) ? LES_ARTICLE_POSSESSIVE : LES_ARTICLE_NONE;
  switch (*value)
    {
    case 'd': return value[2] == 'm' ? LES_ARTICLE_DEMONSTRATIVE : LES_ARTICLE_DEFINITE;
    case 'i': return LES_ARTICLE_INDEFINITE;
    case 'q': return LES_ARTICLE_QUANTITY;
    default: return LES_ARTICLE_NEGATIVE;
    }
}

guint
les_cast_sentence_end (const LesCast *self,
                       guint          token)
{
  const LesSentence *sentence;

  if (token >= self->n_tokens || self->n_sentences == 0)
    return self->n_tokens;
  sentence = &self->sentences[self->sentence_of[token]];
  return MIN (sentence->first_token + sentence->n_tokens, self->n_tokens);
}

LesSpan
les_cast_span (const LesCast *self,
               guint          first,
               guint          end)
{
  if (first >= end || end > self->n_tokens)
    return LES_SPAN (0, 0);
  return LES_SPAN (self->tokens[first].span.start, les_span_end (self->tokens[end - 1].span));
}

/* Line breaks and runs of space become one space; markup of emphasis goes. */
char *
les_cast_dup_text (const LesCast *self,
                   guint          first,
                   guint          end)
{
  GString *string = g_string_new (NULL);

  for (guint i = first; i < end && i < self->n_tokens; i++)
    {
      const LesToken *token = &self->tokens[i];

      if (les_cast_is_mark (self, i, "*") || les_cast_is_mark (self, i, "_"))
        continue;
      if (string->len > 0 && (token->flags & LES_TOKEN_SPACE_BEFORE) != 0)
        g_string_append_c (string, ' ');
      g_string_append_len (string, self->text + token->span.start, token->span.length);
    }
  return g_string_free (string, FALSE);
}

const char *
les_cast_keep (const LesCast *self,
               guint          first,
               guint          end)
{
  g_autofree char *text = les_cast_dup_text (self, first, end);

  return les_reading_keep_string (self->reading, text, -1);
}
