/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/label.h"

#include <string.h>

#define MOST_WORDS 3       /* of a label */
#define MOST_MEMBERS 24    /* that are asked; more of them say nothing new */
#define LONGEST_LABEL 60   /* characters */

typedef struct
{
  const LesWord *word;
  float          weight;
  guint          position; /* in its unit */
} Choice;

/* How many of the members have a word like this one. */
static guint
count_support (LesMatching   *matching,
               const GArray  *cluster,
               const LesWord *word,
               guint          self)
{
  guint support = 0;

  for (guint i = 0; i < cluster->len && i < MOST_MEMBERS; i++)
    {
      guint32 node = g_array_index (cluster, guint32, i);
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
  return support;
}

static float
label_weight (const LesWord *word)
{
  switch ((LesWordClass) word->word_class)
    {
    case LES_CLASS_NUMBER:
      return word->figure == LES_FIGURE_AMOUNT ? 1.3f : 0.6f;
    case LES_CLASS_NOUN:
      return 1.5f;
    case LES_CLASS_NAME:
      return 1.0f;
    case LES_CLASS_VERB:
      return 0.6f;
    default:
      return 0.5f;
    }
}

static int
compare_weight (gconstpointer a,
                gconstpointer b)
{
  const Choice *x = a, *y = b;

  if (x->weight != y->weight)
    return x->weight > y->weight ? -1 : 1;
  return x->position < y->position ? -1 : x->position > y->position;
}

static int
compare_position (gconstpointer a,
                  gconstpointer b)
{
  const Choice *x = a, *y = b;

  return x->position < y->position ? -1 : x->position > y->position;
}

static float
choose_words (LesMatching  *matching,
              const GArray *cluster,
              guint         member,
              GArray       *choices)
{
  guint32 node = g_array_index (cluster, guint32, member);
  const LesFeatures *features = les_matching_article (matching, node)->features;
  const LesUnit *unit = les_matching_unit (matching, node);
  const LesWord *words = les_features_words (features, unit);
  float sum = 0;

  for (guint w = 0; w < unit->n_words; w++)
    {
      Choice choice = { &words[w], 0, w };

      if (words[w].flags & LES_WORD_FRAME)
        continue;
      choice.weight = count_support (matching, cluster, &words[w], member) * label_weight (&words[w]);
      for (guint k = 0; k < w; k++)
        if (words[k].lemma == words[w].lemma)
          choice.weight = 0;
      if (choice.weight > 0)
        g_array_append_val (choices, choice);
    }
  g_array_sort (choices, compare_weight);
  if (choices->len > MOST_WORDS)
    g_array_set_size (choices, MOST_WORDS);
  for (guint i = 0; i < choices->len; i++)
    sum += g_array_index (choices, Choice, i).weight;
  g_array_sort (choices, compare_position);
  return sum;
}

static char *
spell (const LesFeatures *features,
       const GArray      *choices)
{
  const LesToken *tokens = les_reading_get_tokens (features->reading, NULL);
  GString *label = g_string_new (NULL);

  for (guint i = 0; i < choices->len; i++)
    {
      const LesWord *word = g_array_index (choices, Choice, i).word;
      guint32 start = tokens[word->token].span.start, end = les_span_end (tokens[word->token + word->n_tokens - 1].span);

      if (label->len > 0)
        g_string_append_c (label, ' ');
      g_string_append_len (label, features->text + start, end - start);
    }
  return g_string_free (label, FALSE);
}

const char *
les_label_cluster (LesMatching  *matching,
                   const GArray *cluster)
{
  g_autofree char *best = NULL;
  float most = -1;
  const LesUnit *unit = les_matching_unit (matching, g_array_index (cluster, guint32, 0));
  const LesFeatures *features = les_matching_article (matching, g_array_index (cluster, guint32, 0))->features;

  for (guint i = 0; i < MIN (cluster->len, 4); i++)
    {
      g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (Choice));
      float sum = choose_words (matching, cluster, i, choices);

      if (choices->len > 0 && sum > most)
        {
          most = sum;
          g_free (best);
          best = spell (les_matching_article (matching, g_array_index (cluster, guint32, i))->features, choices);
        }
    }
  if (best == NULL)
    {
      const char *start = features->text + unit->span.start;
      const char *end = start;

      for (guint n = 0; n < LONGEST_LABEL && end < start + unit->span.length; n++)
        end = g_utf8_next_char (end);
      best = g_strndup (start, end - start);
    }
  return les_comparison_keep_string (matching->comparison, g_strdelimit (best, "\n\t", ' '), -1);
}

static gboolean
has_hash (const LesWord *word,
          guint32        hash)
{
  if (word->lemma == hash)
    return TRUE;
  for (guint i = 0; i < LES_MAX_ROOTS; i++)
    if (word->roots[i] == hash)
      return TRUE;
  for (guint i = 0; i < LES_MAX_SENSES; i++)
    if (word->senses[i] == hash)
      return TRUE;
  return FALSE;
}

/* The word as it stands; a figure with the noun that follows: "175 Kriegsgefangene". */
static char *
spell_word (const LesFeatures *features,
            const LesUnit     *unit,
            guint              position)
{
  const LesToken *tokens = les_reading_get_tokens (features->reading, NULL);
  const LesWord *words = les_features_words (features, unit), *last = &words[position];
  guint32 start = tokens[last->token].span.start;
  char *spelt;

  if ((last->flags & LES_WORD_NUMBER) && position + 1 < unit->n_words && words[position + 1].word_class == LES_CLASS_NOUN &&
      words[position + 1].token == last->token + last->n_tokens)
    last = &words[position + 1];
  spelt = g_strndup (features->text + start, les_span_end (tokens[last->token + last->n_tokens - 1].span) - start);
  return g_strdelimit (spelt, "\n\t", ' ');
}

const char *
les_label_term (LesMatching  *matching,
                const GArray *nodes,
                guint32       hash)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *best = NULL;
  guint most = 0;
  GHashTableIter iter;
  gpointer key, value;

  for (guint i = 0; i < nodes->len && i < MOST_MEMBERS; i++)
    {
      guint32 node = g_array_index (nodes, guint32, i);
      const LesUnit *unit = les_matching_unit (matching, node);
      const LesFeatures *features = les_matching_article (matching, node)->features;
      const LesWord *words = les_features_words (features, unit);

      for (guint w = 0; w < unit->n_words; w++)
        if (has_hash (&words[w], hash))
          {
            char *spelt = spell_word (features, unit, w);
            /* Nouns name a subject better than verbs. */
            guint weight = words[w].word_class == LES_CLASS_NOUN ? 3 : words[w].word_class == LES_CLASS_VERB ? 1 : 2;

            g_hash_table_replace (counts, spelt, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, spelt)) + weight));
          }
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (GPOINTER_TO_UINT (value) > most || (GPOINTER_TO_UINT (value) == most && g_strcmp0 (key, best) < 0))
      {
        most = GPOINTER_TO_UINT (value);
        best = key;
      }
  return best != NULL ? les_comparison_keep_string (matching->comparison, best, -1) : NULL;
}

const char *
les_label_topic (LesMatching       *matching,
                 const GArray      *nodes,
                 const char *const *terms)
{
  g_autofree char *label = NULL;

  /* A second term says more than the first alone, unless one is part of the other. */
  if (terms[1] == NULL || strstr (terms[0], terms[1]) != NULL || strstr (terms[1], terms[0]) != NULL)
    return terms[0];
  label = g_strdup_printf ("%s, %s", terms[0], terms[1]);
  return les_comparison_keep_string (matching->comparison, label, -1);
}
