/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/speech-segments.h"

#include <string.h>

#define CLOSED_CLASS (LES_MORPH_DETERMINER | LES_MORPH_PREPOSITION | LES_MORPH_PRONOUN | LES_MORPH_SUBJUNCTION \
                      | LES_MORPH_CONJUNCTION | LES_MORPH_PARTICLE | LES_MORPH_NUMERAL | LES_MORPH_ADVERB)

/* "der erklärte Gegner", "dünne Zweige": between an article and a noun it is an adjective, and so is a form of the present
 * before a noun; "erklärte Meier" is none. */
static gboolean
stands_as_adjective (const LesSpeechText *text,
                     guint                token)
{
  guint32 before = token > 0 ? text->words[token - 1].morph.flags : 0;
  gboolean noun = token + 1 < text->n_tokens && les_speech_is_word (text, token + 1) && les_speech_is_capital (text, token + 1);
  gboolean adjective = token + 1 < text->n_tokens && (text->words[token + 1].morph.flags & LES_MORPH_ADJECTIVE);

  if (token > 1 && (text->words[token - 1].roles & LES_ROLE_AND) && (text->words[token - 2].morph.flags & LES_MORPH_ADJECTIVE))
    before = LES_MORPH_ADJECTIVE; /* "der getöteten oder verletzten Soldaten" */
  if (before & (LES_MORPH_DETERMINER | LES_MORPH_ADJECTIVE | LES_MORPH_PREPOSITION))
    return noun || adjective;
  return noun && !(text->words[token].morph.flags & (LES_MORPH_PAST | LES_MORPH_PARTICIPLE_2));
}

/* "the report says": behind an article it is a noun. */
static gboolean
stands_as_noun (const LesSpeechText *text,
                guint                token)
{
  guint32 before = token > 0 && les_speech_is_word (text, token - 1) ? text->words[token - 1].morph.flags : 0;

  return (before & (LES_MORPH_DETERMINER | LES_MORPH_ADJECTIVE | LES_MORPH_NUMERAL)) != 0
         || ((before & LES_MORPH_PREPOSITION) && !(before & LES_MORPH_PRONOUN));
}

gboolean
les_clauses_can_be_finite (const LesSpeechText *text,
                           guint                token)
{
  const LesSpeechWord *word = &text->words[token];
  guint32 flags = word->morph.flags;

  if (text->lists_forms && !(flags & (LES_MORPH_FINITE | LES_MORPH_KNOWN)) && les_cues_lookup (text->cues, word->folded) != NULL)
    return TRUE; /* a language without lexicon lists forms */
  if (!(flags & LES_MORPH_FINITE) || word->named || les_speech_is_capital (text, token))
    return FALSE;
  if (token > 0 && (text->words[token - 1].roles & LES_ROLE_INFINITIVE) && (flags & LES_MORPH_INFINITIVE))
    return FALSE;
  if (flags & HELPER)
    return !(flags & LES_MORPH_DETERMINER);
  if (flags & CLOSED_CLASS)
    return FALSE;
  if ((flags & LES_MORPH_NOUN) && !(text->grammar & LES_GRAMMAR_VERB_SECOND) && stands_as_noun (text, token))
    return FALSE;
  if ((flags & LES_MORPH_ADJECTIVE) && (text->grammar & LES_GRAMMAR_VERB_SECOND) && !g_str_has_suffix (word->lemma, "n"))
    return FALSE; /* "lange": likelier an adjective, as its lemma tells */
  return !((flags & LES_MORPH_ADJECTIVE) && stands_as_adjective (text, token));
}

LesMood
les_clauses_mood (const LesSpeechText *text,
                  guint                token)
{
  const LesSpeechWord *word = &text->words[token];
  guint32 flags = word->morph.flags;
  gsize length = strlen (word->folded);

  if (!(text->grammar & LES_GRAMMAR_SUBJUNCTIVE))
    return LES_MOOD_INDICATIVE;
  if (flags & LES_MORPH_SUBJUNCTIVE_1)
    {
      if (!(flags & LES_MORPH_INDICATIVE))
        return LES_MOOD_SUBJUNCTIVE_1;
      /* "habe", "gehe": indicative in the first person only, which reports seldom speak in. */
      if (length > 2 && word->folded[length - 1] == 'e' && !(flags & LES_MORPH_PAST)
          && !(token > 0 && strcmp (text->words[token - 1].folded, "ich") == 0)
          && !(token + 1 < text->n_tokens && strcmp (text->words[token + 1].folded, "ich") == 0))
        return LES_MOOD_SUBJUNCTIVE_1;
    }
  if ((flags & LES_MORPH_SUBJUNCTIVE_2) && !(flags & LES_MORPH_INDICATIVE))
    return LES_MOOD_SUBJUNCTIVE_2;
  return LES_MOOD_INDICATIVE;
}

guint
les_clauses_next_visible (const LesSpeechText *text,
                          guint                token,
                          guint                end)
{
  while (token < end && !les_clauses_is_visible (text, token))
    token++;
  return token;
}

int
les_clauses_last_finite (const LesSpeechText *text,
                         guint                from,
                         guint                end)
{
  for (guint i = end; i-- > from;)
    if (les_clauses_is_visible (text, i) && les_clauses_can_be_finite (text, i))
      return (int) i;
  return -1;
}
