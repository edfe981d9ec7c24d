/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* German tags, after Morphy: "VER:3:SIN:KJ1:NON", "SUB:DAT:PLU:MAS", "PRO:DEM:NOM:SIN:NEU:B/S". */

#include "config.h"

#include "text/morph-tags.h"

#include <string.h>

static const LesTagPart nominal_parts[] = {
  { "NOM", 0, 0, 1, 0, 0, 0 },
  { "GEN", 0, 0, 2, 0, 0, 0 },
  { "DAT", 0, 0, 4, 0, 0, 0 },
  { "AKK", 0, 0, 8, 0, 0, 0 },
  { "SIN", 0, 0, 0, 1, 0, 0 },
  { "PLU", 0, 0, 0, 2, 0, 0 },
  { "MAS", 0, 0, 0, 0, 1, 0 },
  { "FEM", 0, 0, 0, 0, 2, 0 },
  { "NEU", 0, 0, 0, 0, 4, 0 },
  { "ALG", 0, 0, 0, 0, 7, 0 },
  { "NOG", 0, 0, 0, 0, 7, 0 },
  { "VOR", 0, LES_KIND_GIVEN_NAME, 0, 0, 0, 0 },
  { "VOR*", 0, LES_KIND_GIVEN_NAME, 0, 0, 0, 0 },
  { "NAC", 0, LES_KIND_FAMILY_NAME, 0, 0, 0, 0 },
  { "STD", 0, LES_KIND_PLACE, 0, 0, 0, 0 },
  { "COU", 0, LES_KIND_PLACE, 0, 0, 0, 0 },
  { "GEB", 0, LES_KIND_PLACE, 0, 0, 0, 0 },
  { "GEO", 0, LES_KIND_PLACE, 0, 0, 0, 0 },
  { "MOU", 0, LES_KIND_PLACE, 0, 0, 0, 0 },
  { "WAT", 0, LES_KIND_PLACE, 0, 0, 0, 0 },
  { "PRD", 0, LES_KIND_PREDICATIVE, 0, 0, 0, 0 },
  { "PER", 0, LES_KIND_PERSONAL, 0, 0, 0, 0 },
  { "REF", 0, LES_KIND_REFLEXIVE, 0, 0, 0, 0 },
  { "POS", 0, LES_KIND_POSSESSIVE, 0, 0, 0, 0 },
  { "DEM", 0, LES_KIND_DEMONSTRATIVE, 0, 0, 0, 0 },
  { "RIN", 0, LES_KIND_RELATIVE | LES_KIND_INTERROGATIVE, 0, 0, 0, 0 },
  { "IND", 0, LES_KIND_INDEFINITE, 0, 0, 0, 0 },
  { "DEF", 0, LES_KIND_DEFINITE, 0, 0, 0, 0 },
  { "BEG", LES_MORPH_DETERMINER, 0, 0, 0, 0, 0 },
  { "STV", LES_MORPH_PRONOUN, 0, 0, 0, 0, 0 },
  { "B/S", LES_MORPH_DETERMINER | LES_MORPH_PRONOUN, 0, 0, 0, 0, 0 },
};

static const LesTagPart verb_parts[] = {
  { "1", 0, 0, 0, 0, 0, 1 },
  { "2", 0, 0, 0, 0, 0, 2 },
  { "3", 0, 0, 0, 0, 0, 4 },
  { "SIN", 0, 0, 0, 1, 0, 0 },
  { "PLU", 0, 0, 0, 2, 0, 0 },
  { "PRÄ", LES_MORPH_FINITE | LES_MORPH_INDICATIVE | LES_MORPH_PRESENT, 0, 0, 0, 0, 0 },
  { "PRT", LES_MORPH_FINITE | LES_MORPH_INDICATIVE | LES_MORPH_PAST, 0, 0, 0, 0, 0 },
  { "KJ1", LES_MORPH_FINITE | LES_MORPH_SUBJUNCTIVE_1, 0, 0, 0, 0, 0 },
  { "KJ2", LES_MORPH_FINITE | LES_MORPH_SUBJUNCTIVE_2, 0, 0, 0, 0, 0 },
  { "IMP", LES_MORPH_IMPERATIVE, 0, 0, 0, 0, 0 },
  { "INF", LES_MORPH_INFINITIVE, 0, 0, 0, 0, 0 },
  { "EIZ", LES_MORPH_INFINITIVE, 0, 0, 0, 0, 0 },
  { "PA1", LES_MORPH_PARTICIPLE_1, 0, 0, 0, 0, 0 },
  { "PA2", LES_MORPH_PARTICIPLE_2, 0, 0, 0, 0, 0 },
  { "AUX", LES_MORPH_AUXILIARY, 0, 0, 0, 0, 0 },
  { "MOD", LES_MORPH_MODAL, 0, 0, 0, 0, 0 },
};

#define HEAD 3 /* bytes of every head */

static const LesTagHead heads[] = {
  { "VER", LES_MORPH_VERB, 0, LES_CLASS_VERB },
  { "SUB", LES_MORPH_NOUN, 0, LES_CLASS_NOUN },
  { "EIG", LES_MORPH_PROPER, 0, LES_CLASS_NAME },
  { "ADJ", LES_MORPH_ADJECTIVE, 0, LES_CLASS_ADJECTIVE },
  { "PA1", LES_MORPH_ADJECTIVE | LES_MORPH_PARTICIPLE_1, 0, LES_CLASS_PARTICIPLE },
  { "PA2", LES_MORPH_ADJECTIVE | LES_MORPH_PARTICIPLE_2, 0, LES_CLASS_PARTICIPLE },
  { "ART", LES_MORPH_DETERMINER, 0, LES_CLASS_CLOSED },
  { "PRO", 0, 0, LES_CLASS_CLOSED },
  { "PRP", LES_MORPH_PREPOSITION, 0, LES_CLASS_CLOSED },
  { "KON", 0, 0, LES_CLASS_CLOSED },
  { "ADV", LES_MORPH_ADVERB, 0, LES_CLASS_ADVERB },
  { "NEG", LES_MORPH_PARTICLE, 0, LES_CLASS_CLOSED },
  { "ZUS", LES_MORPH_PARTICLE, 0, LES_CLASS_OTHER },
  { "ZAL", LES_MORPH_NUMERAL, 0, LES_CLASS_CLOSED },
  { "INJ", LES_MORPH_PARTICLE, 0, LES_CLASS_OTHER },
};

static gboolean
has_part (const char *tag,
          gsize       length,
          const char *part)
{
  return g_strstr_len (tag, (gssize) length, part) != NULL;
}

static void
read_pronoun (const char     *tag,
              gsize           length,
              LesTagFeatures *features)
{
  les_tag_add_parts (nominal_parts, G_N_ELEMENTS (nominal_parts), ':', tag + HEAD, length - HEAD, features);
  if ((features->flags & (LES_MORPH_DETERMINER | LES_MORPH_PRONOUN)) == 0)
    features->flags |= LES_MORPH_PRONOUN;
  if ((features->flags & LES_MORPH_PRONOUN) != 0 && (features->kinds & LES_KIND_DEMONSTRATIVE) != 0 &&
      !has_part (tag, length, ":B/S"))
    features->kinds |= LES_KIND_RELATIVE; /* der, die, das, dessen, denen */
}

static void
read_conjunction (const char     *tag,
                  gsize           length,
                  LesTagFeatures *features)
{
  if (has_part (tag, length, "UNT"))
    features->flags |= LES_MORPH_SUBJUNCTION;
  else if (has_part (tag, length, "NEB"))
    features->flags |= LES_MORPH_CONJUNCTION;
  else
    features->flags |= LES_MORPH_PARTICLE;
}

/* "PRP:LOK+TMP:DAT+AKK": only the last part is about cases. */
static void
read_preposition (const char     *tag,
                  gsize           length,
                  LesTagFeatures *features)
{
  static const char *const cases[] = { "NOM", "GEN", "DAT", "AKK" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (has_part (tag, length, cases[i]))
      features->governs |= (guint8) (1 << i);
}

void
les_tag_read_de (const char     *tag,
                 gsize           length,
                 LesTagFeatures *features)
{
  if (length >= 4 && memcmp (tag, "ABK:", 4) == 0)
    {
      features->flags = has_part (tag, length, ":SUB") ? LES_MORPH_NOUN : 0;
      features->class_ = LES_CLASS_OTHER;
      return;
    }

  if (length < HEAD || !les_tag_read_head (heads, G_N_ELEMENTS (heads), tag, HEAD, features))
    return;

  if (memcmp (tag, "VER", 3) == 0)
    les_tag_add_parts (verb_parts, G_N_ELEMENTS (verb_parts), ':', tag + HEAD, length - HEAD, features);
  else if (memcmp (tag, "PRO", 3) == 0)
    read_pronoun (tag, length, features);
  else if (memcmp (tag, "KON", 3) == 0)
    read_conjunction (tag, length, features);
  else if (memcmp (tag, "PRP", 3) == 0)
    read_preposition (tag, length, features);
  else if (memcmp (tag, "NEG", 3) == 0)
    features->kinds |= LES_KIND_NEGATIVE;
  else if (memcmp (tag, "ZUS", 3) == 0)
    features->kinds |= LES_KIND_PREFIX;
  else if (memcmp (tag, "ADV", 3) != 0)
    les_tag_add_parts (nominal_parts, G_N_ELEMENTS (nominal_parts), ':', tag + HEAD, length - HEAD, features);

  /* An adjective's DEF and IND say after which article it takes this ending. */
  if ((features->flags & LES_MORPH_ADJECTIVE) != 0)
    features->kinds &= LES_KIND_PREDICATIVE;
}
