/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/gazetteer-load.h"

#include <string.h>

#include "text/fold.h"
#include "text/gazetteer-add.h"

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
          les_gazetteer_add_all (self, parts[k], ",", entry);
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
      les_gazetteer_add_all (self, les_word_list_value (list, i), ",", entry);
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
  les_gazetteer_add (self, name, entry);
  for (guint i = 0; adjectival && i < 2; i++)
    {
      g_autofree char *form = g_strconcat (name, i == 0 ? "r" : "m", NULL);

      entry.sex = LES_SEX_MALE;
      les_gazetteer_add (self, form, entry);
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
      les_gazetteer_add (self, forms[0], entry);
      entry.sex = LES_SEX_FEMALE;
      other = self->has_compounds && g_unichar_islower (g_utf8_get_char (forms[1])) ? g_strconcat (forms[0], forms[1], NULL)
                                                                                : g_strdup (forms[1]);
      les_gazetteer_add (self, other, entry);
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
      les_gazetteer_add (self, les_word_list_key (list, i), entry);
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
    les_gazetteer_add_all (self, les_word_list_value (names, i), " ",
                           (LesEntry) { .kinds = LES_ENTRY_GIVEN_NAME, .sex = sex_of (les_word_list_key (names, i)) });
  for (guint i = 0; i < les_word_list_size (agencies); i++)
    {
      LesEntry entry = { .kinds = LES_ENTRY_AGENCY, .institution = les_word_list_key (agencies, i) };

      les_gazetteer_add (self, les_word_list_key (agencies, i), entry);
      les_gazetteer_add_all (self, les_word_list_value (agencies, i), ",", entry);
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
