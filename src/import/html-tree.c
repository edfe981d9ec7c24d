/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/html-tree.h"

#include <string.h>

static inline LesHtmlNode *
node_at (LesHtmlTree *self,
         guint32      position)
{
  return &g_array_index (self->nodes, LesHtmlNode, position);
}

static inline guint16
open_tag (LesHtmlTree *self,
          guint        level)
{
  return node_at (self, self->stack[level])->tag;
}

static inline guint
count_open (LesHtmlTree *self,
            guint16      tag)
{
  return tag < LES_TAG_N ? self->open[tag] : self->open_other[tag & 255];
}

static guint32
append_node (LesHtmlTree *self,
             guint16      tag,
             guint32      first,
             guint32      count)
{
  guint32 position = self->nodes->len;
  guint32 parent = self->n_open > 0 ? self->stack[self->n_open - 1] : 0;
  LesHtmlNode node = { parent, position + 1, first, count, tag, 0 };

  if (position > 0)
    node.depth = node_at (self, parent)->depth + 1;
  g_array_append_val (self->nodes, node);
  return position;
}

static void
push (LesHtmlTree *self,
      guint32      position,
      guint16      tag)
{
  if (node_at (self, position)->depth == LES_HTML_MAX_DEPTH - 1)
    {
      self->n_flattened++;
      return;
    }
  self->stack[self->n_open++] = position;
  if (tag < LES_TAG_N)
    self->open[tag]++;
  else
    self->open_other[tag & 255]++;
}

static void
take_off (LesHtmlTree *self,
          guint        level)
{
  guint16 tag = open_tag (self, level);

  if (tag < LES_TAG_N)
    self->open[tag]--;
  else
    self->open_other[tag & 255]--;
  self->n_open--;
  memmove (self->stack + level, self->stack + level + 1, (self->n_open - level) * sizeof (guint32));
}

static void
pop_to (LesHtmlTree *self,
        guint        level)
{
  while (self->n_open > level)
    take_off (self, self->n_open - 1);
}

/* Closes the innermost open element of the tag, if no barrier lies above it. */
static void
close_implied (LesHtmlTree   *self,
               guint16        tag,
               const guint16 *barriers)
{
  if (count_open (self, tag) == 0)
    return;
  for (guint level = self->n_open; level-- > 0; )
    {
      guint16 at = open_tag (self, level);

      if (at == tag)
        {
          pop_to (self, level);
          return;
        }
      for (const guint16 *barrier = barriers; *barrier != LES_TAG_NONE; barrier++)
        if (at == *barrier)
          return;
    }
}

static const guint16 scope[] = { LES_TAG_TABLE, LES_TAG_TD, LES_TAG_TH, LES_TAG_CAPTION, LES_TAG_TEMPLATE, LES_TAG_BUTTON,
                                 LES_TAG_OBJECT, LES_TAG_MARQUEE, LES_TAG_SVG, LES_TAG_NONE };
static const guint16 list_scope[] = { LES_TAG_UL, LES_TAG_OL, LES_TAG_MENU, LES_TAG_TABLE, LES_TAG_TD, LES_TAG_TH,
                                      LES_TAG_BUTTON, LES_TAG_TEMPLATE, LES_TAG_NONE };
static const guint16 definition_scope[] = { LES_TAG_DL, LES_TAG_TABLE, LES_TAG_TD, LES_TAG_TH, LES_TAG_TEMPLATE, LES_TAG_NONE };
static const guint16 table_scope[] = { LES_TAG_TABLE, LES_TAG_TEMPLATE, LES_TAG_NONE };

/* Drawings end where ordinary markup begins, as browsers see it; else an unclosed <svg> would swallow the page. */
static void
leave_foreign (LesHtmlTree *self)
{
  if (self->open[LES_TAG_SVG] > 0)
    close_implied (self, LES_TAG_SVG, table_scope);
  if (self->open[LES_TAG_MATH] > 0)
    close_implied (self, LES_TAG_MATH, table_scope);
}

static void
close_cells (LesHtmlTree *self)
{
  close_implied (self, LES_TAG_TD, table_scope);
  close_implied (self, LES_TAG_TH, table_scope);
}

static void
close_rows (LesHtmlTree *self)
{
  close_cells (self);
  close_implied (self, LES_TAG_TR, table_scope);
}

static void
close_links (LesHtmlTree *self)
{
  for (guint level = self->n_open; level-- > 0 && self->open[LES_TAG_A] > 0; )
    if (open_tag (self, level) == LES_TAG_A)
      take_off (self, level);
}

/* What a start tag of this name ends. */
static void
imply_ends (LesHtmlTree *self,
            guint16      tag)
{
  switch (tag)
    {
    case LES_TAG_LI:
      close_implied (self, LES_TAG_LI, list_scope);
      break;
    case LES_TAG_DD:
    case LES_TAG_DT:
      close_implied (self, LES_TAG_DD, definition_scope);
      close_implied (self, LES_TAG_DT, definition_scope);
      break;
    case LES_TAG_TD:
    case LES_TAG_TH:
      close_cells (self);
      break;
    case LES_TAG_TR:
      close_rows (self);
      break;
    case LES_TAG_TBODY:
    case LES_TAG_THEAD:
    case LES_TAG_TFOOT:
      close_rows (self);
      close_implied (self, LES_TAG_TBODY, table_scope);
      close_implied (self, LES_TAG_THEAD, table_scope);
      close_implied (self, LES_TAG_TFOOT, table_scope);
      break;
    case LES_TAG_OPTION:
    case LES_TAG_BUTTON:
      close_implied (self, tag, table_scope);
      break;
    case LES_TAG_A:
      close_links (self);
      break;
    default:
      break;
    }
}

static gboolean
belongs_in_head (guint16 tag)
{
  switch (tag)
    {
    case LES_TAG_TITLE:
    case LES_TAG_BASE:
    case LES_TAG_LINK:
    case LES_TAG_META:
    case LES_TAG_NOSCRIPT:
    case LES_TAG_SCRIPT:
    case LES_TAG_STYLE:
    case LES_TAG_TEMPLATE:
      return TRUE;
    default:
      return FALSE;
    }
}

void
les_html_tree_start (LesHtmlTree *self,
                     guint16      tag,
                     guint32      first_attr,
                     gboolean     closed_itself)
{
  LesTagFlags flags = les_html_tag_flags (tag);
  gboolean foreign = les_html_tree_is_foreign (self);
  guint32 position;

  if (foreign && (flags & LES_TAG_BLOCK) != 0)
    leave_foreign (self);
  if (self->open[LES_TAG_HEAD] > 0 && !foreign && !belongs_in_head (tag))
    close_implied (self, LES_TAG_HEAD, table_scope);
  if ((flags & LES_TAG_CLOSES_P) != 0)
    close_implied (self, LES_TAG_P, scope);
  imply_ends (self, tag);
  position = append_node (self, tag, first_attr, self->attrs->len - first_attr);
  if ((flags & LES_TAG_VOID) == 0 && !(closed_itself && (foreign || tag >= LES_TAG_N)))
    push (self, position, tag);
}

/* An end tag of inline formatting takes its element off the stack and leaves the blocks in it open. */
static void
stop_inline (LesHtmlTree *self,
             guint16      tag)
{
  gboolean formatting = (les_html_tag_flags (tag) & LES_TAG_FORMAT) != 0;

  for (guint level = self->n_open, blocks = 0; level-- > 0; )
    {
      guint16 at = open_tag (self, level);

      if (at == tag)
        {
          if (blocks > 0)
            take_off (self, level);
          else
            pop_to (self, level);
          return;
        }
      if ((les_html_tag_flags (at) & LES_TAG_SPECIAL) != 0)
        blocks++;
      if (blocks > 0 && (!formatting || at == LES_TAG_TD || at == LES_TAG_TH))
        return;
    }
}

void
les_html_tree_stop (LesHtmlTree *self,
                    guint16      tag)
{
  LesTagFlags flags = les_html_tag_flags (tag);

  if (tag == LES_TAG_BODY || tag == LES_TAG_HTML || (flags & LES_TAG_VOID) != 0)
    return;
  if (self->n_flattened > 0)
    {
      self->n_flattened--;
      return;
    }
  if (les_html_tag_is_heading (tag) && self->open[tag] == 0)
    {
      for (guint16 other = LES_TAG_H1; other <= LES_TAG_H6; other++)
        close_implied (self, other, scope);
      return;
    }
  if (count_open (self, tag) == 0)
    return;
  if (tag == LES_TAG_TABLE || tag == LES_TAG_TEMPLATE || tag == LES_TAG_SVG || tag == LES_TAG_MATH)
    close_implied (self, tag, (const guint16[]) { LES_TAG_NONE });
  else if (tag == LES_TAG_TR || tag == LES_TAG_TD || tag == LES_TAG_TH || tag == LES_TAG_TBODY)
    close_implied (self, tag, table_scope);
  else if ((flags & LES_TAG_SPECIAL) != 0)
    close_implied (self, tag, tag == LES_TAG_LI ? list_scope : scope);
  else
    stop_inline (self, tag);
}

void
les_html_tree_text (LesHtmlTree *self,
                    guint32      start)
{
  guint32 length = (guint32) self->text->len - start;
  LesHtmlNode *last;

  if (length == 0)
    return;
  if (self->open[LES_TAG_HEAD] > 0 && open_tag (self, self->n_open - 1) == LES_TAG_HEAD
      && strspn (self->text->str + start, " \t\n\f\r") < length)
    close_implied (self, LES_TAG_HEAD, table_scope);
  last = node_at (self, self->nodes->len - 1);
  if (last->tag == LES_TAG_TEXT && last->first + last->count == start
      && last->parent == (self->n_open > 0 ? self->stack[self->n_open - 1] : 0))
    last->count += length;
  else
    append_node (self, LES_TAG_TEXT, start, length);
}

void
les_html_tree_init (LesHtmlTree *self)
{
  memset (self, 0, sizeof *self);
  self->nodes = g_array_sized_new (FALSE, FALSE, sizeof (LesHtmlNode), 4096);
  self->attrs = g_array_sized_new (FALSE, FALSE, sizeof (LesHtmlAttr), 4096);
  self->text = g_string_new (NULL);
  append_node (self, LES_TAG_NONE, 0, 0);
}

void
les_html_tree_clear (LesHtmlTree *self)
{
  g_array_unref (self->nodes);
  g_array_unref (self->attrs);
  g_string_free (self->text, TRUE);
}

LesHtml *
les_html_tree_end (LesHtmlTree *self)
{
  LesHtml *html = g_new0 (LesHtml, 1);

  html->n_nodes = self->nodes->len;
  html->n_attrs = self->attrs->len;
  html->n_text = self->text->len;
  html->nodes = (LesHtmlNode *) g_array_free (self->nodes, FALSE);
  html->attrs = (LesHtmlAttr *) g_array_free (self->attrs, FALSE);
  html->text = g_string_free (self->text, FALSE);
  for (guint i = html->n_nodes; i-- > 1; )
    {
      LesHtmlNode *parent = &html->nodes[html->nodes[i].parent];

      parent->end = MAX (parent->end, html->nodes[i].end);
    }
  return html;
}
