/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* English tags: Penn Treebank's, with case and person behind a pronoun's ("PRP_S3SM": subject, third, singular, masculine). */

#include "config.h"

#include "text/morph-tags.h"

#include <string.h>

static const struct
{
  const char *tag;
  guint32     flags;
  LesClass    class_;
  guint8      numbers, person;
} tags[] = {
  { "VB", LES_MORPH_VERB | LES_MORPH_INFINITIVE | LES_MORPH_IMPERATIVE, LES_CLASS_VERB, 0, 0 },
  { "VBP", LES_MORPH_VERB | LES_MORPH_FINITE | LES_MORPH_INDICATIVE | LES_MORPH_PRESENT, LES_CLASS_VERB, 0, 7 },
  { "VBZ", LES_MORPH_VERB | LES_MORPH_FINITE | LES_MORPH_INDICATIVE | LES_MORPH_PRESENT, LES_CLASS_VERB, 1, 4 },
  { "VBD", LES_MORPH_VERB | LES_MORPH_FINITE | LES_MORPH_INDICATIVE | LES_MORPH_PAST, LES_CLASS_VERB, 0, 0 },
  { "VBG", LES_MORPH_VERB | LES_MORPH_PARTICIPLE_1, LES_CLASS_VERB, 0, 0 },
  { "VBN", LES_MORPH_VERB | LES_MORPH_PARTICIPLE_2, LES_CLASS_VERB, 0, 0 },
  { "MD", LES_MORPH_VERB | LES_MORPH_FINITE | LES_MORPH_MODAL | LES_MORPH_INDICATIVE, LES_CLASS_CLOSED, 0, 0 },
  { "NN", LES_MORPH_NOUN, LES_CLASS_NOUN, 1, 0 },
  { "NN:U", LES_MORPH_NOUN, LES_CLASS_NOUN, 1, 0 },
  { "NN:UN", LES_MORPH_NOUN, LES_CLASS_NOUN, 1, 0 },
  { "NNS", LES_MORPH_NOUN, LES_CLASS_NOUN, 2, 0 },
  { "NNP", LES_MORPH_PROPER, LES_CLASS_NAME, 1, 0 },
  { "NNPS", LES_MORPH_PROPER, LES_CLASS_NAME, 2, 0 },
  { "JJ", LES_MORPH_ADJECTIVE, LES_CLASS_ADJECTIVE, 0, 0 },
  { "JJR", LES_MORPH_ADJECTIVE, LES_CLASS_ADJECTIVE, 0, 0 },
  { "JJS", LES_MORPH_ADJECTIVE, LES_CLASS_ADJECTIVE, 0, 0 },
  { "RB", LES_MORPH_ADVERB, LES_CLASS_ADVERB, 0, 0 },
  { "RBR", LES_MORPH_ADVERB, LES_CLASS_ADVERB, 0, 0 },
  { "RBS", LES_MORPH_ADVERB, LES_CLASS_ADVERB, 0, 0 },
  { "DT", LES_MORPH_DETERMINER, LES_CLASS_CLOSED, 0, 0 },
  { "PDT", LES_MORPH_DETERMINER, LES_CLASS_CLOSED, 0, 0 },
  { "IN", LES_MORPH_PREPOSITION, LES_CLASS_CLOSED, 0, 0 },
  { "TO", LES_MORPH_PREPOSITION | LES_MORPH_PARTICLE, LES_CLASS_CLOSED, 0, 0 },
  { "CC", LES_MORPH_CONJUNCTION, LES_CLASS_CLOSED, 0, 0 },
  { "CD", LES_MORPH_NUMERAL, LES_CLASS_CLOSED, 0, 0 },
  { "EX", LES_MORPH_PRONOUN, LES_CLASS_CLOSED, 0, 0 },
  { "RP", LES_MORPH_PARTICLE, LES_CLASS_OTHER, 0, 0 },
  { "UH", LES_MORPH_PARTICLE, LES_CLASS_OTHER, 0, 0 },
};

/* "_S3SM": role, person, number, gender. */
static void
read_pronoun_form (const char     *form,
                   gsize           length,
                   LesTagFeatures *features)
{
  if (length < 4)
    return;

  features->cases = form[1] == 'S' ? 1 : form[1] == 'A' || form[1] == 'P' ? 2 : 12;
  features->kinds |= form[1] == 'R' ? LES_KIND_REFLEXIVE : LES_KIND_PERSONAL;
  features->person = form[2] >= '1' && form[2] <= '3' ? (guint8) (1 << (form[2] - '1')) : 0;
  features->numbers = form[3] == 'S' ? 1 : 2;
  if (length > 4)
    features->genders = form[4] == 'M' ? 1 : form[4] == 'F' ? 2 : 4;
}

static void
read_pronoun (const char     *tag,
              gsize           length,
              LesTagFeatures *features)
{
  gboolean possessive = length > 3 && tag[3] == '$';
  const char *form = memchr (tag, '_', length);

  features->class_ = LES_CLASS_CLOSED;
  features->flags = LES_MORPH_PRONOUN;
  if (form != NULL)
    read_pronoun_form (form, length - (gsize) (form - tag), features);
  if (possessive)
    {
      features->flags = LES_MORPH_DETERMINER;
      features->kinds = LES_KIND_POSSESSIVE;
      features->cases = features->numbers = features->genders = 0; /* the owner's, not the noun's */
    }
}

void
les_tag_read_en (const char     *tag,
                 gsize           length,
                 LesTagFeatures *features)
{
  if (length >= 3 && memcmp (tag, "PRP", 3) == 0)
    {
      read_pronoun (tag, length, features);
      return;
    }
  if (length >= 2 && tag[0] == 'W')
    {
      features->class_ = LES_CLASS_CLOSED;
      features->kinds = LES_KIND_RELATIVE | LES_KIND_INTERROGATIVE;
      features->flags = tag[1] == 'R' ? LES_MORPH_ADVERB : LES_MORPH_PRONOUN;
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (strlen (tags[i].tag) == length && memcmp (tags[i].tag, tag, length) == 0)
      {
        features->flags = tags[i].flags;
        features->class_ = tags[i].class_;
        features->numbers = tags[i].numbers;
        features->person = tags[i].person;
        return;
      }
}
