/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the units of several articles can be about: nouns and names, with the words that share a root or sense with them
 * ("Telefonat", "Telefongespräch", "telefonieren"). States, offices and first names say who acts, not what it is about. */

#pragma once

#include "match/matching.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 hash; /* of a lemma, root or sense */
  guint32 node;
  guint16 word; /* position in the unit's words */
  guint16 near; /* boolean: a unit of another article is near that mentions the same */
} LesMention;

typedef struct
{
  guint32  hash;
  guint    first, n;   /* mentions */
  double   cost;       /* pairs of units of two articles */
  double   gain;       /* summed closeness of linked units */
  double   worth;
  float    weight;
  float    length;     /* of its nouns, in characters */
  guint    n_articles;
  gboolean chosen;
} LesSubject;

typedef struct _LesSubjects LesSubjects;

LesSubjects      *les_subjects_new     (LesMatching       *matching);
void              les_subjects_free    (LesSubjects       *self);

/* Two linked units speak for what they share; where they are near one another, each belongs to it. */
void              les_subjects_speak   (LesSubjects       *self,
                                        guint32            node_a,
                                        guint32            node_b,
                                        float              closeness,
                                        gboolean           near);

/* The subjects worth a topic, best first: of each noun the widest family of words that is still specific. pairs: of all units of
 * two articles. Only mentions in units with a near one in another article are left: a word alone makes no common subject. */
const LesSubject *les_subjects_choose  (LesSubjects       *self,
                                        double             pairs,
                                        float              least_gain,
                                        guint             *n);
const LesMention *les_subjects_mention (const LesSubjects *self,
                                        guint              position);

/* Whether word can make a topic, and whether hash is its lemma, a root or a sense. */
gboolean          les_subject_tells    (const LesWord     *word);
gboolean          les_subject_is       (const LesWord     *word,
                                        guint32            hash);

/* A state, its capital, an office, a first name, a day: who and when, not what. */
gboolean          les_subject_is_actor (const LesFeatures *features,
                                        const LesWord     *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesSubjects, les_subjects_free)

G_END_DECLS
