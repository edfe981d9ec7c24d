/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A page as a row of passages: the runs of text between the borders of blocks, each with what its form says (how much of it is
 * links, how long it is). Everything that decides about the main text decides about passages, and about elements as ranges of
 * passages. */

#pragma once

#include "import/html-dom.h"
#include "model/article.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 node;    /* the block element it stands in */
  guint32 first;   /* its first text node */
  guint32 start;   /* in the text of the passages, bytes */
  guint32 length;
  guint32 linked;  /* bytes of it inside links */
  guint32 bold;    /* bytes of it in bold */
  guint16 n_links;
  guint8  heading; /* 1 to 6, 0: none */
  guint8  verdict; /* LesVerdict */
  guint8  reason;  /* LesRemovedReason, when it is set aside */
  guint8  kind;    /* LesBlockKind, when it is kept */
  gboolean lead : 1;      /* what the page says of the article before it begins */
  gboolean vouched : 1;   /* the page's own article text in its data says it too */
  gboolean below_picture : 1;
  float   value;   /* how much it speaks for being main text, in bytes; negative: against */
} LesPassage;

typedef enum
{
  LES_VERDICT_OPEN,
  LES_VERDICT_KEEP,
  LES_VERDICT_DROP,
} LesVerdict;

typedef struct
{
  const LesHtml *html; /* borrowed */
  GArray        *list; /* LesPassage, in document order */
  GString       *text;
} LesPassages;

/* Reads the passages of a page. with_hidden: also those that the markup hides, for pages that show them by script. */
LesPassages *les_passages_new   (const LesHtml *html,
                                 gboolean       with_hidden);
void         les_passages_free  (LesPassages   *self);

static inline LesPassage *
les_passages_at (const LesPassages *self,
                 guint              position)
{
  return &g_array_index (self->list, LesPassage, position);
}

/* Sets a passage aside. */
static inline void
les_passage_drop (LesPassage      *passage,
                  LesRemovedReason reason)
{
  passage->verdict = LES_VERDICT_DROP;
  passage->reason = reason;
}

static inline const char *
les_passages_text (const LesPassages *self,
                   const LesPassage  *passage)
{
  return self->text->str + passage->start; /* followed by a NUL */
}

/* The first passage whose text begins at node or later; the passages of an element are those from its position to its end's. */
guint        les_passages_find  (const LesPassages *self,
                                 guint32            node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesPassages, les_passages_free)

G_END_DECLS
