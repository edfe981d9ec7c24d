/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Spanish tags, after EAGLES: one letter a feature, "VMIP3S0", "NCMS000", "PP3MSA00"; enclitics follow a colon. */

#include "config.h"

#include "text/morph-tags.h"

#include <string.h>

static char
letter (const char *tag,
        gsize       length,
        guint       position)
{
  return position < length ? tag[position] : '0';
}

static void
read_number (char            c,
             LesTagFeatures *features)
{
  features->numbers = c == 'S' ? 1 : c == 'P' ? 2 : 3;
}

static void
read_gender (char            c,
             LesTagFeatures *features)
{
  features->genders = c == 'M' ? 1 : c == 'F' ? 2 : 3;
}

static void
read_person (char            c,
             LesTagFeatures *features)
{
  features->person = c >= '1' && c <= '3' ? (guint8) (1 << (c - '1')) : 0;
}

static guint32
verb_form (char mood,
           char tense)
{
  switch (mood)
    {
    case 'I':
      if (tense == 'C')
        return LES_MORPH_FINITE | LES_MORPH_SUBJUNCTIVE_2;
      return LES_MORPH_FINITE | LES_MORPH_INDICATIVE | (tense == 'P' ? LES_MORPH_PRESENT : tense == 'F' ? 0 : LES_MORPH_PAST);
    case 'S':
      return LES_MORPH_FINITE | LES_MORPH_SUBJUNCTIVE_1;
    case 'M':
      return LES_MORPH_IMPERATIVE;
    case 'N':
      return LES_MORPH_INFINITIVE;
    case 'G':
      return LES_MORPH_PARTICIPLE_1;
    case 'P':
      return LES_MORPH_PARTICIPLE_2;
    default:
      return 0;
    }
}

static void
read_verb (const char     *tag,
           gsize           length,
           LesTagFeatures *features)
{
  features->class_ = LES_CLASS_VERB;
  features->flags = LES_MORPH_VERB | verb_form (letter (tag, length, 2), letter (tag, length, 3));
  if (tag[1] == 'A' || tag[1] == 'S')
    features->flags |= LES_MORPH_AUXILIARY;
  read_person (letter (tag, length, 4), features);
  read_number (letter (tag, length, 5), features);
}

static void
read_noun (const char     *tag,
           gsize           length,
           LesTagFeatures *features)
{
  gboolean proper = letter (tag, length, 1) == 'P';

  features->class_ = proper ? LES_CLASS_NAME : LES_CLASS_NOUN;
  features->flags = proper ? LES_MORPH_PROPER : LES_MORPH_NOUN;
  read_gender (letter (tag, length, 2), features);
  read_number (letter (tag, length, 3), features);
  if (proper && letter (tag, length, 4) == 'G')
    features->kinds |= LES_KIND_PLACE;
}

static void
read_pronoun (const char     *tag,
              gsize           length,
              LesTagFeatures *features)
{
  char kind = letter (tag, length, 1);
  char kase = letter (tag, length, 5);

  features->class_ = LES_CLASS_CLOSED;
  features->flags = LES_MORPH_PRONOUN;
  features->kinds = kind == 'P'   ? LES_KIND_PERSONAL
                    : kind == 'R' ? LES_KIND_RELATIVE
                    : kind == 'T' ? LES_KIND_INTERROGATIVE
                    : kind == 'D' ? LES_KIND_DEMONSTRATIVE
                    : kind == 'X' ? LES_KIND_POSSESSIVE
                                  : LES_KIND_INDEFINITE;
  read_person (letter (tag, length, 2), features);
  read_gender (letter (tag, length, 3), features);
  read_number (letter (tag, length, 4), features);
  if (kind == 'P' && kase != '0')
    features->cases = kase == 'N' ? 1 : kase == 'D' ? 4 : 8;
}

static void
read_determiner (const char     *tag,
                 gsize           length,
                 LesTagFeatures *features)
{
  char kind = letter (tag, length, 1);

  features->class_ = LES_CLASS_CLOSED;
  features->flags = LES_MORPH_DETERMINER | (kind == 'N' ? LES_MORPH_NUMERAL : 0);
  features->kinds = kind == 'A'   ? LES_KIND_DEFINITE
                    : kind == 'P' ? LES_KIND_POSSESSIVE
                    : kind == 'D' ? LES_KIND_DEMONSTRATIVE
                    : kind == 'I' ? LES_KIND_INDEFINITE
                                  : 0;
  read_gender (letter (tag, length, 3), features);
  read_number (letter (tag, length, 4), features);
}

void
les_tag_read_es (const char     *tag,
                 gsize           length,
                 LesTagFeatures *features)
{
  if (length == 0)
    return;

  switch (tag[0])
    {
    case 'V':
      read_verb (tag, length, features);
      break;
    case 'N':
      read_noun (tag, length, features);
      break;
    case 'P':
      read_pronoun (tag, length, features);
      break;
    case 'D':
      read_determiner (tag, length, features);
      break;
    case 'A':
      features->class_ = LES_CLASS_ADJECTIVE;
      features->flags = LES_MORPH_ADJECTIVE | (letter (tag, length, 5) == 'P' ? LES_MORPH_PARTICIPLE_2 : 0);
      read_gender (letter (tag, length, 3), features);
      read_number (letter (tag, length, 4), features);
      break;
    case 'R':
      features->class_ = LES_CLASS_ADVERB;
      features->flags = LES_MORPH_ADVERB;
      features->kinds = letter (tag, length, 1) == 'N' ? LES_KIND_NEGATIVE : 0;
      break;
    case 'S':
      features->class_ = LES_CLASS_CLOSED;
      features->flags = LES_MORPH_PREPOSITION;
      break;
    case 'C':
      features->class_ = LES_CLASS_CLOSED;
      features->flags = letter (tag, length, 1) == 'S' ? LES_MORPH_SUBJUNCTION : LES_MORPH_CONJUNCTION;
      break;
    case 'Z':
      features->class_ = LES_CLASS_CLOSED;
      features->flags = LES_MORPH_NUMERAL;
      break;
    case 'I':
      features->flags = LES_MORPH_PARTICLE;
      break;
    default:
      break;
    }
}
