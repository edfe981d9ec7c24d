/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A page on its way to becoming an article: what each stage found, for the stages behind it. */

#pragma once

#include "import/html-score.h"
#include "import/page-facts.h"
#include "text/language.h"

G_BEGIN_DECLS

typedef struct
{
  LesHtml           *html;
  LesPageFacts      *facts;
  LesPassages       *passages;
  LesHtmlNote       *notes;    /* one a node */
  LesHtmlPlace       place;
  const LesLanguage *language; /* of the page, as far as its markup tells */
  double             vouched;  /* the share of the article's text as data that is in the page */
  char              *title;
  GPtrArray         *authors;  /* of char * */
} LesHtmlPage;

/* Bytes that a passage with whole sentences has at least to be a paragraph, the article's own. */
#define LES_HTML_PARAGRAPH 60

/* The passages that stand around the headline: where bylines and dates are looked for first. */
#define LES_HTML_HEAD_REACH 30

static inline guint
les_html_page_head (const LesHtmlPage *page)
{
  return page->place.first > LES_HTML_HEAD_REACH ? page->place.first - LES_HTML_HEAD_REACH : 0;
}

/* Whether two texts have the same letters and digits, whatever the case, the spaces and the punctuation. */
gboolean les_same_words      (const char *a,
                              const char *b);

/* Whether a's letters and digits begin b's, b's end with them or are them. */
gboolean les_words_contained (const char *a,
                              const char *b);

/* The letters and digits of a text, folded by case. (transfer full) */
char *les_letters_of (const char *text);

G_END_DECLS
