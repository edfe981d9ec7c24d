/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/role-front.h"

#include <string.h>

#include "analyse/names.h"

#define MAX_FRONT 8 /* tokens before the noun */

#define ATTRIBUTE (LES_MORPH_ADJECTIVE | LES_MORPH_PARTICIPLE_1 | LES_MORPH_PARTICIPLE_2 | LES_MORPH_NUMERAL)

const LesEntry *
les_role_modifier (const LesCast *cast,
                   guint          token,
                   char         **text)
{
  LesWordEntry entry = les_cast_entry (cast, token);
  const char  *word = cast->text + cast->tokens[token].span.start;
  gsize        length = entry.head_start;
  gsize        cut;

  if (text != NULL)
    *text = NULL;
  if (entry.head == NULL || length == 0)
    return NULL;
  while (length > 0 && word[length - 1] == '-')
    length--;
  if (text != NULL)
    *text = g_strndup (word, length);
  cut = memchr (word, '-', length) != NULL ? (gsize) ((const char *) memchr (word, '-', length) - word) : length;
  for (gsize n = length; n >= 2; n = n > cut ? cut : n - 1)
    {
      LesWordEntry found = les_gazetteer_word (cast->gazetteer, word, n);

      if (found.entry != NULL && (found.entry->kinds & LES_ENTRY_NATION) != 0)
        return found.entry;
      if (n == cut && (n < 4 || word[n - 1] != 's'))
        break;
      if (n < cut)
        break;
    }
  return NULL;
}

gboolean
les_role_is_attribute (const LesCast *cast,
                       guint          token)
{
  LesWordEntry entry;
  LesMorph     morph;

  if (token >= cast->n_tokens)
    return FALSE;
  if (cast->tokens[token].kind == LES_TOKEN_NUMBER)
    return TRUE;
  if (!les_cast_is_word (cast, token))
    return FALSE;
  entry = les_cast_entry (cast, token);
  if (entry.entry != NULL && (entry.entry->kinds & LES_ENTRY_ADJECTIVE) != 0)
    return TRUE;
  morph = les_cast_morph (cast, token);
  if (les_cast_is_capital (cast, token) && cast->noun_capitals)
    return (morph.flags & LES_MORPH_ADJECTIVE) != 0 && (morph.flags & (LES_MORPH_NOUN | LES_MORPH_PROPER)) == 0 && entry.head == NULL;
  if ((morph.flags & (LES_MORPH_PREPOSITION | LES_MORPH_CONJUNCTION | LES_MORPH_SUBJUNCTION | LES_MORPH_PRONOUN)) != 0)
    return FALSE;
  if ((morph.flags & LES_MORPH_FINITE) != 0 && (morph.flags & ATTRIBUTE) == 0)
    return FALSE;
  return (morph.flags & ATTRIBUTE) != 0 || (morph.flags & LES_MORPH_KNOWN) == 0
         || (cast->noun_modifiers && (morph.flags & LES_MORPH_NOUN) != 0 && (morph.flags & LES_MORPH_FINITE) == 0);
}

static gboolean
ends_in_genitive (const LesCast *cast,
                  guint          token)
{
  LesSpan span = cast->tokens[token].span;

  return span.length > 2 && cast->text[les_span_end (span) - 1] == 's';
}

/* Cases that a subject can't be in, told by the article's ending in a language with capitals for nouns, else by a preposition. */
static gboolean
front_is_oblique (const LesCast *cast,
                  guint          first,
                  guint          sentence_first)
{
  LesMorph morph;

  if (les_cast_is_word (cast, first))
    {
      morph = les_cast_morph (cast, first);
      if ((morph.flags & LES_MORPH_DETERMINER) != 0 && morph.agreement != 0
          && (morph.agreement & LES_CASE_NOMINATIVE) == 0 && cast->noun_capitals)
        return TRUE;
    }
  if (first <= sentence_first || !les_cast_is_word (cast, first - 1))
    return FALSE;
  morph = les_cast_morph (cast, first - 1);
  return (morph.flags & LES_MORPH_PREPOSITION) != 0 && (morph.flags & LES_MORPH_FINITE) == 0;
}

void
les_role_note_former (const LesCast *cast,
                      guint          token,
                      LesRolePhrase *phrase)
{
  const LesWordList *words = les_language_list (cast->language, "former-words");
  const char        *text = cast->text + cast->tokens[token].span.start;

  for (guint i = 0; i < les_word_list_size (words); i++)
    {
      gsize length = strlen (les_word_list_key (words, i));

      if (cast->tokens[token].span.length < length || strncmp (text, les_word_list_key (words, i), length) != 0)
        continue;
      if (*les_word_list_value (words, i) == 'd')
        phrase->deputy = TRUE;
      else
        phrase->former = TRUE;
    }
}

/* A state or its house that ends with the token: "White House" in "the White House official". */
static const LesEntry *
nation_before (const LesCast *cast,
               guint          token,
               guint          min,
               guint         *first)
{
  for (guint back = 2; back > 0; back--)
    {
      guint           n = 1;
      const LesEntry *entry;

      if (token < min + back)
        continue;
      entry = les_gazetteer_match (cast->gazetteer, cast->text, cast->tokens + token - back, back + 1, &n);
      if (entry != NULL && n == back + 1 && (entry->kinds & LES_ENTRY_NATION) != 0)
        {
          *first = token - back;
          return entry;
        }
    }
  *first = token;
  return les_cast_entry (cast, token).entry;
}

void
les_role_read_front (const LesCast *cast,
                     guint          noun,
                     guint          min,
                     LesRolePhrase *phrase)
{
  guint first = noun;

  while (first > min && noun - first < MAX_FRONT)
    {
      guint          before = first - 1, nation_first;
      LesArticleWord article = les_cast_article (cast, before);
      const LesEntry *entry = nation_before (cast, before, min, &nation_first);

      if (article != LES_ARTICLE_NONE)
        {
          phrase->article = article;
          first = before;
          break;
        }
      if (entry != NULL && (entry->kinds & LES_ENTRY_NATION) != 0)
        {
          if (phrase->nation == NULL)
            phrase->nation = entry->nation;
          phrase->role_first = first = nation_first;
          if ((entry->kinds & LES_ENTRY_ADJECTIVE) == 0 && cast->noun_capitals)
            break;
          continue;
        }
      if (les_cast_is_capital (cast, before) && phrase->owner == noun
          && ends_in_genitive (cast, before) && les_name_likeness (cast, before) >= LES_LIKENESS_NAME)
        {
          phrase->owner = before;
          phrase->role_first = first = before;
          break;
        }
      if ((!cast->noun_capitals && les_cast_is_capital (cast, before) && les_name_likeness (cast, before) >= LES_LIKENESS_ACRONYM)
          || !les_role_is_attribute (cast, before))
        break;
      les_role_note_former (cast, before, phrase);
      phrase->role_first = first = before;
    }
  phrase->first = first;
  phrase->oblique = front_is_oblique (cast, first, min);
}
