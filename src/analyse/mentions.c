/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/mentions.h"

#include "analyse/mention-bodies.h"
#include "analyse/mention-persons.h"
#include "analyse/names.h"

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
find_at (LesMentionFinder *finder)
{
  LesCast        *cast = finder->cast;
  guint           at = finder->at, limit = les_cast_sentence_end (cast, at), n = 1;
  gboolean        noun = les_cast_is_capital (cast, at) || !cast->noun_capitals;
  LesWordEntry    word = { NULL };
  const LesEntry *entry;

  if (les_mention_find_quoted_medium (finder))
    return;
  if (noun || les_mention_is_small_agency (cast, at))
    word = les_cast_entry (cast, at);
  if (at < finder->taken || (!les_cast_is_capital (cast, at) && word.head == NULL && word.entry == NULL
                             && les_name_likeness (cast, at) == LES_LIKENESS_NONE))
    {
      finder->at++;
      return;
    }
  if (finder->long_names[at] > 0)
    {
      les_mention_find_long_name (finder);
      return;
    }
  entry = les_gazetteer_match (cast->gazetteer, cast->text, cast->tokens + at, limit - at, &n);
  if (word.head != NULL && (word.head->kinds & LES_ENTRY_ROLE) != 0 && noun && n == 1
      && !(les_name_is_known (cast, at) && les_cast_article (cast, at - (at > 0)) == LES_ARTICLE_NONE && word.head_start == 0
           && les_name_likeness (cast, at) == LES_LIKENESS_WEAK && les_cast_morph (cast, at).kinds & LES_KIND_FAMILY_NAME))
    les_mention_find_role (finder);
  else if (entry != NULL && (entry->kinds & LES_ENTRY_NATION) != 0 && at + n < cast->n_tokens
           && (finder->long_names[at + n] > 0 || stands_before_role (cast, at + n, limit)))
    finder->at += n;
  else if ((les_cast_is_capital (cast, at) || les_mention_is_small_agency (cast, at)) && entry != NULL && (entry->kinds & (LES_ENTRY_COUNTRY | LES_ENTRY_OFFICE | LES_ENTRY_AGENCY)) != 0)
    les_mention_find_listed (finder, entry, n);
  else if (word.head != NULL && (word.head->kinds & LES_ENTRY_BODY) != 0 && noun)
    les_mention_find_institution (finder, word.head);
  else if (les_name_likeness (cast, at) == LES_LIKENESS_ACRONYM)
    les_mention_find_acronym (finder);
  else if (owns_role (cast, at, limit))
    finder->at++;
  else if (les_name_likeness (cast, at) >= LES_LIKENESS_NAME || les_name_is_known (cast, at)
           || (word.entry != NULL && (word.entry->kinds & LES_ENTRY_TITLE) != 0))
    les_mention_find_person (finder);
  else
    finder->at++;
}

static void
run (LesCast *cast,
     guint32 *long_names)
{
  LesMentionFinder finder = { .cast = cast, .long_names = long_names };

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
  les_mention_mark_long_names (cast, long_names);
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
