/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/language.h"

#include <gio/gio.h>
#include <string.h>

#include "text/lexicon.h"

GResource *les_data_get_resource (void);

typedef struct
{
  const char *key;
  const char *lowered;
  const char *value;
} Entry;

struct _LesWordList
{
  GArray  *entries; /* Entry, in the order of the file */
  guint32 *slots;   /* position + 1 of an entry, by the hash of its lower-cased key; open addressing, at most half full */
  guint    n_slots; /* a power of two; 0 for an empty list */
};

struct _LesLanguage
{
  char        *code;
  GHashTable  *lists;  /* section → LesWordList */
  LesWordList *empty;
  char         *data;    /* the file, cut into keys and values where they stand */
  GStringChunk *lowered; /* keys that have capitals, in lower case */
  LesLexicon   *lexicon; /* loaded when it is first asked for */
  gsize         lexicon_once;
};

static const char *const codes[] = { "de", "en", "es", "fr", "ru", "uk", NULL };

static LesWordList *
word_list_new (void)
{
  LesWordList *self = g_new0 (LesWordList, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  return self;
}

#define HASH_START G_GUINT64_CONSTANT (0xcbf29ce484222325)
#define HASH_STEP G_GUINT64_CONSTANT (0x100000001b3)

/* The slot of a lower-cased key, or the free one where it would go. */
static guint
find_slot (const LesWordList *self,
           const char        *lowered,
           guint64            hash)
{
  guint slot = (guint) (hash ^ hash >> 29) & (self->n_slots - 1);

  while (self->slots[slot] != 0
         && strcmp (g_array_index (self->entries, Entry, self->slots[slot] - 1).lowered, lowered) != 0)
    slot = (slot + 1) & (self->n_slots - 1);
  return slot;
}

/* A key that is listed twice is found with its last value. */
static void
index_entries (LesWordList *self)
{
  for (self->n_slots = 8; self->n_slots < 2 * self->entries->len; self->n_slots *= 2)
    ;
  self->slots = g_new0 (guint32, self->n_slots);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const char *lowered = g_array_index (self->entries, Entry, i).lowered;
      guint64     hash = HASH_START;

      for (const char *p = lowered; *p != '\0'; p++)
        hash = (hash ^ (guchar) *p) * HASH_STEP;
      self->slots[find_slot (self, lowered, hash)] = i + 1;
    }
}

/* The key in lower case; itself where it is written so already, as most are. */
static const char *
lowered_key (LesLanguage *self,
             const char  *key)
{
  g_autofree char *lowered = NULL;
  const char      *p = key;

  while (*p != '\0' && (guchar) *p < 0x80 && !g_ascii_isupper (*p))
    p++;
  if (*p == '\0')
    return key;
  lowered = g_utf8_strdown (key, -1);
  return strcmp (lowered, key) == 0 ? key : g_string_chunk_insert (self->lowered, lowered);
}

static void
add_entry (LesLanguage *self,
           LesWordList *list,
           char        *line)
{
  char *equals = strstr (line, " = ");
  Entry entry = { .key = line, .value = "" };

  if (equals != NULL)
    {
      *equals = '\0';
      entry.value = g_strstrip (equals + 3);
    }
  g_strchomp (line);
  entry.lowered = lowered_key (self, line);
  g_array_append_val (list->entries, entry);
}

static LesWordList *
get_section (LesLanguage *self,
             const char  *name)
{
  LesWordList *list = g_hash_table_lookup (self->lists, name);

  if (list == NULL)
    {
      list = word_list_new ();
      g_hash_table_insert (self->lists, (char *) name, list);
    }
  return list;
}

static void
parse (LesLanguage *self)
{
  LesWordList   *list = NULL;
  GHashTableIter lists;

  for (char *line = self->data, *next; line != NULL; line = next)
    {
      next = strchr (line, '\n');
      if (next != NULL)
        *next++ = '\0';
      line = g_strstrip (line);
      if (*line == '\0' || *line == '#')
        continue;
      if (*line == '[' && g_str_has_suffix (line, "]"))
        {
          line[strlen (line) - 1] = '\0';
          list = get_section (self, line + 1);
        }
      else if (list != NULL)
        add_entry (self, list, line);
    }
  g_hash_table_iter_init (&lists, self->lists);
  while (g_hash_table_iter_next (&lists, NULL, (gpointer *) &list))
    index_entries (list);
}

/* "[morphology] lexicon = de.dict": the automaton lies uncompressed in the program's resource and is read where it lies. */
static LesLexicon *
load_lexicon (const LesLanguage *self)
{
  const LesWordList *settings = les_language_list (self, "morphology");
  const char        *file = les_word_list_lookup (settings, "lexicon", -1);
  const char        *separator = les_word_list_lookup (settings, "separator", -1);
  g_autofree char   *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  LesLexicon        *lexicon;

  if (file == NULL)
    return NULL;
  path = g_strdup_printf ("/org/lesarten/Lesarten/lexicon/%s", file);
  bytes = g_resource_lookup_data (les_data_get_resource (), path, 0, &error);
  if (bytes == NULL)
    {
      g_warning ("%s", error->message);
      return NULL;
    }
  lexicon = les_lexicon_new (bytes, separator != NULL && *separator != '\0' ? *separator : '_',
                             les_word_list_lookup (settings, "charset", -1),
                             les_word_list_contains (settings, "frequency", -1), &error);
  if (lexicon == NULL)
    g_warning ("%s: %s", path, error->message);
  return lexicon;
}

static LesLanguage *
load (const char *code)
{
  g_autofree char   *path = g_strdup_printf ("/org/lesarten/Lesarten/languages/%s.lang", code);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (les_data_get_resource (), path, 0, NULL);
  LesLanguage       *self;
  gsize              length;
  const char        *data;

  if (bytes == NULL)
    return NULL;
  self = g_new0 (LesLanguage, 1);
  self->code = g_strdup (code);
  self->lists = g_hash_table_new (g_str_hash, g_str_equal);
  self->empty = word_list_new ();
  self->lowered = g_string_chunk_new (4096);
  data = g_bytes_get_data (bytes, &length);
  self->data = g_strndup (data, length);
  parse (self);
  return self;
}

/**
 * les_language_get:
 * @code: (nullable): an ISO 639-1 code; what follows "-" or "_" is ignored
 *
 * Returns: (transfer none): the language, kept for the whole run
 */
const LesLanguage *
les_language_get (const char *code)
{
  static GMutex      mutex;
  static GHashTable *loaded;
  char               plain[8] = "und";
  LesLanguage       *self;

  if (code != NULL)
    {
      gsize n = strcspn (code, "-_");

      if (n > 0 && n < sizeof plain)
        {
          for (gsize i = 0; i < n; i++)
            plain[i] = g_ascii_tolower (code[i]);
          plain[n] = '\0';
        }
    }
  g_mutex_lock (&mutex);
  if (loaded == NULL)
    loaded = g_hash_table_new (g_str_hash, g_str_equal);
  self = g_hash_table_lookup (loaded, plain);
  if (self == NULL && g_strv_contains (codes, plain))
    self = load (plain);
  if (self == NULL)
    {
      self = g_hash_table_lookup (loaded, "und");
      if (self == NULL)
        self = load ("und");
    }
  g_assert (self != NULL);
  if (!g_hash_table_contains (loaded, self->code))
    g_hash_table_insert (loaded, self->code, self);
  g_mutex_unlock (&mutex);
  return self;
}

const char *
les_language_code (const LesLanguage *self)
{
  return self->code;
}

const char *const *
les_language_all_codes (void)
{
  return codes;
}

const LesLexicon *
les_language_lexicon (const LesLanguage *self)
{
  LesLanguage *loading = (LesLanguage *) self; /* the languages that detection compares never need theirs */

  if (g_once_init_enter (&loading->lexicon_once))
    {
      loading->lexicon = load_lexicon (self);
      g_once_init_leave (&loading->lexicon_once, 1);
    }
  return self->lexicon;
}

const LesWordList *
les_language_list (const LesLanguage *self,
                   const char        *section)
{
  const LesWordList *list = g_hash_table_lookup (self->lists, section);

  return list != NULL ? list : self->empty;
}

guint
les_word_list_size (const LesWordList *self)
{
  return self->entries->len;
}

const char *
les_word_list_key (const LesWordList *self,
                   guint              position)
{
  return g_array_index (self->entries, Entry, position).key;
}

const char *
les_word_list_lowered (const LesWordList *self,
                       guint              position)
{
  return g_array_index (self->entries, Entry, position).lowered;
}

const char *
les_word_list_value (const LesWordList *self,
                     guint              position)
{
  return g_array_index (self->entries, Entry, position).value;
}

/* Lower case into a small buffer without allocating, hashed on the way; keys longer than that are in no list. */
static gboolean
lower_key (const char *key,
           gssize      length,
           char       *buffer,
           gsize       size,
           guint64    *hash)
{
  gsize       n = length < 0 ? strlen (key) : (gsize) length;
  const char *end = key + n;
  gsize       used = 0;

  *hash = HASH_START;
  for (const char *p = key; p < end; p = g_utf8_next_char (p))
    {
      gsize next = used + 1;

      if (used + 7 >= size)
        return FALSE;
      if ((guchar) *p < 0x80)
        buffer[used] = *p >= 'A' && *p <= 'Z' ? *p + ('a' - 'A') : *p;
      else
        next = used + g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (p)), buffer + used);
      for (; used < next; used++)
        *hash = (*hash ^ (guchar) buffer[used]) * HASH_STEP;
    }
  buffer[used] = '\0';
  return TRUE;
}

int
les_word_list_find (const LesWordList *self,
                    const char        *key,
                    gssize             length)
{
  char    lowered[160];
  guint64 hash;

  if (self->entries->len == 0 || !lower_key (key, length, lowered, sizeof lowered, &hash))
    return -1;
  return (int) self->slots[find_slot (self, lowered, hash)] - 1;
}

const char *
les_word_list_lookup (const LesWordList *self,
                      const char        *key,
                      gssize             length)
{
  int position = les_word_list_find (self, key, length);

  return position >= 0 ? g_array_index (self->entries, Entry, position).value : NULL;
}

gboolean
les_word_list_contains (const LesWordList *self,
                        const char        *key,
                        gssize             length)
{
  return les_word_list_lookup (self, key, length) != NULL;
}
