/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/html-lines.h"

#include "import/agencies.h"
#include "import/authors.h"
#include "import/dates.h"

#include <string.h>

#define LONGEST_PHRASE_LINE 420 /* bytes: beyond, it is text whatever it begins with, unless it asks for consent */
#define LONGEST_CONSENT 1500
#define LONGEST_CREDIT 300
#define LONGEST_DATELINE 140
#define LONGEST_BYLINE 160
#define LONGEST_BIO 600

gboolean
les_html_line_is_closed (const char *text,
                         gsize       length)
{
  const char *end = text + length;

  while (end > text)
    {
      const char *p = g_utf8_find_prev_char (text, end);
      gunichar c = p != NULL ? g_utf8_get_char (p) : 0;

      if (c != 0 && strchr (".!?:;", (int) MIN (c, 127)) != NULL && c < 128)
        return TRUE;
      if (c == 0x2026 || c == 0x3002 || c == 0xff01 || c == 0xff1f)
        return TRUE;
      if (c == 0 || g_unichar_isalnum (c))
        return FALSE;
      end = p;
    }
  return FALSE;
}

static gboolean
reason_of (const char       *name,
           LesRemovedReason *reason)
{
  for (LesRemovedReason r = LES_REMOVED_NAVIGATION; r <= LES_REMOVED_BOILERPLATE; r++)
    if (strcmp (les_removed_reason_to_string (r), name) == 0)
      {
        *reason = r;
        return TRUE;
      }
  return FALSE;
}

static gboolean
begins_with (const char *text,
             const char *phrase)
{
  gsize length = strlen (phrase);

  return strncmp (text, phrase, length) == 0 && !g_unichar_isalnum (g_utf8_get_char (text + length));
}

/* A phrase counts when it is much of the line, or the line is short and no sentence; only a consent text is long. */
static gboolean
phrase_counts (const LesPassage *passage,
               const char       *text,
               const char       *phrase,
               LesRemovedReason  reason)
{
  if (reason == LES_REMOVED_CONSENT || strlen (phrase) * 3 >= passage->length)
    return TRUE;
  return passage->length < 90 && !les_html_line_is_closed (text, passage->length);
}

static gboolean
judge_by_phrases (const LesLanguage *language,
                  const LesPassage  *passage,
                  const char        *text,
                  const char        *lowered,
                  LesRemovedReason  *reason)
{
  const LesWordList *start = les_language_list (language, "scraps");
  const LesWordList *inside = les_language_list (language, "scraps-inside");

  for (guint i = 0; i < les_word_list_size (start); i++)
    if (begins_with (lowered, les_word_list_key (start, i)) && reason_of (les_word_list_value (start, i), reason)
        && phrase_counts (passage, text, les_word_list_key (start, i), *reason))
      return TRUE;
  for (guint i = 0; i < les_word_list_size (inside); i++)
    if (strstr (lowered, les_word_list_key (inside, i)) != NULL && reason_of (les_word_list_value (inside, i), reason)
        && (*reason == LES_REMOVED_CONSENT || passage->length < 200))
      return TRUE;
  return FALSE;
}

/* The word before a colon is one of a credit: "Foto: …", and at the end of a caption "… Foto: Anna Beispiel". */
static gboolean
is_credit (const LesLanguage *language,
           const char        *text,
           gsize              length)
{
  const LesWordList *words = les_language_list (language, "credit-words");

  if (length > LONGEST_CREDIT)
    return FALSE;
  for (const char *colon = text; (colon = memchr (colon, ':', length - (gsize) (colon - text))) != NULL; colon++)
    {
      const char *word, *end = colon;

      while (end > text && (end[-1] == ' ' || (guchar) end[-1] == 0xa0 || (guchar) end[-1] == 0xc2)) /* French spaces */
        end--;
      word = end;
      while (word > text && (g_ascii_isalpha (word[-1]) || (guchar) word[-1] >= 0x80))
        word--;
      if (word == end || !les_word_list_contains (words, word, end - word))
        continue;
      if ((word == text && length < 160) || (word > text && length - (gsize) (colon - text) < 80))
        return TRUE;
    }
  return FALSE;
}

/* "© …", "… | 3:18 min": the line below a picture or a film. */
static gboolean
is_caption (const char *text,
            gsize       length)
{
  const char *end = text + length;

  if (length < 200 && (g_str_has_prefix (text, "©") || g_str_has_prefix (text, "(c) ")))
    return TRUE;
  if (length > 500 || length < 8 || !(g_str_has_suffix (text, " min") || g_str_has_suffix (text, " Min.")))
    return FALSE;
  end -= g_str_has_suffix (text, " min") ? 4 : 5;
  return end - text >= 4 && g_ascii_isdigit (end[-1]) && g_ascii_isdigit (end[-2]) && end[-3] == ':' && g_ascii_isdigit (end[-4]);
}

static gboolean
has_date_word (const LesLanguage *language,
               const char        *lowered)
{
  static const char *const sections[] = { "published-words", "updated-words" };

  for (guint s = 0; s < G_N_ELEMENTS (sections); s++)
    {
      const LesWordList *words = les_language_list (language, sections[s]);

      for (guint i = 0; i < les_word_list_size (words); i++)
        if (begins_with (lowered, les_word_list_key (words, i)))
          return TRUE;
    }
  return FALSE;
}

/* A line that is a date, or begins with what introduces one. */
static gboolean
is_dateline (const LesHtmlPage *page,
             const char        *text,
             const char        *lowered,
             gsize              length)
{
  LesDate date;
  const char *end;

  if (length > LONGEST_DATELINE || !les_date_find (text, length, page->language, &date, &end))
    return FALSE;
  if (has_date_word (page->language, lowered) || has_date_word (les_language_get ("en"), lowered))
    return TRUE;
  return length < 60 && (end - text <= 26 || (!les_html_line_is_closed (text, length) && (end == text + length || length < 34)));
}

/* A byline, or what is said of an author below the text. */
static gboolean
is_about_author (const LesHtmlPage *page,
                 const char        *text,
                 gsize              length)
{
  gsize prefix = length < LONGEST_BYLINE ? les_authors_prefix (text, page->language) : 0;

  if (length > LONGEST_BIO)
    return FALSE;
  for (guint i = 0; i < page->authors->len; i++)
    {
      const char *name = g_ptr_array_index (page->authors, i);
      const char *found = strchr (name, ' ') != NULL ? strstr (text, name) : NULL;

      if (found == NULL)
        continue;
      if (found == text || found == text + prefix || length < strlen (name) + 40)
        return TRUE;
    }
  return FALSE;
}

static gboolean
judge_in (const LesLanguage *language,
          const LesPassage  *passage,
          const char        *text,
          const char        *lowered,
          LesRemovedReason  *reason)
{
  if (is_credit (language, text, passage->length))
    {
      *reason = LES_REMOVED_CAPTION;
      return TRUE;
    }
  return judge_by_phrases (language, passage, text, lowered, reason);
}

gboolean
les_html_line_judge (const LesHtmlPage *page,
                     const LesPassage  *passage,
                     LesRemovedReason  *reason)
{
  const char *text = les_passages_text (page->passages, passage);
  g_autofree char *lowered = NULL;

  if (passage->length > LONGEST_CONSENT)
    return FALSE;
  lowered = g_utf8_strdown (text, (gssize) passage->length);
  if (passage->length > LONGEST_PHRASE_LINE)
    return judge_by_phrases (page->language, passage, text, lowered, reason) && *reason == LES_REMOVED_CONSENT;
  if (judge_in (page->language, passage, text, lowered, reason) || judge_in (les_language_get ("en"), passage, text, lowered, reason)
      || judge_in (les_language_get (NULL), passage, text, lowered, reason))
    return TRUE;
  *reason = LES_REMOVED_CAPTION;
  if (is_caption (text, passage->length))
    return TRUE;
  *reason = LES_REMOVED_METADATA;
  return passage->heading == 0 && (is_dateline (page, text, lowered, passage->length)
                                   || is_about_author (page, text, passage->length)
                                   || les_agencies_are_all (text, passage->length));
}
