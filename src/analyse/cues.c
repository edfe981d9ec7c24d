/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/cues.h"

#include "text/fold.h"

#include <string.h>

struct _LesCues
{
  guint       grammar;
  GHashTable *roles; /* folded word → LesRole bits */
  GHashTable *verbs; /* lemma → GPtrArray of LesCue, NULL-terminated */
};

typedef struct
{
  const char *name;
  guint       bit;
} Named;

static const Named ROLE_NAMES[] = {
  { "that", LES_ROLE_THAT }, { "whether", LES_ROLE_WHETHER }, { "question", LES_ROLE_QUESTION }, { "as", LES_ROLE_AS },
  { "relative", LES_ROLE_RELATIVE }, { "sub", LES_ROLE_SUB }, { "and", LES_ROLE_AND }, { "so", LES_ROLE_SO },
  { "thereby", LES_ROLE_THEREBY }, { "whereby", LES_ROLE_WHEREBY }, { "further", LES_ROLE_FURTHER },
  { "infinitive", LES_ROLE_INFINITIVE }, { "focus", LES_ROLE_FOCUS }, { "agent", LES_ROLE_AGENT },
  { "expletive", LES_ROLE_EXPLETIVE }, { "reflexive", LES_ROLE_NOT_SPEAKER }, { "hearsay", LES_ROLE_HEARSAY },
  { "before", LES_ROLE_SOURCE }, { "noun", LES_ROLE_SOURCE_NOUN }, { "after", LES_ROLE_SOURCE_AFTER },
  { "opinion-after", LES_ROLE_OPINION_AFTER }, { "to", LES_ROLE_TO }, { "passive", LES_ROLE_PASSIVE }, { "anybody", LES_ROLE_ANYBODY },
};

static const Named CUE_NAMES[] = {
  { "reported", LES_CUE_REPORTED }, { "place", LES_CUE_PLACE }, { "naming", LES_CUE_NAMING }, { "quoted", LES_CUE_QUOTED },
  { "weak", LES_CUE_WEAK }, { "no-infinitive", LES_CUE_NO_INFINITIVE }, { "dative", LES_CUE_DATIVE },
  { "accusative", LES_CUE_ACCUSATIVE },
};

static const Named GRAMMAR_NAMES[] = {
  { "verb-second", LES_GRAMMAR_VERB_SECOND }, { "subjunctive", LES_GRAMMAR_SUBJUNCTIVE },
  { "bare-content", LES_GRAMMAR_BARE_CONTENT },
};

static guint
named_bits (const char  *value,
            const Named *names,
            gsize        n_names)
{
  g_auto (GStrv) words = g_strsplit_set (value, " ,\t", -1);
  guint bits = 0;

  for (guint i = 0; words[i] != NULL; i++)
    for (gsize k = 0; k < n_names; k++)
      if (strcmp (words[i], names[k].name) == 0)
        bits |= names[k].bit;
  return bits;
}

static const char *
fold_interned (const char *word)
{
  char folded[256];

  les_fold_word (word, strlen (word), TRUE, folded, sizeof folded);
  return g_intern_string (folded);
}

static void
add_role (LesCues    *self,
          const char *word,
          guint       bits)
{
  gpointer key = (gpointer) fold_interned (word);
  const char *last = strrchr (word, ' ');

  bits |= GPOINTER_TO_UINT (g_hash_table_lookup (self->roles, key));
  g_hash_table_insert (self->roles, key, GUINT_TO_POINTER (bits));
  if (last != NULL)
    add_role (self, last + 1, LES_ROLE_LAST_WORD);
}

/* A section of words that all have one role, or whose values name their roles. */
static void
add_roles (LesCues           *self,
           const LesLanguage *language,
           const char        *section,
           guint              bits)
{
  const LesWordList *list = les_language_list (language, section);

  for (guint i = 0; i < les_word_list_size (list); i++)
    add_role (self, les_word_list_key (list, i),
              bits != 0 ? bits : named_bits (les_word_list_value (list, i), ROLE_NAMES, G_N_ELEMENTS (ROLE_NAMES)));
}

static void
index_verb (LesCues    *self,
            const char *lemma,
            LesCue     *cue)
{
  GPtrArray *cues = g_hash_table_lookup (self->verbs, lemma);

  if (cues == NULL)
    {
      cues = g_ptr_array_new ();
      g_hash_table_insert (self->verbs, (gpointer) g_intern_string (lemma), cues);
    }
  g_ptr_array_add (cues, cue);
}

/* "mit|teilen", "geben bekannt", "aus|gehen davon/von": prefix, verb and the words that must be there too. */
static void
add_verb (LesCues    *self,
          const char *key,
          const char *value)
{
  g_auto (GStrv) words = g_strsplit_set (key, " \t", -1);
  const char *bar = words[0] != NULL ? strchr (words[0], '|') : NULL;
  LesCue *cue;

  if (words[0] == NULL || words[0][0] == '\0')
    return;
  cue = g_new0 (LesCue, 1);
  cue->flags = named_bits (value, CUE_NAMES, G_N_ELEMENTS (CUE_NAMES));
  cue->verb = fold_interned (bar != NULL ? bar + 1 : words[0]);
  for (guint i = 1; words[i] != NULL && cue->n_words < LES_CUE_MAX_WORDS; i++)
    if (words[i][0] != '\0')
      cue->words[cue->n_words++] = fold_interned (words[i]);
  index_verb (self, cue->verb, cue);
  if (bar != NULL)
    {
      g_autofree char *prefix = g_strndup (words[0], (gsize) (bar - words[0]));
      g_autofree char *joined = g_strconcat (prefix, bar + 1, NULL);

      cue->prefix = fold_interned (prefix);
      index_verb (self, fold_interned (joined), cue);
    }
}

static gboolean
finish_verb (gpointer key,
             gpointer value,
             gpointer user_data)
{
  g_ptr_array_add (value, NULL);
  return FALSE;
}

static LesCues *
cues_new (const LesLanguage *language)
{
  LesCues *self = g_new0 (LesCues, 1);
  const LesWordList *verbs = les_language_list (language, "speech-verbs");
  const LesWordList *grammar = les_language_list (language, "speech-grammar");

  self->roles = g_hash_table_new (g_str_hash, g_str_equal);
  self->verbs = g_hash_table_new (g_str_hash, g_str_equal);
  add_roles (self, language, "clause-openers", 0);
  add_roles (self, language, "according-to", 0);
  add_roles (self, language, "attached-prepositions", LES_ROLE_ATTACHED);
  add_roles (self, language, "title-nouns", LES_ROLE_TITLE_NOUN);
  add_roles (self, language, "speech-nouns", LES_ROLE_SPEECH_NOUN);
  add_roles (self, language, "source-nouns", LES_ROLE_NOTICE_NOUN);
  add_roles (self, language, "time-nouns", LES_ROLE_TIME_NOUN);
  for (guint i = 0; i < les_word_list_size (grammar); i++)
    self->grammar |= named_bits (les_word_list_key (grammar, i), GRAMMAR_NAMES, G_N_ELEMENTS (GRAMMAR_NAMES));
  for (guint i = 0; i < les_word_list_size (verbs); i++)
    add_verb (self, les_word_list_key (verbs, i), les_word_list_value (verbs, i));
  g_hash_table_foreach_remove (self->verbs, finish_verb, NULL);
  return self;
}

const LesCues *
les_cues_get (const LesLanguage *language)
{
  static GMutex lock;
  static GHashTable *all; /* by language; kept, as languages are */
  LesCues *self;

  g_mutex_lock (&lock);
  if (all == NULL)
    all = g_hash_table_new (NULL, NULL);
  self = g_hash_table_lookup (all, language);
  if (self == NULL)
    {
      self = cues_new (language);
      g_hash_table_insert (all, (gpointer) language, self);
    }
  g_mutex_unlock (&lock);
  return self;
}

guint
les_cues_grammar (const LesCues *self)
{
  return self->grammar;
}

guint
les_cues_roles (const LesCues *self,
                const char    *folded)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->roles, folded));
}

const LesCue *const *
les_cues_lookup (const LesCues *self,
                 const char    *lemma)
{
  const GPtrArray *cues = g_hash_table_lookup (self->verbs, lemma);

  return cues != NULL ? (const LesCue *const *) cues->pdata : NULL;
}

gboolean
les_cue_is_joined (const LesCue *cue,
                   const char   *lemma)
{
  return cue->prefix == NULL ? strcmp (cue->verb, lemma) == 0
                             : g_str_has_prefix (lemma, cue->prefix) && strcmp (lemma + strlen (cue->prefix), cue->verb) == 0;
}

gboolean
les_cue_word_matches (const char *alternatives,
                      const char *folded)
{
  gsize length = strlen (folded);

  for (const char *at = alternatives; at != NULL; at = strchr (at, '/'))
    {
      at += *at == '/';
      if (strncmp (at, folded, length) == 0 && (at[length] == '\0' || at[length] == '/'))
        return TRUE;
    }
  return FALSE;
}
