/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The inside of a gazetteer, shared by its loader and its look-ups only. */

#pragma once

#include "text/gazetteer.h"

G_BEGIN_DECLS

#define LES_GAZETTEER_KEY 128 /* bytes of a folded word worth looking up */
#define LES_GAZETTEER_STEM 3  /* bytes that inflection must leave */

struct _LesGazetteer
{
  GHashTable        *words;    /* folded word → LesEntry */
  GHashTable        *phrases;  /* stem of the folded first word → GPtrArray of Phrase, the longest first */
  GHashTable        *nations;  /* code → Nation */
  GHashTable        *offices;  /* "US Verteidigungsministerium", lower case → name in use */
  GPtrArray         *endings;  /* folded, the longest first */
  GPtrArray         *adjective_endings;
  GStringChunk      *strings;
  const LesWordList *stem_letters;
  const LesWordList *exceptions; /* words that only look like compounds */
  gboolean           has_compounds;
  guint8             beginnings[1024]; /* a bit for what the first three bytes of some listed word hash to */
};

typedef struct
{
  char    **words; /* folded, NULL-terminated */
  LesEntry *entry;
} LesGazetteerPhrase;

typedef struct
{
  const char *state;
  const char *house; /* NULL */
} LesGazetteerNation;

LesGazetteer *les_gazetteer_load (const LesLanguage  *language);

static inline guint
les_gazetteer_beginning (const char *word)
{
  return ((guint8) word[0] * 1021u + (guint8) word[1] * 61u + (guint8) word[2]) % 8192;
}

/* FALSE: no listed word of three bytes or more begins as word does; most of a word's ends are refused so. */
static inline gboolean
les_gazetteer_may_begin (const LesGazetteer *self,
                         const char         *word)
{
  guint hash = les_gazetteer_beginning (word);

  return (self->beginnings[hash / 8] & 1 << hash % 8) != 0;
}

/* Bytes of a folded word without an adjective's ending. */
gsize         les_gazetteer_stem (const LesGazetteer *self,
                                  const char         *folded,
                                  gsize               length);

G_END_DECLS
