/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/morph.h"

#include <libstemmer.h>
#include <string.h>

#include "text/fold.h"
#include "text/intern.h"
#include "text/lexicon.h"
#include "text/morph-guess.h"
#include "text/morph-tags.h"

/* What is asked of a language for every word, looked up once a thread. */

#define N_SECTIONS 10
#define N_PROFILES 16

static const struct
{
  const char *section;
  guint32     flags;
  guint16     kinds;
} sections[N_SECTIONS] = {
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

typedef struct
{
  const LesLanguage *language;
  const LesLexicon  *lexicon;
  LesTagReader       reader;
  const LesWordList *lists[N_SECTIONS];
  const LesWordList *auxiliaries, *modals, *contractions;
  const char        *stemmer;
  gboolean           capital_nouns, genitive_s, stem_names;
} Profile;

static const struct
{
  const char  *code;
  LesTagReader reader;
} readers[] = {
  { "de", les_tag_read_de }, { "en", les_tag_read_en }, { "fr", les_tag_read_fr },
  { "es", les_tag_read_es }, { "ru", les_tag_read_ru },
};

static void
read_profile (Profile           *profile,
              const LesLanguage *language)
{
  const LesWordList *settings = les_language_list (language, "morphology");

  profile->language = language;
  profile->lexicon = les_language_lexicon (language);
  profile->reader = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (strcmp (readers[i].code, les_language_code (language)) == 0)
      profile->reader = readers[i].reader;
  for (guint i = 0; i < N_SECTIONS; i++)
    profile->lists[i] = les_language_list (language, sections[i].section);
  profile->auxiliaries = les_language_list (language, "auxiliaries");
  profile->modals = les_language_list (language, "modals");
  profile->contractions = les_language_list (language, "contractions");
  profile->stemmer = les_word_list_lookup (settings, "stemmer", -1);
  profile->capital_nouns = les_word_list_contains (settings, "capital-nouns", -1);
  profile->genitive_s = les_word_list_contains (settings, "genitive-s", -1);
  profile->stem_names = les_word_list_contains (settings, "stem-names", -1);
}

/* A cache of each thread's own: direct-mapped, so that it is bounded and never cleared; a word that meets another in its slot
 * is worked out again. News repeats itself: some 97 of 100 look-ups end here. */

#define N_SLOTS 65536
#define MAX_KEY 38    /* bytes; longer words are worked out each time */
#define MAX_WORD 120  /* bytes of a word that are looked at */
#define N_TAGS 8192   /* slots for read tags, at most half of them used */

typedef struct
{
  const LesLanguage *language;
  guint8             length;
  guint8             at_start;
  char               word[MAX_KEY];
  LesMorph           morph;
} Slot;

typedef struct
{
  guint64        key; /* 0: free */
  LesTagFeatures features;
} TagSlot;

typedef struct
{
  Slot              *slots;
  TagSlot           *tags;
  guint              n_tags;
  Profile            profiles[N_PROFILES];
  guint              n_profiles;
  struct sb_stemmer *stemmer;
  char              *stemmer_name;
} Cache;

static void
cache_free (gpointer memory)
{
  Cache *cache = memory;

  if (cache->stemmer != NULL)
    sb_stemmer_delete (cache->stemmer);
  g_free (cache->stemmer_name);
  g_free (cache->slots);
  g_free (cache->tags);
  g_free (cache);
}

static GPrivate cache_of_thread = G_PRIVATE_INIT (cache_free);

static Cache *
get_cache (void)
{
  Cache *cache = g_private_get (&cache_of_thread);

  if (cache == NULL)
    {
      cache = g_new0 (Cache, 1);
      cache->slots = g_new0 (Slot, N_SLOTS);
      cache->tags = g_new0 (TagSlot, N_TAGS);
      g_private_set (&cache_of_thread, cache);
    }
  return cache;
}

static const Profile *
get_profile (Cache             *cache,
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

/* A word's analyses as they come in. */
typedef struct
{
  Cache             *cache;
  const LesLanguage *language;
  const Profile     *profile;
  const LesLexicon  *lexicon;
  LesTagReader       reader;
  gboolean           nouns_are_capital; /* as German writes them */
  gboolean           capital;           /* the form now looked up has one */
  gboolean           lowered;           /* it is not the form that was written */
  gboolean           written_capital;   /* the word was, where a capital tells something */
  LesMorph           morph;
  guint              rank, verb_rank;   /* of the lemmas so far; lower is better */
  LesClass           class_;
  gsize              lemma_length, verb_length;
  char               lemma[2 * MAX_WORD];
  char               verb[2 * MAX_WORD];
} Gather;

#define RANK_NONE 1000

static const LesTagFeatures *
read_tag (Gather     *gather,
          const char *tag,
          gsize       length)
{
  guint64 key = hash_bytes (tag, length, (guint64) (gsize) gather->language) | 1;
  guint slot = (guint) (key >> 7) % N_TAGS;
  TagSlot *tags = gather->cache->tags;

  while (tags[slot].key != 0 && tags[slot].key != key)
    slot = (slot + 1) % N_TAGS;
  if (tags[slot].key == 0)
    {
      if (2 * gather->cache->n_tags >= N_TAGS)
        {
          memset (tags, 0, N_TAGS * sizeof (TagSlot));
          gather->cache->n_tags = 0;
        }
      les_tag_read (gather->reader, tag, length, &tags[slot].features);
      tags[slot].key = key;
      gather->cache->n_tags++;
    }
  return &tags[slot].features;
}

/* Which of several lemmas a reader would think of first. A word with a capital is a noun or a name where nouns are written so;
 * at the beginning of a sentence it is a function word before it is a noun ("Die", "Aber"). */
static guint
rank_analysis (const Gather         *gather,
               const LesTagFeatures *features)
{
  guint rank = (guint) features->class_;

  if (features->class_ == LES_CLASS_VERB && (features->flags & LES_MORPH_FINITE) == 0)
    {
      if ((features->flags & LES_MORPH_PARTICIPLE_1) != 0)
        rank = LES_CLASS_OTHER; /* "meeting" is a noun first */
      else if ((features->flags & LES_MORPH_PARTICIPLE_2) != 0 && !gather->nouns_are_capital)
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
  return rank <= LES_CLASS_ADVERB ? rank : rank + (gather->nouns_are_capital ? 20 : 7);
}

static void
add_features (Gather               *gather,
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
keep_lemma (Gather     *gather,
            const char *lemma,
            gsize       length,
            guint       rank,
            LesClass    class_)
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
keep_verb (Gather               *gather,
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

static gboolean
gather_cb (const char *lemma,
           gsize       lemma_length,
           const char *tag,
           gsize       tag_length,
           gpointer    user_data)
{
  Gather *gather = user_data;
  const LesTagFeatures *features = read_tag (gather, tag, tag_length);

  if (features->flags == 0)
    return TRUE;
  add_features (gather, features);
  keep_lemma (gather, lemma, lemma_length, rank_analysis (gather, features), features->class_);
  if (features->class_ == LES_CLASS_VERB || (features->flags & LES_MORPH_VERB) != 0)
    keep_verb (gather, features, lemma, lemma_length);
  return TRUE;
}

static guint
look_up (Gather     *gather,
         const char *form,
         gsize       length,
         gboolean    lowered)
{
  if (gather->lexicon == NULL || gather->reader == NULL)
    return 0;
  gather->capital = g_unichar_isupper (g_utf8_get_char (form));
  gather->lowered = lowered;
  return les_lexicon_lookup (gather->lexicon, form, length, gather_cb, gather);
}

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

  for (const char *p = word, *end = word + length; p < end && n + 4 < MAX_WORD; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0xad || c == 0x200b || c == 0x2060)
        continue;
      n += (gsize) g_unichar_to_utf8 (c == 0x2019 || c == 0x2bc ? '\'' : c == 0x2010 || c == 0x2011 ? '-' : c, clean + n);
    }
  clean[n] = '\0';
  return n;
}

/* The word in lower case, or with only its first letter in upper case. */
static gsize
change_case (const char *word,
             gsize       length,
             gboolean    keep_first,
             char       *changed)
{
  gsize n = 0;

  for (const char *p = word; p < word + length && n + 6 < MAX_WORD; p = g_utf8_next_char (p))
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
static guint
look_up_cases (Gather     *gather,
               const char *word,
               gsize       length,
               gboolean    at_start)
{
  gboolean upper = is_all_upper (word, length);
  char changed[MAX_WORD + 8];
  gsize n;
  guint n_found = look_up (gather, word, length, FALSE);

  if (!g_unichar_isupper (g_utf8_get_char (word)))
    return n_found;
  gather->written_capital = !at_start && !upper;
  if (upper && n_found == 0)
    {
      n = change_case (word, length, TRUE, changed);
      n_found += look_up (gather, changed, n, TRUE);
    }
  if (at_start || (upper && n_found == 0) || (!gather->nouns_are_capital && n_found == 0))
    {
      n = change_case (word, length, FALSE, changed);
      n_found += look_up (gather, changed, n, TRUE);
    }
  return n_found;
}

/* The closed classes that a language's data file lists: all there is where no lexicon is, and corrections where there is. */
static void
add_listed_classes (Gather     *gather,
                    const char *word,
                    gsize       length)
{
  for (guint i = 0; i < N_SECTIONS; i++)
    if (les_word_list_contains (gather->profile->lists[i], word, (gssize) length))
      {
        gather->morph.kinds |= sections[i].kinds;
        /* A number word may be a noun of its own, a negation an article: only what is missing is added. */
        gather->morph.flags |= sections[i].flags;
      }
}

static void
add_verb_kind (Gather     *gather,
               const char *verb,
               gsize       length)
{
  guint32 flags = 0;

  if (les_word_list_contains (gather->profile->auxiliaries, verb, (gssize) length))
    flags |= LES_MORPH_AUXILIARY;
  if (les_word_list_contains (gather->profile->modals, verb, (gssize) length))
    flags |= LES_MORPH_MODAL;
  /* Without a lexicon the lists hold the forms. */
  if (flags != 0 && gather->lexicon == NULL)
    flags |= LES_MORPH_VERB | LES_MORPH_FINITE | LES_MORPH_INDICATIVE;
  gather->morph.flags |= flags;
}

/* The stem by Snowball where the language names a stemmer, else the folded word; a name's genitive s is taken off. */
static const char *
stem_word (Gather     *gather,
           const char *folded,
           gsize       length,
           gboolean    name)
{
  const char *algorithm = gather->profile->stemmer;
  Cache *cache = gather->cache;

  if (name && length > 4 && folded[length - 1] == 's' && gather->profile->genitive_s &&
      strchr ("sxz", folded[length - 2]) == NULL)
    return les_intern (folded, length - 1);
  if (algorithm == NULL || (name && !gather->profile->stem_names))
    return les_intern (folded, length);

  if (g_strcmp0 (algorithm, cache->stemmer_name) != 0)
    {
      if (cache->stemmer != NULL)
        sb_stemmer_delete (cache->stemmer);
      cache->stemmer = sb_stemmer_new (algorithm, NULL);
      g_free (cache->stemmer_name);
      cache->stemmer_name = g_strdup (algorithm);
    }
  if (cache->stemmer != NULL)
    {
      const sb_symbol *stem = sb_stemmer_stem (cache->stemmer, (const sb_symbol *) folded, (int) length);

      if (stem != NULL)
        return les_intern ((const char *) stem, (gsize) sb_stemmer_length (cache->stemmer));
    }
  return les_intern (folded, length);
}

static const char *
intern_folded (const char *word,
               gsize       length)
{
  char folded[2 * MAX_WORD];
  gsize n = les_fold_word (word, length, TRUE, folded, sizeof folded);

  return les_intern (folded, n);
}

/* "geplante" has an entry of its own as an adjective; a reader thinks of planen. */
static void
trace_participle (Gather *gather)
{
  Gather inner = *gather;

  memset (&inner.morph, 0, sizeof inner.morph);
  inner.rank = inner.verb_rank = RANK_NONE;
  look_up (&inner, gather->lemma, gather->lemma_length, FALSE);
  if (inner.verb_rank == RANK_NONE)
    return;
  memcpy (gather->lemma, inner.verb, inner.verb_length);
  gather->lemma_length = inner.verb_length;
  if (gather->verb_rank == RANK_NONE)
    {
      memcpy (gather->verb, inner.verb, inner.verb_length);
      gather->verb_length = inner.verb_length;
      gather->verb_rank = 2;
    }
}

static void
finish_known (Gather     *gather,
              const char *word,
              gsize       length)
{
  LesMorph *morph = &gather->morph;

  if (gather->class_ == LES_CLASS_PARTICIPLE)
    trace_participle (gather);
  /* A personal pronoun's forms are one lemma in some lexicons ("er" of "ich"): it is its own. */
  if (gather->class_ == LES_CLASS_CLOSED && (morph->kinds & LES_KIND_PERSONAL) != 0)
    morph->lemma = intern_folded (word, length);
  else
    morph->lemma = intern_folded (gather->lemma, gather->lemma_length);
  if (gather->verb_rank != RANK_NONE)
    {
      morph->verb = intern_folded (gather->verb, gather->verb_length);
      add_verb_kind (gather, gather->verb, gather->verb_length);
    }
}

/* Carries the features of the word's known ending over; the lemma is the beginning plus the ending's lemma. */
static gboolean
take_from_ending (Gather     *gather,
                  const char *word,
                  gsize       length,
                  gsize       offset,
                  gboolean    is_head)
{
  char ending[MAX_WORD + 8], joined[4 * MAX_WORD];
  gboolean capital = g_unichar_isupper (g_utf8_get_char (word)) && !gather->lowered;
  const char *rest = g_utf8_next_char (word + offset);
  gunichar first = g_utf8_get_char (word + offset);
  gsize n = (gsize) g_unichar_to_utf8 (is_head && capital ? g_unichar_toupper (first) : first, ending);
  gsize n_joined;

  memcpy (ending + n, rest, length - (gsize) (rest - word));
  n += length - (gsize) (rest - word);
  if (look_up_cases (gather, ending, n, FALSE) == 0 || gather->rank == RANK_NONE)
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
guess_by_parts (Gather     *gather,
                const char *word,
                gsize       length,
                gboolean    at_start)
{
  const char *hyphen = g_strrstr_len (word, (gssize) length, "-");
  gsize offset;

  if (hyphen != NULL && hyphen > word && hyphen + 1 < word + length)
    return take_from_ending (gather, word, length, (gsize) (hyphen + 1 - word), TRUE);
  if (gather->lexicon == NULL || gather->reader == NULL)
    return FALSE;

  offset = les_guess_head (gather->language, gather->reader, word, length);
  if (offset > 0)
    return take_from_ending (gather, word, length, offset, TRUE);
  if (!at_start && g_unichar_isupper (g_utf8_get_char (word)))
    return FALSE;
  offset = les_guess_verb (gather->language, gather->reader, word, length);
  return offset > 0 && take_from_ending (gather, word, length, offset, FALSE);
}

static void
guess_by_ending (Gather     *gather,
                 const char *word,
                 gsize       length,
                 gboolean    at_start)
{
  LesMorph *morph = &gather->morph;
  gboolean capital = g_unichar_isupper (g_utf8_get_char (word));
  gboolean name = capital && (!at_start || gather->lexicon != NULL);
  char folded[2 * MAX_WORD], lemma[3 * MAX_WORD];
  gsize n = les_fold_word (word, length, TRUE, folded, sizeof folded);
  LesTagFeatures features;

  if (les_guess_suffix (gather->language, folded, n, &features, lemma, sizeof lemma) &&
      (!capital || at_start || (features.flags & LES_MORPH_NOUN) != 0))
    {
      gboolean noun = (features.flags & LES_MORPH_NOUN) != 0;

      /* Where nouns are capital a small word is none, and a capital one nothing else. */
      if (!gather->nouns_are_capital || noun == capital)
        {
          add_features (gather, &features);
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

/* "Putin's", "don't", "they've": the word before the apostrophe, with what is joined to it. */
static gsize
cut_contraction (Gather     *gather,
                 const char *word,
                 gsize       length)
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

static LesMorph
analyse_word (Cache             *cache,
              const LesLanguage *language,
              const char        *word,
              gsize              length,
              gboolean           at_start)
{
  const Profile *profile = get_profile (cache, language);
  Gather gather = { .cache = cache, .language = language, .profile = profile, .lexicon = profile->lexicon,
                    .reader = profile->reader, .nouns_are_capital = profile->capital_nouns, .rank = RANK_NONE,
                    .verb_rank = RANK_NONE };
  char clean[MAX_WORD + 8];
  gsize n = clean_word (word, length, clean);

  if (n == 0)
    {
      gather.morph.lemma = les_intern ("", 0);
      return gather.morph;
    }

  if (look_up_cases (&gather, clean, n, at_start) == 0)
    n = cut_contraction (&gather, clean, n);
  else
    cut_contraction (&gather, clean, n); /* "wasn't" has an entry; that it denies the list knows */
  clean[n] = '\0';
  if (gather.rank != RANK_NONE || look_up_cases (&gather, clean, n, at_start) > 0)
    gather.morph.flags |= LES_MORPH_KNOWN;
  add_listed_classes (&gather, clean, n);

  if (gather.rank != RANK_NONE)
    finish_known (&gather, clean, n);
  else if (!guess_by_parts (&gather, clean, n, at_start))
    guess_by_ending (&gather, clean, n, at_start);
  if (gather.morph.verb == NULL && gather.lexicon == NULL)
    add_verb_kind (&gather, clean, n);
  return gather.morph;
}

LesMorph
les_morph_word (const LesLanguage *language,
                const char        *word,
                gsize              length,
                gboolean           at_start)
{
  Cache *cache = get_cache ();
  LesMorph morph;
  guint64 hash;
  Slot *slot;

  if (length == 0 || length > MAX_KEY)
    return analyse_word (cache, language, word, MIN (length, 4 * MAX_WORD), at_start);

  hash = hash_bytes (word, length, (guint64) (gsize) language + (at_start ? 1 : 0));
  slot = &cache->slots[hash % N_SLOTS];
  if (slot->language == language && slot->length == length && slot->at_start == (at_start ? 1 : 0) &&
      memcmp (slot->word, word, length) == 0)
    return slot->morph;

  morph = analyse_word (cache, language, word, length, at_start);
  slot->language = language;
  slot->length = (guint8) length;
  slot->at_start = at_start ? 1 : 0;
  memcpy (slot->word, word, length);
  slot->morph = morph;
  return morph;
}
