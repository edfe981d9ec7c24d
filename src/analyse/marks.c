/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/marks.h"

#include "analyse/mark-roles.h"

/* Deeper nesting than this isn't speech but damage; marks beyond it are passed over, so that the work a mark makes is bounded. */
#define MAX_DEPTH 4

/* A quotation without closing mark ends with its sentence unless it opens the block. One without opening mark reaches back at
 * most this far. */
#define MAX_IMPLICIT_TOKENS 400

typedef struct
{
  const LesReading  *reading;
  LesMarkPlace       place;        /* the block at hand */
  const LesSentence *sentences;
  guint              n_sentences;
  guint              sentence;     /* moves forward only */
  GArray            *marks;        /* LesMark, of the block at hand */
  GArray            *excess;       /* closing minus opening marks from each mark to the block's end */
  GArray            *quotations;
  guint              block;
  guint              open[MAX_DEPTH]; /* positions in quotations */
  guint              depth;
} Pairing;

static void
collect_marks (Pairing *self)
{
  int excess = 0;

  g_array_set_size (self->marks, 0);
  for (guint i = self->place.first; i < self->place.end; i++)
    {
      LesMark mark;

      if (self->place.tokens[i].kind != LES_TOKEN_QUOTE)
        continue;
      if (les_mark_is_doubled (&self->place, i))
        {
          gboolean opens = !les_mark_follows_word (&self->place, i);

          mark = (LesMark) { opens ? i : i + 1, LES_MARK_DOUBLE, opens ? LES_MARK_CAN_OPEN : LES_MARK_CAN_CLOSE };
          g_array_append_val (self->marks, mark);
          i++;
        }
      else if (les_mark_read (&self->place, i, &mark))
        g_array_append_val (self->marks, mark);
    }

  g_array_set_size (self->excess, self->marks->len + 1);
  g_array_index (self->excess, int, self->marks->len) = 0;
  for (guint i = self->marks->len; i-- > 0;)
    {
      const LesMark *mark = &g_array_index (self->marks, LesMark, i);

      if (mark->family != LES_MARK_SINGLE)
        excess += mark->roles == LES_MARK_CAN_CLOSE ? 1 : mark->roles == LES_MARK_CAN_OPEN ? -1 : 0;
      g_array_index (self->excess, int, i) = excess;
    }
}

static LesQuotation *
opened (Pairing *self,
        guint    level)
{
  return &g_array_index (self->quotations, LesQuotation, self->open[level]);
}

static gboolean
is_single (Pairing *self,
           guint    level)
{
  return (opened (self, level)->flags & LES_QUOTATION_SINGLE) != 0;
}

static void
push (Pairing       *self,
      const LesMark *mark)
{
  LesQuotation quotation = { mark->token, mark->token, self->block, -1, LES_QUOTATION_OPENED };

  if (self->depth >= MAX_DEPTH)
    return;
  if (self->depth > 0)
    quotation.parent = (int) self->open[self->depth - 1];
  if (mark->family == LES_MARK_SINGLE)
    quotation.flags |= LES_QUOTATION_SINGLE;
  self->open[self->depth++] = self->quotations->len;
  g_array_append_val (self->quotations, quotation);
}

/* The last token of the sentence that holds token, at most the block's last. Sentences are asked in ascending order. */
static guint
sentence_last (Pairing *self,
               guint    token)
{
  while (self->sentence + 1 < self->n_sentences && self->sentences[self->sentence + 1].first_token <= token)
    self->sentence++;
  if (self->sentence >= self->n_sentences || self->sentences[self->sentence].n_tokens == 0)
    return self->place.end - 1;
  return MIN (self->place.end, self->sentences[self->sentence].first_token + self->sentences[self->sentence].n_tokens) - 1;
}

static guint
sentence_first (Pairing *self,
                guint    token)
{
  sentence_last (self, token);
  if (self->sentence >= self->n_sentences)
    return self->place.first;
  return MAX (self->place.first, self->sentences[self->sentence].first_token);
}

/* Ends the innermost quotation, whose closing mark is missing, before token limit. A lone single mark was an apostrophe and a
 * lone mark that nothing can be made of is dropped: it gets no words. */
static void
pop_unclosed (Pairing *self,
              guint    limit)
{
  LesQuotation *quotation = opened (self, self->depth - 1);
  guint last = sentence_last (self, quotation->first);

  self->depth--;
  if (quotation->flags & LES_QUOTATION_SINGLE)
    return;
  if (quotation->first == self->place.first && limit == self->place.end)
    last = self->place.end - 1;
  if (limit > 0)
    quotation->last = MAX (quotation->first, MIN (last, limit - 1));
}

static void
pop_closed (Pairing       *self,
            const LesMark *mark)
{
  LesQuotation *quotation = opened (self, self->depth - 1);

  self->depth--;
  quotation->last = mark->token;
  quotation->flags |= LES_QUOTATION_CLOSED;
}

static void
close_mark (Pairing       *self,
            const LesMark *mark)
{
  gboolean single = mark->family == LES_MARK_SINGLE;

  if (single && (self->depth == 0 || !is_single (self, self->depth - 1)))
    return; /* an apostrophe */
  while (self->depth > 0 && !single && is_single (self, self->depth - 1))
    pop_unclosed (self, mark->token);
  if (self->depth > 0)
    pop_closed (self, mark);
  else if (!single && mark->roles == LES_MARK_CAN_CLOSE)
    {
      LesQuotation quotation = { sentence_first (self, mark->token), mark->token, self->block, -1, LES_QUOTATION_CLOSED };

      if (self->quotations->len > 0)
        {
          const LesQuotation *before = &g_array_index (self->quotations, LesQuotation, self->quotations->len - 1);

          if (before->block == self->block && before->last >= quotation.first)
            quotation.first = before->last + 1;
        }
      if (quotation.first < mark->token && mark->token - quotation.first <= MAX_IMPLICIT_TOKENS
          && self->place.tokens[quotation.first].kind != LES_TOKEN_MARK)
        g_array_append_val (self->quotations, quotation);
    }
}

static void
open_mark (Pairing       *self,
           const LesMark *mark,
           guint          position)
{
  /* Nested marks need a closing mark each: when fewer are left than are open, the earlier one was never closed. */
  while (self->depth > 0 && mark->family != LES_MARK_SINGLE
         && (is_single (self, self->depth - 1)
             || g_array_index (self->excess, int, position) < (int) self->depth))
    pop_unclosed (self, mark->token);
  push (self, mark);
}

static void
pair_block (Pairing *self)
{
  collect_marks (self);
  self->depth = 0;
  for (guint i = 0; i < self->marks->len; i++)
    {
      const LesMark *mark = &g_array_index (self->marks, LesMark, i);
      gboolean closes = mark->roles == LES_MARK_CAN_CLOSE;

      if (mark->roles == (LES_MARK_CAN_OPEN | LES_MARK_CAN_CLOSE))
        closes = self->depth > 0;
      if (closes)
        close_mark (self, mark);
      else
        open_mark (self, mark, i);
    }
  while (self->depth > 0)
    pop_unclosed (self, self->place.end);
}

/* Does the article open its guillemets with »? Its first one tells. */
static gboolean
opens_with_right_guillemet (const LesReading *reading,
                            const char       *text)
{
  guint n_tokens;
  const LesToken *tokens = les_reading_get_tokens (reading, &n_tokens);

  for (guint i = 0; i < n_tokens; i++)
    if (tokens[i].kind == LES_TOKEN_QUOTE)
      {
        gunichar c = g_utf8_get_char (text + tokens[i].span.start);

        if (c == 0xab || c == 0xbb)
          return c == 0xbb;
      }
  return FALSE;
}

/* Marks quotations that go on in the next block, and removes those that hold no word. */
static void
finish (Pairing *self,
        guint    begin)
{
  guint kept = begin;
  g_autofree int *moved = g_new (int, self->quotations->len - begin + 1);

  for (guint i = begin; i < self->quotations->len; i++)
    {
      LesQuotation quotation = g_array_index (self->quotations, LesQuotation, i);
      guint marks = !!(quotation.flags & LES_QUOTATION_OPENED) + !!(quotation.flags & LES_QUOTATION_CLOSED);

      moved[i - begin] = -1;
      if (quotation.last + 1 - quotation.first <= marks)
        continue;
      if (quotation.parent >= 0)
        quotation.parent = moved[quotation.parent - (int) begin];
      moved[i - begin] = (int) kept;
      g_array_index (self->quotations, LesQuotation, kept++) = quotation;
    }
  g_array_set_size (self->quotations, kept);
}

static void
mark_running_on (GArray         *quotations,
                 const LesToken *tokens,
                 const guint    *block_ends)
{
  for (guint i = 0; i + 1 < quotations->len; i++)
    {
      LesQuotation *quotation = &g_array_index (quotations, LesQuotation, i);

      for (guint k = i + 1; k < quotations->len && k <= i + MAX_DEPTH; k++)
        {
          const LesQuotation *next = &g_array_index (quotations, LesQuotation, k);

          if (!(quotation->flags & LES_QUOTATION_CLOSED) && quotation->last + 1 == block_ends[quotation->block]
              && next->block > quotation->block && next->first == block_ends[quotation->block]
              && tokens[next->first].kind == LES_TOKEN_QUOTE)
            quotation->flags |= LES_QUOTATION_RUNS_ON;
        }
    }
}

void
les_marks_pair (const LesReading *reading,
                GArray           *quotations)
{
  Pairing self = { .reading = reading, .quotations = quotations };
  guint n_tokens, n_blocks, token = 0;
  const LesBlock *blocks = les_article_get_blocks (les_reading_get_article (reading), &n_blocks);
  g_autofree guint *block_ends = g_new0 (guint, n_blocks + 1);

  self.place.text = les_article_get_text (les_reading_get_article (reading), NULL);
  self.place.tokens = les_reading_get_tokens (reading, &n_tokens);
  self.sentences = les_reading_get_sentences (reading, &self.n_sentences);
  self.place.opens_right = opens_with_right_guillemet (reading, self.place.text);
  self.marks = g_array_new (FALSE, FALSE, sizeof (LesMark));
  self.excess = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < n_blocks; i++)
    {
      guint begin = quotations->len;

      while (token < n_tokens && self.place.tokens[token].span.start < blocks[i].span.start)
        token++;
      self.place.first = token;
      while (token < n_tokens && self.place.tokens[token].span.start < les_span_end (blocks[i].span))
        token++;
      self.place.end = token;
      self.block = i;
      block_ends[i] = token;
      if (self.place.first < self.place.end)
        pair_block (&self);
      finish (&self, begin);
    }
  mark_running_on (quotations, self.place.tokens, block_ends);
  g_array_unref (self.marks);
  g_array_unref (self.excess);
}
