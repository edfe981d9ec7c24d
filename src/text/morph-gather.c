/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/morph-places.h"
#include "text/morph-private.h"

#include <string.h>

/* Which of several lemmas a reader would think of first. A word with a capital is a noun or a name where nouns are written so;
 * at the beginning of a sentence it is a function word before it is a noun ("Die", "Aber"). */
static guint
rank_analysis (const LesMorphGather *gather,
               const LesTagFeatures *features)
{
  guint rank = (guint) features->class_;

  if (features->class_ == LES_CLASS_VERB && (features->flags & LES_MORPH_FINITE) == 0)
    {
      if ((features->flags & LES_MORPH_PARTICIPLE_1) != 0)
        rank = LES_CLASS_OTHER; /* "meeting" is a noun first */
      else if ((features->flags & LES_MORPH_PARTICIPLE_2) != 0 && !gather->profile->capital_nouns)
        rank = LES_CLASS_ADVERB; /* "killed", "déclaré": a verb's before an adjective's */
    }
  if (gather->written_capital && gather->lowered && features->class_ == LES_CLASS_NAME)
    return LES_CLASS_CLOSED;
  if (!gather->capital && !gather->lowered)
    return rank;
  if (gather->capital)
    return features->class_ == LES_CLASS_NOUN   ? 10
           : features->class_ == LES_CLASS_NAME ? 11
                                                : 5 + (features->class_ != LES_CLASS_CLOSED ? 10 : 0);
  return rank <= LES_CLASS_ADVERB ? rank : rank + (gather->profile->capital_nouns ? 20 : 7);
}

void
les_gather_add_features (LesMorphGather       *gather,
                         const LesTagFeatures *features)
{
  LesMorph *morph = &gather->morph;

  morph->flags |= features->flags;
  morph->cells |= features->cells;
  morph->kinds |= features->kinds;
  morph->persons |= features->persons;
  morph->governs |= features->governs;
  if ((features->flags & LES_MORPH_VERB) == 0)
    morph->agreement |= (guint16) (features->cases | features->genders << 4);
}

static void
keep_lemma (LesMorphGather *gather,
            const char     *lemma,
            gsize           length,
            guint           rank,
            LesClass        class_)
{
  /* Equal ranks: the shorter, then the first in the alphabet, so that the order in the file doesn't matter. */
  if (rank > gather->rank || length >= sizeof gather->lemma)
    return;
  if (rank == gather->rank && (length > gather->lemma_length ||
                               (length == gather->lemma_length && memcmp (lemma, gather->lemma, length) >= 0)))
    return;

  memcpy (gather->lemma, lemma, length);
  gather->lemma_length = length;
  gather->rank = rank;
  gather->class_ = class_;
}

/* The verb a form belongs to: one it is a finite form of before one it is a participle of. */
static void
keep_verb (LesMorphGather       *gather,
           const LesTagFeatures *features,
           const char           *lemma,
           gsize                 length)
{
  guint rank = (features->flags & LES_MORPH_FINITE) != 0 ? 0 : (features->flags & LES_MORPH_INFINITIVE) != 0 ? 1 : 2;

  if (rank > gather->verb_rank || length >= sizeof gather->verb)
    return;
  if (rank == gather->verb_rank && (length > gather->verb_length ||
                                    (length == gather->verb_length && memcmp (lemma, gather->verb, length) >= 0)))
    return;

  memcpy (gather->verb, lemma, length);
  gather->verb_length = length;
  gather->verb_rank = rank;
}

static void
gather_entry (LesMorphGather       *gather,
              const LesTagFeatures *features,
              const char           *lemma,
              gsize                 lemma_length)
{
  if (features->flags == 0)
    return;
  les_gather_add_features (gather, features);
  keep_lemma (gather, lemma, lemma_length, rank_analysis (gather, features), features->class_);
  if (features->class_ == LES_CLASS_VERB || (features->flags & LES_MORPH_VERB) != 0)
    keep_verb (gather, features, lemma, lemma_length);
}

guint
les_gather_look_up (LesMorphGather *gather,
                    const char     *form,
                    gsize           length,
                    gboolean        lowered)
{
  const LesPlace *place;
  char lemma[LES_LEXICON_LEMMA];
  gsize lemma_length;
  guint n_found = 0;

  if (gather->profile->lexicon == NULL || gather->profile->reader == NULL)
    return 0;
  gather->capital = g_unichar_isupper (g_utf8_get_char (form));
  gather->lowered = lowered;
  place = les_place_find (gather->profile->lexicon, gather->profile->reader, form, length);
  for (guint i = 0; place != NULL && i < place->entries->len; i++)
    {
      const LesPlaceEntry *entry = &g_array_index (place->entries, LesPlaceEntry, i);

      if (!les_place_lemma (place, entry, form, length, lemma, &lemma_length))
        continue;
      gather_entry (gather, &entry->features, lemma, lemma_length);
      n_found++;
    }
  return n_found;
}

/* The word in lower case, or with only its first letter in upper case. */
static gsize
change_case (const char *word,
             gsize       length,
             gboolean    keep_first,
             char       *changed)
{
  gsize n = 0;

  for (const char *p = word; p < word + length && n + 6 < LES_MAX_WORD; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n += (gsize) g_unichar_to_utf8 (keep_first && p == word ? c : g_unichar_tolower (c), changed + n);
    }
  changed[n] = '\0';
  return n;
}

static gboolean
is_all_upper (const char *word,
              gsize       length)
{
  guint n = 0;

  for (const char *p = word; p < word + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_islower (c))
        return FALSE;
      n += g_unichar_isupper (c) ? 1 : 0;
    }
  return n > 1;
}

/* What the lexicon says of the word as written, and of its small or title form where capitals tell nothing. */
guint
les_gather_look_up_cases (LesMorphGather *gather,
                          const char     *word,
                          gsize           length,
                          gboolean        at_start)
{
  gboolean upper = is_all_upper (word, length);
  char changed[LES_MAX_WORD + 8];
  gsize n;
  guint n_found = les_gather_look_up (gather, word, length, FALSE);

  if (!g_unichar_isupper (g_utf8_get_char (word)))
    return n_found;
  gather->written_capital = !at_start && !upper;
  if (upper && n_found == 0)
    {
      n = change_case (word, length, TRUE, changed);
      n_found += les_gather_look_up (gather, changed, n, TRUE);
    }
  if (at_start || (upper && n_found == 0) || (!gather->profile->capital_nouns && n_found == 0))
    {
      n = change_case (word, length, FALSE, changed);
      n_found += les_gather_look_up (gather, changed, n, TRUE);
    }
  return n_found;
}

/* The closed classes that a language's data file lists: all there is where no lexicon is, and corrections where there is. */
void
les_gather_add_listed (LesMorphGather *gather,
                       const char     *word,
                       gsize           length)
{
  LesWordKey key;

  les_word_key_init (&key, word, (gssize) length);
  for (guint i = 0; i < LES_N_SECTIONS; i++)
    if (les_word_list_has (gather->profile->lists[i], &key))
      {
        gather->morph.kinds |= les_morph_sections[i].kinds;
        /* A number word may be a noun of its own, a negation an article: only what is missing is added. */
        gather->morph.flags |= les_morph_sections[i].flags;
      }
}

void
les_gather_add_verb_kind (LesMorphGather *gather,
                          const char     *verb,
                          gsize           length)
{
  guint32 flags = 0;

  if (les_word_list_contains (gather->profile->auxiliaries, verb, (gssize) length))
    flags |= LES_MORPH_AUXILIARY;
  if (les_word_list_contains (gather->profile->modals, verb, (gssize) length))
    flags |= LES_MORPH_MODAL;
  /* Without a lexicon the lists hold the forms. */
  if (flags != 0 && gather->profile->lexicon == NULL)
    flags |= LES_MORPH_VERB | LES_MORPH_FINITE | LES_MORPH_INDICATIVE;
  gather->morph.flags |= flags;
}
