/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A language is a data file (data/languages/CODE.lang, in the GResource), so that a linguist adds one without touching C.
 * The file has sections; a section is a list of entries, one a line: a key and, behind " = ", an optional value.
 * Lines that start with "#" are comments. A key is compared folded by case only. docs/languages.md describes every section.
 *
 *     [abbreviations]
 *     bzw.
 *     [speech-verbs]
 *     sagen = dass direct
 *
 * Languages are loaded once, on first use, kept until the program ends, and never change: any thread may read them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LesLanguage LesLanguage;
typedef struct _LesWordList LesWordList;
typedef struct _LesLexicon  LesLexicon;

/* The language of an ISO 639-1 code ("de", also "de-AT"); the undetermined language ("und", with common lists only) when
 * there is no data file for it. Never NULL. */
const LesLanguage *les_language_get       (const char        *code);
const char        *les_language_code      (const LesLanguage *self);
const char *const *les_language_all_codes (void);

/* The full-form lexicon of the language, or NULL when there is none. */
const LesLexicon  *les_language_lexicon   (const LesLanguage *self);

/* A section; an empty list when the file has none of that name. Never NULL. */
const LesWordList *les_language_list      (const LesLanguage *self,
                                           const char        *section);

guint       les_word_list_size     (const LesWordList *self);
const char *les_word_list_key      (const LesWordList *self,
                                    guint              position);
const char *les_word_list_lowered  (const LesWordList *self,
                                    guint              position); /* the key in lower case */
const char *les_word_list_value    (const LesWordList *self,
                                    guint              position); /* "" where there is none */

/* The value behind key (length bytes, compared without case), "" for a key without value, NULL where the key is not listed. */
const char *les_word_list_lookup   (const LesWordList *self,
                                    const char        *key,
                                    gssize             length);
/* The position of key, -1 where it is not listed; for those who care how the list writes it. */
int         les_word_list_find     (const LesWordList *self,
                                    const char        *key,
                                    gssize             length);
gboolean    les_word_list_contains (const LesWordList *self,
                                    const char        *key,
                                    gssize             length);

/* A key made ready once to be looked for in several lists. */
typedef struct
{
  guint64 hash; /* 0: too long for any list */
  char    lowered[160];
} LesWordKey;

void        les_word_key_init      (LesWordKey        *self,
                                    const char        *key,
                                    gssize             length);
gboolean    les_word_list_has      (const LesWordList *self,
                                    const LesWordKey  *key);

/* Guesses the language of a text by its function words: an ISO 639-1 code, or NULL when it can't be told. */
const char *les_language_detect    (const char        *text,
                                    gsize              length);

G_END_DECLS
