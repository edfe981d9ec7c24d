/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What came along with the article: recognised by the phrases of the language's [scraps] (a paragraph that begins so) and
 * [scraps-inside] (a short paragraph that holds it), and by form: script tails, credits, captions above a credit, lines of
 * links. */

#include "config.h"

#include <string.h>

#include "import/scraps.h"
#include "text/fold.h"

/* A paragraph longer than this is text whatever it begins with, unless it is a consent box. */
#define MAX_PHRASE_PARAGRAPH 420
#define MAX_CAPTION 320

static gboolean
reason_of (const char       *name,
           LesRemovedReason *reason)
{
  for (LesRemovedReason r = LES_REMOVED_NAVIGATION; r <= LES_REMOVED_BOILERPLATE; r++)
    if (g_str_equal (les_removed_reason_to_string (r), name))
      {
        *reason = r;
        return TRUE;
      }
  return FALSE;
}

/* Word boundary behind the phrase, so that "Teilen" doesn't take "Teilendes Land". A phrase that ends in "…" needs none. */
static gboolean
begins_with (const char *text,
             const char *phrase)
{
  gsize n = les_fold_prefix (text, phrase);

  return n > 0 && !g_unichar_isalnum (g_utf8_get_char (text + n));
}

static gboolean
judge_by_phrases (const LesLanguage *language,
                  LesScrap          *scrap)
{
  static const char *const sections[] = { "scraps", "scraps-inside" };
  g_autofree char         *lowered = g_utf8_strdown (scrap->text->str, scrap->text->len);

  for (guint s = 0; s < G_N_ELEMENTS (sections); s++)
    {
      const LesWordList *list = les_language_list (language, sections[s]);

      for (guint i = 0; i < les_word_list_size (list); i++)
        {
          const char      *phrase = les_word_list_lowered (list, i);
          LesRemovedReason reason;
          gboolean         hit = s == 0 ? begins_with (scrap->text->str, phrase) : strstr (lowered, phrase) != NULL;

          if (!hit || !reason_of (les_word_list_value (list, i), &reason))
            continue;
          /* A phrase is the whole line, or the line is short and no sentence about something else; only a consent text is long. */
          if (reason == LES_REMOVED_CONSENT || s == 1 || (reason == LES_REMOVED_METADATA && scrap->text->len < 240) || strlen (phrase) * 3 >= scrap->text->len
              || (scrap->text->len < 90 && !les_scrap_is_closed (scrap)))
            {
              les_scrap_remove (scrap, reason);
              return TRUE;
            }
        }
    }
  return FALSE;
}

/* "© AFP/…", "Foto: …", "Bild: dpa": the credit of a picture. */
static gboolean
is_credit (const LesLanguage *language,
           const LesScrap    *scrap)
{
  const char        *text = scrap->text->str;
  const char        *colon = strchr (text, ':');
  const LesWordList *words = les_language_list (language, "credit-words");

  if (scrap->text->len > 160)
    return FALSE;
  if (g_str_has_prefix (text, "©") || g_str_has_prefix (text, "(c) ") || g_str_has_prefix (text, "\302\251"))
    return TRUE;
  return colon != NULL && colon - text < 40 && les_word_list_contains (words, text, colon - text)
         && !les_scrap_is_closed (scrap);
}

/* "The quay in the morning. Photo: Agency": a caption that ends with its credit. */
static gboolean
ends_with_credit (const LesLanguage *language,
                  const LesScrap    *scrap)
{
  const LesWordList *words = les_language_list (language, "credit-words");
  const char        *colon = strrchr (scrap->text->str, ':'), *start = colon;

  if (colon == NULL || scrap->text->len > MAX_CAPTION || strlen (colon) > 60 || les_scrap_is_closed (scrap))
    return FALSE;
  while (start > scrap->text->str && start[-1] != ' ')
    start--;
  return start > scrap->text->str + 2 && strchr (".)|/", start[-2]) != NULL && les_word_list_contains (words, start, colon - start);
}

/* Code that the scraper took along: a statement, braces, or a bare "name:" / "false" pair. */
static gboolean
is_script (const char *text)
{
  static const char *const literals[] = { "true", "false", "null", "undefined", "{", "}", "});", "};", "})" };
  gsize length = strlen (text), n_name = 0;

  for (guint i = 0; i < G_N_ELEMENTS (literals); i++)
    if (strcmp (text, literals[i]) == 0)
      return TRUE;
  if (g_str_has_prefix (text, "function(") || g_str_has_prefix (text, "function (") || g_str_has_prefix (text, "window.")
      || g_str_has_prefix (text, "document.") || g_str_has_prefix (text, "console.") || g_str_has_prefix (text, "var ")
      || strstr (text, "console.") != NULL || strstr (text, "=>{") != NULL || strstr (text, "function()") != NULL
      || strstr (text, "googletag") != NULL || strstr (text, "!important") != NULL)
    return strpbrk (text, "(){};=") != NULL;
  while (g_ascii_isalnum (text[n_name]) || text[n_name] == '_' || text[n_name] == '.')
    n_name++;
  /* camelCase names never begin a line of prose */
  if (n_name > 2 && text[n_name] == ':' && g_ascii_islower (text[0]))
    {
      gboolean camel = memchr (text, '_', n_name) != NULL;

      for (gsize i = 1; i < n_name; i++)
        camel |= g_ascii_isupper (text[i]) && g_ascii_islower (text[i - 1]);
      return camel && length < 200;
    }
  return length > 1 && text[0] == '{' && text[length - 1] == '}';
}

static gboolean
is_address (const LesScrap *scrap)
{
  const char *text = scrap->text->str;

  return (g_str_has_prefix (text, "http://") || g_str_has_prefix (text, "https://") || g_str_has_prefix (text, "www."))
         && strchr (text, ' ') == NULL;
}

/* "News | Sport | Weather": three entries or more of few words, and no sentence in any. */
static gboolean
is_menu (const LesScrap *scrap)
{
  g_auto (GStrv) parts = NULL;
  guint          n_parts;

  if (scrap->form == LES_SCRAP_HEADING || scrap->text->len > 200 || les_scrap_is_closed (scrap) || scrap->text->str[0] == '|')
    return FALSE;
  parts = g_strsplit (scrap->text->str, " | ", -1);
  n_parts = g_strv_length (parts);
  for (guint i = 0; i < n_parts; i++)
    {
      guint n_spaces = 0;

      for (const char *p = parts[i]; *p != '\0'; p++)
        n_spaces += *p == ' ';
      if (n_spaces > 2)
        return FALSE;
    }
  return n_parts >= 3;
}

/* The short paragraph above a credit is the picture's caption, not the article's first sentence. */
static void
set_caption_aside (LesScraps *self,
                   guint      credit)
{
  LesScrap *above;

  if (credit == 0)
    return;
  above = &g_array_index (self->scraps, LesScrap, credit - 1);
  if (above->set_aside || above->form == LES_SCRAP_HEADING || above->text->len > MAX_CAPTION)
    return;
  if (les_scrap_is_closed (above) && les_scrap_n_words (above) >= 3)
    les_scrap_remove (above, LES_REMOVED_CAPTION);
}

/* Behind "more on this" nothing follows but other articles' titles, until a paragraph of prose does. */
static void
set_list_aside (LesScraps *self,
                guint      heading)
{
  for (guint i = heading + 1; i < self->scraps->len; i++)
    {
      LesScrap *scrap = &g_array_index (self->scraps, LesScrap, i);

      if (scrap->set_aside)
        continue;
      if (scrap->form != LES_SCRAP_LINKS && (scrap->form == LES_SCRAP_HEADING || scrap->text->len > 160
                                             || (les_scrap_is_closed (scrap) && scrap->form == LES_SCRAP_TEXT)))
        break;
      les_scrap_remove (scrap, LES_REMOVED_TEASERS);
    }
}

void
les_scraps_set_aside (LesScraps *self)
{
  for (guint i = 0; i < self->scraps->len && !les_scraps_end_at (self, i); i++)
    {
      LesScrap *scrap = &g_array_index (self->scraps, LesScrap, i);

      if (scrap->set_aside)
        continue;
      if (is_script (scrap->text->str))
        les_scrap_remove (scrap, LES_REMOVED_SCRIPT);
      else if (is_credit (self->language, scrap))
        {
          les_scrap_remove (scrap, LES_REMOVED_CAPTION);
          set_caption_aside (self, i);
        }
      else if (ends_with_credit (self->language, scrap))
        les_scrap_remove (scrap, LES_REMOVED_CAPTION);
      else if (is_address (scrap))
        les_scrap_remove (scrap, LES_REMOVED_SHARE);
      else if (scrap->text->len <= MAX_PHRASE_PARAGRAPH * 2 && judge_by_phrases (self->language, scrap))
        {
          if (scrap->reason == LES_REMOVED_TEASERS)
            set_list_aside (self, i);
        }
      else if (is_menu (scrap))
        les_scrap_remove (scrap, LES_REMOVED_NAVIGATION);
      else if (scrap->form == LES_SCRAP_LINKS)
        les_scrap_remove (scrap, LES_REMOVED_TEASERS);
    }
}
