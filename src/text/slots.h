/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The memory of a direct-mapped cache: bounded, never cleared, an entry a slot. The entries lie side by side in the order in
 * which their slots were first met, not where the hash sends them: five articles touch the pages that their few thousand words
 * fill, instead of a page a word. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint32 *numbers; /* of the slot's entry, from 1; 0: none yet */
  guint8  *entries; /* address space for all, of which the kernel gives what is touched */
  guint32  n_slots, n_entries;
  gsize    entry_size;
} LesSlots;

static inline LesSlots *
les_slots_new (guint32 n_slots,
               gsize   entry_size)
{
  LesSlots *self = g_new0 (LesSlots, 1);

  self->numbers = g_new0 (guint32, n_slots);
  self->entries = g_malloc0_n (n_slots, entry_size);
  self->n_slots = n_slots;
  self->entry_size = entry_size;
  return self;
}

static inline void
les_slots_free (LesSlots *self)
{
  g_free (self->numbers);
  g_free (self->entries);
  g_free (self);
}

/* The entry of a slot below n_slots, for the caller to compare and to replace; all zeros when it is the slot's first. */
static inline gpointer
les_slots_entry (LesSlots *self,
                 guint32   slot)
{
  if (self->numbers[slot] == 0)
    self->numbers[slot] = ++self->n_entries;
  return self->entries + (self->numbers[slot] - 1) * self->entry_size;
}

G_END_DECLS
