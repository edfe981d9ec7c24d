/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/picks.h"

struct _LesPicks
{
  GListStore *lists[LES_N_ENTRY_KINDS];
};

LesPicks *
les_picks_new (void)
{
  LesPicks *self = g_new0 (LesPicks, 1);

  for (int kind = 0; kind < LES_N_ENTRY_KINDS; kind++)
    self->lists[kind] = g_list_store_new (LES_TYPE_ENTRY);
  return self;
}

void
les_picks_free (LesPicks *self)
{
  for (int kind = 0; kind < LES_N_ENTRY_KINDS; kind++)
    g_object_unref (self->lists[kind]);
  g_free (self);
}

GListModel *
les_picks_get (LesPicks     *self,
               LesEntryKind  kind)
{
  return G_LIST_MODEL (self->lists[kind]);
}

void
les_picks_fill (LesPicks      *self,
                LesComparison *comparison)
{
  for (int kind = 0; kind < LES_N_ENTRY_KINDS; kind++)
    {
      g_autoptr (GListStore) list = comparison != NULL ? les_entry_list_new (comparison, kind) : g_list_store_new (LES_TYPE_ENTRY);
      guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
      g_autoptr (GPtrArray) items = g_ptr_array_new_full (n, g_object_unref);

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (list), i));
      g_list_store_splice (self->lists[kind], 0, g_list_model_get_n_items (G_LIST_MODEL (self->lists[kind])), items->pdata, n);
    }
}

static LesEntry *
find_in (LesPicks         *self,
         LesEntryKind      kind,
         const LesExcerpt *a,
         const LesExcerpt *b) /* NULL: a alone */
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lists[kind]));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LesEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->lists[kind]), i);

      if (les_entry_says (entry, a) && (b == NULL || les_entry_says (entry, b)))
        return g_steal_pointer (&entry);
    }
  return NULL;
}

LesEntry *
les_picks_find_again (LesPicks *self,
                      LesEntry *entry)
{
  guint n_places;
  LesEntry *found = NULL;

  les_entry_get_places (entry, &n_places);
  for (guint i = 0; i < n_places && found == NULL; i++)
    {
      LesExcerpt excerpt = les_entry_get_excerpt (entry, i);

      found = find_in (self, les_entry_get_kind (entry), &excerpt, NULL);
    }
  return found;
}

LesEntry *
les_picks_find_next (LesPicks *self,
                     LesEntry *entry)
{
  GListModel *list = les_picks_get (self, les_entry_get_kind (entry));
  guint n = g_list_model_get_n_items (list);

  if (les_entry_get_kind (entry) != LES_ENTRY_SUGGESTION)
    return les_picks_find_again (self, entry);
  return n > 0 ? g_list_model_get_item (list, MIN (les_entry_get_position (entry), n - 1)) : NULL;
}

LesEntry *
les_picks_find_pair (LesPicks          *self,
                     const LesDecision *decision)
{
  LesEntry *found = find_in (self, LES_ENTRY_SUGGESTION, &decision->a, &decision->b);

  return found != NULL ? found : find_in (self, LES_ENTRY_STATEMENT, &decision->a, &decision->b);
}

LesEntry *
les_picks_step (LesPicks *self,
                LesEntry *entry,
                int       step)
{
  GListStore *list = self->lists[entry != NULL ? les_entry_get_kind (entry) : LES_ENTRY_STATEMENT];
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list)), position;

  if (n == 0)
    return NULL;
  if (entry == NULL || !g_list_store_find (list, entry, &position))
    position = step > 0 ? 0 : n - 1;
  else
    position = (position + n + step) % n;
  return g_list_model_get_item (G_LIST_MODEL (list), position);
}
