/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/gazetteer.h"

#include <string.h>

#include "text/fold.h"
#include "text/gazetteer-load.h"
#include "text/slots.h"

#define MIN_HEAD 3         /* bytes of a compound's last part */
#define MIN_MODIFIER 2     /* bytes of what stands before it */
#define N_SLOTS 32768      /* of a thread's cache: up to 3 MB */
#define MAX_WORD 46        /* bytes; longer words are looked up each time */

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

      if (((guchar) word[at] & 0xC0) == 0x80 || word[at] == '-' || (!self->has_compounds && word[at - 1] != '-')
          || !les_gazetteer_may_begin (self, word + at))
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
} Known;

/* A cache of each thread's own; a word that meets another in its slot is looked up again. */
typedef struct
{
  const LesGazetteer *owner;
  guint8              length;
  char                word[MAX_WORD];
  Known               known;
} Slot;

static GPrivate cache_of_thread = G_PRIVATE_INIT ((GDestroyNotify) les_slots_free);

static Slot *
slot_of (const LesGazetteer *self,
         const char         *word,
         gsize               length)
{
  LesSlots *slots = g_private_get (&cache_of_thread);
  guint64   hash = (guint64) (gsize) self;

  if (slots == NULL)
    {
      slots = les_slots_new (N_SLOTS, sizeof (Slot));
      g_private_set (&cache_of_thread, slots);
    }
  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guint8) word[i]) * G_GUINT64_CONSTANT (0x100000001b3);
  return les_slots_entry (slots, (guint32) ((hash ^ hash >> 31) % N_SLOTS));
}

static Known
find_known (const LesGazetteer *self,
            const char         *word,
            gsize               length)
{
  char  folded[LES_GAZETTEER_KEY];
  gsize n = les_fold_word (word, length, FALSE, folded, sizeof folded);
  Known known = { .word = find_entries (self, word, length, folded, n) };

  folded[les_gazetteer_stem (self, folded, n)] = '\0';
  known.phrases = g_hash_table_lookup (self->phrases, folded);
  return known;
}

/* Nothing is known of what is too long to be a word. */
static Known
look_up (const LesGazetteer *self,
         const char         *word,
         gsize               length)
{
  Slot *slot;

  if (length == 0 || length >= LES_GAZETTEER_KEY)
    return (Known) { { NULL } };
  if (length > MAX_WORD)
    return find_known (self, word, length);
  slot = slot_of (self, word, length);
  if (slot->owner != self || slot->length != length || memcmp (slot->word, word, length) != 0)
    {
      slot->owner = self;
      slot->length = (guint8) length;
      memcpy (slot->word, word, length);
      slot->known = find_known (self, word, length);
    }
  return slot->known;
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
  return look_up (self, word, length).word;
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
  Known known;

  if (n_tokens == 0 || tokens[0].kind != LES_TOKEN_WORD)
    return NULL;
  known = look_up (self, text + tokens[0].span.start, tokens[0].span.length);
  for (guint i = 0; known.phrases != NULL && i < known.phrases->len; i++)
    {
      LesGazetteerPhrase *phrase = g_ptr_array_index (known.phrases, i);

      if (phrase_matches (self, phrase, text, tokens, n_tokens))
        {
          if (n_matched != NULL)
            *n_matched = phrase->entry->n_words;
          return phrase->entry;
        }
    }
  if (n_matched != NULL)
    *n_matched = 1;
  return known.word.entry;
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
