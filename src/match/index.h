/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was computed once and stays right: the features of each reading, and the scored pairs of related articles. A comparison is
 * made from an index; adding an article scores that article against its relatives alone. Up to LES_ALL_PAIRS articles are all
 * compared with one another; of more, each with those that share most rare words with it. */

#pragma once

#include "match/pair.h"
#include "match/relatives.h"

G_BEGIN_DECLS

#define LES_ALL_PAIRS 48

typedef struct
{
  LesReading  *reading;    /* owned */
  LesFeatures *features;   /* owned */
  LesGrams    *grams;      /* owned; NULL while no pair needs them */
  guint        number;     /* in the order in which articles came */
  guint        position;   /* among the readings compared now; G_MAXUINT: not among them */
  guint        first_node; /* the number of its first unit through all units compared now */
} LesIndexed;

typedef struct
{
  GPtrArray    *articles;   /* LesIndexed, by number */
  GHashTable   *by_reading; /* LesReading → LesIndexed */
  GHashTable   *by_rank;    /* set of gint64 ranks → number + 1 of the last article of that very text */
  LesRelatives *relatives;
  GPtrArray    *pairs;      /* LesPair, owned */
  GHashTable   *paired;     /* set of gint64: lower number << 32 | higher */
} LesMatchIndex;

LesMatchIndex *les_match_index_new  (void);
void           les_match_index_free (LesMatchIndex *self);

/* Reads the features of readings that are new to the index and scores them against their relatives. FALSE when cancelled; what
 * was scored till then is kept. */
gboolean       les_match_index_add  (LesMatchIndex *self,
                                     GPtrArray     *readings,
                                     GCancellable  *cancellable,
                                     GError       **error);

LesIndexed    *les_match_index_find (LesMatchIndex     *self,
                                     const LesFeatures *features);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesMatchIndex, les_match_index_free)

G_END_DECLS
