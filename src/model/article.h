/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An article is one immutable UTF-8 buffer with blocks and metadata. Import builds it through a LesArticleBuilder; afterwards
 * nothing changes. Reference counted, any thread may read. */

#pragma once

#include "text/span.h"

G_BEGIN_DECLS

typedef enum
{
  LES_BLOCK_HEADING,
  LES_BLOCK_PARAGRAPH,
  LES_BLOCK_LIST_ITEM,
  LES_BLOCK_QUOTATION,  /* block quotation */
  LES_BLOCK_PULL_QUOTE, /* repeats a sentence of its own article, larger */
  LES_BLOCK_FACT_BOX,
  LES_BLOCK_PERSON_BOX,
  LES_BLOCK_QUESTION,   /* of an interview */
  LES_BLOCK_ANSWER,
  LES_BLOCK_TEASER,     /* the lead: what the article says of itself before it begins */
  LES_BLOCK_TABLE,
} LesBlockKind;

typedef struct
{
  LesSpan      span;
  LesSpan      label; /* of a question or an answer: who speaks, as printed before the colon; length 0 where unlabelled */
  LesBlockKind kind;
  guint        level; /* of a heading: 1 is the article's title */
} LesBlock;

typedef enum
{
  LES_REMOVED_NAVIGATION, /* "zur Startseite", menus, breadcrumbs */
  LES_REMOVED_CONSENT,
  LES_REMOVED_CAPTION,    /* captions and credits */
  LES_REMOVED_SHARE,      /* share, print, podcast, newsletter lines */
  LES_REMOVED_TEASERS,    /* lists of other articles */
  LES_REMOVED_SCRIPT,
  LES_REMOVED_METADATA,   /* bylines and dates that became metadata */
  LES_REMOVED_ADVERTISING,
  LES_REMOVED_COMMENTS,
  LES_REMOVED_BOILERPLATE,/* anything else that isn't the article */
} LesRemovedReason;

typedef struct
{
  char            *text;
  LesRemovedReason reason;
  guint            before_block; /* stood before this block; n_blocks: after the last */
} LesRemoved;

typedef struct _LesArticle        LesArticle;
typedef struct _LesArticleBuilder LesArticleBuilder;

/* Building. The builder owns what it is given; strings are copied and made valid UTF-8 without NUL and CR. */
LesArticleBuilder *les_article_builder_new        (const char         *path);

/* Takes text as the whole buffer, unchanged but for NUL (dropped) and CR LF (LF); blocks are then added by span. */
void               les_article_builder_set_text   (LesArticleBuilder  *self,
                                                   const char         *text,
                                                   gsize               length);
const char        *les_article_builder_get_text   (LesArticleBuilder  *self,
                                                   gsize              *length);

/* Appends a block's text to the buffer, blank line between blocks; outer white space is cut, empty text adds nothing.
 * Returns the block's position or -1. */
int                les_article_builder_add_block  (LesArticleBuilder  *self,
                                                   LesBlockKind        kind,
                                                   const char         *text,
                                                   gssize              length);

/* Adds a block that lies in the buffer already (after set_text); spans in ascending order. */
int                les_article_builder_add_span   (LesArticleBuilder  *self,
                                                   LesBlockKind        kind,
                                                   LesSpan             span);
guint              les_article_builder_n_blocks   (LesArticleBuilder  *self);
LesBlock          *les_article_builder_block      (LesArticleBuilder  *self,
                                                   guint               position); /* borrowed, may be changed until end */
void               les_article_builder_remove     (LesArticleBuilder  *self,
                                                   LesRemovedReason    reason,
                                                   const char         *text,
                                                   gssize              length);
void               les_article_builder_set        (LesArticleBuilder  *self,
                                                   const char         *key,    /* outlet title published updated language url hash */
                                                   const char         *value); /* NULL or "" clears */
const char        *les_article_builder_get        (LesArticleBuilder  *self,
                                                   const char         *key);
void               les_article_builder_add_author (LesArticleBuilder  *self,
                                                   const char         *name);
void               les_article_builder_add_agency (LesArticleBuilder  *self,
                                                   const char         *name);
LesArticle        *les_article_builder_end        (LesArticleBuilder  *self); /* frees the builder; (transfer full) */
void               les_article_builder_free       (LesArticleBuilder  *self);

/* Reading. Everything is borrowed; a missing fact is NULL. */
LesArticle        *les_article_ref            (LesArticle *self);
void               les_article_unref          (LesArticle *self);
const char        *les_article_get_path       (const LesArticle *self);
const char        *les_article_get_text       (const LesArticle *self,
                                               gsize            *length); /* (out) (optional), bytes */
const LesBlock    *les_article_get_blocks     (const LesArticle *self,
                                               guint            *n_blocks);
const LesRemoved  *les_article_get_removed    (const LesArticle *self,
                                               guint            *n_removed);
const char        *les_article_get_outlet     (const LesArticle *self);
const char        *les_article_get_title      (const LesArticle *self);
const char        *les_article_get_published  (const LesArticle *self); /* ISO 8601, to the year, month, day or minute */
const char        *les_article_get_updated    (const LesArticle *self);
const char        *les_article_get_language   (const LesArticle *self); /* ISO 639-1 */
const char        *les_article_get_url        (const LesArticle *self);
const char        *les_article_get_hash       (const LesArticle *self); /* SHA-256 of the original bytes, hexadecimal */
const char *const *les_article_get_authors    (const LesArticle *self); /* NULL-terminated, never NULL */
const char *const *les_article_get_agencies   (const LesArticle *self);

const char        *les_block_kind_to_string     (LesBlockKind     kind);   /* "heading", "list-item" … as in JSON */
const char        *les_removed_reason_to_string (LesRemovedReason reason);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesArticle, les_article_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesArticleBuilder, les_article_builder_free)

G_END_DECLS
