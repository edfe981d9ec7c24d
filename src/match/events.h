/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Events: which articles report the same, told by their dates, by who appears in them and by what they share. A statement is only
 * called missing in an article that reports one of its group's events. */

#pragma once

#include "match/matching.h"

G_BEGIN_DECLS

/* Writes the events, and into each group whether it spans several and the articles of its events that lack it. Stops, with less
 * written, when cancelled. */
void les_events_write (LesMatching *matching);

G_END_DECLS
