/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/authors.h"

#include "import/outlet.h"

#include <string.h>

#define LONGEST_NAME 70   /* bytes */
#define LONGEST_BYLINE 160
#define MOST_WORDS 6      /* of a name, with titles */
#define MOST_AUTHORS 12
#define MOST_ELEMENTS 200

static gsize
prefix_in_list (const char        *line,
                const LesWordList *prefixes)
{
  g_autofree char *start = g_utf8_strdown (line, (gssize) MIN (strlen (line), 80));

  for (guint i = 0; i < les_word_list_size (prefixes); i++)
    {
      const char *prefix = les_word_list_key (prefixes, i);
      gsize length = strlen (prefix);

      if (!g_str_has_prefix (start, prefix) || g_ascii_isalpha (start[length]) || (guchar) start[length] >= 0xc3)
        continue;
      while (line[length] == ' ' || line[length] == ':' || g_str_has_prefix (line + length, "\302\240"))
        length += line[length] == '\302' ? 2 : 1;
      return length;
    }
  return 0;
}

static gsize
prefix_in (const char        *line,
           const LesLanguage *language)
{
  gsize length = prefix_in_list (line, les_language_list (language, "byline-prefixes"));

  return length > 0 ? length : prefix_in_list (line, les_language_list (language, "byline"));
}

gsize
les_authors_prefix (const char        *line,
                    const LesLanguage *language)
{
  gsize length = prefix_in (line, language);

  if (length == 0)
    length = prefix_in (line, les_language_get ("en"));
  if (length == 0)
    length = prefix_in (line, les_language_get (NULL));
  return length;
}

static gboolean
is_listed (const GPtrArray *names,
           const char      *name)
{
  for (guint i = 0; i < names->len; i++)
    if (les_same_words (g_ptr_array_index (names, i), name))
      return TRUE;
  return FALSE;
}

/* "Anna Beispiel 21.10.2031", "Anna Beispiel am …": what begins with a number of its own is no name. */
static void
cut_date (char *name)
{
  for (char *p = name; *p != '\0'; p++)
    if (*p == ' ' && g_ascii_isdigit (p[1]))
      {
        *p = '\0';
        if (g_str_has_suffix (name, " am") || g_str_has_suffix (name, " on"))
          name[strlen (name) - 3] = '\0';
        return;
      }
}

static guint
count_words (const char *name)
{
  guint n = *name != '\0';

  for (; *name != '\0'; name++)
    n += *name == ' ' && name[1] != ' ';
  return n;
}

/* Cuts what isn't the name: a short sign in brackets "(obe)", marks around it. */
static void
add_name (const char *text,
          gsize       length,
          GPtrArray  *names)
{
  g_autofree char *name = g_strndup (text, length);
  char *bracket = strchr (name, '(');

  if (bracket != NULL && bracket > name)
    *bracket = '\0';
  cut_date (name);
  g_strstrip (name);
  while (*name != '\0' && strchr (",;:|/*-", name[strlen (name) - 1]) != NULL)
    {
      name[strlen (name) - 1] = '\0';
      g_strchomp (name);
    }
  if (strlen (name) < 2 || strlen (name) > LONGEST_NAME || strchr (name, '@') != NULL || strstr (name, "://") != NULL || count_words (name) > MOST_WORDS
      || names->len >= MOST_AUTHORS || is_listed (names, name))
    return;
  g_ptr_array_add (names, g_steal_pointer (&name));
}

static gsize
delimiter_at (const char *p)
{
  static const char *const delimiters[] = { " und ", " and ", " & ", " | ", ",", ";", " og ", " och ", " • ", " · ", "、" };

  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    if (g_str_has_prefix (p, delimiters[i]))
      return strlen (delimiters[i]);
  return 0;
}

void
les_authors_split (const char        *line,
                   const LesLanguage *language,
                   GPtrArray         *names)
{
  const char *start = line + strspn (line, " ");
  const char *p;

  start += les_authors_prefix (start, language);
  for (p = start; *p != '\0'; )
    {
      gsize delimiter = delimiter_at (p);

      if (delimiter == 0)
        {
          p++;
          continue;
        }
      add_name (start, (gsize) (p - start), names);
      p += delimiter;
      start = p;
    }
  add_name (start, (gsize) (p - start), names);
}

static gboolean
is_commented (const LesHtmlPage *page,
              guint              node)
{
  guint8 against = page->notes[node].against;

  return against == 1 + LES_REMOVED_COMMENTS || against == 1 + LES_REMOVED_TEASERS || against == 1 + LES_REMOVED_NAVIGATION;
}

/* Only the outlet itself is named: the byline in the page may know better. */
static gboolean
are_people (const LesHtmlPage *page,
            const GPtrArray   *names)
{
  const char *const outlet[] = { page->facts->publisher, page->facts->site_name };
  g_autofree char *host = les_outlet_host (page->facts);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      gboolean is_outlet = host != NULL && les_outlet_matches_host (name, host);

      for (guint n = 0; n < G_N_ELEMENTS (outlet); n++)
        is_outlet = is_outlet || (outlet[n] != NULL && les_same_words (name, outlet[n]));
      if (!is_outlet)
        return TRUE;
    }
  return FALSE;
}

static gboolean
in_reach (const LesHtmlPage *page,
          guint              node)
{
  guint position = les_passages_find (page->passages, node);

  return position >= les_html_page_head (page) && position < page->place.last + 5 && !is_commented (page, node);
}

static void
add_element (const LesHtmlPage *page,
             guint              node,
             GPtrArray         *names)
{
  g_autofree char *text = les_html_dup_text (page->html, node);

  if (*text != '\0' && strlen (text) <= LONGEST_BYLINE)
    les_authors_split (text, page->language, names);
}

static gboolean
marks_author (const LesHtmlPage *page,
              guint              node,
              guint              how)
{
  static const char *const author[] = { "author", NULL };
  static const char *const byline[] = { "byline*", "authors", "authorname", NULL };
  const char *rel = les_html_attr (page->html, node, LES_ATTR_REL);
  const char *itemprop = les_html_attr (page->html, node, LES_ATTR_ITEMPROP);
  const char *href = les_html_attr (page->html, node, LES_ATTR_HREF);

  switch (how)
    {
    case 0:
      return (rel != NULL && strstr (rel, "author") != NULL) || (itemprop != NULL && strcmp (itemprop, "author") == 0);
    case 1:
      return les_html_says_any (page->html, node, author) && (page->html->nodes[node].tag == LES_TAG_A
                                                            || page->html->nodes[node].tag == LES_TAG_SPAN);
    case 2:
      return href != NULL && (strstr (href, "/author/") != NULL || strstr (href, "/autor/") != NULL
                              || strstr (href, "/autoren/") != NULL || strstr (href, "/authors/") != NULL
                              || strstr (href, "/profile/") != NULL || strstr (href, "/auteur/") != NULL);
    default:
      return les_html_says_any (page->html, node, byline);
    }
}

/* What the markup calls an author, the surest way of saying so first. */
static void
find_elements (const LesHtmlPage *page,
               GPtrArray         *names)
{
  guint n_tried = 0;

  for (guint how = 0; how < 4 && names->len == 0; how++)
    for (guint32 i = 1; i < page->html->n_nodes && n_tried < MOST_ELEMENTS; i++)
      if (page->html->nodes[i].tag != LES_TAG_TEXT && page->html->nodes[i].count > 0 && marks_author (page, i, how)
          && in_reach (page, i))
        {
          n_tried++;
          add_element (page, i, names);
          i = page->html->nodes[i].end - 1;
          if (how == 3 && names->len > 0)
            break;
        }
}

static gboolean
begins_upper (const char *text)
{
  return g_unichar_isupper (g_utf8_get_char (text));
}

static void
find_line (const LesHtmlPage *page,
           GPtrArray         *names)
{
  for (guint i = les_html_page_head (page); i < MIN (page->place.first + 6, page->passages->list->len); i++)
    {
      const LesPassage *passage = les_passages_at (page->passages, i);
      const char *text = les_passages_text (page->passages, passage);
      gsize prefix = passage->length <= LONGEST_NAME + 20 && passage->heading == 0 ? les_authors_prefix (text, page->language) : 0;

      if (prefix > 0 && begins_upper (text + prefix) && strchr (".!?", text[passage->length - 1]) == NULL
          && !is_commented (page, passage->first))
        {
          les_authors_split (text, page->language, names);
          return;
        }
    }
}

GPtrArray *
les_authors_decide (const LesHtmlPage *page)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const GPtrArray *const said[] = { page->facts->authors, page->facts->meta_authors };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      for (guint n = 0; n < said[i]->len; n++)
        les_authors_split (g_ptr_array_index (said[i], n), page->language, names);
      if (names->len > 0 && are_people (page, names))
        return names;
      if (i == 0)
        g_ptr_array_set_size (names, 0);
    }
  g_ptr_array_set_size (names, 0);
  find_elements (page, names);
  if (!are_people (page, names))
    {
      g_ptr_array_set_size (names, 0);
      find_line (page, names);
    }
  for (guint i = 0; i < G_N_ELEMENTS (said) && names->len == 0; i++)
    for (guint n = 0; n < said[i]->len; n++)
      add_name (g_ptr_array_index (said[i], n), strlen (g_ptr_array_index (said[i], n)), names);
  return names;
}
