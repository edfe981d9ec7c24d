/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/lexicon.h"

#include <gio/gio.h>
#include <string.h>

/* A CFSA2 file: "\fsa", the version byte, two bytes of flags, the number of labels that arcs name by index, those labels, then
 * the arcs. An arc is one byte of flags and label index, the label where the index is 0, and the target's address as a
 * variable-length integer unless the target follows this node's last arc. */

#define HEADER_LENGTH 8
#define VERSION_CFSA2 0xc6
#define FLAG_NUMBERS 0x100

#define ARC_TARGET_NEXT 0x80
#define ARC_LAST 0x40
#define ARC_FINAL 0x20
#define ARC_LABEL 0x1f

#define MAX_FORM LES_LEXICON_FORM
#define MAX_PATH LES_LEXICON_PATH
#define MAX_ARCS 16384    /* arcs read for one look-up; a file that would need more is no lexicon of words */
#define NODE_NONE 0       /* address 0 is the root's parent, no arc leads there */

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
  gsize   target; /* NODE_NONE: the path ends here */
  gsize   next;   /* address behind this arc */
} Arc;

/* Reads the arc at address but for a target that is "next"; FALSE when it would leave the file. */
static inline gboolean
read_arc (const LesLexicon *self,
          gsize             address,
          Arc              *arc)
{
  if (address >= self->n_arcs)
    return FALSE;

  arc->flags = self->arcs[address++];
  if ((arc->flags & ARC_LABEL) != 0)
    {
      if ((arc->flags & ARC_LABEL) >= self->n_labels)
        return FALSE;
      arc->label = self->labels[arc->flags & ARC_LABEL];
    }
  else
    {
      if (address >= self->n_arcs)
        return FALSE;
      arc->label = self->arcs[address++];
    }

  arc->target = NODE_NONE;
  if ((arc->flags & ARC_TARGET_NEXT) == 0)
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
static gboolean
resolve_target (const LesLexicon *self,
                Arc              *arc,
                guint            *budget)
{
  Arc last = *arc;

  if ((arc->flags & ARC_TARGET_NEXT) == 0)
    return TRUE;

  while ((last.flags & ARC_LAST) == 0)
    {
      if (*budget == 0 || !read_arc (self, last.next, &last))
        return FALSE;
      (*budget)--;
    }

  arc->target = last.next;
  return TRUE;
}

/* The arc of node that carries label. */
static gboolean
find_arc (const LesLexicon *self,
          gsize             node,
          guint8            label,
          Arc              *arc,
          guint            *budget)
{
  gsize address = node;

  if (node == NODE_NONE)
    return FALSE;

  for (;;)
    {
      if (*budget == 0 || !read_arc (self, address, arc))
        return FALSE;
      (*budget)--;
      if (arc->label == label)
        return resolve_target (self, arc, budget);
      if ((arc->flags & ARC_LAST) != 0)
        return FALSE;
      address = arc->next;
    }
}

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
  Arc arc;

  pending[0] = node;
  for (;;)
    {
      gsize address = pending[depth];

      if (address == NODE_NONE)
        {
          if (depth == 0)
            return;
          depth--;
          continue;
        }
      if (budget == 0 || !read_arc (walk->lexicon, address, &arc))
        return;
      budget--;

      pending[depth] = (arc.flags & ARC_LAST) != 0 ? NODE_NONE : arc.next;
      path[depth] = (char) arc.label;
      if ((arc.flags & ARC_FINAL) != 0)
        report_path (walk, path, depth + 1);
      if (walk->stopped || !resolve_target (walk->lexicon, &arc, &budget))
        return;
      if (arc.target != NODE_NONE && depth + 1 < MAX_PATH)
        pending[++depth] = arc.target;
    }
}

/* What the second of two labels leads to from the root; NODE_NONE for nothing. Worked out when it is first asked for: the nodes
 * next to the root have the most arcs, and few pairs of letters begin a word. */
static gsize
second_target (const LesLexicon *self,
               guint8            first,
               guint8            second,
               guint            *budget)
{
  guint *known = &self->second_targets[first << 8 | second];
  guint target = (guint) g_atomic_int_get (known);
  Arc arc;

  if (target != 0)
    return target - 1;
  if (!find_arc (self, self->first_targets[first], second, &arc, budget))
    arc.target = NODE_NONE;
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
  guint budget = MAX_ARCS;
  Arc arc;

  if (length == 0 || length >= MAX_FORM || memchr (form, self->separator, length) != NULL)
    return NODE_NONE;
  narrow[0] = '\0';
  if (self->is_narrow)
    {
      if (!narrow_form (self, form, length, narrow, &length))
        return NODE_NONE;
      form = narrow;
    }

  if (length == 1)
    node = self->first_targets[(guint8) form[0]];
  else
    node = second_target (self, (guint8) form[0], (guint8) form[1], &budget);
  for (gsize i = 2; i < length; i++)
    {
      if (!find_arc (self, node, (guint8) form[i], &arc, &budget))
        return NODE_NONE;
      node = arc.target;
    }
  return find_arc (self, node, (guint8) self->separator, &arc, &budget) ? arc.target : NODE_NONE;
}

void
les_lexicon_each (const LesLexicon  *self,
                  gsize              place,
                  LesLexiconPathFunc func,
                  gpointer           user_data)
{
  Walk walk = { self, func, user_data, FALSE };

  walk_paths (&walk, place, MAX_ARCS);
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

  if (place != NODE_NONE)
    les_lexicon_each (self, place, look_up_cb, &lookup);
  return lookup.n_found;
}

/* The upper half of a charset of one byte a character. */
static gboolean
read_charset (LesLexicon  *self,
              const char  *charset,
              GError     **error)
{
  for (guint i = 0; i < 128; i++)
    {
      char byte = (char) (128 + i);
      g_autofree char *utf8 = g_convert (&byte, 1, "UTF-8", charset, NULL, NULL, error);

      if (utf8 == NULL)
        return FALSE;
      self->to_unicode[i] = g_utf8_get_char (utf8);
      if (self->to_unicode[i] < G_N_ELEMENTS (self->to_narrow) && self->to_narrow[self->to_unicode[i]] == 0)
        self->to_narrow[self->to_unicode[i]] = (guint8) (128 + i);
    }
  self->is_narrow = TRUE;
  return TRUE;
}

/* What the root's arcs lead to. FALSE for a root that goes on without end. */
static gboolean
read_root (LesLexicon *self,
           gsize       root)
{
  guint budget = MAX_ARCS;
  gsize address = root;
  Arc arc;

  for (;;)
    {
      if (budget == 0 || !read_arc (self, address, &arc))
        return FALSE;
      budget--;
      address = arc.next;
      if (!resolve_target (self, &arc, &budget))
        return FALSE;
      if (self->first_targets[arc.label] == NODE_NONE)
        self->first_targets[arc.label] = arc.target;
      if ((arc.flags & ARC_LAST) != 0)
        return TRUE;
    }
}

static gboolean
read_header (LesLexicon  *self,
             GError     **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (self->bytes, &size);
  guint budget = MAX_ARCS;
  Arc arc;

  if (size > HEADER_LENGTH && memcmp (data, "\\fsa", 4) == 0 && data[4] == VERSION_CFSA2 &&
      ((data[5] << 8 | data[6]) & FLAG_NUMBERS) == 0 && size > (gsize) HEADER_LENGTH + data[7])
    {
      self->n_labels = data[7];
      self->labels = data + HEADER_LENGTH;
      self->arcs = self->labels + self->n_labels;
      self->n_arcs = size - HEADER_LENGTH - self->n_labels;
      if (read_arc (self, 0, &arc) && resolve_target (self, &arc, &budget) && arc.target != NODE_NONE &&
          read_root (self, arc.target))
        return TRUE;
    }

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "Not a CFSA2 automaton");
  return FALSE;
}

LesLexicon *
les_lexicon_new (GBytes      *bytes,
                 char         separator,
                 const char  *charset,
                 gboolean     has_frequency,
                 GError     **error)
{
  g_autoptr (LesLexicon) self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_new0 (LesLexicon, 1);
  self->bytes = g_bytes_ref (bytes);
  self->separator = separator;
  self->has_frequency = has_frequency;
  self->second_targets = g_new0 (guint, 256 * 256);
  if (!read_header (self, error) || (charset != NULL && !read_charset (self, charset, error)))
    return NULL;
  return g_steal_pointer (&self);
}

void
les_lexicon_free (LesLexicon *self)
{
  if (self == NULL)
    return;
  g_bytes_unref (self->bytes);
  g_free (self->second_targets);
  g_free (self);
}
