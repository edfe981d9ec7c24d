/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The one place where a model of meaning can be plugged in: texts → vectors. It reranks suggestions; links, groups and topics are
 * the same with it and without it. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes the vectors of n_texts texts (UTF-8, NUL-terminated) into vectors, one after another, dim numbers each; they need no
 * norm. Called in the thread that compares, as often as there are texts to encode. FALSE: not now, and suggestions stay as they
 * are. */
typedef gboolean (*LesEncode) (const char *const *texts,
                               guint              n_texts,
                               float             *vectors,
                               gpointer           user_data);

typedef struct
{
  LesEncode encode;
  guint     dim;       /* > 0 */
  gpointer  user_data;
} LesEncoder;

G_END_DECLS
