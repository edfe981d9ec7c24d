/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What laying out leaves behind for drawing. */

#pragma once

#include "print/article-flow.h"
#include "print/draw.h"
#include "print/list-flow.h"
#include "print/print.h"

G_BEGIN_DECLS

typedef struct
{
  guint first_column, n_columns;
} LesPage;

struct _LesPages
{
  LesComparison *comparison;
  LesPageSetup   setup;
  char          *title;
  char          *date;
  LesType       *type;
  LesFlow       *cover;     /* NULL for a single article, which needs no overview */
  LesFlow       *list;      /* likewise */
  GPtrArray     *articles;  /* of LesArticleFlow */
  GArray        *fragments; /* of LesFragment */
  GArray        *columns;   /* of LesColumn */
  GArray        *pages;     /* of LesPage */
  GArray        *places;    /* of LesPlace, sorted */
  guint         *first_pages; /* of each article */
  guint          list_page;
  double         left, top, width, height; /* of what lies between running header and footer */
};

#define LES_HEAD_ROOM 6.0 /* above a column's first line, for the rule over it; points */

/* The columns of the articles' pages. */
typedef struct
{
  guint  n;
  double pitch; /* from one to the next */
  double width; /* of the text */
} LesGrid;

LesGrid    les_pages_make_grid    (const LesPages     *self);

/* The pages of all articles, in sets that share pages. FALSE when cancelled. */
gboolean   les_pages_add_articles (LesPages           *self,
                                   const LesGrid      *grid,
                                   GCancellable       *cancellable);

/* A new page; then columns on it, filled from cursor on. Returns the height used. */
void       les_pages_begin        (LesPages           *self);
double     les_pages_add_column   (LesPages           *self,
                                   const LesFlow      *flow,
                                   LesCursor          *cursor,
                                   double              x,
                                   double              y,
                                   double              width,
                                   double              height);

/* Places everything; self has its type and nothing else yet. FALSE when cancelled. */
gboolean   les_pages_lay_out      (LesPages           *self,
                                   GCancellable       *cancellable);

/* The scale of the type that suits the number of columns. */
double     les_pages_choose_scale (const LesPageSetup *setup,
                                   guint               n_articles);

/* Draws page with links, or plain. */
void       les_pages_draw_canvas  (LesPages           *self,
                                   guint               page,
                                   LesCanvas          *canvas);

/* Now, or SOURCE_DATE_EPOCH in UTC. (transfer full) */
GDateTime *les_print_date         (void);

G_END_DECLS
