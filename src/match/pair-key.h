/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two numbers of articles or nodes in either order, as a key of a hash table with g_int64_equal(). */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

static inline gint64
les_pair_key (guint32 a,
              guint32 b)
{
  return (gint64) MIN (a, b) << 32 | MAX (a, b);
}

/* g_int64_hash() of older GLib takes the lower half alone: all partners of one number would fall into one place. */
static inline guint
les_pair_key_hash (gconstpointer key)
{
  return (guint) ((*(const guint64 *) key * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)) >> 32);
}

G_END_DECLS
