/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A scrap is a paragraph of something scraped, not yet judged: the article's own text, a heading, or what came along with it
 * (menus, consent boxes, captions, script tails). Plain text and Markdown are cut into scraps; then, as a reader would,
 *
 *     les_scraps_set_aside   boilerplate, by the phrases of the language's [scraps] and by its form
 *     les_scraps_metadata    title line, dateline, byline, dates → metadata
 *     les_scraps_join        paragraphs torn in mid-sentence
 *     les_scraps_structure   title, teaser, headings, pull quotes, boxes
 *
 * and what is left becomes the article's blocks. Nothing is thrown away: what is set aside keeps its text and a reason. */

#pragma once

#include <gio/gio.h>

#include "model/article.h"
#include "text/language.h"

G_BEGIN_DECLS

typedef enum
{
  LES_SCRAP_TEXT,
  LES_SCRAP_HEADING,   /* marked as one by the format */
  LES_SCRAP_LIST_ITEM,
  LES_SCRAP_QUOTATION,
  LES_SCRAP_LINKS,     /* nothing but links */
  LES_SCRAP_EMPHASIS,  /* the whole paragraph in italics or bold */
} LesScrapForm;

typedef struct
{
  GString     *text;    /* empty: its text went into another scrap */
  LesScrapForm form;
  guint        level;   /* of a heading */
  gboolean     set_aside;
  LesRemovedReason reason;  /* where set_aside */
  gboolean     judged;  /* kind is final */
  LesBlockKind kind;
  guint        line;    /* the paragraph of the source it comes from; scraps of one paragraph share it */
} LesScrap;

typedef struct
{
  GArray            *scraps;  /* LesScrap */
  const LesLanguage *language;
  LesArticleBuilder *builder;
  GCancellable      *cancellable; /* borrowed; NULL: none. The steps stop, with less done, when it is cancelled */
} LesScraps;

void      les_scraps_init      (LesScraps         *self,
                                LesArticleBuilder *builder,
                                GCancellable      *cancellable);
/* text is copied and its white space levelled; blank text adds nothing. */
void      les_scraps_add       (LesScraps         *self,
                                LesScrapForm       form,
                                guint              level,
                                guint              line,
                                const char        *text,
                                gsize              length);
/* Judges the scraps and fills the builder; frees what self holds. */
void      les_scraps_finish    (LesScraps         *self);

/* The steps, and what they share. */
void      les_scraps_set_aside (LesScraps         *self);
void      les_scraps_metadata  (LesScraps         *self);
void      les_scraps_join      (LesScraps         *self);
void      les_scraps_structure (LesScraps         *self);

/* Asks at every few hundredth step whether the work is still wanted; TRUE: leave. */
gboolean  les_scraps_end_at    (const LesScraps   *self,
                                guint              step);

void      les_scrap_remove     (LesScrap          *scrap,
                                LesRemovedReason   reason);
/* Ends like a sentence: . ! ? … : ; maybe behind closing marks. */
gboolean  les_scrap_is_closed  (const LesScrap    *scrap);
/* Short, on one line, not closed or a question, beginning like a heading. */
gboolean  les_scrap_is_heading (const LesScrap    *scrap);
/* The next scrap that is kept, from position on; NULL at the end. */
LesScrap *les_scraps_next      (LesScraps         *self,
                                guint              position);
guint     les_scrap_n_words    (const LesScrap    *scrap);

G_END_DECLS
