/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates in the head of a scraped page, with the words in front of them: "Stand: ", "Aktualisiert am ". */

#include "config.h"

#include "import/scraps-metadata.h"

#include <string.h>

#include "import/dates.h"

static const char *
date_key (LesScraps  *self,
          const char *word,
          gsize       length)
{
  if (les_word_list_contains (les_language_list (self->language, "published-words"), word, length))
    return "published";
  if (les_word_list_contains (les_language_list (self->language, "updated-words"), word, length))
    return "updated";
  return NULL;
}

/* A date word right before text[at]: "Stand: ", "date ", "Aktualisiert am ". Returns where it begins, or at. */
static gsize
date_word_before (LesScraps   *self,
                  const char  *text,
                  gsize        at,
                  const char **key)
{
  gsize end = at, start, best = at;

  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == ':'))
    end--;
  start = end;
  for (guint words = 0; words < 2 && start > 0; words++)
    {
      const char *found;

      while (start > 0 && text[start - 1] != ' ')
        start--;
      found = date_key (self, text + start, end - start);
      if (found != NULL)
        {
          *key = found;
          best = start;
        }
      while (start > 0 && text[start - 1] == ' ')
        start--;
    }
  return best;
}

/* "Wednesday, ": all that stands in front of the date is the day of the week. */
static gboolean
is_weekday (LesScraps  *self,
            const char *text,
            gsize       length)
{
  while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == ',' || text[length - 1] == '.'))
    length--;
  return length > 0 && les_word_list_contains (les_language_list (self->language, "weekdays"), text, length);
}

guint
les_scraps_take_date (LesScraps *self,
                      guint      position)
{
  LesScrap   *scrap = &g_array_index (self->scraps, LesScrap, position);
  const char *text = scrap->text->str;
  gsize       word = strcspn (text, ":");

  if (word + 1 == scrap->text->len && date_key (self, text, word) != NULL)
    {
      les_scrap_remove (scrap, LES_REMOVED_METADATA);
      return position;
    }
  for (gsize at = 0; at < scrap->text->len; at++)
    {
      g_autofree char *date = NULL;
      const char      *key = NULL, *end;
      gsize            start, behind;
      LesDate          found;

      if (at > 0 && text[at - 1] != ' ')
        continue;
      if (at > 60 && scrap->text->len - at > 60)
        continue;
      if (!les_date_read (text + at, scrap->text->len - at, self->language, &found, &end) || found.month == 0)
        continue;
      date = les_date_format (&found);
      start = date_word_before (self, text, at, &key);
      if (key == NULL && is_weekday (self, text, start))
        start = 0;
      behind = scrap->text->len - (end - text);
      if ((key == NULL && start > 0) || ((key == NULL || start > 0) && behind > 12))
        continue;
      if (key == NULL)
        key = "published";
      if (les_article_builder_get (self->builder, key) == NULL)
        les_article_builder_set (self->builder, key, date);
      return les_scraps_cut (self, position, start, start > 0 ? scrap->text->len : (gsize) (end - text));
    }
  return position;
}
