/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/page-dates.h"

#include <string.h>

#define LINE_LENGTH 200 /* bytes: a line that tells a date is shorter */

static gboolean
read_date (const LesHtmlPage *page,
           const char        *text,
           LesDate           *date)
{
  return text != NULL && les_date_parse (text, page->language, date);
}

static gboolean
is_aside (const LesHtmlPage *page,
          guint              node)
{
  guint8 against = page->notes[node].against;

  if (les_html_inside (page->html, node, LES_TAG_BLOCKQUOTE)) /* what somebody posted elsewhere */
    return TRUE;
  return against != 0 && against != 1 + LES_REMOVED_METADATA && against != 1 + LES_REMOVED_BOILERPLATE;
}

static gboolean
names_date (const LesHtmlPage *page,
            guint              node,
            guint              how)
{
  static const char *const words[] = { "date", "datum", "published", "publish", "pubdate", "timestamp", "dateline", "fecha", "posted",
                                       "publishdate", "entrydate", "postdate", "postedon", "created", "time", "meta", "byline", NULL };
  static const char *const publish[] = { "publish*", NULL };
  const char *itemprop = les_html_attr (page->html, node, LES_ATTR_ITEMPROP);

  if (how == 0)
    return (itemprop != NULL && (strcmp (itemprop, "datePublished") == 0 || strcmp (itemprop, "dateCreated") == 0))
           || (page->html->nodes[node].tag == LES_TAG_TIME && les_html_says_any (page->html, node, publish));
  if (how == 1)
    return page->html->nodes[node].tag == LES_TAG_TIME;
  return les_html_says_any (page->html, node, words);
}

static gboolean
read_element (const LesHtmlPage *page,
              guint              node,
              LesDate           *date)
{
  const char *const said[] = { les_html_attr (page->html, node, LES_ATTR_DATETIME), les_html_attr (page->html, node, LES_ATTR_CONTENT) };
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    if (read_date (page, said[i], date))
      return TRUE;
  text = les_html_dup_text (page->html, node);
  if (strlen (text) <= LINE_LENGTH && read_date (page, text, date))
    return TRUE;
  return read_date (page, les_html_attr (page->html, node, LES_ATTR_TITLE), date);
}

/* Elements that say that they are dates: near the article, or anywhere. */
static gboolean
find_element (const LesHtmlPage *page,
              guint              how,
              gboolean           anywhere,
              LesDate           *date)
{
  guint head = les_html_page_head (page);

  for (guint32 i = 1; i < page->html->n_nodes; i++)
    {
      const LesHtmlNode *node = &page->html->nodes[i];
      guint position;

      if (node->tag == LES_TAG_TEXT || (node->count == 0 && node->tag != LES_TAG_TIME) || !names_date (page, i, how)
          || is_aside (page, i))
        continue;
      position = les_passages_find (page->passages, i);
      if ((anywhere || (position >= head && position <= page->place.last + 3)) && read_element (page, i, date))
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_line (const LesHtmlPage *page,
           guint              first,
           guint              last,
           LesDate           *date)
{
  for (guint i = first; i < MIN (last, page->passages->list->len); i++)
    {
      const LesPassage *passage = les_passages_at (page->passages, i);

      if (passage->length <= LINE_LENGTH && !is_aside (page, passage->first)
          && passage->linked < passage->length && les_date_find (les_passages_text (page->passages, passage), passage->length, page->language, date, NULL)
          && date->day > 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_in_url (const LesHtmlPage *page,
             LesDate           *date)
{
  const char *const urls[] = { page->facts->canonical, page->facts->og_url, page->facts->main_entity_url };

  for (guint i = 0; i < G_N_ELEMENTS (urls); i++)
    if (urls[i] != NULL && les_date_from_url (urls[i], date))
      return TRUE;
  return FALSE;
}

/* A script's data: "datePublished": "2024-05-03 …". */
static gboolean
find_in_script (const LesHtmlPage *page,
                const char        *script,
                gsize              length,
                LesDate           *date)
{
  static const char *const keys[] = { "\"datePublished\"", "\"publishedDate\"", "\"published_at\"", "\"publishDate\"",
                                      "\"publish_date\"", "\"first-publication\"", "\"publishedFirst\"", "\"publicationDate\"",
                                      "\"publishedAt\"", "\"pubDate\"", "\"dateCreated\"", "\"createdAt\"", "\"created_at\"" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const char *found = g_strstr_len (script, (gssize) length, keys[i]);
      const char *value = found != NULL ? found + strlen (keys[i]) : NULL;
      g_autofree char *text = NULL;

      if (value == NULL)
        continue;
      text = g_strndup (value, MIN (40, length - (gsize) (value - script)));
      value = text + strspn (text, " :\"'");
      if (read_date (page, value, date) && date->day > 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_in_scripts (const LesHtmlPage *page,
                 LesDate           *date)
{
  const LesHtml *html = page->html;

  for (guint i = 0; (i = les_html_find (html, LES_TAG_SCRIPT, i)) < html->n_nodes; i++)
    {
      const LesHtmlNode *text = i + 1 < html->nodes[i].end ? &html->nodes[i + 1] : NULL;

      if (text != NULL && text->tag == LES_TAG_TEXT && find_in_script (page, html->text + text->first, text->count, date))
        return TRUE;
    }
  return FALSE;
}

/* A date to the day; a bare year is kept for when nothing better is found. */
static gboolean
read_day (const LesHtmlPage *page,
          const char        *text,
          LesDate           *date)
{
  return read_date (page, text, date) && date->day > 0;
}

static gboolean
find_around (const LesHtmlPage *page,
             LesDate           *date)
{
  return find_line (page, les_html_page_head (page), page->place.first + 4, date)
         || find_line (page, page->place.last, page->place.last + 6, date);
}

gboolean
les_page_dates_published (const LesHtmlPage *page,
                          LesDate           *date)
{
  const LesPageFacts *facts = page->facts;

  return read_day (page, facts->date_published, date) || read_day (page, facts->meta_published, date)
         || find_element (page, 0, TRUE, date) || find_element (page, 1, FALSE, date) || find_in_url (page, date)
         || find_element (page, 2, FALSE, date) || find_around (page, date) || find_in_scripts (page, date)
         || find_element (page, 1, TRUE, date)
         || read_date (page, facts->date_modified, date) || read_date (page, facts->meta_modified, date)
         || find_line (page, page->place.first, page->place.last, date)
         || find_element (page, 2, TRUE, date) || find_line (page, 0, page->passages->list->len, date)
         || read_date (page, facts->date_published, date) || read_date (page, facts->meta_published, date);
}

gboolean
les_page_dates_updated (const LesHtmlPage *page,
                        LesDate           *date)
{
  return read_date (page, page->facts->date_modified, date) || read_date (page, page->facts->meta_modified, date);
}
