/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/event-label.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "match/evidence.h"
#include "match/subjects.h"
#include "match/topic-label.h"

#define MOST_ARTICLES 8
#define LEAD 6         /* units that say what happened */
#define KIN 0.75f      /* match of two words from which on they tell of the same */
#define LONG_WORD 9.0f
#define LEAST_NAMED 2  /* units with the act that name somebody who took part in it */

typedef struct
{
  guint32        lemma;
  const LesWord *word;     /* a mention */
  float          weight;
  guint          n;        /* mentions beside the act */
  gboolean       noun;
  gboolean       person;   /* somewhere a first name stands before it */
  const char    *spelt;
  guint          length;
} Count;

typedef struct
{
  LesMatching *matching;
  GArray      *nodes;  /* guint32: units of the event's articles */
  GArray      *leads;  /* guint8: whether it stands in the lead */
} Units;

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const Count *x = a, *y = b;

  if (x->weight != y->weight)
    return x->weight > y->weight ? -1 : 1;
  return x->lemma < y->lemma ? -1 : x->lemma > y->lemma;
}

static Count *
find_count (GArray  *counts,
            guint32  lemma)
{
  Count fresh = { .lemma = lemma };

  for (guint i = 0; i < counts->len; i++)
    if (g_array_index (counts, Count, i).lemma == lemma)
      return &g_array_index (counts, Count, i);
  g_array_append_val (counts, fresh);
  return &g_array_index (counts, Count, counts->len - 1);
}

/* The noun that the leads speak of most, counting its kin ("telefonieren", "Telefongespräch"): what happened. */
static const LesWord *
find_act (const Units *units)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (Count));
  const LesWord *act = NULL;
  float most = 0;

  for (guint i = 0; i < units->nodes->len; i++)
    {
      guint32 node = g_array_index (units->nodes, guint32, i);
      const LesFeatures *features = les_matching_article (units->matching, node)->features;
      const LesUnit *unit = les_matching_unit (units->matching, node);
      const LesWord *words = les_features_words (features, unit);

      for (guint w = 0; g_array_index (units->leads, guint8, i) && w < unit->n_words; w++)
        {
          const LesToken *token = les_reading_get_tokens (features->reading, NULL) + words[w].token;
          gboolean noun = words[w].word_class == LES_CLASS_NOUN;
          Count *count;

          if (!(noun || words[w].word_class == LES_CLASS_VERB) || !les_subject_tells (&words[w]) || les_subject_is_actor (features, &words[w]))
            continue;
          count = find_count (counts, words[w].lemma);
          count->word = &words[w];
          count->noun = noun;
          count->weight += MAX (words[w].weight, 0.5f) * MIN (1, token->span.length / LONG_WORD) * (unit->heading ? 2 : 1);
        }
    }
  g_array_sort (counts, compare_counts);
  for (guint i = 0; i < counts->len; i++)
    {
      const Count *count = &g_array_index (counts, Count, i);
      float sum = 0;

      for (guint k = 0; k < counts->len; k++)
        if (les_word_match (count->word, g_array_index (counts, Count, k).word) >= KIN)
          sum += g_array_index (counts, Count, k).weight;
      if (count->noun && sum > most)
        {
          most = sum;
          act = count->word;
        }
    }
  return act;
}

static gboolean
holds (const LesWord *words,
       guint          n,
       const LesWord *act)
{
  for (guint i = 0; i < n; i++)
    if (les_word_match (&words[i], act) >= KIN)
      return TRUE;
  return FALSE;
}

/* The last names in a unit, and whether it tells of the act. */
static void
count_names (const Units   *units,
             guint32        node,
             const LesWord *act,
             GArray        *counts)
{
  const LesFeatures *features = les_matching_article (units->matching, node)->features;
  const LesUnit *unit = les_matching_unit (units->matching, node);
  const LesWord *words = les_features_words (features, unit);
  const LesToken *tokens = les_reading_get_tokens (features->reading, NULL);
  gboolean tells = holds (words, unit->n_words, act);

  for (guint w = 0; w < unit->n_words; w++)
    {
      LesSpan span = tokens[words[w].token].span;
      Count *count;

      if (words[w].word_class != LES_CLASS_NAME || les_subject_is_actor (features, &words[w]))
        continue;
      if (w + 1 < unit->n_words && words[w + 1].word_class == LES_CLASS_NAME && words[w + 1].token == words[w].token + 1)
        continue;
      count = find_count (counts, words[w].lemma);
      count->n += tells;
      count->weight += tells;
      count->person |= w > 0 && words[w - 1].word_class == LES_CLASS_NAME && words[w - 1].token + 1 == words[w].token;
      if (count->spelt == NULL || span.length < count->length)
        {
          count->spelt = features->text + span.start;
          count->length = span.length;
        }
    }
}

static void
append_names (const Units   *units,
              const LesWord *act,
              GString       *label)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (Count));
  const Count *named[2] = { NULL };
  guint n = 0;

  for (guint i = 0; i < units->nodes->len; i++)
    count_names (units, g_array_index (units->nodes, guint32, i), act, counts);
  g_array_sort (counts, compare_counts);
  for (guint i = 0; i < counts->len && n < 2; i++)
    if (g_array_index (counts, Count, i).person && g_array_index (counts, Count, i).n >= LEAST_NAMED)
      named[n++] = &g_array_index (counts, Count, i);
  if (n == 2)
    g_string_append_printf (label, " %.*s–%.*s", (int) named[0]->length, named[0]->spelt, (int) named[1]->length, named[1]->spelt);
}

/* "18. März 2025", "March 2025": in the words of the articles' language. */
static void
append_date (const LesLanguage *language,
             const char        *date,
             GString           *label)
{
  const LesWordList *months = les_language_list (language, "months");
  int year = 0, month = 0, day = 0;

  if (date == NULL || sscanf (date, "%4d-%2d-%2d", &year, &month, &day) < 1)
    return;
  g_string_append (label, ", ");
  if (day > 0)
    g_string_append_printf (label, g_str_equal (les_language_code (language), "de") ? "%d. " : "%d ", day);
  for (guint i = 0; month > 0 && i < les_word_list_size (months); i++)
    if (atoi (les_word_list_value (months, i)) == month)
      {
        g_string_append_printf (label, "%s ", les_word_list_key (months, i));
        break;
      }
  g_string_append_printf (label, "%d", year);
}

const char *
les_label_event (LesMatching  *matching,
                 const GArray *articles,
                 const char   *date)
{
  Units units = { matching, g_array_new (FALSE, FALSE, sizeof (guint32)), g_array_new (FALSE, FALSE, sizeof (guint8)) };
  const LesLanguage *language = NULL;
  g_autoptr (GString) label = g_string_new (NULL);
  const LesWord *act;
  const char *noun;

  for (guint i = 0; i < MIN (articles->len, MOST_ARTICLES); i++)
    {
      const LesIndexed *article = g_ptr_array_index (matching->articles, g_array_index (articles, guint, i));

      if (language == NULL)
        language = les_reading_get_language (article->reading);
      for (guint u = 0; u < article->features->units->len; u++)
        {
          guint32 node = article->first_node + u;
          guint8 lead = u < LEAD;

          g_array_append_val (units.nodes, node);
          g_array_append_val (units.leads, lead);
        }
    }
  act = find_act (&units);
  noun = act != NULL ? les_label_noun (matching, units.nodes, act->lemma) : NULL;
  if (noun != NULL)
    {
      g_string_append (label, noun);
      append_names (&units, act, label);
      append_date (language, date, label);
    }
  g_array_unref (units.nodes);
  g_array_unref (units.leads);
  return les_comparison_keep_string (matching->comparison, label->len > 0 ? label->str : "–", -1);
}
