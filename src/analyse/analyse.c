/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/analyse.h"

#include "analyse/sentences.h"
#include "analyse/speakers.h"
#include "analyse/speech.h"
#include "analyse/statements.h"

/**
 * les_analyse:
 * @article: a reference is taken
 *
 * Returns: (transfer full): the reading; NULL only when cancelled
 */
LesReading *
les_analyse (LesArticle   *article,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (LesReading) reading = les_reading_new (article);
  g_autoptr (GArray)     utterances = g_array_new (FALSE, FALSE, sizeof (LesUtterance));

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  les_sentences_find (reading, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  les_speech_find (reading, utterances, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  les_speakers_resolve (reading, utterances, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  les_statements_build (reading, utterances, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  les_reading_end (reading);
  return g_steal_pointer (&reading);
}
