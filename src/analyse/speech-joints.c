/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/speech-segments.h"

static guint
new_clause (LesUnit          *unit,
            guint             position,
            const LesSegment *segment)
{
  LesClause clause = { .first_segment = position, .last_segment = position, .opener = segment->opener, .order = segment->order,
                       .finite = segment->finite, .verb = -1, .infinitive = segment->infinitive };

  g_array_append_val (unit->clauses, clause);
  return unit->clauses->len - 1;
}

static guint
join_clause (LesUnit          *unit,
             guint             position,
             const LesSegment *segment,
             guint             clause)
{
  LesClause *joined = les_unit_clause (unit, clause);

  joined->last_segment = position;
  if (joined->finite < 0 && segment->finite >= 0)
    {
      joined->finite = segment->finite;
      joined->order = joined->opener & SUBORDINATE ? LES_ORDER_LAST : LES_ORDER_SECOND;
      joined->resumed = TRUE;
    }
  return clause;
}

/* "dass A gestiegen ist und B gefallen ist": the second part of a verb-last clause has its verb last too. */
static void
settle_order (const LesSpeechText *text,
              const LesUnit       *unit,
              guint                position)
{
  LesSegment *segment = les_unit_segment (unit, position);
  int last;

  if (position == 0 || segment->opener != LES_ROLE_AND || segment->order == LES_ORDER_NONE
      || les_unit_clause (unit, les_unit_segment (unit, position - 1)->clause)->order != LES_ORDER_LAST)
    return;
  last = les_clauses_last_finite (text, segment->first, segment->end);
  if (les_clauses_next_visible (text, (guint) last + 1, segment->end) < segment->end
      || ((text->words[last].morph.flags & (LES_MORPH_INFINITIVE | LES_MORPH_PARTICIPLE_2)) && last != segment->finite
          && (text->words[segment->finite].morph.flags & HELPER)))
    return;
  segment->finite = last;
  segment->order = LES_ORDER_LAST;
}

/* "die Behauptung, er habe gelogen, …": a clause in the subjunctive behind a noun of speech is not the verb that the noun waits
 * for. */
static gboolean
hangs_on_noun (const LesSpeechText *text,
               const LesUnit       *unit,
               guint                position)
{
  const LesSegment *segment = les_unit_segment (unit, position);
  guint i;

  if (position == 0 || segment->mark != ',' || segment->order != LES_ORDER_SECOND
      || les_clauses_mood (text, (guint) segment->finite) == LES_MOOD_INDICATIVE)
    return FALSE;
  i = les_unit_segment (unit, position - 1)->end - 1;
  return (text->words[i].roles & LES_ROLE_SPEECH_NOUN) != 0;
}

/* The clauses that segments still to come may belong to, -1: none. */
typedef struct
{
  const LesSpeechText *text;
  LesUnit             *unit;
  int                  pending_main; /* a main clause without its verb yet */
  int                  pending_sub;  /* a subordinate one */
  int                  last_main;    /* the latest main clause that has one */
} Joining;

/* A segment with a finite verb ends the clause that waits for one, or is one itself. Returns its clause. */
static guint
join_finite (Joining    *self,
             guint       position,
             LesSegment *segment)
{
  gboolean told = hangs_on_noun (self->text, self->unit, position);
  int      target = told ? -1 : self->pending_sub >= 0 && !(segment->opener & LES_ROLE_AND) ? self->pending_sub : self->pending_main;
  guint    clause;

  if (segment->order == LES_ORDER_LAST || segment->opener == LES_ROLE_SO)
    return new_clause (self->unit, position, segment);
  if (target >= 0)
    clause = join_clause (self->unit, position, segment, (guint) target);
  else
    clause = new_clause (self->unit, position, segment);
  if (told)
    return clause;
  if (target == self->pending_sub && target >= 0)
    self->pending_sub = -1;
  else
    {
      self->last_main = (int) clause;
      self->pending_main = -1;
    }
  return clause;
}

/* A segment without a verb belongs to the clause that waits for one, else to the one before it. Returns its clause. */
static guint
join_verbless (Joining    *self,
               guint       position,
               LesSegment *segment,
               gboolean    breaks)
{
  const LesClause *before;
  gboolean         closed;
  guint            clause;

  if (self->pending_sub >= 0)
    return join_clause (self->unit, position, segment, (guint) self->pending_sub);
  if (self->pending_main >= 0)
    return join_clause (self->unit, position, segment, (guint) self->pending_main);
  if (position == 0 || breaks || segment->quotation >= 0)
    {
      clause = new_clause (self->unit, position, segment);
      self->pending_main = (int) clause;
      return clause;
    }
  clause = les_unit_segment (self->unit, position - 1)->clause;
  before = les_unit_clause (self->unit, clause);
  closed = before->order == LES_ORDER_LAST && before->finite >= 0 && segment->opener == 0 && self->last_main >= 0;
  return join_clause (self->unit, position, segment, closed ? (guint) self->last_main : clause);
}

void
les_segments_join (const LesSpeechText *text,
                   LesUnit             *unit)
{
  Joining self = { text, unit, -1, -1, -1 };

  for (guint i = 0; i < unit->segments->len; i++)
    {
      LesSegment *segment = les_unit_segment (unit, i);
      gboolean breaks = segment->mark == ';' || segment->mark == ':' || segment->mark == '?' || segment->mark == '!';

      settle_order (text, unit, i);
      if (breaks)
        self.pending_main = self.pending_sub = -1;
      if (segment->opener & SUBORDINATE)
        {
          segment->clause = new_clause (unit, i, segment);
          self.pending_sub = segment->finite < 0 && !segment->infinitive ? (int) segment->clause : -1;
        }
      else if (segment->finite >= 0)
        segment->clause = join_finite (&self, i, segment);
      else if (segment->infinitive || segment->opener == LES_ROLE_SO)
        segment->clause = new_clause (unit, i, segment);
      else
        segment->clause = join_verbless (&self, i, segment, breaks);
    }
}
