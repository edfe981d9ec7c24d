/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The automaton that a lexicon is mapped as. A CFSA2 file: "\fsa", the version byte, two bytes of flags, the number of labels that
 * arcs name by index, those labels, then the arcs. An arc is one byte of flags and label index, the label where the index is 0,
 * and the target's address as a variable-length integer unless the target follows this node's last arc. Only lexicon.c, which
 * walks along the arcs, and lexicon-load.c include this. */

#pragma once

#include "text/lexicon.h"

G_BEGIN_DECLS

#define LES_ARC_TARGET_NEXT 0x80
#define LES_ARC_LAST 0x40
#define LES_ARC_FINAL 0x20
#define LES_ARC_LABEL 0x1f

#define LES_MAX_ARCS 16384 /* arcs read for one look-up; a file that would need more is no lexicon of words */
#define LES_NODE_NONE 0    /* address 0 is the root's parent, no arc leads there */

struct _LesLexicon
{
  GBytes       *bytes;
  const guint8 *arcs;
  gsize         n_arcs; /* bytes */
  const guint8 *labels;
  guint         n_labels;
  gsize         first_targets[256]; /* by label, of the root's arcs: it has a hundred, and every look-up begins there */
  guint        *second_targets;     /* by two labels, the target + 1; 0: not looked for yet. Several threads fill it */
  char          separator;
  gboolean      has_frequency;
  gboolean      is_narrow;      /* one byte a character, in to_unicode */
  gunichar      to_unicode[128];
  guint8        to_narrow[0x600]; /* the byte of a letter of Europe's alphabets, 0 where the charset lacks it */
};

typedef struct
{
  guint8  flags;
  guint8  label;
  gsize   target; /* LES_NODE_NONE: the path ends here */
  gsize   next;   /* address behind this arc */
} LesArc;

/* Reads the arc at address but for a target that is "next"; FALSE when it would leave the file. */
static inline gboolean
les_arc_read (const LesLexicon *self,
              gsize             address,
              LesArc           *arc)
{
  if (address >= self->n_arcs)
    return FALSE;

  arc->flags = self->arcs[address++];
  if ((arc->flags & LES_ARC_LABEL) != 0)
    {
      if ((arc->flags & LES_ARC_LABEL) >= self->n_labels)
        return FALSE;
      arc->label = self->labels[arc->flags & LES_ARC_LABEL];
    }
  else
    {
      if (address >= self->n_arcs)
        return FALSE;
      arc->label = self->arcs[address++];
    }

  arc->target = LES_NODE_NONE;
  if ((arc->flags & LES_ARC_TARGET_NEXT) == 0)
    {
      guint shift = 0;
      guint8 byte;

      do
        {
          if (address >= self->n_arcs || shift > 28)
            return FALSE;
          byte = self->arcs[address++];
          arc->target |= (gsize) (byte & 0x7f) << shift;
          shift += 7;
        }
      while ((byte & 0x80) != 0);
    }

  arc->next = address;
  return TRUE;
}

/* The node an arc leads to: named in it, or what follows the last arc of its own node. */
static inline gboolean
les_arc_resolve_target (const LesLexicon *self,
                        LesArc           *arc,
                        guint            *budget)
{
  LesArc last = *arc;

  if ((arc->flags & LES_ARC_TARGET_NEXT) == 0)
    return TRUE;

  while ((last.flags & LES_ARC_LAST) == 0)
    {
      if (*budget == 0 || !les_arc_read (self, last.next, &last))
        return FALSE;
      (*budget)--;
    }

  arc->target = last.next;
  return TRUE;
}

/* The arc of node that carries label. */
static inline gboolean
les_arc_find (const LesLexicon *self,
              gsize             node,
              guint8            label,
              LesArc           *arc,
              guint            *budget)
{
  gsize address = node;

  if (node == LES_NODE_NONE)
    return FALSE;

  for (;;)
    {
      if (*budget == 0 || !les_arc_read (self, address, arc))
        return FALSE;
      (*budget)--;
      if (arc->label == label)
        return les_arc_resolve_target (self, arc, budget);
      if ((arc->flags & LES_ARC_LAST) != 0)
        return FALSE;
      address = arc->next;
    }
}

G_END_DECLS
