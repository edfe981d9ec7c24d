/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/grams.h"

#include <math.h>
#include <string.h>

#include "text/array.h"
#include "text/fold.h"

#define GRAM 4 /* characters */

typedef struct
{
  guint32 hash;
  guint32 unit;
} GramAt;

#define GRAMS_BETWEEN_CHECKS 65536

static gboolean
is_cancelled_at (guint         i,
                 GCancellable *cancellable)
{
  return i % GRAMS_BETWEEN_CHECKS == 0 && g_cancellable_is_cancelled (cancellable);
}

/* By hash, of the same hash by unit as before: least significant digit first, three rounds of eleven bits. Leaves them in any order
 * when cancelled. */
static void
sort_grams (GArray       *grams,
            GCancellable *cancellable)
{
  g_autofree GramAt *spare = g_new (GramAt, grams->len + 1);
  GramAt *from = (GramAt *) (gpointer) grams->data, *to = spare;

  for (guint shift = 0; shift < 33; shift += 11)
    {
      guint32 counts[2049] = { 0 };
      GramAt *swap;

      for (guint i = 0; i < grams->len && !is_cancelled_at (i, cancellable); i++)
        counts[(from[i].hash >> shift & 2047) + 1]++;
      for (guint i = 0; i < 2048; i++)
        counts[i + 1] += counts[i];
      if (g_cancellable_is_cancelled (cancellable))
        return;
      for (guint i = 0; i < grams->len && !is_cancelled_at (i, cancellable); i++)
        to[counts[from[i].hash >> shift & 2047]++] = from[i];
      swap = from;
      from = to;
      to = swap;
    }
  if (grams->len > 0)
    memcpy (grams->data, from, sizeof (GramAt) * grams->len);
}

/* Appends the hashes of the grams of buffer, a run of words with a blank around each. */
static void
add_grams (GArray     *grams,
           const char *buffer,
           gsize       length,
           guint       unit)
{
  gsize starts[GRAM] = { 0 };
  guint n = 0, n_before = grams->len;
  GramAt *at;

  g_array_set_size (grams, n_before + length + 1);
  at = &g_array_index (grams, GramAt, n_before);
  for (gsize i = 0; i <= length; i++)
    {
      if (i < length && ((guchar) buffer[i] & 0xC0) == 0x80)
        continue;
      /* A character begins: the gram that began GRAM characters ago ends here. */
      if (n >= GRAM)
        *at++ = (GramAt) { les_lexis_hash (buffer + starts[n % GRAM], i - starts[n % GRAM]), unit };
      starts[n % GRAM] = i;
      n++;
    }
  g_array_set_size (grams, (guint) (at - &g_array_index (grams, GramAt, 0)));
}

/* Writes the unit's words, folded, into text. */
static void
write_unit (const LesFeatures *features,
            const LesUnit     *unit,
            GString           *text)
{
  const LesToken *tokens = les_reading_get_tokens (features->reading, NULL);

  g_string_assign (text, " ");
  for (guint i = unit->first_token; i < unit->first_token + unit->n_tokens; i++)
    {
      char folded[128];
      gsize n;

      if (tokens[i].kind != LES_TOKEN_WORD && tokens[i].kind != LES_TOKEN_NUMBER)
        continue;
      n = les_fold_word (features->text + tokens[i].span.start, tokens[i].span.length, TRUE, folded, sizeof folded);
      g_string_append_len (text, folded, n);
      g_string_append_c (text, ' ');
    }
}

static gboolean
same_unit_again (const GramAt *grams,
                 guint         i)
{
  return i > 0 && grams[i].hash == grams[i - 1].hash && grams[i].unit == grams[i - 1].unit;
}

/* Where each unit's counts begin: it has one a distinct gram. */
static void
divide_counts (LesGrams     *self,
               const GramAt *grams,
               guint         n,
               guint         n_units)
{
  guint *first;

  g_array_set_size (self->first, n_units + 1);
  first = (guint *) (gpointer) self->first->data;
  memset (first, 0, sizeof (guint) * (n_units + 1));
  for (guint i = 0; i < n; i++)
    if (!same_unit_again (grams, i))
      first[grams[i].unit + 1]++;
  for (guint unit = 0; unit < n_units; unit++)
    first[unit + 1] += first[unit];
  g_array_set_size (self->counts, first[n_units]);
}

/* Deals the grams, sorted by hash, out to their units: each gets its own in order. */
static void
count_grams (LesGrams     *self,
             const GramAt *grams,
             guint         n,
             guint         n_units,
             GCancellable *cancellable)
{
  g_autofree guint *next = g_memdup2 (self->first->data, sizeof (guint) * (n_units + 1));
  LesGramCount *counts = (LesGramCount *) (gpointer) self->counts->data;

  for (guint i = 0; i < n && !is_cancelled_at (i, cancellable); i++)
    {
      if (i == 0 || grams[i].hash != grams[i - 1].hash)
        {
          LesKey key = { grams[i].hash, 0 };

          g_array_append_val (self->distinct, key);
        }
      if (same_unit_again (grams, i))
        {
          counts[next[grams[i].unit] - 1].count++;
          continue;
        }
      g_array_index (self->distinct, LesKey, self->distinct->len - 1).n_units++;
      counts[next[grams[i].unit]++] = (LesGramCount) { self->distinct->len - 1, 1 };
    }
}

LesGrams *
les_grams_new (const LesFeatures *features,
               GCancellable      *cancellable)
{
  LesGrams *self = g_new0 (LesGrams, 1);
  g_autoptr (GArray) grams = g_array_new (FALSE, FALSE, sizeof (GramAt));
  g_autoptr (GString) text = g_string_sized_new (1024);

  self->distinct = g_array_new (FALSE, FALSE, sizeof (LesKey));
  self->counts = g_array_new (FALSE, FALSE, sizeof (LesGramCount));
  self->first = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < features->units->len; i++)
    {
      if ((i & 255) == 0 && g_cancellable_is_cancelled (cancellable))
        break;
      write_unit (features, &g_array_index (features->units, LesUnit, i), text);
      add_grams (grams, text->str, text->len, i);
    }
  if (!g_cancellable_is_cancelled (cancellable))
    {
      const GramAt *sorted = (const GramAt *) (gconstpointer) grams->data;

      sort_grams (grams, cancellable);
      if (!g_cancellable_is_cancelled (cancellable))
        divide_counts (self, sorted, grams->len, features->units->len);
      if (!g_cancellable_is_cancelled (cancellable))
        count_grams (self, sorted, grams->len, features->units->len, cancellable);
    }
  les_array_trim (self->distinct);
  les_array_trim (self->counts);
  les_array_trim (self->first);
  if (g_cancellable_is_cancelled (cancellable))
    g_clear_pointer (&self, les_grams_free);
  return self;
}

void
les_grams_free (LesGrams *self)
{
  g_array_unref (self->distinct);
  g_array_unref (self->counts);
  g_array_unref (self->first);
  g_free (self);
}

/* Inverse document frequency, of which a unit is the document. */
static float
gram_weight (guint n_units,
             guint n_with)
{
  return logf ((n_units + 1.0f) / (n_with + 0.5f));
}

/* A gram that a unit repeats says little more than once. */
static float
dampened (guint count)
{
  static const float logarithms[] = { 0, 1, 1.693f, 2.099f, 2.386f, 2.609f };

  return count < G_N_ELEMENTS (logarithms) ? logarithms[count] : 1 + logf (count);
}

#define TABLE 256

static void
merge_weights (LesGramPair *self,
               guint        n_units)
{
  float table[TABLE];
  guint i = 0, j = 0, n = self->a->distinct->len, m = self->b->distinct->len;

  for (guint k = 1; k < TABLE; k++)
    table[k] = k <= n_units ? gram_weight (n_units, k) : 0;
  while (i < n || j < m)
    {
      guint32 x = i < n ? g_array_index (self->a->distinct, LesKey, i).hash : G_MAXUINT32;
      guint32 y = j < m ? g_array_index (self->b->distinct, LesKey, j).hash : G_MAXUINT32;
      guint with = 0;

      if (i < n && (j >= m || x <= y))
        with += g_array_index (self->a->distinct, LesKey, i).n_units;
      if (j < m && (i >= n || y <= x))
        with += g_array_index (self->b->distinct, LesKey, j).n_units;
      if (i < n && (j >= m || x <= y))
        {
          self->in_b[i] = j < m && x == y ? j : G_MAXUINT32;
          self->weights_a[i] = with < TABLE ? table[with] : gram_weight (n_units, with);
        }
      if (j < m && (i >= n || y <= x))
        self->weights_b[j] = with < TABLE ? table[with] : gram_weight (n_units, with);
      if (i < n && j < m && x == y)
        i++, j++;
      else if (i < n && (j >= m || x < y))
        i++;
      else
        j++;
    }
}

/* The norm of a unit, computed when it is first asked for. */
static float
norm_of (const LesGrams *grams,
         const float    *weights,
         float          *norms,
         guint           unit)
{
  float sum = 0;

  if (norms[unit] >= 0)
    return norms[unit];
  for (guint i = g_array_index (grams->first, guint, unit); i < g_array_index (grams->first, guint, unit + 1); i++)
    {
      const LesGramCount *count = &g_array_index (grams->counts, LesGramCount, i);
      float value = dampened (count->count) * weights[count->gram];

      sum += value * value;
    }
  return norms[unit] = sqrtf (sum);
}

static float *
norms_new (const LesGrams *grams)
{
  float *norms = g_new (float, grams->first->len);

  for (guint i = 0; i < grams->first->len; i++)
    norms[i] = -1;
  return norms;
}

void
les_gram_pair_init (LesGramPair    *self,
                    const LesGrams *a,
                    const LesGrams *b)
{
  self->a = a;
  self->b = b;
  self->weights_a = g_new (float, a->distinct->len + 1);
  self->weights_b = g_new (float, b->distinct->len + 1);
  self->in_b = g_new (guint32, a->distinct->len + 1);
  merge_weights (self, a->first->len + b->first->len - 2);
  self->norms_a = norms_new (a);
  self->norms_b = norms_new (b);
  self->counts = g_new0 (float, b->distinct->len + 1);
  self->spread = G_MAXUINT;
}

void
les_gram_pair_clear (LesGramPair *self)
{
  g_clear_pointer (&self->weights_a, g_free);
  g_clear_pointer (&self->weights_b, g_free);
  g_clear_pointer (&self->in_b, g_free);
  g_clear_pointer (&self->norms_a, g_free);
  g_clear_pointer (&self->norms_b, g_free);
  g_clear_pointer (&self->counts, g_free);
}

/* Adds the unit's grams to counts, or takes them out again. */
static void
spread_unit (LesGramPair *self,
             guint        unit,
             gboolean     in)
{
  const LesGramCount *x = &g_array_index (self->a->counts, LesGramCount, g_array_index (self->a->first, guint, unit));
  const LesGramCount *end = &g_array_index (self->a->counts, LesGramCount, g_array_index (self->a->first, guint, unit + 1));

  for (; x < end; x++)
    if (self->in_b[x->gram] != G_MAXUINT32)
      self->counts[self->in_b[x->gram]] = in ? dampened (x->count) : 0;
  self->spread = in ? unit : G_MAXUINT;
}

/* One unit's grams lie spread over a table while they are compared with those of many: a sum without a branch. */
float
les_gram_pair_cosine (LesGramPair *self,
                      guint        unit_a,
                      guint        unit_b)
{
  const LesGramCount *y = &g_array_index (self->b->counts, LesGramCount, g_array_index (self->b->first, guint, unit_b));
  const LesGramCount *end = &g_array_index (self->b->counts, LesGramCount, g_array_index (self->b->first, guint, unit_b + 1));
  float norm = norm_of (self->a, self->weights_a, self->norms_a, unit_a) * norm_of (self->b, self->weights_b, self->norms_b, unit_b), dot = 0;

  if (norm <= 0)
    return 0;
  if (self->spread != unit_a)
    {
      if (self->spread != G_MAXUINT)
        spread_unit (self, self->spread, FALSE);
      spread_unit (self, unit_a, TRUE);
    }
  for (; y < end; y++)
    dot += self->counts[y->gram] * dampened (y->count) * self->weights_b[y->gram] * self->weights_b[y->gram];
  return dot / norm;
}
