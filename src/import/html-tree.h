/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tree that tags build: which elements a start tag closes first, what an end tag closes. Private to the HTML parser.
 *
 * Only elements that are open are on the stack; none lies deeper than LES_HTML_MAX_DEPTH, so that each tag costs at most that. */

#pragma once

#include "import/html-dom.h"

G_BEGIN_DECLS

typedef struct
{
  GArray  *nodes; /* LesHtmlNode */
  GArray  *attrs; /* LesHtmlAttr */
  GString *text;
  guint32  stack[LES_HTML_MAX_DEPTH];
  guint    n_open;
  guint    n_flattened;          /* elements below the bound that still await their end tags */
  guint    open[LES_TAG_N];      /* how many of each are on the stack */
  guint    open_other[256];      /* the same of other names, by the tag's last byte */
} LesHtmlTree;

void    les_html_tree_init  (LesHtmlTree *self);
LesHtml *les_html_tree_end  (LesHtmlTree *self); /* (transfer full) */
void    les_html_tree_clear (LesHtmlTree *self); /* after a failure, instead of end */

/* An element begins; its attributes are those appended to attrs since first_attr. */
void    les_html_tree_start (LesHtmlTree *self,
                             guint16      tag,
                             guint32      first_attr,
                             gboolean     closed_itself);
void    les_html_tree_stop  (LesHtmlTree *self,
                             guint16      tag);

/* Text that was appended to the buffer since start. */
void    les_html_tree_text  (LesHtmlTree *self,
                             guint32      start);

/* Whether the next text is drawing or formula markup, in which names mean something else. */
static inline gboolean
les_html_tree_is_foreign (const LesHtmlTree *self)
{
  return self->open[LES_TAG_SVG] > 0 || self->open[LES_TAG_MATH] > 0;
}

G_END_DECLS
