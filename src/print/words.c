/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print/words.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* How many words of an article stand for a title that it doesn't have. */
#define N_FIRST_WORDS 6

/**
 * les_words_kind:
 *
 * Returns: (transfer none): how the readings of a statement differ, for legends and lists
 */
const char *
les_words_kind (LesLinkKind kind)
{
  switch (kind)
    {
    case LES_LINK_VERBATIM:
      /* Translators: two articles use the same words */
      return _("word for word");
    case LES_LINK_NEAR_VERBATIM:
      /* Translators: two articles use the same words but for small edits */
      return _("nearly word for word");
    case LES_LINK_REWORDED:
      /* Translators: two articles say the same in other words */
      return _("in other words");
    case LES_LINK_CONFLICT:
      /* Translators: two articles say the same thing but for a detail in which they differ */
      return _("conflict");
    }
  g_return_val_if_reached ("");
}

/**
 * les_words_framing:
 *
 * Returns: (transfer none): how an article gives a statement
 */
const char *
les_words_framing (LesFraming framing)
{
  switch (framing)
    {
    case LES_FRAMING_VERBATIM:
      return _("direct quotation");
    case LES_FRAMING_PARTIAL:
      return _("quoted in part");
    case LES_FRAMING_INDIRECT:
      return _("indirect speech");
    case LES_FRAMING_REPORTED:
      /* Translators: an article reports what someone said or did without quoting */
      return _("reported");
    case LES_FRAMING_OWN:
      return _("in the article’s own words");
    }
  g_return_val_if_reached ("");
}

static const char *
date_format (int n_fields)
{
  switch (n_fields)
    {
    case 1:
      /* Translators: a year alone, as g_date_time_format() writes it */
      return _("%Y");
    case 2:
      /* Translators: month and year ("March 2025"), as g_date_time_format() writes them */
      return _("%OB %Y");
    case 3:
      /* Translators: a date ("18 March 2025"), as g_date_time_format() writes it */
      return _("%-d %B %Y");
    default:
      /* Translators: date and time ("18 March 2025, 21:00"), as g_date_time_format() writes them */
      return _("%-d %B %Y, %H:%M");
    }
}

/**
 * les_words_date:
 * @iso: (nullable): a date of ISO 8601 to the year, month, day or minute
 *
 * The time stays as the article gives it; it isn't moved to the reader's time zone.
 *
 * Returns: (transfer full) (nullable): the date in words
 */
char *
les_words_date (const char *iso)
{
  int year = 0, month = 1, day = 1, hour = 0, minute = 0;
  int n_fields;
  g_autoptr (GDateTime) date = NULL;
  char *words;

  if (iso == NULL)
    return NULL;
  n_fields = sscanf (iso, "%4d-%2d-%2dT%2d:%2d", &year, &month, &day, &hour, &minute);
  if (n_fields >= 1)
    date = g_date_time_new_utc (year, month, day, hour, n_fields == 4 ? 0 : minute, 0);
  words = date != NULL ? g_date_time_format (date, date_format (n_fields == 4 ? 3 : n_fields)) : NULL;
  return words != NULL ? words : g_strdup (iso);
}

/* The file's name without its ending; "notes.2025-03" has none. */
static char *
name_file (const char *path)
{
  char *name = g_filename_display_basename (path);
  char *ending = strrchr (name, '.');

  if (ending != NULL && ending > name && strlen (ending) <= strlen (".xhtml") && g_ascii_isalpha (ending[1]))
    *ending = '\0';
  return name;
}

gboolean
les_words_knows_outlet (const LesArticle *article)
{
  const char *outlet = les_article_get_outlet (article);
  const char *url = les_article_get_url (article);

  return (outlet != NULL && *outlet != '\0') || url != NULL;
}

/**
 * les_words_outlet:
 *
 * Returns: (transfer full): what the article's publisher is called, never empty
 */
char *
les_words_outlet (const LesArticle *article)
{
  const char *outlet = les_article_get_outlet (article);
  const char *url = les_article_get_url (article);
  const char *path = les_article_get_path (article);

  if (outlet != NULL && *outlet != '\0')
    return g_strdup (outlet);
  if (url != NULL)
    {
      g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_NONE, NULL);
      const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

      if (host != NULL && *host != '\0')
        return g_strdup (g_str_has_prefix (host, "www.") ? host + strlen ("www.") : host);
    }
  if (path != NULL && *path != '\0')
    return name_file (path);
  /* Translators: stands for an article's outlet */
  return g_strdup (_("outlet unknown"));
}

/* The first words of the running text, on one line. */
static char *
dup_first_words (const LesArticle *article)
{
  const char *text = les_article_get_text (article, NULL);
  guint n_blocks;
  const LesBlock *blocks = les_article_get_blocks (article, &n_blocks);
  LesSpan span = { 0, 0 };
  GString *words = g_string_new (NULL);
  guint n_words = 0;
  const char *end;

  for (guint i = 0; i < n_blocks && span.length == 0; i++)
    if (blocks[i].kind != LES_BLOCK_HEADING)
      span = blocks[i].span;
  end = text + les_span_end (span);
  for (const char *p = text + span.start; p < end && n_words < N_FIRST_WORDS && words->len < 200; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (words, c);
      else if (words->len > 0 && words->str[words->len - 1] != ' ' && ++n_words < N_FIRST_WORDS)
        g_string_append_c (words, ' ');
    }
  return g_string_free (words, FALSE);
}

/**
 * les_words_title:
 * @missing: (out) (optional): whether the article has none
 *
 * Returns: (transfer full): the title, or the first words said to be none
 */
char *
les_words_title (const LesArticle *article,
                 gboolean         *missing)
{
  const char *title = les_article_get_title (article);
  g_autofree char *words = NULL;

  if (missing != NULL)
    *missing = title == NULL;
  if (title != NULL)
    return g_strdup (title);
  words = dup_first_words (article);
  /* Translators: %s are the first words of an article that has no title */
  return *words != '\0' ? g_strdup_printf (_("without title: “%s …”"), words) : g_strdup (_("without title"));
}

/**
 * les_words_speaker:
 *
 * Returns: (transfer full) (nullable): name, role and the institution spoken for
 */
char *
les_words_speaker (const LesReading   *reading,
                   const LesStatement *statement)
{
  guint n_speakers;
  const LesSpeaker *speakers = les_reading_get_speakers (reading, &n_speakers);
  const LesSpeaker *speaker;
  GString *words;

  if (statement->speaker < 0 || (guint) statement->speaker >= n_speakers)
    return NULL;
  speaker = &speakers[statement->speaker];
  words = g_string_new (speaker->name);
  if (speaker->role != NULL)
    g_string_append_printf (words, ", %s", speaker->role);
  if (speaker->institution != NULL && strstr (words->str, speaker->institution) == NULL)
    g_string_append_printf (words, " (%s)", speaker->institution);
  return g_string_free (words, FALSE);
}

/**
 * les_words_how:
 *
 * Returns: (transfer full): the framing and who relayed it
 */
char *
les_words_how (const LesReading   *reading,
               const LesStatement *statement)
{
  g_autofree char *via = NULL;

  if (statement->via == NULL || statement->via[0] == NULL)
    return g_strdup (les_words_framing (statement->framing));
  via = g_strjoinv (", ", (char **) statement->via);
  /* Translators: how a statement is given, then who relayed it: "indirect speech, via Bloomberg" */
  return g_strdup_printf (_("%s, via %s"), les_words_framing (statement->framing), via);
}

/**
 * les_words_part:
 *
 * Every span keeps its number of bytes, so that an offset into the words can be counted.
 *
 * Returns: (transfer full): the words of @part on one line
 */
char *
les_words_part (const LesComparison *comparison,
                const LesPart       *part)
{
  const LesArticle *article = les_reading_get_article (les_comparison_get_reading (comparison, part->article));
  const char *text = les_article_get_text (article, NULL);
  const LesSpan *spans = les_comparison_get_spans (comparison, part->spans);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < part->spans.n; i++)
    {
      if (i > 0)
        g_string_append (words, LES_WORDS_GAP);
      g_string_append_len (words, text + spans[i].start, spans[i].length);
    }
  g_strdelimit (words->str, "\n\t", ' ');
  return g_string_free (words, FALSE);
}
