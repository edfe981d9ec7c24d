/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/html-trim.h"

#include "import/html-lines.h"

#define WHOLE 0.9 /* share of the data's text found in the page that makes it the whole article */
#define LABEL 60  /* bytes: without whole sentences, hardly a paragraph */

static gboolean
has_letters (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalnum (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/* A paragraph that can only be the article's: whole sentences. */
static gboolean
is_paragraph (const LesHtmlPage *page,
              const LesPassage  *passage)
{
  return passage->verdict == LES_VERDICT_KEEP && passage->heading == 0 && passage->length >= LES_HTML_PARAGRAPH
         && les_html_line_is_closed (les_passages_text (page->passages, passage), passage->length);
}

/* A line at the article's edge that is no sentence, and no item of a list: a kicker, a rubric, a label. */
static gboolean
is_label (const LesHtmlPage *page,
          const LesPassage  *passage)
{
  guint16 tag = page->html->nodes[passage->node].tag;

  return passage->verdict == LES_VERDICT_KEEP && passage->heading == 0 && passage->length < LABEL && tag != LES_TAG_LI && tag != LES_TAG_TD
         && page->notes[passage->first].role != LES_ROLE_LEAD
         && !les_html_line_is_closed (les_passages_text (page->passages, passage), passage->length);
}

static gboolean
is_headline (const LesHtmlPage *page,
             const LesPassage  *passage)
{
  const char *text = les_passages_text (page->passages, passage);

  if (passage->verdict != LES_VERDICT_KEEP || passage->heading == 0)
    return FALSE;
  return passage->heading == 1 || text[passage->length - 1] == ':'
         || (page->title != NULL && (les_words_contained (text, page->title) || les_words_contained (page->title, text)));
}

void
les_html_trim_edges (LesHtmlPage *page)
{
  guint first = page->place.first;
  guint last = page->place.last;

  while (first < last && !is_paragraph (page, les_passages_at (page->passages, first)))
    first++;
  if (first == last)
    return;
  while (!is_paragraph (page, les_passages_at (page->passages, last - 1)))
    last--;
  for (guint i = page->place.first; i < page->place.last; i++)
    {
      LesPassage *passage = les_passages_at (page->passages, i);

      if (passage->verdict == LES_VERDICT_KEEP && !has_letters (les_passages_text (page->passages, passage)))
        les_passage_drop (passage, LES_REMOVED_BOILERPLATE);
      else if (i < first && is_headline (page, passage))
        les_passage_drop (passage, LES_REMOVED_METADATA);
      else if ((i < first || i >= last) && is_label (page, passage))
        les_passage_drop (passage, i < first ? LES_REMOVED_METADATA : LES_REMOVED_BOILERPLATE);
    }
}

void
les_html_trim_unvouched (LesHtmlPage *page)
{
  guint last = page->place.last;
  gsize vouched = 0, behind = 0;

  if (page->vouched < WHOLE)
    return;
  while (last > page->place.first && !les_passages_at (page->passages, last - 1)->vouched)
    {
      const LesPassage *passage = les_passages_at (page->passages, --last);

      behind += passage->verdict == LES_VERDICT_KEEP ? passage->length : 0;
    }
  for (guint i = page->place.first; i < last; i++)
    vouched += les_passages_at (page->passages, i)->length;
  if (behind * 3 > vouched)
    return;
  for (guint i = last; i < page->place.last; i++)
    if (les_passages_at (page->passages, i)->verdict == LES_VERDICT_KEEP)
      les_passage_drop (les_passages_at (page->passages, i), LES_REMOVED_BOILERPLATE);
}

void
les_html_trim_headings (LesHtmlPage *page)
{
  guint follows = 0;
  gboolean content = FALSE;

  for (guint i = page->place.last; i-- > page->place.first; )
    {
      LesPassage *passage = les_passages_at (page->passages, i);

      if (passage->verdict != LES_VERDICT_KEEP)
        continue;
      if (passage->heading == 0)
        content = TRUE;
      else if (!content && passage->heading >= follows)
        les_passage_drop (passage, LES_REMOVED_BOILERPLATE);
      else
        {
          follows = passage->heading;
          content = FALSE;
        }
    }
}
