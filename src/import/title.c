/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/title.h"

#include "import/outlet.h"

#include <string.h>

#define MOST_PARTS 12
#define SHORT_NAME 40 /* bytes: of a site or a section behind "|" */

typedef struct
{
  const char *start;
  gsize       length;
  gboolean    strong; /* the mark before it hardly occurs in a headline */
} Part;

/* A mark between the parts of a title; 0 when there is none at p. */
static gsize
separator_at (const char *p,
              gboolean   *strong)
{
  static const struct { const char *mark; gboolean strong; } marks[] = {
    { " | ", TRUE }, { " – ", FALSE }, { " - ", FALSE }, { " — ", FALSE }, { " · ", TRUE }, { " » ", TRUE }, { " « ", TRUE },
    { " // ", TRUE }, { " :: ", TRUE }, { " • ", TRUE }, { " › ", TRUE }, { " < ", TRUE }, { " > ", TRUE }, { " ~ ", TRUE },
    { " -- ", TRUE }, { "｜", TRUE }, { "：", FALSE },
  };

  if (*p != ' ' && (guchar) *p != 0xef)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (p, marks[i].mark))
      {
        *strong = marks[i].strong;
        return strlen (marks[i].mark);
      }
  return 0;
}

static guint
split (const char *title,
       Part        parts[MOST_PARTS])
{
  guint n = 0;
  const char *start = title;
  gboolean strong = FALSE;

  for (const char *p = title; *p != '\0' && n < MOST_PARTS - 1; )
    {
      gboolean next_strong;
      gsize mark = separator_at (p, &next_strong);

      if (mark == 0)
        {
          p++;
          continue;
        }
      if (p > start)
        parts[n++] = (Part) { start, (gsize) (p - start), strong };
      strong = next_strong;
      start = p + mark;
      p = start - (start[-1] == ' '); /* the space may begin the next mark */
    }
  parts[n++] = (Part) { start, strlen (start), strong };
  return n;
}

/* "example.org" */
static gboolean
is_domain (const char *name)
{
  const char *dot = strrchr (name, '.');

  return dot != NULL && dot > name && strspn (dot + 1, "abcdefghijklmnopqrstuvwxyz") == strlen (dot + 1) && strlen (dot + 1) >= 2
         && strchr (name, ' ') == NULL;
}

static gboolean
names_site (const Part *part,
            const char *site,
            const char *host)
{
  g_autofree char *name = g_strndup (part->start, part->length);

  if (is_domain (name))
    return TRUE;
  if (site != NULL && (les_words_contained (name, site) || les_words_contained (site, name)))
    return TRUE;
  return host != NULL && les_outlet_matches_host (name, host);
}

static char *
join (const Part *parts,
      guint       first,
      guint       last)
{
  g_autofree char *joined = g_strndup (parts[first].start, (gsize) (parts[last].start + parts[last].length - parts[first].start));

  return g_strdup (g_strstrip (joined));
}

char *
les_title_strip (const char *title,
                 const char *heading,
                 const char *site,
                 const char *host)
{
  Part parts[MOST_PARTS];
  guint n = split (title, parts);
  guint first = 0;
  guint last = n - 1;

  for (guint i = 0; heading != NULL && i < n; i++)
    for (guint j = i; j < n; j++)
      {
        g_autofree char *some = join (parts, i, j);

        if ((i > 0 || j < n - 1) && les_same_words (some, heading))
          return g_steal_pointer (&some);
      }
  while (first < last && names_site (&parts[first], site, host))
    first++;
  while (last > first && (names_site (&parts[last], site, host) || (parts[last].strong && parts[last].length < SHORT_NAME
                                                                   && parts[last].start - title > (gssize) parts[last].length)))
    last--;
  return join (parts, first, last);
}

/* How well a heading fits the document's title: 2 where it begins with it, 1 where it ends with it, as with the site's name. */
static guint
fits (const char *heading,
      const char *document,
      const char *site)
{
  if (document == NULL || (site != NULL && les_same_words (heading, site)) || !les_words_contained (heading, document))
    return 0;
  return g_ascii_strncasecmp (heading, document, 4) == 0 ? 2 : 1;
}

/* The heading that stands over the text: one that the document's title repeats, else an <h1>. */
static const char *
find_heading (const LesHtmlPage *page)
{
  const LesPageFacts *facts = page->facts;
  const char *document = facts->document_title != NULL ? facts->document_title : facts->og_title;
  const char *best = NULL;
  const char *h1 = NULL;
  guint best_fit = 0;
  gsize longest = 0;

  for (guint i = 0; i < page->place.last; i++)
    {
      const LesPassage *passage = les_passages_at (page->passages, i);
      const char *text = les_passages_text (page->passages, passage);
      guint fit;

      if (passage->heading == 0 || passage->heading > 4 || passage->length > 400)
        continue;
      fit = passage->length > 8 ? fits (text, document, facts->site_name) : 0;
      if (fit > best_fit || (fit > 0 && fit == best_fit && passage->length > longest))
        {
          best = text;
          best_fit = fit;
          longest = passage->length;
        }
      if (passage->heading == 1 && (h1 == NULL || i <= page->place.first))
        h1 = text;
    }
  return best != NULL && (best_fit == 2 || h1 == NULL) ? best : h1;
}

/* Whether half of the heading's words are in the document's title, too: it is about the same, and not the site's name. */
static gboolean
shares_words (const char *heading,
              const char *document)
{
  g_autofree char *title = g_utf8_casefold (document, -1);
  g_autofree char *folded = g_utf8_casefold (heading, -1);
  g_auto (GStrv) words = g_strsplit (folded, " ", 60);
  guint shared = 0;

  for (guint i = 0; words[i] != NULL; i++)
    shared += strlen (words[i]) > 1 && strstr (title, words[i]) != NULL;
  return shared >= 2 && shared * 2 >= g_strv_length (words);
}

typedef struct
{
  char  *text;
  double votes;
} Candidate;

/* Whether title says what the heading says, behind a kicker: "A city and its river: Bridge closed". */
static gboolean
adds_kicker (const char *title,
             const char *heading)
{
  return strlen (heading) > 12 && g_ascii_strncasecmp (title, heading, 4) != 0 && les_words_contained (heading, title);
}

/* Several places name the title, and not always the same: what most of them say counts, and a title that only adds to the heading
 * (a kicker before it) has the heading's vote. */
char *
les_title_decide (const LesHtmlPage *page)
{
  const LesPageFacts *facts = page->facts;
  const char *heading = find_heading (page);
  const char *site = facts->site_name != NULL ? facts->site_name : facts->publisher;
  const char *const said[] = { facts->og_title, facts->headline, heading, facts->document_title };
  /* Where the page has no data of its own, og:title is often the search engines' title: what the reader sees is surer. */
  gboolean heading_counts = facts->headline == NULL && heading != NULL && facts->document_title != NULL
                            && shares_words (heading, facts->document_title);
  const double weights[G_N_ELEMENTS (said)] = { 1.5, 1.2, heading_counts ? 2.6 : 0.9, 1.0 };
  Candidate candidates[G_N_ELEMENTS (said)] = { 0 };
  g_autofree char *host = les_outlet_host (facts);
  char *title = NULL;
  double most = 0;

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    if (said[i] != NULL)
      candidates[i].text = said[i] == heading ? g_strdup (heading) : les_title_strip (said[i], heading, site, host);
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      for (guint n = 0; candidates[i].text != NULL && n < G_N_ELEMENTS (said); n++)
        if (candidates[n].text != NULL && (les_same_words (candidates[i].text, candidates[n].text)
                                           || (i < 2 && said[n] == heading && adds_kicker (candidates[i].text, heading))))
          candidates[i].votes += weights[n];
      if (candidates[i].text != NULL && g_str_has_suffix (candidates[i].text, "...")) /* cut short */
        candidates[i].votes /= 4;
      if (candidates[i].votes > most)
        {
          most = candidates[i].votes;
          title = candidates[i].text;
        }
    }
  title = g_strdup (title);
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    g_free (candidates[i].text);
  return title;
}
