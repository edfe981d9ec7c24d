/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a page says of its article outside the text: JSON-LD, meta elements, links, addresses. Several sources may say the same
 * thing differently; each is kept under its own name, and metadata.c decides. */

#pragma once

#include "import/html-dom.h"

G_BEGIN_DECLS

typedef struct
{
  /* JSON-LD */
  char      *headline;
  char      *alternative_headline;
  char      *description;
  char      *body;            /* articleBody, may be cut short */
  char      *date_published;
  char      *date_modified;
  char      *publisher;
  char      *main_entity_url;
  char      *in_language;
  GPtrArray *authors;         /* of char * */

  /* the page's head */
  char      *og_title;
  char      *og_description;
  char      *meta_description;
  char      *document_title;
  char      *og_url;
  char      *canonical;
  char      *site_name;
  char      *language;
  char      *meta_published;
  char      *meta_modified;
  GPtrArray *meta_authors;
} LesPageFacts;

/* Reads them all. (transfer full) */
LesPageFacts *les_page_facts_new  (const LesHtml *html);
void          les_page_facts_free (LesPageFacts  *self);

/* Keeps value in *fact if that has none yet; white space is collapsed, character references that are left in it are decoded. */
void          les_page_fact_offer (char         **fact,
                                   const char    *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesPageFacts, les_page_facts_free)

G_END_DECLS
