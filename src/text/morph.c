/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/morph.h"

#include <string.h>

#include "text/fold.h"
#include "text/intern.h"
#include "text/morph-guess.h"
#include "text/morph-private.h"

/* Without soft hyphens, with the plain apostrophe, letters and their marks composed. */
static gsize
clean_word (const char *word,
            gsize       length,
            char       *clean)
{
  g_autofree char *composed = NULL;
  gsize n = 0;

  for (gsize i = 0; i < length && composed == NULL; i++)
    if ((guint8) word[i] == 0xcc || (guint8) word[i] == 0xcd)
      composed = g_utf8_normalize (word, (gssize) length, G_NORMALIZE_NFC);
  if (composed != NULL)
    {
      word = composed;
      length = strlen (composed);
    }

  for (const char *p = word, *end = word + length; p < end && n + 4 < LES_MAX_WORD; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0xad || c == 0x200b || c == 0x2060)
        continue;
      n += (gsize) g_unichar_to_utf8 (c == 0x2019 || c == 0x2bc ? '\'' : c == 0x2010 || c == 0x2011 ? '-' : c, clean + n);
    }
  clean[n] = '\0';
  return n;
}

/* The stem by Snowball where the language names a stemmer, else the folded word; a name's genitive s is taken off. */
static const char *
stem_word (LesMorphGather *gather,
           const char     *folded,
           gsize           length,
           gboolean        name)
{
  const char *stem;
  gsize n;

  if (name && length > 4 && folded[length - 1] == 's' && gather->profile->genitive_s &&
      strchr ("sxz", folded[length - 2]) == NULL)
    return les_intern (folded, length - 1);
  if (name && !gather->profile->stem_names)
    return les_intern (folded, length);

  stem = les_morph_cache_stem (gather->cache, gather->profile, folded, length, &n);
  return stem != NULL ? les_intern (stem, n) : les_intern (folded, length);
}

static const char *
intern_folded (const char *word,
               gsize       length)
{
  char folded[2 * LES_MAX_WORD];
  gsize n = les_fold_word (word, length, TRUE, folded, sizeof folded);

  return les_intern (folded, n);
}

/* "geplante" has an entry of its own as an adjective; a reader thinks of planen. */
static void
trace_participle (LesMorphGather *gather)
{
  LesMorphGather inner = *gather;

  memset (&inner.morph, 0, sizeof inner.morph);
  inner.rank = inner.verb_rank = LES_RANK_NONE;
  les_gather_look_up (&inner, gather->lemma, gather->lemma_length, FALSE);
  if (inner.verb_rank == LES_RANK_NONE)
    return;
  memcpy (gather->lemma, inner.verb, inner.verb_length);
  gather->lemma_length = inner.verb_length;
  if (gather->verb_rank == LES_RANK_NONE)
    {
      memcpy (gather->verb, inner.verb, inner.verb_length);
      gather->verb_length = inner.verb_length;
      gather->verb_rank = 2;
    }
}

static void
finish_known (LesMorphGather *gather,
              const char     *word,
              gsize           length)
{
  LesMorph *morph = &gather->morph;

  if (gather->class_ == LES_CLASS_PARTICIPLE)
    trace_participle (gather);
  /* A personal pronoun's forms are one lemma in some lexicons ("er" of "ich"): it is its own. */
  if (gather->class_ == LES_CLASS_CLOSED && (morph->kinds & LES_KIND_PERSONAL) != 0)
    morph->lemma = intern_folded (word, length);
  else
    morph->lemma = intern_folded (gather->lemma, gather->lemma_length);
  if (gather->verb_rank != LES_RANK_NONE)
    {
      morph->verb = intern_folded (gather->verb, gather->verb_length);
      les_gather_add_verb_kind (gather, gather->verb, gather->verb_length);
    }
}

/* Carries the features of the word's known ending over; the lemma is the beginning plus the ending's lemma. */
static gboolean
take_from_ending (LesMorphGather *gather,
                  const char     *word,
                  gsize           length,
                  gsize           offset,
                  gboolean        is_head)
{
  char ending[LES_MAX_WORD + 8], joined[4 * LES_MAX_WORD];
  gboolean capital = g_unichar_isupper (g_utf8_get_char (word)) && !gather->lowered;
  const char *rest = g_utf8_next_char (word + offset);
  gunichar first = g_utf8_get_char (word + offset);
  gsize n = (gsize) g_unichar_to_utf8 (is_head && capital ? g_unichar_toupper (first) : first, ending);
  gsize n_joined;

  memcpy (ending + n, rest, length - (gsize) (rest - word));
  n += length - (gsize) (rest - word);
  if (les_gather_look_up_cases (gather, ending, n, FALSE) == 0 || gather->rank == LES_RANK_NONE)
    return FALSE;

  finish_known (gather, ending, n);
  n_joined = les_fold_word (word, offset, TRUE, joined, sizeof joined / 2);
  g_strlcpy (joined + n_joined, gather->morph.lemma, sizeof joined - n_joined);
  if (is_head)
    gather->morph.head = gather->morph.lemma;
  gather->morph.lemma = les_intern (joined, strlen (joined));
  if (gather->morph.verb != NULL)
    {
      g_strlcpy (joined + n_joined, gather->morph.verb, sizeof joined - n_joined);
      gather->morph.verb = les_intern (joined, strlen (joined));
    }
  return TRUE;
}

static gboolean
guess_by_parts (LesMorphGather *gather,
                const char     *word,
                gsize           length,
                gboolean        at_start)
{
  const char *hyphen = g_strrstr_len (word, (gssize) length, "-");
  gsize offset;

  if (hyphen != NULL && hyphen > word && hyphen + 1 < word + length)
    return take_from_ending (gather, word, length, (gsize) (hyphen + 1 - word), TRUE);
  if (gather->profile->lexicon == NULL || gather->profile->reader == NULL)
    return FALSE;

  offset = les_guess_head (gather->profile->language, gather->profile->reader, word, length);
  if (offset > 0)
    return take_from_ending (gather, word, length, offset, TRUE);
  if (!at_start && g_unichar_isupper (g_utf8_get_char (word)))
    return FALSE;
  offset = les_guess_verb (gather->profile->language, gather->profile->reader, word, length);
  return offset > 0 && take_from_ending (gather, word, length, offset, FALSE);
}

static void
guess_by_ending (LesMorphGather *gather,
                 const char     *word,
                 gsize           length,
                 gboolean        at_start)
{
  LesMorph *morph = &gather->morph;
  gboolean capital = g_unichar_isupper (g_utf8_get_char (word));
  gboolean name = capital && (!at_start || gather->profile->lexicon != NULL);
  char folded[2 * LES_MAX_WORD], lemma[3 * LES_MAX_WORD];
  gsize n = les_fold_word (word, length, TRUE, folded, sizeof folded);
  LesTagFeatures features;

  if (les_guess_suffix (gather->profile->language, folded, n, &features, lemma, sizeof lemma) &&
      (!capital || at_start || (features.flags & LES_MORPH_NOUN) != 0))
    {
      gboolean noun = (features.flags & LES_MORPH_NOUN) != 0;

      /* Where nouns are capital a small word is none, and a capital one nothing else. */
      if (!gather->profile->capital_nouns || noun == capital)
        {
          les_gather_add_features (gather, &features);
          morph->lemma = les_intern (lemma, strlen (lemma));
          if ((features.flags & LES_MORPH_VERB) != 0)
            morph->verb = morph->lemma;
          if (noun || !capital)
            return;
        }
    }

  if (name && (morph->flags & ~(guint32) LES_MORPH_PROPER) == 0)
    morph->flags |= LES_MORPH_PROPER;
  if (morph->lemma == NULL)
    morph->lemma = stem_word (gather, folded, n, name);
}

/* "Solheim's", "don't", "they've": the word before the apostrophe, with what is joined to it. */
static gsize
cut_contraction (LesMorphGather *gather,
                 const char     *word,
                 gsize           length)
{
  const LesWordList *contractions = gather->profile->contractions;

  for (guint i = 0; i < les_word_list_size (contractions); i++)
    {
      const char *ending = les_word_list_key (contractions, i);
      const char *value = les_word_list_value (contractions, i);
      gsize n = strlen (ending);

      if (n >= length || g_ascii_strncasecmp (word + length - n, ending, n) != 0)
        continue;
      if (strstr (value, "negation") != NULL)
        gather->morph.kinds |= LES_KIND_NEGATIVE;
      if (strstr (value, "finite") != NULL)
        {
          gather->morph.flags |= LES_MORPH_VERB | LES_MORPH_FINITE | LES_MORPH_AUXILIARY | LES_MORPH_INDICATIVE;
          gather->morph.persons = 0x3f;
        }
      return length - n;
    }
  return length;
}

/* Where nouns are capital: "der Ältere", "Infizierte" are adjectives that stand as nouns, "Das" in the middle of a line begins
 * something of its own. A bare adjective or a verb with a capital ("Klug", "Lehne") is rather a name. */
static gboolean
read_as_small (LesMorphGather *gather,
               const char     *word,
               gsize           length)
{
  const guint32 closed = LES_MORPH_DETERMINER | LES_MORPH_PRONOUN | LES_MORPH_PREPOSITION | LES_MORPH_SUBJUNCTION |
                         LES_MORPH_CONJUNCTION | LES_MORPH_ADVERB;
  LesMorphGather small = *gather;

  if (!gather->profile->capital_nouns || !g_unichar_isupper (g_utf8_get_char (word)) ||
      les_gather_look_up_cases (&small, word, length, TRUE) == 0)
    return FALSE;
  if ((small.morph.flags & closed) == 0 && ((small.morph.flags & LES_MORPH_ADJECTIVE) == 0 || small.morph.cells == 0))
    return FALSE;

  *gather = small;
  if ((gather->morph.flags & closed) == 0)
    gather->morph.flags = (gather->morph.flags | LES_MORPH_NOUN | LES_MORPH_THIRD) & ~(guint32) (LES_MORPH_VERB | LES_MORPH_FINITE);
  gather->morph.flags |= LES_MORPH_KNOWN;
  finish_known (gather, word, length);
  return TRUE;
}

LesMorph
les_morph_analyse (LesMorphCache         *cache,
                   const LesMorphProfile *profile,
                   const char            *word,
                   gsize                  length,
                   gboolean               at_start)
{
  LesMorphGather gather = { .cache = cache, .profile = profile, .rank = LES_RANK_NONE, .verb_rank = LES_RANK_NONE };
  char clean[LES_MAX_WORD + 8];
  gsize n = clean_word (word, length, clean);

  if (n == 0)
    {
      gather.morph.lemma = les_intern ("", 0);
      return gather.morph;
    }

  if (les_gather_look_up_cases (&gather, clean, n, at_start) == 0)
    n = cut_contraction (&gather, clean, n);
  else
    cut_contraction (&gather, clean, n); /* "wasn't" has an entry; that it denies the list knows */
  clean[n] = '\0';
  if (gather.rank != LES_RANK_NONE || les_gather_look_up_cases (&gather, clean, n, at_start) > 0)
    gather.morph.flags |= LES_MORPH_KNOWN;
  les_gather_add_listed (&gather, clean, n);

  if (gather.rank != LES_RANK_NONE)
    finish_known (&gather, clean, n);
  else if (!read_as_small (&gather, clean, n) && !guess_by_parts (&gather, clean, n, at_start))
    guess_by_ending (&gather, clean, n, at_start);
  if (gather.morph.verb == NULL && gather.profile->lexicon == NULL)
    les_gather_add_verb_kind (&gather, clean, n);
  return gather.morph;
}
