/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/pair.h"

#include <math.h>
#include <string.h>

#include "match/day.h"
#include "text/array.h"

#define DENSE_CELLS (1u << 18)  /* pairs of units that are counted in one table */
#define COMMON 4096             /* pairs of units that one shared word may bring up */
#define COMMON_SPARSE 64        /* the same for articles of book length */
#define MOST_TWINS 64           /* places of one sentence that stands word for word in both */
#define MOST_CANDIDATES 200000u
#define SAME_EVENT_DAYS 10      /* between two reports of one event */
#define TIME_PENALTY 1.14f
#define DISTANT 0.125f          /* share of an article that another says too, below which they only touch on a subject */
#define DISTANT_PENALTY 1.52f
#define TELLING 8              /* units of an article from which on the share tells anything */
#define FOREIGN_GRAMS 0.33f      /* what two sentences of one meaning would share in letters, were they of one language */
#define SURE_LOGIT 0.31f
#define TWIN_PENALTY 4.0f
#define TWIN_WORDS 4            /* of a sentence that stands in both */
#define TWIN_WEIGHTY 2
#define RUN_WORDS 7             /* in a row that no two writers hit on by chance */
#define RUN_WEIGHTY 3           /* of them that say something; names only say of whom */
#define RUN_LOGIT 0.7f
#define RUN_STEP 0.28f

/* Weight that two units share before they are looked at, the cover below which only chance would make a link, and the score below
 * which a pair is not even worth remembering. */
static const float least_shared[] = { 0.8f, 5.5f };
static const float least_cover[] = { 0, 0.22f };
static const float least_logit[] = { -7.0f, -3.0f };

typedef struct
{
  guint32 a, b;
} UnitPair;

#define TABLE 512

/* ln (1 + units / units that hold it), halved: the weight of a word among the two articles. Few units make few values. */
typedef struct
{
  guint n_units;
  float table[TABLE];
} LocalWeights;

static void
local_weights_init (LocalWeights *self,
                    guint         n_units)
{
  self->n_units = n_units;
  for (guint i = 1; i <= MIN (n_units, TABLE - 1); i++)
    self->table[i] = logf (1.0f + (float) n_units / i) / 2;
  self->table[0] = 0;
}

static float
local_weight (const LocalWeights *self,
              guint               n_with)
{
  return n_with < TABLE && n_with <= self->n_units ? self->table[n_with] : logf (1.0f + (float) self->n_units / MAX (n_with, 1)) / 2;
}

static void
merge_keys (const LesFeatures  *a,
            const LesFeatures  *b,
            const LocalWeights *local,
            float              *keys_a,
            float              *keys_b)
{
  guint i = 0, j = 0;

  while (i < a->keys->len || j < b->keys->len)
    {
      const LesKey *x = i < a->keys->len ? &g_array_index (a->keys, LesKey, i) : NULL;
      const LesKey *y = j < b->keys->len ? &g_array_index (b->keys, LesKey, j) : NULL;

      if (x != NULL && y != NULL && x->hash == y->hash)
        keys_a[i++] = keys_b[j++] = local_weight (local, x->n_units + y->n_units);
      else if (y == NULL || (x != NULL && x->hash < y->hash))
        keys_a[i++] = local_weight (local, x->n_units);
      else
        keys_b[j++] = local_weight (local, y->n_units);
    }
}

static float *
weigh_words (const LesFeatures *features,
             const float       *keys)
{
  float *weights = g_new (float, features->words->len + 1);

  for (guint i = 0; i < features->words->len; i++)
    {
      const LesWord *word = &g_array_index (features->words, LesWord, i);

      weights[i] = word->weight * keys[word->key];
    }
  return weights;
}

typedef void (*SharedFunc) (guint32 a, guint32 b, float weight, gpointer user_data);

/* Calls func for each pair of units that share something, with the weight of what they share. */
static void
each_shared (const LesFeatures  *a,
             const LesFeatures  *b,
             const LocalWeights *local,
             guint               most,
             SharedFunc          func,
             gpointer            user_data)
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
          float weight = local_weight (local, n + m);

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
  UnitPair pair = { a, b };

  if (list->len < MOST_CANDIDATES)
    g_array_append_val (list, pair);
}

static int
compare_unit_pairs (gconstpointer a,
                    gconstpointer b)
{
  const UnitPair *x = a, *y = b;

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
      UnitPair pair = { x->unit, y->unit };

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
static GArray *
find_candidates (LesPair            *self,
                 const LocalWeights *local,
                 LesLook             look)
{
  const LesFeatures *a = self->a, *b = self->b;
  GArray *found = g_array_new (FALSE, FALSE, sizeof (UnitPair));
  guint64 cells = (guint64) a->units->len * b->units->len;

  if (cells <= DENSE_CELLS)
    {
      Table table = { g_new0 (float, cells + 1), b->units->len };

      each_shared (a, b, local, COMMON, add_to_table, &table);
      for (guint i = 0; i < a->units->len; i++)
        for (guint j = 0; j < b->units->len; j++)
          if (table.cells[(gsize) i * table.n_columns + j] >= least_shared[look])
            {
              UnitPair pair = { i, j };
              g_array_append_val (found, pair);
            }
      g_free (table.cells);
    }
  else
    {
      guint n_unique = 0;
      UnitPair *pairs;

      self->n_repeats = pair_twins (a, b, found);
      self->skimmed = TRUE;
      each_shared (a, b, local, COMMON_SPARSE, add_to_list, found);
      g_array_sort (found, compare_unit_pairs);
      pairs = (UnitPair *) (gpointer) found->data;
      for (guint i = 0; i < found->len; i++)
        if (n_unique == 0 || compare_unit_pairs (&pairs[i], &pairs[n_unique - 1]) != 0)
          pairs[n_unique++] = pairs[i];
      g_array_set_size (found, n_unique);
    }
  return found;
}

static guint64
clauses_between (const LesFeatures *features,
                 const LesUnit     *unit,
                 guint              from,
                 guint              n)
{
  guint32 first = g_array_index (features->form_tokens, guint32, unit->first_form + from);
  guint32 last = g_array_index (features->form_tokens, guint32, unit->first_form + from + n - 1);
  const LesWord *words = les_features_words (features, unit);
  guint64 clauses = 0;

  for (guint i = 0; i < unit->n_words; i++)
    if (words[i].token >= first && words[i].token <= last)
      clauses |= G_GUINT64_CONSTANT (1) << MIN (words[i].clause, 63);
  return clauses != 0 ? clauses : G_MAXUINT64;
}

static guint
weighty_words (const LesFeatures *features,
               const LesUnit     *unit,
               guint              from,
               guint              n)
{
  guint32 first = g_array_index (features->form_tokens, guint32, unit->first_form + from);
  guint32 last = g_array_index (features->form_tokens, guint32, unit->first_form + from + n - 1);
  const LesWord *words = les_features_words (features, unit);
  guint found = 0;

  for (guint i = 0; i < unit->n_words; i++)
    found += words[i].token >= first && words[i].token <= last && words[i].weight >= 0.5f && words[i].word_class != LES_CLASS_NAME;
  return found;
}

/* Whether any run is long enough: it would cover a word of p that stands RUN_WORDS behind another one looked at. */
static gboolean
have_run (const guint32 *p,
          guint          n,
          const guint32 *q,
          guint          m)
{
  for (guint i = RUN_WORDS - 1; i < n; i += RUN_WORDS)
    for (guint j = 0; j < m; j++)
      if (p[i] == q[j])
        {
          guint before = 0, after = 0;

          while (before < MIN (i, j) && p[i - before - 1] == q[j - before - 1])
            before++;
          while (i + after + 1 < n && j + after + 1 < m && p[i + after + 1] == q[j + after + 1])
            after++;
          if (before + 1 + after >= RUN_WORDS)
            return TRUE;
        }
  return FALSE;
}

/* A long run of the same words is the same statement, however long the sentences around it. */
static void
look_for_run (const LesFeatures *a,
              const LesFeatures *b,
              LesCandidate      *candidate)
{
  const LesUnit *x = &g_array_index (a->units, LesUnit, candidate->a), *y = &g_array_index (b->units, LesUnit, candidate->b);
  const guint32 *p, *q;
  guint16 length[2][LES_LONGEST_UNIT + 1] = { { 0 } };
  guint best = 0, end_a = 0, end_b = 0;

  if (MIN (x->n_forms, y->n_forms) < RUN_WORDS)
    return;
  p = &g_array_index (a->forms, guint32, x->first_form);
  q = &g_array_index (b->forms, guint32, y->first_form);
  if (!have_run (p, x->n_forms, q, y->n_forms))
    return;
  for (guint i = 0; i < x->n_forms; i++)
    for (guint j = 0; j < y->n_forms; j++)
      {
        guint16 *cell = &length[i & 1][j + 1];

        *cell = p[i] == q[j] ? length[~i & 1][j] + 1 : 0;
        if (*cell > best)
          {
            best = *cell;
            end_a = i + 1;
            end_b = j + 1;
          }
      }
  if (best < RUN_WORDS || weighty_words (a, x, end_a - best, best) < RUN_WEIGHTY)
    return;
  if (candidate->logit < RUN_LOGIT + RUN_STEP * (best - RUN_WORDS))
    {
      candidate->logit = RUN_LOGIT + RUN_STEP * (best - RUN_WORDS);
      candidate->clauses_a = clauses_between (a, x, end_a - best, best);
      candidate->clauses_b = clauses_between (b, y, end_b - best, best);
    }
}

/* What two articles that appeared weeks apart report is rarely one event: generic words don't make it one. */
static float
distance_in_time (const LesFeatures *a,
                  const LesFeatures *b)
{
  return les_day_compare (les_day_of (a), les_day_of (b), SAME_EVENT_DAYS) == LES_DAYS_DIFFER ? TIME_PENALTY : 0;
}

static GHashTable *
forms_of (const LesFeatures *features)
{
  GHashTable *forms = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < features->units->len; i++)
    g_hash_table_add (forms, GUINT_TO_POINTER (g_array_index (features->units, LesUnit, i).form));
  return forms;
}

/* A better partner wins: two units that differ, while either stands word for word in the other's article, are no pair. */
static void
prefer_twins (LesPair *self)
{
  g_autoptr (GHashTable) forms_a = forms_of (self->a), forms_b = forms_of (self->b);

  for (guint i = 0; i < self->candidates->len; i++)
    {
      LesCandidate *candidate = &g_array_index (self->candidates, LesCandidate, i);
      guint32 a = g_array_index (self->a->units, LesUnit, candidate->a).form, b = g_array_index (self->b->units, LesUnit, candidate->b).form;

      if (a != b && g_hash_table_contains (forms_b, GUINT_TO_POINTER (a)) && g_hash_table_contains (forms_a, GUINT_TO_POINTER (b)))
        candidate->logit -= TWIN_PENALTY;
    }
}

/* What each unit's place in its article tells. */
static float *
list_orders (const LesFeatures *features)
{
  float *orders = g_new (float, features->units->len + 1);

  for (guint i = 0; i < features->units->len; i++)
    orders[i] = les_order_logit (i, features->units->len);
  return orders;
}

/* Where the candidates of each unit of a begin; one more than units. */
static guint *
list_rows (const LesPair *self)
{
  guint n_units = self->a->units->len, *rows = g_new0 (guint, n_units + 2);

  for (guint i = 0; i < self->candidates->len; i++)
    rows[g_array_index (self->candidates, LesCandidate, i).a + 1]++;
  for (guint i = 0; i < n_units; i++)
    rows[i + 1] += rows[i];
  return rows;
}

/* The score of the candidate of units a and b, 0 where there is none. */
static float
score_at (const LesPair *self,
          const guint   *rows,
          guint32        a,
          guint32        b)
{
  const LesCandidate *all = (const LesCandidate *) (gconstpointer) self->candidates->data;
  guint low, high;

  if (a >= self->a->units->len)
    return 0;
  low = rows[a];
  high = rows[a + 1];
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (all[middle].b < b)
        low = middle + 1;
      else
        high = middle;
    }
  return low < rows[a + 1] && all[low].b == b ? les_logit_to_score (all[low].logit) : 0;
}

/* For each candidate the best score of a pair of units right beside its own: who retells one sentence retells the next. */
static float *
scores_beside (const LesPair *self)
{
  float *beside = g_new0 (float, self->candidates->len + 1);
  g_autofree guint *rows = list_rows (self);

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const LesCandidate *candidate = &g_array_index (self->candidates, LesCandidate, i);

      for (guint side = 0; side < 4; side++)
        beside[i] = MAX (beside[i], score_at (self, rows, candidate->a + (side & 1 ? 1 : -1), candidate->b + (side & 2 ? 1 : -1)));
    }
  return beside;
}

/* A whole sentence in the very same words, however common they are in the two articles; "Und jetzt?" tells nothing. */
static gboolean
is_said_again (const LesPair      *self,
               const LesCandidate *candidate)
{
  const LesUnit *a = &g_array_index (self->a->units, LesUnit, candidate->a), *b = &g_array_index (self->b->units, LesUnit, candidate->b);

  return a->form == b->form && a->n_forms == b->n_forms && a->n_forms >= TWIN_WORDS &&
         weighty_words (self->a, a, 0, a->n_forms) >= TWIN_WEIGHTY;
}

/* Weighs each candidate by what the articles share beside it, and drops what is not worth remembering. */
static void
weigh_kinship (LesPair      *self,
               LesLook       look,
               const float  *orders_a,
               const float  *orders_b,
               GCancellable *cancellable)
{
  guint n_units = MIN (self->a->units->len, self->b->units->len), kept = 0;
  g_autofree float *next = scores_beside (self);
  float shared = 0, penalty = distance_in_time (self->a, self->b);

  for (guint i = 0; i < self->candidates->len; i++)
    shared += les_kinship_part (g_array_index (self->candidates, LesCandidate, i).logit);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      LesCandidate candidate = g_array_index (self->candidates, LesCandidate, i);
      float beside = MAX (shared - les_kinship_part (candidate.logit), 0);
      gboolean distant;

      if ((i & 63) == 0 && g_cancellable_is_cancelled (cancellable))
        break;

      distant = n_units >= TELLING && beside < DISTANT * n_units;
      if (distant)
        candidate.logit -= MAX (orders_a[candidate.a] + orders_b[candidate.b], 0);
      candidate.logit = les_kinship_logit (candidate.logit, beside, n_units, next[i]) - penalty;
      if (les_evidence_is_sure (&candidate.evidence) || is_said_again (self, &candidate))
        candidate.logit = MAX (candidate.logit, SURE_LOGIT);
      else if (distant)
        candidate.logit -= DISTANT_PENALTY;
      if (candidate.evidence.matched > 0.7f)
        look_for_run (self->a, self->b, &candidate);
      if (candidate.logit >= least_logit[look])
        g_array_index (self->candidates, LesCandidate, kept++) = candidate;
    }
  g_array_set_size (self->candidates, kept);
}

LesPair *
les_pair_new (const LesFeatures *a,
              const LesGrams    *grams_a,
              const LesFeatures *b,
              const LesGrams    *grams_b,
              LesLook            look,
              GCancellable      *cancellable)
{
  LesPair *self = g_new0 (LesPair, 1);
  g_autofree float *keys_a = g_new (float, a->keys->len + 1), *keys_b = g_new (float, b->keys->len + 1);
  g_autofree float *weights_a = NULL, *weights_b = NULL;
  g_autofree float *orders_a = list_orders (a), *orders_b = list_orders (b);
  g_autoptr (GArray) found = NULL;
  gboolean foreign = les_reading_get_language (a->reading) != les_reading_get_language (b->reading);
  LocalWeights local;
  LesGramPair grams;

  self->a = a;
  self->b = b;
  self->candidates = g_array_new (FALSE, FALSE, sizeof (LesCandidate));
  local_weights_init (&local, a->units->len + b->units->len);
  found = find_candidates (self, &local, look);
  merge_keys (a, b, &local, keys_a, keys_b);
  weights_a = weigh_words (a, keys_a);
  weights_b = weigh_words (b, keys_b);
  les_gram_pair_init (&grams, grams_a, grams_b);
  for (guint i = 0; i < found->len; i++)
    {
      const UnitPair *pair = &g_array_index (found, UnitPair, i);
      LesCandidate candidate = { .a = pair->a, .b = pair->b };

      if ((i & 63) == 0 && g_cancellable_is_cancelled (cancellable))
        break;
      if (!les_evidence_collect (a, weights_a, pair->a, b, weights_b, pair->b, least_cover[look], &candidate.evidence,
                                 &candidate.clauses_a, &candidate.clauses_b))
        continue;
      candidate.evidence.grams = les_gram_pair_cosine (&grams, pair->a, pair->b);
      if (foreign)
        candidate.evidence.grams = MAX (candidate.evidence.grams, FOREIGN_GRAMS * candidate.evidence.whole * candidate.evidence.whole);
      candidate.logit = les_evidence_logit (&candidate.evidence) + orders_a[pair->a] + orders_b[pair->b];
      if (candidate.logit >= least_logit[look])
        g_array_append_val (self->candidates, candidate);
    }
  les_gram_pair_clear (&grams);
  weigh_kinship (self, look, orders_a, orders_b, cancellable);
  prefer_twins (self);
  les_array_trim (self->candidates);
  return self;
}

void
les_pair_free (LesPair *self)
{
  g_array_unref (self->candidates);
  g_free (self);
}
