/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What two units say in the very same words. */

#pragma once

#include "match/pair.h"

G_BEGIN_DECLS

/* A long run of the same words is the same statement, however long the sentences around it: raises the candidate's logit and sets its
 * clauses where there is one. */
void     les_same_words_look (const LesFeatures  *a,
                              const LesFeatures  *b,
                              LesCandidate       *candidate);

/* Whether the whole sentence is the same, however common its words are in the two articles; "Und jetzt?" tells nothing. */
gboolean les_same_words_all  (const LesFeatures  *a,
                              const LesFeatures  *b,
                              const LesCandidate *candidate);

G_END_DECLS
