/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Metadata from the text where there is no markup: title line, dateline, outlet, and in which order the head is read. What became
 * metadata is set aside so that nothing is lost. */

#include "config.h"

#include "import/scraps-metadata.h"

#include <string.h>

/* Datelines, dates and bylines stand at the head; only interviewers and notes of origin at the foot. */
#define HEAD 8

guint
les_scraps_cut (LesScraps *self,
                guint      position,
                gsize      start,
                gsize      end)
{
  LesScrap *scrap = &g_array_index (self->scraps, LesScrap, position);
  LesScrap  part = { .form = LES_SCRAP_TEXT, .line = scrap->line, .set_aside = TRUE, .reason = LES_REMOVED_METADATA };
  gsize     first = 0;

  part.text = g_string_new_len (scrap->text->str + start, end - start);
  g_string_erase (scrap->text, start, end - start);
  while (scrap->text->str[first] == ' ')
    first++;
  g_string_erase (scrap->text, 0, first);
  while (scrap->text->len > 0 && scrap->text->str[scrap->text->len - 1] == ' ')
    g_string_truncate (scrap->text, scrap->text->len - 1);
  if (start > 0 && scrap->text->len > 0)
    {
      g_array_insert_val (self->scraps, position + 1, part);
      return position;
    }
  g_array_insert_val (self->scraps, position, part);
  return position + 1;
}

void
les_scraps_set_outlet (LesScraps  *self,
                       const char *name,
                       gsize       length)
{
  g_autofree char *outlet = g_strstrip (g_strndup (name, length));

  if (*outlet != '\0' && les_article_builder_get (self->builder, "outlet") == NULL)
    les_article_builder_set (self->builder, "outlet", outlet);
}

gboolean
les_scraps_is_agency (LesScraps  *self,
                      const char *name,
                      gsize       length)
{
  return les_word_list_contains (les_language_list (self->language, "news-agencies"), name, length)
         || les_word_list_contains (les_language_list (les_language_get (NULL), "news-agencies"), name, length);
}

void
les_scraps_take_bracket (LesScraps  *self,
                         const char *inside,
                         gsize       length)
{
  g_autofree char *text = g_strndup (inside, length);
  g_auto (GStrv)   parts = g_strsplit_set (text, "/,", -1);
  gboolean         all_agencies = TRUE;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_strstrip (parts[i]);
      if (les_scraps_is_agency (self, parts[i], -1))
        les_article_builder_add_agency (self->builder, parts[i]);
      else
        all_agencies = FALSE;
    }
  if (!all_agencies && strchr (text, ' ') == NULL)
    les_scraps_set_outlet (self, text, strlen (text));
}

/* "Moskau taz | ", "BERLIN (dpa) – ", "Kiew/Moskau, 3. Mai (Reuters) - ": place, then outlet or agency, then the mark. */
static guint
take_dateline (LesScraps *self,
               guint      position)
{
  LesScrap   *scrap = &g_array_index (self->scraps, LesScrap, position);
  const char *text = scrap->text->str;
  const char *bar = strstr (text, " | "), *open = strchr (text, '('), *close = open != NULL ? strchr (open, ')') : NULL;
  const char *p;

  if (!g_unichar_isupper (g_utf8_get_char (text)) || scrap->text->len < 80)
    return position;
  if (bar != NULL && bar - text < 60 && memchr (text, '.', bar - text) == NULL)
    {
      p = bar;
      while (p > text && p[-1] != ' ')
        p--;
      if (les_scraps_is_agency (self, p, bar - p))
        {
          g_autofree char *agency = g_strndup (p, bar - p);

          les_article_builder_add_agency (self->builder, agency);
        }
      else if (p > text)
        les_scraps_set_outlet (self, p, bar - p);
      return les_scraps_cut (self, position, 0, bar + 3 - text);
    }
  if (close == NULL || close - text > 60)
    return position;
  p = close + 1;
  while (*p == ' ' || *p == '.')
    p++;
  if (*p != '-' && !g_str_has_prefix (p, "\342\200\223") && !g_str_has_prefix (p, "\342\200\224") && !les_scraps_is_agency (self, open + 1, close - open - 1))
    return position;
  if (memchr (text, ' ', open - text) != NULL && strcspn (text, ",/(") > 30)
    return position;
  les_scraps_take_bracket (self, open + 1, close - open - 1);
  if (*p == '-' || (guchar) *p == 0xE2)
    p = g_utf8_next_char (p);
  return les_scraps_cut (self, position, 0, p - text);
}

static gboolean
is_closing_quote (gunichar c)
{
  return c == '"' || c == 0x201C || c == 0x201D || c == 0xBB || c == 0xAB || c == 0x2019 || c == 0x2018 || c == 0x203A;
}

/* "interview Kicker „Title“": a line of the head that begins with a genre and ends with a quotation is kicker and title. */
static void
take_title_line (LesScraps *self,
                 guint      position)
{
  LesScrap   *scrap = &g_array_index (self->scraps, LesScrap, position);
  const char *text = scrap->text->str, *end = text + scrap->text->len, *open;
  gsize       word = strcspn (text, " :");

  if (!les_word_list_contains (les_language_list (self->language, "genre-words"), text, word) || scrap->text->len > 300
      || text[word] == '\0')
    return;
  open = g_utf8_find_prev_char (text, end);
  if (open == NULL || !is_closing_quote (g_utf8_get_char (open)))
    {
      les_scraps_cut (self, position, 0, word + (text[word] == ':'));
      return;
    }
  do
    open = g_utf8_find_prev_char (text, open);
  while (open != NULL && !is_closing_quote (g_utf8_get_char (open)) && g_utf8_get_char (open) != 0x201E && g_utf8_get_char (open) != 0x201A);
  if (open == NULL || open == text)
    return;
  les_scraps_cut (self, position, 0, open - text);
}

static void
name_outlet_by_labels (LesScraps *self)
{
  g_autoptr (GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (les_article_builder_get (self->builder, "outlet") != NULL)
    return;
  for (guint i = 0; i < self->scraps->len && !les_scraps_end_at (self, i); i++)
    {
      const char *text = g_array_index (self->scraps, LesScrap, i).text->str;
      gsize       n = strcspn (text, ": ");
      char       *label;
      guint       count;

      if (text[n] != ':' || n < 4 || memchr (text, '.', n) == NULL || text[n - 1] == '.' || g_str_has_prefix (text, "http"))
        continue;
      label = g_strndup (text, n);
      count = GPOINTER_TO_UINT (g_hash_table_lookup (labels, label)) + 1;
      if (count >= 2)
        les_scraps_set_outlet (self, label, n);
      g_hash_table_insert (labels, label, GUINT_TO_POINTER (count));
    }
}

/* A page copied from its very top: a name in a line of its own, right above the menu, is the outlet's. */
static void
take_masthead (LesScraps *self)
{
  LesScrap *first, *second;

  if (self->scraps->len < 3)
    return;
  first = &g_array_index (self->scraps, LesScrap, 0);
  second = first + 1;
  if (first->set_aside || first->form != LES_SCRAP_TEXT || !second->set_aside || second->reason != LES_REMOVED_NAVIGATION
      || first->text->len > 40 || les_scraps_read_name (first->text->str) != first->text->len)
    return;
  les_scraps_set_outlet (self, first->text->str, first->text->len);
  les_scrap_remove (first, LES_REMOVED_NAVIGATION);
}

void
les_scraps_metadata (LesScraps *self)
{
  guint n_head = 0;

  take_masthead (self);
  for (guint i = 0; i < self->scraps->len && n_head < HEAD; i++)
    {
      gboolean was_first = n_head == 0;

      if (g_array_index (self->scraps, LesScrap, i).set_aside)
        continue;
      n_head++;
      i = les_scraps_take_date (self, i);
      if (g_array_index (self->scraps, LesScrap, i).set_aside)
        continue;
      i = les_scraps_take_byline (self, i);
      if (n_head <= 4)
        i = take_dateline (self, i);
      if (was_first)
        take_title_line (self, i);
    }
  for (guint i = 0; i < self->scraps->len && !les_scraps_end_at (self, i); i++)
    {
      LesScrap *scrap = &g_array_index (self->scraps, LesScrap, i);

      if (!scrap->set_aside && scrap->text->len > 0)
        les_scraps_take_interviewer (self, scrap);
    }
  name_outlet_by_labels (self);
}
