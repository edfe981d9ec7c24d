/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/analyse.h"

#include "analyse/sentences.h"
#include "analyse/speech.h"
#include "analyse/statements.h"

/* A speaker for each phrase that names one; who goes on speaking is the same one. */
static void
name_speakers (LesReading *reading,
               GArray     *utterances,
               const char *text)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < utterances->len; i++)
    {
      LesUtterance *utterance = &g_array_index (utterances, LesUtterance, i);
      LesSpan       phrase = utterance->speaker;
      gpointer      who;

      if (phrase.length == 0)
        {
          if (utterance->continues >= 0 && (guint) utterance->continues < i)
            {
              const LesUtterance *before = &g_array_index (utterances, LesUtterance, utterance->continues);

              utterance->who = before->who;
              utterance->mention = before->mention;
            }
          continue;
        }
      utterance->mention = les_reading_add_spans (reading, &phrase, 1);
      if (!g_hash_table_lookup_extended (known, GUINT_TO_POINTER (phrase.start), NULL, &who))
        {
          g_autofree char *id = g_strdup_printf ("s%u", les_reading_speakers (reading)->len);
          LesSpeaker speaker = { .id = les_reading_keep_string (reading, id, -1), .mentions = utterance->mention };

          speaker.name = les_reading_keep_string (reading, text + phrase.start, phrase.length);
          who = GINT_TO_POINTER ((int) les_reading_speakers (reading)->len);
          g_array_append_val (les_reading_speakers (reading), speaker);
          g_hash_table_insert (known, GUINT_TO_POINTER (phrase.start), who);
        }
      utterance->who = GPOINTER_TO_INT (who);
    }
}

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
  const char            *text = les_article_get_text (article, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  les_sentences_find (reading);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  les_speech_find (reading, utterances);
  name_speakers (reading, utterances, text);
  les_statements_build (reading, utterances);
  return g_steal_pointer (&reading);
}
