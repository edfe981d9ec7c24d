/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier/decisions.h"

struct _LesDecisions
{
  GArray *list; /* LesDecision, in the order in which they were made */
};

static void
clear_decision (gpointer data)
{
  LesDecision *decision = data;

  les_article_unref (decision->a.article);
  les_article_unref (decision->b.article);
}

static void
clear_decisions (gpointer data)
{
  g_array_unref (((LesDecisions *) data)->list);
}

LesDecisions *
les_decisions_new (void)
{
  LesDecisions *self = g_atomic_rc_box_new0 (LesDecisions);

  self->list = g_array_new (FALSE, FALSE, sizeof (LesDecision));
  g_array_set_clear_func (self->list, clear_decision);
  return self;
}

LesDecisions *
les_decisions_ref (LesDecisions *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
les_decisions_unref (LesDecisions *self)
{
  g_atomic_rc_box_release_full (self, clear_decisions);
}

guint
les_decisions_n (const LesDecisions *self)
{
  return self->list->len;
}

const LesDecision *
les_decisions_get (const LesDecisions *self,
                   guint               position)
{
  return &g_array_index (self->list, LesDecision, position);
}

static gboolean
is_same (const LesExcerpt *a,
         const LesExcerpt *b)
{
  return a->article == b->article && a->span.start == b->span.start && a->span.length == b->span.length;
}

LesVerdict
les_decisions_set (LesDecisions    *self,
                   const LesExcerpt *a,
                   const LesExcerpt *b,
                   LesVerdict       verdict)
{
  LesDecision decision = { verdict, *a, *b };
  LesVerdict before = LES_VERDICT_NONE;

  les_article_ref (a->article);
  les_article_ref (b->article);
  for (guint i = 0; i < self->list->len && before == LES_VERDICT_NONE; i++)
    {
      const LesDecision *old = &g_array_index (self->list, LesDecision, i);

      if ((is_same (&old->a, a) && is_same (&old->b, b)) || (is_same (&old->a, b) && is_same (&old->b, a)))
        {
          before = old->verdict;
          g_array_remove_index (self->list, i);
        }
    }
  if (verdict != LES_VERDICT_NONE)
    g_array_append_val (self->list, decision);
  else
    clear_decision (&decision);
  return before;
}

void
les_decisions_add (LesDecisions       *self,
                   const LesDecisions *other)
{
  for (guint i = 0; i < les_decisions_n (other); i++)
    {
      const LesDecision *decision = les_decisions_get (other, i);

      les_decisions_set (self, &decision->a, &decision->b, decision->verdict);
    }
}
