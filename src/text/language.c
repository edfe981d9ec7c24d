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
  const char *value;
} Entry;

struct _LesWordList
{
  GArray     *entries; /* Entry, in the order of the file */
  GHashTable *by_key;  /* lower-cased key → position + 1 */
};

struct _LesLanguage
{
  char        *code;
  GHashTable  *lists;  /* section → LesWordList */
  LesWordList *empty;
  GStringChunk *strings;
  LesLexicon  *lexicon;
};

static const char *const codes[] = { "de", "en", "es", "fr", "ru", "uk", NULL };

static LesWordList *
word_list_new (void)
{
  LesWordList *self = g_new0 (LesWordList, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

static void
add_entry (LesLanguage *self,
           LesWordList *list,
           char        *line)
{
  char            *equals = strstr (line, " = ");
  g_autofree char *lowered = NULL;
  Entry            entry;

  if (equals != NULL)
    *equals = '\0';
  g_strchomp (line);
  lowered = g_utf8_strdown (line, -1);
  entry.key = g_string_chunk_insert_const (self->strings, line);
  entry.value = g_string_chunk_insert_const (self->strings, equals != NULL ? g_strstrip (equals + 3) : "");
  g_array_append_val (list->entries, entry);
  g_hash_table_insert (list->by_key, (char *) g_string_chunk_insert_const (self->strings, lowered),
                       GUINT_TO_POINTER (list->entries->len));
}

static void
parse (LesLanguage *self,
       const char  *data,
       gsize        length)
{
  g_autofree char *copy = g_strndup (data, length);
  g_auto (GStrv)   lines = g_strsplit (copy, "\n", -1);
  LesWordList     *list = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);

      if (*line == '\0' || *line == '#')
        continue;
      if (*line == '[' && g_str_has_suffix (line, "]"))
        {
          line[strlen (line) - 1] = '\0';
          list = g_hash_table_lookup (self->lists, line + 1);
          if (list == NULL)
            {
              list = word_list_new ();
              g_hash_table_insert (self->lists, g_strdup (line + 1), list);
            }
        }
      else if (list != NULL)
        add_entry (self, list, line);
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
  gsize              length;
  const char        *data;

  if (bytes == NULL)
    return NULL;
  self = g_new0 (LesLanguage, 1);
  self->code = g_strdup (code);
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->empty = word_list_new ();
  self->strings = g_string_chunk_new (16384);
  data = g_bytes_get_data (bytes, &length);
  parse (self, data, length);
  self->lexicon = load_lexicon (self);
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
les_word_list_value (const LesWordList *self,
                     guint              position)
{
  return g_array_index (self->entries, Entry, position).value;
}

/* Lower case into a small buffer without allocating; keys longer than that are in no list. */
static gboolean
lower_key (const char *key,
           gssize      length,
           char       *buffer,
           gsize       size)
{
  gsize       n = length < 0 ? strlen (key) : (gsize) length;
  const char *end = key + n;
  gsize       used = 0;

  for (const char *p = key; p < end; p = g_utf8_next_char (p))
    {
      if (used + 7 >= size)
        return FALSE;
      if ((guchar) *p < 0x80)
        buffer[used++] = g_ascii_tolower (*p);
      else
        used += g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (p)), buffer + used);
    }
  buffer[used] = '\0';
  return TRUE;
}

int
les_word_list_find (const LesWordList *self,
                    const char        *key,
                    gssize             length)
{
  char lowered[160];

  if (self->entries->len == 0 || !lower_key (key, length, lowered, sizeof lowered))
    return -1;
  return GPOINTER_TO_INT (g_hash_table_lookup (self->by_key, lowered)) - 1;
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
