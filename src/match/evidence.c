/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/evidence.h"

#include <math.h>

#define MAX_WORDS 192        /* of a unit; features.c makes none longer */
#define CLAUSE_WEIGHT 1.5f   /* a clause that says less can't stand for its sentence */
#define LEAST_WHOLE 1.5f     /* weight of a unit that says something */
#define LEAST_SAID 0.2f      /* weight of what two units share besides names, offices and figures */
#define LEAST_AMOUNT 13      /* smaller ones are shared by chance */
#define SENSE_MATCH 0.8f
#define ROUNDED_MATCH 0.8f

float
les_word_match (const LesWord *a,
                const LesWord *b)
{
  guint shared = 0, most = 0, n_a = 0, n_b = 0;

  if (a->lemma == b->lemma)
    return 1;
  if ((a->flags | b->flags) & LES_WORD_NUMBER)
    return (a->flags & b->flags & LES_WORD_NUMBER) && a->figure == LES_FIGURE_AMOUNT && b->figure == LES_FIGURE_AMOUNT &&
           les_figure_rounds (a->value, b->value) ? ROUNDED_MATCH : 0;
  for (guint i = 0; i < LES_MAX_SENSES && a->senses[i] != 0; i++)
    for (guint j = 0; j < LES_MAX_SENSES && b->senses[j] != 0; j++)
      if (a->senses[i] == b->senses[j])
        return SENSE_MATCH;
  for (guint i = 0; i < LES_MAX_ROOTS; i++)
    {
      n_a += a->roots[i] != 0;
      n_b += b->roots[i] != 0;
      for (guint j = 0; j < LES_MAX_ROOTS; j++)
        shared += a->roots[i] != 0 && a->roots[i] == b->roots[j];
    }
  most = MAX (n_a, n_b);
  return shared > 0 ? 0.45f + 0.4f * shared / most : 0;
}

/* One unit's words with what the two articles at hand make of their weights. */
typedef struct
{
  const LesUnit *unit;
  const LesWord *words;
  const float   *weights;
  guint64        signatures[MAX_WORDS];
  float          best[MAX_WORDS]; /* match with the other side's best word */
  float          total, matched;
} Side;

static void
side_init (Side              *self,
           const LesFeatures *features,
           const float       *weights,
           guint              unit)
{
  self->unit = &g_array_index (features->units, LesUnit, unit);
  self->words = les_features_words (features, self->unit);
  self->weights = weights + self->unit->first_word;
  self->total = self->matched = 0;
  for (guint i = 0; i < self->unit->n_words; i++)
    {
      self->signatures[i] = self->words[i].signature;
      self->best[i] = 0;
      self->total += self->weights[i];
    }
}

static void
match_words (Side *a,
             Side *b)
{
  for (guint i = 0; i < a->unit->n_words; i++)
    for (guint j = 0; j < b->unit->n_words; j++)
      {
        float match;

        if ((a->signatures[i] & b->signatures[j]) == 0)
          continue;
        match = les_word_match (&a->words[i], &b->words[j]);
        a->best[i] = MAX (a->best[i], match);
        b->best[j] = MAX (b->best[j], match);
      }
  for (guint i = 0; i < a->unit->n_words; i++)
    a->matched += a->best[i] * a->weights[i];
  for (guint j = 0; j < b->unit->n_words; j++)
    b->matched += b->best[j] * b->weights[j];
}

/* The share of the side that the other covers: of all of it, or of its best clause. Sets the bits of the clauses that are
 * covered about as well as the best. */
static float
cover_side (const Side *self,
            guint64    *clauses)
{
  float weights[64] = { 0 }, matched[64] = { 0 }, best = 0, cover = self->total > 0 ? self->matched / self->total : 0;

  for (guint i = 0; i < self->unit->n_words; i++)
    {
      guint clause = MIN (self->words[i].clause, 63);

      weights[clause] += self->weights[i];
      matched[clause] += self->weights[i] * self->best[i];
    }
  for (guint c = 0; c < self->unit->n_clauses; c++)
    if (weights[c] > CLAUSE_WEIGHT)
      best = MAX (best, matched[c] / weights[c]);
  *clauses = 0;
  for (guint c = 0; c < self->unit->n_clauses; c++)
    if (weights[c] > 0 && matched[c] / weights[c] >= MAX (0.2f, 0.45f * best))
      *clauses |= G_GUINT64_CONSTANT (1) << c;
  if (*clauses == 0)
    *clauses = G_MAXUINT64;
  return MAX (cover, best);
}

/* What the words of each class weigh that the other side has, and that it lacks. */
typedef struct
{
  float shared[LES_N_CLASSES], lacking[LES_N_CLASSES];
  float said; /* shared, whatever the articles at hand make of it, by words that say what and not of whom */
  guint n_exact;
} Sums;

static void
sum_up (const Side *self,
        Sums       *sums)
{
  *sums = (Sums) { { 0 } };
  for (guint i = 0; i < self->unit->n_words; i++)
    {
      LesWordClass word_class = self->words[i].word_class;

      sums->shared[word_class] += self->weights[i] * self->best[i];
      sums->lacking[word_class] += self->weights[i] * (1 - self->best[i]);
      sums->n_exact += self->best[i] == 1;
      if (word_class != LES_CLASS_NAME && word_class != LES_CLASS_NUMBER && !(self->words[i].flags & (LES_WORD_ROLE | LES_WORD_FRAME)))
        sums->said += self->words[i].weight * self->best[i];
    }
}

/* The thing that is counted: the next noun of the same clause behind the figure. */
static const LesWord *
counted_thing (const Side *self,
               guint       figure)
{
  for (guint i = figure + 1; i < self->unit->n_words && i <= figure + 3; i++)
    if (self->words[i].word_class == LES_CLASS_NOUN || self->words[i].word_class == LES_CLASS_NAME)
      return &self->words[i];
  return NULL;
}

/* "175 prisoners" here and there: the same amount of the same thing is hardly ever chance; "14 days" is. */
static float
shared_amounts (const Side *a,
                const Side *b)
{
  guint n = 0;

  for (guint i = 0; i < a->unit->n_words; i++)
    if ((a->words[i].flags & LES_WORD_NUMBER) && a->words[i].figure == LES_FIGURE_AMOUNT && a->words[i].value >= LEAST_AMOUNT)
      for (guint j = 0; j < b->unit->n_words; j++)
        {
          const LesWord *x = counted_thing (a, i), *y = counted_thing (b, j);

          if ((b->words[j].flags & LES_WORD_NUMBER) && a->words[i].lemma == b->words[j].lemma && x != NULL && y != NULL &&
              !(x->flags & LES_WORD_MEASURE) && les_word_match (x, y) >= 0.6f)
            {
              n++;
              break;
            }
        }
  return MIN (n, 2);
}

static gboolean
counts (const LesWord *word)
{
  return (word->flags & LES_WORD_NUMBER) && !(word->flags & LES_WORD_FRAME);
}

static gboolean
has_figures (const Side *self)
{
  for (guint i = 0; i < self->unit->n_words; i++)
    if (counts (&self->words[i]))
      return TRUE;
  return FALSE;
}

gboolean
les_evidence_collect (const LesFeatures *a,
                      const float       *weights_a,
                      guint              unit_a,
                      const LesFeatures *b,
                      const float       *weights_b,
                      guint              unit_b,
                      float              least_cover,
                      LesEvidence       *evidence,
                      guint64           *clauses_a,
                      guint64           *clauses_b)
{
  Side x, y;
  Sums sums_x, sums_y;
  float cover_a, cover_b;

  side_init (&x, a, weights_a, unit_a);
  side_init (&y, b, weights_b, unit_b);
  match_words (&x, &y);
  cover_a = cover_side (&x, clauses_a);
  cover_b = cover_side (&y, clauses_b);
  evidence->cover = MIN (cover_a, cover_b);
  if (evidence->cover < least_cover)
    return FALSE;
  evidence->matched = logf (1 + MIN (x.matched, y.matched));
  evidence->negation = x.unit->negated != y.unit->negated;
  sum_up (&x, &sums_x);
  sum_up (&y, &sums_y);
  evidence->verbs = MIN (sums_x.shared[LES_CLASS_VERB], sums_y.shared[LES_CLASS_VERB]);
  evidence->exact = MIN (sums_x.n_exact, sums_y.n_exact);
  evidence->figures = MAX (sums_x.lacking[LES_CLASS_NUMBER], sums_y.lacking[LES_CLASS_NUMBER]);
  evidence->nouns = MAX (sums_x.lacking[LES_CLASS_NOUN], sums_y.lacking[LES_CLASS_NOUN]);
  evidence->question = x.unit->question != y.unit->question;
  evidence->bare = MIN (sums_x.said, sums_y.said) < LEAST_SAID;
  evidence->weight = logf (1 + MIN (x.total, y.total));
  evidence->whole = MAX (x.total > LEAST_WHOLE ? x.matched / x.total : 0, y.total > LEAST_WHOLE ? y.matched / y.total : 0);
  evidence->amounts = shared_amounts (&x, &y);
  evidence->number = has_figures (&x) != has_figures (&y);
  return TRUE;
}
