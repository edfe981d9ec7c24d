/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The elements of HTML and the few facts about each that reading a page needs. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LES_TAG_BLOCK = 1 << 0,      /* begins and ends a paragraph */
  LES_TAG_CLOSES_P = 1 << 1,   /* ends an open <p> */
  LES_TAG_SPECIAL = 1 << 2,    /* an end tag of an inline element doesn't reach beyond it */
  LES_TAG_VOID = 1 << 3,       /* has no end tag */
  LES_TAG_FORMAT = 1 << 4,     /* inline formatting: may be closed across blocks */
  LES_TAG_RAW = 1 << 5,        /* its content is text up to its end tag */
  LES_TAG_REFERENCES = 1 << 6, /* … with character references */
  LES_TAG_SILENT = 1 << 7,     /* its content isn't read by a reader of the article */
} LesTagFlags;

/* Name, spelling, flags; in the order of the spelling. */
#define LES_TAGS(X) \
  X (A, "a", LES_TAG_FORMAT) \
  X (ABBR, "abbr", 0) \
  X (ACRONYM, "acronym", 0) \
  X (ADDRESS, "address", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (APPLET, "applet", LES_TAG_SPECIAL | LES_TAG_SILENT) \
  X (AREA, "area", LES_TAG_VOID | LES_TAG_SPECIAL) \
  X (ARTICLE, "article", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (ASIDE, "aside", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (AUDIO, "audio", LES_TAG_SILENT) \
  X (B, "b", LES_TAG_FORMAT) \
  X (BASE, "base", LES_TAG_VOID | LES_TAG_SPECIAL) \
  X (BDI, "bdi", 0) \
  X (BDO, "bdo", 0) \
  X (BIG, "big", LES_TAG_FORMAT) \
  X (BLOCKQUOTE, "blockquote", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (BODY, "body", LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (BR, "br", LES_TAG_VOID) \
  X (BUTTON, "button", LES_TAG_SPECIAL | LES_TAG_SILENT) \
  X (CANVAS, "canvas", LES_TAG_SILENT) \
  X (CAPTION, "caption", LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (CENTER, "center", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (CITE, "cite", 0) \
  X (CODE, "code", LES_TAG_FORMAT) \
  X (COL, "col", LES_TAG_VOID | LES_TAG_SPECIAL) \
  X (COLGROUP, "colgroup", LES_TAG_SILENT) \
  X (DATA, "data", 0) \
  X (DATALIST, "datalist", LES_TAG_SILENT) \
  X (DD, "dd", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (DEL, "del", 0) \
  X (DETAILS, "details", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (DFN, "dfn", 0) \
  X (DIALOG, "dialog", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL | LES_TAG_SILENT) \
  X (DIR, "dir", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (DIV, "div", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (DL, "dl", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (DT, "dt", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (EM, "em", LES_TAG_FORMAT) \
  X (EMBED, "embed", LES_TAG_VOID | LES_TAG_SPECIAL | LES_TAG_SILENT) \
  X (FIELDSET, "fieldset", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (FIGCAPTION, "figcaption", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (FIGURE, "figure", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (FONT, "font", LES_TAG_FORMAT) \
  X (FOOTER, "footer", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (FORM, "form", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (FRAMESET, "frameset", LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (H1, "h1", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (H2, "h2", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (H3, "h3", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (H4, "h4", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (H5, "h5", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (H6, "h6", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (HEAD, "head", LES_TAG_BLOCK | LES_TAG_SPECIAL | LES_TAG_SILENT) \
  X (HEADER, "header", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (HGROUP, "hgroup", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (HR, "hr", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL | LES_TAG_VOID) \
  X (HTML, "html", LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (I, "i", LES_TAG_FORMAT) \
  X (IFRAME, "iframe", LES_TAG_SPECIAL | LES_TAG_RAW | LES_TAG_SILENT) \
  X (IMG, "img", LES_TAG_VOID) \
  X (INPUT, "input", LES_TAG_VOID | LES_TAG_SPECIAL | LES_TAG_SILENT) \
  X (INS, "ins", 0) \
  X (KBD, "kbd", 0) \
  X (LABEL, "label", 0) \
  X (LEGEND, "legend", LES_TAG_BLOCK) \
  X (LI, "li", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (LINK, "link", LES_TAG_VOID | LES_TAG_SPECIAL) \
  X (LISTING, "listing", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (MAIN, "main", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (MAP, "map", LES_TAG_SILENT) \
  X (MARK, "mark", 0) \
  X (MARQUEE, "marquee", LES_TAG_SPECIAL) \
  X (MATH, "math", LES_TAG_SILENT) \
  X (MENU, "menu", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (META, "meta", LES_TAG_VOID | LES_TAG_SPECIAL) \
  X (METER, "meter", LES_TAG_SILENT) \
  X (NAV, "nav", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (NOBR, "nobr", LES_TAG_FORMAT) \
  X (NOEMBED, "noembed", LES_TAG_SPECIAL | LES_TAG_RAW | LES_TAG_SILENT) \
  X (NOFRAMES, "noframes", LES_TAG_SPECIAL | LES_TAG_RAW | LES_TAG_SILENT) \
  X (NOSCRIPT, "noscript", LES_TAG_SPECIAL | LES_TAG_SILENT) \
  X (OBJECT, "object", LES_TAG_SPECIAL | LES_TAG_SILENT) \
  X (OL, "ol", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (OPTGROUP, "optgroup", LES_TAG_BLOCK | LES_TAG_SILENT) \
  X (OPTION, "option", LES_TAG_BLOCK | LES_TAG_SILENT) \
  X (OUTPUT, "output", 0) \
  X (P, "p", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (PARAM, "param", LES_TAG_VOID | LES_TAG_SPECIAL) \
  X (PICTURE, "picture", 0) \
  X (PRE, "pre", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (PROGRESS, "progress", LES_TAG_SILENT) \
  X (Q, "q", 0) \
  X (RP, "rp", LES_TAG_SILENT) \
  X (RT, "rt", 0) \
  X (RUBY, "ruby", 0) \
  X (S, "s", LES_TAG_FORMAT) \
  X (SAMP, "samp", 0) \
  X (SCRIPT, "script", LES_TAG_SPECIAL | LES_TAG_RAW | LES_TAG_SILENT) \
  X (SEARCH, "search", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (SECTION, "section", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (SELECT, "select", LES_TAG_SPECIAL | LES_TAG_SILENT) \
  X (SLOT, "slot", 0) \
  X (SMALL, "small", LES_TAG_FORMAT) \
  X (SOURCE, "source", LES_TAG_VOID | LES_TAG_SPECIAL) \
  X (SPAN, "span", 0) \
  X (STRIKE, "strike", LES_TAG_FORMAT) \
  X (STRONG, "strong", LES_TAG_FORMAT) \
  X (STYLE, "style", LES_TAG_SPECIAL | LES_TAG_RAW | LES_TAG_SILENT) \
  X (SUB, "sub", 0) \
  X (SUMMARY, "summary", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (SUP, "sup", 0) \
  X (SVG, "svg", LES_TAG_SILENT) \
  X (TABLE, "table", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (TBODY, "tbody", LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (TD, "td", LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (TEMPLATE, "template", LES_TAG_SPECIAL | LES_TAG_SILENT) \
  X (TEXTAREA, "textarea", LES_TAG_SPECIAL | LES_TAG_RAW | LES_TAG_REFERENCES | LES_TAG_SILENT) \
  X (TFOOT, "tfoot", LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (TH, "th", LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (THEAD, "thead", LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (TIME, "time", 0) \
  X (TITLE, "title", LES_TAG_SPECIAL | LES_TAG_RAW | LES_TAG_REFERENCES | LES_TAG_SILENT) \
  X (TR, "tr", LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (TRACK, "track", LES_TAG_VOID) \
  X (TT, "tt", LES_TAG_FORMAT) \
  X (U, "u", LES_TAG_FORMAT) \
  X (UL, "ul", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL) \
  X (VAR, "var", 0) \
  X (VIDEO, "video", LES_TAG_SILENT) \
  X (WBR, "wbr", LES_TAG_VOID) \
  X (XMP, "xmp", LES_TAG_CLOSES_P | LES_TAG_BLOCK | LES_TAG_SPECIAL | LES_TAG_RAW)

typedef enum
{
  LES_TAG_NONE, /* the document */
  LES_TAG_TEXT, /* a text node */
#define X(name, spelling, flags) LES_TAG_##name,
  LES_TAGS (X)
#undef X
  LES_TAG_N,    /* from here on: elements of other names (custom elements), by a hash of the name */
} LesTag;

/* The tag of a name of any case. Names that HTML doesn't know are all ≥ LES_TAG_N; equal names give equal tags. */
guint16     les_html_tag_lookup (const char *name,
                                 gsize       length);
LesTagFlags les_html_tag_flags  (guint16     tag);

/* Whether the tag is a heading, h1 to h6. */
static inline gboolean
les_html_tag_is_heading (guint16 tag)
{
  return tag >= LES_TAG_H1 && tag <= LES_TAG_H6;
}

G_END_DECLS
