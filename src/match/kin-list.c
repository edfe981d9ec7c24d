/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/kin-list.h"

#define LEAST_SHARED 6          /* words */
#define LEAST_KINSHIP (45 * 64) /* summed rarity, in 64ths */

gboolean
les_kin_is_related (const LesKin *self)
{
  return self->shared >= LEAST_SHARED && self->rarity >= LEAST_KINSHIP;
}

/* A total order: by kinship, then by what the articles say, copies by number. */
static gboolean
is_better (const LesKin  *a,
           const LesKin  *b,
           const guint64 *ranks)
{
  if (a->rarity != b->rarity)
    return a->rarity > b->rarity;
  if (ranks[a->number] != ranks[b->number])
    return ranks[a->number] < ranks[b->number];
  return a->number < b->number;
}

/* Moves the one at i up to its place among those before it. */
static void
move_up (LesKinList    *self,
         guint          i,
         const guint64 *ranks)
{
  LesKin kin = self->kin[i];

  for (; i > 0 && is_better (&kin, &self->kin[i - 1], ranks); i--)
    self->kin[i] = self->kin[i - 1];
  self->kin[i] = kin;
}

void
les_kin_list_offer (LesKinList    *self,
                    const LesKin  *kin,
                    const guint64 *ranks)
{
  if (self->bound.rarity > 0 && !is_better (kin, &self->bound, ranks))
    return;
  if (self->n == LES_KIN_KEPT)
    {
      gboolean left_out = !is_better (kin, &self->kin[self->n - 1], ranks);

      self->bound = left_out ? *kin : self->kin[self->n - 1];
      if (left_out)
        return;
      self->n--;
    }
  self->kin[self->n] = *kin;
  move_up (self, self->n++, ranks);
  self->changed = TRUE;
}

void
les_kin_list_weaken (LesKinList    *self,
                     const guint8  *held,
                     guint          rarity,
                     guint          shared,
                     const guint64 *ranks)
{
  gboolean any = FALSE;
  guint kept = 0;

  for (guint i = 0; i < self->n; i++)
    if (held[self->kin[i].number])
      {
        self->kin[i].rarity -= rarity;
        self->kin[i].shared -= shared;
        any = TRUE;
      }
  if (!any)
    return;
  for (guint i = 0; i < self->n; i++)
    if (les_kin_is_related (&self->kin[i]) && (self->bound.rarity == 0 || is_better (&self->kin[i], &self->bound, ranks)))
      {
        self->kin[kept] = self->kin[i];
        move_up (self, kept++, ranks);
      }
  self->n = kept;
  self->changed = TRUE;
}

gboolean
les_kin_list_is_certain (const LesKinList *self)
{
  return self->bound.rarity == 0 || self->n >= LES_MOST_RELATIVES;
}
