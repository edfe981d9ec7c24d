/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The two flows around the articles: the overview before them and the list of shared statements behind them. */

#pragma once

#include "print/flow.h"

G_BEGIN_DECLS

/* On which page (from 0) a group first stands in an article; sorted by group, then article. */
typedef struct
{
  guint group;
  guint article;
  guint page;
} LesPlace;

/* -1 where it has none. */
int      les_places_find      (const GArray        *places,
                               guint                group,
                               guint                article);

/* places: of LesPlace. */
LesFlow *les_list_flow_new    (LesType             *type,
                               const LesComparison *comparison,
                               const GArray        *places,
                               double               width);

/* pages: the first page (from 0) of each article. */
LesFlow *les_cover_flow_new   (LesType             *type,
                               const LesComparison *comparison,
                               const char          *title,
                               const guint         *pages,
                               double               width);

/* The words of a part with what is the same, or what differs, set off: one cell's text and attributes. */
void     les_list_set_words   (LesCell             *cell,
                               const LesComparison *comparison,
                               const LesGroup      *group,
                               guint                member);

G_END_DECLS
