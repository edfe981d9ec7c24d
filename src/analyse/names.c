/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/names.h"

#include <string.h>

#include "text/fold.h"

#define MAX_NAME 7          /* tokens of a person's name */
#define MAX_ACRONYM 7       /* bytes */
#define MAX_KEY 96

#define LISTED (LES_ENTRY_NATION | LES_ENTRY_OFFICE | LES_ENTRY_LEADERSHIP | LES_ENTRY_AGENCY | LES_ENTRY_TITLE)
#define COMMON (LES_ENTRY_ROLE | LES_ENTRY_INSTITUTION | LES_ENTRY_MEDIUM | LES_ENTRY_REPORT)
#define WORD_CLASSES (LES_MORPH_VERB | LES_MORPH_NOUN | LES_MORPH_ADJECTIVE | LES_MORPH_ADVERB | LES_MORPH_DETERMINER \
                      | LES_MORPH_PRONOUN | LES_MORPH_PREPOSITION | LES_MORPH_SUBJUNCTION | LES_MORPH_CONJUNCTION \
                      | LES_MORPH_NUMERAL | LES_MORPH_PARTICLE)

static gsize
fold_token (const LesCast *cast,
            guint          token,
            char          *key)
{
  const LesSpan *span = &cast->tokens[token].span;

  return les_fold_word (cast->text + span->start, span->length, FALSE, key, MAX_KEY);
}

/* "el-Baradei": a lower-case particle grown onto a name. */
static gboolean
has_inner_capital (const LesCast *cast,
                   guint          token)
{
  const char *p = cast->text + cast->tokens[token].span.start;
  const char *hyphen = memchr (p, '-', cast->tokens[token].span.length);

  return hyphen != NULL && hyphen - p <= 3 && g_unichar_isupper (g_utf8_get_char (hyphen + 1));
}

static LesNameLikeness
judge_by_lexicon (const LesCast *cast,
                  guint          token)
{
  LesMorph morph = les_cast_morph (cast, token);

  if ((morph.kinds & LES_KIND_PLACE) != 0 && (morph.kinds & (LES_KIND_GIVEN_NAME | LES_KIND_FAMILY_NAME)) == 0)
    return LES_LIKENESS_WEAK;
  if ((morph.flags & LES_MORPH_PROPER) != 0)
    return (morph.flags & WORD_CLASSES & ~LES_MORPH_NOUN) != 0 ? LES_LIKENESS_WEAK : LES_LIKENESS_NAME;
  if ((morph.flags & LES_MORPH_KNOWN) == 0)
    return morph.head != NULL && cast->noun_capitals ? LES_LIKENESS_WEAK : LES_LIKENESS_NAME;
  if (cast->noun_capitals || token == cast->sentences[cast->sentence_of[token]].first_token)
    return LES_LIKENESS_WEAK;
  return (morph.flags & (LES_MORPH_PRONOUN | LES_MORPH_DETERMINER | LES_MORPH_PREPOSITION)) != 0 ? LES_LIKENESS_WEAK
                                                                                               : LES_LIKENESS_NAME;
}

/* "Ernst", "Mark", "Rose": the lexicon has another word for it. */
static gboolean
is_common_word (const LesCast *cast,
                guint          token)
{
  LesMorph morph = les_cast_morph (cast, token);

  return (morph.flags & LES_MORPH_KNOWN) != 0 && (morph.flags & LES_MORPH_PROPER) == 0;
}

static gboolean
is_name_like (const LesCast *cast,
              guint          token)
{
  LesMorph morph;

  if (!les_cast_is_capital (cast, token) || cast->sentence_of[token] != cast->sentence_of[token - 1])
    return FALSE;
  morph = les_cast_morph (cast, token);
  return (morph.flags & LES_MORPH_KNOWN) == 0 || (morph.flags & LES_MORPH_PROPER) != 0;
}

static LesNameLikeness
judge (const LesCast *cast,
       guint          token)
{
  const LesToken *word = &cast->tokens[token];
  LesWordEntry    entry;

  if ((word->flags & LES_TOKEN_CAPITAL) == 0)
    return has_inner_capital (cast, token) ? LES_LIKENESS_NAME : LES_LIKENESS_NONE;
  entry = les_cast_entry (cast, token);
  if (entry.entry != NULL && (entry.entry->kinds & LES_ENTRY_GIVEN_NAME) != 0)
    return is_common_word (cast, token) && !is_name_like (cast, token + 1) ? LES_LIKENESS_WEAK : LES_LIKENESS_GIVEN;
  if (entry.entry != NULL && (entry.entry->kinds & LISTED) != 0)
    return LES_LIKENESS_NONE;
  if (entry.head != NULL && (entry.head->kinds & COMMON) != 0)
    return LES_LIKENESS_WEAK;
  if ((word->flags & LES_TOKEN_ALL_CAPS) != 0 && word->span.length <= MAX_ACRONYM)
    return LES_LIKENESS_ACRONYM;
  if (cast->n_sentences == 0)
    return LES_LIKENESS_WEAK;
  return judge_by_lexicon (cast, token);
}

LesNameLikeness
les_name_likeness (const LesCast *cast,
                   guint          token)
{
  if (!les_cast_is_word (cast, token))
    return LES_LIKENESS_NONE;
  if (cast->likeness[token] == LES_LIKENESS_UNKNOWN)
    cast->likeness[token] = judge (cast, token);
  return cast->likeness[token];
}

char *
les_name_key (const LesCast *cast,
              guint          token)
{
  char  key[MAX_KEY];
  gsize n = fold_token (cast, token, key);

  if (n > 2 && key[n - 1] == 's')
    {
      gboolean apostrophe = key[n - 2] == '\'';
      char     base[MAX_KEY];

      memcpy (base, key, n);
      base[n - (apostrophe ? 2 : 1)] = '\0';
      if (apostrophe || g_hash_table_contains (cast->families, base))
        return g_strdup (base);
    }
  return g_strdup (key);
}

gboolean
les_name_is_known (const LesCast *cast,
                   guint          token)
{
  g_autofree char *key = NULL;

  if (g_hash_table_size (cast->families) == 0 || !les_cast_is_capital (cast, token))
    return FALSE;
  key = les_name_key (cast, token);
  return g_hash_table_contains (cast->families, key);
}

void
les_name_remember (LesCast *cast,
                   guint    token)
{
  g_hash_table_add (cast->families, les_name_key (cast, token));
}

/* "D." in "James D. Vance". */
static gboolean
is_initial (const LesCast *cast,
            guint          token,
            guint          limit)
{
  const LesSpan *span = &cast->tokens[token].span;

  return token + 1 < limit && les_cast_is_capital (cast, token) && les_cast_is_mark (cast, token + 1, ".")
         && span->length <= 2 && g_utf8_next_char (cast->text + span->start) == cast->text + les_span_end (*span);
}

/* Particles ("van der") before a name; how many tokens. */
static guint
count_particles (const LesCast *cast,
                 guint          token,
                 guint          limit)
{
  guint n = 0;

  while (n < 3 && token + n < limit && les_cast_in_list (cast, token + n, cast->particles)
         && !les_cast_is_capital (cast, token + n))
    n++;
  if (n > 0 && token + n < limit && les_cast_is_capital (cast, token + n)
      && les_name_likeness (cast, token + n) >= LES_LIKENESS_WEAK
      && les_cast_entry (cast, token + n).head == NULL)
    return n;
  return 0;
}

static gboolean
takes_word (const LesCast *cast,
            guint          token,
            const LesName *name,
            gboolean       strong)
{
  switch (les_name_likeness (cast, token))
    {
    case LES_LIKENESS_GIVEN:
      return TRUE;
    case LES_LIKENESS_NAME:
      return !(name->n_words > name->n_given && les_name_is_known (cast, token) && les_name_is_known (cast, token - 1));
    case LES_LIKENESS_WEAK:
      return les_name_is_known (cast, token)
             || ((strong || name->n_given > 0) && name->n_words == name->n_given
                 && (les_cast_entry (cast, token).head == NULL || name->n_given > 0));
    default:
      return FALSE;
    }
}

LesName
les_name_read (const LesCast *cast,
               guint          token,
               guint          limit,
               gboolean       strong)
{
  LesName name = { .end = token, .family = token };
  guint   at = token;

  limit = MIN (limit, token + MAX_NAME);
  while (at < limit)
    {
      guint particles = name.n_words > 0 ? count_particles (cast, at, limit) : 0;

      if (is_initial (cast, at, limit) && (name.n_words > 0 || strong || les_cast_is_capital (cast, at + 2)))
        {
          at += 2;
          name.n_words++;
          name.n_given++;
          continue;
        }
      if (particles > 0)
        at += particles;
      else if (!takes_word (cast, at, &name, strong))
        break;
      if (particles == 0 && les_name_likeness (cast, at) == LES_LIKENESS_GIVEN && name.n_given == name.n_words)
        {
          if (name.sex == 0)
            name.sex = les_cast_entry (cast, at).entry->sex;
          name.n_given++;
        }
      name.family = at;
      name.n_words++;
      name.end = ++at;
      if (at < limit && (cast->tokens[at].flags & LES_TOKEN_SPACE_BEFORE) == 0)
        break;
    }
  return name;
}
