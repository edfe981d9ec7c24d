/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Speech in an article: quotations, indirect speech, reported acts, free indirect speech, and an interview's answers. See
 * utterance.h for what becomes of them. */

#pragma once

#include <gio/gio.h>

#include "analyse/utterance.h"

G_BEGIN_DECLS

/* Appends the article's utterances (LesUtterance) in the order of their units. The reading has its tokens and sentences; spans
 * are added to its pool. Linear in the text. */
void les_speech_find (LesReading *reading,
                      GArray     *utterances,
                      GCancellable *cancellable);

G_END_DECLS
