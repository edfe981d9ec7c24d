/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/statements.h"

/* Less than this beside somebody's words is no statement ("Zudem", "Und am Montag"). */
#define MIN_REST_WORDS 3

typedef struct
{
  LesStatement statement;
  LesSpan      first;     /* where it begins, and how far it reaches, for the order */
  int          utterance; /* -1: narration */
  int          parent;    /* utterance, -1 */
} Draft;

typedef struct
{
  LesReading        *reading;
  const GArray      *utterances;
  const LesToken    *tokens;
  const LesSentence *sentences;
  guint              n_tokens, n_sentences;
  guint8            *said;     /* per token: somebody's words or their frame */
  guint8            *touched;  /* per token: somebody's words, partial quotations too */
  GArray            *drafts;
} Builder;

static guint
token_at (const Builder *self,
          guint          byte)
{
  guint low = 0, high = self->n_tokens;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (les_span_end (self->tokens[middle].span) <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
mark_spans (const Builder *self,
            LesSpans       spans,
            guint8        *marks)
{
  const LesSpan *at = les_reading_get_spans (self->reading, spans);

  for (guint i = 0; i < spans.n; i++)
    for (guint k = token_at (self, at[i].start); k < self->n_tokens && self->tokens[k].span.start < les_span_end (at[i]); k++)
      marks[k] = 1;
}

static LesSpan
reach (const Builder *self,
       LesSpans       spans)
{
  const LesSpan *at = les_reading_get_spans (self->reading, spans);

  return LES_SPAN (at[0].start, les_span_end (at[spans.n - 1]));
}

static LesSpans
one_span (const Builder *self,
          LesSpan        span)
{
  return span.length > 0 ? les_reading_add_spans (self->reading, &span, 1) : (LesSpans) { 0, 0 };
}

static void
draft_utterance (Builder *self,
                 guint    position)
{
  const LesUtterance *utterance = &g_array_index (self->utterances, LesUtterance, position);
  Draft draft = { .utterance = (int) position, .parent = utterance->parent, .first = reach (self, utterance->spans) };

  draft.statement = (LesStatement) {
    .kind = utterance->kind, .framing = utterance->framing, .spans = utterance->spans, .speaker = utterance->who,
    .mention = utterance->mention, .cue = utterance->cue, .frame = utterance->frame,
    .addressee = one_span (self, utterance->addressee), .via = utterance->relayers, .parent = -1,
    .sentence = utterance->sentence,
  };
  g_array_append_val (self->drafts, draft);
  mark_spans (self, utterance->spans, self->touched);
  if (utterance->framing == LES_FRAMING_PARTIAL)
    return;
  mark_spans (self, utterance->spans, self->said);
  mark_spans (self, utterance->frame, self->said);
}

/* What is left of a sentence: its runs of tokens that nobody says, without marks at their ends. */
static guint
rest_spans (const Builder     *self,
            const LesSentence *sentence,
            GArray            *spans)
{
  guint n_words = 0, end = sentence->first_token + sentence->n_tokens;

  g_array_set_size (spans, 0);
  for (guint i = sentence->first_token; i < end;)
    {
      guint last = i;
      LesSpan span;

      if (self->said[i] || self->tokens[i].kind == LES_TOKEN_MARK)
        {
          i++;
          continue;
        }
      for (guint k = i; k < end && !self->said[k]; k++)
        if (self->tokens[k].kind != LES_TOKEN_MARK)
          {
            last = k;
            n_words += self->tokens[k].kind == LES_TOKEN_WORD;
          }
      span = LES_SPAN (self->tokens[i].span.start, les_span_end (self->tokens[last].span));
      g_array_append_val (spans, span);
      i = last + 1;
    }
  return n_words;
}

static void
draft_narration (Builder *self,
                 guint    position,
                 GArray  *spans)
{
  const LesSentence *sentence = &self->sentences[position];
  Draft draft = { .utterance = -1, .parent = -1 };
  gboolean said = FALSE, touched = FALSE;
  guint n_words;

  for (guint i = sentence->first_token; i < sentence->first_token + sentence->n_tokens; i++)
    {
      said |= self->said[i];
      touched |= self->touched[i];
    }
  if (sentence->span.length == 0)
    return;
  n_words = rest_spans (self, sentence, spans);
  if (!said || (!touched && n_words < MIN_REST_WORDS))
    {
      g_array_set_size (spans, 0);
      g_array_append_val (spans, sentence->span);
    }
  else if (n_words < MIN_REST_WORDS)
    return;
  draft.statement = (LesStatement) { .kind = LES_STATEMENT_NARRATION, .framing = LES_FRAMING_OWN, .speaker = -1, .parent = -1,
                                     .sentence = position };
  draft.statement.spans = les_reading_add_spans (self->reading, (const LesSpan *) spans->data, spans->len);
  draft.first = reach (self, draft.statement.spans);
  g_array_append_val (self->drafts, draft);
}

static int
compare_drafts (gconstpointer a,
                gconstpointer b)
{
  const Draft *left = a, *right = b;

  if (left->first.start != right->first.start)
    return left->first.start < right->first.start ? -1 : 1;
  if (left->first.length != right->first.length)
    return left->first.length > right->first.length ? -1 : 1;
  return (left->utterance > right->utterance) - (left->utterance < right->utterance);
}

/* A partial quotation in the article's own sentence stands in that sentence's narration. */
static void
settle_parents (Builder *self)
{
  g_autofree int *places = g_new (int, self->utterances->len + 1);
  int narration = -1;

  for (guint i = 0; i < self->drafts->len; i++)
    if (g_array_index (self->drafts, Draft, i).utterance >= 0)
      places[g_array_index (self->drafts, Draft, i).utterance] = (int) i;
  for (guint i = 0; i < self->drafts->len; i++)
    {
      Draft *draft = &g_array_index (self->drafts, Draft, i);

      if (draft->utterance < 0)
        narration = (int) i;
      else if (draft->parent >= 0)
        draft->statement.parent = places[draft->parent];
      else if (draft->statement.framing == LES_FRAMING_PARTIAL && narration >= 0
               && les_span_contains (g_array_index (self->drafts, Draft, narration).first, draft->first))
        draft->statement.parent = narration;
    }
}

void
les_statements_build (LesReading   *reading,
                      const GArray *utterances,
                      GCancellable *cancellable)
{
  Builder self = { .reading = reading, .utterances = utterances };
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (LesSpan));

  self.tokens = les_reading_get_tokens (reading, &self.n_tokens);
  self.sentences = les_reading_get_sentences (reading, &self.n_sentences);
  self.said = g_new0 (guint8, self.n_tokens + 1);
  self.touched = g_new0 (guint8, self.n_tokens + 1);
  self.drafts = g_array_new (FALSE, FALSE, sizeof (Draft));
  for (guint i = 0; i < utterances->len && !(i % 256 == 0 && g_cancellable_is_cancelled (cancellable)); i++)
    draft_utterance (&self, i);
  for (guint i = 0; i < self.n_sentences && !(i % 256 == 0 && g_cancellable_is_cancelled (cancellable)); i++)
    draft_narration (&self, i, spans);
  if (g_cancellable_is_cancelled (cancellable))
    g_array_set_size (self.drafts, 0);
  g_array_sort (self.drafts, compare_drafts);
  settle_parents (&self);
  for (guint i = 0; i < self.drafts->len; i++)
    g_array_append_val (les_reading_statements (reading), g_array_index (self.drafts, Draft, i).statement);
  g_array_unref (self.drafts);
  g_free (self.said);
  g_free (self.touched);
}
