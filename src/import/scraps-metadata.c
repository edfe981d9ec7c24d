/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Metadata from the text where there is no markup: title line, dateline, byline, dates, outlet. What became metadata is set aside
 * so that nothing is lost. */

#include "config.h"

#include <string.h>

#include "import/dates.h"
#include "import/scraps.h"
#include "text/fold.h"

/* Datelines, dates and bylines stand at the head; only interviewers and notes of origin at the foot. */
#define HEAD 8
/* No byline is looked for beyond this many bytes of a paragraph. */
#define MAX_HEAD_PARAGRAPH 4096

static gboolean
is_closing_quote (gunichar c)
{
  return c == '"' || c == 0x201C || c == 0x201D || c == 0xBB || c == 0xAB || c == 0x2019 || c == 0x2018 || c == 0x203A;
}

/* Cuts text[start, end) out of the scrap and sets it aside as metadata, in front of it or behind. Returns the scrap's new
 * position. */
static guint
cut (LesScraps *self,
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

/* A date with its word at the beginning or the end of a scrap of the head is the article's. A scrap that is nothing but a
 * date is one too. */
static guint
take_date (LesScraps *self,
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
      return cut (self, position, start, start > 0 ? scrap->text->len : (gsize) (end - text));
    }
  return position;
}

/* One name: capitalised words, initials and particles; ends at a comma, a bracket, "und" or the scrap's end. */
static gsize
read_name (const char *text)
{
  const char *p = text;
  const char *last = text;
  guint       n_words = 0;

  while (*p != '\0')
    {
      const char *start = p;
      gboolean    particle;

      while (*p != '\0' && *p != ' ' && *p != ',' && *p != '(' && *p != ')' && *p != ';' && *p != ':' && *p != '|' && *p != '/')
        p = g_utf8_next_char (p);
      particle = p - start <= 4 && g_unichar_islower (g_utf8_get_char (start))
                 && strncmp (start, "und", 3) != 0 && strncmp (start, "and", 3) != 0 && *start != 'y' && strncmp (start, "et ", 3) != 0;
      if (p == start || (!particle && !g_unichar_isupper (g_utf8_get_char (start))))
        break;
      if (!particle)
        {
          last = p;
          n_words++;
        }
      if (*p != ' ')
        break;
      p++;
    }
  if (last > text && last[-1] == '.')
    last--;
  return n_words >= 1 && n_words <= 5 ? (gsize) (last - text) : 0;
}

static gboolean
skip_word (const char **p,
           const char  *word)
{
  gsize n = strlen (word);

  if (strncmp (*p, word, n) != 0)
    return FALSE;
  *p += n;
  return TRUE;
}

/* "A und B (outlet)", "A, B und C": authors into names; whether the whole text was a list of names, with what follows it. */
static gboolean
read_names (LesScraps   *self,
            const char  *text,
            GPtrArray   *names,
            const char **rest)
{
  const char *p = text;

  for (guint i = 0; i < 12; i++)
    {
      gsize length = read_name (p);

      if (length == 0)
        break;
      g_ptr_array_add (names, g_strndup (p, length));
      p += length;
      while (*p == ' ')
        p++;
      if (!skip_word (&p, "und ") && !skip_word (&p, "and ") && !skip_word (&p, "et ") && !skip_word (&p, "y ")
          && !skip_word (&p, "и ") && !skip_word (&p, "та ") && !skip_word (&p, "& "))
        {
          const char *q = p;

          if (!skip_word (&q, ", ") || !g_unichar_isupper (g_utf8_get_char (q)) || read_name (q) == 0)
            break;
          p = q;
        }
    }
  *rest = p;
  return names->len > 0;
}

/* The phrase of the list that text begins with, the longest; its length in bytes, 0 where there is none. */
static gsize
phrase_at (const LesWordList *list,
           const char        *text)
{
  gsize best = 0;

  for (guint i = 0; i < les_word_list_size (list); i++)
    {
      gsize n = les_fold_prefix (text, les_word_list_key (list, i));

      if (n > best && (text[n] == ' ' || text[n] == ':'))
        best = n;
    }
  return best;
}

static void
set_outlet (LesScraps  *self,
            const char *name,
            gsize       length)
{
  g_autofree char *outlet = g_strstrip (g_strndup (name, length));

  if (*outlet != '\0' && les_article_builder_get (self->builder, "outlet") == NULL)
    les_article_builder_set (self->builder, "outlet", outlet);
}

static gboolean
is_agency (LesScraps  *self,
           const char *name,
           gsize       length)
{
  return les_word_list_contains (les_language_list (self->language, "news-agencies"), name, length)
         || les_word_list_contains (les_language_list (les_language_get (NULL), "news-agencies"), name, length);
}

/* What stands in brackets behind authors or a place: agencies, else the outlet. */
static void
take_bracket (LesScraps  *self,
              const char *inside,
              gsize       length)
{
  g_autofree char *text = g_strndup (inside, length);
  g_auto (GStrv)   parts = g_strsplit_set (text, "/,", -1);
  gboolean         all_agencies = TRUE;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_strstrip (parts[i]);
      if (is_agency (self, parts[i], -1))
        les_article_builder_add_agency (self->builder, parts[i]);
      else
        all_agencies = FALSE;
    }
  if (!all_agencies && strchr (text, ' ') == NULL)
    set_outlet (self, text, strlen (text));
}

/* A whole scrap "Von A und B (…)". A longer phrase ("Ein Beitrag von") may end a paragraph of the head. */
static guint
take_byline (LesScraps *self,
             guint      position)
{
  LesScrap          *scrap = &g_array_index (self->scraps, LesScrap, position);
  const LesWordList *bylines = les_language_list (self->language, "byline");
  const char        *text = scrap->text->str;

  for (const char *p = text; p != NULL && *p != '\0' && p - text < MAX_HEAD_PARAGRAPH;)
    {
      gsize                 phrase = phrase_at (bylines, p);
      g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
      const char           *start = p, *rest;
      gboolean              many_words = phrase > 0 && memchr (p, ' ', phrase) != NULL;

      if (phrase > 0 && (p == text || many_words))
        {
          const char *q = p + phrase + (p[phrase] == ':');

          while (*q == ' ')
            q++;
          if (read_names (self, q, names, &rest)
              && (many_words || *rest == '\0' || *rest == '(' || *rest == ',' || *rest == '|' || *rest == '.')
              && (many_words || (scrap->text->len < 160 && !les_scrap_is_closed (scrap))))
            {
              const char *close = *rest == '(' ? strchr (rest, ')') : NULL;

              for (guint i = 0; i < names->len; i++)
                les_article_builder_add_author (self->builder, g_ptr_array_index (names, i));
              if (close != NULL)
                take_bracket (self, rest + 1, close - rest - 1);
              return cut (self, position, start - text, scrap->text->len);
            }
        }
      p = strstr (p, ". ");
      if (p != NULL)
        p += 2;
    }
  return position;
}

/* "Das Gespräch führte A, outlet": who asked, and for whom. */
static void
take_interviewer (LesScraps *self,
                  LesScrap  *scrap)
{
  gsize                 phrase = phrase_at (les_language_list (self->language, "interviewer"), scrap->text->str);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char           *p = scrap->text->str + phrase, *rest;

  if (phrase == 0 || scrap->text->len > 200)
    return;
  while (*p == ' ' || *p == ':')
    p++;
  if (!read_names (self, p, names, &rest) || (*rest != '\0' && *rest != ',' && *rest != '(' && *rest != '.'))
    return;
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (strchr (name, ' ') != NULL)
        les_article_builder_add_author (self->builder, name);
      else
        set_outlet (self, name, strlen (name));
    }
  if (*rest == ',' && strlen (rest) < 60)
    {
      g_autofree char *outlet = g_strstrip (g_strdup (rest + 1));

      if (g_str_has_suffix (outlet, "."))
        outlet[strlen (outlet) - 1] = '\0';
      set_outlet (self, outlet, strlen (outlet));
    }
  les_scrap_remove (scrap, LES_REMOVED_METADATA);
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
      if (is_agency (self, p, bar - p))
        {
          g_autofree char *agency = g_strndup (p, bar - p);

          les_article_builder_add_agency (self->builder, agency);
        }
      else if (p > text)
        set_outlet (self, p, bar - p);
      return cut (self, position, 0, bar + 3 - text);
    }
  if (close == NULL || close - text > 60)
    return position;
  p = close + 1;
  while (*p == ' ' || *p == '.')
    p++;
  if (*p != '-' && !g_str_has_prefix (p, "\342\200\223") && !g_str_has_prefix (p, "\342\200\224") && !is_agency (self, open + 1, close - open - 1))
    return position;
  if (memchr (text, ' ', open - text) != NULL && strcspn (text, ",/(") > 30)
    return position;
  take_bracket (self, open + 1, close - open - 1);
  if (*p == '-' || (guchar) *p == 0xE2)
    p = g_utf8_next_char (p);
  return cut (self, position, 0, p - text);
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
      cut (self, position, 0, word + (text[word] == ':'));
      return;
    }
  do
    open = g_utf8_find_prev_char (text, open);
  while (open != NULL && !is_closing_quote (g_utf8_get_char (open)) && g_utf8_get_char (open) != 0x201E && g_utf8_get_char (open) != 0x201A);
  if (open == NULL || open == text)
    return;
  cut (self, position, 0, open - text);
}

static void
name_outlet_by_labels (LesScraps *self)
{
  g_autoptr (GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (les_article_builder_get (self->builder, "outlet") != NULL)
    return;
  for (guint i = 0; i < self->scraps->len; i++)
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
        set_outlet (self, label, n);
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
      || first->text->len > 40 || read_name (first->text->str) != first->text->len)
    return;
  set_outlet (self, first->text->str, first->text->len);
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
      i = take_date (self, i);
      if (g_array_index (self->scraps, LesScrap, i).set_aside)
        continue;
      i = take_byline (self, i);
      if (n_head <= 4)
        i = take_dateline (self, i);
      if (was_first)
        take_title_line (self, i);
    }
  for (guint i = 0; i < self->scraps->len; i++)
    {
      LesScrap *scrap = &g_array_index (self->scraps, LesScrap, i);

      if (!scrap->set_aside && scrap->text->len > 0)
        take_interviewer (self, scrap);
    }
  name_outlet_by_labels (self);
}
