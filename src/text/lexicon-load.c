/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/lexicon-arcs.h"

#include <gio/gio.h>
#include <string.h>

#define HEADER_LENGTH 8
#define VERSION_CFSA2 0xc6
#define FLAG_NUMBERS 0x100

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
  guint budget = LES_MAX_ARCS;
  gsize address = root;
  LesArc arc;

  for (;;)
    {
      if (budget == 0 || !les_arc_read (self, address, &arc))
        return FALSE;
      budget--;
      address = arc.next;
      if (!les_arc_resolve_target (self, &arc, &budget))
        return FALSE;
      if (self->first_targets[arc.label] == LES_NODE_NONE)
        self->first_targets[arc.label] = arc.target;
      if ((arc.flags & LES_ARC_LAST) != 0)
        return TRUE;
    }
}

static gboolean
read_header (LesLexicon  *self,
             GError     **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (self->bytes, &size);
  guint budget = LES_MAX_ARCS;
  LesArc arc;

  if (size > HEADER_LENGTH && memcmp (data, "\\fsa", 4) == 0 && data[4] == VERSION_CFSA2 &&
      ((data[5] << 8 | data[6]) & FLAG_NUMBERS) == 0 && size > (gsize) HEADER_LENGTH + data[7])
    {
      self->n_labels = data[7];
      self->labels = data + HEADER_LENGTH;
      self->arcs = self->labels + self->n_labels;
      self->n_arcs = size - HEADER_LENGTH - self->n_labels;
      if (les_arc_read (self, 0, &arc) && les_arc_resolve_target (self, &arc, &budget) && arc.target != LES_NODE_NONE &&
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
