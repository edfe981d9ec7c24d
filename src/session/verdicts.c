/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/verdicts.h"

/* One pair's: from what to what. */
typedef struct
{
  LesDecision decision; /* with the new verdict */
  LesVerdict  before;
  gboolean    begins;   /* the first of its step */
} Change;

struct _LesVerdicts
{
  LesDecisions *decisions;
  GArray       *changes;
  guint         n_done; /* those behind were undone */
  gboolean      begins;
};

static void
clear_change (gpointer data)
{
  Change *change = data;

  les_article_unref (change->decision.a.article);
  les_article_unref (change->decision.b.article);
}

LesVerdicts *
les_verdicts_new (void)
{
  LesVerdicts *self = g_new0 (LesVerdicts, 1);

  self->decisions = les_decisions_new ();
  self->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_array_set_clear_func (self->changes, clear_change);
  return self;
}

void
les_verdicts_free (LesVerdicts *self)
{
  les_decisions_unref (self->decisions);
  g_array_unref (self->changes);
  g_free (self);
}

LesDecisions *
les_verdicts_get_decisions (LesVerdicts *self)
{
  return self->decisions;
}

static void
set_verdict (LesVerdicts      *self,
             const LesExcerpt *a,
             const LesExcerpt *b,
             LesVerdict        verdict)
{
  Change change = { { verdict, *a, *b }, LES_VERDICT_NONE, self->begins };

  les_article_ref (a->article);
  les_article_ref (b->article);
  change.before = les_decisions_set (self->decisions, a, b, verdict);
  if (change.before == verdict)
    {
      clear_change (&change);
      return;
    }
  g_array_set_size (self->changes, self->n_done);
  g_array_append_val (self->changes, change);
  self->n_done++;
  self->begins = FALSE;
}

gboolean
les_verdicts_judge (LesVerdicts *self,
                    LesEntry    *entry,
                    LesVerdict   verdict)
{
  self->begins = TRUE;
  if (les_entry_get_kind (entry) == LES_ENTRY_SUGGESTION)
    {
      LesExcerpt a = les_entry_get_excerpt (entry, 0), b = les_entry_get_excerpt (entry, 1);

      set_verdict (self, &a, &b, verdict);
    }
  else if (les_entry_get_kind (entry) == LES_ENTRY_STATEMENT && verdict == LES_VERDICT_NONE)
    for (guint i = les_decisions_n (self->decisions); i > 0; i--)
      {
        LesDecision decision = *les_decisions_get (self->decisions, i - 1);

        if (decision.verdict == LES_VERDICT_CONFIRMED && les_entry_says (entry, &decision.a) && les_entry_says (entry, &decision.b))
          set_verdict (self, &decision.a, &decision.b, LES_VERDICT_NONE);
      }
  return !self->begins;
}

gboolean
les_verdicts_has_rejected (LesVerdicts *self)
{
  for (guint i = 0; i < les_decisions_n (self->decisions); i++)
    if (les_decisions_get (self->decisions, i)->verdict == LES_VERDICT_REJECTED)
      return TRUE;
  return FALSE;
}

void
les_verdicts_restore (LesVerdicts *self)
{
  self->begins = TRUE;
  for (guint i = les_decisions_n (self->decisions); i > 0; i--)
    {
      LesDecision decision = *les_decisions_get (self->decisions, i - 1);

      if (decision.verdict == LES_VERDICT_REJECTED)
        set_verdict (self, &decision.a, &decision.b, LES_VERDICT_NONE);
    }
}

gboolean
les_verdicts_can_undo (LesVerdicts *self)
{
  return self->n_done > 0;
}

gboolean
les_verdicts_can_redo (LesVerdicts *self)
{
  return self->n_done < self->changes->len;
}

const LesDecision *
les_verdicts_undo (LesVerdicts *self)
{
  const Change *change = NULL;

  while (self->n_done > 0 && (change == NULL || !change->begins))
    {
      change = &g_array_index (self->changes, Change, --self->n_done);
      les_decisions_set (self->decisions, &change->decision.a, &change->decision.b, change->before);
    }
  return change != NULL ? &change->decision : NULL;
}

const LesDecision *
les_verdicts_redo (LesVerdicts *self)
{
  const Change *change = NULL;

  while (self->n_done < self->changes->len && (change == NULL || !g_array_index (self->changes, Change, self->n_done).begins))
    {
      change = &g_array_index (self->changes, Change, self->n_done++);
      les_decisions_set (self->decisions, &change->decision.a, &change->decision.b, change->decision.verdict);
    }
  return change != NULL ? &change->decision : NULL;
}
