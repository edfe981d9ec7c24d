/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What elements say of themselves: their names, and the words that web authors put into class, id, role and the like
 * ("article-body", "related-links", "cookieBanner"). The vocabulary is the web's general one; names of outlets have no place here.
 * A hint is evidence and not a verdict: a class on the element that holds most of the page's text is not believed. */

#pragma once

#include "import/html-blocks.h"

G_BEGIN_DECLS

typedef enum
{
  LES_ROLE_NONE,
  LES_ROLE_LEAD,
  LES_ROLE_FACT_BOX,
  LES_ROLE_PERSON_BOX,
  LES_ROLE_PULL_QUOTE,
  LES_ROLE_BYLINE,
} LesHtmlRole;

typedef struct
{
  guint8 against; /* 0, or 1 + LesRemovedReason; inherited */
  guint8 doubt;   /* the same, of words that also occur around main text; inherited */
  guint8 role;    /* LesHtmlRole; inherited */
  guint8 body;    /* says that it is the main text; inherited: 1 where an ancestor says so, 2 on that element itself */
} LesHtmlNote;

/* Reads the hints of every element. (transfer full): an array as long as the page has nodes, free with g_free() */
LesHtmlNote *les_html_notes_new (const LesHtml     *html,
                                 const LesPassages *passages);

/* Whether one of the element's own words (or two neighbours joined) is one of words, which end with NULL. */
gboolean     les_html_says_any  (const LesHtml     *html,
                                 guint              node,
                                 const char *const *words);

G_END_DECLS
