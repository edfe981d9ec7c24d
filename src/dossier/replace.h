/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A file that is replaced whole or not at all: what is written goes into a new file beside it, which takes its place only when
 * everything is on the disk. A crash, a full disk or a kill in the middle leaves the old file as it was.
 *
 *     g_autoptr (LesReplace) file = les_replace_open (path, &error);
 *     les_replace_write (file, data, length);            as often as wanted; the first failure is kept
 *     les_replace_commit (file, &error);                 without it nothing has happened
 *
 * A link is followed, the file's permissions are kept, and a device or a pipe is written to directly. Errors are
 * LES_ERROR_WRITE, in words for the user. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LesReplace LesReplace;

LesReplace *les_replace_open   (const char  *path,
                                GError     **error);
gboolean    les_replace_write  (LesReplace  *self,
                                const void  *data,
                                gsize        length);
gboolean    les_replace_commit (LesReplace  *self,
                                GError     **error);
void        les_replace_free   (LesReplace  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesReplace, les_replace_free)

G_END_DECLS
