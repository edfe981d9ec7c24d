/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words that show speech, from the language's data file (sections clause-openers, speech-verbs, speech-nouns, source-nouns,
 * according-to, title-nouns, attached-prepositions, speech-grammar; docs/languages.md), made ready for look-ups in constant
 * time. Built once a language, kept until the program ends; any thread may read. */

#pragma once

#include "text/language.h"

G_BEGIN_DECLS

/* What a word can be for clauses and frames. */
typedef enum
{
  LES_ROLE_THAT = 1 << 0,      /* dass, that, que, что */
  LES_ROLE_WHETHER = 1 << 1,   /* ob */
  LES_ROLE_QUESTION = 1 << 2,  /* wer, warum: opens an indirect question */
  LES_ROLE_AS = 1 << 3,        /* wie: "wie X mitteilte" */
  LES_ROLE_RELATIVE = 1 << 4,
  LES_ROLE_SUB = 1 << 5,       /* weil, nachdem … */
  LES_ROLE_AND = 1 << 6,       /* und, aber, doch */
  LES_ROLE_SO = 1 << 7,        /* "so X" after what X said */
  LES_ROLE_THEREBY = 1 << 8,   /* demnach */
  LES_ROLE_WHEREBY = 1 << 9,   /* wonach */
  LES_ROLE_FURTHER = 1 << 10,  /* was, wobei: goes on after a complete clause */
  LES_ROLE_SOURCE = 1 << 11,   /* preposition: "laut X" */
  LES_ROLE_SOURCE_NOUN = 1 << 12, /* preposition that needs a source noun: "nach Angaben" */
  LES_ROLE_SOURCE_AFTER = 1 << 13, /* "X zufolge" */
  LES_ROLE_OPINION_AFTER = 1 << 14, /* "seiner Ansicht nach": after a source noun */
  LES_ROLE_ATTACHED = 1 << 15, /* preposition that belongs to the noun before: "Sprecher von X" */
  LES_ROLE_TITLE_NOUN = 1 << 16, /* "der Film „…“": what follows is a name */
  LES_ROLE_SPEECH_NOUN = 1 << 17, /* "die Behauptung, …" */
  LES_ROLE_NOTICE_NOUN = 1 << 18, /* "Angaben", "Bericht" */
  LES_ROLE_INFINITIVE = 1 << 19, /* zu, um, ohne: marks an infinitive clause */
  LES_ROLE_HEARSAY = 1 << 20,  /* "angeblich"; of a lemma: "soll gesagt haben" */
  LES_ROLE_FOCUS = 1 << 21,    /* auch, nur: before a noun phrase */
  LES_ROLE_TIME_NOUN = 1 << 22, /* "Dienstag", "Jahr": never a speaker */
  LES_ROLE_AGENT = 1 << 23,    /* preposition of a passive's agent: von, durch, by */
  LES_ROLE_EXPLETIVE = 1 << 24, /* "es" in "heißt es", impersonal */
  LES_ROLE_NOT_SPEAKER = 1 << 25, /* reflexives and the like: "sich" */
  LES_ROLE_TO = 1 << 26,       /* preposition of an addressee: gegenüber, zu, vor, an */
  LES_ROLE_PASSIVE = 1 << 27,  /* of a lemma: the helper verb of a passive */
  LES_ROLE_ANYBODY = 1 << 29,  /* man, one, on */
  LES_ROLE_LAST_WORD = 1 << 28, /* ends an entry of two words: "according to" */
} LesRole;

typedef enum
{
  LES_CUE_REPORTED = 1 << 0,   /* without content clause it is a reported speech act: "forderte den Rücktritt" */
  LES_CUE_PLACE = 1 << 1,      /* impersonal, its place is the speaker: "heißt es im Bericht" */
  LES_CUE_NAMING = 1 << 2,     /* takes a partial quotation as its predicate: "bezeichnete X als „…“" */
  LES_CUE_QUOTED = 1 << 3,     /* its object is the speaker: "zitiert den Minister" */
  LES_CUE_WEAK = 1 << 4,       /* speech only with a content clause in the subjunctive or with a quotation: "zeigen", "sehen" */
  LES_CUE_NO_INFINITIVE = 1 << 5, /* an infinitive with it is no speech: "beginnen", "wollen" */
  LES_CUE_DATIVE = 1 << 6,     /* addressee in the dative: "warf X Y vor" */
  LES_CUE_ACCUSATIVE = 1 << 7, /* addressee in the accusative: "forderte Y auf" */
} LesCueFlags;

#define LES_CUE_MAX_WORDS 3

typedef struct
{
  const char *verb;                        /* lemma without the separable prefix */
  const char *prefix;                      /* "mit" of "mitteilen"; NULL */
  const char *words[LES_CUE_MAX_WORDS];    /* that must stand in the clause: "bekannt" of "bekannt geben"; alternatives with "/" */
  guint       n_words;
  guint       flags;                       /* LesCueFlags */
} LesCue;

typedef enum
{
  LES_GRAMMAR_VERB_SECOND = 1 << 0, /* finite verb second in main clauses, last in others; commas between clauses */
  LES_GRAMMAR_SUBJUNCTIVE = 1 << 1, /* the subjunctive marks speech */
  LES_GRAMMAR_BARE_CONTENT = 1 << 2, /* "he said the war is over" */
} LesGrammar;

typedef struct _LesCues LesCues;

/* Never NULL. */
const LesCues *les_cues_get         (const LesLanguage *language);
guint          les_cues_grammar     (const LesCues     *self);

/* The roles of a word folded with its marks kept (les_fold_word). */
guint          les_cues_roles       (const LesCues     *self,
                                     const char        *folded);

/* All cues of a verb: of its base ("teilen") or the joined form ("mitteilen"). A chain that ends with NULL; NULL for none. */
const LesCue *const *les_cues_lookup (const LesCues    *self,
                                      const char       *lemma);

/* Is lemma this cue's verb with its prefix joined? */
gboolean       les_cue_is_joined    (const LesCue      *cue,
                                     const char        *lemma);

/* Is folded one of the alternatives of the cue's word? */
gboolean       les_cue_word_matches (const char        *alternatives,
                                     const char        *folded);

G_END_DECLS
