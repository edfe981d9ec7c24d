/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/topic-label.h"

#include <string.h>

#include "match/label.h"
#include "match/phrase.h"
#include "match/subjects.h"
#include "text/gazetteer.h"

#define MOST_NODES 32    /* that are asked */
#define MOST_TERMS 5
#define PHRASE_SHARE 0.3 /* of a noun's mentions that have an attribute, from which on it belongs to the label */
#define LONGEST_PHRASE 48
#define NOMINATIVE_BONUS 3
#define LONG_WORD 10.0 /* bytes */

typedef struct
{
  LesMatching *matching;
  GHashTable  *forms;   /* "lemma form" → count, weighed */
  GHashTable  *phrases; /* the same of phrases */
  GHashTable  *counts;  /* lemma → mentions */
  GHashTable  *lemmas;  /* lemma → what its mentions are worth */
} Speller;

static void
count (GHashTable *table,
       guint32     lemma,
       const char *form,
       guint       n)
{
  char *key = g_strdup_printf ("%08x %s", lemma, form);

  g_hash_table_replace (table, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (table, key)) + n));
}

/* The name as the language's data lists it ("Weißes Haus" for "Weißen Haus"), NULL where it doesn't. */
static const char *
listed_name (const LesFeatures *features,
             const LesUnit     *unit,
             guint              word)
{
  const LesGazetteer *gazetteer = les_gazetteer_get (les_reading_get_language (features->reading));
  const LesToken *tokens = les_reading_get_tokens (features->reading, NULL);
  guint at = les_features_words (features, unit)[word].token, end = unit->first_token + unit->n_tokens;

  for (guint back = 0; back < 3 && at >= unit->first_token + back; back++)
    {
      guint n = 0;
      const LesEntry *entry = les_gazetteer_match (gazetteer, features->text, &tokens[at - back], end - (at - back), &n);

      if (entry != NULL && n > 1 && n > back && tokens[at - back].flags & LES_TOKEN_CAPITAL)
        return entry->name;
    }
  return NULL;
}

/* The noun without the ending of its case, where the lexicon has it so: "Konflikt" for "Konflikts", "Ausfälle" for "Ausfällen". */
static char *
nominative (const LesFeatures *features,
            const LesWord     *word,
            const char        *form)
{
  const LesLanguage *language = les_reading_get_language (features->reading);
  const LesToken *token = les_reading_get_tokens (features->reading, NULL) + word->token;
  LesMorph morph = les_morph_word (language, features->text + token->span.start, token->span.length, FALSE);
  g_autofree char *folded = g_utf8_strdown (form, -1);
  gsize n = strlen (form);

  if (!(morph.flags & LES_MORPH_KNOWN || morph.head != NULL) || morph.cells & LES_CELLS_NOMINATIVE)
    return g_strdup (form);
  if (g_str_has_prefix (folded, morph.lemma))
    return g_utf8_substring (form, 0, g_utf8_strlen (morph.lemma, -1));
  if (n > 1 && form[n - 1] == 'n' && les_morph_word (language, form, n - 1, FALSE).cells & LES_CELLS_NOMINATIVE)
    return g_strndup (form, n - 1);
  return g_strdup (form);
}

static void
read_word (Speller           *self,
           const LesFeatures *features,
           const LesUnit     *unit,
           const LesPhrases  *phrases,
           guint              w)
{
  const LesWord *word = les_features_words (features, unit) + w;
  const char *listed = listed_name (features, unit, w);
  g_autofree char *alone = listed != NULL ? g_strdup (listed) : les_phrases_noun (phrases, w, TRUE);
  g_autofree char *form = listed != NULL ? g_strdup (listed) : nominative (features, word, alone);
  g_autofree char *phrase = NULL;
  gpointer key = GUINT_TO_POINTER (word->lemma);
  /* Long nouns say more, common ones less. */
  guint worth = 1 + 10 * MIN (word->weight, 1) * MIN (1, strlen (alone) / LONG_WORD);

  g_hash_table_insert (self->lemmas, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (self->lemmas, key)) + worth));
  g_hash_table_insert (self->counts, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, key)) + 1));
  count (self->forms, word->lemma, form, les_phrases_is_nominative (phrases, w) || listed != NULL ? NOMINATIVE_BONUS : 1);
  if (listed != NULL || word->word_class == LES_CLASS_NAME)
    return;
  phrase = les_phrases_noun (phrases, w, FALSE);
  if (strcmp (phrase, alone) != 0 && g_utf8_strlen (phrase, -1) <= LONGEST_PHRASE)
    count (self->phrases, word->lemma, phrase, 1);
}

static void
read_nodes (Speller      *self,
            const GArray *nodes,
            const GArray *hashes)
{
  for (guint i = 0; i < nodes->len && i < MOST_NODES; i++)
    {
      guint32 node = g_array_index (nodes, guint32, i);
      const LesUnit *unit = les_matching_unit (self->matching, node);
      const LesFeatures *features = les_matching_article (self->matching, node)->features;
      const LesWord *words = les_features_words (features, unit);
      g_autoptr (LesPhrases) phrases = NULL;

      for (guint w = 0; w < unit->n_words; w++)
        {
          gboolean means = FALSE;

          if (words[w].word_class != LES_CLASS_NOUN && words[w].word_class != LES_CLASS_NAME)
            continue;
          for (guint h = 0; h < hashes->len; h++)
            means |= les_subject_is (&words[w], g_array_index (hashes, guint32, h));
          if (!means)
            continue;
          if (phrases == NULL)
            phrases = les_phrases_new (features, unit);
          read_word (self, features, unit, phrases, w);
        }
    }
}

/* The commonest entry of lemma, of equally common ones the shorter, then the first by its letters; NULL: none. */
static const char *
commonest (GHashTable *table,
           guint32     lemma,
           guint      *most)
{
  g_autofree char *prefix = g_strdup_printf ("%08x ", lemma);
  const char *best = NULL;
  GHashTableIter iter;
  gpointer key, value;

  *most = 0;
  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint n = GPOINTER_TO_UINT (value);
      const char *form = (const char *) key + strlen (prefix);

      if (!g_str_has_prefix (key, prefix) || n < *most)
        continue;
      if (best == NULL || n > *most || strlen (form) < strlen (best) || (strlen (form) == strlen (best) && strcmp (form, best) < 0))
        {
          best = form;
          *most = n;
        }
    }
  return best;
}

typedef struct
{
  guint32     lemma;
  guint       worth, n;
  const char *form;
} Term;

static int
compare_terms (gconstpointer a,
               gconstpointer b)
{
  const Term *x = a, *y = b;

  if (x->worth != y->worth)
    return x->worth > y->worth ? -1 : 1;
  return strcmp (x->form, y->form);
}

static GArray *
list_terms (Speller *self)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (Term));
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, self->lemmas);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint n;
      Term term = { GPOINTER_TO_UINT (key), GPOINTER_TO_UINT (value), GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, key)), commonest (self->forms, GPOINTER_TO_UINT (key), &n) };

      if (term.form != NULL)
        g_array_append_val (terms, term);
    }
  g_array_sort (terms, compare_terms);
  return terms;
}

static void
speller_init (Speller     *self,
              LesMatching *matching)
{
  self->matching = matching;
  self->forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->counts = g_hash_table_new (NULL, NULL);
  self->lemmas = g_hash_table_new (NULL, NULL);
}

static void
speller_clear (Speller *self)
{
  g_hash_table_unref (self->forms);
  g_hash_table_unref (self->phrases);
  g_hash_table_unref (self->counts);
  g_hash_table_unref (self->lemmas);
}

const char *
les_label_topic (LesMatching  *matching,
                 const GArray *nodes,
                 const GArray *hashes,
                 GPtrArray    *terms)
{
  Speller speller;
  g_autoptr (GArray) found = NULL;
  const char *label = NULL;

  speller_init (&speller, matching);
  read_nodes (&speller, nodes, hashes);
  found = list_terms (&speller);
  for (guint i = 0; i < found->len && terms->len < MOST_TERMS; i++)
    {
      const Term *term = &g_array_index (found, Term, i);
      const char *form = les_comparison_keep_string (matching->comparison, term->form, -1), *phrase;
      guint n;

      if (i == 0)
        {
          phrase = commonest (speller.phrases, term->lemma, &n);
          label = phrase != NULL && (n > 1 || term->n <= 2) && n >= PHRASE_SHARE * term->n
                    ? les_comparison_keep_string (matching->comparison, phrase, -1) : form;
        }
      if (!g_ptr_array_find_with_equal_func (terms, form, g_str_equal, NULL))
        g_ptr_array_add (terms, (gpointer) form);
    }
  if (label == NULL)
    {
      label = les_label_cluster (matching, nodes);
      g_ptr_array_add (terms, (gpointer) label);
    }
  speller_clear (&speller);
  return label;
}

const char *
les_label_noun (LesMatching  *matching,
                const GArray *nodes,
                guint32       hash)
{
  g_autoptr (GArray) hashes = g_array_new (FALSE, FALSE, sizeof (guint32)), found = NULL;
  const char *label = NULL;
  Speller speller;

  g_array_append_val (hashes, hash);
  speller_init (&speller, matching);
  read_nodes (&speller, nodes, hashes);
  found = list_terms (&speller);
  if (found->len > 0)
    label = les_comparison_keep_string (matching->comparison, g_array_index (found, Term, 0).form, -1);
  speller_clear (&speller);
  return label;
}
