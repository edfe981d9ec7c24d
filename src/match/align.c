/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/align.h"

#include <string.h>

#include "text/fold.h"

#define MOST_WORDS 320 /* of a side; the rest of a longer one is left out */

typedef struct
{
  guint64 hash;
  LesSpan span;
} Word;

static guint
first_token_at (const LesToken *tokens,
                guint           n_tokens,
                guint32         byte)
{
  guint low = 0, high = n_tokens;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (tokens[middle].span.start < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* An amount is the same however it is spelt: "29 875", "29.875". Returns how many tokens it takes, 0 for no amount. */
static guint
read_amount (const LesFeatures *features,
             const LesToken    *tokens,
             guint              n_tokens,
             guint              position,
             Word              *word)
{
  LesFigure figure;
  char value[32];

  if (tokens[position].kind != LES_TOKEN_NUMBER ||
      !les_figure_read (les_reading_get_language (features->reading), features->text, tokens, n_tokens, position, &figure) ||
      figure.kind != LES_FIGURE_AMOUNT)
    return 0;
  g_snprintf (value, sizeof value, "#%.2f", figure.value);
  word->hash = les_lexis_hash (value, strlen (value));
  word->span = LES_SPAN (word->span.start, les_span_end (tokens[position + figure.n_tokens - 1].span));
  return figure.n_tokens;
}

static GArray *
words_in (const LesFeatures *features,
          LesSpan            span)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  guint n_tokens;
  const LesToken *tokens = les_reading_get_tokens (features->reading, &n_tokens);
  guint end = first_token_at (tokens, n_tokens, les_span_end (span));

  for (guint i = first_token_at (tokens, n_tokens, span.start); i < n_tokens && words->len < MOST_WORDS; i++)
    {
      Word word = { .span = tokens[i].span };
      guint n_taken;

      if (les_span_end (tokens[i].span) > les_span_end (span))
        break;
      if (tokens[i].kind != LES_TOKEN_WORD && tokens[i].kind != LES_TOKEN_NUMBER)
        continue;
      n_taken = read_amount (features, tokens, end, i, &word);
      if (n_taken == 0)
        word.hash = les_fold_hash (features->text + word.span.start, word.span.length);
      g_array_append_val (words, word);
      i += MAX (n_taken, 1) - 1;
    }
  return words;
}

#define WORD(words, i) g_array_index (words, Word, i)

/* The longest common subsequence's table, (n + 1) × (m + 1). */
static guint16 *
subsequence_table (GArray *a,
                   GArray *b)
{
  guint columns = b->len + 1;
  guint16 *table = g_new0 (guint16, (gsize) (a->len + 1) * columns);

  for (guint i = a->len; i-- > 0;)
    for (guint j = b->len; j-- > 0;)
      table[i * columns + j] = WORD (a, i).hash == WORD (b, j).hash
                                 ? table[(i + 1) * columns + j + 1] + 1
                                 : MAX (table[(i + 1) * columns + j], table[i * columns + j + 1]);
  return table;
}

/* partner[i]: the word of b that word i of a is, or -1. */
static void
pair_words (GArray *a,
            GArray *b,
            int    *partner_a,
            int    *partner_b)
{
  g_autofree guint16 *table = subsequence_table (a, b);
  guint columns = b->len + 1, i = 0, j = 0;

  memset (partner_a, -1, sizeof (int) * a->len);
  memset (partner_b, -1, sizeof (int) * b->len);
  while (i < a->len && j < b->len)
    {
      if (WORD (a, i).hash == WORD (b, j).hash)
        {
          partner_a[i] = j;
          partner_b[j] = i;
          i++, j++;
        }
      else if (table[(i + 1) * columns + j] >= table[i * columns + j + 1])
        i++;
      else
        j++;
    }
}

static void
add_edit (GArray     *edits,
          LesEditKind kind,
          LesSpan     a,
          LesSpan     b)
{
  LesEdit edit = { kind, a, b };

  g_array_append_val (edits, edit);
}

/* A word left over on both sides, at different places, has moved. */
static void
find_moves (GArray       *a,
            GArray       *b,
            int          *partner_a,
            int          *partner_b,
            gboolean     *moved,
            LesAlignment *alignment)
{
  for (guint i = 0; i < a->len; i++)
    for (guint j = 0; partner_a[i] < 0 && j < b->len; j++)
      if (partner_b[j] < 0 && WORD (a, i).hash == WORD (b, j).hash)
        {
          partner_a[i] = j;
          partner_b[j] = i;
          moved[i] = TRUE;
          alignment->n_moved++;
        }
}

static LesSpan
join_spans (GArray *words,
            guint   first,
            guint   last)
{
  return LES_SPAN (WORD (words, first).span.start, les_span_end (WORD (words, last).span));
}

/* The gap between two same words: what stands on both sides is a substitution. */
static void
add_gap (GArray         *edits,
         GArray         *a,
         guint           from_a,
         guint           to_a,
         GArray         *b,
         guint           from_b,
         guint           to_b)
{
  guint32 at = from_b < b->len ? WORD (b, from_b).span.start : b->len > 0 ? les_span_end (WORD (b, b->len - 1).span) : 0;
  guint32 at_a = from_a < a->len ? WORD (a, from_a).span.start : a->len > 0 ? les_span_end (WORD (a, a->len - 1).span) : 0;

  if (from_a < to_a && from_b < to_b)
    add_edit (edits, LES_EDIT_SUBSTITUTE, join_spans (a, from_a, to_a - 1), join_spans (b, from_b, to_b - 1));
  else if (from_a < to_a)
    add_edit (edits, LES_EDIT_DELETE, join_spans (a, from_a, to_a - 1), LES_SPAN (at, at));
  else if (from_b < to_b)
    add_edit (edits, LES_EDIT_INSERT, LES_SPAN (at_a, at_a), join_spans (b, from_b, to_b - 1));
}

static void
write_edits (GArray         *edits,
             GArray         *a,
             GArray         *b,
             const int      *partner_a,
             const int      *partner_b,
             const gboolean *moved,
             LesAlignment   *alignment)
{
  guint i = 0, j = 0;

  while (i < a->len || j < b->len)
    {
      guint from_a = i, from_b = j, run = 0;

      while (i < a->len && partner_a[i] < 0)
        i++;
      while (j < b->len && partner_b[j] < 0)
        j++;
      add_gap (edits, a, from_a, i, b, from_b, j);
      if (i < a->len && moved[i])
        {
          add_edit (edits, LES_EDIT_MOVE, WORD (a, i).span, WORD (b, partner_a[i]).span);
          i++;
          continue;
        }
      if (j < b->len && moved[partner_b[j]])
        {
          j++;
          continue;
        }
      while (i + run < a->len && j + run < b->len && partner_a[i + run] == (int) (j + run) && !moved[i + run])
        run++;
      if (run == 0)
        {
          /* Only words of one side are left. */
          if (i < a->len)
            i++;
          else if (j < b->len)
            j++;
          continue;
        }
      add_edit (edits, LES_EDIT_SAME, join_spans (a, i, i + run - 1), join_spans (b, j, j + run - 1));
      if (run > alignment->n_run)
        {
          alignment->n_run = run;
          alignment->run_a = join_spans (a, i, i + run - 1);
        }
      alignment->n_same += run;
      i += run;
      j += run;
    }
}

void
les_align (const LesFeatures *a,
           LesSpan            span_a,
           const LesFeatures *b,
           LesSpan            span_b,
           GArray            *edits,
           LesAlignment      *alignment)
{
  g_autoptr (GArray) words_a = words_in (a, span_a), words_b = words_in (b, span_b);
  g_autofree int *partner_a = g_new (int, words_a->len + 1), *partner_b = g_new (int, words_b->len + 1);
  g_autofree gboolean *moved = g_new0 (gboolean, words_a->len + 1);

  *alignment = (LesAlignment) { .n_a = words_a->len, .n_b = words_b->len };
  pair_words (words_a, words_b, partner_a, partner_b);
  find_moves (words_a, words_b, partner_a, partner_b, moved, alignment);
  write_edits (edits, words_a, words_b, partner_a, partner_b, moved, alignment);
}

double
les_align_dice (const LesAlignment *alignment)
{
  guint n = alignment->n_a + alignment->n_b;

  return n > 0 ? 2.0 * alignment->n_same / n : 0;
}

double
les_align_core (const LesAlignment *alignment)
{
  guint n = MIN (alignment->n_a, alignment->n_b);

  return n > 0 ? (double) alignment->n_same / n : 0;
}
