/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/runs.h"

#include <stdlib.h>
#include <string.h>

#include "match/lexis.h"
#include "text/fold.h"

#define FEW 24u            /* occurrences of which every two are compared; of more, each with the next */
#define STOCK_WORDS 12u    /* a run that many articles share is a stock phrase unless it is longer */
#define TELLING_WORDS 2u   /* of a run that are no function words */
#define LABEL_WORDS 8u
#define MOST_MAPPED (1u << 22) /* words of articles whose places are kept while runs are written, those of two articles in any case */
#define PARTS 16u          /* n-grams are sorted a part at a time, by the highest bits of their hashes: a 16th of the memory */
#define PART_SHIFT 28
#define STEPS 20u          /* of the progress in reading, in finding and in writing */

/* The words of all articles in a row, a 0 before each article. */
typedef struct
{
  LesComparison *comparison;
  GArray        *words;     /* guint32: hash, 0 between articles; the lowest bit: a function word */
  guint32       *first;     /* of each article, its first word; n_articles + 1 */
  GArray        *scratch;   /* LesToken, of the article being read */
  guint          n_articles;
  guint          min_words;
  const LesWatch *watch;
} Runs;

typedef struct
{
  guint32 hash;
  guint32 word;
} Gram;

typedef struct
{
  guint32 a, b; /* words */
  guint32 length;
  guint32 hash; /* of the run's words */
} Run;

static void
read_article (Runs             *self,
              const LesReading *reading,
              GHashTable       *function_words)
{
  const char *text = les_article_get_text (les_reading_get_article (reading), NULL);
  guint n_tokens;
  const LesToken *tokens = les_reading_read_tokens (reading, self->scratch, &n_tokens);
  guint32 none = 0;

  g_array_append_val (self->words, none);
  for (guint i = 0; i < n_tokens; i++)
    {
      guint32 hash;

      if (i % 16384 == 0 && g_cancellable_is_cancelled (self->watch->cancellable))
        return;
      if (tokens[i].kind != LES_TOKEN_WORD && tokens[i].kind != LES_TOKEN_NUMBER)
        continue;
      hash = (guint32) (les_fold_hash (text + tokens[i].span.start, tokens[i].span.length) >> 16) | 2;
      hash = (hash & ~1u) | g_hash_table_contains (function_words, GUINT_TO_POINTER (hash & ~1u));
      g_array_append_val (self->words, hash);
    }
}

/* The folded hashes of a language's function words, as read_article() makes them. */
static GHashTable *
function_words_of (const LesLanguage *language)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);
  static const char *const sections[] = { "function-words", "light-words" };

  for (guint s = 0; s < G_N_ELEMENTS (sections); s++)
    {
      const LesWordList *list = les_language_list (language, sections[s]);

      for (guint i = 0; i < les_word_list_size (list); i++)
        {
          const char *word = les_word_list_key (list, i);

          g_hash_table_add (set, GUINT_TO_POINTER (((guint32) (les_fold_hash (word, strlen (word)) >> 16) | 2) & ~1u));
        }
    }
  return set;
}

static gboolean
read_all (Runs *self)
{
  g_autoptr (GHashTable) languages = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);

  for (guint i = 0; i < self->n_articles; i++)
    {
      const LesReading *reading = les_comparison_get_reading (self->comparison, i);
      const LesLanguage *language = les_reading_get_language (reading);
      GHashTable *function_words = g_hash_table_lookup (languages, language);

      if (les_watch_ends (self->watch, (guint) ((guint64) STEPS * i / self->n_articles), 3 * STEPS))
        return FALSE;
      if (function_words == NULL)
        {
          function_words = function_words_of (language);
          g_hash_table_insert (languages, (gpointer) language, function_words);
        }
      self->first[i] = self->words->len + 1;
      read_article (self, reading, function_words);
    }
  self->first[self->n_articles] = self->words->len + 1;
  return TRUE;
}

#define WORD(self, i) g_array_index ((self)->words, guint32, i)

static guint
article_of (const Runs *self,
            guint32     word)
{
  guint low = 0, high = self->n_articles;

  while (low + 1 < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->first[middle] <= word)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* The hash of every min_words words in a row of one article, by their first word; 0 where there is none. counts: of each part. */
static guint32 *
hash_grams (const Runs *self,
            guint      *counts)
{
  guint32 *hashes = g_new0 (guint32, (gsize) self->words->len + 1);

  for (guint a = 0; a < self->n_articles; a++)
    for (guint32 i = self->first[a]; i + self->min_words < self->first[a + 1]; i++)
      {
        guint32 hash = 2166136261u;
        guint telling = 0;

        if (i % 16384 == 0 && g_cancellable_is_cancelled (self->watch->cancellable))
          return hashes;
        for (guint k = 0; k < self->min_words; k++)
          {
            hash = (hash ^ WORD (self, i + k)) * 16777619u;
            hash ^= hash >> 15;
            telling += !(WORD (self, i + k) & 1);
          }
        if (telling == 0)
          continue;
        hashes[i] = MAX (hash, 1);
        counts[hashes[i] >> PART_SHIFT]++;
      }
  return hashes;
}

/* The grams of one part by their hashes: least significant digit first, three rounds of eleven bits; stable, so that words of
 * equal hash stay in order. Leaves them in one of the two arrays, which it returns. */
static Gram *
sort_grams (Gram *from,
            Gram *to,
            guint n)
{
  for (guint shift = 0; shift < 33; shift += 11)
    {
      guint32 counts[2049] = { 0 };
      Gram *swap;

      for (guint i = 0; i < n; i++)
        counts[(from[i].hash >> shift & 2047) + 1]++;
      for (guint i = 0; i < 2048; i++)
        counts[i + 1] += counts[i];
      for (guint i = 0; i < n; i++)
        to[counts[from[i].hash >> shift & 2047]++] = from[i];
      swap = from;
      from = to;
      to = swap;
    }
  return from;
}

/* Compares two places; a run is taken at its left end only, so each is found once. */
static void
take_run (const Runs *self,
          guint32     a,
          guint32     b,
          gboolean    many,
          GArray     *runs)
{
  Run run = { a, b, 0, 2166136261u };
  guint telling = 0;

  if (WORD (self, a - 1) != 0 && WORD (self, a - 1) == WORD (self, b - 1))
    return;
  while (a + run.length < self->words->len && b + run.length < self->words->len && WORD (self, a + run.length) != 0 &&
         WORD (self, a + run.length) == WORD (self, b + run.length))
    {
      run.hash = (run.hash ^ WORD (self, a + run.length)) * 16777619u;
      telling += !(WORD (self, a + run.length) & 1);
      run.length++;
    }
  if (run.length < self->min_words || telling < TELLING_WORDS || (many && run.length < STOCK_WORDS))
    return;
  if (article_of (self, a) != article_of (self, b))
    g_array_append_val (runs, run);
}

static void
compare_class (const Runs *self,
               const Gram *grams,
               guint       n,
               GArray     *runs)
{
  gboolean many = n > FEW;

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < (many ? MIN (i + 2, n) : n); j++)
      take_run (self, grams[i].word, grams[j].word, many, runs);
}

static gboolean
is_cancelled_at (const Runs *self,
                 guint       step)
{
  return step % 1024 == 0 && g_cancellable_is_cancelled (self->watch->cancellable);
}

/* Compares all places that share a gram of the part. */
static void
compare_part (const Runs *self,
              const Gram *grams,
              guint       n,
              GArray     *runs)
{
  for (guint i = 0, m, steps = 0; i < n && !is_cancelled_at (self, steps++); i += m)
    {
      for (m = 1; i + m < n && grams[i + m].hash == grams[i].hash; m++)
        ;
      if (m > 1)
        compare_class (self, grams + i, m, runs);
    }
}

static GArray *
find_runs (const Runs *self)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));
  guint counts[PARTS] = { 0 }, most = 0;
  g_autofree guint32 *hashes = hash_grams (self, counts);
  g_autofree Gram *grams = NULL, *other = NULL;

  for (guint part = 0; part < PARTS; part++)
    most = MAX (most, counts[part]);
  grams = g_new (Gram, (gsize) most + 1);
  other = g_new (Gram, (gsize) most + 1);
  for (guint part = 0; part < PARTS && !les_watch_ends (self->watch, STEPS + STEPS * part / PARTS, 3 * STEPS); part++)
    {
      guint n = 0;

      for (guint32 i = 0; i < self->words->len; i++)
        if (hashes[i] >> PART_SHIFT == part && hashes[i] != 0)
          grams[n++] = (Gram) { hashes[i], i };
      compare_part (self, sort_grams (grams, other, n), n, runs);
    }
  return runs;
}

static int
compare_runs (gconstpointer a,
              gconstpointer b)
{
  const Run *x = a, *y = b;

  if (x->hash != y->hash)
    return x->hash < y->hash ? -1 : 1;
  if (x->length != y->length)
    return x->length > y->length ? -1 : 1;
  if (x->a != y->a)
    return x->a < y->a ? -1 : 1;
  return x->b < y->b ? -1 : x->b > y->b;
}

#define BUCKETS 256

/* By the first byte of the hash, then within each: sorting all at once could not be cancelled. */
static void
sort_runs (const Runs *self,
           GArray     *runs)
{
  g_autofree Run *unsorted = g_memdup2 (runs->data, sizeof (Run) * runs->len);
  guint starts[BUCKETS + 1] = { 0 }, next[BUCKETS];

  for (guint i = 0; i < runs->len; i++)
    starts[(unsorted[i].hash >> 24) + 1]++;
  for (guint i = 0; i < BUCKETS; i++)
    {
      starts[i + 1] += starts[i];
      next[i] = starts[i];
    }
  for (guint i = 0; i < runs->len; i++)
    g_array_index (runs, Run, next[unsorted[i].hash >> 24]++) = unsorted[i];
  for (guint i = 0; i < BUCKETS && !g_cancellable_is_cancelled (self->watch->cancellable); i++)
    if (starts[i + 1] > starts[i])
      qsort (&g_array_index (runs, Run, starts[i]), starts[i + 1] - starts[i], sizeof (Run), compare_runs);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return x < y ? -1 : x > y;
}

/* The words of the articles, read when a run in one is first written: runs go to and fro between articles. */
typedef struct
{
  GPtrArray *articles; /* per article: GArray of LesSpan, NULL */
  guint      n_words;  /* in all of them */
  guint      n_mapped; /* articles */
} WordMap;

static void
forget_words (gpointer words)
{
  if (words != NULL)
    g_array_unref (words);
}

static const GArray *
words_of (const Runs *self,
          WordMap    *map,
          guint       article)
{
  GArray *words = g_ptr_array_index (map->articles, article);
  const LesToken *tokens;
  guint n_tokens;

  if (words != NULL)
    return words;
  if (map->n_words > MOST_MAPPED && map->n_mapped >= 2)
    {
      g_ptr_array_set_size (map->articles, 0);
      g_ptr_array_set_size (map->articles, self->n_articles);
      map->n_words = map->n_mapped = 0;
    }
  tokens = les_reading_read_tokens (les_comparison_get_reading (self->comparison, article), self->scratch, &n_tokens);
  words = g_array_sized_new (FALSE, FALSE, sizeof (LesSpan), self->first[article + 1] - self->first[article]);
  for (guint i = 0; i < n_tokens; i++)
    if (tokens[i].kind == LES_TOKEN_WORD || tokens[i].kind == LES_TOKEN_NUMBER)
      g_array_append_val (words, tokens[i].span);
  map->n_words += words->len;
  map->n_mapped++;
  g_ptr_array_index (map->articles, article) = words;
  return words;
}

static LesSpan
span_of (const Runs *self,
         WordMap    *map,
         guint       article,
         guint32     word,
         guint       length)
{
  const GArray *words = words_of (self, map, article);
  guint from = word - self->first[article];

  return LES_SPAN (g_array_index (words, LesSpan, from).start, les_span_end (g_array_index (words, LesSpan, from + length - 1)));
}

/* The statement that begins last before the span's end and reaches into it; the nearest where none does. */
static int
statement_at (const LesReading *reading,
              LesSpan           span)
{
  guint n_statements, low = 0, high;
  const LesStatement *statements = les_reading_get_statements (reading, &n_statements);
  int best = n_statements > 0 ? 0 : -1;

  high = n_statements;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (les_reading_get_spans (reading, statements[middle].spans)[0].start <= span.start)
        low = middle + 1;
      else
        high = middle;
    }
  if (low > 0)
    best = low - 1;
  return best;
}

/* Writes the group of one run: words are its places, ascending. */
static void
write_group (const Runs *self,
             const Run  *run,
             GArray     *places,
             WordMap    *map)
{
  LesComparison *comparison = self->comparison;
  LesGroup group = { .kind = LES_LINK_VERBATIM, .first_member = les_comparison_parts (comparison)->len,
                     .first_link = les_comparison_links (comparison)->len };
  LesReason reason = { LES_REASON_SAME_RUN };
  guint first_reason = les_comparison_reasons (comparison)->len, last_article = G_MAXUINT;

  group.score = MIN (0.99, 0.6 + 0.04 * run->length);
  for (guint i = 0; i < places->len; i++)
    {
      guint32 word = g_array_index (places, guint32, i);
      guint article = article_of (self, word);
      const LesReading *reading = les_comparison_get_reading (comparison, article);
      LesSpan span = span_of (self, map, article, word, run->length);
      int statement = statement_at (reading, span);
      LesPart part = { article, MAX (statement, 0) };

      if (statement < 0)
        continue;
      if (group.n_members == 0)
        {
          LesSpan label = span_of (self, map, article, word, MIN (run->length, LABEL_WORDS));
          const char *text = les_article_get_text (les_reading_get_article (reading), NULL);
          g_autofree char *copy = g_strdelimit (g_strndup (text + label.start, label.length), "\n\t", ' ');

          group.label = les_comparison_keep_string (comparison, copy, -1);
        }
      else if (article != last_article)
        {
          LesLink link = { .a = group.n_members - 1, .b = group.n_members, .kind = LES_LINK_VERBATIM, .score = group.score,
                           .first_reason = first_reason, .n_reasons = 1, .first_difference = first_reason, .first_edit = 0 };

          g_array_append_val (les_comparison_links (comparison), link);
        }
      last_article = article;
      part.spans = les_comparison_add_spans (comparison, &span, 1);
      g_array_append_val (les_comparison_parts (comparison), part);
      group.n_members++;
    }
  group.n_links = les_comparison_links (comparison)->len - group.first_link;
  if (group.n_members < 2 || group.n_links == 0)
    return;
  reason.detail = group.label;
  g_array_append_val (les_comparison_reasons (comparison), reason);
  g_array_append_val (les_comparison_groups (comparison), group);
}

static void
write_groups (const Runs *self,
              GArray     *runs)
{
  WordMap map = { g_ptr_array_new_with_free_func (forget_words), 0 };
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint32));

  g_ptr_array_set_size (map.articles, self->n_articles);
  sort_runs (self, runs);
  for (guint i = 0; i < runs->len;)
    {
      const Run *run = &g_array_index (runs, Run, i);
      guint kept = 0;

      if (les_watch_ends (self->watch, (guint) (2 * STEPS + (guint64) STEPS * i / runs->len), 3 * STEPS))
        break;
      g_array_set_size (places, 0);
      for (; i < runs->len && g_array_index (runs, Run, i).hash == run->hash && g_array_index (runs, Run, i).length == run->length; i++)
        {
          g_array_append_val (places, g_array_index (runs, Run, i).a);
          g_array_append_val (places, g_array_index (runs, Run, i).b);
        }
      g_array_sort (places, compare_words);
      for (guint k = 0; k < places->len; k++)
        if (k == 0 || g_array_index (places, guint32, k) != g_array_index (places, guint32, kept - 1))
          g_array_index (places, guint32, kept++) = g_array_index (places, guint32, k);
      g_array_set_size (places, kept);
      write_group (self, run, places, &map);
    }
  g_ptr_array_unref (map.articles);
}

gboolean
les_runs_write (LesComparison  *comparison,
                guint           min_words,
                const LesWatch *watch)
{
  Runs self = { .comparison = comparison, .watch = watch };
  g_autoptr (GArray) words = NULL, runs = NULL, scratch = g_array_new (FALSE, FALSE, sizeof (LesToken));
  g_autofree guint32 *first = NULL;

  self.scratch = scratch;
  self.min_words = min_words > 0 ? MIN (min_words, 1000) : LES_RUN_WORDS;
  self.n_articles = les_comparison_n_readings (comparison);
  words = self.words = g_array_new (FALSE, FALSE, sizeof (guint32));
  first = self.first = g_new (guint32, self.n_articles + 1);
  if (!read_all (&self))
    return FALSE;
  g_array_set_size (words, words->len + 1);
  g_array_index (words, guint32, words->len - 1) = 0;
  runs = find_runs (&self);
  if (g_cancellable_is_cancelled (watch->cancellable))
    return FALSE;
  g_clear_pointer (&words, g_array_unref);
  self.words = NULL;
  write_groups (&self, runs);
  return !g_cancellable_is_cancelled (watch->cancellable);
}
