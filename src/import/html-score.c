/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/html-score.h"

#include <string.h>

#define SHORT_PASSAGE 40   /* bytes: a line of a menu as well as of a dialogue */
#define MOST_VALUE 900.0f  /* of one passage: legal notices are long, too */

/* A child that keeps this share of its parent's weight is the better answer: it leaves out more that isn't the article. */
#define KEEPS_MOST 0.80

/* … unless more than MUCH would be left out, with less than CLEAN as much against it. */
#define MUCH  120
#define CLEAN 0.5

static gboolean
reads_like_prose (const char *text,
                  gsize       length)
{
  guint stops = 0;

  for (const char *p = text; p < text + length; p++)
    {
      guchar c = (guchar) *p;

      stops += c == '.' || c == ',' || c == '!' || c == '?' || c == ';' || c == ':' || (c == 0x80 && p > text && (guchar) p[-1] == 0xe3);
      if (stops >= 2)
        return TRUE;
    }
  return FALSE;
}

static float
weigh_form (const LesPassages *self,
            const LesPassage  *passage)
{
  guint16 tag = self->html->nodes[passage->node].tag;
  float length = (float) passage->length;
  float linked = (float) passage->linked;
  float value;

  if (passage->heading > 0)
    return linked > length / 2 ? -20 : 0;
  if (linked > length / 2)
    return -MAX (20, length);
  if (passage->length < SHORT_PASSAGE)
    return -5;
  value = MIN (length - 1.5f * linked, MOST_VALUE);
  if (!reads_like_prose (self->text->str + passage->start, passage->length))
    value *= 0.4f;
  if (tag == LES_TAG_P || tag == LES_TAG_BLOCKQUOTE)
    value *= 1.2f;
  else if (tag == LES_TAG_LI || tag == LES_TAG_TD || tag == LES_TAG_DD || tag == LES_TAG_PRE)
    value *= 0.7f;
  return value;
}

void
les_html_weigh (LesPassages       *passages,
                const LesHtmlNote *notes)
{
  for (guint i = 0; i < passages->list->len; i++)
    {
      LesPassage *passage = les_passages_at (passages, i);
      const LesHtmlNote *note = &notes[passage->first];

      passage->value = weigh_form (passages, passage);
      if (note->against != 0)
        passage->value = -0.3f * (float) MIN (passage->length, 400);
      else if (note->doubt != 0)
        passage->value *= 0.4f;
      else if (note->body != 0 && passage->value > 0)
        passage->value *= 1.5f;
    }
}

typedef struct
{
  const LesPassages *passages;
  const LesHtmlNote *notes;
  double            *sum;  /* of the values above 0 up to each passage */
  double            *loss; /* of those below, as positive numbers */
} Chooser;

static double
difference (const Chooser *self,
            const double  *sums,
            guint32        node)
{
  const LesHtml *html = self->passages->html;

  return sums[les_passages_find (self->passages, html->nodes[node].end)] - sums[les_passages_find (self->passages, node)];
}

static double
gain_of (const Chooser *self,
         guint32        node)
{
  return difference (self, self->sum, node);
}

static double
loss_of (const Chooser *self,
         guint32        node)
{
  return difference (self, self->loss, node);
}

static void
run_sums (Chooser *self)
{
  guint n = self->passages->list->len;

  self->sum = g_new0 (double, n + 1);
  self->loss = g_new0 (double, n + 1);
  for (guint i = 0; i < n; i++)
    {
      float value = les_passages_at (self->passages, i)->value;

      self->sum[i + 1] = self->sum[i] + MAX (value, 0);
      self->loss[i + 1] = self->loss[i] + MAX (-value, 0);
    }
}

/* The child of node that holds the most of its weight; gain is that child's. */
static guint32
heaviest_child (const Chooser *self,
                guint32        node,
                double        *gain)
{
  const LesHtml *html = self->passages->html;
  guint32 best = 0;

  *gain = 0;
  for (guint32 child = node + 1; child < html->nodes[node].end; child = html->nodes[child].end)
    if (html->nodes[child].tag != LES_TAG_TEXT)
      {
        double its = gain_of (self, child);

        if (its > *gain)
          {
            *gain = its;
            best = child;
          }
      }
  return best;
}

/* From node down to the smallest element that keeps most of what its parent has. */
static guint32
descend (const Chooser *self,
         guint32        node)
{
  for (;;)
    {
      double all = gain_of (self, node);
      double gain;
      guint32 child = heaviest_child (self, node, &gain);

      if (child == 0 || gain < KEEPS_MOST * all)
        return node;
      /* What stays outside reads like more of the article: little of it is links and menus. */
      if (all - gain > MUCH && loss_of (self, node) - loss_of (self, child) < CLEAN * (all - gain))
        return node;
      node = child;
    }
}

/* Among the elements that say that they are the article, the one with the most in it, if that is enough to be believed. */
static guint32
find_declared (const Chooser *self)
{
  const LesHtml *html = self->passages->html;
  double all = self->sum[self->passages->list->len];
  double most = 0;
  guint32 best = 0;

  for (guint32 i = 1; i < html->n_nodes; i++)
    {
      gboolean declared = self->notes[i].body == 2 || html->nodes[i].tag == LES_TAG_ARTICLE;
      double gain = declared && self->notes[i].against == 0 ? gain_of (self, i) : 0;

      if (gain > most)
        {
          most = gain;
          best = i;
        }
    }
  return most > all * 0.3 ? best : 0;
}

LesHtmlPlace
les_html_choose (const LesPassages *passages,
                 const LesHtmlNote *notes)
{
  Chooser self = { .passages = passages, .notes = notes };
  guint32 start;
  LesHtmlPlace place = { 0 };

  run_sums (&self);
  start = find_declared (&self);
  place.node = descend (&self, start);
  place.first = les_passages_find (passages, place.node);
  place.last = les_passages_find (passages, passages->html->nodes[place.node].end);
  g_free (self.sum);
  g_free (self.loss);
  return place;
}
