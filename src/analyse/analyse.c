/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/analyse.h"

/* Tokens of all blocks, block by block, and each block as one sentence in the article's own voice. */
static void
read_block (LesReading     *reading,
            const char     *text,
            const LesBlock *block,
            guint           position)
{
  GArray      *tokens = les_reading_tokens (reading);
  LesSentence  sentence = { .span = block->span, .first_token = tokens->len, .block = position };
  LesStatement statement = { .kind = LES_STATEMENT_NARRATION, .framing = LES_FRAMING_OWN, .speaker = -1, .parent = -1 };

  les_tokenize (text, block->span, tokens);
  sentence.n_tokens = tokens->len - sentence.first_token;
  statement.spans = les_reading_add_spans (reading, &sentence.span, 1);
  statement.sentence = les_reading_sentences (reading)->len;
  g_array_append_val (les_reading_sentences (reading), sentence);
  g_array_append_val (les_reading_statements (reading), statement);
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
  const char            *text = les_article_get_text (article, NULL);
  guint                  n_blocks;
  const LesBlock        *blocks = les_article_get_blocks (article, &n_blocks);

  for (guint i = 0; i < n_blocks; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      read_block (reading, text, &blocks[i], i);
    }
  return g_steal_pointer (&reading);
}
