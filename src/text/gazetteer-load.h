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

/* Bytes of a folded word without an adjective's ending. */
gsize         les_gazetteer_stem (const LesGazetteer *self,
                                  const char         *folded,
                                  gsize               length);

G_END_DECLS
