/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/html-judge.h"

#include <string.h>

#define SHORT_PASSAGE 80 /* bytes: a line, hardly a paragraph */

static void
drop (LesPassage      *passage,
      LesRemovedReason reason)
{
  passage->verdict = LES_VERDICT_DROP;
  passage->reason = reason;
}

static guint16
tag_of (const LesHtmlPage *self,
        const LesPassage *passage)
{
  return self->passages->html->nodes[passage->node].tag;
}

static gboolean
ends_sentence (const char *text,
               gsize       length)
{
  while (length > 0 && (strchr ("\"')] ", text[length - 1]) != NULL || (guchar) text[length - 1] >= 0x80))
    length--;
  return length > 0 && strchr (".!?:;…", text[length - 1]) != NULL;
}

/* The kind of block by the element around the passage. */
static LesBlockKind
kind_of (const LesHtmlPage *self,
         const LesPassage *passage)
{
  const LesHtml *html = self->passages->html;

  if (passage->heading > 0)
    return LES_BLOCK_HEADING;
  switch (self->notes[passage->first].role)
    {
    case LES_ROLE_FACT_BOX:
      return LES_BLOCK_FACT_BOX;
    case LES_ROLE_PERSON_BOX:
      return LES_BLOCK_PERSON_BOX;
    case LES_ROLE_PULL_QUOTE:
      return LES_BLOCK_PULL_QUOTE;
    default:
      break;
    }
  if (les_html_inside (html, passage->node, LES_TAG_BLOCKQUOTE))
    return LES_BLOCK_QUOTATION;
  switch (tag_of (self, passage))
    {
    case LES_TAG_LI:
      return LES_BLOCK_LIST_ITEM;
    case LES_TAG_TD:
    case LES_TAG_TH:
      return LES_BLOCK_TABLE;
    default:
      return passage->lead ? LES_BLOCK_TEASER : LES_BLOCK_PARAGRAPH;
    }
}

static void
judge_one (LesHtmlPage *self,
           LesPassage *passage)
{
  const LesHtmlNote *note = &self->notes[passage->first];
  const char *text = les_passages_text (self->passages, passage);
  gboolean prose = ends_sentence (text, passage->length);

  if (note->against != 0)
    drop (passage, note->against - 1);
  else if (passage->linked * 2 > passage->length && passage->length < 400)
    drop (passage, LES_REMOVED_TEASERS);
  else if (note->doubt != 0 && (passage->length < SHORT_PASSAGE || !prose || passage->linked * 4 > passage->length))
    drop (passage, note->doubt - 1);
  else
    passage->verdict = LES_VERDICT_KEEP;
}

/* A heading is kept when something kept follows it before the next one of its level or above. */
static void
judge_headings (LesHtmlPage *self)
{
  guint follows = 0; /* the level above which something was kept: 7 where a text follows */
  gboolean content = FALSE;

  for (guint i = self->place.last; i-- > self->place.first; )
    {
      LesPassage *passage = les_passages_at (self->passages, i);

      if (passage->verdict != LES_VERDICT_KEEP)
        continue;
      if (passage->heading == 0)
        content = TRUE;
      else if (!content && passage->heading >= follows)
        drop (passage, LES_REMOVED_BOILERPLATE);
      else
        {
          follows = passage->heading;
          content = FALSE;
        }
    }
}

static gboolean
is_description (const LesHtmlPage *self,
                const char  *text)
{
  const char *const said[] = { self->facts->description, self->facts->og_description, self->facts->meta_description,
                               self->facts->alternative_headline };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    if (said[i] != NULL && les_same_words (text, said[i]))
      return TRUE;
  return FALSE;
}

/* The lead often stands before the element that holds the text, next to the headline. */
static void
judge_head (LesHtmlPage *self)
{
  for (guint i = les_html_page_head (self); i < self->place.first; i++)
    {
      LesPassage *passage = les_passages_at (self->passages, i);
      const char *text = les_passages_text (self->passages, passage);

      if (passage->linked * 2 > passage->length || passage->length < 30)
        continue;
      if (is_description (self, text) || (self->notes[passage->first].role == LES_ROLE_LEAD && passage->heading != 1))
        {
          passage->verdict = LES_VERDICT_KEEP;
          passage->lead = TRUE;
          passage->heading = 0;
        }
    }
}

static void
settle (LesHtmlPage *self)
{
  for (guint i = 0; i < self->passages->list->len; i++)
    {
      LesPassage *passage = les_passages_at (self->passages, i);
      const LesHtmlNote *note = &self->notes[passage->first];

      if (passage->verdict == LES_VERDICT_OPEN)
        drop (passage, note->against != 0 ? note->against - 1
                       : passage->linked * 2 > passage->length ? LES_REMOVED_NAVIGATION : LES_REMOVED_BOILERPLATE);
      else if (passage->verdict == LES_VERDICT_KEEP)
        passage->kind = kind_of (self, passage);
    }
}

void
les_html_judge (LesHtmlPage *page)
{
  for (guint i = page->place.first; i < page->place.last; i++)
    judge_one (page, les_passages_at (page->passages, i));
  judge_headings (page);
  judge_head (page);
  settle (page);
}
