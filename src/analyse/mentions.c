/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/mentions.h"

#include <string.h>

#include "analyse/institutions.h"
#include "analyse/names.h"
#include "analyse/roles.h"

#define BODY (LES_ENTRY_INSTITUTION | LES_ENTRY_MEDIUM | LES_ENTRY_LEADERSHIP)
#define PLACE_OR_ACTOR (LES_ENTRY_STATE | LES_ENTRY_CAPITAL | LES_ENTRY_HOUSE | LES_ENTRY_PEOPLE)

#define MAX_LONG_NAME 12 /* tokens of a name whose acronym stands behind it */

typedef struct
{
  LesCast *cast;
  guint32 *long_names; /* per token: where the name ends that its acronym explains, 0 */
  guint    at;       /* next token */
  guint    taken;    /* tokens before this one belong to a mention's own name already */
  guint    front;    /* nothing before this token is read into a phrase again */
} Finder;

static LesMention *
add (Finder        *finder,
     LesMentionKind kind,
     guint          first,
     guint          end,
     guint          head)
{
  LesCast   *cast = finder->cast;
  LesMention mention = { .first = first, .end = end, .head = head, .kind = kind, .actor = -1 };

  mention.sentence = cast->sentence_of[head];
  mention.name_first = mention.name_end = head;
  mention.role_first = mention.role_end = head;
  g_array_append_val (cast->mentions, mention);
  return les_cast_mention (cast, cast->mentions->len - 1);
}

static void
take_name (Finder        *finder,
           LesMention    *mention,
           const LesName *name,
           guint          first)
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
take_role (Finder              *finder,
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
take_bracket (Finder     *finder,
              LesMention *mention)
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
read_apposition (Finder     *finder,
                 LesMention *mention)
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

static void
find_role (Finder *finder)
{
  LesCast      *cast = finder->cast;
  guint         limit = les_cast_sentence_end (cast, finder->at);
  guint         noun = finder->at, at;
  LesRolePhrase phrase;
  LesMention   *mention;
  LesName       name;

  finder->at++;
  if (!les_role_read (cast, noun, MAX (finder->front, cast->sentences[cast->sentence_of[noun]].first_token), &phrase))
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
  mention = add (finder, name.end > at ? LES_MENTION_PERSON : LES_MENTION_DESCRIPTION, phrase.first, phrase.end, noun);
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

static void
find_person (Finder *finder)
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
  mention = add (finder, LES_MENTION_PERSON, first, name.end, at);
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

/* "dpa", "epd": agencies that write themselves small. */
static gboolean
is_small_agency (const LesCast *cast,
                 guint          token)
{
  LesWordEntry entry;

  if (cast->tokens[token].span.length > 4 || cast->tokens[token].span.length < 2 || !les_cast_is_word (cast, token)
      || les_cast_is_capital (cast, token))
    return FALSE;
  entry = les_cast_entry (cast, token);
  return entry.entry != NULL && (entry.entry->kinds & LES_ENTRY_AGENCY) != 0
         && les_cast_is_mark (cast, token, entry.entry->name);
}

static void
find_institution (Finder         *finder,
                  const LesEntry *entry)
{
  LesCast       *cast = finder->cast;
  guint          noun = finder->at, limit = les_cast_sentence_end (cast, noun);
  LesRolePart    part = { .entry = entry };
  LesRolePhrase  phrase = { .noun = noun, .role_first = noun, .owner = noun };
  const LesEntry *modifier = les_role_modifier (cast, noun, NULL);
  LesMention    *mention;

  les_role_read_institution (cast, noun, limit, &part);
  if (part.end == noun + 1 && part.end < limit && is_small_agency (cast, part.end))
    part.end = part.name_end = noun + 2;
  les_role_read_front (cast, noun, MAX (finder->front, cast->sentences[cast->sentence_of[noun]].first_token), &phrase);
  part.nation = modifier != NULL ? modifier->nation : phrase.nation;
  part.attributes = phrase.role_first;
  if (part.nation == NULL && (entry->kinds & (LES_ENTRY_INSTITUTION | LES_ENTRY_MEDIUM)) == 0)
    {
      finder->at++;
      return;
    }
  mention = add (finder, (entry->kinds & LES_ENTRY_LEADERSHIP) != 0 && part.nation != NULL ? LES_MENTION_NATION : LES_MENTION_INSTITUTION,
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

static void
find_listed (Finder         *finder,
             const LesEntry *entry,
             guint           n)
{
  LesCast       *cast = finder->cast;
  guint          head = finder->at;
  LesRolePhrase  phrase = { .noun = head, .role_first = head, .owner = head };
  gboolean       nation = (entry->kinds & PLACE_OR_ACTOR) != 0;
  gboolean       people = (entry->kinds & LES_ENTRY_NATION) == LES_ENTRY_PEOPLE;
  LesMention    *mention;

  les_role_read_front (cast, head, MAX (finder->front, cast->sentences[cast->sentence_of[head]].first_token), &phrase);
  if (people && phrase.first > 0 && les_cast_in_list (cast, phrase.first - 1, les_language_list (cast->language, "side-words")))
    people = FALSE;
  mention = add (finder, people ? LES_MENTION_DESCRIPTION : nation ? LES_MENTION_NATION : LES_MENTION_INSTITUTION, phrase.first, head + n, head);
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

/* "Bericht der „Bergpost“": whose report it is, in quotation marks. */
static gboolean
find_quoted_medium (Finder *finder)
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
  mention = add (finder, LES_MENTION_INSTITUTION, at - 1, part.end, at + 1);
  mention->name_first = at + 1;
  mention->name_end = part.name_end - 1;
  mention->institution = les_cast_keep (cast, mention->name_first, mention->name_end);
  mention->oblique = TRUE;
  mention->entry_kinds |= LES_MENTION_IS_MEDIUM;
  finder->taken = finder->at = finder->front = part.end;
  return TRUE;
}

static void
find_acronym (Finder *finder)
{
  LesCast    *cast = finder->cast;
  guint       head = finder->at;
  LesRolePart part = { .entry = NULL };
  LesMention *mention;

  les_role_read_institution (cast, head, les_cast_sentence_end (cast, head), &part);
  mention = add (finder, LES_MENTION_INSTITUTION, head, part.end, head);
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

static void
find_long_names (LesCast *cast,
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

static void
find_long_name (Finder *finder)
{
  LesCast      *cast = finder->cast;
  guint         head = finder->at, bracket = finder->long_names[head];
  LesRolePhrase phrase = { .noun = head, .role_first = head, .owner = head };
  LesMention   *mention;

  les_role_read_front (cast, head, MAX (finder->front, cast->sentences[cast->sentence_of[head]].first_token), &phrase);
  mention = add (finder, LES_MENTION_INSTITUTION, phrase.first, bracket + 3, head);
  mention->article = phrase.article;
  mention->oblique = phrase.oblique;
  mention->name_first = head;
  mention->name_end = bracket;
  mention->short_name = mention->institution = les_cast_keep (cast, bracket + 1, bracket + 2);
  finder->taken = finder->at = finder->front = bracket + 3;
}

/* "US President", "White House officials": the state belongs to the role. */
static gboolean
stands_before_role (const LesCast *cast,
                    guint          token,
                    guint          limit)
{
  if (cast->noun_capitals)
    return FALSE;
  for (guint i = token; i < limit && i < token + 3 && les_cast_is_word (cast, i); i++)
    {
      LesWordEntry entry = les_cast_entry (cast, i);
      LesMorph     morph = les_cast_morph (cast, i);

      if (entry.head != NULL && (entry.head->kinds & (LES_ENTRY_ROLE | LES_ENTRY_INSTITUTION | LES_ENTRY_LEADERSHIP)) != 0)
        return TRUE;
      if ((morph.flags & (LES_MORPH_NOUN | LES_MORPH_ADJECTIVE)) == 0
          || (morph.flags & (LES_MORPH_PREPOSITION | LES_MORPH_FINITE | LES_MORPH_CONJUNCTION)) != 0)
        return FALSE;
    }
  return FALSE;
}

/* "Vellands Präsidentin Ilka Terhoven": a genitive before a role that has a name of its own says whose role it is, not who
 * speaks. */
static gboolean
owns_role (const LesCast *cast,
           guint          token,
           guint          limit)
{
  LesSpan      span = cast->tokens[token].span;
  LesWordEntry role;

  if (!cast->noun_capitals || token + 2 >= limit || cast->text[les_span_end (span) - 1] != 's' || !les_cast_is_capital (cast, token + 1))
    return FALSE;
  role = les_cast_entry (cast, token + 1);
  return role.head != NULL && (role.head->kinds & LES_ENTRY_ROLE) != 0 && les_name_likeness (cast, token + 2) >= LES_LIKENESS_NAME;
}

static void
find_at (Finder *finder)
{
  LesCast        *cast = finder->cast;
  guint           at = finder->at, limit = les_cast_sentence_end (cast, at), n = 1;
  gboolean        noun = les_cast_is_capital (cast, at) || !cast->noun_capitals;
  LesWordEntry    word = { NULL };
  const LesEntry *entry;

  if (find_quoted_medium (finder))
    return;
  if (noun || is_small_agency (cast, at))
    word = les_cast_entry (cast, at);
  if (at < finder->taken || (!les_cast_is_capital (cast, at) && word.head == NULL && word.entry == NULL
                             && les_name_likeness (cast, at) == LES_LIKENESS_NONE))
    {
      finder->at++;
      return;
    }
  if (finder->long_names[at] > 0)
    {
      find_long_name (finder);
      return;
    }
  entry = les_gazetteer_match (cast->gazetteer, cast->text, cast->tokens + at, limit - at, &n);
  if (word.head != NULL && (word.head->kinds & LES_ENTRY_ROLE) != 0 && noun && n == 1
      && !(les_name_is_known (cast, at) && les_cast_article (cast, at - (at > 0)) == LES_ARTICLE_NONE && word.head_start == 0
           && les_name_likeness (cast, at) == LES_LIKENESS_WEAK && les_cast_morph (cast, at).kinds & LES_KIND_FAMILY_NAME))
    find_role (finder);
  else if (entry != NULL && (entry->kinds & LES_ENTRY_NATION) != 0 && at + n < cast->n_tokens
           && (finder->long_names[at + n] > 0 || stands_before_role (cast, at + n, limit)))
    finder->at += n;
  else if ((les_cast_is_capital (cast, at) || is_small_agency (cast, at)) && entry != NULL && (entry->kinds & (PLACE_OR_ACTOR | LES_ENTRY_OFFICE | LES_ENTRY_AGENCY)) != 0)
    find_listed (finder, entry, n);
  else if (word.head != NULL && (word.head->kinds & BODY) != 0 && noun)
    find_institution (finder, word.head);
  else if (les_name_likeness (cast, at) == LES_LIKENESS_ACRONYM)
    find_acronym (finder);
  else if (owns_role (cast, at, limit))
    finder->at++;
  else if (les_name_likeness (cast, at) >= LES_LIKENESS_NAME || les_name_is_known (cast, at)
           || (word.entry != NULL && (word.entry->kinds & LES_ENTRY_TITLE) != 0))
    find_person (finder);
  else
    finder->at++;
}

static void
run (LesCast *cast,
     guint32 *long_names)
{
  Finder finder = { .cast = cast, .long_names = long_names };

  g_array_set_size (cast->mentions, 0);
  for (guint steps = 0; finder.at < cast->n_tokens; steps++)
    {
      guint before = finder.at;

      if (steps % 512 == 0 && g_cancellable_is_cancelled (cast->cancellable))
        return;
      find_at (&finder);
      finder.at = MAX (finder.at, before + 1);
    }
}

/* Of two names in one clause that could both be its subject the first one is, as a rule. */
static void
mark_objects (LesCast *cast)
{
  const LesMention *subject = NULL;
  guint             comma = 0;

  for (guint i = 0; i < cast->mentions->len; i++)
    {
      LesMention *mention = les_cast_mention (cast, i);

      if (subject != NULL && subject->sentence != mention->sentence)
        subject = NULL;
      for (guint k = subject != NULL ? MAX (comma, subject->end) : mention->first; k < mention->first && subject != NULL; k++)
        if (!les_cast_is_word (cast, k) && cast->tokens[k].kind == LES_TOKEN_MARK)
          subject = NULL;
      comma = mention->end;
      if (mention->oblique || (mention->kind == LES_MENTION_DESCRIPTION && mention->plural))
        continue;
      if (subject == NULL)
        subject = mention;
      else if (mention->first >= subject->end
               && (les_cast_morph (cast, mention->first - 1).flags & LES_MORPH_CONJUNCTION) == 0)
        mention->object = TRUE;
    }
}

void
les_mentions_find (LesCast *cast)
{
  g_autofree guint32 *long_names = g_new0 (guint32, cast->n_tokens + 1);

  if (cast->n_sentences == 0)
    return;
  find_long_names (cast, long_names);
  run (cast, long_names);
  run (cast, long_names);
  mark_objects (cast);
  for (guint i = cast->mentions->len; i-- > 0;)
    {
      LesMention *mention = les_cast_mention (cast, i);

      for (guint k = mention->first; k < mention->end && k < cast->n_tokens; k++)
        if (cast->mention_of[k] < 0 || k == mention->head || (k >= mention->name_first && k < mention->name_end)
            || les_cast_mention (cast, cast->mention_of[k])->first < mention->first)
          cast->mention_of[k] = i;
    }
}

guint
les_mentions_token_at (const LesCast *cast,
                       guint32        byte)
{
  guint low = 0, high = cast->n_tokens;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (cast->tokens[middle].span.start < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

int
les_mentions_in (const LesCast *cast,
                 LesSpan        phrase)
{
  guint first = les_mentions_token_at (cast, phrase.start);
  int   found = -1;

  for (guint i = first; i < cast->n_tokens && cast->tokens[i].span.start < les_span_end (phrase); i++)
    {
      int position = cast->mention_of[i];

      if (position < 0)
        continue;
      if (les_cast_mention (cast, position)->head >= first
          && (found < 0 || les_cast_mention (cast, position)->head < les_cast_mention (cast, found)->head))
        found = position;
    }
  return found;
}
