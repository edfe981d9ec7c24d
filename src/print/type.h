/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Type and ink: the fonts a page uses, each with a fixed distance between lines, so that columns side by side keep the same
 * rhythm whatever fonts stand in for missing glyphs; and how a kind of link is marked, in colour and in grey. */

#pragma once

#include <pango/pangocairo.h>

#include "model/comparison.h"

G_BEGIN_DECLS

typedef enum
{
  LES_STYLE_TITLE,       /* of an article */
  LES_STYLE_NO_TITLE,
  LES_STYLE_OUTLET,
  LES_STYLE_BYLINE,
  LES_STYLE_HEADING,     /* inside an article */
  LES_STYLE_TEASER,
  LES_STYLE_BODY,
  LES_STYLE_QUESTION,
  LES_STYLE_PULL_QUOTE,
  LES_STYLE_BOX,         /* fact boxes, person boxes, tables */
  LES_STYLE_RUNNING,     /* header and footer of a page */
  LES_STYLE_RUNNING_BOLD,
  LES_STYLE_NUMBER,
  LES_STYLE_COVER_TITLE,
  LES_STYLE_COVER_TEXT,
  LES_STYLE_SECTION,     /* "Shared statements" */
  LES_STYLE_LABEL,       /* of a statement in the list */
  LES_STYLE_NAME,
  LES_STYLE_NOTE,
  LES_STYLE_WORDS,
  LES_N_STYLES,
} LesTextStyle;

typedef struct
{
  PangoFontDescription *font;
  double                line_height; /* points */
  double                baseline;    /* from the line's top, points */
  double                grey;        /* of the ink: 0 black */
} LesFace;

typedef struct
{
  PangoFontMap *map;
  PangoContext *context;
  LesFace       faces[LES_N_STYLES];
} LesType;

typedef struct
{
  double red, green, blue; /* of the tint behind the words */
} LesTint;

/* scale: of the sizes in the articles' columns, 1 for three of them on A4. (transfer full) */
LesType       *les_type_new        (double       scale);
void           les_type_free       (LesType     *self);

/* An empty layout of width points (negative: one line as long as it is). (transfer full) */
PangoLayout   *les_type_layout     (LesType     *self,
                                    LesTextStyle style,
                                    double       width);

/* Gives layout the text; see les_type_dup_printable(). */
void           les_type_set_text   (PangoLayout *layout,
                                    const char  *text,
                                    gsize        length);

/* Cairo refuses a whole page for one code point that is no character (U+FFFF …). They become replacement characters of as many
 * bytes, so that offsets stay right. Returns NULL where there are none. (transfer full) */
char          *les_type_dup_printable (const char *text,
                                       gsize       length);
const LesTint *les_type_tint       (LesLinkKind  kind);

/* Draws the line that marks a kind, from x to x + width, its upper edge at y. It differs by form, not by colour. */
void           les_type_underline  (cairo_t     *cr,
                                    LesLinkKind  kind,
                                    double       x,
                                    double       y,
                                    double       width);

/* Draws one line of text with its baseline at y; align 0: x is its left end, 1: its right end. Returns its width. */
double         les_type_show       (LesType     *self,
                                    cairo_t     *cr,
                                    LesTextStyle style,
                                    const char  *text,
                                    double       x,
                                    double       y,
                                    double       align,
                                    double       max_width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesType, les_type_free)

G_END_DECLS
