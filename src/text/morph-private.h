/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A word on its way through the modules that analyse it:
 *
 *     morph-cache.c   the door: words seen before, and what a language says about words, a thread each
 *     morph-gather.c  form → all analyses of the lexicon, gathered into one LesMorph with the likeliest lemma
 *     morph.c         what is done with a word that is known, and with one that isn't
 *
 * Only these include this. */

#pragma once

#include <libstemmer.h>

#include "text/lexicon.h"
#include "text/morph-tags.h"

G_BEGIN_DECLS

#define LES_N_SECTIONS 10
#define LES_MAX_WORD 120 /* bytes of a word that are looked at */

/* A closed class that a data file lists, and what its words are. */
typedef struct
{
  const char *section;
  guint32     flags;
  guint16     kinds;
} LesMorphSection;

extern const LesMorphSection les_morph_sections[LES_N_SECTIONS];

/* What is asked of a language for every word, looked up once a thread. */
typedef struct
{
  const LesLanguage *language;
  const LesLexicon  *lexicon;
  LesTagReader       reader;
  const LesWordList *lists[LES_N_SECTIONS];
  const LesWordList *auxiliaries, *modals, *contractions;
  const char        *stemmer;
  gboolean           capital_nouns, genitive_s, stem_names;
} LesMorphProfile;

typedef struct _LesMorphCache LesMorphCache;

/* The stem of a folded word by the language's Snowball algorithm; NULL where it has none. Valid until the next call. */
const char           *les_morph_cache_stem     (LesMorphCache         *cache,
                                                const LesMorphProfile *profile,
                                                const char            *folded,
                                                gsize                  length,
                                                gsize                 *stem_length);

/* A word's analyses as they come in. */
typedef struct
{
  LesMorphCache         *cache;
  const LesMorphProfile *profile;
  gboolean               capital;         /* the form now looked up has one */
  gboolean               lowered;         /* it is not the form that was written */
  gboolean               written_capital; /* the word was, where a capital tells something */
  LesMorph               morph;
  guint                  rank, verb_rank; /* of the lemmas so far; lower is better */
  LesClass               class_;
  gsize                  lemma_length, verb_length;
  char                   lemma[2 * LES_MAX_WORD];
  char                   verb[2 * LES_MAX_WORD];
} LesMorphGather;

#define LES_RANK_NONE 1000

/* All analyses of form; lowered: not the form that was written. Returns their number. */
guint    les_gather_look_up       (LesMorphGather *gather,
                                   const char     *form,
                                   gsize           length,
                                   gboolean        lowered);

/* Those of the word as written, and of its small or title form where capitals tell nothing. */
guint    les_gather_look_up_cases (LesMorphGather *gather,
                                   const char     *word,
                                   gsize           length,
                                   gboolean        at_start);
void     les_gather_add_features  (LesMorphGather       *gather,
                                   const LesTagFeatures *features);

/* What the data file's lists say of the word, and of a verb's lemma. */
void     les_gather_add_listed    (LesMorphGather *gather,
                                   const char     *word,
                                   gsize           length);
void     les_gather_add_verb_kind (LesMorphGather *gather,
                                   const char     *verb,
                                   gsize           length);

/* Analyses a word that is in no cache. */
LesMorph les_morph_analyse        (LesMorphCache         *cache,
                                   const LesMorphProfile *profile,
                                   const char            *word,
                                   gsize                  length,
                                   gboolean               at_start);

G_END_DECLS
