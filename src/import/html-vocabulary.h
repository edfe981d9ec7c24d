/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words that web authors put into class, id and role, and what they say of an element. The vocabulary is the web's general one;
 * names of outlets have no place in it. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LES_SAYS_AGAINST,
  LES_SAYS_DOUBT,
  LES_SAYS_ROLE,
  LES_SAYS_BODY,
} LesHtmlSays;

typedef struct
{
  const char *word; /* in lower case; two words joined where the markup separates them; "*": any ending */
  guint8      says; /* LesHtmlSays */
  guint8      what; /* LesRemovedReason or LesHtmlRole */
} LesHtmlHint;

/* What a word in lower case says, NULL when nothing. */
const LesHtmlHint *les_html_hint_find    (const char *word);

/* Whether word is pattern, which may end with "*" for any ending. */
gboolean           les_html_hint_matches (const char *pattern,
                                          const char *word);

G_END_DECLS
