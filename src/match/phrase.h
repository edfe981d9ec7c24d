/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Phrases as they stand in a text: the words in a row that hold what matters, cut where a reader would cut, and the noun with the
 * figure, adjective or genitive that belongs to it. Labels are made of them, so that no label is a list of words. */

#pragma once

#include "match/features.h"

G_BEGIN_DECLS

#define LES_PHRASE_WORDS 9 /* most of a run */
#define LES_PHRASE_CHARS 62

typedef struct _LesPhrases LesPhrases;

/* Keeps borrowed pointers: outlived by features. */
LesPhrases *les_phrases_new  (const LesFeatures *features,
                              const LesUnit     *unit);
void        les_phrases_free (LesPhrases        *self);

/* The words in a row that hold most of what weights (one number a word of the unit) gives weight to, in at most LES_PHRASE_WORDS
 * words. Never ends in a preposition, an article or a bare adjective and never parts a negation from what it negates. An ellipsis
 * stands where words with weight had to be cut off. (transfer full); NULL where no word has weight. score: how good it is. */
char       *les_phrases_run  (LesPhrases        *self,
                              const float       *weights,
                              float             *score);

/* The noun or name at word (a position in the unit's words) with what belongs to it: "175 Kriegsgefangene", "Einstellung der
 * Lieferungen", "Elke Janssen". With alone, only the word itself, of a name still the whole name. (transfer full). */
char       *les_phrases_noun (const LesPhrases  *self,
                              guint              word,
                              gboolean           alone);

/* Whether the word can stand in the nominative as it is spelt. */
gboolean    les_phrases_is_nominative (const LesPhrases *self,
                                       guint             word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesPhrases, les_phrases_free)

G_END_DECLS
