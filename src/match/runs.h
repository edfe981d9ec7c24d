/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Verbatim runs: where articles share words in a row. Every n words in a row are hashed, equal hashes brought together by a radix
 * sort, checked, and extended to the left and right as far as the words agree. Quotation marks, other marks, case and
 * accents don't count. Linear in the words read: a run that very many articles share is followed from one to the next only,
 * and left out as a stock phrase when it is short. */

#pragma once

#include "match/watch.h"
#include "model/comparison.h"

G_BEGIN_DECLS

#define LES_RUN_WORDS 5 /* the shortest run, where nothing else is asked for */

/* Writes a group for each run of min_words words or more that two articles share. FALSE when cancelled. */
gboolean les_runs_write (LesComparison  *comparison,
                         guint           min_words,
                         const LesWatch *watch);

G_END_DECLS
