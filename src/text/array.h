/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Gives back what an array that is complete has reserved: GLib doubles, so that a third of the memory of thousands of articles
 * was never used. The array must not grow afterwards. */
static inline void
les_array_trim (GArray *array)
{
  if (array->len > 0)
    array->data = g_realloc_n (array->data, array->len, g_array_get_element_size (array));
}

G_END_DECLS
