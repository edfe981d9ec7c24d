/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/sentence-scanner.h"

#include <string.h>

#include "text/morph.h"

#define MAX_PARTS 6         /* of an abbreviation: "i. d. R." */
#define MAX_ABBREVIATION 48 /* bytes */

/* The number before the stop, or -1 when it isn't plain digits. */
static int
plain_number (const LesScanner *scanner,
              guint             token)
{
  gsize length;
  const char *digits = les_scanner_text (scanner, token, &length);
  int value = 0;

  if (length > 4)
    return -1;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (digits[i]))
        return -1;
      value = 10 * value + digits[i] - '0';
    }
  return value;
}

/* The word opens sentences: an article, pronoun, preposition, conjunction, adverb. */
gboolean
les_stop_is_starter (const LesScanner *scanner,
                     guint             token)
{
  gsize length;
  const char *word = les_scanner_text (scanner, token, &length);
  guint32 closed = LES_MORPH_DETERMINER | LES_MORPH_PRONOUN | LES_MORPH_PREPOSITION | LES_MORPH_SUBJUNCTION |
                   LES_MORPH_CONJUNCTION | LES_MORPH_ADVERB;
  LesMorph morph;

  if (scanner->tokens[token].kind != LES_TOKEN_WORD || (scanner->tokens[token].flags & LES_TOKEN_CAPITAL) == 0)
    return FALSE;
  if (les_word_list_contains (scanner->starters, word, (gssize) length))
    return TRUE;
  morph = les_morph_word (scanner->language, word, length, TRUE);
  return (morph.flags & closed) != 0 && (morph.flags & (LES_MORPH_NOUN | LES_MORPH_PROPER)) == 0;
}

/* The list has the abbreviation as it is written here, or with a capital that a sentence's beginning gave it: "MS." is no
 * "Ms.". One that is only used before a number ("vol. = number") is one only there. */
static gboolean
is_listed (const LesScanner *scanner,
           const char       *joined,
           gsize             length,
           gboolean          before_number)
{
  int position = les_word_list_find (scanner->abbreviations, joined, (gssize) length);
  const char *key;

  if (position < 0)
    return FALSE;
  key = les_word_list_key (scanner->abbreviations, (guint) position);
  if (strcmp (key, joined) != 0 && (g_utf8_strlen (key, -1) < 3 || strcmp (g_utf8_next_char (key), g_utf8_next_char (joined)) != 0))
    return FALSE;
  return before_number || strcmp (les_word_list_value (scanner->abbreviations, (guint) position), "number") != 0;
}

/* The stop at token ends an abbreviation; the longest one of the list that ends there counts: "B." of "z. B.", then "z.B.". */
static gboolean
find_abbreviation (const LesScanner *scanner,
                   guint             stop,
                   guint             next,
                   gboolean         *final,
                   guint            *first_part)
{
  char joined[MAX_ABBREVIATION + 1];
  gsize used = 0;
  gboolean found = FALSE;
  guint token = stop;

  *final = FALSE;
  for (guint part = 0; part < MAX_PARTS && token > scanner->first; part++)
    {
      gsize length;
      const char *word = les_scanner_text (scanner, token - 1, &length);

      if (scanner->tokens[token - 1].kind != LES_TOKEN_WORD || les_scanner_has_space (scanner, token) ||
          used + length + 1 > MAX_ABBREVIATION)
        break;
      memmove (joined + length + 1, joined, used);
      memcpy (joined, word, length);
      joined[length] = '.';
      used += length + 1;
      joined[used] = '\0';
      if (is_listed (scanner, joined, used, scanner->tokens[next].kind == LES_TOKEN_NUMBER))
        {
          found = TRUE;
          *final = les_word_list_contains (scanner->finals, joined, (gssize) used);
          *first_part = token - 1;
        }
      if (token < 2 || token - 2 < scanner->first || scanner->tokens[token - 2].kind != LES_TOKEN_MARK ||
          les_scanner_char (scanner, token - 2) != '.' || scanner->tokens[token - 2].span.length != 1)
        break;
      token -= 2;
    }
  return found;
}

/* Behind an abbreviation that can end a sentence: a word that opens sentences, an inverted mark, a dash, or where nouns are
 * small any word that is no name. */
static gboolean
opens_sentence (const LesScanner *scanner,
                guint             first_part,
                guint             behind,
                guint             next)
{
  gsize length;
  const char *word = les_scanner_text (scanner, next, &length);
  gunichar mark = les_scanner_char (scanner, behind);
  LesMorph small, capital;

  if (mark == 0xBF || mark == 0xA1 || les_stop_is_starter (scanner, next))
    return TRUE;
  /* "etc. People left", but "the U.S. Senate". */
  if (scanner->nouns_are_capital || scanner->tokens[next].kind != LES_TOKEN_WORD ||
      (scanner->tokens[first_part].flags & LES_TOKEN_CAPITAL) != 0)
    return FALSE;
  small = les_morph_word (scanner->language, word, length, TRUE);
  capital = les_morph_word (scanner->language, word, length, FALSE);
  return (small.flags & LES_MORPH_KNOWN) != 0 && ((small.flags | capital.flags) & LES_MORPH_PROPER) == 0;
}

/* One letter: an initial ("J. Edgar"), part of an unlisted abbreviation, or a letter that a sentence ends with ("Plan B."). */
static gboolean
is_single_letter (const LesScanner *scanner,
                  guint             token)
{
  gsize length;
  const char *word = les_scanner_text (scanner, token, &length);

  return scanner->tokens[token].kind == LES_TOKEN_WORD && g_utf8_next_char (word) == word + length;
}

static gboolean
is_roman (const LesScanner *scanner,
          guint             token)
{
  gsize length;
  const char *word = les_scanner_text (scanner, token, &length);

  return length <= 7 && strspn (word, "IVXLC") >= length;
}

gboolean
les_stop_abbreviates (const LesScanner *scanner,
                      guint             stop,
                      guint             behind,
                      guint             next)
{
  gboolean final;
  guint first_part = stop - 1;

  if (find_abbreviation (scanner, stop, next, &final, &first_part))
    {
      if (!final)
        return TRUE;
      /* "2010 г." ends a sentence before any capital, "5 Mio. Euro" none where nouns have one. */
      if (!scanner->nouns_are_capital && first_part > scanner->first && scanner->tokens[first_part - 1].kind == LES_TOKEN_NUMBER)
        return FALSE;
      return !opens_sentence (scanner, first_part, behind, next);
    }
  if (is_single_letter (scanner, stop - 1))
    {
      /* "a. C.", "А. С. Петров": letters and stops go on. */
      if (is_single_letter (scanner, next) && next + 1 < scanner->n_tokens && les_scanner_char (scanner, next + 1) == '.')
        return TRUE;
      if ((scanner->tokens[stop - 1].flags & LES_TOKEN_CAPITAL) != 0)
        return !les_stop_is_starter (scanner, next);
      return scanner->has_ordinals && !les_stop_is_starter (scanner, next);
    }
  return is_roman (scanner, stop - 1) && scanner->has_ordinals && !les_stop_is_starter (scanner, next);
}

/* The number of a list's item: at the sentence's beginning, or behind a colon, a dash, an opening mark. */
static gboolean
begins_item (const LesScanner *scanner,
             guint             number,
             guint             next)
{
  gunichar c;

  if (number == scanner->first)
    return TRUE;
  c = les_scanner_char (scanner, number - 1);
  if (c == ',')
    return !les_stop_is_starter (scanner, next); /* "4, 5. Das" */
  return c == ':' || c == '-' || c == 0x2013 || c == 0x2014 || c == 0x2022 || c == '(' || c == '[' ||
         (scanner->tokens[number - 1].kind == LES_TOKEN_QUOTE && !les_scanner_has_space (scanner, number));
}

/* "am 3. Mai", "der 19. Bezirk", "1. Platz", "3. 5. 2025": the stop makes the number an ordinal. */
gboolean
les_stop_makes_ordinal (const LesScanner *scanner,
                        guint             stop,
                        guint             next)
{
  int number = plain_number (scanner, stop - 1);
  gsize length;
  const char *word = les_scanner_text (scanner, next, &length);
  const char *before;
  LesMorph morph;

  if (number < 0)
    return FALSE;
  if (number < 100 && begins_item (scanner, stop - 1, next))
    return TRUE;
  if (!scanner->has_ordinals || number > 1500)
    return FALSE;
  if (scanner->tokens[next].kind == LES_TOKEN_NUMBER)
    return number <= 31;
  if (les_word_list_contains (scanner->months, word, (gssize) length) && number <= 31)
    return TRUE;
  if (les_word_list_contains (scanner->ordinals, word, (gssize) length))
    return TRUE;
  if (les_stop_is_starter (scanner, next) || stop < 2 || stop - 2 < scanner->first)
    return FALSE;

  before = les_scanner_text (scanner, stop - 2, &length);
  if (scanner->tokens[stop - 2].kind != LES_TOKEN_WORD)
    return FALSE;
  morph = les_morph_word (scanner->language, before, length, FALSE);
  return number < 200 && (morph.flags & (LES_MORPH_DETERMINER | LES_MORPH_PREPOSITION | LES_MORPH_PRONOUN)) != 0;
}
