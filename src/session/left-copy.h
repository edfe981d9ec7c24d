/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Unsaved work that a crash left behind, to be offered when the program starts: found and read in a worker, opened with
 * les_session_recover(), or discarded. A copy that can't be read is not offered and stays where it is. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  char      *path;
  char      *title;      /* the saved comparison's name, else the first article's title or outlet; NULL: it has none */
  guint      n_articles; /* 1 or more */
  GDateTime *written;    /* local time; NULL where the system doesn't say */
} LesLeftCopy;

void         les_left_copy_free         (LesLeftCopy         *self);

/* The file is deleted for good. */
void         les_left_copy_discard      (const char          *path);

/* finish: newest first. (transfer full) (element-type LesLeftCopy), NULL only when cancelled. */
void         les_left_copies_find       (GObject             *source, /* kept until callback was called; NULL */
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);
GPtrArray   *les_left_copies_finish     (GAsyncResult        *result,
                                         GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesLeftCopy, les_left_copy_free)

G_END_DECLS
