/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/string-pool.h"

const char *
les_string_pool_keep (LesStringPool *self,
                      const char    *string,
                      gssize         length)
{
  g_autofree char *copy = NULL;

  if (length < 0)
    return g_string_chunk_insert_const (self->strings, string);
  copy = g_strndup (string, length);
  return g_string_chunk_insert_const (self->strings, copy);
}

const char *const *
les_string_pool_keep_list (LesStringPool     *self,
                           const char *const *strings)
{
  guint        n = strings != NULL ? g_strv_length ((char **) strings) : 0;
  const char **kept = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    kept[i] = les_string_pool_keep (self, strings[i], -1);
  g_ptr_array_add (self->lists, kept);
  return kept;
}
