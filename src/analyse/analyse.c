/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/analyse.h"

#include "analyse/speech.h"
#include "analyse/statements.h"

/* Does a sentence end with the mark at token i? A stop, perhaps in quotation marks, before a capital or a quotation; but not the
 * stop of an ordinal or an initial. */
static gboolean
ends_sentence (const char   *text,
               const GArray *tokens,
               guint         first,
               guint         i)
{
  const LesToken *mark = &g_array_index (tokens, LesToken, i);
  const LesToken *next = i + 1 < tokens->len ? mark + 1 : NULL;
  const LesToken *before;
  char c = text[mark->span.start];

  if (next == NULL || !(next->flags & LES_TOKEN_SPACE_BEFORE)
      || !((next->flags & LES_TOKEN_CAPITAL) || next->kind == LES_TOKEN_QUOTE))
    return FALSE;
  if (mark->kind == LES_TOKEN_QUOTE && i > first)
    {
      char inner = text[(mark - 1)->span.start];

      return (mark - 1)->kind == LES_TOKEN_MARK && (inner == '.' || inner == '!' || inner == '?');
    }
  if (mark->kind != LES_TOKEN_MARK || (c != '.' && c != '!' && c != '?'))
    return FALSE;
  before = i > first ? mark - 1 : NULL;
  if (c != '.' || before == NULL || before->span.length > 2)
    return TRUE;
  return before->kind != LES_TOKEN_NUMBER && !(before->kind == LES_TOKEN_WORD && (before->flags & LES_TOKEN_CAPITAL));
}

static void
read_block (LesReading     *reading,
            const char     *text,
            const LesBlock *block,
            guint           position)
{
  GArray      *tokens = les_reading_tokens (reading);
  guint        first = tokens->len;
  LesSentence  sentence = { .first_token = first, .block = position };

  les_tokenize (text, block->span, tokens);
  for (guint i = first; i < tokens->len; i++)
    {
      if (i + 1 < tokens->len && !ends_sentence (text, tokens, first, i))
        continue;
      sentence.n_tokens = i + 1 - sentence.first_token;
      sentence.span = LES_SPAN (g_array_index (tokens, LesToken, sentence.first_token).span.start,
                                les_span_end (g_array_index (tokens, LesToken, i).span));
      g_array_append_val (les_reading_sentences (reading), sentence);
      sentence.first_token = i + 1;
    }
}

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
  guint                  n_blocks;
  const LesBlock        *blocks = les_article_get_blocks (article, &n_blocks);

  for (guint i = 0; i < n_blocks; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      read_block (reading, text, &blocks[i], i);
    }
  les_speech_find (reading, utterances);
  name_speakers (reading, utterances, text);
  les_statements_build (reading, utterances);
  return g_steal_pointer (&reading);
}
