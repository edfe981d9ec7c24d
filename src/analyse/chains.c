/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/chains.h"

#include "analyse/mentions.h"
#include "analyse/referents.h"
#include "analyse/relays.h"

#define MAX_RELAYERS 4
#define MAX_FRAME 120       /* tokens of a frame that are looked at */
#define MAX_HELD 10         /* sentences that a relayer holds without being named again */

typedef struct
{
  guint n;
  int   actors[MAX_RELAYERS];
} Chain;

struct _LesChains
{
  LesCast *cast;
  GArray  *chains;        /* Chain, by utterance */
  GArray  *relays;        /* LesRelay, by sentence */
  guint    next_relay;
  int      held_speaker;  /* whose chain holds, -1 */
  guint    held_position;
  guint    held_sentence;
  int      relayer, origin; /* "Z bezieht sich auf Y" */
  guint    relay_sentence;
};

static void
append (Chain *chain,
        int    actor)
{
  for (guint i = 0; i < chain->n; i++)
    if (chain->actors[i] == actor)
      return;
  if (actor >= 0 && chain->n < MAX_RELAYERS)
    chain->actors[chain->n++] = actor;
}

static void
prepend (Chain *chain,
         int    actor)
{
  Chain longer = { .n = 1, .actors = { actor } };

  for (guint i = 0; i < chain->n; i++)
    append (&longer, chain->actors[i]);
  *chain = longer;
}

/* Behind the first noun of a phrase and what belongs to it. */
static guint
phrase_end (const LesCast *cast,
            guint          first,
            guint          limit)
{
  guint i = first;

  while (i < limit && les_cast_is_word (cast, i) && !les_cast_is_capital (cast, i) && i < first + 6)
    i++;
  if (i < limit && cast->mention_of[i] >= 0)
    return MIN (limit, MAX (i + 1, les_cast_mention (cast, cast->mention_of[i])->end));
  return MIN (limit, i + 1);
}

LesChains *
les_chains_new (LesCast *cast)
{
  LesChains *self = g_new0 (LesChains, 1);

  self->cast = cast;
  self->chains = g_array_new (FALSE, TRUE, sizeof (Chain));
  self->relays = les_relays_find (cast);
  self->held_speaker = self->relayer = self->origin = -1;
  return self;
}

void
les_chains_free (LesChains *self)
{
  g_array_unref (self->chains);
  g_array_unref (self->relays);
  g_free (self);
}

static Chain *
chain_at (LesChains *self,
          guint      position)
{
  if (position >= self->chains->len)
    g_array_set_size (self->chains, position + 1);
  return &g_array_index (self->chains, Chain, position);
}

/* A medium that the frame names beside the speaker was spoken to or reported it; whoever stands behind "laut" or before "zufolge"
 * did. */
static void
take_beside (LesChains *self,
             LesSpan    span,
             int        actor,
             Chain     *chain)
{
  LesCast           *cast = self->cast;
  const LesWordList *according = les_language_list (cast->language, "according-to");
  guint              first = les_mentions_token_at (cast, span.start);
  guint              limit = MIN (les_mentions_token_at (cast, les_span_end (span)), first + MAX_FRAME);

  for (guint i = first; i < limit; i++)
    {
      const LesMention *mention = cast->mention_of[i] >= 0 ? les_cast_mention (cast, cast->mention_of[i]) : NULL;
      const char       *place = les_cast_value (cast, i, according);
      int               relayer = -1;

      if (mention != NULL && mention->kind == LES_MENTION_INSTITUTION && mention->actor >= 0 && mention->actor != actor
          && (mention->entry_kinds & LES_MENTION_IS_MEDIUM) != 0 && les_cast_actor (cast, mention->actor)->is_named)
        relayer = mention->actor;
      else if (place != NULL && g_str_has_prefix (place, "before") && i + 1 < limit)
        relayer = les_referent_of_span (cast, les_cast_span (cast, i + 1, phrase_end (cast, i + 1, limit)));
      else if (place != NULL && g_str_has_prefix (place, "after") && i > first && cast->mention_of[i - 1] >= 0)
        relayer = les_cast_mention (cast, cast->mention_of[i - 1])->actor;
      if (relayer >= 0 && relayer != actor)
        append (chain, relayer);
    }
}

/* "sagte Y der Zeitung Z", "sagte Y einem Bericht der Agentur Z zufolge", "laut der Website von Z sagte Y". */
static void
take_phrases (LesChains          *self,
              const LesUtterance *utterance,
              int                 actor,
              Chain              *chain)
{
  LesCast       *cast = self->cast;
  const LesSpan *spans = les_reading_get_spans (cast->reading, utterance->via);

  for (guint i = 0; i < utterance->via.n; i++)
    {
      int mention = les_mentions_in (cast, spans[i]);

      if (mention >= 0 && les_cast_mention (cast, mention)->actor != actor)
        append (chain, les_cast_mention (cast, mention)->actor);
    }
  if (utterance->addressee_is_medium && utterance->addressee.length > 0)
    {
      int mention = les_mentions_in (cast, utterance->addressee);

      if (mention >= 0 && les_cast_mention (cast, mention)->kind == LES_MENTION_INSTITUTION
          && les_cast_mention (cast, mention)->actor != actor)
        append (chain, les_cast_mention (cast, mention)->actor);
    }
  if (utterance->named == LES_NAMED_SOURCE)
    return;
  spans = les_reading_get_spans (cast->reading, utterance->frame);
  for (guint i = 0; i < utterance->frame.n; i++)
    take_beside (self, spans[i], actor, chain);
  if (utterance->kind == LES_STATEMENT_REPORTED && utterance->frame.n == 0 && utterance->spans.n > 0)
    take_beside (self, les_reading_get_spans (cast->reading, utterance->spans)[0], actor, chain);
}

/* Who is relied on in the frame becomes the origin, who was named the relayer. */
static int
take_reliance (LesChains          *self,
               const LesUtterance *utterance,
               int                 actor,
               Chain              *chain)
{
  LesCast       *cast = self->cast;
  const LesSpan *frames = les_reading_get_spans (cast->reading, utterance->frame);

  for (guint i = 0; i < utterance->frame.n; i++)
    {
      guint first = les_mentions_token_at (cast, frames[i].start);
      guint limit = les_mentions_token_at (cast, les_span_end (frames[i]));

      for (guint k = first; k < limit; k++)
        {
          guint end = les_relays_match_list (cast, k, limit, "reliance");
          int   origin;

          if (end == k)
            continue;
          origin = les_relays_read_origin (cast, end, limit);
          if (origin < 0 || origin == actor)
            return actor;
          append (chain, actor);
          return origin;
        }
    }
  return actor;
}

/* Sentences up to the utterance's that said who relays whom. */
static void
advance (LesChains *self,
         guint      sentence)
{
  while (self->next_relay < self->relays->len && g_array_index (self->relays, LesRelay, self->next_relay).sentence <= sentence)
    {
      const LesRelay *relay = &g_array_index (self->relays, LesRelay, self->next_relay++);

      if (relay->pointing)
        continue;
      self->relayer = relay->relayer;
      self->origin = relay->origin;
      self->relay_sentence = relay->sentence;
    }
}

int
les_chains_take (LesChains          *self,
                 const LesUtterance *utterance,
                 guint               position,
                 int                 actor)
{
  Chain *chain = chain_at (self, position);
  int    named = actor;

  advance (self, utterance->sentence);
  take_phrases (self, utterance, actor, chain);
  if (actor >= 0)
    actor = take_reliance (self, utterance, actor, chain);
  if (self->relayer >= 0 && named >= 0 && named == self->origin && utterance->sentence - self->relay_sentence <= MAX_HELD)
    {
      if (actor == named)
        chain->n = 0;
      prepend (chain, self->relayer);
      self->relay_sentence = utterance->sentence;
    }
  if (utterance->continues >= 0 && chain->n == 0)
    *chain = *chain_at (self, utterance->continues);
  else if (chain->n == 0 && actor >= 0 && actor == self->held_speaker && utterance->sentence - self->held_sentence <= MAX_HELD)
    *chain = *chain_at (self, self->held_position);
  if (actor >= 0 && utterance->parent < 0)
    {
      self->held_speaker = actor;
      self->held_position = position;
      self->held_sentence = utterance->sentence;
    }
  return actor;
}

const int *
les_chains_get (const LesChains *self,
                guint            position,
                guint           *n)
{
  const Chain *chain;

  *n = 0;
  if (position >= self->chains->len)
    return NULL;
  chain = &g_array_index (self->chains, Chain, position);
  *n = chain->n;
  return chain->actors;
}

void
les_chains_copy (LesChains *self,
                 guint      position,
                 guint      from)
{
  Chain chain = *chain_at (self, from);

  *chain_at (self, position) = chain;
}

gboolean
les_chains_is_pointing (const LesChains *self,
                        guint            sentence)
{
  guint low = 0, high = self->relays->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->relays, LesRelay, middle).sentence < sentence)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < self->relays->len && g_array_index (self->relays, LesRelay, low).sentence == sentence; low++)
    if (g_array_index (self->relays, LesRelay, low).pointing)
      return TRUE;
  return FALSE;
}

void
les_chains_finish (LesChains    *self,
                   const GArray *utterances,
                   const int    *actors)
{
  guint at = 0;

  for (guint r = 0; r < self->relays->len; r++)
    {
      const LesRelay *relay = &g_array_index (self->relays, LesRelay, r);
      int          speaker = -1;

      if (!relay->pointing || relay->sentence == 0)
        continue;
      while (at < utterances->len && g_array_index (utterances, LesUtterance, at).sentence + 1 < relay->sentence)
        at++;
      for (guint i = at; i < utterances->len && g_array_index (utterances, LesUtterance, i).sentence <= relay->sentence + 2; i++)
        {
          const LesUtterance *utterance = &g_array_index (utterances, LesUtterance, i);

          if (utterance->sentence == relay->sentence || actors[i] == relay->relayer || chain_at (self, i)->n > 0)
            continue;
          if (utterance->sentence > relay->sentence && actors[i] != speaker
              && (utterance->continues < 0
                  || g_array_index (utterances, LesUtterance, utterance->continues).sentence != relay->sentence))
            break;
          if (utterance->sentence < relay->sentence)
            speaker = actors[i];
          append (chain_at (self, i), relay->relayer);
          append (chain_at (self, i), relay->origin);
        }
    }
}
