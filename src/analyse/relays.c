/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/relays.h"

#include <string.h>

#include "analyse/referents.h"

#define MAX_RELIANCE 30 /* tokens of a phrase that is relied on */

/* The words of a listed phrase at token; the token behind them, or token. Most phrases fail at their first letter. */
static guint
match_words (const LesCast *cast,
             guint          token,
             guint          limit,
             const char    *phrase)
{
  guint at = token;

  if (token < limit && g_ascii_tolower (cast->text[cast->tokens[token].span.start]) != g_ascii_tolower (*phrase))
    return token;
  for (const char *word = phrase; *word != '\0'; at++)
    {
      gsize length = strcspn (word, " ");

      if (at >= limit || cast->tokens[at].span.length != length
          || g_ascii_strncasecmp (cast->text + cast->tokens[at].span.start, word, length) != 0)
        return token;
      word += length + strspn (word + length, " ");
    }
  return at;
}

guint
les_relays_match_list (const LesCast *cast,
                       guint          token,
                       guint          limit,
                       const char    *section)
{
  const LesWordList *list = les_language_list (cast->language, section);

  for (guint i = 0; i < les_word_list_size (list); i++)
    {
      guint end = match_words (cast, token, limit, les_word_list_key (list, i));

      if (end > token)
        return end;
    }
  return token;
}

int
les_relays_read_origin (LesCast *cast,
                        guint    first,
                        guint    limit)
{
  guint end = first;

  limit = MIN (limit, first + MAX_RELIANCE);
  while (end < limit && !les_cast_is_mark (cast, end, ",") && !les_cast_is_mark (cast, end, ":") && !les_cast_is_mark (cast, end, ".")
         && cast->tokens[end].kind != LES_TOKEN_QUOTE)
    end++;
  return end > first ? les_referent_of_span (cast, les_cast_span (cast, first, end)) : -1;
}

/* The last mention in a sentence before a token that can relay: the subject as a rule. */
static int
subject_before (const LesCast *cast,
                guint          first,
                guint          token)
{
  for (guint i = first; i < token; i++)
    if (cast->mention_of[i] >= 0)
      {
        const LesMention *mention = les_cast_mention (cast, cast->mention_of[i]);

        if (mention->actor >= 0 && !mention->oblique)
          return mention->actor;
      }
  return -1;
}

/* Where a phrase of the list may begin: few tokens have the first letter of one. */
static gboolean
may_begin (const LesCast *cast,
           guint          token,
           const guint8  *initials)
{
  return les_cast_is_word (cast, token) && initials[(guint8) cast->text[cast->tokens[token].span.start]] != 0;
}

static void
mark_initials (const LesWordList *list,
               guint8            *initials)
{
  for (guint i = 0; i < les_word_list_size (list); i++)
    {
      char first = *les_word_list_key (list, i);

      initials[(guint8) g_ascii_tolower (first)] = initials[(guint8) g_ascii_toupper (first)] = 1;
    }
}

static void
find_relying (LesCast           *cast,
              GArray            *relays,
              const LesWordList *verbs,
              const guint8      *initials,
              guint              sentence,
              guint              first,
              guint              limit)
{
  for (guint i = first; i < limit; i++)
    for (guint k = 0; k < les_word_list_size (verbs) && may_begin (cast, i, initials); k++)
      {
        guint       end = match_words (cast, i, limit, les_word_list_key (verbs, k));
        const char *preposition = les_word_list_value (verbs, k);
        LesRelay    relay = { .sentence = sentence, .origin = -1 };

        if (end == i)
          continue;
        relay.relayer = subject_before (cast, first, i);
        for (guint j = end; *preposition != '\0' && j < limit && j < end + 4; j++)
          if (les_cast_is_mark (cast, j, preposition))
            end = j + 1;
        if (relay.relayer >= 0)
          relay.origin = les_relays_read_origin (cast, end, limit);
        if (relay.origin >= 0 && relay.origin != relay.relayer)
          g_array_append_val (relays, relay);
        return;
      }
}

/* "Dies berichtet der Sender unter Berufung auf zwei Minister." */
static void
find_pointing (LesCast *cast,
               GArray  *relays,
               guint    sentence,
               guint    first,
               guint    limit)
{
  LesRelay relay = { .sentence = sentence, .relayer = -1, .origin = -1, .pointing = TRUE };

  if (limit < first + 3 || limit > first + MAX_RELIANCE
      || !les_cast_in_list (cast, first, les_language_list (cast->language, "pointing-words"))
      || !les_cast_in_list (cast, first + 1, les_language_list (cast->language, "relay-report-verbs")))
    return;
  for (guint i = first + 2; i < limit; i++)
    {
      guint end;

      if (relay.relayer < 0 && cast->mention_of[i] >= 0)
        {
          relay.relayer = les_cast_mention (cast, cast->mention_of[i])->actor;
          if (les_cast_mention (cast, cast->mention_of[i])->kind != LES_MENTION_INSTITUTION)
            return;
        }
      end = les_relays_match_list (cast, i, limit, "reliance");
      if (end > i)
        relay.origin = les_relays_read_origin (cast, end, limit);
    }
  if (relay.relayer >= 0)
    g_array_append_val (relays, relay);
}

GArray *
les_relays_find (LesCast *cast)
{
  GArray            *relays = g_array_new (FALSE, FALSE, sizeof (LesRelay));
  const LesWordList *verbs = les_language_list (cast->language, "relaying-verbs");
  guint8             initials[256] = { 0 };

  mark_initials (verbs, initials);
  for (guint i = 0; i < cast->n_sentences; i++)
    {
      guint first = cast->sentences[i].first_token;

      find_relying (cast, relays, verbs, initials, i, first, first + cast->sentences[i].n_tokens);
      find_pointing (cast, relays, i, first, first + cast->sentences[i].n_tokens);
    }
  return relays;
}
