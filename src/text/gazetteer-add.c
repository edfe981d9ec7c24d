/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/gazetteer-add.h"

#include <string.h>

#include "text/fold.h"

#define MIN_STEM_LETTERS 4

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

void
les_gazetteer_add (LesGazetteer *self,
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

void
les_gazetteer_add_all (LesGazetteer *self,
                       const char   *names,
                       const char   *separator,
                       LesEntry      entry)
{
  g_auto (GStrv) parts = g_strsplit (names, separator, -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      les_gazetteer_add (self, parts[i], entry);
}
