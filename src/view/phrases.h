/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What only the window says; what window and paper both say is in print/words.h. All return new strings. */

#pragma once

#include <gtk/gtk.h>

#include "session/left-copy.h"
#include "session/session.h"

G_BEGIN_DECLS

/* "Removed: “Empfohlener …” (consent notice) and 2 more" */
char *les_phrase_removed  (const LesRemoved *parts,
                           guint             n_parts);

/* What a crash left, below its title: "5 articles · 18 March 2025, 21:00"; markup. */
char *les_phrase_left     (const LesLeftCopy *copy);

/* Below an entry's label in the side bar: "word for word · 0.93", "7 statements". */
char *les_phrase_entry    (LesEntry         *entry);

/* Writes the article's outlet to label. Where it isn't known, what stands there instead isn't taken for one: it is in italics, and
 * the tooltip says so. */
void  les_phrase_label_outlet (GtkLabel     *label,
                               const LesArticle *article);

/* "18 March 2025"; "without date" where there is none. */
char *les_phrase_date     (const LesArticle *article);

/* "7 shared"; "" while it isn't compared. */
char *les_phrase_shared   (LesArticleItem   *item);

/* The authors in one line, NULL where there are none. */
char *les_phrase_byline   (const LesArticle *article);

/* A strength by the locale: "0.93". */
char *les_phrase_score    (double            score);

/* What the progress is about: "Reading articles…" */
const char *les_phrase_stage (LesStage       stage);

G_END_DECLS
