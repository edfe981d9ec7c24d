/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/morph-guess.h"
#include "text/morph-private.h"

#include <string.h>

#include "text/fold.h"
#include "text/intern.h"
#include "text/slots.h"

const LesMorphSection les_morph_sections[LES_N_SECTIONS] = {
  { "prepositions", LES_MORPH_PREPOSITION, 0 },
  { "subjunctions", LES_MORPH_SUBJUNCTION, 0 },
  { "conjunctions", LES_MORPH_CONJUNCTION, 0 },
  { "determiners", LES_MORPH_DETERMINER, 0 },
  { "pronouns", LES_MORPH_PRONOUN, 0 },
  { "relative-pronouns", LES_MORPH_PRONOUN, LES_KIND_RELATIVE },
  { "personal-pronouns", LES_MORPH_PRONOUN, LES_KIND_PERSONAL },
  { "negations", LES_MORPH_PARTICLE, LES_KIND_NEGATIVE },
  { "number-words", LES_MORPH_NUMERAL, 0 },
  { "adverbs", LES_MORPH_ADVERB, 0 },
};

static const struct
{
  const char  *code;
  LesTagReader reader;
} readers[] = {
  { "de", les_tag_read_de }, { "en", les_tag_read_en }, { "fr", les_tag_read_fr },
  { "es", les_tag_read_es }, { "ru", les_tag_read_ru },
};

static void
read_profile (LesMorphProfile   *profile,
              const LesLanguage *language)
{
  const LesWordList *settings = les_language_list (language, "morphology");

  profile->language = language;
  profile->lexicon = les_language_lexicon (language);
  profile->reader = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (strcmp (readers[i].code, les_language_code (language)) == 0)
      profile->reader = readers[i].reader;
  for (guint i = 0; i < LES_N_SECTIONS; i++)
    profile->lists[i] = les_language_list (language, les_morph_sections[i].section);
  profile->auxiliaries = les_language_list (language, "auxiliaries");
  profile->modals = les_language_list (language, "modals");
  profile->contractions = les_language_list (language, "contractions");
  profile->stemmer = les_word_list_lookup (settings, "stemmer", -1);
  profile->capital_nouns = les_word_list_contains (settings, "capital-nouns", -1);
  profile->genitive_s = les_word_list_contains (settings, "genitive-s", -1);
  profile->stem_names = les_word_list_contains (settings, "stem-names", -1);
}

#define N_PROFILES 16

/* A cache of each thread's own; a word that meets another in its slot is worked out again. News repeats itself: some 97 of 100
 * look-ups end here. */

#define N_SLOTS 131072 /* up to 11 MB a thread that analyses; half as many make a quarter more look-ups */
#define MAX_KEY 38    /* bytes; longer words are worked out each time */

typedef struct
{
  const LesLanguage *language;
  guint8             length;
  guint8             at_start;
  char               word[MAX_KEY];
  const char        *folded; /* NULL till asked for */
  LesMorph           morph;
} Slot;

struct _LesMorphCache
{
  LesSlots          *slots; /* of Slot */
  LesMorphProfile    profiles[N_PROFILES];
  guint              n_profiles;
  struct sb_stemmer *stemmer;
  char              *stemmer_name;
};

static void
cache_free (gpointer memory)
{
  LesMorphCache *cache = memory;

  if (cache->stemmer != NULL)
    sb_stemmer_delete (cache->stemmer);
  g_free (cache->stemmer_name);
  les_slots_free (cache->slots);
  g_free (cache);
}

static GPrivate cache_of_thread = G_PRIVATE_INIT (cache_free);

static LesMorphCache *
get_cache (void)
{
  LesMorphCache *cache = g_private_get (&cache_of_thread);

  if (cache == NULL)
    {
      cache = g_new0 (LesMorphCache, 1);
      cache->slots = les_slots_new (N_SLOTS, sizeof (Slot));
      g_private_set (&cache_of_thread, cache);
    }
  return cache;
}

static const LesMorphProfile *
get_profile (LesMorphCache     *cache,
             const LesLanguage *language)
{
  for (guint i = 0; i < cache->n_profiles; i++)
    if (cache->profiles[i].language == language)
      return &cache->profiles[i];
  if (cache->n_profiles == N_PROFILES)
    cache->n_profiles = 0;
  read_profile (&cache->profiles[cache->n_profiles], language);
  return &cache->profiles[cache->n_profiles++];
}

static guint64
hash_bytes (const char *bytes,
            gsize       length,
            guint64     seed)
{
  guint64 hash = seed ^ G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guint8) bytes[i]) * G_GUINT64_CONSTANT (0x100000001b3);
  return hash ^ hash >> 31;
}

const char *
les_morph_cache_stem (LesMorphCache         *cache,
                      const LesMorphProfile *profile,
                      const char            *folded,
                      gsize                  length,
                      gsize                 *stem_length)
{
  const sb_symbol *stem = NULL;

  if (profile->stemmer == NULL)
    return NULL;
  if (g_strcmp0 (profile->stemmer, cache->stemmer_name) != 0)
    {
      if (cache->stemmer != NULL)
        sb_stemmer_delete (cache->stemmer);
      cache->stemmer = sb_stemmer_new (profile->stemmer, NULL);
      g_free (cache->stemmer_name);
      cache->stemmer_name = g_strdup (profile->stemmer);
    }
  if (cache->stemmer != NULL)
    stem = sb_stemmer_stem (cache->stemmer, (const sb_symbol *) folded, (int) length);
  if (stem != NULL)
    *stem_length = (gsize) sb_stemmer_length (cache->stemmer);
  return (const char *) stem;
}

/* The word's slot, filled; NULL for a word that is too long to be kept. */
static Slot *
find_slot (LesMorphCache     *cache,
           const LesLanguage *language,
           const char        *word,
           gsize              length,
           gboolean           at_start)
{
  guint64 hash;
  Slot *slot;

  if (length == 0 || length > MAX_KEY)
    return NULL;
  hash = hash_bytes (word, length, (guint64) (gsize) language + (at_start ? 1 : 0));
  slot = les_slots_entry (cache->slots, (guint32) (hash % N_SLOTS));
  if (slot->language == language && slot->length == length && slot->at_start == (at_start ? 1 : 0) &&
      memcmp (slot->word, word, length) == 0)
    return slot;

  slot->morph = les_morph_analyse (cache, get_profile (cache, language), word, length, at_start);
  slot->language = language;
  slot->length = (guint8) length;
  slot->at_start = at_start ? 1 : 0;
  memcpy (slot->word, word, length);
  slot->folded = NULL;
  return slot;
}

LesMorph
les_morph_word (const LesLanguage *language,
                const char        *word,
                gsize              length,
                gboolean           at_start)
{
  LesMorphCache *cache = get_cache ();
  const Slot *slot = find_slot (cache, language, word, length, at_start);

  if (slot != NULL)
    return slot->morph;
  return les_morph_analyse (cache, get_profile (cache, language), word, MIN (length, 4 * LES_MAX_WORD), at_start);
}

static const char *
fold_and_intern (const char *word,
                 gsize       length)
{
  char folded[256];

  return les_intern (folded, les_fold_word (word, length, TRUE, folded, sizeof folded));
}

LesMorph
les_morph_word_folded (const LesLanguage *language,
                       const char        *word,
                       gsize              length,
                       gboolean           at_start,
                       const char       **folded)
{
  LesMorphCache *cache = get_cache ();
  Slot *slot = find_slot (cache, language, word, length, at_start);

  if (slot == NULL)
    {
      *folded = fold_and_intern (word, length);
      return les_morph_word (language, word, length, at_start);
    }
  if (slot->folded == NULL)
    slot->folded = fold_and_intern (word, length);
  *folded = slot->folded;
  return slot->morph;
}

gsize
les_morph_split (const LesLanguage *language,
                 const char        *lemma)
{
  const LesMorphProfile *profile = get_profile (get_cache (), language);

  return profile->reader != NULL && profile->capital_nouns ? les_guess_known_head (language, profile->reader, lemma, strlen (lemma)) : 0;
}
