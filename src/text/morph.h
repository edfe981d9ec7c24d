/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a word can be: the lexicons' tags of five languages brought to one set of features, with the language's own suffix rules
 * and compound splitting for words that no lexicon has. A form is often ambiguous; a LesMorph is the union of its analyses,
 * plus the likeliest lemma. Results are cached per thread. */

#pragma once

#include "text/language.h"

G_BEGIN_DECLS

typedef enum
{
  LES_MORPH_VERB = 1 << 0,        /* any verb form */
  LES_MORPH_FINITE = 1 << 1,      /* can be a finite verb */
  LES_MORPH_INDICATIVE = 1 << 2,
  LES_MORPH_SUBJUNCTIVE_1 = 1 << 3, /* German Konjunktiv I: sei, habe, werde */
  LES_MORPH_SUBJUNCTIVE_2 = 1 << 4, /* Konjunktiv II, conditional: wäre, hätte, würde */
  LES_MORPH_IMPERATIVE = 1 << 5,
  LES_MORPH_INFINITIVE = 1 << 6,  /* also with inner zu: "anzukommen" */
  LES_MORPH_PARTICIPLE_1 = 1 << 7,
  LES_MORPH_PARTICIPLE_2 = 1 << 8,
  LES_MORPH_PRESENT = 1 << 9,
  LES_MORPH_PAST = 1 << 10,
  LES_MORPH_AUXILIARY = 1 << 11,
  LES_MORPH_MODAL = 1 << 12,
  LES_MORPH_NOUN = 1 << 13,
  LES_MORPH_PROPER = 1 << 14,     /* a name, as the lexicon says */
  LES_MORPH_ADJECTIVE = 1 << 15,
  LES_MORPH_ADVERB = 1 << 16,
  LES_MORPH_DETERMINER = 1 << 17,
  LES_MORPH_PRONOUN = 1 << 18,
  LES_MORPH_PREPOSITION = 1 << 19,
  LES_MORPH_SUBJUNCTION = 1 << 20,/* subordinating: dass, weil, ob */
  LES_MORPH_CONJUNCTION = 1 << 21,/* coordinating */
  LES_MORPH_NUMERAL = 1 << 22,
  LES_MORPH_PARTICLE = 1 << 23,   /* negation, separable prefix, "zu" */
  LES_MORPH_SINGULAR = 1 << 24,
  LES_MORPH_PLURAL = 1 << 25,
  LES_MORPH_FIRST = 1 << 26,
  LES_MORPH_SECOND = 1 << 27,
  LES_MORPH_THIRD = 1 << 28,
  LES_MORPH_KNOWN = 1 << 29,      /* the lexicon has it, the rest is no guess */
} LesMorphFlags;

typedef enum
{
  LES_CASE_NOMINATIVE = 1 << 0, LES_CASE_GENITIVE = 1 << 1, LES_CASE_DATIVE = 1 << 2, LES_CASE_ACCUSATIVE = 1 << 3,
  LES_GENDER_MASCULINE = 1 << 4, LES_GENDER_FEMININE = 1 << 5, LES_GENDER_NEUTER = 1 << 6,
} LesAgreement;

/* What else the lexicon tells of a name, pronoun or determiner. */
typedef enum
{
  LES_KIND_GIVEN_NAME = 1 << 0,
  LES_KIND_FAMILY_NAME = 1 << 1,
  LES_KIND_PLACE = 1 << 2,        /* town, country, river, region */
  LES_KIND_PERSONAL = 1 << 3,     /* er, she, nous */
  LES_KIND_REFLEXIVE = 1 << 4,
  LES_KIND_POSSESSIVE = 1 << 5,
  LES_KIND_DEMONSTRATIVE = 1 << 6,
  LES_KIND_RELATIVE = 1 << 7,     /* can open a relative clause */
  LES_KIND_INTERROGATIVE = 1 << 8,
  LES_KIND_DEFINITE = 1 << 9,     /* article */
  LES_KIND_INDEFINITE = 1 << 10,
  LES_KIND_NEGATIVE = 1 << 11,    /* nicht, kein, nobody, ni */
  LES_KIND_PREFIX = 1 << 12,      /* separable verb prefix: an, aus, statt */
  LES_KIND_PREDICATIVE = 1 << 13, /* adjective that doesn't inflect here: "bereit", "красив" */
} LesKind;

/* The cells of a declension table that a form can fill, so that determiner, adjective and noun can be intersected:
 * bit = case + 4 · number + 8 · gender (case and gender counted as in LesAgreement, number 0 singular, 1 plural). */
#define LES_CELL(kase, number, gender) (1u << ((kase) + 4 * (number) + 8 * (gender)))
#define LES_CELLS_NOMINATIVE 0x111111u
#define LES_CELLS_GENITIVE (LES_CELLS_NOMINATIVE << 1)
#define LES_CELLS_DATIVE (LES_CELLS_NOMINATIVE << 2)
#define LES_CELLS_ACCUSATIVE (LES_CELLS_NOMINATIVE << 3)
#define LES_CELLS_SINGULAR 0x0f0f0fu
#define LES_CELLS_PLURAL 0xf0f0f0u
#define LES_CELLS_MASCULINE 0x0000ffu
#define LES_CELLS_FEMININE 0x00ff00u
#define LES_CELLS_NEUTER 0xff0000u
#define LES_CELLS_ALL 0xffffffu

/* Persons a finite form can have: bit = person - 1 + 3 · number. */
#define LES_PERSON(person, number) (1u << ((person) - 1 + 3 * (number)))
#define LES_PERSON_THIRD_SINGULAR LES_PERSON (3, 0)
#define LES_PERSON_THIRD_PLURAL LES_PERSON (3, 1)

typedef struct
{
  guint32     flags;     /* LesMorphFlags */
  guint32     cells;     /* LES_CELL bits of the nominal readings */
  guint16     agreement; /* LesAgreement, of the noun, adjective, determiner or pronoun readings */
  guint16     kinds;     /* LesKind */
  guint8      persons;   /* LES_PERSON bits of the finite verb readings */
  guint8      governs;   /* cases (LesAgreement) a preposition takes; 0 where the lexicon doesn't say */
  const char *lemma;     /* interned, folded by case; never NULL: the folded word itself where nothing is known */
  const char *verb;      /* lemma of the verb reading, interned; NULL where it can be no verb */
  const char *head;      /* of a compound, its last part's lemma, interned; else NULL */
} LesMorph;

/* Analyses a word of text. at_start: the word begins a sentence, so that its capital tells nothing. */
LesMorph les_morph_word (const LesLanguage *language,
                         const char        *word,
                         gsize              length,
                         gboolean           at_start);

/* The same; folded gets the word as les_fold_word() makes it, marks kept, interned. */
LesMorph les_morph_word_folded (const LesLanguage *language,
                                const char        *word,
                                gsize              length,
                                gboolean           at_start,
                                const char       **folded);

/* Where the head of a noun begins that the lexicon has as one word, though it is made of two: "kriegs|gefangene". lemma is a
 * LesMorph's. 0 where there is none, and in languages without compounds. */
gsize    les_morph_split       (const LesLanguage *language,
                                const char        *lemma);

G_END_DECLS
