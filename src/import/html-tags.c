/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/html-tags.h"

#include <string.h>

#define LONGEST_NAME 10 /* "blockquote", "figcaption" */

static const struct
{
  const char *name;
  guint8      flags;
} tags[LES_TAG_N] =
{
  { "", 0 },
  { "", 0 },
#define X(name, spelling, flags) { spelling, flags },
  LES_TAGS (X)
#undef X
};

static guint16
hash_name (const char *name,
           gsize       length)
{
  guint32 hash = 5381;

  for (gsize i = 0; i < length; i++)
    hash = hash * 33 + (guchar) g_ascii_tolower (name[i]);
  return (guint16) (LES_TAG_N + hash % (G_MAXUINT16 - LES_TAG_N));
}

guint16
les_html_tag_lookup (const char *name,
                     gsize       length)
{
  char folded[LONGEST_NAME + 1];
  guint low = LES_TAG_TEXT + 1;
  guint high = LES_TAG_N;

  if (length > LONGEST_NAME)
    return hash_name (name, length);
  for (gsize i = 0; i < length; i++)
    folded[i] = g_ascii_tolower (name[i]);
  folded[length] = '\0';
  while (low < high)
    {
      guint middle = (low + high) / 2;
      int order = strcmp (folded, tags[middle].name);

      if (order == 0)
        return (guint16) middle;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return hash_name (name, length);
}

LesTagFlags
les_html_tag_flags (guint16 tag)
{
  return tag < LES_TAG_N ? tags[tag].flags : 0;
}
