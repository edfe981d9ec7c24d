/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/gazetteer-load.h"

#include <string.h>

#include "text/fold.h"

#define MIN_STEM_LETTERS 4

static const char *const role_names[LES_N_OFFICES] = {
  "", "head", "minister", "spokesperson", "member", "party", "lead", "official", "mayor", "envoy", "military", "police",
  "justice", "aide", "expert", "media", "person", "colleague", "source",
};

static LesSex
sex_of (const char *letters)
{
  LesSex sex = 0;

  for (; *letters != '\0'; letters++)
    switch (*letters)
      {
      case 'm': sex |= LES_SEX_MALE; break;
      case 'f': sex |= LES_SEX_FEMALE; break;
      case 'n': sex |= LES_SEX_NEUTER; break;
      case 'p': sex |= LES_SEX_MANY; break;
      default: return 0;
      }
  return sex;
}

static LesEntry *
merge_entry (LesEntry       *entry,
             const LesEntry *more)
{
  entry->kinds |= more->kinds;
  entry->sex |= more->sex;
  entry->generic |= more->generic;
  if (entry->role == LES_OFFICE_NONE)
    entry->role = more->role;
  if (entry->nation == NULL)
    entry->nation = more->nation;
  if (entry->institution == NULL)
    entry->institution = more->institution;
  return entry;
}

gsize
les_gazetteer_stem (const LesGazetteer *self,
                    const char         *folded,
                    gsize               length)
{
  for (guint i = 0; i < self->adjective_endings->len; i++)
    {
      const char *ending = g_ptr_array_index (self->adjective_endings, i);

      if (length >= strlen (ending) + LES_GAZETTEER_STEM && g_str_has_suffix (folded, ending))
        return length - strlen (ending);
    }
  return length;
}

static void
add_phrase (LesGazetteer   *self,
            char          **words,
            const LesEntry *entry)
{
  g_autofree char    *stem = g_strndup (words[0], les_gazetteer_stem (self, words[0], strlen (words[0])));
  GPtrArray          *phrases = g_hash_table_lookup (self->phrases, stem);
  LesGazetteerPhrase *phrase = g_new0 (LesGazetteerPhrase, 1);
  guint               at = 0;

  if (phrases == NULL)
    {
      phrases = g_ptr_array_new ();
      g_hash_table_insert (self->phrases, g_steal_pointer (&stem), phrases);
    }
  phrase->words = words;
  phrase->entry = g_memdup2 (entry, sizeof *entry);
  phrase->entry->n_words = g_strv_length (words);
  while (at < phrases->len
         && ((LesGazetteerPhrase *) g_ptr_array_index (phrases, at))->entry->n_words >= phrase->entry->n_words)
    at++;
  g_ptr_array_insert (phrases, at, phrase);
}

/* The folded tokens of a listed name: a phrase is found in a text token by token. */
static char **
folded_tokens (const char *name)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (LesToken));
  GPtrArray         *words = g_ptr_array_new ();

  les_tokenize (name, LES_SPAN (0, strlen (name)), tokens);
  for (guint i = 0; i < tokens->len; i++)
    {
      const LesToken *token = &g_array_index (tokens, LesToken, i);
      char            folded[LES_GAZETTEER_KEY];

      les_fold_word (name + token->span.start, token->span.length, FALSE, folded, sizeof folded);
      g_ptr_array_add (words, g_strdup (folded));
    }
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_free (words, FALSE);
}

/* Where a noun changes its last letter ("Москва", "Москвы"), the word without it is listed too. */
static void
add_stem (LesGazetteer   *self,
          const char     *folded,
          const LesEntry *entry)
{
  glong length = g_utf8_strlen (folded, -1);

  for (guint i = 0; i < les_word_list_size (self->stem_letters) && length > MIN_STEM_LETTERS; i++)
    {
      const char *letter = les_word_list_key (self->stem_letters, i);
      char       *stem;

      if (!g_str_has_suffix (folded, letter))
        continue;
      stem = g_strndup (folded, strlen (folded) - strlen (letter));
      if (!g_hash_table_contains (self->words, stem))
        g_hash_table_insert (self->words, g_steal_pointer (&stem), g_memdup2 (entry, sizeof *entry));
      g_free (stem);
      return;
    }
}

static void
add_word (LesGazetteer   *self,
          const char     *folded,
          const LesEntry *entry)
{
  LesEntry *known = g_hash_table_lookup (self->words, folded);

  if (known != NULL)
    merge_entry (known, entry);
  else
    g_hash_table_insert (self->words, g_string_chunk_insert (self->strings, folded), g_memdup2 (entry, sizeof *entry));
  add_stem (self, folded, entry);
}

/* Letters of the plain alphabet only: surely one token. */
static gboolean
is_plain_word (const char *name)
{
  const char *p = name;

  while (g_ascii_isalpha (*p))
    p++;
  return p > name && *p == '\0';
}

static void
add (LesGazetteer *self,
     const char   *name,
     LesEntry      entry)
{
  g_auto (GStrv) words = NULL;

  entry.name = g_string_chunk_insert (self->strings, name);
  entry.n_words = 1;
  if (is_plain_word (name))
    {
      char folded[LES_GAZETTEER_KEY];

      les_fold_word (name, strlen (name), FALSE, folded, sizeof folded);
      add_word (self, folded, &entry);
      return;
    }
  words = folded_tokens (name);
  if (words[0] != NULL && words[1] != NULL)
    add_phrase (self, g_steal_pointer (&words), &entry);
  else if (words[0] != NULL)
    add_word (self, words[0], &entry);
}

static void
add_all (LesGazetteer *self,
         const char   *names,
         const char   *separator,
         LesEntry      entry)
{
  g_auto (GStrv) parts = g_strsplit (names, separator, -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      add (self, parts[i], entry);
}

static void
load_nations (LesGazetteer      *self,
              const LesWordList *list)
{
  static const LesEntryKinds columns[] = {
    LES_ENTRY_STATE, LES_ENTRY_ADJECTIVE, LES_ENTRY_CAPITAL, LES_ENTRY_HOUSE, LES_ENTRY_PEOPLE, LES_ENTRY_STATE
  };

  for (guint i = 0; i < les_word_list_size (list); i++)
    {
      g_auto (GStrv)      parts = g_strsplit (les_word_list_value (list, i), "|", -1);
      LesEntry            entry = { .nation = les_word_list_key (list, i) };
      LesGazetteerNation *nation = g_new0 (LesGazetteerNation, 1);

      for (guint k = 0; k < G_N_ELEMENTS (columns) && parts[k] != NULL; k++)
        {
          g_auto (GStrv) names = NULL;

          entry.kinds = columns[k];
          add_all (self, parts[k], ",", entry);
          names = g_strsplit (g_strstrip (parts[k]), ",", 2);
          if (names[0] == NULL || *names[0] == '\0')
            continue;
          if (k == 0)
            nation->state = g_string_chunk_insert_const (self->strings, names[0]);
          else if (columns[k] == LES_ENTRY_HOUSE)
            nation->house = g_string_chunk_insert_const (self->strings, names[0]);
        }
      g_hash_table_insert (self->nations, (char *) entry.nation, nation);
    }
}

static void
load_offices (LesGazetteer      *self,
              const LesWordList *list)
{
  for (guint i = 0; i < les_word_list_size (list); i++)
    {
      const char    *key = les_word_list_key (list, i);
      const char    *office = strchr (key, ' ');
      g_auto (GStrv) names = g_strsplit (les_word_list_value (list, i), ",", 2);
      LesEntry       entry = { .kinds = LES_ENTRY_OFFICE };

      if (office == NULL || names[0] == NULL)
        continue;
      entry.nation = g_string_chunk_insert_len (self->strings, key, office - key);
      entry.institution = g_string_chunk_insert_const (self->strings, g_strstrip (names[0]));
      add_all (self, les_word_list_value (list, i), ",", entry);
      g_hash_table_insert (self->offices, g_utf8_strdown (key, -1), (char *) entry.institution);
    }
}

/* "head", "member m Senat": the class, the gender where the word doesn't tell it, the institution. */
static LesEntry
parse_role (LesGazetteer *self,
            const char   *value)
{
  g_auto (GStrv) parts = g_strsplit (value, " ", 3);
  LesEntry       entry = { .kinds = LES_ENTRY_ROLE, .role = LES_OFFICE_PERSON };
  guint          next = 1;

  if (parts[0] == NULL)
    return entry;
  for (guint i = 1; i < LES_N_OFFICES; i++)
    if (g_str_equal (role_names[i], parts[0]))
      entry.role = i;
  if (parts[1] != NULL && sex_of (parts[1]) != 0)
    entry.sex = sex_of (parts[next++]);
  if (parts[next] != NULL)
    {
      g_autofree char *rest = g_strjoinv (" ", parts + next);

      entry.institution = g_string_chunk_insert_const (self->strings, rest);
    }
  return entry;
}

/* A role without a feminine form of its own; where nouns inflect like adjectives ("der Gesandte", "ein Gesandter"), with the
 * endings of a man's that the noun endings lack. */
static void
load_adjectival (LesGazetteer *self,
                 const char   *name,
                 LesEntry      entry)
{
  gboolean adjectival = entry.sex == 0 && self->has_compounds && g_str_has_suffix (name, "e");

  entry.sex = entry.sex != 0 ? entry.sex : LES_SEX_MALE | LES_SEX_FEMALE;
  add (self, name, entry);
  for (guint i = 0; adjectival && i < 2; i++)
    {
      g_autofree char *form = g_strconcat (name, i == 0 ? "r" : "m", NULL);

      entry.sex = LES_SEX_MALE;
      add (self, form, entry);
    }
}

static void
load_roles (LesGazetteer      *self,
            const LesWordList *list)
{
  for (guint i = 0; i < les_word_list_size (list); i++)
    {
      g_auto (GStrv)   forms = g_strsplit (les_word_list_key (list, i), "/", 2);
      LesEntry         entry = parse_role (self, les_word_list_value (list, i));
      g_autofree char *other = NULL;

      if (forms[0] == NULL)
        continue;
      if (forms[1] == NULL)
        {
          load_adjectival (self, forms[0], entry);
          continue;
        }
      entry.sex = LES_SEX_MALE;
      add (self, forms[0], entry);
      entry.sex = LES_SEX_FEMALE;
      other = self->has_compounds && g_unichar_islower (g_utf8_get_char (forms[1])) ? g_strconcat (forms[0], forms[1], NULL)
                                                                                : g_strdup (forms[1]);
      add (self, other, entry);
    }
}

/* Keys of one kind, behind "=" the gender, then "generic". */
static void
load_nouns (LesGazetteer      *self,
            const LesWordList *list,
            LesEntryKinds      kind)
{
  for (guint i = 0; i < les_word_list_size (list); i++)
    {
      const char *value = les_word_list_value (list, i);
      LesEntry    entry = { .kinds = kind, .generic = kind == LES_ENTRY_MEDIUM || g_str_has_suffix (value, "generic") };
      char        letter[2] = { *value, '\0' };

      entry.sex = sex_of (letter);
      add (self, les_word_list_key (list, i), entry);
    }
}

/* The common lists: names don't belong to one language. */
static void
load_common (LesGazetteer      *self,
             const LesLanguage *common)
{
  const LesWordList *names = les_language_list (common, "given-names");
  const LesWordList *agencies = les_language_list (common, "news-agencies");

  for (guint i = 0; i < les_word_list_size (names); i++)
    add_all (self, les_word_list_value (names, i), " ",
             (LesEntry) { .kinds = LES_ENTRY_GIVEN_NAME, .sex = sex_of (les_word_list_key (names, i)) });
  for (guint i = 0; i < les_word_list_size (agencies); i++)
    {
      LesEntry entry = { .kinds = LES_ENTRY_AGENCY, .institution = les_word_list_key (agencies, i) };

      add (self, les_word_list_key (agencies, i), entry);
      add_all (self, les_word_list_value (agencies, i), ",", entry);
    }
}

static int
by_length (gconstpointer a,
           gconstpointer b)
{
  return (int) strlen (*(char *const *) b) - (int) strlen (*(char *const *) a);
}

static GPtrArray *
load_endings (const LesWordList *list)
{
  GPtrArray *endings = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < les_word_list_size (list); i++)
    {
      const char *key = les_word_list_key (list, i);
      char        folded[LES_GAZETTEER_KEY];

      les_fold_word (key, strlen (key), FALSE, folded, sizeof folded);
      g_ptr_array_add (endings, g_strdup (folded));
    }
  g_ptr_array_sort (endings, by_length);
  return endings;
}

static void
mark_beginnings (LesGazetteer *self)
{
  GHashTableIter words;
  const char    *word;

  g_hash_table_iter_init (&words, self->words);
  while (g_hash_table_iter_next (&words, (gpointer *) &word, NULL))
    if (strlen (word) >= 3)
      {
        guint hash = les_gazetteer_beginning (word);

        self->beginnings[hash / 8] |= 1 << hash % 8;
      }
}

LesGazetteer *
les_gazetteer_load (const LesLanguage *language)
{
  LesGazetteer *self = g_new0 (LesGazetteer, 1);

  self->words = g_hash_table_new (g_str_hash, g_str_equal);
  self->phrases = g_hash_table_new (g_str_hash, g_str_equal);
  self->nations = g_hash_table_new (g_str_hash, g_str_equal);
  self->offices = g_hash_table_new (g_str_hash, g_str_equal);
  self->strings = g_string_chunk_new (16384);
  self->endings = load_endings (les_language_list (language, "noun-endings"));
  self->adjective_endings = load_endings (les_language_list (language, "adjective-endings"));
  self->stem_letters = les_language_list (language, "stem-letters");
  self->exceptions = les_language_list (language, "compound-exceptions");
  self->has_compounds = les_word_list_size (les_language_list (language, "compounds")) > 0;
  load_nations (self, les_language_list (language, "nations"));
  load_offices (self, les_language_list (language, "offices"));
  load_nouns (self, les_language_list (language, "leadership-nouns"), LES_ENTRY_LEADERSHIP);
  load_nouns (self, les_language_list (language, "institution-nouns"), LES_ENTRY_INSTITUTION);
  load_nouns (self, les_language_list (language, "media-nouns"), LES_ENTRY_MEDIUM);
  load_nouns (self, les_language_list (language, "report-nouns"), LES_ENTRY_REPORT);
  load_nouns (self, les_language_list (language, "address-titles"), LES_ENTRY_TITLE);
  load_roles (self, les_language_list (language, "role-nouns"));
  load_common (self, les_language_get ("und"));
  mark_beginnings (self);
  return self;
}
