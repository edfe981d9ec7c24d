/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/outlet.h"

#include "import/html-page.h"

#include <string.h>

#define LONGEST_NAME 60 /* bytes: beyond, it is a slogan */

static gboolean
is_web_address (const char *url)
{
  return url != NULL && (g_str_has_prefix (url, "http://") || g_str_has_prefix (url, "https://"));
}

const char *
les_outlet_url (const LesPageFacts *facts)
{
  const char *const urls[] = { facts->canonical, facts->og_url, facts->main_entity_url };

  for (guint i = 0; i < G_N_ELEMENTS (urls); i++)
    if (is_web_address (urls[i]))
      return urls[i];
  return NULL;
}

char *
les_outlet_host (const LesPageFacts *facts)
{
  const char *url = les_outlet_url (facts);
  const char *host;

  if (url == NULL)
    return NULL;
  host = strstr (url, "//") + 2;
  if (g_str_has_prefix (host, "www."))
    host += strlen ("www.");
  return g_ascii_strdown (host, (gssize) strcspn (host, "/:?#"));
}

gboolean
les_outlet_matches_host (const char *name,
                         const char *host)
{
  g_autofree char *letters = les_letters_of (name);
  g_autofree char *whole = les_letters_of (host);
  g_auto (GStrv) labels = g_strsplit (host, ".", -1);
  guint n = g_strv_length (labels);

  if (strlen (letters) < 2)
    return FALSE;
  if (strcmp (letters, whole) == 0)
    return TRUE;
  for (guint i = 0; i + 1 < n; i++)
    {
      g_autofree char *label = les_letters_of (labels[i]);

      if (strcmp (letters, label) == 0 || (strlen (label) >= 4 && g_str_has_prefix (letters, label)))
        return TRUE;
    }
  return FALSE;
}

/* What stands behind the article's title in the document's, after a mark: "Title - Section | Outlet". */
static char *
name_behind_title (const LesPageFacts *facts,
                   const char         *title)
{
  static const char *const marks[] = { " | ", " - ", " – ", " — ", " · ", " » ", " « ", " • " };
  const char *rest = facts->document_title;
  const char *name = NULL;

  if (rest == NULL || title == NULL || !g_str_has_prefix (rest, title))
    return NULL;
  rest += strlen (title);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    for (const char *p = rest; (p = strstr (p, marks[i])) != NULL; p += strlen (marks[i]))
      name = MAX (name, p + strlen (marks[i]));
  return name != NULL && strlen (name) <= LONGEST_NAME ? g_strdup (name) : NULL;
}

char *
les_outlet_decide (const LesPageFacts *facts,
                   const char         *title)
{
  const char *const names[] = { facts->site_name, facts->publisher };
  char *behind;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i] != NULL && strlen (names[i]) <= LONGEST_NAME && !is_web_address (names[i]))
      return g_strdup (names[i]);
  behind = name_behind_title (facts, title);
  return behind != NULL ? behind : les_outlet_host (facts);
}
