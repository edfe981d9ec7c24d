/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/events.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "match/groups.h"
#include "match/topic-label.h"

#define DAYS_APART 4        /* between two reports of one event */
#define SAME_NAMES 0.35     /* cosine of the names in two articles of fitting dates */
#define SAME_SHARE 0.12     /* of the shorter article's units that are found in the other, where dates are unknown */
#define SAME_LINKS 3
#define MOST_MISSING 64     /* articles of an event that are still told one by one */
#define LABEL_WORDS 3

typedef struct
{
  int year, month, day; /* 0: unknown */
} Date;

typedef enum
{
  DATES_UNKNOWN,
  DATES_FIT,
  DATES_DIFFER,
} DateFit;

static Date
date_of (const LesIndexed *article)
{
  const char *published = les_article_get_published (les_reading_get_article (article->reading));
  Date date = { 0 };

  if (published != NULL)
    sscanf (published, "%4d-%2d-%2d", &date.year, &date.month, &date.day);
  return date;
}

static DateFit
compare_dates (Date a,
               Date b)
{
  int days;

  if (a.year == 0 || b.year == 0)
    return DATES_UNKNOWN;
  if (a.month == 0 || b.month == 0)
    return a.year == b.year ? DATES_UNKNOWN : DATES_DIFFER;
  if (a.day == 0 || b.day == 0)
    return a.year == b.year && a.month == b.month ? DATES_FIT : DATES_DIFFER;
  days = (a.year - b.year) * 365 + (a.month - b.month) * 30 + a.day - b.day;
  return ABS (days) <= DAYS_APART ? DATES_FIT : DATES_DIFFER;
}

/* The names of an article with the number of their units: lemma → count. */
static GHashTable *
names_of (const LesFeatures *features)
{
  GHashTable *names = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < features->words->len; i++)
    {
      const LesWord *word = &g_array_index (features->words, LesWord, i);
      gpointer key = GUINT_TO_POINTER (word->lemma);

      if (word->word_class == LES_CLASS_NAME)
        g_hash_table_insert (names, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (names, key)) + 1));
    }
  return names;
}

static double
names_cosine (GHashTable *a,
              GHashTable *b)
{
  double dot = 0, norm_a = 0, norm_b = 0;
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      double x = GPOINTER_TO_UINT (value), y = GPOINTER_TO_UINT (g_hash_table_lookup (b, key));

      dot += x * y;
      norm_a += x * x;
    }
  g_hash_table_iter_init (&iter, b);
  while (g_hash_table_iter_next (&iter, &key, &value))
    norm_b += (double) GPOINTER_TO_UINT (value) * GPOINTER_TO_UINT (value);
  return norm_a > 0 && norm_b > 0 ? dot / sqrt (norm_a * norm_b) : 0;
}

typedef struct
{
  LesMatching *matching;
  guint       *parent;    /* of each article: union-find */
  GPtrArray   *names;     /* GHashTable, NULL until asked for */
} Events;

static guint
root_of (Events *self,
         guint   article)
{
  while (self->parent[article] != article)
    {
      self->parent[article] = self->parent[self->parent[article]];
      article = self->parent[article];
    }
  return article;
}

static GHashTable *
names_at (Events *self,
          guint   article)
{
  if (g_ptr_array_index (self->names, article) == NULL)
    g_ptr_array_index (self->names, article) = names_of (((LesIndexed *) g_ptr_array_index (self->matching->articles, article))->features);
  return g_ptr_array_index (self->names, article);
}

static gboolean
report_the_same (Events *self,
                 guint   a,
                 guint   b,
                 guint   n_links)
{
  const LesIndexed *x = g_ptr_array_index (self->matching->articles, a), *y = g_ptr_array_index (self->matching->articles, b);
  guint n_units = MIN (x->features->units->len, y->features->units->len);

  switch (compare_dates (date_of (x), date_of (y)))
    {
    case DATES_DIFFER:
      return FALSE;
    case DATES_FIT:
      return n_links > 0 && names_cosine (names_at (self, a), names_at (self, b)) >= SAME_NAMES;
    case DATES_UNKNOWN:
    default:
      return n_links >= MIN (SAME_LINKS, n_units) && n_links >= SAME_SHARE * n_units;
    }
}

/* Links at or above the found score between each two articles: key a << 32 | b → count. */
static GHashTable *
count_links (LesMatching *matching)
{
  GHashTable *counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < matching->links->len; i++)
    {
      const LesScored *link = &g_array_index (matching->links, LesScored, i);
      gint64 key = (gint64) matching->node_article[link->node_a] << 32 | matching->node_article[link->node_b];

      if (link->score >= LES_FOUND_SCORE)
        g_hash_table_insert (counts, g_memdup2 (&key, sizeof key),
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, &key)) + 1));
    }
  return counts;
}

static void
join_articles (Events *self)
{
  g_autoptr (GHashTable) counts = count_links (self->matching);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint a = *(gint64 *) key >> 32, b = *(gint64 *) key & G_MAXUINT32;

      if (report_the_same (self, a, b, GPOINTER_TO_UINT (value)))
        {
          guint x = root_of (self, a), y = root_of (self, b);

          self->parent[MAX (x, y)] = MIN (x, y);
        }
    }
}

typedef struct
{
  guint32 lemma;
  float   weight;
  guint   node;
} LabelWord;

static int
compare_label_words (gconstpointer a,
                     gconstpointer b)
{
  const LabelWord *x = a, *y = b;

  if (x->weight != y->weight)
    return x->weight > y->weight ? -1 : 1;
  return x->lemma < y->lemma ? -1 : x->lemma > y->lemma;
}

/* The names and nouns that most units of the event's articles hold, weighted double where they stand in a headline. */
static const char *
label_event (LesMatching  *matching,
             const GArray *articles)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (LabelWord)), nodes = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GString) label = g_string_new (NULL);

  for (guint i = 0; i < MIN (articles->len, 8); i++)
    {
      const LesIndexed *article = g_ptr_array_index (matching->articles, g_array_index (articles, guint, i));

      for (guint u = 0; u < article->features->units->len; u++)
        {
          const LesUnit *unit = &g_array_index (article->features->units, LesUnit, u);
          const LesWord *all = les_features_words (article->features, unit);
          guint32 node = article->first_node + u;

          if (u < 12)
            g_array_append_val (nodes, node);
          for (guint w = 0; w < unit->n_words; w++)
            {
              LabelWord word = { all[w].lemma, 0, node };
              guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, GUINT_TO_POINTER (all[w].lemma)));

              if (all[w].word_class != LES_CLASS_NAME && all[w].word_class != LES_CLASS_NOUN)
                continue;
              if (place == 0)
                {
                  g_array_append_val (words, word);
                  place = words->len;
                  g_hash_table_insert (places, GUINT_TO_POINTER (all[w].lemma), GUINT_TO_POINTER (place));
                }
              g_array_index (words, LabelWord, place - 1).weight += all[w].weight * (unit->heading || u < 3 ? 2 : 1);
            }
        }
    }
  g_array_sort (words, compare_label_words);
  for (guint i = 0, n = 0; i < words->len && n < LABEL_WORDS; i++)
    {
      const char *term = les_label_noun (matching, nodes, g_array_index (words, LabelWord, i).lemma);

      if (term == NULL || strstr (label->str, term) != NULL)
        continue;
      g_string_append_printf (label, "%s%s", n > 0 ? ", " : "", term);
      n++;
    }
  return les_comparison_keep_string (matching->comparison, label->len > 0 ? label->str : "–", -1);
}

/* The earliest and most exact date of the event's articles. */
static const char *
date_of_event (LesMatching  *matching,
               const GArray *articles)
{
  const char *best = NULL;

  for (guint i = 0; i < articles->len; i++)
    {
      const LesIndexed *article = g_ptr_array_index (matching->articles, g_array_index (articles, guint, i));
      const char *published = les_article_get_published (les_reading_get_article (article->reading));
      gsize length = published != NULL ? MIN (strlen (published), 10) : 0;
      gsize best_length = best != NULL ? MIN (strlen (best), 10) : 0;

      if (length > best_length || (length == best_length && length > 0 && strncmp (published, best, length) < 0))
        best = published;
    }
  return best != NULL ? les_comparison_keep_string (matching->comparison, best, MIN (strlen (best), 10)) : NULL;
}

/* Writes one event a class of articles; returns the classes, by root. */
static GPtrArray *
write_events (Events *self)
{
  LesMatching *matching = self->matching;
  GPtrArray *classes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < matching->articles->len; i++)
    g_ptr_array_add (classes, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < matching->articles->len; i++)
    g_array_append_val ((GArray *) g_ptr_array_index (classes, root_of (self, i)), i);
  for (guint i = 0; i < classes->len; i++)
    {
      GArray *articles = g_ptr_array_index (classes, i);
      LesEvent event = { .first_article = les_comparison_articles (matching->comparison)->len, .n_articles = articles->len };

      if (articles->len == 0)
        continue;
      event.label = label_event (matching, articles);
      event.date = date_of_event (matching, articles);
      g_array_append_vals (les_comparison_articles (matching->comparison), articles->data, articles->len);
      g_array_append_val (les_comparison_events (matching->comparison), event);
    }
  return classes;
}

static int
compare_articles (gconstpointer a,
                  gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

static void
find_missing (Events    *self,
              GPtrArray *classes,
              LesGroup  *group)
{
  const LesPart *members = les_comparison_get_parts (self->matching->comparison, group->first_member);
  g_autoptr (GHashTable) have = g_hash_table_new (NULL, NULL), events = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) missing = g_array_new (FALSE, FALSE, sizeof (guint));
  GHashTableIter iter;
  gpointer key;

  for (guint i = 0; i < group->n_members; i++)
    {
      g_hash_table_add (have, GUINT_TO_POINTER (members[i].article));
      g_hash_table_add (events, GUINT_TO_POINTER (root_of (self, members[i].article)));
    }
  group->spans_events = g_hash_table_size (events) > 1;
  g_hash_table_iter_init (&iter, events);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      GArray *articles = g_ptr_array_index (classes, GPOINTER_TO_UINT (key));

      for (guint i = 0; articles->len <= MOST_MISSING && i < articles->len; i++)
        if (!g_hash_table_contains (have, GUINT_TO_POINTER (g_array_index (articles, guint, i))))
          g_array_append_vals (missing, &g_array_index (articles, guint, i), 1);
    }
  g_array_sort (missing, compare_articles);
  group->first_missing = les_comparison_articles (self->matching->comparison)->len;
  group->n_missing = missing->len;
  g_array_append_vals (les_comparison_articles (self->matching->comparison), missing->data, missing->len);
}

void
les_events_write (LesMatching *matching)
{
  guint n = matching->articles->len;
  Events self = { matching, g_new (guint, n + 1), g_ptr_array_new () };
  GArray *groups = les_comparison_groups (matching->comparison);
  g_autoptr (GPtrArray) classes = NULL;

  g_ptr_array_set_size (self.names, n);
  for (guint i = 0; i < n; i++)
    self.parent[i] = i;
  join_articles (&self);
  classes = write_events (&self);
  for (guint i = 0; i < groups->len; i++)
    find_missing (&self, classes, &g_array_index (groups, LesGroup, i));
  for (guint i = 0; i < n; i++)
    g_clear_pointer (&g_ptr_array_index (self.names, i), g_hash_table_unref);
  g_ptr_array_unref (self.names);
  g_free (self.parent);
}
