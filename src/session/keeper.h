/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps a session's work: as the dossier that the user saves, and some seconds after each change as a copy that survives a
 * crash. */

#pragma once

#include "dossier/dossier.h"

G_BEGIN_DECLS

typedef struct _LesKeeper LesKeeper;

/* articles: of LesArticleItem, in the order to be saved; borrowed, must outlive the keeper. decisions: about them; a reference is
 * taken. */
LesKeeper *les_keeper_new    (GListModel   *articles,
                              LesDecisions *decisions);
void       les_keeper_free   (LesKeeper   *self); /* the copy is deleted: nothing was left behind */

/* Continues dossier (transfer full), which may hold keys that this version doesn't know. path: the file that it is saved as, NULL
 * for none. */
void       les_keeper_adopt  (LesKeeper   *self,
                              LesDossier  *dossier,
                              const char  *path);

/* The work is what a crash left in copy: it is this session's from now on, and copy is deleted once it has one of its own. */
void       les_keeper_take_over (LesKeeper  *self,
                                 const char *copy);

/* Something changed: a copy will be written soon. */
void       les_keeper_touch  (LesKeeper   *self);

/* Everything is saved, or the changes were thrown away. */
void       les_keeper_settle (LesKeeper   *self);

gboolean   les_keeper_save   (LesKeeper   *self,
                              const char  *path,
                              GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesKeeper, les_keeper_free)

G_END_DECLS
