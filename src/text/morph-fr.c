/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* French tags, after Dicollecte: "V etre ind pres 3 s", "R pers suj 3 m s", "D e p", "P+D m s". */

#include "config.h"

#include "text/morph-tags.h"

#include <string.h>

static const LesTagPart parts[] = {
  { "m", 0, 0, 0, 0, 1, 0 },
  { "f", 0, 0, 0, 0, 2, 0 },
  { "e", 0, 0, 0, 0, 3, 0 },
  { "s", 0, 0, 0, 1, 0, 0 },
  { "p", 0, 0, 0, 2, 0, 0 },
  { "sp", 0, 0, 0, 3, 0, 0 },
  { "1", 0, 0, 0, 0, 0, 1 },
  { "2", 0, 0, 0, 0, 0, 2 },
  { "3", 0, 0, 0, 0, 0, 4 },
  { "ind", LES_MORPH_FINITE | LES_MORPH_INDICATIVE, 0, 0, 0, 0, 0 },
  { "sub", LES_MORPH_FINITE | LES_MORPH_SUBJUNCTIVE_1, 0, 0, 0, 0, 0 },
  { "con", LES_MORPH_FINITE | LES_MORPH_SUBJUNCTIVE_2, 0, 0, 0, 0, 0 },
  { "imp", LES_MORPH_IMPERATIVE, 0, 0, 0, 0, 0 },
  { "inf", LES_MORPH_INFINITIVE, 0, 0, 0, 0, 0 },
  { "ppr", LES_MORPH_PARTICIPLE_1, 0, 0, 0, 0, 0 },
  { "ppa", LES_MORPH_PARTICIPLE_2, 0, 0, 0, 0, 0 },
  { "pres", LES_MORPH_PRESENT, 0, 0, 0, 0, 0 },
  { "impa", LES_MORPH_PAST, 0, 0, 0, 0, 0 },
  { "psim", LES_MORPH_PAST, 0, 0, 0, 0, 0 },
  { "etre", LES_MORPH_AUXILIARY, 0, 0, 0, 0, 0 },
  { "avoir", LES_MORPH_AUXILIARY, 0, 0, 0, 0, 0 },
  { "pers", 0, LES_KIND_PERSONAL, 0, 0, 0, 0 },
  { "suj", 0, 0, 1, 0, 0, 0 },
  { "obj", 0, 0, 12, 0, 0, 0 },
  { "rel", 0, LES_KIND_RELATIVE, 0, 0, 0, 0 },
  { "inte", 0, LES_KIND_INTERROGATIVE, 0, 0, 0, 0 },
  { "dem", 0, LES_KIND_DEMONSTRATIVE, 0, 0, 0, 0 },
};

static const LesTagHead heads[] = {
  { "V", LES_MORPH_VERB, 0, LES_CLASS_VERB },
  { "N", LES_MORPH_NOUN, 0, LES_CLASS_NOUN },
  { "Z", LES_MORPH_PROPER, 0, LES_CLASS_NAME },
  { "J", LES_MORPH_ADJECTIVE, 0, LES_CLASS_ADJECTIVE },
  { "D", LES_MORPH_DETERMINER, 0, LES_CLASS_CLOSED },
  { "R", LES_MORPH_PRONOUN, 0, LES_CLASS_CLOSED },
  { "P", LES_MORPH_PREPOSITION, 0, LES_CLASS_CLOSED },
  { "P+D", LES_MORPH_PREPOSITION | LES_MORPH_DETERMINER, 0, LES_CLASS_CLOSED },
  { "P+R", LES_MORPH_PREPOSITION | LES_MORPH_PRONOUN, 0, LES_CLASS_CLOSED },
  { "A", LES_MORPH_ADVERB, 0, LES_CLASS_ADVERB },
  { "K", LES_MORPH_NUMERAL, 0, LES_CLASS_CLOSED },
  { "C", 0, 0, LES_CLASS_CLOSED },
  { "I", LES_MORPH_PARTICLE, 0, LES_CLASS_OTHER },
};

/* "C sub" and "V sub pres" share a part; a conjunction's says which kind it is. */
static void
read_conjunction (const char     *tag,
                  gsize           length,
                  LesTagFeatures *features)
{
  features->flags |= g_strstr_len (tag, (gssize) length, "sub") != NULL ? LES_MORPH_SUBJUNCTION : LES_MORPH_CONJUNCTION;
}

void
les_tag_read_fr (const char     *tag,
                 gsize           length,
                 LesTagFeatures *features)
{
  const char *space = memchr (tag, ' ', length);
  gsize head_length = space != NULL ? (gsize) (space - tag) : length;

  if (!les_tag_read_head (heads, G_N_ELEMENTS (heads), tag, head_length, features))
    return;

  if (features->class_ == LES_CLASS_CLOSED && features->flags == 0)
    read_conjunction (tag, length, features);
  else if (space != NULL)
    les_tag_add_parts (parts, G_N_ELEMENTS (parts), ' ', space + 1, length - head_length - 1, features);
}
