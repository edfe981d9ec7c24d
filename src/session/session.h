/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What one window shows, without a widget: the articles in the order of their panes, the comparison of them, lists of what can
 * be picked, and the one selection. Reading and matching run in worker threads; a newer match cancels the older one, and the
 * last finished comparison stays until the next is there, so that adding an article never blocks anything.
 *
 *     session = les_session_new ();
 *     les_session_add_files (session, files, FALSE);      "failed" for each that can't be read
 *     … notify::comparison: the lists hold its entries …
 *     les_session_pick (session, entry, NULL);            notify::selection, then "picked"
 *
 * Positions of articles in the comparison follow the panes' order: moving one matches again. */

#pragma once

#include "session/article-item.h"
#include "session/entry.h"

G_BEGIN_DECLS

typedef enum
{
  LES_STAGE_IDLE,
  LES_STAGE_READING,
  LES_STAGE_MATCHING,
} LesStage;

#define LES_TYPE_SESSION (les_session_get_type ())
G_DECLARE_FINAL_TYPE (LesSession, les_session, LES, SESSION, GObject)

LesSession    *les_session_new              (void);

/* Articles. A *.lesarten file among the files adds the articles in it; les_session_open() makes it the session's own, and is for
 * a session without articles. */
void           les_session_open             (LesSession     *self,
                                             GFile          *file);

/* Continues the work that a crash left in copy: unsaved, under the name that it was last saved as. The copy is deleted once the
 * session keeps one itself. For a session without articles. */
void           les_session_recover          (LesSession     *self,
                                             GFile          *copy);
GListModel    *les_session_get_articles     (LesSession     *self); /* of LesArticleItem */
LesArticleItem *les_session_get_item        (LesSession     *self,
                                             guint           position); /* (transfer none) (nullable) */
void           les_session_add_files        (LesSession     *self,
                                             GFile         **files,
                                             guint           n_files,
                                             gboolean        is_change); /* FALSE: nothing that would be lost */
void           les_session_add_bytes        (LesSession     *self,
                                             GBytes         *bytes);
void           les_session_remove           (LesSession     *self,
                                             LesArticleItem *item);
void           les_session_move             (LesSession     *self,
                                             LesArticleItem *item,
                                             guint           position);
void           les_session_order_by_event   (LesSession     *self);

/* The worker. */
LesStage       les_session_get_stage        (LesSession     *self);
double         les_session_get_progress     (LesSession     *self); /* of the stage, 0 … 1 */
void           les_session_cancel           (LesSession     *self);

/* The comparison, NULL until two articles were matched, and what can be picked in it. */
LesComparison *les_session_get_comparison   (LesSession     *self); /* (transfer none) */
GListModel    *les_session_get_entries      (LesSession     *self,
                                             LesEntryKind    kind); /* of LesEntry; the same list for the session's life */

/* The one selection. Picking also says where: origin is the article in which it was picked, NULL elsewhere. */
LesEntry      *les_session_get_selection    (LesSession     *self); /* (transfer none) (nullable) */
void           les_session_pick             (LesSession     *self,
                                             LesEntry       *entry, /* NULL: nothing */
                                             LesArticleItem *origin);

/* Picks the next (1) or previous (-1) entry of the selection's kind, the first or last where nothing is picked. */
void           les_session_step             (LesSession     *self,
                                             int             step);

/* Decides about a suggestion, after which the next one is picked; or, with LES_VERDICT_NONE, withdraws what the user confirmed of a
 * statement. Both can be undone while the session lives, and are saved with the dossier. */
void           les_session_decide           (LesSession     *self,
                                             LesEntry       *entry,
                                             LesVerdict      verdict);

/* Rejected suggestions are suggestions again; this can be undone, too. */
gboolean       les_session_has_rejected     (LesSession     *self);
void           les_session_restore_rejected (LesSession     *self);
void           les_session_undo             (LesSession     *self);
void           les_session_redo             (LesSession     *self);

/* The dossier. Saving is quick and whole or not at all. */
GFile         *les_session_get_file         (LesSession     *self); /* NULL: never saved */
gboolean       les_session_get_modified     (LesSession     *self);
gboolean       les_session_save             (LesSession     *self,
                                             GFile          *file,
                                             GError        **error);

G_END_DECLS
