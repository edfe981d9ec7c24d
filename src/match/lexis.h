/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a word means to matching: its lemma, its parts' roots ("Schlachtbetrieb" → schlacht, betrieb; "Schlachtung" → schlacht),
 * the concepts it shares with other words, of any language ("stoppen", "einstellen", "halt"), its class and how much it says. All
 * as hashes that are equal on every machine, so that nothing depends on the order in which words were met. From the language's
 * data file: sections [concepts], [contraries], [derivation] (endings that derive one word from another), [light-words],
 * [speech-verbs], [negations]. */

#pragma once

#include "text/morph.h"
#include "text/token.h"

G_BEGIN_DECLS

typedef enum
{
  LES_CLASS_FUNCTION, /* says nothing by itself */
  LES_CLASS_NUMBER,
  LES_CLASS_NAME,
  LES_CLASS_NOUN,
  LES_CLASS_VERB,
  LES_CLASS_ADJECTIVE,
  LES_CLASS_ADVERB,
  LES_N_CLASSES,
} LesWordClass;

#define LES_MAX_ROOTS 2
#define LES_MAX_SENSES 4
#define LES_MAX_POLES 2

typedef struct
{
  guint32      lemma;
  guint32      roots[LES_MAX_ROOTS];   /* 0: none */
  guint32      senses[LES_MAX_SENSES]; /* 0: none */
  guint32      poles[LES_MAX_POLES];   /* 0: none; of two contraries all but the lowest bit is equal, and set in the one that says no */
  LesWordClass word_class;
  float        weight;
  gboolean     negation;
  gboolean     speech; /* a verb of saying */
  gboolean     figure; /* a number word */
  gboolean     role;   /* who somebody is: "Oberbürgermeister" */
  gboolean     measure; /* what is measured in: "Tage", "Prozent" */
  gboolean     adjectival; /* a noun that is an adjective before another noun: "Große" in "Große Koalition" */
  gboolean     local;   /* a noun that is a place's adjective before another noun: "Tübinger" in "Tübinger Rathaus" */
} LesMeaning;

typedef struct _LesLexis LesLexis;

/* The language's; built on first use, kept until the program ends, any thread may read it. */
const LesLexis *les_lexis_get     (const LesLanguage *language);

/* What the word (length bytes, as spelt) means. at_start: it begins a sentence. */
void            les_lexis_meaning (const LesLexis    *self,
                                   const char        *word,
                                   gsize              length,
                                   gboolean           at_start,
                                   LesMeaning        *meaning);

/* FNV-1a of bytes, 32 bits, never 0. */
guint32         les_lexis_hash    (const char        *bytes,
                                   gsize              length);

G_END_DECLS
