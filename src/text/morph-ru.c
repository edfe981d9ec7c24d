/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Russian tags, after aot.ru: "NN:Anim:Masc:Sin:Nom", "VB:Past:TRANS:PFV:Masc". Cases: R is genitive, V accusative, T
 * instrumental, P prepositional; the last two have no cell of their own and are read as dative, the other oblique case. */

#include "config.h"

#include "text/morph-tags.h"

#include <string.h>

static const LesTagPart parts[] = {
  { "Nom", 0, 0, 1, 0, 0, 0 },
  { "R", 0, 0, 2, 0, 0, 0 },
  { "2R", 0, 0, 2, 0, 0, 0 },
  { "D", 0, 0, 4, 0, 0, 0 },
  { "T", 0, 0, 4, 0, 0, 0 },
  { "P", 0, 0, 4, 0, 0, 0 },
  { "2P", 0, 0, 4, 0, 0, 0 },
  { "V", 0, 0, 8, 0, 0, 0 },
  { "Z", 0, 0, 1, 0, 0, 0 },
  { "Sin", 0, 0, 0, 1, 0, 0 },
  { "PL", 0, 0, 0, 2, 0, 0 },
  { "Masc", 0, 0, 0, 1, 1, 0 },
  { "Fem", 0, 0, 0, 1, 2, 0 },
  { "Neut", 0, 0, 0, 1, 4, 0 },
  { "P1", 0, 0, 0, 0, 0, 1 },
  { "P2", 0, 0, 0, 0, 0, 2 },
  { "P3", 0, 0, 0, 0, 0, 4 },
  { "Name", LES_MORPH_PROPER, LES_KIND_GIVEN_NAME, 0, 0, 0, 0 },
  { "Patr", LES_MORPH_PROPER, LES_KIND_GIVEN_NAME, 0, 0, 0, 0 },
  { "Fam", LES_MORPH_PROPER, LES_KIND_FAMILY_NAME, 0, 0, 0, 0 },
  { "Short", 0, LES_KIND_PREDICATIVE, 0, 0, 0, 0 },
  { "Comp", 0, LES_KIND_PREDICATIVE, 0, 0, 0, 0 },
  { "MPR", LES_MORPH_DETERMINER | LES_MORPH_PRONOUN, 0, 0, 0, 0, 0 }, /* pronominal adjective: который, этот, его */
};

static const LesTagPart verb_parts[] = {
  { "Past", LES_MORPH_FINITE | LES_MORPH_INDICATIVE | LES_MORPH_PAST, 0, 0, 0, 0, 0 },
  { "Real", LES_MORPH_FINITE | LES_MORPH_INDICATIVE | LES_MORPH_PRESENT, 0, 0, 0, 0, 0 },
  { "Fut", LES_MORPH_FINITE | LES_MORPH_INDICATIVE, 0, 0, 0, 0, 0 },
  { "INF", LES_MORPH_INFINITIVE, 0, 0, 0, 0, 0 },
  { "IMP", LES_MORPH_IMPERATIVE, 0, 0, 0, 0, 0 },
};

static const LesTagHead heads[] = {
  { "NN", LES_MORPH_NOUN, 0, LES_CLASS_NOUN },
  { "ADJ", LES_MORPH_ADJECTIVE, 0, LES_CLASS_ADJECTIVE },
  { "VB", LES_MORPH_VERB, 0, LES_CLASS_VERB },
  { "PT", LES_MORPH_ADJECTIVE | LES_MORPH_PARTICIPLE_2, 0, LES_CLASS_VERB },
  { "PT_Short", LES_MORPH_PARTICIPLE_2 | LES_MORPH_ADJECTIVE, LES_KIND_PREDICATIVE, LES_CLASS_VERB },
  { "DPT", LES_MORPH_VERB | LES_MORPH_PARTICIPLE_1, 0, LES_CLASS_VERB },
  { "PNN", LES_MORPH_PRONOUN, 0, LES_CLASS_CLOSED },
  { "PREP", LES_MORPH_PREPOSITION, 0, LES_CLASS_CLOSED },
  { "CONJ", LES_MORPH_CONJUNCTION, 0, LES_CLASS_CLOSED },
  { "PARTICLE", LES_MORPH_PARTICLE, 0, LES_CLASS_CLOSED },
  { "INTERJECTION", LES_MORPH_PARTICLE, 0, LES_CLASS_OTHER },
  { "ADV", LES_MORPH_ADVERB, 0, LES_CLASS_ADVERB },
  { "PRDC", LES_MORPH_ADVERB, LES_KIND_PREDICATIVE, LES_CLASS_ADVERB },
  { "Num", LES_MORPH_NUMERAL, 0, LES_CLASS_CLOSED },
  { "NumC", LES_MORPH_NUMERAL, 0, LES_CLASS_CLOSED },
  { "Ord", LES_MORPH_ADJECTIVE | LES_MORPH_NUMERAL, 0, LES_CLASS_ADJECTIVE },
};

static void
read_parts (const char     *tag,
            gsize           length,
            LesTagFeatures *features)
{
  if ((features->flags & LES_MORPH_VERB) != 0 && (features->flags & LES_MORPH_PARTICIPLE_1) == 0)
    les_tag_add_parts (verb_parts, G_N_ELEMENTS (verb_parts), ':', tag, length, features);
  les_tag_add_parts (parts, G_N_ELEMENTS (parts), ':', tag, length, features);
}

void
les_tag_read_ru (const char     *tag,
                 gsize           length,
                 LesTagFeatures *features)
{
  const char *colon = memchr (tag, ':', length);
  gsize head_length = colon != NULL ? (gsize) (colon - tag) : length;

  if (!les_tag_read_head (heads, G_N_ELEMENTS (heads), tag, head_length, features))
    return;
  if (colon != NULL)
    read_parts (colon + 1, length - head_length - 1, features);

  if ((features->flags & LES_MORPH_PROPER) != 0)
    {
      features->flags &= ~(guint32) LES_MORPH_NOUN;
      features->class_ = LES_CLASS_NAME;
    }
  if ((features->flags & LES_MORPH_PRONOUN) != 0 && features->person != 0)
    features->kinds |= LES_KIND_PERSONAL;
  if ((features->flags & LES_MORPH_DETERMINER) != 0)
    {
      features->flags &= ~(guint32) LES_MORPH_ADJECTIVE;
      features->class_ = LES_CLASS_CLOSED;
    }
}
