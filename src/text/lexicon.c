/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/lexicon.h"

#include "text/lexicon-arcs.h"

#include <string.h>

#define MAX_FORM LES_LEXICON_FORM
#define MAX_PATH LES_LEXICON_PATH

/* The byte of a character beyond ASCII, 0 where the charset lacks it. Letters are told by a table, marks by a search. */
static guint
narrow_character (const LesLexicon *self,
                  gunichar          c)
{
  if (c < G_N_ELEMENTS (self->to_narrow))
    return self->to_narrow[c];
  for (guint i = 0; i < 128; i++)
    if (self->to_unicode[i] == c)
      return 128 + i;
  return 0;
}

/* One byte a character where the file says so; FALSE for a character that its charset lacks: no such word. */
static gboolean
narrow_form (const LesLexicon *self,
             const char       *form,
             gsize             length,
             char             *narrow,
             gsize            *narrow_length)
{
  const char *end = form + length;
  gsize n = 0;

  for (const char *p = form; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= 0x80)
        {
          c = narrow_character (self, c);
          if (c == 0)
            return FALSE;
        }
      narrow[n++] = (char) c;
    }

  *narrow_length = n;
  return TRUE;
}

static gsize
widen (const LesLexicon *self,
       const char       *narrow,
       gsize             length,
       char             *wide)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    {
      guint8 c = (guint8) narrow[i];

      n += g_unichar_to_utf8 (c < 0x80 ? c : self->to_unicode[c - 128], wide + n);
    }
  return n;
}

typedef struct
{
  const LesLexicon  *lexicon;
  LesLexiconPathFunc func;
  gpointer           user_data;
  gboolean           stopped;
} Walk;

/* Splits "code ending SEP tag" and hands it over. */
static void
report_path (Walk       *walk,
             const char *path,
             gsize       length)
{
  const LesLexicon *lexicon = walk->lexicon;
  const char *separator = length < 2 ? NULL : memchr (path + 1, lexicon->separator, length - 1);
  LesLexiconPath found;
  char wide[3 * MAX_PATH];

  if (separator == NULL)
    return;
  found.cut = (guint8) (path[0] - 'A');
  found.ending = path + 1;
  found.ending_length = (gsize) (separator - path) - 1;
  found.tag = separator + 1;
  found.tag_length = length - (gsize) (separator + 1 - path);
  if (lexicon->has_frequency && found.tag_length > 0)
    found.tag_length--;
  if (lexicon->is_narrow)
    {
      found.ending_length = widen (lexicon, found.ending, found.ending_length, wide);
      found.ending = wide;
    }
  walk->stopped = !walk->func (&found, walk->user_data);
}

/* All paths below node, depth first with a stack of its own; depth and arcs are bounded, so that a circle in a damaged file
 * ends. */
static void
walk_paths (Walk  *walk,
            gsize  node,
            guint  budget)
{
  gsize pending[MAX_PATH];
  char path[MAX_PATH];
  guint depth = 0;
  LesArc arc;

  pending[0] = node;
  for (;;)
    {
      gsize address = pending[depth];

      if (address == LES_NODE_NONE)
        {
          if (depth == 0)
            return;
          depth--;
          continue;
        }
      if (budget == 0 || !les_arc_read (walk->lexicon, address, &arc))
        return;
      budget--;

      pending[depth] = (arc.flags & LES_ARC_LAST) != 0 ? LES_NODE_NONE : arc.next;
      path[depth] = (char) arc.label;
      if ((arc.flags & LES_ARC_FINAL) != 0)
        report_path (walk, path, depth + 1);
      if (walk->stopped || !les_arc_resolve_target (walk->lexicon, &arc, &budget))
        return;
      if (arc.target != LES_NODE_NONE && depth + 1 < MAX_PATH)
        pending[++depth] = arc.target;
    }
}

/* What the second of two labels leads to from the root; LES_NODE_NONE for nothing. Worked out when it is first asked for: the nodes
 * next to the root have the most arcs, and few pairs of letters begin a word. */
static gsize
second_target (const LesLexicon *self,
               guint8            first,
               guint8            second,
               guint            *budget)
{
  guint *known = &self->second_targets[first << 8 | second];
  guint target = (guint) g_atomic_int_get (known);
  LesArc arc;

  if (target != 0)
    return target - 1;
  if (!les_arc_find (self, self->first_targets[first], second, &arc, budget))
    arc.target = LES_NODE_NONE;
  g_atomic_int_set (known, (guint) arc.target + 1);
  return arc.target;
}

gsize
les_lexicon_find (const LesLexicon *self,
                  const char       *form,
                  gsize             length)
{
  char narrow[MAX_FORM];
  gsize node;
  guint budget = LES_MAX_ARCS;
  LesArc arc;

  if (length == 0 || length >= MAX_FORM || memchr (form, self->separator, length) != NULL)
    return LES_NODE_NONE;
  narrow[0] = '\0';
  if (self->is_narrow)
    {
      if (!narrow_form (self, form, length, narrow, &length))
        return LES_NODE_NONE;
      form = narrow;
    }

  if (length == 1)
    node = self->first_targets[(guint8) form[0]];
  else
    node = second_target (self, (guint8) form[0], (guint8) form[1], &budget);
  for (gsize i = 2; i < length; i++)
    {
      if (!les_arc_find (self, node, (guint8) form[i], &arc, &budget))
        return LES_NODE_NONE;
      node = arc.target;
    }
  return les_arc_find (self, node, (guint8) self->separator, &arc, &budget) ? arc.target : LES_NODE_NONE;
}

void
les_lexicon_each (const LesLexicon  *self,
                  gsize              place,
                  LesLexiconPathFunc func,
                  gpointer           user_data)
{
  Walk walk = { self, func, user_data, FALSE };

  walk_paths (&walk, place, LES_MAX_ARCS);
}

gboolean
les_lexicon_lemma (const LesLexicon *self,
                   const char       *form,
                   gsize             length,
                   guint             cut,
                   const char       *ending,
                   gsize             ending_length,
                   char             *lemma,
                   gsize            *lemma_length)
{
  gsize keep = length;

  if (length >= MAX_FORM || (!self->is_narrow && cut > length))
    return FALSE;
  if (self->is_narrow)
    {
      for (; cut > 0 && keep > 0; cut--)
        keep = (gsize) (g_utf8_prev_char (form + keep) - form);
      if (cut > 0)
        return FALSE;
    }
  else
    keep -= cut;
  memcpy (lemma, form, keep);
  memcpy (lemma + keep, ending, ending_length);
  *lemma_length = keep + ending_length;
  return self->is_narrow || g_utf8_validate_len (lemma, *lemma_length, NULL);
}

typedef struct
{
  const LesLexicon *lexicon;
  const char       *form;
  gsize             length;
  LesLexiconFunc    func;
  gpointer          user_data;
  guint             n_found;
} Lookup;

static gboolean
look_up_cb (const LesLexiconPath *path,
            gpointer              user_data)
{
  Lookup *lookup = user_data;
  char lemma[LES_LEXICON_LEMMA];
  gsize n;

  if (!les_lexicon_lemma (lookup->lexicon, lookup->form, lookup->length, path->cut, path->ending, path->ending_length, lemma, &n))
    return TRUE;
  lookup->n_found++;
  return lookup->func (lemma, n, path->tag, path->tag_length, lookup->user_data);
}

guint
les_lexicon_lookup (const LesLexicon *self,
                    const char       *form,
                    gsize             length,
                    LesLexiconFunc    func,
                    gpointer          user_data)
{
  Lookup lookup = { self, form, length, func, user_data, 0 };
  gsize place = les_lexicon_find (self, form, length);

  if (place != LES_NODE_NONE)
    les_lexicon_each (self, place, look_up_cb, &lookup);
  return lookup.n_found;
}
