/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/mention-bodies.h"

#include "analyse/institutions.h"
#include "analyse/names.h"
#include "analyse/role-front.h"
#include "analyse/role-institution.h"

#define MAX_LONG_NAME 12 /* tokens of a name whose acronym stands behind it */

void
les_mention_find_institution (LesMentionFinder *finder,
                              const LesEntry   *entry)
{
  LesCast       *cast = finder->cast;
  guint          noun = finder->at, limit = les_cast_sentence_end (cast, noun);
  LesRolePart    part = { .entry = entry };
  LesRolePhrase  phrase = { .noun = noun, .role_first = noun, .owner = noun };
  const LesEntry *modifier = les_role_modifier (cast, noun, NULL);
  LesMention    *mention;

  les_role_read_institution (cast, noun, limit, &part);
  if (part.end == noun + 1 && part.end < limit && les_mention_is_small_agency (cast, part.end))
    part.end = part.name_end = noun + 2;
  les_role_read_front (cast, noun, les_mention_finder_front (finder, noun), &phrase);
  part.nation = modifier != NULL ? modifier->nation : phrase.nation;
  part.attributes = phrase.role_first;
  if (part.nation == NULL && (entry->kinds & (LES_ENTRY_INSTITUTION | LES_ENTRY_MEDIUM)) == 0)
    {
      finder->at++;
      return;
    }
  mention = les_mention_finder_add (finder, (entry->kinds & LES_ENTRY_LEADERSHIP) != 0 && part.nation != NULL ? LES_MENTION_NATION : LES_MENTION_INSTITUTION,
                                    phrase.first, part.end, noun);
  mention->article = phrase.article;
  mention->oblique = phrase.oblique;
  mention->sex = entry->sex;
  mention->nation = part.nation;
  mention->plural = (entry->sex & LES_SEX_MANY) != 0;
  mention->institution = les_institution_name (cast, &part);
  mention->short_name = part.short_name;
  mention->name_first = part.name_first;
  mention->name_end = part.name_end;
  if ((entry->kinds & LES_ENTRY_MEDIUM) != 0)
    mention->entry_kinds |= LES_MENTION_IS_MEDIUM;
  if (mention->kind == LES_MENTION_NATION)
    mention->entry_kinds |= LES_MENTION_IS_COLLECTIVE;
  if ((entry->kinds & LES_ENTRY_MEDIUM) != 0 && modifier != NULL && mention->name_end == mention->name_first)
    {
      mention->name_first = noun; /* "Deutschlandfunk" */
      mention->name_end = noun + 1;
      mention->institution = les_cast_keep (cast, noun, noun + 1);
    }
  finder->taken = MAX (finder->taken, part.end);
  finder->at = finder->front = part.end;
}

void
les_mention_find_listed (LesMentionFinder *finder,
                         const LesEntry   *entry,
                         guint             n)
{
  LesCast       *cast = finder->cast;
  guint          head = finder->at;
  LesRolePhrase  phrase = { .noun = head, .role_first = head, .owner = head };
  gboolean       nation = (entry->kinds & LES_ENTRY_COUNTRY) != 0;
  gboolean       people = (entry->kinds & LES_ENTRY_NATION) == LES_ENTRY_PEOPLE;
  LesMention    *mention;

  les_role_read_front (cast, head, les_mention_finder_front (finder, head), &phrase);
  if (people && phrase.first > 0 && les_cast_in_list (cast, phrase.first - 1, les_language_list (cast->language, "side-words")))
    people = FALSE;
  mention = les_mention_finder_add (finder, people ? LES_MENTION_DESCRIPTION : nation ? LES_MENTION_NATION : LES_MENTION_INSTITUTION, phrase.first, head + n, head);
  if (people)
    {
      mention->plural = TRUE;
      mention->article = phrase.article;
      mention->role_end = head + n;
      finder->at = finder->front = head + n;
      return;
    }
  mention->article = phrase.article;
  mention->oblique = phrase.oblique;
  mention->nation = entry->nation;
  mention->name_first = head;
  mention->name_end = head + n;
  mention->institution = nation ? les_institution_of_nation (cast, entry->nation) : entry->institution;
  if ((entry->kinds & LES_ENTRY_AGENCY) != 0)
    mention->entry_kinds |= LES_MENTION_IS_MEDIUM;
  if ((entry->kinds & LES_ENTRY_CAPITAL) != 0)
    mention->entry_kinds |= LES_MENTION_IS_CAPITAL;
  if ((entry->kinds & LES_ENTRY_HOUSE) != 0)
    mention->entry_kinds |= LES_MENTION_IS_HOUSE;
  if ((entry->kinds & (LES_ENTRY_PEOPLE)) != 0)
    mention->entry_kinds |= LES_MENTION_IS_COLLECTIVE;
  finder->at = finder->front = head + n;
}

gboolean
les_mention_find_quoted_medium (LesMentionFinder *finder)
{
  LesCast     *cast = finder->cast;
  guint        at = finder->at, limit = les_cast_sentence_end (cast, at);
  LesWordEntry report;
  LesRolePart  part = { .entry = NULL };
  LesMention  *mention;

  if (at < 2 || cast->tokens[at].kind != LES_TOKEN_QUOTE || les_cast_article (cast, at - 1) != LES_ARTICLE_DEFINITE)
    return FALSE;
  report = les_cast_entry (cast, at - 2);
  if (report.head == NULL || (report.head->kinds & LES_ENTRY_REPORT) == 0)
    return FALSE;
  les_role_read_institution (cast, at - 1, limit, &part);
  if (part.name_end <= at + 2)
    return FALSE;
  mention = les_mention_finder_add (finder, LES_MENTION_INSTITUTION, at - 1, part.end, at + 1);
  mention->name_first = at + 1;
  mention->name_end = part.name_end - 1;
  mention->institution = les_cast_keep (cast, mention->name_first, mention->name_end);
  mention->oblique = TRUE;
  mention->entry_kinds |= LES_MENTION_IS_MEDIUM;
  finder->taken = finder->at = finder->front = part.end;
  return TRUE;
}

void
les_mention_find_acronym (LesMentionFinder *finder)
{
  LesCast    *cast = finder->cast;
  guint       head = finder->at;
  LesRolePart part = { .entry = NULL };
  LesMention *mention;

  les_role_read_institution (cast, head, les_cast_sentence_end (cast, head), &part);
  mention = les_mention_finder_add (finder, LES_MENTION_INSTITUTION, head, part.end, head);
  mention->name_first = head;
  mention->name_end = part.name_end;
  mention->short_name = part.short_name;
  mention->institution = part.short_name != NULL ? part.short_name : les_cast_keep (cast, head, part.name_end);
  if (head > cast->sentences[cast->sentence_of[head]].first_token && les_cast_article (cast, head - 1) != LES_ARTICLE_NONE
      && head - 1 >= finder->front)
    mention->first = head - 1;
  finder->at = finder->front = part.end;
}

/* "Office of Something (OS)": words whose first letters are the acronym behind them, found backwards from the bracket. A letter
 * may come out of the middle of a compound. */
static guint
long_name_start (const LesCast *cast,
                 guint          bracket)
{
  const char *text = cast->text;
  LesSpan     acronym = cast->tokens[bracket + 1].span;
  const char *start = text + acronym.start, *letter = text + les_span_end (acronym);
  guint       first = bracket;

  for (guint i = bracket; i-- > 0 && bracket - i <= MAX_LONG_NAME && letter > start;)
    {
      gunichar    initial = g_unichar_toupper (g_utf8_get_char (text + cast->tokens[i].span.start));
      const char *found = letter;

      if (!les_cast_is_word (cast, i) || cast->sentence_of[i] != cast->sentence_of[bracket])
        break;
      if (!les_cast_is_capital (cast, i))
        continue;
      do
        found = g_utf8_prev_char (found);
      while (found > start && g_unichar_toupper (g_utf8_get_char (found)) != initial);
      if (g_unichar_toupper (g_utf8_get_char (found)) != initial)
        break;
      letter = found;
      first = i;
    }
  return letter == start && bracket - first >= 2 ? first : bracket;
}

void
les_mention_mark_long_names (LesCast *cast,
                             guint32 *long_names)
{
  for (guint i = 2; i + 2 < cast->n_tokens; i++)
    if (les_cast_is_mark (cast, i, "(") && les_cast_is_mark (cast, i + 2, ")") && les_cast_is_capital (cast, i + 1)
        && les_name_likeness (cast, i + 1) == LES_LIKENESS_ACRONYM && cast->tokens[i + 1].span.length >= 2)
      {
        guint first = long_name_start (cast, i);

        if (first < i)
          long_names[first] = i;
      }
}

void
les_mention_find_long_name (LesMentionFinder *finder)
{
  LesCast      *cast = finder->cast;
  guint         head = finder->at, bracket = finder->long_names[head];
  LesRolePhrase phrase = { .noun = head, .role_first = head, .owner = head };
  LesMention   *mention;

  les_role_read_front (cast, head, les_mention_finder_front (finder, head), &phrase);
  mention = les_mention_finder_add (finder, LES_MENTION_INSTITUTION, phrase.first, bracket + 3, head);
  mention->article = phrase.article;
  mention->oblique = phrase.oblique;
  mention->name_first = head;
  mention->name_end = bracket;
  mention->short_name = mention->institution = les_cast_keep (cast, bracket + 1, bracket + 2);
  finder->taken = finder->at = finder->front = bracket + 3;
}
