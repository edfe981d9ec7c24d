/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Interviews: paragraphs labelled with who speaks ("kuestenfunk.de: …", "Tiedje: …", "Frage: …") become questions and answers. */

#pragma once

#include <gio/gio.h>

#include "model/article.h"

G_BEGIN_DECLS

/* Marks the questions and answers among the builder's blocks; leaves an article that is no interview as it is. Stops when cancelled. */
void les_interview_mark (LesArticleBuilder *builder,
                         GCancellable      *cancellable);

G_END_DECLS
