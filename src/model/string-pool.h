/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Strings that live as long as what is made of them. An equal string is kept once. Private to readings and comparisons. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  GStringChunk *strings;
  GPtrArray    *lists; /* of const char ** */
} LesStringPool;

static inline void
les_string_pool_init (LesStringPool *self,
                      gsize          chunk)
{
  self->strings = g_string_chunk_new (chunk);
  self->lists = g_ptr_array_new_with_free_func (g_free);
}

static inline void
les_string_pool_clear (LesStringPool *self)
{
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->lists);
}

/* length: in bytes, -1 for all of it. */
const char        *les_string_pool_keep      (LesStringPool     *self,
                                              const char        *string,
                                              gssize             length);

/* A NULL-terminated list of kept strings; an empty one for NULL. */
const char *const *les_string_pool_keep_list (LesStringPool     *self,
                                              const char *const *strings);

G_END_DECLS
