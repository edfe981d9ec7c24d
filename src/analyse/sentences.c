/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/sentences.h"

#include "analyse/sentence-scanner.h"

#define MAX_BRACKETED 60 /* tokens: a longer parenthesis was never closed */
#define MAX_QUOTED 80    /* tokens looked ahead for the mark that closes */
#define MAX_TITLE 5      /* tokens of a title that ends in a mark of its own: "Hilfe!" */

static gboolean
is_stop (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x203C || c == 0x2047 || c == 0x2048 || c == 0x2049 ||
         c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0x06D4 || c == 0x0964;
}

static gboolean
is_terminator (const LesScanner *scanner,
               guint             token)
{
  return scanner->tokens[token].kind == LES_TOKEN_MARK && is_stop (les_scanner_char (scanner, token));
}

static gboolean
is_closing_bracket (gunichar c)
{
  return c == ')' || c == ']' || c == '}';
}

static gboolean
is_opener (const LesScanner *scanner,
           guint             token)
{
  gunichar c = les_scanner_char (scanner, token);

  return scanner->tokens[token].kind == LES_TOKEN_QUOTE || c == '(' || c == '[' || c == '-' || c == 0x2013 || c == 0x2014 ||
         c == 0x2022 || c == '*' || c == 0xBF || c == 0xA1 || c == 0x2026 || c == '#' || c == '@';
}

/* The quotation mark closes what the text before it opened. Attached to what precedes, it does; between spaces, as French
 * sets guillemets and careless typing everything, what is open decides. */
static gboolean
is_closing_quote (const LesScanner *scanner,
                  guint             token)
{
  gunichar c = les_scanner_char (scanner, token);

  if (scanner->tokens[token].kind != LES_TOKEN_QUOTE)
    return FALSE;
  if (!les_scanner_has_space (scanner, token))
    return TRUE;
  if (token + 1 < scanner->n_tokens && !les_scanner_has_space (scanner, token + 1) &&
      !is_terminator (scanner, token + 1) && les_scanner_char (scanner, token + 1) != ',')
    return FALSE;
  if (c == 0xBB)
    return scanner->guillemets > 0;
  if (c != '"' || scanner->straight % 2 == 0)
    return FALSE;

  /* If the next mark closes by its place, this one opens. */
  for (guint i = token + 1; i < scanner->n_tokens && i < token + MAX_QUOTED; i++)
    if (les_scanner_char (scanner, i) == '"')
      return les_scanner_has_space (scanner, i);
  return TRUE;
}

static void
count_quote (LesScanner *scanner,
             guint       token)
{
  gunichar c = les_scanner_char (scanner, token);

  if (scanner->tokens[token].kind != LES_TOKEN_QUOTE)
    return;
  if (c == 0xAB)
    scanner->guillemets++;
  else if (c == 0xBB && scanner->guillemets > 0)
    scanner->guillemets--;
  else if (c == '"')
    scanner->straight++;
}

/* The first token behind stop's closing marks; n_tokens at the end of the block. */
static guint
skip_closers (LesScanner *scanner,
              guint       token)
{
  while (token < scanner->n_tokens)
    {
      gunichar c = les_scanner_char (scanner, token);

      if (is_closing_quote (scanner, token))
        count_quote (scanner, token);
      else if (!(is_closing_bracket (c) && !les_scanner_has_space (scanner, token)) &&
               !(is_terminator (scanner, token) && !les_scanner_has_space (scanner, token)))
        break;
      token++;
    }
  return token;
}

static guint
skip_openers (const LesScanner *scanner,
              guint             token)
{
  for (guint n = 0; n < 4 && token < scanner->n_tokens && is_opener (scanner, token); n++)
    token++;
  return token;
}

/* A word in small letters continues; "iPhone" and the like begin small but are names. */
static gboolean
continues (const LesScanner *scanner,
           guint             token)
{
  gsize length;
  const char *word = les_scanner_text (scanner, token, &length);

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
is_dateline (const LesScanner *scanner,
             guint             behind)
{
  return les_scanner_char (scanner, behind) == '(' && behind + 3 < scanner->n_tokens &&
         scanner->tokens[behind + 1].kind == LES_TOKEN_WORD && les_scanner_char (scanner, behind + 2) == ')' &&
         (scanner->tokens[behind + 3].flags & LES_TOKEN_CAPITAL) != 0;
}

/* "Tore von A (29.) und B": the stop belongs to a parenthesis that the sentence holds. */
static gboolean
ends_within_brackets (const LesScanner *scanner,
                      guint             stop,
                      guint             behind)
{
  if (scanner->bracket == G_MAXUINT || scanner->bracket <= scanner->first || stop - scanner->bracket > MAX_BRACKETED)
    return FALSE;
  return behind == stop + 1 || is_closing_bracket (les_scanner_char (scanner, behind - 1));
}

/* A song called "Hilfe!" or a group of that name: short, with no colon or comma before its opening mark. */
static gboolean
ends_title (const LesScanner *scanner,
            guint             stop,
            guint             behind,
            guint             next)
{
  guint quote = scanner->quote;

  if (les_scanner_char (scanner, stop) == '.' || behind != stop + 2 || scanner->tokens[stop + 1].kind != LES_TOKEN_QUOTE)
    return FALSE;
  return quote > scanner->first && quote < stop && stop - quote <= MAX_TITLE &&
         scanner->tokens[quote - 1].kind == LES_TOKEN_WORD && !les_stop_is_starter (scanner, next);
}

/* Whether a sentence ends at the stop, whose last closing mark is before behind. */
static gboolean
ends_sentence (const LesScanner *scanner,
               guint             stop,
               guint             behind)
{
  const LesToken *token = &scanner->tokens[stop];
  gunichar c = les_scanner_char (scanner, stop);
  gboolean single = c == '.' && token->span.length == 1;
  guint next;

  if (!les_scanner_has_space (scanner, behind) && c < 0x3000)
    return FALSE;
  next = skip_openers (scanner, behind);
  if (next == scanner->n_tokens)
    return scanner->tokens[behind].kind != LES_TOKEN_QUOTE;
  if (continues (scanner, next) && !is_dateline (scanner, behind) && les_scanner_char (scanner, behind) != '@')
    return FALSE;
  if (ends_within_brackets (scanner, stop, behind) || ends_title (scanner, stop, behind, next))
    return FALSE;

  if (single && behind == stop + 1 && stop > scanner->first && !les_scanner_has_space (scanner, stop))
    {
      if (scanner->tokens[stop - 1].kind == LES_TOKEN_NUMBER)
        return !les_stop_makes_ordinal (scanner, stop, next);
      if (scanner->tokens[stop - 1].kind == LES_TOKEN_WORD)
        return !les_stop_abbreviates (scanner, stop, behind, next);
    }
  return TRUE;
}

static void
add_sentence (LesReading *reading,
              guint       block,
              guint       offset,
              LesScanner *scanner,
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
note_mark (LesScanner *scanner,
           guint       token)
{
  gunichar c = les_scanner_char (scanner, token);

  if (c == '(' || c == '[')
    scanner->bracket = token;
  else if (is_closing_bracket (c))
    scanner->bracket = G_MAXUINT;
  if (scanner->tokens[token].kind == LES_TOKEN_QUOTE && les_scanner_has_space (scanner, token))
    scanner->quote = token;
  count_quote (scanner, token);
}

#define TOKENS_BETWEEN_CHECKS 8192

static void
scan_block (LesReading *reading,
            LesScanner *scanner,
            guint       block,
            guint       offset,
            GCancellable *cancellable)
{
  guint token = 0;

  while (token < scanner->n_tokens)
    {
      guint behind;

      if (token % TOKENS_BETWEEN_CHECKS == 0 && g_cancellable_is_cancelled (cancellable))
        return;
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
        if (is_closing_bracket (les_scanner_char (scanner, i)))
          scanner->bracket = G_MAXUINT;
      token = behind;
    }
  if (scanner->first < scanner->n_tokens)
    add_sentence (reading, block, offset, scanner, scanner->n_tokens);
}

void
les_sentences_find (LesReading *reading,
                    GCancellable *cancellable)
{
  const LesArticle *article = les_reading_get_article (reading);
  const LesLanguage *language = les_reading_get_language (reading);
  const char *text = les_article_get_text (article, NULL);
  GArray *tokens = les_reading_tokens (reading);
  guint n_blocks;
  const LesBlock *blocks = les_article_get_blocks (article, &n_blocks);
  LesScanner scanner = { .text = text, .language = language };

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

      if (g_cancellable_is_cancelled (cancellable))
        return;
      les_tokenize (text, blocks[i].span, tokens);
      scanner.tokens = &g_array_index (tokens, LesToken, offset);
      scanner.n_tokens = tokens->len - offset;
      scanner.first = scanner.straight = scanner.quote = 0;
      scanner.bracket = G_MAXUINT;
      scanner.guillemets = 0;
      scan_block (reading, &scanner, i, offset, cancellable);
    }
}
