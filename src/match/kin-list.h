/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The articles most related to one, kept true while others come: two articles' kinship only falls as words grow common, so that
 * whoever was left out stays left out until one of those kept falls as low as the best left out ever was. A few more are kept
 * than are asked for; only when these are used up the article has to be looked at again. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LES_MOST_RELATIVES 6
#define LES_KIN_KEPT 16

typedef struct
{
  guint32 number;
  guint32 rarity; /* of the words shared, summed, in 64ths */
  guint32 shared; /* words */
} LesKin;

typedef struct
{
  LesKin  kin[LES_KIN_KEPT]; /* best first, each better than bound */
  LesKin  bound;             /* nobody left out is better; rarity 0: nobody was left out */
  guint32 n;
  guint32 seen;              /* the numbers below it were looked at when the list was made */
  gboolean changed;          /* since it was last asked for */
} LesKinList;

/* Whether they share enough to be related at all. */
gboolean les_kin_is_related      (const LesKin     *self);

/* Enters somebody who is related and not in the list. ranks, by number, order those of equal kinship. */
void     les_kin_list_offer      (LesKinList       *self,
                                  const LesKin     *kin,
                                  const guint64    *ranks);

/* The kinship of those marked in held (by number) falls by rarity and shared words. */
void     les_kin_list_weaken     (LesKinList       *self,
                                  const guint8     *held,
                                  guint             rarity,
                                  guint             shared,
                                  const guint64    *ranks);

/* FALSE: somebody left out may be among the first LES_MOST_RELATIVES. */
gboolean les_kin_list_is_certain (const LesKinList *self);

G_END_DECLS
