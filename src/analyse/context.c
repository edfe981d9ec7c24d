/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/context.h"

#include "analyse/actors.h"
#include "analyse/mentions.h"
#include "analyse/referents.h"

#define SUBJUNCTIVE (LES_MORPH_SUBJUNCTIVE_1 | LES_MORPH_SUBJUNCTIVE_2)
#define MAX_SUBJECT 6      /* tokens from a sentence's beginning to its subject's head */
#define MAX_LOOKED_BACK 6  /* utterances in whose words a phrase may lie */
#define MAX_CONTINUED 2    /* sentences back to who goes on speaking */

/* Sentences between the utterance and the last one; headings don't interrupt. */
static guint
distance (const LesContext   *context,
          const LesUtterance *utterance)
{
  guint           n, between = 0;
  const LesBlock *blocks = les_article_get_blocks (les_reading_get_article (context->cast->reading), &n);

  for (guint i = context->last_sentence + 1; i <= utterance->sentence && i < context->cast->n_sentences && between <= MAX_CONTINUED; i++)
    {
      guint block = context->cast->sentences[i].block;

      between += block >= n || (blocks[block].kind != LES_BLOCK_HEADING && blocks[block].kind != LES_BLOCK_PULL_QUOTE);
    }
  return between;
}

/* "In Regierungskreisen heißt es": nobody in particular, but somewhere. */
static int
named_circles (const LesContext   *context,
               const LesUtterance *utterance)
{
  LesCast *cast = context->cast;
  guint    first = cast->sentences[utterance->sentence].first_token, limit = les_cast_sentence_end (cast, first);

  for (guint i = first; i < limit && i < first + MAX_SUBJECT; i++)
    {
      int               position = cast->mention_of[i];
      const LesMention *mention = position >= 0 ? les_cast_mention (cast, position) : NULL;

      if (mention == NULL || mention->kind != LES_MENTION_DESCRIPTION || mention->role != LES_OFFICE_SOURCE)
        continue;
      return mention->actor >= 0 ? mention->actor : les_actors_anonymous (cast, mention->first, mention->end, position);
    }
  return -1;
}

/* The sentence before ends in a colon: its subject speaks. */
static int
announced (const LesContext   *context,
           const LesUtterance *utterance)
{
  LesCast *cast = context->cast;
  guint    first, end;

  if (utterance->sentence == 0)
    return -1;
  first = cast->sentences[utterance->sentence - 1].first_token;
  end = les_cast_sentence_end (cast, first);
  if (end == first || !les_cast_is_mark (cast, end - 1, ":"))
    return -1;
  if (context->last_speaker >= 0 && context->last_sentence + 1 >= utterance->sentence)
    return context->last_speaker;
  for (guint i = first; i < end && i < first + MAX_SUBJECT; i++)
    {
      const LesMention *mention = cast->mention_of[i] >= 0 ? les_cast_mention (cast, cast->mention_of[i]) : NULL;

      if (mention != NULL && !mention->oblique)
        return les_referent_in_context (cast, les_cast_span (cast, mention->first, mention->end), context->last_speaker, context->last_sentence);
      if (mention == NULL && les_cast_in_list (cast, i, cast->pronouns) && les_cast_article (cast, i) == LES_ARTICLE_NONE)
        return les_referent_in_context (cast, les_cast_span (cast, i, i + 1), context->last_speaker, context->last_sentence);
    }
  return -1;
}

/* Whoever said what "Dies berichtet der Sender" points back to. */
static int
before_pointing (const LesContext   *context,
                 const LesUtterance *utterance)
{
  LesCast            *cast = context->cast;
  const LesUtterance *before;
  guint               first;

  if (utterance->continues < 0)
    return -1;
  before = &g_array_index (context->utterances, LesUtterance, utterance->continues);
  if (before->sentence == 0 || !les_chains_is_pointing (context->chains, before->sentence))
    return -1;
  first = cast->sentences[before->sentence - 1].first_token;
  for (guint i = les_cast_sentence_end (cast, first); i-- > first;)
    {
      int               position = cast->mention_of[i];
      const LesMention *mention = position >= 0 ? les_cast_mention (cast, position) : NULL;

      if (mention != NULL && !mention->oblique && (mention->kind == LES_MENTION_PERSON || mention->kind == LES_MENTION_DESCRIPTION))
        return mention->actor >= 0 ? mention->actor : les_actors_anonymous (cast, mention->first, mention->end, position);
    }
  return -1;
}

/* "wie es in seiner Mitteilung schrieb": the possessive tells whose. */
static int
possessive_report (const LesContext   *context,
                   const LesUtterance *utterance)
{
  LesCast       *cast = context->cast;
  const LesSpan *frames = les_reading_get_spans (cast->reading, utterance->frame);

  for (guint i = 0; i < utterance->frame.n; i++)
    for (guint k = les_mentions_token_at (cast, frames[i].start);
         k + 1 < cast->n_tokens && cast->tokens[k].span.start < les_span_end (frames[i]); k++)
      {
        LesWordEntry noun = les_cast_entry (cast, k + 1);

        if (les_cast_in_list (cast, k, cast->possessives) && noun.head != NULL && (noun.head->kinds & LES_ENTRY_REPORT) != 0)
          return les_referent_in_context (cast, les_cast_span (cast, k, k + 2), context->last_speaker, context->last_sentence);
      }
  return -1;
}

static gboolean
is_passive (const LesCast *cast,
            guint          token)
{
  LesMorph morph = les_cast_morph (cast, token);

  return (morph.flags & LES_MORPH_AUXILIARY) != 0 && morph.verb != NULL
         && les_word_list_contains (les_language_list (cast->language, "passive-auxiliaries"), morph.verb, -1);
}

/* A frame whose subject speech couldn't tell ("dass X, bevor er ging, erklärte"; "Kölns Präsident X sagte"): what it begins with,
 * or its first person, unless the verb is passive. */
static int
first_in_frame (const LesContext   *context,
                const LesUtterance *utterance)
{
  LesCast       *cast = context->cast;
  const LesSpan *frames = les_reading_get_spans (cast->reading, utterance->frame);
  int            found = -1;
  guint          first;

  if ((utterance->kind != LES_STATEMENT_INDIRECT && utterance->kind != LES_STATEMENT_DIRECT) || utterance->cue.n == 0
      || utterance->frame.n != 1 || utterance->speaker.length > 0)
    return -1;
  first = les_mentions_token_at (cast, frames[0].start);
  for (guint k = first; k < cast->n_tokens && cast->tokens[k].span.start < les_span_end (frames[0]); k++)
    {
      const LesMention *mention = cast->mention_of[k] >= 0 ? les_cast_mention (cast, cast->mention_of[k]) : NULL;

      if (les_cast_is_word (cast, k) && is_passive (cast, k))
        return -1;
      if (found >= 0 || mention == NULL || mention->oblique)
        continue;
      if (mention->kind == LES_MENTION_PERSON && utterance->kind == LES_STATEMENT_INDIRECT)
        found = mention->actor;
      else if (mention->first <= first + 1 && k <= mention->head && mention->kind != LES_MENTION_NATION)
        found = les_referent_in_context (cast, les_cast_span (cast, mention->first, mention->end), context->last_speaker,
                                         context->last_sentence);
    }
  return found;
}

/* "will Y – „als Zeichen …“ –": a partial quotation right behind a name in the article's own sentence. */
static int
right_before (const LesContext   *context,
              const LesUtterance *utterance)
{
  LesCast       *cast = context->cast;
  const LesSpan *spans = les_reading_get_spans (cast->reading, utterance->spans);
  guint          first;

  if (utterance->kind != LES_STATEMENT_DIRECT || utterance->cue.n > 0 || utterance->speaker.length > 0 || utterance->spans.n == 0)
    return -1;
  first = les_mentions_token_at (cast, spans[0].start);
  for (guint i = first; i-- > 0 && first - i <= 2 && cast->sentence_of[i] == utterance->sentence;)
    {
      const LesMention *mention = cast->mention_of[i] >= 0 ? les_cast_mention (cast, cast->mention_of[i]) : NULL;

      if (mention != NULL)
        return mention->oblique || mention->kind == LES_MENTION_DESCRIPTION ? -1 : mention->actor;
      if (les_cast_is_word (cast, i))
        return -1;
    }
  return -1;
}

int
les_context_quoted (const LesContext *context,
                    guint             position)
{
  const LesUtterance *utterance = &g_array_index (context->utterances, LesUtterance, position);
  const LesReading   *reading = context->cast->reading;

  if (utterance->speaker.length == 0 || utterance->parent >= 0 || utterance->named == LES_NAMED_LABEL)
    return -1;
  for (guint i = position, n = 0; i-- > 0 && n < MAX_LOOKED_BACK; n++)
    {
      const LesUtterance *before = &g_array_index (context->utterances, LesUtterance, i);
      const LesSpan      *spans = les_reading_get_spans (reading, before->spans);

      for (guint k = 0; k < before->spans.n; k++)
        if (les_span_contains (spans[k], utterance->speaker) && !les_span_contains (before->speaker, utterance->speaker)
            && before->kind != LES_STATEMENT_REPORTED
            && !les_span_overlaps (spans[k], les_reading_get_spans (reading, utterance->spans)[0]))
          return context->actors[i];
    }
  return -1;
}

/* A quotation or free indirect speech without a frame goes on with who was speaking. */
static gboolean
goes_on (const LesContext   *context,
         const LesUtterance *utterance)
{
  const LesCast *cast = context->cast;
  const LesSpan *spans = les_reading_get_spans (cast->reading, utterance->spans);
  LesSpan        sentence;

  if (utterance->parent >= 0 || utterance->cue.n > 0 || utterance->frame.n > 0 || utterance->spans.n == 0
      || utterance->kind == LES_STATEMENT_REPORTED)
    return FALSE;
  sentence = cast->sentences[utterance->sentence].span;
  return spans[0].start <= sentence.start + 1;
}

/* The flags of the frame's first finite verb, 0 where it has none. */
static LesMorphFlags
frame_verb (const LesCast      *cast,
            const LesUtterance *utterance)
{
  const LesSpan *frames = les_reading_get_spans (cast->reading, utterance->frame);

  for (guint i = 0; i < utterance->frame.n; i++)
    for (guint k = les_mentions_token_at (cast, frames[i].start);
         k < cast->n_tokens && cast->tokens[k].span.start < les_span_end (frames[i]); k++)
      if (les_cast_is_word (cast, k) && !les_cast_is_capital (cast, k))
        {
          LesMorph morph = les_cast_morph (cast, k);

          if ((morph.flags & LES_MORPH_FINITE) != 0)
            return morph.flags;
        }
  return 0;
}

int
les_context_speaker (const LesContext *context,
                     guint             position)
{
  const LesUtterance *utterance = &g_array_index (context->utterances, LesUtterance, position);
  LesCast            *cast = context->cast;
  guint               first = cast->sentences[utterance->sentence].first_token;
  int                 found = before_pointing (context, utterance);

  if (found < 0 && les_cast_in_list (cast, first, les_language_list (cast->language, "report-adverbs")))
    found = les_referent_in_context (cast, les_cast_span (cast, first, first + 1), context->last_speaker, context->last_sentence);
  if (found < 0)
    found = right_before (context, utterance);
  if (found >= 0 || utterance->continues >= 0)
    return found;
  found = possessive_report (context, utterance);
  if (found < 0)
    found = first_in_frame (context, utterance);
  if (found >= 0)
    return found;
  if (utterance->kind != LES_STATEMENT_DIRECT)
    found = named_circles (context, utterance);
  if (found < 0 && goes_on (context, utterance))
    {
      found = utterance->kind == LES_STATEMENT_DIRECT ? announced (context, utterance) : -1;
      if (found < 0 && context->last_speaker >= 0 && distance (context, utterance) <= 1)
        found = context->last_speaker;
    }
  if (found < 0 && utterance->speaker.length > 0 && context->last_speaker >= 0 && distance (context, utterance) <= 1
      && cast->sentences[context->last_sentence].block == utterance->block
      && (frame_verb (cast, utterance) & SUBJUNCTIVE) != 0)
    found = context->last_speaker; /* "Man solle aber nicht erwarten, dass …" */
  return found;
}

gboolean
les_context_is_reported (const LesContext   *context,
                         const LesUtterance *utterance)
{
  LesMorphFlags verb;

  if (utterance->parent >= 0 || context->last_speaker < 0 || utterance->named != LES_NAMED_SUBJECT
      || distance (context, utterance) > MAX_CONTINUED || context->cast->sentences[context->last_sentence].block + 1 < utterance->block)
    return FALSE;
  verb = frame_verb (context->cast, utterance);
  return (verb & LES_MORPH_INDICATIVE) == 0 && (verb & SUBJUNCTIVE) != 0
         && (verb & (LES_MORPH_AUXILIARY | LES_MORPH_SUBJUNCTIVE_1)) != 0;
}
