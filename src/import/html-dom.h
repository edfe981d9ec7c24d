/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A web page as a flat array of nodes in document order: a node's descendants are the nodes from its own position up to `end`, so
 * that every later stage is a loop, whatever the nesting. Text and attribute values are decoded into one buffer.
 *
 * The parser follows what browsers do with bad markup (implied end tags, formatting closed across blocks, nesting beyond a
 * bound flattened), in time linear in the page; a general parser's search of an unbounded stack for each stray end tag is not. */

#pragma once

#include <gio/gio.h>

#include "import/html-tags.h"

G_BEGIN_DECLS

typedef enum
{
  LES_ATTR_CLASS,
  LES_ATTR_ID,
  LES_ATTR_ROLE,
  LES_ATTR_ITEMPROP,
  LES_ATTR_ITEMTYPE,
  LES_ATTR_REL,
  LES_ATTR_HREF,
  LES_ATTR_CONTENT,
  LES_ATTR_NAME,
  LES_ATTR_PROPERTY,
  LES_ATTR_HTTP_EQUIV,
  LES_ATTR_LANG,
  LES_ATTR_DATETIME,
  LES_ATTR_HIDDEN,
  LES_ATTR_STYLE,
  LES_ATTR_ARIA_HIDDEN,
  LES_ATTR_ARIA_LABEL,
  LES_ATTR_TYPE,
  LES_ATTR_TITLE,
  LES_ATTR_HINT, /* what a component calls itself: data-testid and the like, a custom element's name */
  LES_ATTR_N
} LesAttr;

/* No node lies deeper; what does is taken as lying at this depth. */
#define LES_HTML_MAX_DEPTH 400

typedef struct
{
  guint32 parent; /* the document, node 0, is its own parent */
  guint32 end;    /* one past the last descendant */
  guint32 first;  /* an element's first attribute, a text's first byte */
  guint32 count;  /* of attributes, of bytes */
  guint16 tag;
  guint16 depth;
} LesHtmlNode;

typedef struct
{
  LesAttr attr;
  guint32 start;  /* of the value */
  guint32 length; /* followed by a NUL that isn't counted */
} LesHtmlAttr;

typedef struct
{
  LesHtmlNode *nodes;
  guint        n_nodes;
  LesHtmlAttr *attrs;
  guint        n_attrs;
  char        *text;
  gsize        n_text;
} LesHtml;

/* Parses length bytes of UTF-8. (transfer full); NULL only when cancelled. */
LesHtml    *les_html_parse    (const char    *utf8,
                               gsize          length,
                               GCancellable  *cancellable,
                               GError       **error);
void        les_html_free     (LesHtml       *self);

/* The value of an attribute, NULL where the node hasn't got it. Borrowed. */
const char *les_html_attr     (const LesHtml *self,
                               guint          node,
                               LesAttr        attr);

/* The text of a node and its descendants, white space collapsed. (transfer full) */
char       *les_html_dup_text (const LesHtml *self,
                               guint          node);

/* The next element of the tag from node on, n_nodes when there is none. */
guint       les_html_find     (const LesHtml *self,
                               guint16        tag,
                               guint          node);

/* Whether node lies in (or is) an element of the tag. */
gboolean    les_html_inside   (const LesHtml *self,
                               guint          node,
                               guint16        tag);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesHtml, les_html_free)

G_END_DECLS
