/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An article as a text buffer: its blocks one below another, each with the tag of its kind, and what import removed as one dim
 * line that can be opened, but for bylines and dates, which the pane's header shows: they appear only with all removed parts. The title is not in it, the pane's header shows it. The buffer keeps a map between bytes of the
 * article and its own offsets (characters); everything that is highlighted goes through that map. */

#pragma once

#include <gtk/gtk.h>

#include "session/article-item.h"

G_BEGIN_DECLS

/* Width of the margin that the numbers stand in, in em of the text. */
#define LES_GUTTER_EM 2.9

#define LES_TYPE_ARTICLE_BUFFER (les_article_buffer_get_type ())
G_DECLARE_FINAL_TYPE (LesArticleBuffer, les_article_buffer, LES, ARTICLE_BUFFER, GtkTextBuffer)

LesArticleBuffer *les_article_buffer_new            (LesArticleItem       *item);

/* The span of the title that the header shows instead; length 0 where there is none. */
LesSpan           les_article_buffer_get_title      (LesArticleBuffer     *self);

/* Byte of the article → offset in the buffer; -1 where it isn't in it (the title). A byte between blocks gives the next. */
int               les_article_buffer_to_offset      (LesArticleBuffer     *self,
                                                     guint32               byte);
guint32           les_article_buffer_to_byte        (LesArticleBuffer     *self,
                                                     int                   offset);

/* Opens or closes the removed parts whose line is at iter; FALSE: there is none. */
gboolean          les_article_buffer_toggle_removed (LesArticleBuffer     *self,
                                                     const GtkTextIter    *iter);
void              les_article_buffer_show_removed   (LesArticleBuffer     *self,
                                                     gboolean              show);
gboolean          les_article_buffer_is_removed     (LesArticleBuffer     *self,
                                                     const GtkTextIter    *iter); /* iter is in such a line */

/* Adapts indents and distances to the font's size in pixels. */
void              les_article_buffer_set_metrics    (LesArticleBuffer     *self,
                                                     double                em,
                                                     int                   line_gap);

/* Parts of the text that the view draws something of its own for, in ascending order. Dimming is drawn over the text: GTK 4.8
 * crashes when assistive technology asks for the attributes of a tag that has a colour. */
typedef struct
{
  int      start;
  int      end;     /* offset of the last character */
  gboolean has_bar; /* at its left */
  gboolean is_dim;
  gboolean is_hidden; /* nothing of it is to be seen */
} LesZone;

guint             les_article_buffer_n_zones        (LesArticleBuffer     *self);
LesZone           les_article_buffer_get_zone       (LesArticleBuffer     *self,
                                                     guint                 position);

G_END_DECLS
