/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/same-words.h"

#define TWIN_WORDS 4            /* of a sentence that stands in both */
#define TWIN_WEIGHTY 2
#define RUN_WORDS 7             /* in a row that no two writers hit on by chance */
#define RUN_WEIGHTY 3           /* of them that say something; names only say of whom */
#define RUN_LOGIT 0.7f
#define RUN_STEP 0.28f

/* Whether a word of the unit stands in the run of n forms from the given one on. */
static gboolean
is_in_run (const LesFeatures *features,
           const LesUnit     *unit,
           const LesWord     *word,
           guint              from,
           guint              n)
{
  const guint32 *tokens = &g_array_index (features->form_tokens, guint32, unit->first_form + from);

  return word->token >= tokens[0] && word->token <= tokens[n - 1];
}

static guint64
clauses_between (const LesFeatures *features,
                 const LesUnit     *unit,
                 guint              from,
                 guint              n)
{
  const LesWord *words = les_features_words (features, unit);
  guint64 clauses = 0;

  for (guint i = 0; i < unit->n_words; i++)
    if (is_in_run (features, unit, &words[i], from, n))
      clauses |= G_GUINT64_CONSTANT (1) << MIN (words[i].clause, 63);
  return clauses != 0 ? clauses : G_MAXUINT64;
}

static guint
weighty_words (const LesFeatures *features,
               const LesUnit     *unit,
               guint              from,
               guint              n)
{
  const LesWord *words = les_features_words (features, unit);
  guint found = 0;

  for (guint i = 0; i < unit->n_words; i++)
    found += is_in_run (features, unit, &words[i], from, n) && words[i].weight >= 0.5f && words[i].word_class != LES_CLASS_NAME;
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

void
les_same_words_look (const LesFeatures *a,
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

gboolean
les_same_words_all (const LesFeatures  *a,
                    const LesFeatures  *b,
                    const LesCandidate *candidate)
{
  const LesUnit *x = &g_array_index (a->units, LesUnit, candidate->a), *y = &g_array_index (b->units, LesUnit, candidate->b);

  return x->form == y->form && x->n_forms == y->n_forms && x->n_forms >= TWIN_WORDS && weighty_words (a, x, 0, x->n_forms) >= TWIN_WEIGHTY;
}
