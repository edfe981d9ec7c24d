/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Work that wasn't saved survives a crash: each window keeps a copy of its dossier in the user's state folder and deletes it
 * when it is closed in order or when everything is saved. What lies there without a living program holding its lock was
 * left behind by a crash.
 *
 *     window opens              recovery = les_recovery_new (NULL, &error)     a failure only means: no copies
 *     some seconds after a change, and before closing    les_recovery_save (recovery, dossier, &error)
 *     saved, or changes thrown away                      les_recovery_clear (recovery)
 *     window closes             les_recovery_free (recovery)                   also clears
 *     program starts            paths = les_recovery_find_left (NULL); offer to open each with les_dossier_load(), then
 *                               les_recovery_discard (path)
 */

#pragma once

#include "dossier/dossier.h"

G_BEGIN_DECLS

typedef struct _LesRecovery LesRecovery;

/* folder: NULL for the user's state folder; tests give another. (transfer full) */
LesRecovery *les_recovery_new       (const char        *folder,
                                     GError           **error);
gboolean     les_recovery_save      (LesRecovery       *self,
                                     const LesDossier  *dossier,
                                     GError           **error);
void         les_recovery_clear     (LesRecovery       *self);
void         les_recovery_free      (LesRecovery       *self);

/* Paths of copies left behind, newest first. (transfer full) (element-type filename), never NULL. */
GPtrArray   *les_recovery_find_left (const char        *folder);
void         les_recovery_discard   (const char        *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesRecovery, les_recovery_free)

G_END_DECLS
