/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who waits for a comparison: told how far it is, asked whether it is still wanted. Every loop that may be long asks. */

#pragma once

#include "match/match.h"

G_BEGIN_DECLS

typedef struct
{
  LesMatchProgress  progress; /* may be NULL */
  gpointer          data;
  GCancellable     *cancellable;
  double            from, to; /* the present stage's share of the whole */
} LesWatch;

#define LES_WATCH_NONE ((LesWatch) { NULL, NULL, NULL, 0, 1 })

/* Begins the stage that leads up to fraction to. FALSE when cancelled. */
static inline gboolean
les_watch_stage (LesWatch *self,
                 double    to)
{
  self->from = self->to;
  self->to = to;
  if (g_cancellable_is_cancelled (self->cancellable))
    return FALSE;
  if (self->progress != NULL)
    self->progress (self->from, self->data);
  return TRUE;
}

/* done of all steps of the stage are done. TRUE when cancelled: then leave. Cheap enough for every step of some microseconds. */
static inline gboolean
les_watch_ends (const LesWatch *self,
                guint           done,
                guint           all)
{
  if ((done & 63) != 0 && all > 64)
    return FALSE;
  if (g_cancellable_is_cancelled (self->cancellable))
    return TRUE;
  if (self->progress != NULL && all > 0)
    self->progress (self->from + (self->to - self->from) * done / all, self->data);
  return FALSE;
}

G_END_DECLS
