/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the user decides about suggestions, and takes back. */

#include "config.h"

#include "session/session-private.h"

/* After a step, what it was about is picked, or next. */
static void
decided (LesSession *self,
         LesEntry   *entry) /* (transfer full) (nullable) */
{
  g_autoptr (LesEntry) picked = entry;

  les_session_note_decision (self);
  les_session_pick (self, picked, NULL);
}

void
les_session_decide (LesSession *self,
                    LesEntry   *entry,
                    LesVerdict  verdict)
{
  g_autoptr (LesEntry) kept = NULL;

  g_return_if_fail (LES_IS_SESSION (self));
  g_return_if_fail (les_entry_get_comparison (entry) == self->comparison);

  kept = g_object_ref (entry);
  if (!les_verdicts_judge (self->verdicts, entry, verdict))
    return;
  les_session_show (self, FALSE);
  decided (self, les_picks_find_next (self->picks, entry));
}

gboolean
les_session_has_rejected (LesSession *self)
{
  g_return_val_if_fail (LES_IS_SESSION (self), FALSE);
  return les_verdicts_has_rejected (self->verdicts);
}

void
les_session_restore_rejected (LesSession *self)
{
  g_autoptr (LesEntry) picked = NULL;

  g_return_if_fail (LES_IS_SESSION (self));

  if (!les_verdicts_has_rejected (self->verdicts))
    return;
  g_set_object (&picked, self->selection);
  les_verdicts_restore (self->verdicts);
  les_session_show (self, FALSE);
  decided (self, picked != NULL ? les_picks_find_again (self->picks, picked) : NULL);
}

static void
go_to (LesSession        *self,
       const LesDecision *decision)
{
  if (decision == NULL)
    return;
  les_session_show (self, FALSE);
  decided (self, les_picks_find_pair (self->picks, decision));
}

void
les_session_undo (LesSession *self)
{
  g_return_if_fail (LES_IS_SESSION (self));
  go_to (self, les_verdicts_undo (self->verdicts));
}

void
les_session_redo (LesSession *self)
{
  g_return_if_fail (LES_IS_SESSION (self));
  go_to (self, les_verdicts_redo (self->verdicts));
}
