/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/html-vouch.h"

#include <string.h>

#define RUN 4            /* words that must stand together in both */
#define SHORTEST_BODY 400 /* bytes: less is a teaser */
#define HELD 0.6         /* share of a passage's runs that are in the data */

typedef struct
{
  guint32 last[RUN]; /* the hashes of the last words */
  guint   n;
} Runs;

/* The next word's hash from *at on; FALSE at the end. Letters count without case where they are ASCII. */
static gboolean
next_word (const char **at,
           const char  *end,
           guint32     *hash)
{
  const char *p = *at;

  while (p < end && !(g_ascii_isalnum (*p) || (guchar) *p >= 0xc3))
    p++;
  if (p == end)
    return FALSE;
  *hash = 2166136261u;
  for (; p < end && (g_ascii_isalnum (*p) || ((guchar) *p >= 0x80 && (guchar) *p != 0xe2 && (guchar) *p != 0xc2)); p++)
    *hash = (*hash ^ (guchar) g_ascii_tolower (*p)) * 16777619u;
  *at = p > *at ? p : p + 1;
  return TRUE;
}

/* The hash of the run that the word completes; 0 before there are enough words. */
static guint32
add_word (Runs   *self,
          guint32 word)
{
  guint32 hash = 2166136261u;

  memmove (self->last, self->last + 1, (RUN - 1) * sizeof (guint32));
  self->last[RUN - 1] = word;
  if (++self->n < RUN)
    return 0;
  for (guint i = 0; i < RUN; i++)
    hash = (hash ^ self->last[i]) * 16777619u;
  return hash | 1;
}

static GHashTable *
read_runs (const char *text,
           gsize       length)
{
  GHashTable *runs = g_hash_table_new (NULL, NULL);
  Runs state = { { 0 }, 0 };
  guint32 word, run;

  for (const char *p = text; next_word (&p, text + length, &word); )
    if ((run = add_word (&state, word)) != 0)
      g_hash_table_add (runs, GUINT_TO_POINTER (run));
  return runs;
}

static gboolean
is_held (GHashTable *runs,
         const char *text,
         gsize       length)
{
  Runs state = { { 0 }, 0 };
  guint n = 0, held = 0;
  guint32 word, run;

  for (const char *p = text; next_word (&p, text + length, &word); )
    if ((run = add_word (&state, word)) != 0)
      {
        n++;
        held += g_hash_table_contains (runs, GUINT_TO_POINTER (run));
      }
  return n > 0 && held >= HELD * n;
}

double
les_html_vouch (LesPassages *passages,
                const char  *body)
{
  gsize length = body != NULL ? strlen (body) : 0;
  gsize found = 0;
  g_autoptr (GHashTable) runs = NULL;

  if (length < SHORTEST_BODY)
    return 0;
  runs = read_runs (body, length);
  for (guint i = 0; i < passages->list->len; i++)
    {
      LesPassage *passage = les_passages_at (passages, i);

      passage->vouched = passage->linked * 2 <= passage->length
                         && is_held (runs, les_passages_text (passages, passage), passage->length);
      if (!passage->vouched)
        continue;
      found += passage->length;
      passage->value = 2.0f * (float) passage->length;
    }
  return MIN (1.0, (double) found / (double) length);
}
