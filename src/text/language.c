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
  guint64     hash; /* of lowered; 0: too long to be looked up */
} Entry;

/* A section, read when it is first asked for: of most languages nobody asks for more than the function words. */
struct _LesWordList
{
  const char   *source;  /* in the file */
  gsize         length;
  gsize         once;
  char         *text;    /* a copy, cut into keys and values where they stand */
  GStringChunk *lowered; /* keys that have capitals, in lower case; NULL where there are none */
  GArray       *entries; /* Entry, in the order of the file */
  guint32      *slots;   /* position + 1 of an entry, by its hash; open addressing, at most half full */
  guint         n_slots; /* a power of two */
};

struct _LesLanguage
{
  char        *code;
  GBytes      *bytes;   /* the file */
  GHashTable  *lists;   /* section → LesWordList */
  LesWordList *empty;
  LesLexicon  *lexicon; /* loaded when it is first asked for */
  gsize        lexicon_once;
};

static const char *const codes[] = { "de", "en", "es", "fr", "ru", "uk", NULL };

#define LONGEST_KEY sizeof ((LesWordKey *) NULL)->lowered /* bytes of a key in lower case; a longer one is found by nobody */
#define HASH_START G_GUINT64_CONSTANT (0xcbf29ce484222325)
#define HASH_STEP G_GUINT64_CONSTANT (0x100000001b3)

/* Lower case into a small buffer without allocating, hashed on the way. */
void
les_word_key_init (LesWordKey *self,
                   const char *key,
                   gssize      length)
{
  const char *end = key + (length < 0 ? strlen (key) : (gsize) length);
  guint64     sum = HASH_START;
  gsize       used = 0;

  for (const char *p = key; p < end;)
    {
      guchar c = (guchar) *p;

      if (used + 7 >= LONGEST_KEY)
        {
          sum = 0;
          break;
        }
      if (c < 0x80)
        {
          c |= (guchar) (c - 'A') < 26 ? 0x20 : 0;
          self->lowered[used++] = (char) c;
          sum = (sum ^ c) * HASH_STEP;
          p++;
          continue;
        }
      for (gsize next = used + g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (p)), self->lowered + used);
           used < next; used++)
        sum = (sum ^ (guchar) self->lowered[used]) * HASH_STEP;
      p = g_utf8_next_char (p);
    }
  self->hash = sum;
  self->lowered[used] = '\0';
}

/* The slot of a lower-cased key, or the free one where it would go. */
static inline guint
find_slot (const LesWordList *self,
           const char        *lowered,
           guint64            hash)
{
  guint slot = (guint) (hash ^ hash >> 29) & (self->n_slots - 1);

  while (self->slots[slot] != 0)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, self->slots[slot] - 1);

      if (entry->hash == hash && strcmp (entry->lowered, lowered) == 0)
        break;
      slot = (slot + 1) & (self->n_slots - 1);
    }
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
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      if (entry->hash != 0)
        self->slots[find_slot (self, entry->lowered, entry->hash)] = i + 1;
    }
}

/* The key in lower case; itself where it is written so already, as most are. */
static void
lower_entry (LesWordList *self,
             Entry       *entry)
{
  LesWordKey key;

  les_word_key_init (&key, entry->key, -1);
  entry->lowered = entry->key;
  entry->hash = key.hash;
  if (key.hash == 0 || strcmp (key.lowered, entry->key) == 0)
    return;
  if (self->lowered == NULL)
    self->lowered = g_string_chunk_new (1024);
  entry->lowered = g_string_chunk_insert (self->lowered, key.lowered);
}

static char *
skip_space (char *line)
{
  while (g_ascii_isspace (*line))
    line++;
  return line;
}

static void
read_list (LesWordList *self)
{
  self->text = g_strndup (self->source, self->length);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  for (char *line = self->text, *next; line != NULL; line = next)
    {
      Entry entry = { .value = "" };
      char *equals;

      next = strchr (line, '\n');
      if (next != NULL)
        *next++ = '\0';
      line = skip_space (line);
      if (*line == '\0' || *line == '#')
        continue;
      equals = strstr (line, " = ");
      if (equals != NULL)
        {
          *equals = '\0';
          entry.value = g_strchomp (skip_space (equals + 3));
        }
      entry.key = g_strchomp (line);
      lower_entry (self, &entry);
      g_array_append_val (self->entries, entry);
    }
  index_entries (self);
}

/* A line "[name]" opens a section that goes on to the next one. */
static void
find_sections (LesLanguage *self,
               const char  *data,
               gsize        length)
{
  const char  *end = data + length;
  LesWordList *list = self->empty;

  for (const char *line = data, *next; line < end; line = next)
    {
      const char *stop = memchr (line, '\n', end - line);

      stop = stop != NULL ? stop : end;
      next = MIN (stop + 1, end);
      if (*line != '[' || stop[-1] != ']')
        {
          list->length = list == self->empty ? 0 : next - list->source;
          continue;
        }
      list = g_new0 (LesWordList, 1);
      list->source = next;
      if (!g_hash_table_insert (self->lists, g_strndup (line + 1, stop - line - 2), list))
        g_warning ("%s.lang: a section stands twice: %.*s", self->code, (int) (stop - line), line);
    }
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
  const char        *data;
  gsize              length;

  if (bytes == NULL)
    return NULL;
  self = g_new0 (LesLanguage, 1);
  self->code = g_strdup (code);
  self->lists = g_hash_table_new (g_str_hash, g_str_equal);
  self->empty = g_new0 (LesWordList, 1);
  data = g_bytes_get_data (bytes, &length);
  find_sections (self, data, length);
  self->bytes = g_steal_pointer (&bytes);
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
  LesWordList *list = g_hash_table_lookup (self->lists, section);

  if (list == NULL)
    list = self->empty;
  if (g_once_init_enter (&list->once))
    {
      read_list (list);
      g_once_init_leave (&list->once, 1);
    }
  return list;
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

static int
find_key (const LesWordList *self,
          const LesWordKey  *key)
{
  return key->hash != 0 ? (int) self->slots[find_slot (self, key->lowered, key->hash)] - 1 : -1;
}

int
les_word_list_find (const LesWordList *self,
                    const char        *key,
                    gssize             length)
{
  LesWordKey ready;

  if (self->entries->len == 0)
    return -1;
  les_word_key_init (&ready, key, length);
  return find_key (self, &ready);
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

gboolean
les_word_list_has (const LesWordList *self,
                   const LesWordKey  *key)
{
  return find_key (self, key) >= 0;
}
