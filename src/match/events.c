/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/events.h"

#include <math.h>
#include <string.h>

#include "match/day.h"
#include "match/groups.h"
#include "match/event-label.h"
#include "match/pair-key.h"
#include "match/subjects.h"

#define DAYS_APART 4        /* between two reports of one event */
#define SAME_NAMES 0.35     /* cosine of the names in two articles of fitting dates */
#define SAME_SHARE 0.12     /* of the shorter article's units that are found in the other, where dates are unknown */
#define LONGER_SHARE 0.03    /* the same of the longer one: a month's chronicle retells many events and is of none */
#define SAME_LINKS 3
#define COPY_SHARE 0.5      /* of the shorter article's units, from which on the two are one text in two versions, whenever they appeared */
#define MOST_MISSING 64     /* articles of an event that are still told one by one */
#define LEAD 6              /* units in which an article says what it reports */
#define NEAREST 0.12        /* mean closeness of the units of two undated articles that report one event … */
#define NEARER 1.12         /* … and how much nearer they are to one another than to any third */

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

  gboolean retold = n_links >= MIN (SAME_LINKS, n_units) && n_links >= SAME_SHARE * n_units &&
                    n_links >= LONGER_SHARE * MAX (x->features->units->len, y->features->units->len);

  if (x->features->rank == y->features->rank)
    return TRUE;
  switch (les_day_compare (les_day_of (x->features), les_day_of (y->features), DAYS_APART))
    {
    case LES_DAYS_DIFFER:
      return retold && n_links >= COPY_SHARE * n_units;
    case LES_DAYS_FIT:
      return retold || (n_links > 0 && names_cosine (names_at (self, a), names_at (self, b)) >= SAME_NAMES);
    case LES_DAYS_UNKNOWN:
    default:
      return retold;
    }
}

static gboolean
is_cancelled_at (const LesMatching *matching,
                 guint              step)
{
  return step % 1024 == 0 && g_cancellable_is_cancelled (matching->watch->cancellable);
}

/* Links at or above the found score between each two articles: key a << 32 | b → count. */
static GHashTable *
count_links (LesMatching *matching)
{
  GHashTable *counts = g_hash_table_new_full (les_pair_key_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < matching->links->len; i++)
    {
      const LesScored *link = &g_array_index (matching->links, LesScored, i);
      gint64 key = (gint64) matching->node_article[link->node_a] << 32 | matching->node_article[link->node_b];

      if (is_cancelled_at (matching, i))
        break;
      if (link->score >= LES_FOUND_SCORE)
        g_hash_table_insert (counts, g_memdup2 (&key, sizeof key),
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, &key)) + 1));
    }
  return counts;
}

/* Whether both leads name the same deed or thing: a noun that is neither actor nor time. */
static gboolean
share_act (const LesFeatures *a,
           const LesFeatures *b)
{
  for (guint u = 0; u < MIN (a->units->len, LEAD); u++)
    for (guint v = 0; v < MIN (b->units->len, LEAD); v++)
      {
        const LesUnit *x = &g_array_index (a->units, LesUnit, u), *y = &g_array_index (b->units, LesUnit, v);
        const LesWord *p = les_features_words (a, x), *q = les_features_words (b, y);

        for (guint i = 0; i < x->n_words; i++)
          for (guint j = 0; j < y->n_words; j++)
            if (p[i].word_class == LES_CLASS_NOUN && p[i].weight >= 0.5f && les_subject_tells (&p[i]) && les_word_match (&p[i], &q[j]) >= 0.75f &&
                !les_subject_is_actor (a, &p[i]))
              return TRUE;
      }
  return FALSE;
}

/* How near each two articles are: the mean, over the units of both, of how close each comes to the other article's closest one. */
static double *
measure_nearness (const LesMatching *matching)
{
  guint n = matching->articles->len;
  double *near = g_new0 (double, n * n + 1);
  g_autofree float *best = g_new0 (float, (gsize) matching->n_nodes * n + 1);

  for (guint i = 0; i < matching->links->len && !is_cancelled_at (matching, i); i++)
    {
      const LesScored *link = &g_array_index (matching->links, LesScored, i);
      float closeness = les_logit_to_score (les_evidence_logit (&link->candidate->evidence));
      float *a = &best[(gsize) link->node_a * n + matching->node_article[link->node_b]];
      float *b = &best[(gsize) link->node_b * n + matching->node_article[link->node_a]];

      *a = MAX (*a, closeness);
      *b = MAX (*b, closeness);
    }
  for (guint32 node = 0; node < matching->n_nodes && !is_cancelled_at (matching, node); node++)
    for (guint other = 0; other < n; other++)
      near[matching->node_article[node] * n + other] += best[(gsize) node * n + other] / les_matching_article (matching, node)->features->units->len;
  for (guint a = 0; a < n; a++)
    for (guint b = 0; b < a; b++)
      near[a * n + b] = near[b * n + a] = sqrt (near[a * n + b] * near[b * n + a]);
  return near;
}

static gboolean
are_nearest (const double *near,
             guint         n,
             guint         a,
             guint         b)
{
  double nearness = near[a * n + b];

  for (guint i = 0; i < n; i++)
    if (i != a && i != b && MAX (near[a * n + i], near[b * n + i]) * NEARER > nearness)
      return FALSE;
  return nearness >= NEAREST;
}

/* Articles whose dates can't be compared are one event's only where each is by far the nearest to the other, and both leads tell
 * of the same. */
static void
join_undated (Events *self)
{
  guint n = self->matching->articles->len;
  g_autofree double *near = NULL;

  if (self->matching->compared != NULL || n < 3)
    return;
  near = measure_nearness (self->matching);
  for (guint a = 0; a < n && !g_cancellable_is_cancelled (self->matching->watch->cancellable); a++)
    for (guint b = a + 1; b < n; b++)
      {
        const LesIndexed *x = g_ptr_array_index (self->matching->articles, a), *y = g_ptr_array_index (self->matching->articles, b);
        guint root_a = root_of (self, a), root_b = root_of (self, b);

        if (root_a != root_b && les_day_compare (les_day_of (x->features), les_day_of (y->features), DAYS_APART) == LES_DAYS_UNKNOWN && are_nearest (near, n, a, b) &&
            names_cosine (names_at (self, a), names_at (self, b)) >= SAME_NAMES && share_act (x->features, y->features))
          self->parent[MAX (root_a, root_b)] = MIN (root_a, root_b);
      }
}

static void
join_articles (Events *self)
{
  g_autoptr (GHashTable) counts = count_links (self->matching);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value) && !g_cancellable_is_cancelled (self->matching->watch->cancellable))
    {
      guint a = *(gint64 *) key >> 32, b = *(gint64 *) key & G_MAXUINT32;

      if (report_the_same (self, a, b, GPOINTER_TO_UINT (value)))
        {
          guint x = root_of (self, a), y = root_of (self, b);

          self->parent[MAX (x, y)] = MIN (x, y);
        }
    }
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

      if (les_watch_ends (matching->watch, i, 2 * classes->len))
        break;
      if (articles->len == 0)
        continue;
      event.date = date_of_event (matching, articles);
      event.label = les_label_event (matching, articles, event.date);
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
  guint n = matching->articles->len, n_large = 0;
  Events self = { matching, g_new (guint, n + 1), g_ptr_array_new () };
  GArray *groups = les_comparison_groups (matching->comparison);
  g_autoptr (GPtrArray) classes = NULL;

  g_ptr_array_set_size (self.names, n);
  for (guint i = 0; i < n; i++)
    self.parent[i] = i;
  join_articles (&self);
  join_undated (&self);
  classes = write_events (&self);
  for (guint i = 0; i < classes->len; i++)
    n_large += ((GArray *) g_ptr_array_index (classes, i))->len > MOST_MISSING;
  les_comparison_add_limit (matching->comparison, LES_LIMIT_LARGE_EVENTS, n_large);
  for (guint i = 0; i < groups->len && !les_watch_ends (matching->watch, groups->len + i, 2 * groups->len); i++)
    find_missing (&self, classes, &g_array_index (groups, LesGroup, i));
  for (guint i = 0; i < n; i++)
    g_clear_pointer (&g_ptr_array_index (self.names, i), g_hash_table_unref);
  g_ptr_array_unref (self.names);
  g_free (self.parent);
}
