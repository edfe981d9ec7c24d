/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/separable.h"

#include <string.h>

#define FARTHEST 40      /* tokens from the prefix back to its verb */
#define LONGEST_PREFIX 16

/* A prefix closes its clause: a mark, the end or the next clause follows. Elsewhere the word is a preposition. */
static gboolean
closes_clause (const LesLanguage *language,
               const char        *text,
               const LesToken    *tokens,
               guint              position,
               guint              end)
{
  const LesToken *next = &tokens[position + 1];

  if (position + 1 >= end || next->kind == LES_TOKEN_MARK || next->kind == LES_TOKEN_QUOTE)
    return TRUE;
  return next->kind == LES_TOKEN_WORD &&
         les_word_list_contains (les_language_list (language, "conjunctions"), text + next->span.start, next->span.length);
}

/* The infinitive that prefix and verb make, where the lexicon has it. */
static gboolean
joins (const LesLanguage *language,
       const char        *prefix,
       gsize              length,
       const char        *verb,
       char               whole[LES_LONGEST_SEPARABLE])
{
  LesMorph morph;

  if (length + strlen (verb) >= LES_LONGEST_SEPARABLE)
    return FALSE;
  memcpy (whole, prefix, length);
  strcpy (whole + length, verb);
  morph = les_morph_word (language, whole, strlen (whole), FALSE);
  return (morph.flags & LES_MORPH_KNOWN) && (morph.flags & LES_MORPH_INFINITIVE) && morph.verb != NULL && strcmp (morph.verb, whole) == 0;
}

gboolean
les_separable_find (const LesLanguage *language,
                    const char        *text,
                    const LesToken    *tokens,
                    guint              first,
                    guint              position,
                    guint              end,
                    guint             *verb,
                    char               whole[LES_LONGEST_SEPARABLE])
{
  const guint32 other = LES_MORPH_AUXILIARY | LES_MORPH_MODAL | LES_MORPH_ADVERB; /* "lange" is rarely a form of "langen" */
  const LesWordList *prefixes = les_language_list (language, "verb-prefixes");
  const char *prefix = text + tokens[position].span.start;
  gsize length = tokens[position].span.length;

  if (length > LONGEST_PREFIX || les_word_list_size (prefixes) == 0 || !closes_clause (language, text, tokens, position, end) ||
      !les_word_list_contains (prefixes, prefix, length))
    return FALSE;
  for (guint i = position; i > first && position - i < FARTHEST; i--)
    {
      LesSpan span = tokens[i - 1].span;
      LesMorph morph;

      if (tokens[i - 1].kind != LES_TOKEN_WORD)
        continue;
      morph = les_morph_word (language, text + span.start, span.length, i - 1 == first);
      if ((morph.flags & LES_MORPH_FINITE) && morph.verb != NULL && !(morph.flags & other) && strcmp (morph.lemma, morph.verb) == 0 &&
          joins (language, prefix, length, morph.verb, whole))
        {
          *verb = i - 1;
          return TRUE;
        }
    }
  return FALSE;
}
