/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Gives back what an array that is complete has reserved: GLib doubles, so that a third of the memory of thousands of articles
 * was never used. The block is stolen and handed back, after which GLib counts on no reserve: should the array grow nevertheless,
 * it is made larger first. Not for arrays that end with a zero. */
static inline void
les_array_trim (GArray *array)
{
  gsize n;
  gpointer data;

  if (array->len == 0)
    return;
  data = g_array_steal (array, &n);
  array->data = g_realloc_n (data, n, g_array_get_element_size (array));
  array->len = (guint) n;
}

G_END_DECLS
