/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What runs through columns: rows of one or more cells. An article is a flow of paragraphs with one cell each; the list of
 * statements is a flow of rows with outlet, speaker and words side by side. Every line of a row has the same height, so
 * a place in a flow is a row and a line, and filling a column is counting:
 *
 *     les_flow_add_row(), les_flow_add_cell() …      build
 *     les_flow_measure()                             breaks lines; finds the line of every mark
 *     les_flow_fill()                                takes what fits into a column, from a cursor on
 *     les_flow_draw()                                draws one of the fragments that filling gave
 */

#pragma once

#include <gio/gio.h>

#include "print/type.h"

G_BEGIN_DECLS

/* Of a mark that is only a sample. */
#define LES_NO_GROUP G_MAXUINT

/* A stretch of a cell that a group covers. */
typedef struct
{
  guint32     start, end; /* bytes in the cell's text */
  guint       group;      /* its number is group + 1 */
  LesLinkKind kind;
  guint8      lane;       /* overlapping marks lie one under another */
  gboolean    numbered;   /* the part begins here: its number hangs in the margin */
  gboolean    anchor;     /* the first of its group in this article: links lead here */
  guint       line;       /* of the cell; known when measured */
} LesMark;

typedef enum
{
  LES_ROW_PLAIN,
  LES_ROW_RULED,       /* a hairline above */
  LES_ROW_COLUMN_HEAD, /* a heavy rule above */
  LES_ROW_SIDE_RULE,   /* a line along its left side: quotations, boxes */
} LesRowKind;

typedef struct
{
  LesTextStyle   style;
  const char    *text;
  gsize          length;
  char          *owned;     /* text, where it isn't the article's own */
  double         x, width;  /* from the flow's left edge */
  guint          max_lines; /* cut off with an ellipsis after so many; 0: never */
  GArray        *marks;     /* of LesMark, NULL */
  PangoAttrList *attributes;/* NULL */
  char          *link;      /* where a click leads, NULL */
  PangoLayout   *layout;    /* NULL where it is made again for drawing */
  guint          n_lines;
} LesCell;

typedef struct
{
  LesRowKind  kind;
  guint       first_cell, n_cells;
  double      space_before;
  double      line_height;  /* the largest of its cells' */
  guint       n_lines;
  gboolean    keeps_next;   /* a heading: not the last thing in a column */
  gboolean    whole;        /* not divided unless it is longer than a column */
  const char *tag;          /* of the PDF's structure: "P", "H1" … */
  char       *anchor;       /* links lead here, NULL */
  int         number;       /* drawn left of the row, -1: none */
} LesRow;

typedef struct
{
  LesType *type;
  GArray  *rows;
  GArray  *cells;
  guint    article; /* whose text it is, for the anchors' names */
} LesFlow;

typedef struct
{
  guint row, line;
} LesCursor;

/* Lines [from, to) of a row, y points below the column's top. */
typedef struct
{
  guint  row;
  guint  from, to;
  double y;
} LesFragment;

LesFlow *les_flow_new      (LesType     *type);
void     les_flow_free     (LesFlow     *self);

/* Both return what they added, valid until the next one is added. */
LesRow  *les_flow_add_row  (LesFlow     *self,
                            LesRowKind   kind,
                            double       space_before);
LesCell *les_flow_add_cell (LesFlow     *self,
                            LesTextStyle style,
                            double       x,
                            double       width,
                            const char  *text,  /* borrowed unless owned is set */
                            gssize       length);

/* keep_layouts: FALSE saves memory in long comparisons, at the price of breaking lines a second time for drawing. */
gboolean les_flow_measure  (LesFlow      *self,
                            gboolean      keep_layouts,
                            GCancellable *cancellable);
double   les_flow_height   (const LesFlow *self);

/* Appends to fragments what fits into height points and moves cursor on: at least one line. Returns the height used. */
double   les_flow_fill     (const LesFlow *self,
                            LesCursor     *cursor,
                            double         height,
                            GArray        *fragments);
gboolean les_flow_is_done  (const LesFlow *self,
                            const LesCursor *cursor);

/* The cell's layout, made again where it wasn't kept. (transfer full) */
PangoLayout *les_flow_layout (const LesFlow *self,
                              const LesCell *cell);

static inline LesRow *
les_flow_row (const LesFlow *self,
              guint          row)
{
  return &g_array_index (self->rows, LesRow, row);
}

static inline LesCell *
les_flow_cell (const LesFlow *self,
               guint          cell)
{
  return &g_array_index (self->cells, LesCell, cell);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesFlow, les_flow_free)

G_END_DECLS
