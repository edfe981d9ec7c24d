/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was computed once and stays right: the features of each reading, and the scored pairs of related articles. A comparison is
 * made from an index; adding an article scores that article against its relatives alone. Up to LES_ALL_PAIRS articles are all
 * compared with one another; of more, each with those that share most rare words with it.
 *
 * The pairs are a function of the readings alone, not of the way to them: whoever is moved by an article that comes (its best
 * relatives, or a word's rarity among those that hold it) is looked at again, and the pairs of former relatives are dropped. */

#pragma once

#include "match/match.h"
#include "match/pair.h"
#include "match/relatives.h"
#include "match/watch.h"

G_BEGIN_DECLS

#define LES_ALL_PAIRS 48

typedef struct
{
  LesReading  *reading;    /* owned */
  LesFeatures *features;   /* owned */
  LesGrams    *grams;      /* owned; NULL while no pair needs them */
  guint        number;     /* in the order in which articles came; never used again */
  guint        position;   /* among the readings compared now; G_MAXUINT: not among them */
  guint        copy;       /* the number of the one before it of the very same text, or G_MAXUINT */
  guint        first_node; /* the number of its first unit through all units compared now */
  gboolean     entered;    /* among the index's relatives */
  gboolean     moved;      /* relatives or copy may be other than when its pairs were last gone through */
  gboolean     scored;     /* none of its pairs is missing */
} LesIndexed;

struct _LesMatchIndex
{
  GPtrArray    *articles;   /* LesIndexed, by number; NULL where one was forgotten */
  GHashTable   *by_reading; /* LesReading → LesIndexed */
  LesRelatives *relatives;  /* NULL while all are compared with one another */
  GHashTable   *pairs;      /* gint64 (lower number << 32 | higher) → LesPair, owned */
  LesLook       look;       /* with which the pairs were scored */
};

/* Reads the features of readings that are new to the index, forgets those that are not among readings, and scores the pairs that
 * are missing. FALSE when cancelled; what was done till then is kept. */
gboolean       les_match_index_sync (LesMatchIndex *self,
                                     GPtrArray     *readings,
                                     LesWatch      *watch);

LesIndexed    *les_match_index_find (LesMatchIndex     *self,
                                     const LesFeatures *features);

G_END_DECLS
