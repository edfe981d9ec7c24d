/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/unit-pairs.h"

#define DENSE_CELLS (1u << 18)  /* pairs of units that are counted in one table */
#define COMMON 4096             /* pairs of units that one shared word may bring up */
#define COMMON_SPARSE 64        /* the same for articles of book length */
#define MOST_TWINS 64           /* places of one sentence that stands word for word in both */
#define MOST_CANDIDATES 200000u

typedef void (*SharedFunc) (guint32 a, guint32 b, float weight, gpointer user_data);

/* Calls func for each pair of units that share something, with the weight of what they share. */
static void
each_shared (const LesFeatures     *a,
             const LesFeatures     *b,
             const LesLocalWeights *local,
             guint                  most,
             SharedFunc             func,
             gpointer               user_data)
{
  guint i = 0, j = 0;
  const LesPosting *x = (const LesPosting *) (gconstpointer) a->postings->data, *y = (const LesPosting *) (gconstpointer) b->postings->data;

  while (i < a->postings->len && j < b->postings->len)
    {
      guint n = 0, m = 0;

      if (x[i].hash != y[j].hash)
        {
          if (x[i].hash < y[j].hash)
            i++;
          else
            j++;
          continue;
        }
      while (i + n < a->postings->len && x[i + n].hash == x[i].hash)
        n++;
      while (j + m < b->postings->len && y[j + m].hash == y[j].hash)
        m++;
      if ((guint64) n * m <= most)
        {
          float weight = les_local_weight (local, n + m);

          for (guint p = 0; p < n; p++)
            for (guint q = 0; q < m; q++)
              func (x[i + p].unit, y[j + q].unit, weight, user_data);
        }
      i += n;
      j += m;
    }
}

typedef struct
{
  float *cells;
  guint  n_columns;
} Table;

static void
add_to_table (guint32  a,
              guint32  b,
              float    weight,
              gpointer user_data)
{
  Table *table = user_data;

  table->cells[(gsize) a * table->n_columns + b] += weight;
}

static void
add_to_list (guint32  a,
             guint32  b,
             float    weight,
             gpointer user_data)
{
  GArray *list = user_data;
  LesUnitPair pair = { a, b };

  if (list->len < MOST_CANDIDATES)
    g_array_append_val (list, pair);
}

static int
compare_unit_pairs (gconstpointer a,
                    gconstpointer b)
{
  const LesUnitPair *x = a, *y = b;

  if (x->a != y->a)
    return x->a < y->a ? -1 : 1;
  return x->b < y->b ? -1 : x->b > y->b;
}

static int
compare_forms (gconstpointer a,
               gconstpointer b)
{
  const LesPosting *x = a, *y = b;

  if (x->hash != y->hash)
    return x->hash < y->hash ? -1 : 1;
  return x->unit < y->unit ? -1 : x->unit > y->unit;
}

static GArray *
list_forms (const LesFeatures *features)
{
  GArray *forms = g_array_sized_new (FALSE, FALSE, sizeof (LesPosting), features->units->len);

  for (guint i = 0; i < features->units->len; i++)
    {
      LesPosting form = { g_array_index (features->units, LesUnit, i).form, i };
      g_array_append_val (forms, form);
    }
  g_array_sort (forms, compare_forms);
  return forms;
}

/* Pairs the first unit of one wording with the first of it in the other article, the second with the second … Returns how many
 * of such pairs were too many. */
static guint
pair_twins (const LesFeatures *a,
            const LesFeatures *b,
            GArray            *found)
{
  g_autoptr (GArray) forms_a = list_forms (a), forms_b = list_forms (b);
  guint n_twins = 0, left_out = 0, i = 0, j = 0;

  while (i < forms_a->len && j < forms_b->len)
    {
      const LesPosting *x = &g_array_index (forms_a, LesPosting, i), *y = &g_array_index (forms_b, LesPosting, j);
      LesUnitPair pair = { x->unit, y->unit };

      n_twins = i > 0 && x[-1].hash == x->hash ? n_twins : 0;
      if (x->hash != y->hash)
        {
          *(x->hash < y->hash ? &i : &j) += 1;
          continue;
        }
      if (n_twins++ < MOST_TWINS)
        g_array_append_val (found, pair);
      else
        left_out++;
      i++;
      j++;
    }
  return left_out;
}

/* The pairs of units worth a closer look, ordered. Two articles of usual length are counted in a table; for longer ones only
 * words that are rare in both bring pairs up, so that the work stays linear, and what stands in both word for word. */
GArray *
les_unit_pairs_find (const LesFeatures     *a,
                     const LesFeatures     *b,
                     const LesLocalWeights *local,
                     float                  least_shared,
                     gboolean              *skimmed,
                     guint                 *n_repeats)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (LesUnitPair));
  guint64 cells = (guint64) a->units->len * b->units->len;

  if (cells <= DENSE_CELLS)
    {
      Table table = { g_new0 (float, cells + 1), b->units->len };

      each_shared (a, b, local, COMMON, add_to_table, &table);
      for (guint i = 0; i < a->units->len; i++)
        for (guint j = 0; j < b->units->len; j++)
          if (table.cells[(gsize) i * table.n_columns + j] >= least_shared)
            {
              LesUnitPair pair = { i, j };
              g_array_append_val (found, pair);
            }
      g_free (table.cells);
    }
  else
    {
      guint n_unique = 0;
      LesUnitPair *pairs;

      *n_repeats = pair_twins (a, b, found);
      *skimmed = TRUE;
      each_shared (a, b, local, COMMON_SPARSE, add_to_list, found);
      g_array_sort (found, compare_unit_pairs);
      pairs = (LesUnitPair *) (gpointer) found->data;
      for (guint i = 0; i < found->len; i++)
        if (n_unique == 0 || compare_unit_pairs (&pairs[i], &pairs[n_unique - 1]) != 0)
          pairs[n_unique++] = pairs[i];
      g_array_set_size (found, n_unique);
    }
  return found;
}
