/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One article of the session as a list model's item: its reading, the colour of its outlet's dot, and where it stands in the
 * comparison that is shown. The item outlives comparisons: adding another article makes a new comparison, the item stays. */

#pragma once

#include <gio/gio.h>

#include "model/comparison.h"

G_BEGIN_DECLS

#define LES_TYPE_ARTICLE_ITEM (les_article_item_get_type ())
G_DECLARE_FINAL_TYPE (LesArticleItem, les_article_item, LES, ARTICLE_ITEM, GObject)

/* colour counts outlets in the order in which they came; the view has a palette for it. */
LesArticleItem *les_article_item_new          (LesReading     *reading,
                                               guint           colour);

LesReading     *les_article_item_get_reading  (LesArticleItem *self);
const LesArticle *les_article_item_get_article (LesArticleItem *self);

guint           les_article_item_get_colour   (LesArticleItem *self);

/* Position in the comparison shown, -1 while there is none with this article. */
int             les_article_item_get_position (LesArticleItem *self);

/* How many groups have a member in it, and which event (position in the comparison's events, -1: none) it reports first. */
guint           les_article_item_get_n_shared (LesArticleItem *self);
int             les_article_item_get_event    (LesArticleItem *self);

/* For the session: takes the facts from comparison, in which the item is the article at position (-1: not in it). */
void            les_article_item_place        (LesArticleItem *self,
                                               const LesComparison *comparison,
                                               int             position);

G_END_DECLS
