/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/gazetteer.h"

#include <string.h>

#include "text/fold.h"
#include "text/gazetteer-load.h"

#define MIN_HEAD 3         /* bytes of a compound's last part */
#define MIN_MODIFIER 2     /* bytes of what stands before it */
#define MAX_CACHED 65536   /* words remembered by a thread */

/* Kinds that a compound inherits from its last part. */
#define HEAD_KINDS (LES_ENTRY_ROLE | LES_ENTRY_INSTITUTION | LES_ENTRY_MEDIUM | LES_ENTRY_REPORT | LES_ENTRY_LEADERSHIP)

/**
 * les_gazetteer_get:
 *
 * Returns: (transfer none): the language's gazetteer, built on first use and kept for the whole run; any thread may read it
 */
const LesGazetteer *
les_gazetteer_get (const LesLanguage *language)
{
  static GMutex      mutex;
  static GHashTable *loaded;
  LesGazetteer      *self;

  g_mutex_lock (&mutex);
  if (loaded == NULL)
    loaded = g_hash_table_new (NULL, NULL);
  self = g_hash_table_lookup (loaded, language);
  if (self == NULL)
    {
      self = les_gazetteer_load (language);
      g_hash_table_insert (loaded, (gpointer) language, self);
    }
  g_mutex_unlock (&mutex);
  return self;
}

/* The entry of a folded word after taking one of endings off; *stem is what was left of it. */
static const LesEntry *
find_inflected (const LesGazetteer *self,
                const char         *word,
                gsize               length,
                GPtrArray          *endings,
                guint32             kinds,
                gsize              *stem)
{
  for (guint i = 0; i < endings->len; i++)
    {
      const char     *ending = g_ptr_array_index (endings, i);
      gsize           n = strlen (ending);
      char            key[LES_GAZETTEER_KEY];
      const LesEntry *entry;

      if (length < n + LES_GAZETTEER_STEM || memcmp (word + length - n, ending, n) != 0)
        continue;
      memcpy (key, word, length - n);
      key[length - n] = '\0';
      entry = g_hash_table_lookup (self->words, key);
      if (entry != NULL && (entry->kinds & kinds) != 0)
        {
          *stem = length - n;
          return entry;
        }
    }
  return NULL;
}

static const LesEntry *
find_word (const LesGazetteer *self,
           const char         *word,
           gsize               length,
           guint32             kinds,
           gsize              *stem)
{
  const LesEntry *entry = g_hash_table_lookup (self->words, word);

  *stem = length;
  if (entry != NULL && (entry->kinds & kinds) != 0)
    return entry;
  entry = find_inflected (self, word, length, self->endings, kinds & ~LES_ENTRY_ADJECTIVE & ~LES_ENTRY_GIVEN_NAME, stem);
  if (entry == NULL && (kinds & LES_ENTRY_ADJECTIVE) != 0)
    entry = find_inflected (self, word, length, self->adjective_endings, LES_ENTRY_ADJECTIVE, stem);
  return entry;
}

/* The longest listed last part of a compound, by trying each of its ends. A hyphen makes a compound in every language. */
static const LesEntry *
find_head (const LesGazetteer *self,
           const char         *word,
           gsize               length,
           gsize              *start,
           gsize              *stem)
{
  for (gsize at = MIN_MODIFIER; at + MIN_HEAD <= length; at++)
    {
      const LesEntry *entry;

      if (((guchar) word[at] & 0xC0) == 0x80 || word[at] == '-' || (!self->has_compounds && word[at - 1] != '-'))
        continue;
      entry = find_word (self, word + at, length - at, HEAD_KINDS, stem);
      if (entry != NULL)
        {
          *start = at;
          *stem += at;
          return entry;
        }
    }
  return NULL;
}

/* A byte of the folded word told in bytes of the word itself: by characters from the end, since folding may change lengths
 * ("Élysée-Sprecher" is shorter when folded). */
static guint16
unfolded_start (const char *word,
                gsize       length,
                const char *folded,
                gsize       folded_length,
                gsize       at)
{
  const char *p = word + length;

  for (glong n = g_utf8_strlen (folded + at, folded_length - at); n > 0 && p > word; n--)
    p = g_utf8_prev_char (p);
  return (guint16) (p - word);
}

static LesWordEntry
find_entries (const LesGazetteer *self,
              const char         *word,
              gsize               length,
              const char         *folded,
              gsize               n)
{
  LesWordEntry result = { NULL };
  gsize        stem = 0, start = 0;

  result.entry = find_word (self, folded, n, ~0u, &stem);
  if (result.entry != NULL && (result.entry->kinds & HEAD_KINDS) != 0)
    result.head = result.entry;
  else if (result.entry == NULL && !les_word_list_contains (self->exceptions, word, length))
    {
      result.head = find_head (self, folded, n, &start, &stem);
      if (result.head != NULL)
        result.head_start = unfolded_start (word, length, folded, n, start);
    }
  if (result.entry == NULL && result.head == NULL)
    stem = n;
  result.stem = stem < n ? unfolded_start (word, length, folded, n, stem) : (guint16) length;
  return result;
}

typedef struct
{
  LesWordEntry word;
  GPtrArray   *phrases; /* that begin with it; NULL */
} Cached;

typedef struct
{
  const LesGazetteer *owner;
  GHashTable         *entries; /* word → Cached */
} Cache;

static void
cache_free (gpointer data)
{
  Cache *cache = data;

  g_clear_pointer (&cache->entries, g_hash_table_unref);
  g_free (cache);
}

/* A thread reads articles of mostly one language: its words are remembered until the language changes. */
static GHashTable *
get_cache (const LesGazetteer *self)
{
  static GPrivate private = G_PRIVATE_INIT (cache_free);
  Cache          *cache = g_private_get (&private);

  if (cache == NULL)
    {
      cache = g_new0 (Cache, 1);
      g_private_set (&private, cache);
    }
  if (cache->owner != self || g_hash_table_size (cache->entries) >= MAX_CACHED)
    {
      g_clear_pointer (&cache->entries, g_hash_table_unref);
      cache->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      cache->owner = self;
    }
  return cache->entries;
}

/* Cuts the folded word to what phrases are listed by. */
static const char *
folded_stem (const LesGazetteer *self,
             char               *folded,
             gsize               length)
{
  folded[les_gazetteer_stem (self, folded, length)] = '\0';
  return folded;
}

/* NULL for what is too long to be a word. */
static const Cached *
look_up (const LesGazetteer *self,
         const char         *word,
         gsize               length)
{
  GHashTable *cache;
  char        key[LES_GAZETTEER_KEY], folded[LES_GAZETTEER_KEY];
  Cached     *known;

  if (length == 0 || length >= sizeof key)
    return NULL;
  cache = get_cache (self);
  memcpy (key, word, length);
  key[length] = '\0';
  known = g_hash_table_lookup (cache, key);
  if (known == NULL)
    {
      gsize n = les_fold_word (word, length, FALSE, folded, sizeof folded);

      known = g_new (Cached, 1);
      known->word = find_entries (self, word, length, folded, n);
      known->phrases = g_hash_table_lookup (self->phrases, folded_stem (self, folded, n));
      g_hash_table_insert (cache, g_strdup (key), known);
    }
  return known;
}

/**
 * les_gazetteer_word:
 *
 * Returns: what is known of one word, inflected or compounded; both entries %NULL for an unlisted one
 */
LesWordEntry
les_gazetteer_word (const LesGazetteer *self,
                    const char         *word,
                    gsize               length)
{
  const Cached *cached = look_up (self, word, length);

  return cached != NULL ? cached->word : (LesWordEntry) { NULL };
}

static gboolean
is_ending (const LesGazetteer *self,
           const char         *rest)
{
  for (guint i = 0; i < self->endings->len; i++)
    if (g_str_equal (g_ptr_array_index (self->endings, i), rest))
      return TRUE;
  for (guint i = 0; i < self->adjective_endings->len; i++)
    if (g_str_equal (g_ptr_array_index (self->adjective_endings, i), rest))
      return TRUE;
  return *rest == '\0';
}

/* "weißes" and "weißen": what differs behind the common part is inflection in both. */
static gboolean
same_inflected (const LesGazetteer *self,
                const char         *a,
                const char         *b)
{
  gsize common = 0;

  while (a[common] != '\0' && a[common] == b[common])
    common++;
  if (a[common] == b[common])
    return TRUE;
  for (gsize back = 0; back <= 2 && common >= back + LES_GAZETTEER_STEM; back++)
    if (is_ending (self, a + common - back) && is_ending (self, b + common - back))
      return TRUE;
  return FALSE;
}

static gboolean
phrase_matches (const LesGazetteer       *self,
                const LesGazetteerPhrase *phrase,
                const char               *text,
                const LesToken           *tokens,
                guint                     n_tokens)
{
  if (phrase->entry->n_words > n_tokens)
    return FALSE;
  for (guint i = 0; phrase->words[i] != NULL; i++)
    {
      char folded[LES_GAZETTEER_KEY];

      les_fold_word (text + tokens[i].span.start, tokens[i].span.length, FALSE, folded, sizeof folded);
      if (!same_inflected (self, folded, phrase->words[i]))
        return FALSE;
    }
  return TRUE;
}

/**
 * les_gazetteer_match:
 * @tokens: where to look, the first of n_tokens
 * @n_matched: (out) (optional): how many tokens it covers
 *
 * Returns: (nullable): the longest entry that begins at the first token: a phrase, or the word itself
 */
const LesEntry *
les_gazetteer_match (const LesGazetteer *self,
                     const char         *text,
                     const LesToken     *tokens,
                     guint               n_tokens,
                     guint              *n_matched)
{
  const Cached *cached;

  if (n_tokens == 0 || tokens[0].kind != LES_TOKEN_WORD)
    return NULL;
  cached = look_up (self, text + tokens[0].span.start, tokens[0].span.length);
  if (cached == NULL)
    return NULL;
  for (guint i = 0; cached->phrases != NULL && i < cached->phrases->len; i++)
    {
      LesGazetteerPhrase *phrase = g_ptr_array_index (cached->phrases, i);

      if (phrase_matches (self, phrase, text, tokens, n_tokens))
        {
          if (n_matched != NULL)
            *n_matched = phrase->entry->n_words;
          return phrase->entry;
        }
    }
  if (n_matched != NULL)
    *n_matched = 1;
  return cached->word.entry;
}

/**
 * les_gazetteer_string:
 *
 * Returns: (nullable): the entry that the whole string is
 */
const LesEntry *
les_gazetteer_string (const LesGazetteer *self,
                      const char         *string)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (LesToken));
  guint              n_matched = 0;
  const LesEntry    *entry;

  les_tokenize (string, LES_SPAN (0, strlen (string)), tokens);
  entry = les_gazetteer_match (self, string, (const LesToken *) (gconstpointer) tokens->data, tokens->len, &n_matched);
  return entry != NULL && n_matched == tokens->len ? entry : NULL;
}

/**
 * les_gazetteer_house:
 * @nation: (nullable): a state's code
 *
 * Returns: (nullable): the name of the house of its leadership, where it has one that news use
 */
const char *
les_gazetteer_house (const LesGazetteer *self,
                     const char         *nation)
{
  const LesGazetteerNation *found = nation != NULL ? g_hash_table_lookup (self->nations, nation) : NULL;

  return found != NULL ? found->house : NULL;
}

const char *
les_gazetteer_state (const LesGazetteer *self,
                     const char         *nation)
{
  const LesGazetteerNation *found = nation != NULL ? g_hash_table_lookup (self->nations, nation) : NULL;

  return found != NULL ? found->state : NULL;
}

/**
 * les_gazetteer_office:
 * @nation: (nullable): a state's code
 * @office: what the office is called by rule: "Verteidigungsministerium"
 *
 * Returns: (nullable): the name that is in use for it: "Pentagon"
 */
const char *
les_gazetteer_office (const LesGazetteer *self,
                      const char         *nation,
                      const char         *office)
{
  g_autofree char *key = NULL;
  g_autofree char *lowered = NULL;

  if (nation == NULL)
    return NULL;
  key = g_strconcat (nation, " ", office, NULL);
  lowered = g_utf8_strdown (key, -1);
  return g_hash_table_lookup (self->offices, lowered);
}
