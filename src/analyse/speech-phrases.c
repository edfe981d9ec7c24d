/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/speech-phrases.h"

#define CASES (LES_CASE_NOMINATIVE | LES_CASE_GENITIVE | LES_CASE_DATIVE | LES_CASE_ACCUSATIVE)
#define CLOSED (LES_MORPH_DETERMINER | LES_MORPH_PREPOSITION | LES_MORPH_PRONOUN | LES_MORPH_SUBJUNCTION | LES_MORPH_CONJUNCTION)

/* Longer runs of modifiers and attributes than these are no phrase; the bounds keep each look linear. */
#define MAX_MODIFIERS 12
#define MAX_PHRASE_TOKENS 60

static guint32
flags_at (const LesSpeechText *text,
          guint                token)
{
  return text->words[token].morph.flags;
}

/* Past quotation marks that do not hide, and past brackets. */
static guint
skip_marks (const LesSpeechText *text,
            guint                token,
            guint                limit)
{
  while (token < limit && (text->tokens[token].kind == LES_TOKEN_QUOTE || text->words[token].hidden == LES_HIDDEN_BRACKET))
    token++;
  return token;
}

static gboolean
is_nominal (const LesSpeechText *text,
            guint                token)
{
  guint32 flags = flags_at (text, token);

  if (text->tokens[token].kind != LES_TOKEN_WORD || text->words[token].hidden == LES_HIDDEN_QUOTATION)
    return FALSE;
  if (les_speech_is_capital (text, token))
    {
      if (text->words[token].roles & (LES_ROLE_SOURCE | LES_ROLE_SOURCE_NOUN))
        return FALSE;
      return !(flags & (CLOSED | LES_MORPH_ADVERB)) || (flags & (LES_MORPH_NOUN | LES_MORPH_PROPER)) != 0;
    }
  return !(text->grammar & LES_GRAMMAR_VERB_SECOND) && (flags & LES_MORPH_NOUN) && !(flags & CLOSED) && !les_clauses_can_be_finite (text, token);
}

static gboolean
is_modifier (const LesSpeechText *text,
             guint                token)
{
  guint32 flags = flags_at (text, token);

  if (text->tokens[token].kind == LES_TOKEN_NUMBER)
    return TRUE;
  if (text->tokens[token].kind != LES_TOKEN_WORD || (flags & (LES_MORPH_PREPOSITION | LES_MORPH_SUBJUNCTION | LES_MORPH_PRONOUN)))
    return FALSE;
  return (flags & (LES_MORPH_ADJECTIVE | LES_MORPH_NUMERAL | LES_MORPH_PARTICIPLE_2 | LES_MORPH_PARTICIPLE_1 | LES_MORPH_ADVERB)) != 0
         || !(flags & LES_MORPH_KNOWN);
}

/* Determiner and modifiers up to the first nominal. Returns limit or the place where none follows. */
static guint
read_modifiers (const LesSpeechText *text,
                guint                token,
                guint                limit)
{
  guint bound = MIN (limit, token + MAX_MODIFIERS);

  for (guint i = skip_marks (text, token, bound); i < bound; i = skip_marks (text, i + 1, bound))
    {
      if (is_nominal (text, i))
        return i;
      if ((text->words[i].roles & LES_ROLE_AND) && (flags_at (text, i - 1) & LES_MORPH_ADJECTIVE))
        continue; /* "afghanischen und ausländischen Soldaten" */
      if (!is_modifier (text, i) || les_clauses_can_be_finite (text, i))
        {
          if (!(flags_at (text, i) & LES_MORPH_DETERMINER))
            return limit;
        }
    }
  return limit;
}

/* "Петров журналистам": a common noun that can be neither nominative nor genitive is another phrase. */
static gboolean
starts_object (const LesSpeechText *text,
               guint                token)
{
  guint32 cells = text->words[token].morph.cells;

  return !les_speech_is_capital (text, token) && cells != 0 && !(cells & (LES_CELLS_NOMINATIVE | LES_CELLS_GENITIVE));
}

/* "bin", "for", "of": unknown to the language, between the words of a name. */
static gboolean
is_name_particle (const LesSpeechText *text,
                  guint                token)
{
  return les_speech_is_word (text, token) && !les_speech_is_capital (text, token) && text->words[token].roles == 0
         && !(flags_at (text, token) & (LES_MORPH_KNOWN | CLOSED));
}

/* Nouns and names in a row; lower-case particles of names ("bin", "de") between capitals belong to them. */
static guint
read_nominals (const LesSpeechText *text,
               guint                token,
               guint                limit)
{
  guint end = token + 1;

  for (guint i = end; i < limit; i++)
    {
      if (text->tokens[i].kind == LES_TOKEN_QUOTE)
        {
          if (i + 1 < limit && !(text->tokens[i].flags & LES_TOKEN_SPACE_BEFORE))
            end = i + 1;
          continue;
        }
      if (text->words[i].hidden == LES_HIDDEN_BRACKET)
        {
          end = i + 1;
          continue;
        }
      if (is_nominal (text, i) && !starts_object (text, i))
        end = i + 1;
      else if (text->tokens[i].kind == LES_TOKEN_NUMBER && !les_speech_is_capital (text, i))
        end = i + 1;
      else if (is_name_particle (text, i) && i + 1 < limit
               && (is_nominal (text, i + 1) || (i + 2 < limit && is_name_particle (text, i + 1) && is_nominal (text, i + 2))))
        continue;
      else if (les_speech_mark (text, i) == '/' || les_speech_mark (text, i) == '-' || les_speech_mark (text, i) == '&'
               || les_speech_mark (text, i) == '.')
        {
          if (les_speech_mark (text, i) == '.' && end != i)
            break;
          continue;
        }
      else
        break;
    }
  return end;
}

static guint
cases_of (guint32 cells)
{
  return (cells & LES_CELLS_NOMINATIVE ? LES_CASE_NOMINATIVE : 0) | (cells & LES_CELLS_GENITIVE ? LES_CASE_GENITIVE : 0)
         | (cells & LES_CELLS_DATIVE ? LES_CASE_DATIVE : 0) | (cells & LES_CELLS_ACCUSATIVE ? LES_CASE_ACCUSATIVE : 0);
}

/* The cases in which determiner, adjectives and noun agree. */
static guint
core_agreement (const LesSpeechText *text,
                guint                first,
                guint                head)
{
  guint32 cells = LES_CELLS_ALL;

  for (guint i = first; i <= head; i++)
    {
      guint32 own = text->words[i].morph.cells;

      if (les_speech_is_word (text, i) && own != 0 && (cells & own) != 0
          && (i == first || i == head || (flags_at (text, i) & (LES_MORPH_ADJECTIVE | LES_MORPH_DETERMINER))))
        cells &= own;
    }
  return cells == LES_CELLS_ALL ? 0 : cases_of (cells);
}

/* One phrase without what follows its noun. */
static gboolean
read_core (const LesSpeechText *text,
           guint                token,
           guint                limit,
           LesPhrase           *phrase)
{
  guint start = skip_marks (text, token, limit);
  guint32 flags;
  guint head;

  if (start >= limit || !les_speech_is_word (text, start) || text->words[start].hidden == LES_HIDDEN_QUOTATION)
    return FALSE;
  flags = flags_at (text, start);
  if ((flags & LES_MORPH_PREPOSITION) && !(flags & LES_MORPH_DETERMINER)
      && !(les_speech_is_capital (text, start) && (flags & LES_MORPH_PROPER)))
    return FALSE;
  if (is_nominal (text, start))
    head = start;
  else if ((flags & LES_MORPH_DETERMINER) || is_modifier (text, start))
    head = read_modifiers (text, start + 1, limit);
  else
    head = limit;
  if (head >= limit)
    {
      if (!(flags & LES_MORPH_PRONOUN) || (text->words[start].roles & LES_ROLE_NOT_SPEAKER))
        return FALSE;
      *phrase = (LesPhrase) { start, start + 1, start, text->words[start].morph.agreement & CASES, TRUE };
      return TRUE;
    }
  *phrase = (LesPhrase) { token, read_nominals (text, head, limit), head, core_agreement (text, start, head), FALSE };
  return TRUE;
}

/* "des …", "der …": a phrase that can be a genitive belongs to the noun before it. */
static gboolean
begins_genitive (const LesSpeechText *text,
                 guint                token)
{
  return (flags_at (text, token) & LES_MORPH_DETERMINER) && (text->words[token].morph.agreement & LES_CASE_GENITIVE);
}

gboolean
les_phrase_read (const LesSpeechText *text,
                 guint                token,
                 guint                limit,
                 LesPhrase           *phrase)
{
  guint bound = MIN (limit, token + MAX_PHRASE_TOKENS);

  if (!read_core (text, token, bound, phrase))
    return FALSE;
  while (!phrase->pronoun && phrase->end < bound)
    {
      guint at = phrase->end;
      LesPhrase more;

      if (!les_speech_is_word (text, at) || text->words[at].hidden != LES_HIDDEN_NOT)
        break;
      if (begins_genitive (text, at) && read_core (text, at, bound, &more) && !more.pronoun)
        phrase->end = more.end;
      else if ((text->words[at].roles & LES_ROLE_ATTACHED) && read_core (text, at + 1, bound, &more) && !more.pronoun
               && !(text->words[more.head].roles & LES_ROLE_TIME_NOUN))
        phrase->end = more.end;
      else if ((flags_at (text, at) & LES_MORPH_CONJUNCTION) && at + 1 < bound
               && read_core (text, at + 1, bound, &more) && !more.pronoun
               && (les_speech_is_capital (text, more.first) || (flags_at (text, more.first) & LES_MORPH_DETERMINER)))
        phrase->end = more.end;
      else
        break;
    }
  return TRUE;
}

static int
segment_of (const LesUnit *unit,
            guint          token)
{
  guint low = 0, high = unit->segments->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (les_unit_segment (unit, middle)->end <= token)
        low = middle + 1;
      else
        high = middle;
    }
  return low < unit->segments->len && les_unit_segment (unit, low)->first <= token ? (int) low : -1;
}

void
les_phrase_extend (const LesSpeechText *text,
                   const LesUnit       *unit,
                   LesPhrase           *phrase)
{
  int segment = segment_of (unit, phrase->end - 1);
  const LesSegment *own, *next;
  LesPhrase apposition;

  if (segment < 0 || phrase->pronoun || (guint) segment + 1 >= unit->segments->len)
    return;
  own = les_unit_segment (unit, (guint) segment);
  next = les_unit_segment (unit, (guint) segment + 1);
  if (skip_marks (text, phrase->end, own->end) < own->end || next->mark != ',' || next->finite >= 0 || next->infinitive
      || next->opener != 0 || next->quotation >= 0 || next->clause != own->clause)
    return;
  if (les_phrase_read (text, next->first, next->end, &apposition) && !apposition.pronoun
      && (apposition.agreement == 0 || (apposition.agreement & (LES_CASE_NOMINATIVE | phrase->agreement))))
    phrase->end = apposition.end;
}
