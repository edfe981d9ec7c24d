/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/label.h"

#include <string.h>

#include "match/phrase.h"

#define MOST_MEMBERS 12           /* that are asked; more of them say nothing new */
#define MOST_IN_LARGE 3           /* the same among thousands of articles */
#define FIRST_PERSON_PENALTY 0.6f

/* The members in an order that does not depend on that of the articles. */
static GArray *
rank_members (LesMatching  *matching,
              const GArray *cluster)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint most = matching->compared == NULL ? MOST_MEMBERS : MOST_IN_LARGE;

  for (guint i = 0; i < cluster->len; i++)
    {
      guint32 node = g_array_index (cluster, guint32, i);
      guint at = members->len;

      while (at > 0 && matching->node_ranks[g_array_index (members, guint32, at - 1)] > matching->node_ranks[node])
        at--;
      if (at < most)
        g_array_insert_val (members, at, node);
      if (members->len > most)
        g_array_set_size (members, most);
    }
  return members;
}

/* The share of the other members that have a word like this one. */
static float
count_support (LesMatching   *matching,
               const GArray  *members,
               const LesWord *word,
               guint          self)
{
  guint support = 0;

  for (guint i = 0; i < members->len; i++)
    {
      guint32 node = g_array_index (members, guint32, i);
      const LesUnit *unit = les_matching_unit (matching, node);
      const LesWord *words = les_features_words (les_matching_article (matching, node)->features, unit);

      if (i == self)
        continue;
      for (guint w = 0; w < unit->n_words; w++)
        if (les_word_match (word, &words[w]) >= 0.6f)
          {
            support++;
            break;
          }
    }
  return members->len > 1 ? (float) support / (members->len - 1) : 1;
}

static float
label_weight (const LesWord *word)
{
  switch ((LesWordClass) word->word_class)
    {
    case LES_CLASS_NUMBER:
      return word->figure == LES_FIGURE_AMOUNT ? 1.3f : 0.6f;
    case LES_CLASS_NOUN:
      return 1.5f * MIN (word->weight, 1);
    case LES_CLASS_NAME:
      return 1.0f;
    case LES_CLASS_VERB:
      return 0.6f;
    default:
      return 0.5f;
    }
}

/* A reader is told a statement, not who makes it: "I" and "we" speak for somebody. */
static gboolean
is_first_person (const LesFeatures *features,
                 const LesUnit     *unit)
{
  const LesLanguage *language = les_reading_get_language (features->reading);
  const LesWordList *first = les_language_list (language, "first-person");
  const LesToken *tokens = les_reading_get_tokens (features->reading, NULL);

  for (guint i = unit->first_token; i < unit->first_token + unit->n_tokens; i++)
    if (tokens[i].kind == LES_TOKEN_WORD && les_word_list_contains (first, features->text + tokens[i].span.start, tokens[i].span.length))
      return TRUE;
  return FALSE;
}

/* The member's best words in a row, NULL where it shares none. */
static char *
label_member (LesMatching  *matching,
              const GArray *members,
              guint         member,
              float        *score)
{
  guint32 node = g_array_index (members, guint32, member);
  const LesFeatures *features = les_matching_article (matching, node)->features;
  const LesUnit *unit = les_matching_unit (matching, node);
  const LesWord *words = les_features_words (features, unit);
  g_autofree float *weights = g_new0 (float, unit->n_words + 1);
  g_autoptr (LesPhrases) phrases = les_phrases_new (features, unit);
  char *run;

  for (guint w = 0; w < unit->n_words; w++)
    if (!(words[w].flags & LES_WORD_FRAME))
      weights[w] = count_support (matching, members, &words[w], member) * label_weight (&words[w]);
  run = les_phrases_run (phrases, weights, score);
  if (is_first_person (features, unit))
    *score -= FIRST_PERSON_PENALTY;
  return run;
}

/* As much of the unit's beginning as a label holds, cut between words. */
static char *
begin_of_unit (const LesFeatures *features,
               const LesUnit     *unit)
{
  const LesToken *tokens = les_reading_get_tokens (features->reading, NULL) + unit->first_token;
  const char *start = features->text + tokens[0].span.start;
  guint last = 0;
  g_autofree char *whole = NULL;

  while (last + 1 < unit->n_tokens && last + 1 < LES_PHRASE_WORDS &&
         g_utf8_strlen (start, features->text + les_span_end (tokens[last + 1].span) - start) <= LES_PHRASE_CHARS)
    last++;
  whole = g_strndup (start, features->text + les_span_end (tokens[last].span) - start);
  g_strdelimit (whole, "\n\t\r", ' ');
  return last + 1 < unit->n_tokens ? g_strconcat (whole, " …", NULL) : g_steal_pointer (&whole);
}

const char *
les_label_cluster (LesMatching  *matching,
                   const GArray *cluster)
{
  g_autoptr (GArray) members = rank_members (matching, cluster);
  g_autofree char *best = NULL;
  float most = 0;

  for (guint i = 0; i < members->len; i++)
    {
      float score;
      g_autofree char *run = label_member (matching, members, i, &score);

      if (run != NULL && (best == NULL || score > most || (score == most && strcmp (run, best) < 0)))
        {
          most = score;
          g_free (best);
          best = g_steal_pointer (&run);
        }
    }
  if (best == NULL)
    {
      guint32 node = g_array_index (members, guint32, 0);

      best = begin_of_unit (les_matching_article (matching, node)->features, les_matching_unit (matching, node));
    }
  return les_comparison_keep_string (matching->comparison, best, -1);
}
