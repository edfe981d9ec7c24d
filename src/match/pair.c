/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/pair.h"

#include "match/day.h"
#include "match/same-words.h"
#include "match/unit-pairs.h"
#include "text/array.h"

#define SAME_EVENT_DAYS 10      /* between two reports of one event */
#define TIME_PENALTY 1.14f
#define DISTANT 0.125f          /* share of an article that another says too, below which they only touch on a subject */
#define DISTANT_PENALTY 1.52f
#define TELLING 8               /* units of an article from which on the share tells anything */
#define FOREIGN_GRAMS 0.33f     /* what two sentences of one meaning would share in letters, were they of one language */
#define SURE_LOGIT 0.31f
#define BARE_PENALTY 0.7f       /* of two sentences that are about the same and don't say it */
#define TWIN_PENALTY 4.0f

/* Weight that two units share before they are looked at, the cover below which only chance would make a link, and the score below
 * which a pair is not even worth remembering. */
static const float least_shared[] = { 0.8f, 5.5f };
static const float least_cover[] = { 0, 0.22f };
static const float least_logit[] = { -7.0f, -3.0f };

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
      if (candidate.evidence.bare)
        candidate.logit -= BARE_PENALTY;
      if (les_evidence_is_sure (&candidate.evidence) || les_same_words_all (self->a, self->b, &candidate))
        candidate.logit = MAX (candidate.logit, SURE_LOGIT);
      else if (distant)
        candidate.logit -= DISTANT_PENALTY;
      if (candidate.evidence.matched > 0.7f)
        les_same_words_look (self->a, self->b, &candidate);
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
  g_autofree float *weights_a = NULL, *weights_b = NULL;
  g_autofree float *orders_a = list_orders (a), *orders_b = list_orders (b);
  g_autoptr (GArray) found = NULL;
  gboolean foreign = les_reading_get_language (a->reading) != les_reading_get_language (b->reading);
  LesLocalWeights local;
  LesGramPair grams;

  self->a = a;
  self->b = b;
  self->candidates = g_array_new (FALSE, FALSE, sizeof (LesCandidate));
  les_local_weights_init (&local, a->units->len + b->units->len);
  found = les_unit_pairs_find (a, b, &local, least_shared[look], &self->skimmed, &self->n_repeats);
  les_local_weights_words (&local, a, b, &weights_a, &weights_b);
  les_gram_pair_init (&grams, grams_a, grams_b);
  for (guint i = 0; i < found->len; i++)
    {
      const LesUnitPair *pair = &g_array_index (found, LesUnitPair, i);
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
