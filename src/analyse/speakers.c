/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/speakers.h"

#include <string.h>

#include "analyse/actors.h"
#include "analyse/chains.h"
#include "analyse/context.h"
#include "analyse/mentions.h"
#include "analyse/referents.h"
#include "analyse/repetition.h"

typedef struct
{
  LesReading *reading;
  LesCast    *cast;
  LesChains  *chains;
  GArray     *utterances;
  int        *actors;     /* by utterance, -1 */
  gboolean   *own;        /* by utterance: its phrase names the actor */
  GArray    **phrases;    /* by actor: LesSpan where frames name it, NULL */
} Resolver;

static LesUtterance *
utterance_at (const Resolver *self,
              guint           position)
{
  return &g_array_index (self->utterances, LesUtterance, position);
}

/* A continuing utterance shares the speaker; where nobody is named the text around may tell. */
static int
resolve_one (Resolver         *self,
             const LesContext *context,
             guint             position)
{
  const LesUtterance *utterance = utterance_at (self, position);
  int                 actor = -1;

  if (les_context_is_reported (context, utterance))
    return context->last_speaker;
  actor = les_context_quoted (context, position);
  if (actor >= 0)
    return actor;
  if (utterance->speaker.length > 0)
    actor = les_referent_of_utterance (self->cast, utterance, context->last_speaker, context->last_sentence);
  self->own[position] = actor >= 0;
  if (actor < 0)
    actor = les_context_speaker (context, position);
  if (actor < 0 && utterance->continues >= 0 && (guint) utterance->continues < position)
    actor = self->actors[utterance->continues];
  return actor;
}

/* Headings' quotations (from n_spoken) wait for what the article says. */
static void
resolve_all (Resolver *self,
             guint     n_spoken)
{
  LesContext context = { .cast = self->cast, .chains = self->chains, .utterances = self->utterances, .actors = self->actors,
                         .last_speaker = -1 };

  for (guint i = 0; i < self->utterances->len; i++)
    {
      LesUtterance *utterance = utterance_at (self, i);

      if (g_cancellable_is_cancelled (self->cast->cancellable))
        return;
      self->actors[i] = -1;
      self->own[i] = FALSE;
      if (i >= n_spoken)
        continue;
      self->actors[i] = les_chains_take (self->chains, utterance, i, resolve_one (self, &context, i));
      if (self->actors[i] < 0 || utterance->parent >= 0)
        continue;
      context.last_speaker = self->actors[i];
      context.last_sentence = MAX (context.last_sentence, utterance->sentence);
    }
}

/* The place that names the actor last before a byte; none behind it. */
static LesSpans
mention_before (Resolver *self,
                int       actor,
                guint32   byte)
{
  LesCast *cast = self->cast;
  LesSpan  found = { 0 };

  for (guint i = 0; i < cast->mentions->len; i++)
    {
      const LesMention *mention = les_cast_mention (cast, i);
      LesSpan           span = les_cast_span (cast, mention->first, MAX (mention->end, mention->head + 1));

      if (span.start >= byte && found.length > 0)
        break;
      if (mention->actor == actor && span.length > 0)
        found = span;
    }
  return found.length > 0 ? les_reading_add_spans (self->reading, &found, 1) : (LesSpans) { 0 };
}

/* Where the speaker is named: the phrase that does, else that of the utterance before by the same one. */
static void
set_mentions (Resolver *self)
{
  g_autofree int *latest = g_new (int, self->cast->actors->len + 1);

  for (guint i = 0; i < self->cast->actors->len; i++)
    latest[i] = -1;
  for (guint i = 0; i < self->utterances->len; i++)
    {
      LesUtterance *utterance = utterance_at (self, i);
      int           actor = self->actors[i];

      if (i % 64 == 0 && g_cancellable_is_cancelled (self->cast->cancellable))
        return;
      utterance->mention = (LesSpans) { 0 };
      if (actor < 0)
        continue;
      if (self->own[i])
        utterance->mention = les_reading_add_spans (self->reading, &utterance->speaker, 1);
      else if (utterance->continues >= 0 && (guint) utterance->continues < i && self->actors[utterance->continues] == actor)
        utterance->mention = utterance_at (self, utterance->continues)->mention;
      else if (latest[actor] >= 0)
        utterance->mention = utterance_at (self, latest[actor])->mention;
      else if (utterance->spans.n > 0)
        utterance->mention = mention_before (self, actor, les_reading_get_spans (self->reading, utterance->spans)[0].start);
      latest[actor] = i;
    }
}

static int
by_start (gconstpointer a,
          gconstpointer b)
{
  const LesSpan *first = a, *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return first->length > second->length ? -1 : first->length < second->length;
}

/* The pool wants ascending and disjoint spans. */
static LesSpans
keep_spans (Resolver *self,
            GArray   *spans)
{
  guint kept = 0;

  g_array_sort (spans, by_start);
  for (guint i = 0; i < spans->len; i++)
    {
      LesSpan span = g_array_index (spans, LesSpan, i);

      if (kept > 0 && span.start < les_span_end (g_array_index (spans, LesSpan, kept - 1)))
        continue;
      g_array_index (spans, LesSpan, kept++) = span;
    }
  return les_reading_add_spans (self->reading, (const LesSpan *) (gconstpointer) spans->data, kept);
}

/* Where an actor is named. A state that is only a place there ("in Oslo") isn't. */
static void
collect_mentions (Resolver *self)
{
  LesCast *cast = self->cast;

  for (guint i = 0; i < cast->mentions->len; i++)
    {
      const LesMention *mention = les_cast_mention (cast, i);
      LesSpan           span;

      if (mention->actor < 0 || self->phrases[mention->actor] == NULL || (mention->kind == LES_MENTION_NATION && mention->oblique))
        continue;
      span = mention->name_end > mention->name_first ? les_cast_span (cast, mention->name_first, mention->name_end)
                                                     : les_cast_span (cast, mention->first, MAX (mention->head + 1, mention->first + 1));
      if (span.length > 0)
        g_array_append_val (self->phrases[mention->actor], span);
    }
}

static void
add_phrase (Resolver *self,
            int       actor,
            LesSpan   span)
{
  if (self->phrases[actor] == NULL)
    self->phrases[actor] = g_array_new (FALSE, FALSE, sizeof (LesSpan));
  if (span.length > 0)
    g_array_append_val (self->phrases[actor], span);
}

/* A speaker of the reading for an actor. A state speaks by its house where the article names it, else as it is named first. */
static void
add_speaker (Resolver *self,
             int       position)
{
  LesActor  *actor = les_cast_actor (self->cast, position);
  guint      n = les_reading_speakers (self->reading)->len;
  char       id[16];
  LesSpeaker speaker = { .name = actor->name, .role = actor->role, .institution = actor->institution };

  g_snprintf (id, sizeof id, "s%u", n);
  speaker.id = les_reading_keep_string (self->reading, id, -1);
  speaker.is_institution = actor->kind == LES_MENTION_INSTITUTION || actor->kind == LES_MENTION_NATION;
  speaker.is_anonymous = actor->anonymous;
  if (speaker.name == NULL)
    speaker.name = "";
  if (speaker.institution != NULL && g_str_equal (speaker.institution, speaker.name))
    speaker.institution = NULL;
  actor->speaker = n;
  speaker.mentions = keep_spans (self, self->phrases[position]);
  g_array_append_val (les_reading_speakers (self->reading), speaker);
}

static void
add_speakers (Resolver *self)
{
  self->phrases = g_new0 (GArray *, self->cast->actors->len + 1);
  for (guint i = 0; i < self->utterances->len; i++)
    if (self->actors[i] >= 0)
      add_phrase (self, self->actors[i], self->own[i] ? utterance_at (self, i)->speaker : (LesSpan) { 0 });
  collect_mentions (self);
  for (guint i = 0; i < self->utterances->len; i++)
    {
      LesUtterance *utterance = utterance_at (self, i);

      utterance->who = -1;
      if (self->actors[i] < 0)
        continue;
      if (les_cast_actor (self->cast, self->actors[i])->speaker < 0)
        add_speaker (self, self->actors[i]);
      utterance->who = les_cast_actor (self->cast, self->actors[i])->speaker;
    }
  for (guint i = 0; i < self->cast->actors->len; i++)
    g_clear_pointer (&self->phrases[i], g_array_unref);
  g_free (self->phrases);
}

static void
set_relayers (Resolver *self)
{
  for (guint i = 0; i < self->utterances->len; i++)
    {
      LesUtterance        *utterance = utterance_at (self, i);
      guint                n;
      const int           *relayers = les_chains_get (self->chains, i, &n);
      g_autoptr (GPtrArray) names = g_ptr_array_new ();

      utterance->relayers = NULL;
      for (guint k = 0; k < n; k++)
        if (relayers[k] != self->actors[i] && les_cast_actor (self->cast, relayers[k])->name != NULL)
          g_ptr_array_add (names, (gpointer) les_cast_actor (self->cast, relayers[k])->name);
      g_ptr_array_add (names, NULL);
      if (names->len > 1)
        utterance->relayers = les_reading_keep_strings (self->reading, (const char *const *) names->pdata);
    }
}

/* Quotations in headings that nobody in the article says. */
static void
drop_unclaimed (Resolver *self,
                guint     n_spoken)
{
  guint kept = n_spoken;

  for (guint i = n_spoken; i < self->utterances->len; i++)
    if (self->actors[i] >= 0)
      {
        *utterance_at (self, kept) = *utterance_at (self, i);
        self->actors[kept] = self->actors[i];
        self->own[kept] = FALSE;
        les_chains_copy (self->chains, kept, i);
        kept++;
      }
  g_array_set_size (self->utterances, kept);
}

void
les_speakers_resolve (LesReading *reading,
                      GArray     *utterances,
                      GCancellable *cancellable)
{
  g_autoptr (LesCast)   cast = les_cast_new (reading);
  g_autoptr (LesChains) chains = NULL;
  g_autofree int       *actors = NULL;
  g_autofree gboolean  *own = NULL;
  guint                 n_spoken = utterances->len;
  Resolver              self = { .reading = reading, .cast = cast, .utterances = utterances };

  cast->cancellable = cancellable;
  les_repetition_find (cast, utterances);
  self.actors = actors = g_new (int, utterances->len + 1);
  self.own = own = g_new0 (gboolean, utterances->len + 1);
  les_mentions_find (cast);
  if (!g_cancellable_is_cancelled (cancellable))
    les_actors_build (cast);
  if (g_cancellable_is_cancelled (cancellable))
    return;
  self.chains = chains = les_chains_new (cast);
  resolve_all (&self, n_spoken);
  if (g_cancellable_is_cancelled (cancellable))
    return;
  les_repetition_adopt (cast, chains, utterances, actors);
  if (g_cancellable_is_cancelled (cancellable))
    return;
  drop_unclaimed (&self, n_spoken);
  set_mentions (&self);
  if (!g_cancellable_is_cancelled (cancellable))
    add_speakers (&self);
  if (!g_cancellable_is_cancelled (cancellable))
    set_relayers (&self);
}
