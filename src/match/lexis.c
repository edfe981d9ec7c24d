/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/lexis.h"

#include <string.h>

#include "text/fold.h"
#include "text/gazetteer.h"
#include "text/slots.h"

#define LONGEST_WORD 96 /* bytes; a longer one is compared by its beginning */
#define CACHE_BITS 17 /* the vocabulary of thousands of articles, 14 MB when full */
#define CACHE_SLOTS (1u << CACHE_BITS)
#define CACHED_LENGTH 32 /* bytes of a word that is kept */
#define SHORTEST_COMPOUND 9 /* bytes */
#define SHORTEST_ROOT 4 /* what an ending must leave */
#define COMMON_WEIGHT 0.45f /* a word of any text: "erreichen", "Lage" */
#define RELAY_WEIGHT 0.2f /* a news agency: who brings it, not what */
#define TIME_WEIGHT 0.6f /* "Montag": when, hardly what */

typedef struct
{
  const char *bytes;
  gsize       length;
} Ending;

struct _LesLexis
{
  const LesLanguage  *language;
  const LesGazetteer *gazetteer;
  const LesWordList  *light, *speech, *negations, *times, *units, *common, *numbers, *places;
  GArray             *endings; /* Ending: that derive one word from another */
  GHashTable         *senses; /* hash of a lemma → GArray of guint32 */
  GHashTable         *poles;  /* the same, of what it is contrary to */
};

guint32
les_lexis_hash (const char *bytes,
                gsize       length)
{
  guint32 hash = 2166136261u;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guint8) bytes[i]) * 16777619u;
  return hash != 0 ? hash : 1;
}

static guint32
hash_folded (const char *word,
             gsize       length)
{
  char folded[LONGEST_WORD];
  gsize n = les_fold_word (word, length, TRUE, folded, sizeof folded);

  return les_lexis_hash (folded, n);
}

static void
add_sense (GHashTable *table,
           const char *word,
           gsize       length,
           guint32     sense)
{
  guint32 key = hash_folded (word, length);
  GArray *senses = g_hash_table_lookup (table, GUINT_TO_POINTER (key));

  if (senses == NULL)
    {
      senses = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_hash_table_insert (table, GUINT_TO_POINTER (key), senses);
    }
  for (guint i = 0; i < senses->len; i++)
    if (g_array_index (senses, guint32, i) == sense)
      return;
  if (senses->len < LES_MAX_SENSES)
    g_array_append_val (senses, sense);
}

/* Each word of words, which spaces divide, gets the sense. */
static void
add_senses (GHashTable *table,
            const char *words,
            gsize       n_bytes,
            guint32     sense)
{
  const char *end = words + n_bytes;

  for (const char *at = words; at < end;)
    {
      gsize length = 0;

      while (at + length < end && at[length] != ' ')
        length++;
      if (length > 0)
        add_sense (table, at, length, sense);
      at += length + 1;
    }
}

/* "agree = zustimmen annehmen | ablehnen Absage": an axis, by one name in every language, and its two poles. */
static void
load_poles (LesLexis *self)
{
  const LesWordList *list = les_language_list (self->language, "contraries");

  for (guint i = 0; i < les_word_list_size (list); i++)
    {
      const char *key = les_word_list_key (list, i), *value = les_word_list_value (list, i), *bar = strchr (value, '|');
      guint32 axis = les_lexis_hash (key, strlen (key)) & ~1u;

      if (bar == NULL || axis == 0)
        continue;
      add_senses (self->poles, value, bar - value, axis);
      add_senses (self->poles, bar + 1, strlen (bar + 1), axis | 1);
    }
}

/* "stop = stoppen einstellen beenden": a concept, by one name in every language, and its words, which share its sense. The name is
 * no word itself; its hash is set apart from the axes' and the nations'. */
static void
load_senses (LesLexis *self)
{
  const LesWordList *list = les_language_list (self->language, "concepts");

  for (guint i = 0; i < les_word_list_size (list); i++)
    {
      const char *key = les_word_list_key (list, i), *value = les_word_list_value (list, i);

      add_senses (self->senses, value, strlen (value), les_lexis_hash (key, strlen (key)) ^ 0x5e5e5e5eu);
    }
}

static GArray *
list_endings (const LesWordList *list)
{
  GArray *endings = g_array_new (FALSE, FALSE, sizeof (Ending));

  for (guint i = 0; i < les_word_list_size (list); i++)
    {
      Ending ending = { les_word_list_key (list, i), strlen (les_word_list_key (list, i)) };

      g_array_append_val (endings, ending);
    }
  return endings;
}

static LesLexis *
lexis_new (const LesLanguage *language)
{
  LesLexis *self = g_new0 (LesLexis, 1);

  self->language = language;
  self->gazetteer = les_gazetteer_get (language);
  self->numbers = les_language_list (language, "number-words");
  self->times = les_language_list (language, "time-nouns");
  self->units = les_language_list (language, "units");
  self->places = les_language_list (language, "place-adjectives");
  self->common = les_language_list (language, "common-words");
  self->light = les_language_list (language, "light-words");
  self->speech = les_language_list (language, "speech-verbs");
  self->negations = les_language_list (language, "negations");
  self->endings = list_endings (les_language_list (language, "derivation"));
  self->senses = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->poles = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  load_senses (self);
  load_poles (self);
  return self;
}

const LesLexis *
les_lexis_get (const LesLanguage *language)
{
  static GMutex mutex;
  static GHashTable *all;
  LesLexis *self;

  g_mutex_lock (&mutex);
  if (all == NULL)
    all = g_hash_table_new (NULL, NULL);
  self = g_hash_table_lookup (all, language);
  if (self == NULL)
    {
      self = lexis_new (language);
      g_hash_table_insert (all, (gpointer) language, self);
    }
  g_mutex_unlock (&mutex);
  return self;
}

/* The root of a lemma: marks dropped, the longest deriving ending cut off, twice, so that "infizieren" and "Infektion" don't meet but
 * "schlachten", "Schlachtung" and "Schlacht-" do. */
static guint32
root_of (const LesLexis *self,
         const char     *lemma,
         gsize           length)
{
  char folded[LONGEST_WORD];
  gsize n = les_fold_word (lemma, length, FALSE, folded, sizeof folded), cut = 0;

  for (guint round = 0; round < 2; round++, n -= cut, cut = 0)
    for (guint i = 0; i < self->endings->len; i++)
      {
        const Ending *ending = &g_array_index (self->endings, Ending, i);

        if (ending->length > cut && n >= ending->length + SHORTEST_ROOT && folded[n - 1] == ending->bytes[ending->length - 1] &&
            memcmp (folded + n - ending->length, ending->bytes, ending->length) == 0)
          cut = ending->length;
      }
  return les_lexis_hash (folded, n) ^ 0x30303030u;
}

/* Where the head of a compound begins in its lemma, or 0: of one that the lexicon lacks, and of a noun that it has as one word. */
static gsize
head_begins (const LesLexis *self,
             const LesMorph *morph,
             LesWordClass    word_class)
{
  gsize n = strlen (morph->lemma), m;

  if (morph->head == NULL)
    return word_class == LES_CLASS_NOUN && n >= SHORTEST_COMPOUND ? les_morph_split (self->language, morph->lemma) : 0;
  m = strlen (morph->head);
  return m < n && strcmp (morph->lemma + n - m, morph->head) == 0 ? n - m : 0;
}

/* The length of what stands before the head, without hyphen or linking s; 0 where that is too little. */
static gsize
modifier_length (const char *lemma,
                 gsize       head)
{
  gsize n = head;

  if (n < 3)
    return 0;
  if (lemma[n - 1] == '-' || (lemma[n - 1] == 's' && n > 4))
    n--;
  return n >= 3 ? n : 0;
}

static void
add_senses_of (const LesLexis *self,
               const char     *lemma,
               LesMeaning     *meaning)
{
  GArray *senses = g_hash_table_lookup (self->senses, GUINT_TO_POINTER (hash_folded (lemma, strlen (lemma))));

  for (guint i = 0; senses != NULL && i < senses->len; i++)
    {
      guint32 sense = g_array_index (senses, guint32, i);
      guint n = 0;

      while (n < LES_MAX_SENSES && meaning->senses[n] != 0 && meaning->senses[n] != sense)
        n++;
      if (n < LES_MAX_SENSES)
        meaning->senses[n] = sense;
    }
}

static void
add_poles_of (const LesLexis *self,
              const char     *lemma,
              LesMeaning     *meaning)
{
  GArray *poles = g_hash_table_lookup (self->poles, GUINT_TO_POINTER (hash_folded (lemma, strlen (lemma))));

  for (guint i = 0; poles != NULL && i < MIN (poles->len, LES_MAX_POLES); i++)
    meaning->poles[i] = g_array_index (poles, guint32, i);
}

/* A state, its adjective, its capital and its people share a sense in every language. */
static void
add_nation (const char *nation,
            LesMeaning *meaning)
{
  for (guint i = 0; nation != NULL && i < LES_MAX_SENSES; i++)
    if (meaning->senses[i] == 0)
      {
        meaning->senses[i] = les_lexis_hash (nation, strlen (nation)) ^ 0xa7a7a7a7u;
        return;
      }
}

/* What the gazetteer knows: nations, and words for persons, which say who and not what. */
static void
look_up_entry (const LesLexis *self,
               const char     *word,
               gsize           length,
               LesMeaning     *meaning)
{
  LesWordEntry found = les_gazetteer_word (self->gazetteer, word, length);
  const LesEntry *entry = found.entry != NULL ? found.entry : found.head;

  if (entry == NULL)
    return;
  if (entry->kinds & LES_ENTRY_NATION)
    add_nation (entry->nation, meaning);
  if (entry->kinds & (LES_ENTRY_ROLE | LES_ENTRY_TITLE))
    meaning->role = TRUE;
  if (entry->kinds & LES_ENTRY_AGENCY)
    meaning->weight *= RELAY_WEIGHT;
  if (entry->kinds & LES_ENTRY_GIVEN_NAME)
    meaning->word_class = LES_CLASS_NAME;
}

static gboolean
starts_upper (const char *word,
              gsize       length)
{
  return length > 0 && g_unichar_isupper (g_utf8_get_char_validated (word, length));
}

static LesWordClass
class_of (const LesLexis *self,
          const LesMorph *morph,
          const char     *word,
          gsize           length,
          gboolean        at_start)
{
  const guint32 grammar = LES_MORPH_DETERMINER | LES_MORPH_PRONOUN | LES_MORPH_PREPOSITION | LES_MORPH_SUBJUNCTION |
                          LES_MORPH_CONJUNCTION | LES_MORPH_PARTICLE | LES_MORPH_AUXILIARY | LES_MORPH_MODAL;
  gboolean capital = starts_upper (word, length), german = g_str_equal (les_language_code (self->language), "de");

  if (capital && !at_start)
    {
      if ((morph->flags & LES_MORPH_PROPER) || !(morph->flags & LES_MORPH_KNOWN))
        return morph->head != NULL ? LES_CLASS_NOUN : LES_CLASS_NAME;
      if (german && (morph->flags & LES_MORPH_NOUN))
        return LES_CLASS_NOUN;
    }
  if ((morph->flags & grammar) && !(morph->flags & LES_MORPH_NUMERAL))
    return LES_CLASS_FUNCTION;
  if (capital && ((morph->flags & LES_MORPH_PROPER) || !(morph->flags & LES_MORPH_KNOWN)))
    return morph->head != NULL ? LES_CLASS_NOUN : LES_CLASS_NAME;
  if ((morph->flags & LES_MORPH_NOUN) && (capital || !german))
    return LES_CLASS_NOUN;
  if (morph->flags & LES_MORPH_VERB)
    return LES_CLASS_VERB;
  if (morph->flags & LES_MORPH_ADJECTIVE)
    return LES_CLASS_ADJECTIVE;
  if (morph->flags & LES_MORPH_ADVERB)
    return LES_CLASS_ADVERB;
  return LES_CLASS_ADJECTIVE;
}

/* "Tübinger", unlike "Großer", ends so in all its forms. */
static gboolean
is_local (const LesLexis *self,
          const char     *lemma)
{
  for (guint i = 0; i < les_word_list_size (self->places); i++)
    if (strlen (lemma) > SHORTEST_ROOT && g_str_has_suffix (lemma, les_word_list_key (self->places, i)))
      return TRUE;
  return FALSE;
}

static void
work_out (const LesLexis *self,
          const char     *word,
          gsize           length,
          gboolean        at_start,
          LesMeaning     *meaning)
{
  /* How much a class says, before the articles at hand are asked. */
  static const float weights[LES_N_CLASSES] = { 0, 1.1f, 1.0f, 1.0f, 0.7f, 0.75f, 0.4f };
  LesMorph morph = les_morph_word (self->language, word, length, at_start);
  LesWordKey spelt, lemma;
  gsize head, modifier;

  memset (meaning, 0, sizeof *meaning);
  les_word_key_init (&spelt, word, (gssize) length);
  les_word_key_init (&lemma, morph.lemma, -1);
  meaning->lemma = hash_folded (morph.lemma, strlen (morph.lemma));
  meaning->figure = les_word_list_has (self->numbers, &spelt);
  meaning->negation = les_word_list_has (self->negations, &lemma) || les_word_list_has (self->negations, &spelt);
  meaning->word_class = class_of (self, &morph, word, length, at_start);
  if (les_word_list_has (self->light, &lemma) || les_word_list_has (self->light, &spelt) || length < 2)
    meaning->word_class = LES_CLASS_FUNCTION;
  if (meaning->word_class == LES_CLASS_FUNCTION)
    return;
  meaning->local = meaning->word_class == LES_CLASS_NOUN && is_local (self, morph.lemma);
  meaning->adjectival = meaning->word_class == LES_CLASS_NOUN && !meaning->local && (morph.flags & LES_MORPH_ADJECTIVE) && morph.head == NULL;
  meaning->speech = meaning->word_class == LES_CLASS_VERB && les_word_list_has (self->speech, &lemma);
  meaning->weight = weights[meaning->word_class] * (meaning->speech ? 0.45f : 1.0f);
  add_senses_of (self, morph.lemma, meaning);
  add_poles_of (self, morph.lemma, meaning);
  head = head_begins (self, &morph, meaning->word_class);
  if (morph.head != NULL || head > 0)
    {
      const char *last = head > 0 ? morph.lemma + head : morph.head;

      meaning->roots[0] = root_of (self, last, strlen (last));
      modifier = modifier_length (morph.lemma, head);
      if (modifier > 0)
        meaning->roots[1] = root_of (self, morph.lemma, modifier);
      add_senses_of (self, last, meaning);
    }
  else if (meaning->word_class != LES_CLASS_NAME || strlen (morph.lemma) > 6)
    meaning->roots[0] = root_of (self, morph.lemma, strlen (morph.lemma));
  if (starts_upper (word, length) || meaning->word_class == LES_CLASS_ADJECTIVE)
    look_up_entry (self, word, length, meaning);
  if (meaning->word_class != LES_CLASS_NAME && les_word_list_has (self->common, &lemma))
    meaning->weight *= COMMON_WEIGHT;
  if (meaning->word_class == LES_CLASS_NOUN && les_word_list_has (self->times, &lemma))
    {
      meaning->weight *= TIME_WEIGHT;
      meaning->measure = TRUE;
    }
  meaning->measure |= les_word_list_has (self->units, &spelt) || les_word_list_has (self->units, &lemma);
}

/* A word met lately in this thread. A vocabulary is uneven: most words of a text were met just before. */
typedef struct
{
  const LesLexis *lexis;
  guint8          length;
  guint8          at_start;
  char            word[CACHED_LENGTH];
  LesMeaning      meaning;
} Cached;

void
les_lexis_meaning (const LesLexis *self,
                   const char     *word,
                   gsize           length,
                   gboolean        at_start,
                   LesMeaning     *meaning)
{
  static GPrivate private_cache = G_PRIVATE_INIT ((GDestroyNotify) les_slots_free);
  LesSlots *cache;
  Cached *slot;

  if (length > CACHED_LENGTH)
    {
      work_out (self, word, length, at_start, meaning);
      return;
    }
  cache = g_private_get (&private_cache);
  if (cache == NULL)
    {
      cache = les_slots_new (CACHE_SLOTS, sizeof (Cached));
      g_private_set (&private_cache, cache);
    }
  slot = les_slots_entry (cache, les_lexis_hash (word, length) * 2654435769u >> (32 - CACHE_BITS));
  if (slot->lexis != self || slot->length != length || slot->at_start != !!at_start || memcmp (slot->word, word, length) != 0)
    {
      work_out (self, word, length, at_start, &slot->meaning);
      slot->lexis = self;
      slot->length = length;
      slot->at_start = !!at_start;
      memcpy (slot->word, word, length);
    }
  *meaning = slot->meaning;
}
