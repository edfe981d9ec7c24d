/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the kept scraps are: the title, the teaser, headings, pull quotes, boxes. */

#include "config.h"

#include <string.h>

#include "import/scraps.h"
#include "text/fold.h"

#define MAX_TEASER 700
#define MAX_BOX 900
#define MAX_SEARCHED (1024 * 1024)

static void
judge (LesScrap    *scrap,
       LesBlockKind kind)
{
  scrap->kind = kind;
  scrap->judged = TRUE;
}

static guint
position_of (LesScraps      *self,
             const LesScrap *scrap)
{
  return scrap - &g_array_index (self->scraps, LesScrap, 0);
}

/* The first kept scrap is the title if it is made like one; a kicker of a few words above it makes way. */
static void
find_title (LesScraps *self)
{
  LesScrap *first = les_scraps_next (self, 0), *second;

  if (first == NULL || les_article_builder_get (self->builder, "title") != NULL)
    return;
  second = les_scraps_next (self, position_of (self, first) + 1);
  if (!les_scrap_is_heading (first) || first->judged || second == NULL)
    return;
  if (les_scrap_is_heading (second) && les_scrap_n_words (first) <= 5 && second->form != LES_SCRAP_LIST_ITEM
      && les_scrap_n_words (second) > les_scrap_n_words (first) && first->form != LES_SCRAP_HEADING)
    {
      les_scrap_remove (first, LES_REMOVED_METADATA);
      first = second;
    }
  if (les_scrap_n_words (first) < 2)
    return;
  judge (first, LES_BLOCK_HEADING);
  first->level = 1;
  les_article_builder_set (self->builder, "title", first->text->str);
}

/* The paragraph between title (or page top) and byline, date or first credit says what the article is about. */
static void
find_teaser (LesScraps *self)
{
  LesScrap *first = les_scraps_next (self, 0);
  LesScrap *after;
  gboolean  titled = first != NULL && first->kind == LES_BLOCK_HEADING;
  guint     at;

  if (titled)
    first = les_scraps_next (self, position_of (self, first) + 1);
  if (first == NULL || first->judged || first->form == LES_SCRAP_LIST_ITEM || !les_scrap_is_closed (first)
      || first->text->len > MAX_TEASER)
    return;
  at = position_of (self, first);
  after = at + 1 < self->scraps->len ? &g_array_index (self->scraps, LesScrap, at + 1) : NULL;
  if (after == NULL || les_scraps_next (self, at + 1) == NULL)
    return;
  if ((after->set_aside && after->reason == LES_REMOVED_METADATA) || (titled && first->text->len <= 450))
    judge (first, LES_BLOCK_TEASER);
}

/* A box whose title stands in a line of its own goes on in the paragraph below. */
static void
judge_below_title (LesScraps *self,
                   guint      title)
{
  const LesScrap *scrap = &g_array_index (self->scraps, LesScrap, title);
  LesScrap       *next = les_scraps_next (self, title + 1);

  if (les_scrap_n_words (scrap) <= 4 && !les_scrap_is_closed (scrap) && next != NULL && !next->judged
      && next->form == LES_SCRAP_TEXT && next->text->len <= MAX_BOX && les_scrap_is_closed (next))
    judge (next, scrap->kind);
}

/* "Zur Person …", "Zum Autor": from the language's [box-words]; a bare figure above its sentence is a box too. */
static void
find_boxes (LesScraps *self)
{
  const LesWordList *words = les_language_list (self->language, "box-words");

  for (guint i = 0; i < self->scraps->len && !les_scraps_end_at (self, i); i++)
    {
      LesScrap *scrap = &g_array_index (self->scraps, LesScrap, i);

      if (scrap->set_aside || scrap->judged || scrap->text->len > MAX_BOX || scrap->text->len == 0)
        continue;
      if (scrap->form == LES_SCRAP_TEXT && g_ascii_isdigit (scrap->text->str[0])
          && scrap->text->str[strspn (scrap->text->str, "0123456789., \302\240")] == '\0')
        {
          LesScrap *next = les_scraps_next (self, i + 1);

          judge (scrap, LES_BLOCK_FACT_BOX);
          if (next != NULL && next->line == scrap->line)
            {
              g_string_append_printf (scrap->text, " %s", next->text->str);
              g_string_truncate (next->text, 0);
            }
          continue;
        }
      for (guint k = 0; k < les_word_list_size (words); k++)
        {
          gsize n = les_fold_prefix (scrap->text->str, les_word_list_key (words, k));

          if (n == 0 || g_unichar_isalnum (g_utf8_get_char (scrap->text->str + n)))
            continue;
          judge (scrap, strcmp (les_word_list_value (words, k), "person") == 0 ? LES_BLOCK_PERSON_BOX : LES_BLOCK_FACT_BOX);
          judge_below_title (self, i);
          break;
        }
    }
}

/* The words of a paragraph without the marks around them: what a pull quote and the sentence that it repeats have in common. */
static char *
dup_core (const LesScrap *scrap)
{
  const char *start = scrap->text->str, *end = start + scrap->text->len;

  while (start < end && !g_unichar_isalnum (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (start, end - start);
}

static gboolean
stands_elsewhere (LesScraps  *self,
                  guint       position,
                  const char *core)
{
  for (guint i = 0; i < self->scraps->len; i++)
    {
      const LesScrap *scrap = &g_array_index (self->scraps, LesScrap, i);

      if (i != position && !scrap->set_aside && strstr (scrap->text->str, core) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* A short paragraph that stands again inside a longer one is a pull quote; who said it may follow in a line of its own. */
static void
find_pull_quotes (LesScraps *self)
{
  gsize n_bytes = 0;

  for (guint i = 0; i < self->scraps->len; i++)
    n_bytes += g_array_index (self->scraps, LesScrap, i).text->len;
  /* What no article reaches is searched for nothing: the search is over all text, for each candidate. */
  for (guint i = 0, budget = n_bytes < MAX_SEARCHED ? 200 : 0; i < self->scraps->len && budget > 0; i++)
    {
      LesScrap        *scrap = &g_array_index (self->scraps, LesScrap, i), *next;
      g_autofree char *core = NULL;

      if (scrap->set_aside || scrap->judged || scrap->text->len == 0 || scrap->text->len > 300 || les_scrap_n_words (scrap) < 4
          || scrap->form == LES_SCRAP_HEADING || (!les_scrap_is_closed (scrap) && les_scrap_n_words (scrap) < 8))
        continue;
      budget--;
      core = dup_core (scrap);
      if (*core == '\0' || !stands_elsewhere (self, i, core))
        continue;
      judge (scrap, LES_BLOCK_PULL_QUOTE);
      next = les_scraps_next (self, i + 1);
      if (next != NULL && !next->judged && next->text->len < 120 && !les_scrap_is_closed (next) && strchr (next->text->str, ',') != NULL)
        {
          g_string_append_printf (scrap->text, " %s", next->text->str);
          g_string_truncate (next->text, 0);
        }
    }
}

static void
find_headings (LesScraps *self)
{
  for (guint i = 0; i < self->scraps->len && !les_scraps_end_at (self, i); i++)
    {
      LesScrap *scrap = &g_array_index (self->scraps, LesScrap, i);
      LesScrap *next;

      if (scrap->set_aside || scrap->judged || scrap->text->len == 0)
        continue;
      switch (scrap->form)
        {
        case LES_SCRAP_HEADING:
          judge (scrap, LES_BLOCK_HEADING);
          continue;
        case LES_SCRAP_LIST_ITEM:
          judge (scrap, LES_BLOCK_LIST_ITEM);
          continue;
        case LES_SCRAP_QUOTATION:
          judge (scrap, LES_BLOCK_QUOTATION);
          continue;
        case LES_SCRAP_TEXT:
        case LES_SCRAP_EMPHASIS:
        case LES_SCRAP_LINKS:
        default:
          break;
        }
      next = les_scraps_next (self, i + 1);
      if (next != NULL && les_scrap_is_heading (scrap) && les_scrap_n_words (scrap) <= 16
          && (next->text->len > 60 || les_scrap_is_closed (next)))
        {
          judge (scrap, LES_BLOCK_HEADING);
          scrap->level = 2;
        }
    }
}

void
les_scraps_structure (LesScraps *self)
{
  find_boxes (self);
  find_title (self);
  find_teaser (self);
  find_pull_quotes (self);
  find_headings (self);
}
