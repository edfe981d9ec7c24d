/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the user saves: *.lesarten, a JSON file with the articles themselves, so that it opens without the files that they came
 * from. The order of the articles is the order of the panes. Keys that this version doesn't know are kept and written back.
 *
 *     {"format": "lesarten-dossier", "version": 1, "program": "Lesarten 0.1.0", "title": …, "articles": [
 *        {"path", "hash", "outlet", …, "text", "blocks": [{"kind", "start", "end", "level", "label": [s, e]}],
 *         "removed": [{"text", "reason", "before"}], "hidden": true}],
 *      "decisions": [{"verdict": "confirmed" | "rejected", "a": {"article", "start", "end", "text"}, "b": {…}}]}
 *
 * Offsets are characters. Any bytes may be given to the reader; what it can't read it says in LES_ERROR_DOSSIER. */

#pragma once

#include <gio/gio.h>

#include "dossier/decisions.h"

G_BEGIN_DECLS

#define LES_DOSSIER_SUFFIX ".lesarten"

typedef struct _LesDossier LesDossier;

LesDossier *les_dossier_new          (void);
void        les_dossier_free         (LesDossier        *self);

/* What the user calls the comparison; NULL where it has no title. */
const char *les_dossier_get_title    (const LesDossier  *self);
void        les_dossier_set_title    (LesDossier        *self,
                                      const char        *title);

/* The file that a recovered dossier was last saved as; NULL where it never was, and in ordinary dossiers. */
const char *les_dossier_get_original (const LesDossier  *self);
void        les_dossier_set_original (LesDossier        *self,
                                      const char        *path);

/* What was decided about its articles. The dossier takes a reference, so that later decisions are saved, too. */
LesDecisions *les_dossier_get_decisions (const LesDossier *self); /* (transfer none) */
void        les_dossier_set_decisions (LesDossier       *self,
                                       LesDecisions     *decisions);

/* The articles in the order of their panes. A hidden one is compared but its pane isn't shown. */
guint       les_dossier_n_articles   (const LesDossier  *self);
LesArticle *les_dossier_get_article  (const LesDossier  *self,
                                      guint              position); /* (transfer none) */
gboolean    les_dossier_get_hidden   (const LesDossier  *self,
                                      guint              position);

/* Appends article (a reference is taken). */
void        les_dossier_add_article  (LesDossier        *self,
                                      LesArticle        *article,
                                      gboolean           hidden);

/* Takes all articles out; title and unknown keys stay, and an article added again gets its unknown keys back. So a loaded
 * dossier can be filled again with the window's present articles before saving. */
void        les_dossier_clear        (LesDossier        *self);

/* (transfer full); NULL with LES_ERROR_DOSSIER, LES_ERROR_NOT_FOUND, _PERMISSION, _FOLDER, _EMPTY, _TOO_LARGE, _READ */
LesDossier *les_dossier_load         (const char        *path,
                                      GCancellable      *cancellable,
                                      GError           **error);
LesDossier *les_dossier_load_bytes   (GBytes            *bytes,
                                      GError           **error);

/* Replaces path whole or not at all (dossier/replace.h); LES_ERROR_WRITE. */
gboolean    les_dossier_save         (const LesDossier  *self,
                                      const char        *path,
                                      GCancellable      *cancellable,
                                      GError           **error);
GBytes     *les_dossier_to_bytes     (const LesDossier  *self);

/* Whether path is named like a dossier. Nothing is read. */
gboolean    les_dossier_is_path      (const char        *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesDossier, les_dossier_free)

G_END_DECLS
