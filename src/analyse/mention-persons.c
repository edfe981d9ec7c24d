/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/mention-persons.h"

#include "analyse/institutions.h"
#include "analyse/names.h"
#include "analyse/roles.h"

static void
take_name (LesMentionFinder *finder,
           LesMention       *mention,
           const LesName    *name,
           guint             first)
{
  mention->name_first = first;
  mention->name_end = name->end;
  mention->end = MAX (mention->end, name->end);
  finder->taken = MAX (finder->taken, name->end);
  if (name->sex == LES_SEX_MALE || name->sex == LES_SEX_FEMALE)
    mention->sex = name->sex;
  les_name_remember (finder->cast, name->family);
}

/* The office in front of or behind the name becomes the mention's. */
static void
take_role (LesMentionFinder    *finder,
           LesMention          *mention,
           const LesRolePhrase *phrase)
{
  int      rank;
  gboolean owner_speaks;

  mention->role = phrase->role;
  mention->role_first = phrase->role_first;
  mention->role_end = phrase->end;
  if (mention->sex == 0 && (phrase->sex == LES_SEX_MALE || phrase->sex == LES_SEX_FEMALE))
    mention->sex = phrase->sex;
  mention->institution = les_institution_of_role (finder->cast, phrase, &rank, &owner_speaks);
  mention->rank = rank;
  if (owner_speaks && mention->institution == NULL)
    mention->owner = phrase->owner + 1;
  if (phrase->role == LES_OFFICE_HEAD || phrase->role == LES_OFFICE_MINISTER || phrase->role == LES_OFFICE_MILITARY
      || phrase->role == LES_OFFICE_ENVOY || phrase->role == LES_OFFICE_SPOKESPERSON)
    mention->nation = phrase->nation;
}

/* "(CDU)" behind a name: the party or body it belongs to. */
static void
take_bracket (LesMentionFinder *finder,
              LesMention       *mention)
{
  LesCast *cast = finder->cast;
  guint    at = mention->end, limit = les_cast_sentence_end (cast, mention->head);

  if (at + 2 < limit && les_cast_is_mark (cast, at, "(") && les_cast_is_capital (cast, at + 1)
      && (les_cast_is_mark (cast, at + 2, ")") || les_cast_is_mark (cast, at + 2, ",") || les_cast_is_mark (cast, at + 2, "/"))
      && (les_name_likeness (cast, at + 1) == LES_LIKENESS_ACRONYM
          || les_cast_in_list (cast, at + 1, les_language_list (cast->language, "parties"))))
    {
      if (mention->institution == NULL)
        {
          mention->institution = les_cast_keep (cast, at + 1, at + 2);
          mention->rank = 1;
        }
      while (at < limit && !les_cast_is_mark (cast, at, ")"))
        at++;
      mention->end = MIN (at + 1, limit);
    }
}

/* The first noun of a role behind a comma or a copula: past article and attributes, and past a foreign title's first words. */
static guint
find_role_noun (const LesCast *cast,
                guint          at,
                guint          limit)
{
  limit = MIN (limit, at + 7);
  for (guint i = at; i < limit && les_cast_is_word (cast, i); i++)
    {
      LesWordEntry entry = les_cast_entry (cast, i);

      if (entry.head != NULL && (entry.head->kinds & LES_ENTRY_ROLE) != 0
          && (!cast->noun_capitals || les_cast_is_capital (cast, i)))
        return i;
      if (les_cast_is_capital (cast, i) && cast->noun_capitals
          && !(entry.entry != NULL && (entry.entry->kinds & LES_ENTRY_NATION) != 0)
          && les_name_likeness (cast, i) != LES_LIKENESS_NAME)
        return limit;
      if (!les_cast_is_capital (cast, i) && les_cast_article (cast, i) == LES_ARTICLE_NONE
          && (les_cast_morph (cast, i).flags & (LES_MORPH_PREPOSITION | LES_MORPH_CONJUNCTION | LES_MORPH_SUBJUNCTION)) != 0)
        return limit;
      if (les_name_likeness (cast, i) == LES_LIKENESS_GIVEN)
        return limit;
    }
  return limit;
}

/* "Y, Chefin der Z," and "Y ist Chefin der Z". */
static void
read_apposition (LesMentionFinder *finder,
                 LesMention       *mention)
{
  LesCast      *cast = finder->cast;
  guint         limit = les_cast_sentence_end (cast, mention->head);
  gboolean      comma = les_cast_is_mark (cast, mention->end, ",");
  guint         start = mention->end + 1, noun, reach = MIN (limit, mention->end + 8);
  LesRolePhrase phrase;

  if (start >= limit || !(comma || les_cast_in_list (cast, mention->end, cast->copulas)))
    return;
  noun = find_role_noun (cast, start, limit);
  if (noun >= reach || !les_role_read (cast, noun, start, &phrase) || phrase.plural || phrase.article == LES_ARTICLE_NEGATIVE
      || phrase.article == LES_ARTICLE_POSSESSIVE)
    return;
  if (comma && les_name_likeness (cast, phrase.end) >= LES_LIKENESS_NAME)
    return; /* "Y, Minister X": an enumeration */
  if (comma && phrase.article == LES_ARTICLE_NONE && phrase.first > start
      && !(les_cast_is_capital (cast, start) && les_name_likeness (cast, start) == LES_LIKENESS_NAME))
    return;
  phrase.role_first = MIN (phrase.role_first, start + (phrase.article != LES_ARTICLE_NONE && phrase.first == start));
  take_role (finder, mention, &phrase);
  mention->entry_kinds |= LES_MENTION_IS_APPOSITION;
  if (comma)
    mention->end = phrase.end;
  finder->front = MAX (finder->front, phrase.noun + 1);
  finder->at = MAX (finder->at, phrase.noun + 1);
}

/* Something that a comma-less apposition or a verb may follow; an enumeration goes on with "und" or another name. */
static gboolean
closes_apposition (const LesCast *cast,
                   guint          token,
                   guint          limit)
{
  return token >= limit || !les_cast_is_word (cast, token)
         || (les_cast_morph (cast, token).flags & LES_MORPH_CONJUNCTION) == 0;
}

void
les_mention_find_role (LesMentionFinder *finder)
{
  LesCast      *cast = finder->cast;
  guint         limit = les_cast_sentence_end (cast, finder->at);
  guint         noun = finder->at, at;
  LesRolePhrase phrase;
  LesMention   *mention;
  LesName       name;

  finder->at++;
  if (!les_role_read (cast, noun, les_mention_finder_front (finder, noun), &phrase))
    return;
  at = noun + 1;
  while (at < limit && les_cast_in_list (cast, at, les_language_list (cast->language, "address-titles")))
    at += les_cast_is_mark (cast, at + 1, ".") ? 2 : 1;
  name = les_name_read (cast, at, limit, !phrase.plural && les_cast_is_capital (cast, at));
  if (name.end == at && phrase.end > noun + 1)
    {
      gboolean inner = phrase.n_parts > 0 && phrase.parts[phrase.n_parts - 1].entry != NULL
                       && phrase.parts[phrase.n_parts - 1].entry->role != LES_OFFICE_NONE;

      at = phrase.end;
      name = les_name_read (cast, at, limit, FALSE);
      if (inner || name.n_words < 2)
        name.end = at;
    }
  else if (name.end > at)
    phrase.end = noun + 1;
  if (name.end == at && les_cast_is_mark (cast, phrase.end, ",") && phrase.article != LES_ARTICLE_QUANTITY && !phrase.plural)
    {
      at = phrase.end + 1;
      name = les_name_read (cast, at, limit, FALSE);
      if (name.n_words < 2 || !closes_apposition (cast, name.end, limit))
        name.end = at;
    }
  if (name.end == at && les_cast_is_mark (cast, noun + 1, ":"))
    name.end = at;
  mention = les_mention_finder_add (finder, name.end > at ? LES_MENTION_PERSON : LES_MENTION_DESCRIPTION, phrase.first, phrase.end, noun);
  mention->article = phrase.article;
  mention->plural = phrase.plural;
  mention->oblique = phrase.oblique;
  mention->sex = phrase.sex == LES_SEX_MALE || phrase.sex == LES_SEX_FEMALE ? phrase.sex : 0;
  take_role (finder, mention, &phrase);
  mention->nation = phrase.nation;
  finder->front = mention->end;
  if (name.end > at)
    {
      mention->plural = FALSE;
      take_name (finder, mention, &name, at);
      take_bracket (finder, mention);
    }
  finder->front = noun + 1;
}

void
les_mention_find_person (LesMentionFinder *finder)
{
  LesCast    *cast = finder->cast;
  guint       limit = les_cast_sentence_end (cast, finder->at), first = finder->at, at = first;
  const char *title = NULL;
  LesMention *mention;
  LesName     name;

  while (at < limit && les_cast_in_list (cast, at, les_language_list (cast->language, "address-titles")))
    {
      title = les_cast_value (cast, at, les_language_list (cast->language, "address-titles"));
      at += les_cast_is_mark (cast, at + 1, ".") ? 2 : 1;
    }
  name = les_name_read (cast, at, limit, title != NULL);
  finder->at = MAX (name.end, first + 1);
  if (name.end == at)
    return;
  mention = les_mention_finder_add (finder, LES_MENTION_PERSON, first, name.end, at);
  if (title != NULL && (*title == 'm' || *title == 'f'))
    mention->sex = *title == 'm' ? LES_SEX_MALE : LES_SEX_FEMALE;
  if (first > cast->sentences[cast->sentence_of[first]].first_token && les_cast_is_word (cast, first - 1))
    {
      LesMorph before = les_cast_morph (cast, first - 1);

      mention->oblique = (before.flags & LES_MORPH_PREPOSITION) != 0 && (before.flags & (LES_MORPH_FINITE | LES_MORPH_VERB)) == 0;
    }
  if (name.n_words == 1 && name.n_given == 0 && title == NULL && !les_name_is_known (cast, at))
    mention->entry_kinds |= LES_MENTION_IS_UNSURE;
  else
    les_name_remember (cast, name.family);
  mention->name_first = at;
  mention->name_end = name.end;
  if (name.sex == LES_SEX_MALE || name.sex == LES_SEX_FEMALE)
    mention->sex = name.sex;
  finder->front = name.end;
  take_bracket (finder, mention);
  if ((mention->entry_kinds & LES_MENTION_IS_UNSURE) == 0)
    read_apposition (finder, mention);
  finder->at = MAX (finder->at, name.end);
}
