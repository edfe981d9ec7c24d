/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A unit (a sentence whose opaque quotations and brackets are hidden) cut at its marks into segments, and the segments joined
 * to clauses. German sets a comma between any two clauses and places the finite verb first, second or last by the clause's
 * kind, so that segments with openers and verb positions are enough to know which verb governs what; an apposition or a
 * relative clause interrupts its clause, which then goes on without a verb of its own missing.
 *
 * Linear in the unit's tokens. */

#pragma once

#include "analyse/speech-words.h"

G_BEGIN_DECLS

typedef enum
{
  LES_ORDER_NONE,   /* no finite verb */
  LES_ORDER_FIRST,
  LES_ORDER_SECOND,
  LES_ORDER_LAST,
} LesOrder;

typedef enum
{
  LES_MOOD_NONE,
  LES_MOOD_INDICATIVE, /* or not told by the form */
  LES_MOOD_SUBJUNCTIVE_1,
  LES_MOOD_SUBJUNCTIVE_2,
} LesMood;

typedef struct
{
  guint    first, end;  /* visible tokens, end exclusive */
  gunichar mark;        /* the mark that cuts it from what was before; 0 at the unit's start and before "und" */
  int      quotation;   /* the opaque quotation directly before it, -1 */
  guint    opener;      /* one LesRole bit, 0 */
  LesOrder order;
  int      finite;      /* token, -1 */
  gboolean infinitive;  /* "zu" with an infinitive and no finite verb */
  guint    clause;
} LesSegment;

typedef struct
{
  guint         first_segment, last_segment;
  guint         opener;
  LesOrder      order;
  int           finite;   /* token, -1 */
  int           verb;     /* the token that carries the meaning: finite verb, participle or infinitive; -1 */
  LesMood       mood;
  gboolean      passive;
  gboolean      infinitive;
  gboolean      resumed;  /* its finite verb came after an inserted clause */
  const LesCue *cue;
  guint         cue_tokens[6]; /* ascending */
  guint         n_cue_tokens;
} LesClause;

typedef struct
{
  guint   first, end;     /* tokens of the unit */
  guint   block;
  guint   sentence;       /* its first sentence */
  int     last_quotation; /* the opaque quotation behind the last segment, -1 */
  GArray *segments;       /* LesSegment */
  GArray *clauses;        /* LesClause */
} LesUnit;

/* Fills unit's segments and clauses (emptied first) for tokens first … end. */
void les_clauses_parse (const LesSpeechText *text,
                        LesUnit             *unit);

static inline LesSegment *
les_unit_segment (const LesUnit *unit,
                  guint          position)
{
  return &g_array_index (unit->segments, LesSegment, position);
}

static inline LesClause *
les_unit_clause (const LesUnit *unit,
                 guint          position)
{
  return &g_array_index (unit->clauses, LesClause, position);
}

static inline gboolean
les_clause_is_main (const LesClause *clause)
{
  return clause->finite >= 0 && (clause->opener == 0 || clause->opener == LES_ROLE_AND) && clause->order != LES_ORDER_LAST;
}

static inline gboolean
les_clause_is_subjunctive (const LesClause *clause)
{
  return clause->mood == LES_MOOD_SUBJUNCTIVE_1 || clause->mood == LES_MOOD_SUBJUNCTIVE_2;
}

/* The clause that the segment is a part of. */
static inline const LesClause *
les_unit_clause_of (const LesUnit *unit,
                    guint          segment)
{
  return les_unit_clause (unit, les_unit_segment (unit, segment)->clause);
}

/* The mood that a finite verb's form shows. */
LesMood  les_clauses_mood         (const LesSpeechText *text,
                                   guint                token);
gboolean les_clauses_can_be_finite (const LesSpeechText *text,
                                    guint                token);

G_END_DECLS
