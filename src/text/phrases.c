/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Noun phrases: determiner, attributes, noun or name, one after the other, as long as a declension cell is left that all of them
 * fill; then what is attached behind ("des Rates", "von Paris"). */

#include "config.h"

#include "text/syntax-private.h"

#define CLOSED (LES_MORPH_PREPOSITION | LES_MORPH_SUBJUNCTION | LES_MORPH_CONJUNCTION)
#define NOMINAL (LES_MORPH_NOUN | LES_MORPH_PROPER)
#define MAX_PHRASE 24 /* tokens; a longer run is a list, not a phrase */

static gboolean
is_word (const LesParse *parse,
         guint           token)
{
  return token < parse->n_tokens && parse->tokens[token].kind <= LES_TOKEN_NUMBER;
}

/* "Police said": a form of the present directly before a finite verb that is no noun is none. */
static gboolean
stands_before_verb (const LesParse *parse,
                    guint           token)
{
  const LesMorph *next = token + 1 < parse->n_tokens ? les_parse_morph (parse, token + 1) : NULL;

  return next != NULL && (les_parse_morph (parse, token)->flags & (LES_MORPH_PAST | LES_MORPH_AUXILIARY | LES_MORPH_MODAL)) == 0 &&
         (next->flags & LES_MORPH_FINITE) != 0 && (next->flags & LES_MORPH_NOUN) == 0;
}

/* A noun or name where it stands: German nouns have a capital; elsewhere a word that can be a noun and a verb is a noun behind a
 * determiner, preposition or adjective. */
static gboolean
is_nominal (const LesParse *parse,
            guint           token,
            gboolean        expected)
{
  const LesMorph *morph = les_parse_morph (parse, token);

  if (!is_word (parse, token) || parse->tokens[token].kind != LES_TOKEN_WORD)
    return FALSE;
  if ((morph->flags & LES_MORPH_PROPER) != 0 && les_parse_is_capital (parse, token))
    return TRUE;
  if (parse->capital_nouns)
    return les_parse_is_capital (parse, token) && (morph->flags & NOMINAL) != 0 &&
           (morph->flags & (CLOSED | LES_MORPH_DETERMINER | LES_MORPH_PRONOUN | LES_MORPH_ADVERB)) == 0; /* "Aber" */
  if ((morph->flags & (CLOSED | LES_MORPH_DETERMINER | LES_MORPH_PRONOUN)) != 0)
    return FALSE;
  if (morph->flags == 0)
    return TRUE; /* no lexicon has it and no ending tells: most such words are nouns */
  if ((morph->flags & LES_MORPH_NOUN) == 0)
    return les_parse_is_capital (parse, token) && token > 0;
  return expected || (morph->flags & (LES_MORPH_FINITE | LES_MORPH_ADVERB)) == 0 || stands_before_verb (parse, token);
}

static gboolean
is_attribute (const LesParse *parse,
              guint           token)
{
  const LesMorph *morph = les_parse_morph (parse, token);

  if (!is_word (parse, token) || (morph->flags & CLOSED) != 0)
    return FALSE;
  if ((morph->flags & LES_MORPH_NUMERAL) != 0)
    return TRUE;
  if ((morph->flags & LES_MORPH_ADJECTIVE) != 0)
    return (morph->kinds & LES_KIND_PREDICATIVE) == 0 || morph->cells != 0 || !parse->capital_nouns;
  return FALSE;
}

static gboolean
is_determiner (const LesParse *parse,
               guint           token)
{
  return token < parse->n_tokens && is_word (parse, token) && (les_parse_morph (parse, token)->flags & LES_MORPH_DETERMINER) != 0;
}

static gboolean
is_pronoun (const LesParse *parse,
            guint           token)
{
  const LesMorph *morph = les_parse_morph (parse, token);

  return is_word (parse, token) && (morph->flags & LES_MORPH_PRONOUN) != 0 &&
         (morph->flags & (LES_MORPH_SUBJUNCTION | LES_MORPH_PREPOSITION)) == 0;
}

static guint32
meet (guint32         cells,
      const LesMorph *morph)
{
  if (morph->cells == 0)
    return cells;
  return cells & morph->cells;
}

/* The comma of "alten, grauen Häuser", the mark of "eine „mögliche Zusammenarbeit“". */
static gboolean
parts_attributes (const LesParse *parse,
                  guint           token,
                  guint           limit)
{
  if (token == 0 || token + 1 >= limit)
    return FALSE;
  if (parse->tokens[token].kind == LES_TOKEN_QUOTE)
    return (is_attribute (parse, token - 1) || is_determiner (parse, token - 1)) &&
           (is_attribute (parse, token + 1) || is_nominal (parse, token + 1, TRUE));
  return les_parse_mark (parse, token) == ',' && is_attribute (parse, token - 1) && is_attribute (parse, token + 1);
}

/* "der", "diese": a determiner only if a noun follows its attributes. */
static gboolean
leads_to_noun (const LesParse *parse,
               guint           token,
               guint           limit)
{
  guint at = token;

  /* "der den Artikel …": a relative pronoun before another phrase's article. */
  if (parse->capital_nouns && is_determiner (parse, token + 1) &&
      meet (les_parse_morph (parse, token)->cells, les_parse_morph (parse, token + 1)) == 0)
    return FALSE;
  while (at < limit && (is_determiner (parse, at) || is_attribute (parse, at) || parts_attributes (parse, at, limit) ||
                        (les_parse_morph (parse, at)->flags & LES_MORPH_ADVERB) != 0) && !is_nominal (parse, at, TRUE))
    at++;
  return at < limit && is_nominal (parse, at, TRUE);
}

/* The names and nouns behind one another: "Außenminister Huber", "Anna Klee". Returns the position behind. */
static guint
read_nominals (const LesParse  *parse,
               guint            token,
               guint            limit,
               LesSyntaxPhrase *phrase)
{
  phrase->head = token;
  phrase->cells = meet (phrase->cells, les_parse_morph (parse, token));
  phrase->is_name = (les_parse_morph (parse, token)->flags & LES_MORPH_PROPER) != 0;
  token++;

  while (token < limit && is_nominal (parse, token, FALSE) && !is_determiner (parse, token))
    {
      const LesMorph *morph = les_parse_morph (parse, token);
      guint32 cells = meet (phrase->cells, morph);
      gboolean name = (morph->flags & LES_MORPH_PROPER) != 0;

      /* Two common nouns side by side are two phrases in German ("… gab Peter Brot"), one compound elsewhere. */
      if (!name && parse->capital_nouns && (morph->flags & LES_MORPH_KNOWN) != 0)
        break;
      if (!parse->capital_nouns || phrase->is_name || (les_parse_morph (parse, phrase->head)->flags & LES_MORPH_PROPER) != 0)
        phrase->head = token;
      phrase->is_name = phrase->is_name || name;
      phrase->cells = cells != 0 ? cells : phrase->cells;
      token++;
    }
  return token;
}

/* Attributes as long as they agree: "der kleinen, alten Stadt"; a comma between two of them belongs to the phrase. */
static guint
read_attributes (const LesParse  *parse,
                 guint            token,
                 guint            limit,
                 LesSyntaxPhrase *phrase)
{
  while (token < limit && !is_nominal (parse, token, TRUE))
    {
      const LesMorph *morph = les_parse_morph (parse, token);

      if (is_attribute (parse, token))
        phrase->cells = meet (phrase->cells, morph);
      else if (((morph->flags & LES_MORPH_ADVERB) == 0 || (morph->flags & (CLOSED | LES_MORPH_PRONOUN)) != 0) &&
               !(token > phrase->first && parts_attributes (parse, token, limit)))
        break;
      token++;
    }
  return token;
}

/* The phrase that begins at token; its end is token where there is none. */
static LesSyntaxPhrase
read_phrase (const LesParse *parse,
             guint           token)
{
  LesSyntaxPhrase phrase = { .first = token, .end = token, .head = token, .preposition = -1, .attached = -1, .joined = -1,
                             .cells = LES_CELLS_ALL };
  guint limit = MIN (parse->n_tokens, token + MAX_PHRASE);
  guint at = token;

  if (is_determiner (parse, at) && leads_to_noun (parse, at, limit))
    {
      phrase.cells = meet (phrase.cells, les_parse_morph (parse, at));
      at++;
      while (at < limit && is_determiner (parse, at) && !is_nominal (parse, at, TRUE))
        phrase.cells = meet (phrase.cells, les_parse_morph (parse, at++));
    }
  else if (is_pronoun (parse, at))
    {
      phrase.end = at + 1;
      phrase.cells = les_parse_morph (parse, at)->cells;
      phrase.is_pronoun = TRUE;
      return phrase;
    }

  at = read_attributes (parse, at, limit, &phrase);
  if (at < limit && is_nominal (parse, at, at > token))
    phrase.end = read_nominals (parse, at, limit, &phrase);
  else if (at > token && is_attribute (parse, token) && (les_parse_morph (parse, token)->flags & LES_MORPH_NUMERAL) != 0)
    phrase.end = phrase.head + 1; /* "175 wurden ausgetauscht" */
  return phrase;
}

/* Behind another phrase: a genitive in German, "von" and its like anywhere. */
static int
attachment (const LesParse        *parse,
            const LesSyntaxPhrase *phrase)
{
  const LesSyntaxPhrase *before;

  if (parse->phrases->len == 0 || phrase->is_pronoun)
    return -1;
  before = &g_array_index (parse->phrases, LesSyntaxPhrase, parse->phrases->len - 1);
  if (before->is_pronoun)
    return -1;

  if (phrase->preposition >= 0)
    {
      if (before->end == (guint) phrase->preposition &&
          les_parse_is_listed (parse, (guint) phrase->preposition, "genitive-prepositions"))
        return (int) parse->phrases->len - 1;
      return -1;
    }
  if (before->end == phrase->first && phrase->cells != 0 && (phrase->cells & ~LES_CELLS_GENITIVE) == 0)
    return (int) parse->phrases->len - 1;
  /* "des Rates der Stadt": the form is dative too, the place is an attribute's. */
  if (before->end == phrase->first && parse->capital_nouns && (phrase->cells & LES_CELLS_GENITIVE) != 0 &&
      (phrase->cells & LES_CELLS_NOMINATIVE) == 0 && is_determiner (parse, phrase->first))
    return (int) parse->phrases->len - 1;
  return -1;
}

/* The cells of the cases that a preposition takes. */
static guint32
governed_cells (const LesMorph *preposition)
{
  guint32 cells = 0;

  for (guint i = 0; i < 4; i++)
    if ((preposition->governs >> i & 1) != 0)
      cells |= LES_CELLS_NOMINATIVE << i;
  return cells != 0 ? cells : LES_CELLS_ALL & ~LES_CELLS_NOMINATIVE;
}

static gboolean
is_preposition (const LesParse *parse,
                guint           token)
{
  const LesMorph *morph = les_parse_morph (parse, token);

  return is_word (parse, token) && (morph->flags & LES_MORPH_PREPOSITION) != 0 &&
         !(les_parse_is_capital (parse, token) && (morph->flags & NOMINAL) != 0);
}

/* "A und B", "A, B und C": one conjunction between, no preposition of its own, and a case in common. */
static int
conjunct (const LesParse        *parse,
          const LesSyntaxPhrase *phrase)
{
  const LesSyntaxPhrase *before;

  if (parse->phrases->len == 0 || phrase->preposition >= 0 || phrase->first == 0)
    return -1;
  before = &g_array_index (parse->phrases, LesSyntaxPhrase, parse->phrases->len - 1);
  if (before->end + 1 != phrase->first ||
      (les_parse_morph (parse, before->end)->flags & (LES_MORPH_CONJUNCTION | LES_MORPH_SUBJUNCTION)) != LES_MORPH_CONJUNCTION)
    return -1;
  return (int) parse->phrases->len - 1;
}

static void
add_phrase (LesParse        *parse,
            LesSyntaxPhrase *phrase)
{
  int position = (int) parse->phrases->len;

  phrase->attached = attachment (parse, phrase);
  phrase->joined = conjunct (parse, phrase);
  g_array_append_val (parse->phrases, *phrase);
  for (guint i = phrase->first; i < phrase->end; i++)
    g_array_index (parse->phrase_of, int, i) = position;
}

void
les_parse_find_phrases (LesParse *parse)
{
  int preposition = -1;

  g_array_set_size (parse->phrases, 0);
  g_array_set_size (parse->phrase_of, parse->n_tokens);
  for (guint i = 0; i < parse->n_tokens; i++)
    g_array_index (parse->phrase_of, int, i) = -1;

  for (guint token = 0; token < parse->n_tokens;)
    {
      LesSyntaxPhrase phrase;

      if (is_preposition (parse, token))
        {
          preposition = (int) token;
          token++;
          continue;
        }
      phrase = read_phrase (parse, token);
      if (phrase.end == phrase.first)
        {
          if ((les_parse_morph (parse, token)->flags & LES_MORPH_ADVERB) == 0)
            preposition = -1;
          token++;
          continue;
        }
      phrase.preposition = preposition;
      if (preposition >= 0)
        phrase.cells &= governed_cells (les_parse_morph (parse, (guint) preposition));
      preposition = -1;
      add_phrase (parse, &phrase);
      token = phrase.end;
    }
}
