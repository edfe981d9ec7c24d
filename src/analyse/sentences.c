/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/sentences.h"

#include <string.h>

#include "text/morph.h"

#define MAX_PARTS 6      /* of an abbreviation: "i. d. R." */
#define MAX_ABBREVIATION 48 /* bytes */
#define MAX_BRACKETED 60 /* tokens: a longer parenthesis was never closed */
#define MAX_QUOTED 80    /* tokens looked ahead for the mark that closes */
#define MAX_TITLE 5      /* tokens of a title that ends in a mark of its own: "Hilfe!" */

/* The tokens of one block. */
typedef struct
{
  const char        *text;
  const LesLanguage *language;
  const LesToken    *tokens;
  guint              n_tokens;
  const LesWordList *abbreviations, *finals, *months, *ordinals, *starters;
  gboolean           has_ordinals; /* the language writes "3." for "third" */
  gboolean           nouns_are_capital;
  guint              bracket;      /* the open parenthesis, G_MAXUINT: none */
  guint              quote;        /* the quotation mark opened last */
  guint              first;        /* token of the sentence now open */
  int                guillemets;   /* « without » so far */
  guint              straight;     /* straight quotation marks so far */
} Scanner;

static gunichar
first_char (const Scanner *scanner,
            guint          token)
{
  return g_utf8_get_char (scanner->text + scanner->tokens[token].span.start);
}

static const char *
token_text (const Scanner *scanner,
            guint          token,
            gsize         *length)
{
  *length = scanner->tokens[token].span.length;
  return scanner->text + scanner->tokens[token].span.start;
}

static gboolean
has_space_before (const Scanner *scanner,
                  guint          token)
{
  return (scanner->tokens[token].flags & LES_TOKEN_SPACE_BEFORE) != 0;
}

static gboolean
is_stop (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x203C || c == 0x2047 || c == 0x2048 || c == 0x2049 ||
         c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0x06D4 || c == 0x0964;
}

static gboolean
is_terminator (const Scanner *scanner,
               guint          token)
{
  return scanner->tokens[token].kind == LES_TOKEN_MARK && is_stop (first_char (scanner, token));
}

static gboolean
is_closing_bracket (gunichar c)
{
  return c == ')' || c == ']' || c == '}';
}

static gboolean
is_opener (const Scanner *scanner,
           guint          token)
{
  gunichar c = first_char (scanner, token);

  return scanner->tokens[token].kind == LES_TOKEN_QUOTE || c == '(' || c == '[' || c == '-' || c == 0x2013 || c == 0x2014 ||
         c == 0x2022 || c == '*' || c == 0xBF || c == 0xA1 || c == 0x2026 || c == '#' || c == '@';
}

/* The quotation mark closes what the text before it opened. Attached to what precedes, it does; between spaces, as French
 * sets guillemets and careless typing everything, what is open decides. */
static gboolean
is_closing_quote (const Scanner *scanner,
                  guint          token)
{
  gunichar c = first_char (scanner, token);

  if (scanner->tokens[token].kind != LES_TOKEN_QUOTE)
    return FALSE;
  if (!has_space_before (scanner, token))
    return TRUE;
  if (token + 1 < scanner->n_tokens && !has_space_before (scanner, token + 1) &&
      !is_terminator (scanner, token + 1) && first_char (scanner, token + 1) != ',')
    return FALSE;
  if (c == 0xBB)
    return scanner->guillemets > 0;
  if (c != '"' || scanner->straight % 2 == 0)
    return FALSE;

  /* If the next mark closes by its place, this one opens. */
  for (guint i = token + 1; i < scanner->n_tokens && i < token + MAX_QUOTED; i++)
    if (first_char (scanner, i) == '"')
      return has_space_before (scanner, i);
  return TRUE;
}

static void
count_quote (Scanner *scanner,
             guint    token)
{
  gunichar c = first_char (scanner, token);

  if (scanner->tokens[token].kind != LES_TOKEN_QUOTE)
    return;
  if (c == 0xAB)
    scanner->guillemets++;
  else if (c == 0xBB && scanner->guillemets > 0)
    scanner->guillemets--;
  else if (c == '"')
    scanner->straight++;
}

/* The number before the stop, or -1 when it isn't plain digits. */
static int
plain_number (const Scanner *scanner,
              guint          token)
{
  gsize length;
  const char *digits = token_text (scanner, token, &length);
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
static gboolean
is_starter (const Scanner *scanner,
            guint          token)
{
  gsize length;
  const char *word = token_text (scanner, token, &length);
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
is_listed (const Scanner *scanner,
           const char    *joined,
           gsize          length,
           gboolean       before_number)
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
find_abbreviation (const Scanner *scanner,
                   guint          stop,
                   guint          next,
                   gboolean      *final,
                   guint         *first_part)
{
  char joined[MAX_ABBREVIATION + 1];
  gsize used = 0;
  gboolean found = FALSE;
  guint token = stop;

  *final = FALSE;
  for (guint part = 0; part < MAX_PARTS && token > scanner->first; part++)
    {
      gsize length;
      const char *word = token_text (scanner, token - 1, &length);

      if (scanner->tokens[token - 1].kind != LES_TOKEN_WORD || has_space_before (scanner, token) ||
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
          first_char (scanner, token - 2) != '.' || scanner->tokens[token - 2].span.length != 1)
        break;
      token -= 2;
    }
  return found;
}

/* Behind an abbreviation that can end a sentence: a word that opens sentences, an inverted mark, a dash, or where nouns are
 * small any word that is no name. */
static gboolean
opens_sentence (const Scanner *scanner,
                guint          first_part,
                guint          behind,
                guint          next)
{
  gsize length;
  const char *word = token_text (scanner, next, &length);
  gunichar mark = first_char (scanner, behind);
  LesMorph small, capital;

  if (mark == 0xBF || mark == 0xA1 || is_starter (scanner, next))
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
is_single_letter (const Scanner *scanner,
                  guint          token)
{
  gsize length;
  const char *word = token_text (scanner, token, &length);

  return scanner->tokens[token].kind == LES_TOKEN_WORD && g_utf8_next_char (word) == word + length;
}

static gboolean
is_roman (const Scanner *scanner,
          guint          token)
{
  gsize length;
  const char *word = token_text (scanner, token, &length);

  return length <= 7 && strspn (word, "IVXLC") >= length;
}

static gboolean
ends_abbreviated (const Scanner *scanner,
                  guint          stop,
                  guint          behind,
                  guint          next)
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
      if (is_single_letter (scanner, next) && next + 1 < scanner->n_tokens && first_char (scanner, next + 1) == '.')
        return TRUE;
      if ((scanner->tokens[stop - 1].flags & LES_TOKEN_CAPITAL) != 0)
        return !is_starter (scanner, next);
      return scanner->has_ordinals && !is_starter (scanner, next);
    }
  return is_roman (scanner, stop - 1) && scanner->has_ordinals && !is_starter (scanner, next);
}

/* The number of a list's item: at the sentence's beginning, or behind a colon, a dash, an opening mark. */
static gboolean
begins_item (const Scanner *scanner,
             guint          number,
             guint          next)
{
  gunichar c;

  if (number == scanner->first)
    return TRUE;
  c = first_char (scanner, number - 1);
  if (c == ',')
    return !is_starter (scanner, next); /* "4, 5. Das" */
  return c == ':' || c == '-' || c == 0x2013 || c == 0x2014 || c == 0x2022 || c == '(' || c == '[' ||
         (scanner->tokens[number - 1].kind == LES_TOKEN_QUOTE && !has_space_before (scanner, number));
}

/* "am 3. Mai", "der 19. Bezirk", "1. Platz", "3. 5. 2025": the stop makes the number an ordinal. */
static gboolean
is_ordinal (const Scanner *scanner,
            guint          stop,
            guint          next)
{
  int number = plain_number (scanner, stop - 1);
  gsize length;
  const char *word = token_text (scanner, next, &length);
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
  if (is_starter (scanner, next) || stop < 2 || stop - 2 < scanner->first)
    return FALSE;

  before = token_text (scanner, stop - 2, &length);
  if (scanner->tokens[stop - 2].kind != LES_TOKEN_WORD)
    return FALSE;
  morph = les_morph_word (scanner->language, before, length, FALSE);
  return number < 200 && (morph.flags & (LES_MORPH_DETERMINER | LES_MORPH_PREPOSITION | LES_MORPH_PRONOUN)) != 0;
}

/* The first token behind stop's closing marks; n_tokens at the end of the block. */
static guint
skip_closers (Scanner *scanner,
              guint    token)
{
  while (token < scanner->n_tokens)
    {
      gunichar c = first_char (scanner, token);

      if (is_closing_quote (scanner, token))
        count_quote (scanner, token);
      else if (!(is_closing_bracket (c) && !has_space_before (scanner, token)) &&
               !(is_terminator (scanner, token) && !has_space_before (scanner, token)))
        break;
      token++;
    }
  return token;
}

static guint
skip_openers (const Scanner *scanner,
              guint          token)
{
  for (guint n = 0; n < 4 && token < scanner->n_tokens && is_opener (scanner, token); n++)
    token++;
  return token;
}

/* A word in small letters continues; "iPhone" and the like begin small but are names. */
static gboolean
continues (const Scanner *scanner,
           guint          token)
{
  gsize length;
  const char *word = token_text (scanner, token, &length);

  if (scanner->tokens[token].kind == LES_TOKEN_NUMBER)
    return FALSE;
  if (scanner->tokens[token].kind != LES_TOKEN_WORD)
    return g_unichar_ispunct (g_utf8_get_char (word)) && !is_opener (scanner, token);
  if (!g_unichar_islower (g_utf8_get_char (word)))
    return FALSE;
  return !(length > 1 && g_ascii_isupper (word[1]));
}

/* "(dpa) Die Stadt": an agency in small letters before a sentence. */
static gboolean
is_dateline (const Scanner *scanner,
             guint          behind)
{
  return first_char (scanner, behind) == '(' && behind + 3 < scanner->n_tokens &&
         scanner->tokens[behind + 1].kind == LES_TOKEN_WORD && first_char (scanner, behind + 2) == ')' &&
         (scanner->tokens[behind + 3].flags & LES_TOKEN_CAPITAL) != 0;
}

/* "Tore von A (29.) und B": the stop belongs to a parenthesis that the sentence holds. */
static gboolean
ends_within_brackets (const Scanner *scanner,
                      guint          stop,
                      guint          behind)
{
  if (scanner->bracket == G_MAXUINT || scanner->bracket <= scanner->first || stop - scanner->bracket > MAX_BRACKETED)
    return FALSE;
  return behind == stop + 1 || is_closing_bracket (first_char (scanner, behind - 1));
}

/* A song called "Hilfe!" or a group of that name: short, with no colon or comma before its opening mark. */
static gboolean
ends_title (const Scanner *scanner,
            guint          stop,
            guint          behind,
            guint          next)
{
  guint quote = scanner->quote;

  if (first_char (scanner, stop) == '.' || behind != stop + 2 || scanner->tokens[stop + 1].kind != LES_TOKEN_QUOTE)
    return FALSE;
  return quote > scanner->first && quote < stop && stop - quote <= MAX_TITLE &&
         scanner->tokens[quote - 1].kind == LES_TOKEN_WORD && !is_starter (scanner, next);
}

/* Whether a sentence ends at the stop, whose last closing mark is before behind. */
static gboolean
ends_sentence (const Scanner *scanner,
               guint          stop,
               guint          behind)
{
  const LesToken *token = &scanner->tokens[stop];
  gunichar c = first_char (scanner, stop);
  gboolean single = c == '.' && token->span.length == 1;
  guint next;

  if (!has_space_before (scanner, behind) && c < 0x3000)
    return FALSE;
  next = skip_openers (scanner, behind);
  if (next == scanner->n_tokens)
    return scanner->tokens[behind].kind != LES_TOKEN_QUOTE;
  if (continues (scanner, next) && !is_dateline (scanner, behind) && first_char (scanner, behind) != '@')
    return FALSE;
  if (ends_within_brackets (scanner, stop, behind) || ends_title (scanner, stop, behind, next))
    return FALSE;

  if (single && behind == stop + 1 && stop > scanner->first && !has_space_before (scanner, stop))
    {
      if (scanner->tokens[stop - 1].kind == LES_TOKEN_NUMBER)
        return !is_ordinal (scanner, stop, next);
      if (scanner->tokens[stop - 1].kind == LES_TOKEN_WORD)
        return !ends_abbreviated (scanner, stop, behind, next);
    }
  return TRUE;
}

static void
add_sentence (LesReading *reading,
              guint       block,
              guint       offset,
              Scanner    *scanner,
              guint       end)
{
  LesSentence sentence = { .first_token = offset + scanner->first, .n_tokens = end - scanner->first, .block = block };
  guint32 start = scanner->tokens[scanner->first].span.start;

  sentence.span = LES_SPAN (start, les_span_end (scanner->tokens[end - 1].span));
  g_array_append_val (les_reading_sentences (reading), sentence);
  scanner->first = end;
}

/* Keeps count of what is open. */
static void
note_mark (Scanner *scanner,
           guint    token)
{
  gunichar c = first_char (scanner, token);

  if (c == '(' || c == '[')
    scanner->bracket = token;
  else if (is_closing_bracket (c))
    scanner->bracket = G_MAXUINT;
  if (scanner->tokens[token].kind == LES_TOKEN_QUOTE && has_space_before (scanner, token))
    scanner->quote = token;
  count_quote (scanner, token);
}

static void
scan_block (LesReading *reading,
            Scanner    *scanner,
            guint       block,
            guint       offset)
{
  guint token = 0;

  while (token < scanner->n_tokens)
    {
      guint behind;

      note_mark (scanner, token);
      if (!is_terminator (scanner, token))
        {
          token++;
          continue;
        }

      behind = skip_closers (scanner, token + 1);
      if (behind < scanner->n_tokens && ends_sentence (scanner, token, behind))
        {
          add_sentence (reading, block, offset, scanner, behind);
          scanner->bracket = G_MAXUINT;
        }
      for (guint i = token + 1; i < behind; i++)
        if (is_closing_bracket (first_char (scanner, i)))
          scanner->bracket = G_MAXUINT;
      token = behind;
    }
  if (scanner->first < scanner->n_tokens)
    add_sentence (reading, block, offset, scanner, scanner->n_tokens);
}

void
les_sentences_find (LesReading *reading)
{
  const LesArticle *article = les_reading_get_article (reading);
  const LesLanguage *language = les_reading_get_language (reading);
  const char *text = les_article_get_text (article, NULL);
  GArray *tokens = les_reading_tokens (reading);
  guint n_blocks;
  const LesBlock *blocks = les_article_get_blocks (article, &n_blocks);
  Scanner scanner = { .text = text, .language = language };

  scanner.abbreviations = les_language_list (language, "abbreviations");
  scanner.finals = les_language_list (language, "final-abbreviations");
  scanner.months = les_language_list (language, "months");
  scanner.ordinals = les_language_list (language, "ordinals");
  scanner.starters = les_language_list (language, "function-words");
  scanner.nouns_are_capital = les_word_list_contains (les_language_list (language, "morphology"), "capital-nouns", -1);
  scanner.has_ordinals = les_word_list_size (scanner.ordinals) > 0;

  for (guint i = 0; i < n_blocks; i++)
    {
      guint offset = tokens->len;

      les_tokenize (text, blocks[i].span, tokens);
      scanner.tokens = &g_array_index (tokens, LesToken, offset);
      scanner.n_tokens = tokens->len - offset;
      scanner.first = scanner.straight = scanner.quote = 0;
      scanner.bracket = G_MAXUINT;
      scanner.guillemets = 0;
      scan_block (reading, &scanner, i, offset);
    }
}
