/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of a place as Pango markup: bold what its readings share, marked what makes them conflict. */

#pragma once

#include "view/shared-words.h"

G_BEGIN_DECLS

/* The place-th of the entry's places; shared may be NULL. (transfer full) */
char *les_part_markup     (LesEntry             *entry,
                           guint                 place,
                           const LesSharedWords *shared);

/* Any span of an article as one line of markup without marks. (transfer full) */
char *les_span_markup     (const LesArticle     *article,
                           LesSpan               span);

G_END_DECLS
