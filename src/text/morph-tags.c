/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/morph-tags.h"

#include <string.h>

#define NOMINAL (LES_MORPH_NOUN | LES_MORPH_PROPER | LES_MORPH_ADJECTIVE | LES_MORPH_DETERMINER | LES_MORPH_PRONOUN)

/* A damaged lexicon's tag may hold a NUL. */
static inline gboolean
is_exactly (const char *known,
            const char *part,
            gsize       length)
{
  return strlen (known) == length && memcmp (known, part, length) == 0;
}

void
les_tag_add_part (const LesTagPart *parts,
                  guint             n_parts,
                  const char       *part,
                  gsize             length,
                  LesTagFeatures   *features)
{
  for (guint i = 0; i < n_parts && length > 0; i++)
    if (parts[i].part[0] == part[0] && is_exactly (parts[i].part, part, length))
      {
        features->flags |= parts[i].flags;
        features->kinds |= parts[i].kinds;
        features->cases |= parts[i].cases;
        features->numbers |= parts[i].numbers;
        features->genders |= parts[i].genders;
        features->person |= parts[i].person;
        return;
      }
}

void
les_tag_add_parts (const LesTagPart *parts,
                   guint             n_parts,
                   char              separator,
                   const char       *tag,
                   gsize             length,
                   LesTagFeatures   *features)
{
  const char *end = tag + length;

  for (const char *part = tag; part < end;)
    {
      const char *next = memchr (part, separator, (gsize) (end - part));
      const char *stop = next != NULL ? next : end;

      les_tag_add_part (parts, n_parts, part, (gsize) (stop - part), features);
      part = stop + 1;
    }
}

gboolean
les_tag_read_head (const LesTagHead *heads,
                   guint             n_heads,
                   const char       *tag,
                   gsize             length,
                   LesTagFeatures   *features)
{
  for (guint i = 0; i < n_heads; i++)
    if (is_exactly (heads[i].head, tag, length))
      {
        features->flags = heads[i].flags;
        features->kinds = heads[i].kinds;
        features->class_ = heads[i].class_;
        return TRUE;
      }
  return FALSE;
}

/* A form whose tag is silent about a feature can have any value of it. */
static guint32
spread_cells (const LesTagFeatures *features)
{
  guint cases = features->cases != 0 ? features->cases : 15;
  guint numbers = features->numbers != 0 ? features->numbers : 3;
  guint genders = features->genders != 0 ? features->genders : 7;
  guint32 cells = 0;

  for (guint c = 0; c < 4; c++)
    for (guint n = 0; n < 2; n++)
      for (guint g = 0; g < 3; g++)
        if ((cases >> c & 1) != 0 && (numbers >> n & 1) != 0 && (genders >> g & 1) != 0)
          cells |= LES_CELL (c, n, g);
  return cells;
}

static guint8
spread_persons (const LesTagFeatures *features)
{
  guint persons = features->person != 0 ? features->person : 7;
  guint numbers = features->numbers != 0 ? features->numbers : 3;

  return (guint8) (((numbers & 1) != 0 ? persons : 0) | ((numbers & 2) != 0 ? persons << 3 : 0));
}

void
les_tag_read (LesTagReader    reader,
              const char     *tag,
              gsize           length,
              LesTagFeatures *features)
{
  memset (features, 0, sizeof *features);
  features->class_ = LES_CLASS_OTHER;
  reader (tag, length, features);

  if ((features->flags & NOMINAL) != 0 && (features->kinds & LES_KIND_PREDICATIVE) == 0)
    features->cells = spread_cells (features);
  if ((features->flags & LES_MORPH_FINITE) != 0)
    features->persons = spread_persons (features);

  features->flags |= (features->numbers & 1) != 0 ? LES_MORPH_SINGULAR : 0;
  features->flags |= (features->numbers & 2) != 0 ? LES_MORPH_PLURAL : 0;
  features->flags |= (features->person & 1) != 0 ? LES_MORPH_FIRST : 0;
  features->flags |= (features->person & 2) != 0 ? LES_MORPH_SECOND : 0;
  features->flags |= (features->person & 4) != 0 ? LES_MORPH_THIRD : 0;
  if ((features->flags & (LES_MORPH_NOUN | LES_MORPH_PROPER)) != 0)
    features->flags |= LES_MORPH_THIRD;
}
