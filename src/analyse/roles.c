/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/roles.h"

#include "analyse/names.h"
#include "analyse/role-front.h"
#include "analyse/role-institution.h"

#define MAX_BEHIND 24 /* tokens behind the noun */

/* What stands at a capital (or any noun) behind the role's noun; FALSE when it belongs to something else. */
static gboolean
read_part (const LesCast *cast,
           guint          token,
           guint          limit,
           gboolean       linked,
           const char    *adjective,
           LesRolePart   *part)
{
  guint           n = 1;
  const LesEntry *entry = les_gazetteer_match (cast->gazetteer, cast->text, cast->tokens + token, limit - token, &n);
  LesWordEntry    word = les_cast_entry (cast, token);

  *part = (LesRolePart) { .first = token, .end = token + n, .entry = entry, .nation = adjective };
  part->name_first = part->name_end = part->end;
  if (entry != NULL && (entry->kinds & (LES_ENTRY_COUNTRY | LES_ENTRY_OFFICE)) != 0)
    {
      part->nation = entry->nation;
      return linked;
    }
  if (word.head != NULL && (word.head->kinds & (LES_ENTRY_BODY | LES_ENTRY_ROLE)) != 0)
    {
      const LesEntry *modifier = les_role_modifier (cast, token, NULL);

      if (modifier != NULL)
        part->nation = modifier->nation;
      part->entry = word.head;
      if ((word.head->kinds & LES_ENTRY_BODY) != 0)
        les_role_read_institution (cast, token, limit, part);
      return linked;
    }
  if (les_name_likeness (cast, token) >= LES_LIKENESS_NAME)
    {
      LesName name = les_name_read (cast, token, limit, FALSE);

      if (!linked)
        return FALSE;
      part->end = MAX (name.end, token + 1);
      part->is_person = name.n_words > 1 || name.n_given > 0 || les_name_is_known (cast, token);
      part->end = part->is_person ? part->end : les_role_read_own_name (cast, token, limit, FALSE);
      part->name_first = token;
      part->name_end = part->end;
      part->end = les_role_read_bracket (cast, part->end, limit, &part->short_name);
      return TRUE;
    }
  if (les_name_likeness (cast, token) == LES_LIKENESS_ACRONYM)
    {
      part->name_first = token;
      part->name_end = part->end = les_role_read_own_name (cast, token, limit, FALSE);
      return linked;
    }
  return linked;
}

static gboolean
is_noun (const LesCast *cast,
         guint          token)
{
  LesMorph morph;

  if (les_cast_is_capital (cast, token))
    return TRUE;
  if (cast->noun_capitals || !les_cast_is_word (cast, token))
    return FALSE;
  if (les_cast_entry (cast, token).head != NULL)
    return TRUE;
  morph = les_cast_morph (cast, token);
  return (morph.flags & LES_MORPH_NOUN) != 0
         && ((morph.flags & LES_MORPH_FINITE) == 0 || (cast->bare_genitives && les_role_is_attribute (cast, token - 1)));
}

/* "foreign" and "defence" in "the foreign ministry": a lower-case noun right before another one. */
static gboolean
modifies_noun_phrase (const LesCast *cast,
                      guint          token,
                      guint          limit)
{
  return cast->noun_modifiers && token + 1 < limit && !les_cast_is_capital (cast, token) && !les_cast_is_capital (cast, token + 1)
         && les_cast_entry (cast, token).head == NULL && is_noun (cast, token) && is_noun (cast, token + 1)
         && !les_cast_in_list (cast, token + 1, cast->links) && les_cast_article (cast, token + 1) == LES_ARTICLE_NONE;
}

/* "le ministère danois": an adjective behind its noun. */
static void
take_adjective (LesRolePhrase *phrase,
                const char    *nation,
                guint          end)
{
  if (phrase->n_parts > 0)
    {
      phrase->parts[phrase->n_parts - 1].nation = nation;
      phrase->parts[phrase->n_parts - 1].tail_end = end;
    }
  else if (phrase->nation == NULL)
    phrase->nation = nation;
  phrase->end = end;
}

/* "affaires étrangères": an adjective behind its noun, where the phrase can end. */
static gboolean
is_behind_noun (const LesCast *cast,
                guint          token,
                guint          limit)
{
  LesMorph morph;

  if (cast->noun_capitals || cast->noun_modifiers || cast->bare_genitives || !les_cast_is_word (cast, token)
      || les_cast_is_capital (cast, token))
    return FALSE;
  morph = les_cast_morph (cast, token);
  return (morph.flags & LES_MORPH_ADJECTIVE) != 0 && (morph.flags & (LES_MORPH_FINITE | LES_MORPH_PREPOSITION)) == 0
         && (token + 1 >= limit || !les_cast_is_word (cast, token + 1) || les_cast_in_list (cast, token + 1, cast->links)
             || les_name_likeness (cast, token + 1) >= LES_LIKENESS_NAME);
}

/* The genitives and prepositions behind the noun. A chain ends at a comma, a verb, a name that isn't tied to it. */
static void
read_behind (const LesCast *cast,
             guint          limit,
             LesRolePhrase *phrase)
{
  guint       at = phrase->end, attributes = at;
  gboolean    linked = FALSE, time = FALSE;
  const char *adjective = NULL;

  limit = MIN (limit, at + MAX_BEHIND);
  while (at < limit && !time)
    {
      LesRolePart part;
      LesWordEntry entry = les_cast_entry (cast, at);

      if (!linked && entry.entry != NULL && (entry.entry->kinds & LES_ENTRY_ADJECTIVE) != 0 && !cast->noun_capitals
          && !les_cast_is_capital (cast, at))
        take_adjective (phrase, entry.entry->nation, ++at);
      else if (les_cast_in_list (cast, at, cast->links) || les_cast_article (cast, at) != LES_ARTICLE_NONE)
        {
          linked = TRUE;
          attributes = ++at;
        }
      else if (linked && entry.entry != NULL && (entry.entry->kinds & LES_ENTRY_ADJECTIVE) != 0)
        {
          adjective = entry.entry->nation;
          at++;
        }
      else if (linked && modifies_noun_phrase (cast, at, limit))
        at++;
      else if (!linked && phrase->n_parts > 0 && is_behind_noun (cast, at, limit))
        take_adjective (phrase, phrase->parts[phrase->n_parts - 1].nation, ++at);
      else if (!linked && cast->bare_genitives && les_name_likeness (cast, at) >= LES_LIKENESS_NAME)
        break;
      else if (is_noun (cast, at))
        {
          time = les_cast_in_list (cast, at, cast->times);
          if (time || !read_part (cast, at, limit, linked || cast->bare_genitives, adjective, &part))
            break;
          part.attributes = MIN (attributes, part.first);
          if (phrase->n_parts < LES_MAX_PARTS_OF_ROLE)
            phrase->parts[phrase->n_parts++] = part;
          at = phrase->end = part.end;
          linked = les_cast_is_mark (cast, at, "/") && at + 1 < limit;
          at += linked;
          adjective = NULL;
        }
      else if ((linked || cast->bare_genitives) && les_role_is_attribute (cast, at))
        at++;
      else
        break;
    }
}

/* Number and gender, by what article and noun can be together; "der Abgeordnete" is a man, "der Abgeordneten" a woman. */
static void
settle_agreement (const LesCast *cast,
                  LesRolePhrase *phrase)
{
  LesMorph noun = les_cast_morph (cast, phrase->noun);
  guint32  cells = noun.cells != 0 ? noun.cells : LES_CELLS_ALL;

  if (phrase->article != LES_ARTICLE_NONE && phrase->first < phrase->noun)
    {
      guint32 article = les_cast_morph (cast, phrase->first).cells;

      if ((article & cells) != 0)
        cells &= article;
    }
  if (phrase->article == LES_ARTICLE_INDEFINITE)
    phrase->plural = FALSE;
  else if ((phrase->sex & LES_SEX_MANY) != 0 || phrase->article == LES_ARTICLE_QUANTITY)
    phrase->plural = TRUE;
  else if (cells != LES_CELLS_ALL)
    phrase->plural = (cells & LES_CELLS_SINGULAR) == 0;
  else
    phrase->plural = (noun.flags & LES_MORPH_PLURAL) != 0 && (noun.flags & LES_MORPH_SINGULAR) == 0;
  if (phrase->sex == (LES_SEX_MALE | LES_SEX_FEMALE) && !phrase->plural && cells != LES_CELLS_ALL)
    {
      if ((cells & LES_CELLS_SINGULAR & LES_CELLS_FEMININE) == 0)
        phrase->sex = LES_SEX_MALE;
      else if ((cells & LES_CELLS_SINGULAR & LES_CELLS_MASCULINE) == 0)
        phrase->sex = LES_SEX_FEMALE;
    }
}

/* "prime minister" before "minister": a listed phrase that ends with the noun. */
static const LesEntry *
listed_phrase (const LesCast *cast,
               guint          noun,
               guint          min,
               guint         *first)
{
  for (guint back = 3; back > 0; back--)
    {
      guint           n = 1;
      const LesEntry *entry;

      if (noun < min + back)
        continue;
      entry = les_gazetteer_match (cast->gazetteer, cast->text, cast->tokens + noun - back, back + 1, &n);
      if (entry != NULL && n == back + 1 && (entry->kinds & LES_ENTRY_ROLE) != 0)
        {
          *first = noun - back;
          return entry;
        }
    }
  return NULL;
}

/* "general election", "chief concern": in front of another noun the word is no role. */
static gboolean
modifies_noun (const LesCast *cast,
               guint          noun)
{
  LesMorph next;

  if (!cast->noun_modifiers || !les_cast_is_word (cast, noun + 1) || les_cast_is_capital (cast, noun + 1)
      || (cast->tokens[noun + 1].flags & LES_TOKEN_SPACE_BEFORE) == 0 || cast->sentence_of[noun] != cast->sentence_of[noun + 1])
    return FALSE;
  next = les_cast_morph (cast, noun + 1);
  return (next.flags & LES_MORPH_NOUN) != 0
         && (next.flags & (LES_MORPH_VERB | LES_MORPH_PREPOSITION | LES_MORPH_CONJUNCTION | LES_MORPH_SUBJUNCTION | LES_MORPH_ADVERB
                           | LES_MORPH_PRONOUN | LES_MORPH_DETERMINER | LES_MORPH_ADJECTIVE)) == 0
         && les_cast_entry (cast, noun + 1).head == NULL;
}

gboolean
les_role_read (const LesCast *cast,
               guint          noun,
               guint          min,
               LesRolePhrase *phrase)
{
  LesWordEntry entry = les_cast_entry (cast, noun);
  const LesEntry *modifier, *listed;
  guint           first = noun;

  if (entry.head == NULL || (entry.head->kinds & LES_ENTRY_ROLE) == 0 || modifies_noun (cast, noun)
      || (cast->noun_capitals && !les_cast_is_capital (cast, noun)))
    return FALSE;
  *phrase = (LesRolePhrase) { .noun = noun, .role_first = noun, .end = noun + 1, .owner = noun, .role = entry.head->role,
                              .sex = entry.head->sex, .entry = entry.head };
  modifier = les_role_modifier (cast, noun, NULL);
  if (modifier != NULL)
    phrase->nation = phrase->modifier = modifier->nation;
  les_role_read_front (cast, noun, min, phrase);
  listed = listed_phrase (cast, noun, min, &first);
  if (listed != NULL)
    {
      phrase->entry = listed;
      phrase->role = listed->role;
      phrase->sex = listed->sex;
      phrase->first = MIN (phrase->first, first);
      phrase->role_first = MIN (phrase->role_first, first);
    }
  settle_agreement (cast, phrase);
  if (modifier == NULL && entry.head_start > 0)
    les_role_note_former (cast, noun, phrase);
  if (phrase->former)
    phrase->role = LES_OFFICE_PERSON;
  else if (phrase->deputy && phrase->role == LES_OFFICE_HEAD)
    phrase->role = LES_OFFICE_OFFICIAL;
  read_behind (cast, les_cast_sentence_end (cast, noun), phrase);
  for (guint i = 0; i < phrase->n_parts; i++)
    {
      if (phrase->nation == NULL)
        phrase->nation = phrase->parts[i].nation;
      if (phrase->parts[i].is_person && phrase->owner == noun)
        phrase->owner = phrase->parts[i].name_first;
    }
  return TRUE;
}
