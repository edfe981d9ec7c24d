/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/institutions.h"

#include <string.h>

#include "analyse/names.h"
#include "analyse/role-front.h"

#define SPOKEN_FOR (LES_ENTRY_INSTITUTION | LES_ENTRY_LEADERSHIP | LES_ENTRY_OFFICE | LES_ENTRY_HOUSE)

/* A word without its inflection, as it is printed. */
static char *
dup_stem (const LesCast *cast,
          guint          token)
{
  LesWordEntry entry = les_cast_entry (cast, token);

  return g_strndup (cast->text + cast->tokens[token].span.start, MIN (entry.stem, cast->tokens[token].span.length));
}

static const char *
keep (const LesCast *cast,
      const char    *string)
{
  return les_reading_keep_string (cast->reading, string, -1);
}

const char *
les_institution_of_nation (const LesCast *cast,
                           const char    *nation)
{
  const char *house = les_gazetteer_house (cast->gazetteer, nation);

  return house != NULL ? house : les_gazetteer_state (cast->gazetteer, nation);
}

const char *
les_institution_with_nation (const LesCast *cast,
                             const char    *nation,
                             const char    *noun,
                             guint8         sex)
{
  const LesWordList *endings = les_language_list (cast->language, "adjective-nominative");
  const char        *office = les_gazetteer_office (cast->gazetteer, nation, noun);
  const char        *columns = nation != NULL ? les_word_list_lookup (les_language_list (cast->language, "nations"), nation, -1) : NULL;
  g_auto (GStrv)     parts = NULL;
  g_auto (GStrv)     adjectives = NULL;
  g_autofree char   *full = NULL;
  const char        *ending;

  if (office != NULL)
    return office;
  parts = columns != NULL ? g_strsplit (columns, "|", 3) : NULL;
  adjectives = parts != NULL && parts[0] != NULL && parts[1] != NULL ? g_strsplit (g_strstrip (parts[1]), ",", 2) : NULL;
  ending = les_word_list_lookup (endings, (sex & LES_SEX_NEUTER) ? "n" : (sex & LES_SEX_FEMALE) ? "f" : (sex & LES_SEX_MANY) ? "p" : "m", 1);
  if (ending == NULL || adjectives == NULL || adjectives[0] == NULL || *adjectives[0] == '\0')
    return keep (cast, noun);
  full = g_strdup_printf ("%s%s %s", adjectives[0], ending, noun);
  return keep (cast, full);
}

/* "Außenministerium" of "Außenministerin": the institution's word in the place of the role's. */
static char *
replace_role (const LesCast       *cast,
              const LesRolePhrase *phrase,
              const char          *word)
{
  LesSpan          span = cast->tokens[phrase->noun].span;
  LesWordEntry     entry = les_cast_entry (cast, phrase->noun);
  g_autofree char *modifier = NULL;

  if (entry.head_start > 0)
    {
      modifier = g_strndup (cast->text + span.start, entry.head_start);
      return g_strconcat (modifier, word, NULL);
    }
  if (phrase->role_first < phrase->noun && !cast->noun_capitals)
    {
      modifier = les_cast_dup_text (cast, phrase->role_first, phrase->noun);
      return g_strconcat (modifier, " ", word, NULL);
    }
  if (phrase->end > phrase->noun + 1 && !cast->noun_capitals)
    {
      guint        first = phrase->noun + 1;
      LesWordEntry behind = les_cast_entry (cast, first);

      /* The state's adjective agreed with the role's word, not with the institution's. */
      first += first + 1 < phrase->end && behind.entry != NULL && (behind.entry->kinds & LES_ENTRY_ADJECTIVE) != 0;
      modifier = les_cast_dup_text (cast, first, phrase->end);
      return g_strconcat (word, " ", modifier, NULL);
    }
  return NULL;
}

const char *
les_institution_name (const LesCast     *cast,
                      const LesRolePart *part)
{
  g_autofree char *stem = NULL;
  g_autofree char *modifier = NULL;

  if (part->short_name != NULL)
    return part->short_name;
  if (part->entry != NULL && (part->entry->kinds & LES_ENTRY_OFFICE) != 0)
    return part->entry->institution;
  if (part->entry != NULL && part->nation != NULL
      && (part->entry->kinds & (LES_ENTRY_COUNTRY | LES_ENTRY_LEADERSHIP)) != 0)
    return les_institution_of_nation (cast, part->nation);
  if (part->name_end > part->name_first)
    {
      guint first = part->name_first, end = part->name_end;

      if (cast->tokens[first].kind == LES_TOKEN_QUOTE && end > first + 2)
        {
          first++;
          end--;
        }
      if (end == first + 1 && les_cast_is_word (cast, first))
        {
          LesMorph morph = les_cast_morph (cast, first);

          if ((morph.kinds & LES_KIND_PLACE) != 0 && first > part->first)
            first = part->first;
        }
      return les_cast_keep (cast, first, end);
    }
  stem = dup_stem (cast, part->first);
  if (part->tail_end > part->first + 1)
    {
      g_autofree char *tail = les_cast_dup_text (cast, part->first + 1, part->tail_end);
      char            *longer = g_strconcat (stem, " ", tail, NULL);

      g_free (stem);
      stem = longer;
    }
  if (!cast->noun_capitals && part->attributes < part->first && part->attributes > 0)
    {
      g_autofree char *attributes = les_cast_dup_text (cast, part->attributes, part->first);
      g_autofree char *full = g_strconcat (attributes, " ", stem, NULL);

      return keep (cast, full);
    }
  (void) les_role_modifier (cast, part->first, &modifier);
  if (part->nation != NULL && (modifier == NULL || les_gazetteer_string (cast->gazetteer, modifier) == NULL
                               || (les_gazetteer_string (cast->gazetteer, modifier)->kinds & LES_ENTRY_NATION) == 0))
    return les_institution_with_nation (cast, part->nation, stem, part->entry != NULL ? part->entry->sex : 0);
  return keep (cast, stem);
}

/* The institution among what stands behind the noun: the first that the spokesperson is tied to, for a member of a part of it
 * the last and largest. */
static const char *
named_institution (const LesCast       *cast,
                   const LesRolePhrase *phrase,
                   gboolean             last)
{
  const char *found = NULL;

  for (guint i = 0; i < phrase->n_parts; i++)
    {
      const LesRolePart *part = &phrase->parts[i];
      gboolean           body = part->entry != NULL && (part->entry->kinds & SPOKEN_FOR) != 0;

      if (part->entry != NULL && part->entry->role == LES_OFFICE_HEAD && part->nation != NULL && found == NULL)
        found = les_institution_of_nation (cast, part->nation);
      else if (body || (!part->is_person && part->name_end > part->name_first && part->short_name == NULL
                        && (part->entry == NULL || (part->entry->kinds & LES_ENTRY_MEDIUM) == 0)
                        && (les_cast_morph (cast, part->name_first).kinds & LES_KIND_PLACE) == 0))
        {
          if (found == NULL || (last && body))
            found = les_institution_name (cast, part);
        }
      else if (part->short_name != NULL && (found == NULL || last))
        found = part->short_name;
    }
  return found;
}

static const char *
named_nation (const LesCast       *cast,
              const LesRolePhrase *phrase)
{
  return phrase->nation != NULL ? les_institution_of_nation (cast, phrase->nation) : NULL;
}

/* The compound's first part as an institution: "Polizei" of "Polizeisprecher", "CDU" of "CDU-Chefin". */
static const char *
modifier_institution (const LesCast       *cast,
                      const LesRolePhrase *phrase)
{
  g_autofree char *text = NULL;
  const LesEntry  *nation = les_role_modifier (cast, phrase->noun, &text);
  LesWordEntry     entry;

  if (text == NULL)
    return NULL;
  if (nation != NULL && strlen (nation->name) + 2 >= strlen (text))
    return les_institution_of_nation (cast, nation->nation);
  entry = les_gazetteer_word (cast->gazetteer, text, strlen (text));
  if (entry.head != NULL && (entry.head->kinds & (SPOKEN_FOR & ~LES_ENTRY_HOUSE)) != 0)
    {
      if (entry.head_start == 0 && (entry.head->kinds & LES_ENTRY_LEADERSHIP) != 0 && phrase->nation != NULL)
        return les_institution_of_nation (cast, phrase->nation);
      text[MIN (entry.stem, strlen (text))] = '\0';
      return keep (cast, text);
    }
  if (g_unichar_isupper (g_utf8_get_char (text))
      && cast->text[cast->tokens[phrase->noun].span.start + strlen (text)] == '-')
    return keep (cast, text);
  return NULL;
}

/* "defense secretary" without the state in front, where the data has a name in use for it. */
static const char *
listed_office (const LesCast       *cast,
               const LesRolePhrase *phrase)
{
  guint            first = phrase->role_first;
  g_autofree char *words = NULL;

  while (first < phrase->noun && les_cast_entry (cast, first).entry != NULL
         && (les_cast_entry (cast, first).entry->kinds & LES_ENTRY_NATION) != 0)
    first++;
  words = les_cast_dup_text (cast, first, phrase->noun + 1);
  return les_gazetteer_office (cast->gazetteer, phrase->nation, words);
}

static const char *
ministry (const LesCast       *cast,
          const LesRolePhrase *phrase)
{
  const char      *listed = cast->noun_capitals ? NULL : listed_office (cast, phrase);
  const char      *word = phrase->entry->institution;
  g_autofree char *name = word != NULL && word[0] == '-' ? replace_role (cast, phrase, word + 1) : NULL;

  if (listed != NULL)
    return listed;
  if (name == NULL)
    return named_institution (cast, phrase, TRUE);
  if (phrase->modifier != NULL)
    {
      const char *dash = strchr (name, '-');
      const char *office = dash != NULL ? dash + 1 : name;
      g_autofree char *plain = g_strdup (office);

      if (*plain != '\0')
        *plain = g_ascii_toupper (*plain);
      office = les_gazetteer_office (cast->gazetteer, phrase->modifier, plain);
      return office != NULL ? office : keep (cast, name);
    }
  if (phrase->nation != NULL && cast->noun_capitals)
    return les_institution_with_nation (cast, phrase->nation, name, LES_SEX_NEUTER);
  return keep (cast, name);
}

static const char *
military (const LesCast       *cast,
          const LesRolePhrase *phrase)
{
  const LesWordList *words = les_language_list (cast->language, "military-nouns");
  const char        *noun = les_word_list_size (words) > 0 ? les_word_list_key (words, 0) : NULL;
  const char        *named = phrase->modifier == NULL ? named_institution (cast, phrase, TRUE) : NULL;

  if (named != NULL || phrase->nation == NULL || noun == NULL)
    return named;
  return les_institution_with_nation (cast, phrase->nation, noun, LES_SEX_NEUTER);
}

static const char *
first_of (const char *a,
          const char *b)
{
  return a != NULL ? a : b;
}

static const char *
member (const LesCast       *cast,
        const LesRolePhrase *phrase)
{
  const char *named = named_institution (cast, phrase, TRUE);
  const char *word = phrase->entry->institution;

  if (named != NULL)
    return named;
  if (word != NULL)
    return phrase->nation != NULL ? les_institution_with_nation (cast, phrase->nation, word, LES_SEX_MALE) : word;
  return modifier_institution (cast, phrase);
}

const char *
les_institution_of_role (const LesCast       *cast,
                         const LesRolePhrase *phrase,
                         int                 *rank,
                         gboolean            *owner_speaks)
{
  *owner_speaks = FALSE;
  *rank = 0;
  switch (phrase->role)
    {
    case LES_OFFICE_HEAD:
      *rank = phrase->nation != NULL ? 9 : 2;
      return first_of (named_nation (cast, phrase), modifier_institution (cast, phrase));
    case LES_OFFICE_MINISTER:
      *rank = 8;
      return ministry (cast, phrase);
    case LES_OFFICE_SPOKESPERSON:
      *rank = 7;
      *owner_speaks = phrase->owner != phrase->noun;
      return first_of (first_of (modifier_institution (cast, phrase), named_institution (cast, phrase, FALSE)),
                       first_of (named_nation (cast, phrase), phrase->entry->institution));
    case LES_OFFICE_ENVOY:
      *rank = 7;
      *owner_speaks = phrase->owner != phrase->noun;
      return first_of (named_nation (cast, phrase), first_of (modifier_institution (cast, phrase), named_institution (cast, phrase, FALSE)));
    case LES_OFFICE_MEMBER:
      *rank = 5;
      return member (cast, phrase);
    case LES_OFFICE_MILITARY:
      *rank = 6;
      return military (cast, phrase);
    case LES_OFFICE_LEAD:
      *rank = 5;
      if (phrase->modifier != NULL && phrase->nation != NULL && named_institution (cast, phrase, TRUE) == NULL)
        return named_nation (cast, phrase);
      return first_of (modifier_institution (cast, phrase), named_institution (cast, phrase, TRUE));
    case LES_OFFICE_OFFICIAL:
      *rank = 5;
      return first_of (first_of (modifier_institution (cast, phrase), named_institution (cast, phrase, FALSE)),
                       named_nation (cast, phrase));
    case LES_OFFICE_PARTY:
      *rank = 3;
      return first_of (first_of (modifier_institution (cast, phrase), named_institution (cast, phrase, FALSE)), phrase->entry->institution);
    case LES_OFFICE_MAYOR:
      *rank = 4;
      return named_institution (cast, phrase, TRUE);
    case LES_OFFICE_POLICE:
    case LES_OFFICE_JUSTICE:
      *rank = 5;
      return first_of (phrase->entry->institution, named_institution (cast, phrase, TRUE));
    default:
      return NULL;
    }
}
