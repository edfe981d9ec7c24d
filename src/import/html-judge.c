/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/html-judge.h"

#include "import/html-lines.h"

#include <string.h>

#define SHORT_PASSAGE 80  /* bytes: a line, hardly a paragraph */
#define CAPTION_LENGTH 220
#define LINKED_SENTENCE 100
#define COPY_LENGTH 150   /* shorter ones may be said twice */
#define CARD_LENGTH 700   /* of all that stands in a card which leads to another article */
#define CARD_LEVELS 6
#define LEAD_LENGTH 1200
#define WHOLE 0.9         /* share of the data's text found in the page that makes it the whole article */
#define LEAST_CELLS 4
#define CELL_LENGTH 100   /* bytes, on the average */
#define PARAGRAPH 60      /* bytes: with whole sentences, the article's own */
#define LABEL 60          /* bytes: without one, hardly */

static void
drop (LesPassage      *passage,
      LesRemovedReason reason)
{
  passage->verdict = LES_VERDICT_DROP;
  passage->reason = reason;
}

typedef struct
{
  LesHtmlPage *page;
  guint32     *images; /* how many pictures stand before each node */
  guint32     *bytes;  /* how much text before each passage */
} Judge;

static guint32
bytes_in (const Judge *self,
          guint32      node)
{
  const LesPassages *passages = self->page->passages;

  return self->bytes[les_passages_find (passages, self->page->html->nodes[node].end)] - self->bytes[les_passages_find (passages, node)];
}

static void
count (Judge *self)
{
  const LesHtml *html = self->page->html;
  const LesPassages *passages = self->page->passages;

  self->images = g_new0 (guint32, html->n_nodes + 1);
  self->bytes = g_new0 (guint32, passages->list->len + 1);
  for (guint i = 0; i < html->n_nodes; i++)
    {
      guint16 tag = html->nodes[i].tag;

      self->images[i + 1] = self->images[i] + (tag == LES_TAG_IMG || tag == LES_TAG_PICTURE || tag == LES_TAG_VIDEO
                                               || tag == LES_TAG_IFRAME);
    }
  for (guint i = 0; i < passages->list->len; i++)
    self->bytes[i + 1] = self->bytes[i] + les_passages_at (passages, i)->length;
}

/* A short passage that shares a small element with a picture and nothing else. */
static gboolean
is_below_picture (const Judge      *self,
                  const LesPassage *passage)
{
  const LesHtml *html = self->page->html;
  guint32 node = passage->node;

  if (passage->length > CAPTION_LENGTH || passage->heading > 0)
    return FALSE;
  for (guint level = 0; level < 3 && node != 0 && node != self->page->place.node; level++)
    {
      if (bytes_in (self, node) > passage->length + 60)
        return FALSE;
      if (self->images[html->nodes[node].end] > self->images[node])
        return TRUE;
      node = html->nodes[node].parent;
    }
  return FALSE;
}

static gboolean
is_link_to_elsewhere (const Judge      *self,
                      const LesPassage *passage)
{
  const LesHtml *html = self->page->html;

  if (passage->linked * 2 <= passage->length)
    return FALSE;
  for (guint32 node = passage->first; node != 0 && node != self->page->place.node; node = html->nodes[node].parent)
    if (html->nodes[node].tag == LES_TAG_A)
      {
        const char *href = les_html_attr (html, node, LES_ATTR_HREF);

        return href != NULL && *href != '#' && *href != '\0' && strstr (href, "/#") == NULL;
      }
  return FALSE;
}

static void
judge_one (Judge      *self,
           LesPassage *passage)
{
  const LesHtmlNote *note = &self->page->notes[passage->first];
  const char *text = les_passages_text (self->page->passages, passage);
  gboolean closed = les_html_line_is_closed (text, passage->length);
  gboolean links = passage->heading > 0 ? is_link_to_elsewhere (self, passage) : passage->linked * 2 > passage->length;
  gboolean quoted = les_html_inside (self->page->html, passage->node, LES_TAG_BLOCKQUOTE);
  LesRemovedReason reason;

  if (closed && passage->length >= LINKED_SENTENCE && passage->linked * 4 < passage->length * 3)
    links = FALSE;
  if (note->against != 0 && !passage->vouched && !(quoted && note->against == 1 + LES_REMOVED_SHARE)) /* a post that the article shows is no button */
    drop (passage, note->against - 1);
  else if (self->page->title != NULL && passage->length < 500 && les_same_words (text, self->page->title))
    drop (passage, LES_REMOVED_METADATA);
  else if (links && passage->length < 400)
    drop (passage, LES_REMOVED_TEASERS);
  else if (note->doubt != 0 && !passage->vouched && (passage->length < SHORT_PASSAGE || !closed || passage->linked * 4 > passage->length))
    drop (passage, note->doubt - 1);
  else if (!quoted && les_html_line_judge (self->page, passage, &reason))
    drop (passage, reason);
  else if (!passage->vouched && is_below_picture (self, passage))
    {
      drop (passage, LES_REMOVED_CAPTION);
      passage->below_picture = closed;
    }
  else
    passage->verdict = LES_VERDICT_KEEP;
}

/* An article that is made of pictures with a sentence or two below each has no captions. */
static void
judge_picture_series (LesHtmlPage *page)
{
  guint captions = 0, paragraphs = 0;

  for (guint i = page->place.first; i < page->place.last; i++)
    {
      const LesPassage *passage = les_passages_at (page->passages, i);

      captions += passage->below_picture && passage->length >= PARAGRAPH;
      paragraphs += passage->verdict == LES_VERDICT_KEEP && passage->length >= PARAGRAPH;
    }
  for (guint i = page->place.first; captions > paragraphs && i < page->place.last; i++)
    if (les_passages_at (page->passages, i)->below_picture)
      les_passages_at (page->passages, i)->verdict = LES_VERDICT_KEEP;
}

/* A linked heading with a few lines in an element of its own is a card that leads to another article. */
static void
drop_card (Judge      *self,
           LesPassage *heading)
{
  const LesHtmlPage *page = self->page;
  const LesHtml *html = page->html;
  guint32 card = heading->node;
  guint last;

  for (guint level = 0; level < CARD_LEVELS; level++)
    {
      guint32 parent = html->nodes[card].parent;

      if (parent == 0 || parent == page->place.node || bytes_in (self, parent) > MIN (CARD_LENGTH, bytes_in (self, page->place.node) / 3))
        break;
      card = parent;
    }
  if (bytes_in (self, card) * 3 > bytes_in (self, page->place.node)) /* a short article below its own link */
    return;
  last = les_passages_find (page->passages, html->nodes[card].end);
  for (guint i = les_passages_find (page->passages, card); i < last; i++)
    if (les_passages_at (page->passages, i)->verdict == LES_VERDICT_KEEP)
      drop (les_passages_at (page->passages, i), LES_REMOVED_TEASERS);
}

static void
judge_cards (Judge *self)
{
  const LesHtmlPage *page = self->page;

  for (guint i = page->place.first; i < page->place.last; i++)
    {
      LesPassage *passage = les_passages_at (page->passages, i);

      if (passage->heading > 0 && passage->reason == LES_REMOVED_TEASERS && passage->verdict == LES_VERDICT_DROP)
        drop_card (self, passage);
    }
}

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
  return passage->verdict == LES_VERDICT_KEEP && passage->heading == 0 && passage->length >= PARAGRAPH
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

/* What stands before the first and behind the last paragraph: the headline again, labels. */
static void
trim_edges (LesHtmlPage *page)
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
        drop (passage, LES_REMOVED_BOILERPLATE);
      else if (i < first && is_headline (page, passage))
        drop (passage, LES_REMOVED_METADATA);
      else if ((i < first || i >= last) && is_label (page, passage))
        drop (passage, i < first ? LES_REMOVED_METADATA : LES_REMOVED_BOILERPLATE);
    }
}

/* Where the data hold the whole article, it ends where they end: what follows is the next thing on the page. Data that are cut
 * short tell nothing; then much more follows. */
static void
trim_unvouched (LesHtmlPage *page)
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
      drop (les_passages_at (page->passages, i), LES_REMOVED_BOILERPLATE);
}

/* A heading is kept when something kept follows it before the next one of its level or above. */
static void
judge_headings (LesHtmlPage *page)
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
        drop (passage, LES_REMOVED_BOILERPLATE);
      else
        {
          follows = passage->heading;
          content = FALSE;
        }
    }
}

/* The second copy of a passage, for another size of screen. */
static void
judge_copies (LesHtmlPage *page)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = page->place.first; i < page->place.last; i++)
    {
      LesPassage *passage = les_passages_at (page->passages, i);
      const char *text = les_passages_text (page->passages, passage);

      if (passage->verdict == LES_VERDICT_KEEP && passage->length >= COPY_LENGTH && !g_hash_table_add (seen, (gpointer) text))
        drop (passage, LES_REMOVED_BOILERPLATE);
    }
}

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

/* The lead often stands before the element that holds the text, next to the headline. */
static void
judge_lead (LesHtmlPage *page)
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
          || (note->doubt == 0 && passage->length >= PARAGRAPH && passage->heading != 1
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

static void
settle (LesHtmlPage *page)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < page->passages->list->len; i++)
    {
      LesPassage *passage = les_passages_at (page->passages, i);
      const LesHtmlNote *note = &page->notes[passage->first];

      if (passage->verdict == LES_VERDICT_OPEN)
        drop (passage, note->against != 0 ? note->against - 1
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

void
les_html_judge (LesHtmlPage *page)
{
  Judge self = { .page = page };

  count (&self);
  for (guint i = page->place.first; i < page->place.last; i++)
    judge_one (&self, les_passages_at (page->passages, i));
  judge_picture_series (page);
  judge_cards (&self);
  judge_copies (page);
  trim_unvouched (page);
  trim_edges (page);
  judge_headings (page);
  judge_lead (page);
  settle (page);
  g_free (self.images);
  g_free (self.bytes);
}
