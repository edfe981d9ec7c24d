/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ink: fragments of a flow with their marks, and the numbers that hang beside a column. With links set, what is drawn carries
 * the PDF's tags (structure, links and where they lead); they may only be set when every page is drawn once, in order. */

#pragma once

#include "print/flow.h"

G_BEGIN_DECLS

#define UNDERLINE_GAP 2.6 /* points from a line's base to the mark under it */

/* A column of a page: fragments of one flow. x, y is where its text begins; the numbers hang left of it. */
typedef struct
{
  const LesFlow *flow;
  double         x, y;
  double         bottom;
  double         width;
  guint          first_fragment, n_fragments;
} LesColumn;

typedef struct
{
  cairo_t  *cr;
  LesType  *type;
  gboolean  links;
  GArray   *numbers; /* that wait for their place beside the present column */
} LesCanvas;

void les_canvas_init   (LesCanvas         *self,
                        cairo_t           *cr,
                        LesType           *type,
                        gboolean           links);
void les_canvas_clear  (LesCanvas         *self);
void les_canvas_column (LesCanvas         *self,
                        const LesColumn   *column,
                        const LesFragment *fragments);

/* A sample of how a kind is marked: its name on its tint. Returns the width. */
double les_canvas_sample (LesCanvas       *self,
                          LesLinkKind      kind,
                          double           x,
                          double           baseline);

/* Names of where links lead: a statement in the list, and a group's first place in an article. (transfer full) */
char *les_anchor_of_statement (guint group);
char *les_anchor_of_place     (guint group,
                               guint article);
char *les_anchor_of_article   (guint article);

/* Where links lead: x and y in points from the paper's upper left corner. */
void les_canvas_anchor     (LesCanvas  *self,
                            const char *name,
                            double      x,
                            double      y);
void les_canvas_begin_link (LesCanvas  *self,
                            const char *anchor);
void les_canvas_end_link   (LesCanvas  *self);
void les_canvas_begin_tag  (LesCanvas  *self,
                            const char *tag);
void les_canvas_end_tag    (LesCanvas  *self,
                            const char *tag);

G_END_DECLS
