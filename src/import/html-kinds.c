/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/html-kinds.h"

#include "import/html-lines.h"

#define LEAD_LENGTH 1200
#define LEAST_CELLS 4
#define CELL_LENGTH 100 /* bytes, on the average */

static gboolean
is_description (const LesHtmlPage *page,
                const char        *text)
{
  const LesPageFacts *facts = page->facts;
  const char *const said[] = { facts->description, facts->og_description, facts->meta_description, facts->alternative_headline };

  if (page->title != NULL && les_same_words (text, page->title))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    if (said[i] != NULL && les_same_words (text, said[i]))
      return TRUE;
  return FALSE;
}

/* Where the search for the lead begins: behind the headline. */
static guint
behind_headline (const LesHtmlPage *page)
{
  guint begin = les_html_page_head (page);

  for (guint i = begin; i < page->place.first; i++)
    {
      const LesPassage *passage = les_passages_at (page->passages, i);

      if (passage->heading == 1 || (page->title != NULL && passage->heading > 0 && passage->length < 500
                                    && les_words_contained (page->title, les_passages_text (page->passages, passage))))
        begin = i + 1;
    }
  return begin;
}

void
les_html_find_lead (LesHtmlPage *page)
{
  for (guint i = behind_headline (page); i < page->place.first; i++)
    {
      LesPassage *passage = les_passages_at (page->passages, i);
      const LesHtmlNote *note = &page->notes[passage->first];
      const char *text = les_passages_text (page->passages, passage);
      LesRemovedReason reason;

      if (passage->linked * 2 > passage->length || passage->length < 30 || passage->length > LEAD_LENGTH || note->against != 0
          || les_html_line_judge (page, passage, &reason))
        continue;
      if (is_description (page, text) || (note->role == LES_ROLE_LEAD && passage->heading != 1)
          || (note->doubt == 0 && passage->length >= LES_HTML_PARAGRAPH && passage->heading != 1
              && les_html_line_is_closed (text, passage->length)))
        {
          passage->verdict = LES_VERDICT_KEEP;
          passage->lead = TRUE;
          passage->heading = 0;
        }
    }
}

/* Whether the cell belongs to a table of data: several short cells, not a page laid out in columns. */
static gboolean
is_in_data_table (const LesHtmlPage *page,
                  guint32            cell)
{
  const LesHtml *html = page->html;
  guint32 table = cell;
  guint32 first, last;

  while (table != 0 && html->nodes[table].tag != LES_TAG_TABLE)
    table = html->nodes[table].parent;
  first = les_passages_find (page->passages, table);
  last = les_passages_find (page->passages, html->nodes[table].end);
  if (table == 0 || last < first + LEAST_CELLS)
    return FALSE;
  return les_passages_at (page->passages, last - 1)->start - les_passages_at (page->passages, first)->start < CELL_LENGTH * (last - first);
}

/* The kind of block by the element around the passage. */
static LesBlockKind
kind_of (const LesHtmlPage *page,
         const LesPassage  *passage)
{
  switch (page->notes[passage->first].role)
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
  if (passage->heading > 0)
    return LES_BLOCK_HEADING;
  if (les_html_inside (page->html, passage->node, LES_TAG_BLOCKQUOTE))
    return LES_BLOCK_QUOTATION;
  switch (page->html->nodes[passage->node].tag)
    {
    case LES_TAG_LI:
      return LES_BLOCK_LIST_ITEM;
    case LES_TAG_TD:
    case LES_TAG_TH:
      return is_in_data_table (page, passage->node) ? LES_BLOCK_TABLE : LES_BLOCK_PARAGRAPH;
    default:
      return passage->lead ? LES_BLOCK_TEASER : LES_BLOCK_PARAGRAPH;
    }
}

void
les_html_settle_kinds (LesHtmlPage *page)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < page->passages->list->len; i++)
    {
      LesPassage *passage = les_passages_at (page->passages, i);
      const LesHtmlNote *note = &page->notes[passage->first];

      if (passage->verdict == LES_VERDICT_OPEN)
        les_passage_drop (passage, note->against != 0 ? note->against - 1
                                   : passage->linked * 2 > passage->length ? LES_REMOVED_NAVIGATION : LES_REMOVED_BOILERPLATE);
      if (passage->verdict != LES_VERDICT_KEEP)
        continue;
      if (!begun && passage->heading == 0 && passage->length < LEAD_LENGTH
          && (note->role == LES_ROLE_LEAD || is_description (page, les_passages_text (page->passages, passage))))
        passage->lead = TRUE;
      else
        begun = begun || passage->heading == 0;
      passage->kind = kind_of (page, passage);
    }
}
