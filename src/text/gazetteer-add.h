/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Names into a gazetteer's tables: a word under its folded form and its stem, a name of several words under its first one. What a
 * word means in several lists is merged. */

#pragma once

#include "text/gazetteer-load.h"

G_BEGIN_DECLS

/* entry is copied; its name and number of words are set. */
void les_gazetteer_add     (LesGazetteer *self,
                            const char   *name,
                            LesEntry      entry);

/* Each of the names between separators. */
void les_gazetteer_add_all (LesGazetteer *self,
                            const char   *names,
                            const char   *separator,
                            LesEntry      entry);

G_END_DECLS
