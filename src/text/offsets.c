/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/offsets.h"

/* One entry a STEP bytes: the characters before it. Between two entries at most STEP bytes are counted. */
#define STEP 64

struct _LesOffsets
{
  const char *text;
  gsize       length;
  gsize       n_characters;
  guint32    *before;
  gsize       n_entries;
};

static inline gboolean
starts_character (char byte)
{
  return ((guchar) byte & 0xC0) != 0x80;
}

/**
 * les_offsets_new:
 * @text: valid UTF-8, which must outlive the result
 * @length: in bytes
 *
 * Returns: (transfer full): the map
 */
LesOffsets *
les_offsets_new (const char *text,
                 gsize       length)
{
  LesOffsets *self = g_new0 (LesOffsets, 1);

  self->text = text;
  self->length = length;
  self->n_entries = length / STEP + 1;
  self->before = g_new (guint32, self->n_entries);
  for (gsize i = 0; i < length; i++)
    {
      if (i % STEP == 0)
        self->before[i / STEP] = self->n_characters;
      self->n_characters += starts_character (text[i]);
    }
  if (length % STEP == 0)
    self->before[length / STEP] = self->n_characters;
  return self;
}

void
les_offsets_free (LesOffsets *self)
{
  g_free (self->before);
  g_free (self);
}

/**
 * les_offsets_to_characters:
 * @byte: a byte offset; beyond the end counts as the end
 *
 * Returns: the characters that begin before it
 */
gsize
les_offsets_to_characters (const LesOffsets *self,
                           gsize             byte)
{
  gsize entry, n;

  byte = MIN (byte, self->length);
  entry = byte / STEP;
  n = self->before[entry];
  for (gsize i = entry * STEP; i < byte; i++)
    n += starts_character (self->text[i]);
  return n;
}

/**
 * les_offsets_to_bytes:
 * @character: a character offset; beyond the end counts as the end
 *
 * Returns: where that character begins, in bytes
 */
gsize
les_offsets_to_bytes (const LesOffsets *self,
                      gsize             character)
{
  gsize low = 0, high = self->n_entries - 1, n;

  if (character >= self->n_characters)
    return self->length;
  while (low < high)
    {
      gsize middle = (low + high + 1) / 2;

      if (self->before[middle] <= character)
        low = middle;
      else
        high = middle - 1;
    }
  n = self->before[low];
  for (gsize byte = low * STEP; byte < self->length; byte++)
    if (starts_character (self->text[byte]) && n++ == character)
      return byte;
  return self->length;
}
