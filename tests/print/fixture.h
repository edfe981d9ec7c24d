/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Comparisons written by hand, so that the pages are tested without import, analysis and matching.
 *
 * An article is blocks with blank lines between: "# " is a heading, "? " a question, "! " an answer, "- " a list item, "> " a
 * quotation, "+ " a fact box, anything else a paragraph. "[[2|words]]" is a part of group 2 (numbers as on paper, from 1). */

#pragma once

#include "model/comparison.h"

G_BEGIN_DECLS

typedef struct
{
  const char *outlet;
  const char *published;
  const char *author;
  const char *speaker; /* of all its statements, NULL */
  const char *text;
} FixtureArticle;

/* kinds: a letter a group: v n r c. (transfer full) */
LesComparison *fixture_new         (const FixtureArticle *articles,
                                    guint                 n_articles,
                                    const char           *kinds);

/* Three articles about a closed bridge with every kind of link, an interview and two events. (transfer full) */
LesComparison *fixture_new_bridge  (void);

/* n articles of n_paragraphs each; every paragraph of the same position is a group. (transfer full) */
LesComparison *fixture_new_large   (guint                 n_articles,
                                    guint                 n_paragraphs);

G_END_DECLS
