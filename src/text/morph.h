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

typedef struct
{
  guint32     flags;     /* LesMorphFlags */
  guint16     agreement; /* LesAgreement, of the noun, adjective, determiner or pronoun readings */
  const char *lemma;     /* interned, folded by case; never NULL: the folded word itself where nothing is known */
  const char *head;      /* of a compound, its last part's lemma, interned; else NULL */
} LesMorph;

/* Analyses a word of text. at_start: the word begins a sentence, so that its capital tells nothing. */
LesMorph les_morph_word (const LesLanguage *language,
                         const char        *word,
                         gsize              length,
                         gboolean           at_start);

G_END_DECLS
