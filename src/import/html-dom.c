/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/html-dom.h"

#include "import/html-tree.h"

#include <string.h>

void
les_html_free (LesHtml *self)
{
  if (self == NULL)
    return;
  g_free (self->nodes);
  g_free (self->attrs);
  g_free (self->text);
  g_free (self);
}

const char *
les_html_attr (const LesHtml *self,
               guint          node,
               LesAttr        attr)
{
  const LesHtmlNode *element = &self->nodes[node];

  if (element->tag == LES_TAG_TEXT)
    return NULL;
  for (guint i = element->first; i < element->first + element->count; i++)
    if (self->attrs[i].attr == attr)
      return self->text + self->attrs[i].start;
  return NULL;
}

char *
les_html_dup_text (const LesHtml *self,
                   guint          node)
{
  GString *text = g_string_new (NULL);
  gboolean space = FALSE;

  for (guint i = node; i < self->nodes[node].end; i++)
    {
      const LesHtmlNode *n = &self->nodes[i];

      if (n->tag != LES_TAG_TEXT)
        {
          space = space || n->tag == LES_TAG_BR || (les_html_tag_flags (n->tag) & LES_TAG_BLOCK) != 0;
          continue;
        }
      for (const char *p = self->text + n->first; p < self->text + n->first + n->count; p++)
        {
          if (g_ascii_isspace (*p))
            {
              space = TRUE;
              continue;
            }
          if (space && text->len > 0)
            g_string_append_c (text, ' ');
          space = FALSE;
          g_string_append_c (text, *p);
        }
    }
  return g_string_free (text, FALSE);
}

guint
les_html_find (const LesHtml *self,
               guint16        tag,
               guint          node)
{
  while (node < self->n_nodes && self->nodes[node].tag != tag)
    node++;
  return node;
}

gboolean
les_html_inside (const LesHtml *self,
                 guint          node,
                 guint16        tag)
{
  for (; node != 0; node = self->nodes[node].parent)
    if (self->nodes[node].tag == tag)
      return TRUE;
  return FALSE;
}
