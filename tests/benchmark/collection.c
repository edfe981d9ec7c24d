/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "collection.h"

#include <math.h>

#define N_WORDS 30000
#define N_SENTENCES 25
#define SHARED_EVERY 6 /* one sentence in so many comes from an earlier article */

static const char *const function_words[] = {
  "the", "of", "and", "to", "in", "that", "for", "is", "on", "with", "as", "was", "at", "by", "from", "it", "be", "are", "has", "not",
};

/* A word by its rank: the first are English function words, the rest are made of syllables. */
static void
append_word (GString *text,
             guint    rank)
{
  static const char *const syllables[] = { "ba", "ken", "dor", "li", "mas", "ter", "vo", "ri", "nal", "sus", "gre", "pol", "ti", "ham" };

  if (rank < G_N_ELEMENTS (function_words))
    {
      g_string_append (text, function_words[rank]);
      return;
    }
  do
    {
      g_string_append (text, syllables[rank % G_N_ELEMENTS (syllables)]);
      rank /= G_N_ELEMENTS (syllables);
    }
  while (rank > 0);
}

/* A rank with a frequency of about 1/rank, as Zipf found it. */
static guint
random_rank (GRand *random)
{
  return (guint) (exp (g_rand_double (random) * log (N_WORDS)) - 1);
}

static char *
new_sentence (GRand *random)
{
  GString *text = g_string_new (NULL);
  int n_words = g_rand_int_range (random, 8, 28);
  int kind = g_rand_int_range (random, 0, 5);

  if (kind == 0)
    g_string_append (text, "“");
  for (int i = 0; i < n_words; i++)
    {
      gsize start = text->len;

      append_word (text, random_rank (random));
      if (i == 0 || g_rand_int_range (random, 0, 12) == 0)
        {
          gsize at = kind == 0 && i == 0 ? strlen ("“") : start;

          text->str[at] = g_ascii_toupper (text->str[at]);
        }
      if (i + 1 < n_words)
        g_string_append_c (text, ' ');
    }
  if (g_rand_int_range (random, 0, 3) == 0)
    g_string_append_printf (text, " %d", g_rand_int_range (random, 2, 5000));
  g_string_append (text, kind == 0 ? ",” Mayor Brandt said." : kind == 1 ? ", according to the Ministry of Harbours." : ".");
  return g_string_free (text, FALSE);
}

/* Another sentence, as it is or with a word more at its end. */
static char *
repeat_sentence (GRand      *random,
                 const char *sentence)
{
  return g_rand_boolean (random) ? g_strdup (sentence) : g_strdup_printf ("Again: %s", sentence);
}

GPtrArray *
collection_new (guint n_articles)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_articles; i++)
    {
      GString *text = g_string_new (NULL);

      for (guint j = 0; j < N_SENTENCES; j++)
        {
          char *sentence;

          if (i > 0 && j % SHARED_EVERY == 2)
            sentence = repeat_sentence (random, g_ptr_array_index (sentences, g_rand_int_range (random, 0, (gint32) (i * N_SENTENCES))));
          else
            sentence = new_sentence (random);
          g_string_append (text, sentence);
          g_string_append (text, j % 4 == 3 ? "\n\n" : " ");
          g_ptr_array_add (sentences, sentence);
        }
      g_ptr_array_add (texts, g_string_free (text, FALSE));
    }
  return texts;
}
