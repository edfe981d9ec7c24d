/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/token-pack.h"

#define KIND_BITS 2
#define FLAG_BITS 4
#define LARGE_GAP 3u /* follows the head */

G_STATIC_ASSERT (LES_TOKEN_MARK < 1 << KIND_BITS);
G_STATIC_ASSERT (LES_TOKEN_LINE_BEFORE < 1 << FLAG_BITS);

static void
put_number (GByteArray *out,
            guint32     number)
{
  guint8 bytes[5];
  guint n = 0;

  for (; number >= 0x80; number >>= 7)
    bytes[n++] = (guint8) (number | 0x80);
  bytes[n++] = (guint8) number;
  g_byte_array_append (out, bytes, n);
}

static const guint8 *
get_number (const guint8 *at,
            guint32      *number)
{
  *number = 0;
  for (guint shift = 0;; shift += 7)
    {
      *number |= (guint32) (*at & 0x7F) << shift;
      if ((*at++ & 0x80) == 0)
        return at;
    }
}

guint8 *
les_tokens_pack (const LesToken *tokens,
                 guint           n_tokens)
{
  GByteArray *out = g_byte_array_sized_new (3 * n_tokens);
  guint32 end = 0;
  gsize size;
  guint8 *packed;

  for (guint i = 0; i < n_tokens; i++)
    {
      guint32 gap = tokens[i].span.start - end; /* may wrap around: tokens need not ascend */
      guint8 head = tokens[i].kind | tokens[i].flags << KIND_BITS | MIN (gap, LARGE_GAP) << (KIND_BITS + FLAG_BITS);

      g_byte_array_append (out, &head, 1);
      if (gap >= LARGE_GAP)
        put_number (out, gap);
      put_number (out, tokens[i].span.length);
      end = les_span_end (tokens[i].span);
    }
  packed = g_byte_array_steal (out, &size);
  g_byte_array_unref (out);
  return g_realloc (packed, MAX (size, 1));
}

void
les_tokens_unpack (const guint8 *packed,
                   LesToken     *tokens,
                   guint         n_tokens)
{
  guint32 end = 0;

  for (guint i = 0; i < n_tokens; i++)
    {
      guint8 head = *packed++;
      guint32 gap = head >> (KIND_BITS + FLAG_BITS);

      if (gap == LARGE_GAP)
        packed = get_number (packed, &gap);
      tokens[i] = (LesToken) { .kind = head & ((1 << KIND_BITS) - 1), .flags = head >> KIND_BITS & ((1 << FLAG_BITS) - 1) };
      tokens[i].span.start = end + gap;
      packed = get_number (packed, &tokens[i].span.length);
      end = les_span_end (tokens[i].span);
    }
}
