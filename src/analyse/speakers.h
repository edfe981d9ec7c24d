/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is quoted. Makes speakers of the phrases that speech found: one for each person or institution, under its fullest name,
 * with its role, the institution it speaks for and all its mentions; and the relayers of each utterance. A phrase that can't
 * be told stays without a speaker. How it works: cast.h. */

#pragma once

#include <gio/gio.h>

#include "analyse/utterance.h"

G_BEGIN_DECLS

/* Fills the reading's speakers and what stands under "Resolved" in utterances (LesUtterance, in the order of the text, an
 * utterance behind the one it continues). The reading has its tokens and sentences. Linear in the text. */
void les_speakers_resolve (LesReading *reading,
                           GArray     *utterances,
                           GCancellable *cancellable);

G_END_DECLS
