/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/html-judge.h"

#include "import/html-kinds.h"
#include "import/html-lines.h"
#include "import/html-trim.h"

#include <string.h>

#define SHORT_PASSAGE 80  /* bytes: a line, hardly a paragraph */
#define CAPTION_LENGTH 220
#define LINKED_SENTENCE 100
#define COPY_LENGTH 150  /* shorter ones may be said twice */
#define CARD_LENGTH 700  /* of all that stands in a card which leads to another article */
#define CARD_LEVELS 6

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
    les_passage_drop (passage, note->against - 1);
  else if (self->page->title != NULL && passage->length < 500 && les_same_words (text, self->page->title))
    les_passage_drop (passage, LES_REMOVED_METADATA);
  else if (links && passage->length < 400)
    les_passage_drop (passage, LES_REMOVED_TEASERS);
  else if (note->doubt != 0 && !passage->vouched && (passage->length < SHORT_PASSAGE || !closed || passage->linked * 4 > passage->length))
    les_passage_drop (passage, note->doubt - 1);
  else if (!quoted && les_html_line_judge (self->page, passage, &reason))
    les_passage_drop (passage, reason);
  else if (!passage->vouched && is_below_picture (self, passage))
    {
      les_passage_drop (passage, LES_REMOVED_CAPTION);
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

      captions += passage->below_picture && passage->length >= LES_HTML_PARAGRAPH;
      paragraphs += passage->verdict == LES_VERDICT_KEEP && passage->length >= LES_HTML_PARAGRAPH;
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
      les_passage_drop (les_passages_at (page->passages, i), LES_REMOVED_TEASERS);
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
        les_passage_drop (passage, LES_REMOVED_BOILERPLATE);
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
  les_html_trim_unvouched (page);
  les_html_trim_edges (page);
  les_html_trim_headings (page);
  les_html_find_lead (page);
  les_html_settle_kinds (page);
  g_free (self.images);
  g_free (self.bytes);
}
