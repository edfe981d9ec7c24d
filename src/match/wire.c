/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/wire.h"

#include <string.h>

#include "match/pair-key.h"
#include "text/fold.h"
#include "text/name-key.h"

#define LONGEST_BRACKET 60 /* bytes between the brackets of "(dpa/AFP)" */
#define MAX_KEY 200
#define COPY_SHARE 0.7     /* of the shorter article that stands in the other word for word */
#define COPY_UNITS 4       /* an article of fewer sentences is a notice */
#define NEAR_STATEMENTS 64 /* that begin before a span ends and are asked whether they hold it */

/* The agency's name as listed, of a name as printed. */
static const char *
listed_agency (const char *name,
               gsize       length)
{
  const LesWordList *agencies = les_language_list (les_language_get (NULL), "news-agencies");

  for (guint i = 0; i < les_word_list_size (agencies); i++)
    {
      const char *key = les_word_list_key (agencies, i);

      if (strlen (key) == length && g_ascii_strncasecmp (key, name, length) == 0)
        return key;
    }
  return NULL;
}

/* The names between two brackets: "(dpa)", "(dpa/AFP)", "(Reuters, AP)". */
static void
add_bracket (GPtrArray  *agencies,
             const char *start,
             const char *end)
{
  while (start < end)
    {
      gsize length = 0;
      const char *name;

      while (start + length < end && strchr ("/,; ", start[length]) == NULL)
        length++;
      name = listed_agency (start, length);
      if (name != NULL && !g_ptr_array_find_with_equal_func (agencies, name, g_str_equal, NULL))
        g_ptr_array_add (agencies, (gpointer) name);
      start += length + 1;
    }
}

GPtrArray *
les_wire_agencies_of (const LesReading *reading)
{
  const LesArticle *article = les_reading_get_article (reading);
  const char *const *named = les_article_get_agencies (article);
  GPtrArray *agencies = g_ptr_array_new ();
  gsize length;
  const char *text = les_article_get_text (article, &length), *end = text + length;

  for (guint i = 0; named != NULL && named[i] != NULL; i++)
    g_ptr_array_add (agencies, (gpointer) named[i]);
  for (const char *at = text; at < end && (at = memchr (at, '(', end - at)) != NULL; at++)
    {
      const char *close = memchr (at, ')', MIN (LONGEST_BRACKET, end - at));

      if (close != NULL)
        add_bracket (agencies, at + 1, close);
    }
  return agencies;
}

const char *
les_wire_agency (const LesFeatures *a,
                 const LesFeatures *b)
{
  for (guint i = 0; i < a->agencies->len; i++)
    if (g_ptr_array_find_with_equal_func (b->agencies, g_ptr_array_index (a->agencies, i), g_str_equal, NULL))
      return g_ptr_array_index (a->agencies, i);
  return NULL;
}

/* The number of statements that begin before byte; they are in the order of their beginnings. */
static guint
statements_before (const LesReading *reading,
                   guint32           byte)
{
  guint low = 0, high;
  const LesStatement *statements = les_reading_get_statements (reading, &high);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (les_reading_get_spans (reading, statements[middle].spans)[0].start < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Whom the statement that shares most with span quotes; of equal ones the innermost, which comes last. NULL: nobody in particular. */
static const LesSpeaker *
speaker_of (const LesReading *reading,
            LesSpan           span)
{
  guint n_speakers, most = 0, n = statements_before (reading, les_span_end (span));
  const LesStatement *statements = les_reading_get_statements (reading, NULL);
  const LesSpeaker *speakers = les_reading_get_speakers (reading, &n_speakers), *found = NULL;

  for (guint i = n; i > 0 && n - i < NEAR_STATEMENTS; i--)
    {
      const LesStatement *statement = &statements[i - 1];
      const LesSpan *spans = les_reading_get_spans (reading, statement->spans);
      guint shared = 0;

      for (guint k = 0; k < statement->spans.n; k++)
        if (les_span_overlaps (spans[k], span))
          shared += MIN (les_span_end (spans[k]), les_span_end (span)) - MAX (spans[k].start, span.start);
      if (shared <= most)
        continue;
      most = shared;
      found = statement->speaker >= 0 && (guint) statement->speaker < n_speakers ? &speakers[statement->speaker] : NULL;
    }
  return found != NULL && !found->is_anonymous ? found : NULL;
}

/* A person's family name or an institution's whole name, folded over spellings. */
static void
write_key (const LesSpeaker *speaker,
           char             *key)
{
  const char *name = speaker->name, *last = strrchr (name, ' ');

  if (speaker->is_institution)
    les_fold_word (name, strlen (name), FALSE, key, MAX_KEY);
  else
    les_name_variant_key (last != NULL ? last + 1 : name, strlen (last != NULL ? last + 1 : name), key, MAX_KEY);
}

const char *
les_wire_speaker (const LesReading *a,
                  LesSpan           span_a,
                  const LesReading *b,
                  LesSpan           span_b)
{
  const LesSpeaker *x = speaker_of (a, span_a), *y = x != NULL ? speaker_of (b, span_b) : NULL;
  char key_x[MAX_KEY], key_y[MAX_KEY];

  if (y == NULL)
    return NULL;
  write_key (x, key_x);
  write_key (y, key_y);
  return *key_x != '\0' && g_str_equal (key_x, key_y) ? x->name : NULL;
}

/* Bytes that each pair of articles shares word for word: key → bytes. */
static GHashTable *
sum_verbatim (const LesComparison *comparison)
{
  GHashTable *sums = g_hash_table_new_full (les_pair_key_hash, g_int64_equal, g_free, NULL);
  guint n_groups;
  const LesGroup *groups = les_comparison_get_groups (comparison, &n_groups);

  for (guint g = 0; g < n_groups; g++)
    {
      const LesPart *members = les_comparison_get_parts (comparison, groups[g].first_member);
      const LesLink *links = les_comparison_get_links (comparison, groups[g].first_link);

      for (guint l = 0; l < groups[g].n_links; l++)
        {
          const LesPart *a = &members[links[l].a], *b = &members[links[l].b];
          gint64 key;
          gsize bytes;

          if (links[l].kind != LES_LINK_VERBATIM || a->article == b->article)
            continue;
          key = les_pair_key (a->article, b->article);
          bytes = MIN (les_comparison_get_spans (comparison, a->spans)[0].length, les_comparison_get_spans (comparison, b->spans)[0].length);
          bytes += GPOINTER_TO_SIZE (g_hash_table_lookup (sums, &key));
          g_hash_table_replace (sums, g_memdup2 (&key, sizeof key), GSIZE_TO_POINTER (bytes));
        }
    }
  return sums;
}

static gsize
bytes_of (const LesIndexed *article)
{
  const GArray *units = article->features->units;
  gsize bytes = 0;

  for (guint i = 0; i < units->len; i++)
    bytes += g_array_index (units, LesUnit, i).span.length;
  return units->len >= COPY_UNITS ? bytes : G_MAXSIZE;
}

static int
compare_copies (gconstpointer a,
                gconstpointer b)
{
  const LesCopy *x = a, *y = b;

  if (x->a != y->a)
    return x->a < y->a ? -1 : 1;
  return x->b < y->b ? -1 : x->b > y->b;
}

void
les_wire_write_copies (LesMatching *matching)
{
  g_autoptr (GHashTable) sums = sum_verbatim (matching->comparison);
  GArray *copies = les_comparison_copies (matching->comparison);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, sums);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      LesCopy copy = { *(gint64 *) key >> 32, *(gint64 *) key & G_MAXUINT32 };
      gsize whole = MIN (bytes_of (g_ptr_array_index (matching->articles, copy.a)), bytes_of (g_ptr_array_index (matching->articles, copy.b)));

      copy.share = whole > 0 && whole != G_MAXSIZE ? MIN (1, (double) GPOINTER_TO_SIZE (value) / whole) : 0;
      if (copy.share >= COPY_SHARE)
        g_array_append_val (copies, copy);
    }
  g_array_sort (copies, compare_copies);
}
