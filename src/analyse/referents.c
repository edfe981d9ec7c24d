/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/referents.h"

#include <string.h>

#include "analyse/actors.h"
#include "analyse/coreference.h"
#include "analyse/institutions.h"
#include "analyse/mentions.h"
#include "analyse/names.h"
#include "analyse/role-front.h"

#define MAX_PHRASE 60          /* tokens of a phrase that are looked at */
#define MAX_INTERVIEWED 64     /* actors whose initials may be a label */
#define MAX_REPORT_SENTENCES 2 /* back to the report that "darin" means */

typedef struct
{
  LesCast     *cast;
  guint        first, end; /* the phrase's tokens */
  LesNamed     named;
  LesReference context;    /* who spoke last */
} Phrase;

static gboolean
is_report_noun (const LesCast *cast,
                guint          token)
{
  LesWordEntry entry = les_cast_entry (cast, token);

  return entry.head != NULL && (entry.head->kinds & LES_ENTRY_REPORT) != 0 && (les_cast_is_capital (cast, token) || !cast->noun_capitals);
}

static int
pronoun (const Phrase *phrase,
         guint         token)
{
  LesReference reference;

  if (!les_coreference_read (phrase->cast, token, &reference))
    return -1;
  reference.last_speaker = phrase->context.last_speaker;
  reference.last_speaker_sentence = phrase->context.last_speaker_sentence;
  return les_coreference_pronoun (phrase->cast, &reference);
}

/* An interview's label: a name, its short form or its initials. */
static int
by_initials (const LesCast *cast,
             guint          first,
             guint          end)
{
  g_autofree char *text = les_cast_dup_text (cast, first, end);
  int              found = -1;

  for (char *p = text; *p != '\0'; p++)
    if (*p == '.' || *p == ' ')
      memmove (p, p + 1, strlen (p)), p--;
  if (g_utf8_strlen (text, -1) < 2 || g_utf8_strlen (text, -1) > 4)
    return -1;
  for (guint i = 0; i < cast->actors->len && i < MAX_INTERVIEWED; i++)
    {
      const LesActor     *actor = les_cast_actor (cast, i);
      g_auto (GStrv)      words = actor->kind == LES_MENTION_PERSON && actor->name != NULL ? g_strsplit (actor->name, " ", -1) : NULL;
      g_autoptr (GString) initials = g_string_new (NULL);

      for (guint k = 0; words != NULL && words[k] != NULL; k++)
        if (*words[k] != '\0')
          g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (words[k])));
      if (initials->len > 1 && g_str_equal (initials->str, text))
        found = found < 0 ? (int) i : found;
    }
  return found;
}

/* "ODNI-Bericht", "Polizeiangaben", "russischen Angaben": the report's first part or adjective says whose it is. */
static int
owner_of_report (const Phrase *phrase,
                 guint         noun)
{
  LesCast         *cast = phrase->cast;
  g_autofree char *text = NULL;
  const LesEntry  *nation = les_role_modifier (cast, noun, &text);
  LesSpan          span = cast->tokens[noun].span;
  const char      *code = nation != NULL ? nation->nation : NULL;
  LesWordEntry     entry;

  for (guint i = phrase->first; i < noun && code == NULL; i++)
    {
      entry = les_cast_entry (cast, i);
      if (entry.entry != NULL && (entry.entry->kinds & LES_ENTRY_ADJECTIVE) != 0)
        code = entry.entry->nation;
    }
  if (code != NULL && !(text != NULL && nation == NULL))
    return les_actors_of_nation (cast, code);
  if (text == NULL)
    return -1;
  if (les_actors_institution (cast, text) >= 0)
    return les_actors_institution (cast, text);
  if (cast->text[span.start + strlen (text)] == '-')
    return -1;
  entry = les_gazetteer_word (cast->gazetteer, text, strlen (text));
  if (entry.entry == NULL)
    return -1;
  text[MIN (entry.stem, strlen (text))] = '\0';
  return les_actors_institution (cast, text);
}

/* "nach eigenen Angaben": the clause's subject behind the phrase. */
static int
subject_behind (const Phrase *phrase)
{
  LesCast *cast = phrase->cast;
  guint    limit = les_cast_sentence_end (cast, phrase->first);

  for (guint i = phrase->end; i < limit; i++)
    if (cast->mention_of[i] >= 0 && !les_cast_mention (cast, cast->mention_of[i])->oblique
        && les_cast_mention (cast, cast->mention_of[i])->actor >= 0)
      return les_cast_mention (cast, cast->mention_of[i])->actor;
  return phrase->context.last_speaker;
}

/* "in dem Bericht", "darin": whose report was named last. */
static int
latest_report (const Phrase *phrase)
{
  LesCast *cast = phrase->cast;
  guint    sentence = cast->sentence_of[phrase->first];

  for (guint i = phrase->first; i-- > 0 && sentence - cast->sentence_of[i] <= MAX_REPORT_SENTENCES;)
    {
      guint limit = MIN (phrase->first, les_cast_sentence_end (cast, i));

      if (!is_report_noun (cast, i))
        continue;
      for (guint k = i + 1; k < limit && k < i + 12; k++)
        if (cast->mention_of[k] >= 0 && les_cast_mention (cast, cast->mention_of[k])->actor >= 0
            && les_cast_mention (cast, cast->mention_of[k])->kind != LES_MENTION_NATION)
          return les_cast_mention (cast, cast->mention_of[k])->actor;
    }
  return -1;
}

/* Another noun in front of the mention, so that the phrase is about that ("das Team um Y"), unless it is a report's. */
static gboolean
has_noun_before (const Phrase     *phrase,
                 const LesMention *mention)
{
  LesCast *cast = phrase->cast;

  for (guint i = phrase->first; i < MIN (mention->first, phrase->end); i++)
    {
      LesWordEntry entry = les_cast_entry (cast, i);

      if (!les_cast_is_word (cast, i) || is_report_noun (cast, i) || (entry.entry != NULL && (entry.entry->kinds & LES_ENTRY_NATION) != 0))
        continue;
      if (cast->noun_capitals ? les_cast_is_capital (cast, i) && i > phrase->first : (les_cast_morph (cast, i).flags & LES_MORPH_NOUN) != 0
          && (les_cast_morph (cast, i).flags & (LES_MORPH_ADJECTIVE | LES_MORPH_DETERMINER | LES_MORPH_PREPOSITION | LES_MORPH_FINITE)) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "X und Y": two speak, neither alone. */
static gboolean
has_second (const Phrase     *phrase,
            const LesMention *mention)
{
  LesCast *cast = phrase->cast;

  if (mention->end >= phrase->end || !les_cast_is_word (cast, mention->end)
      || (les_cast_morph (cast, mention->end).flags & LES_MORPH_CONJUNCTION) == 0)
    return FALSE;
  for (guint i = mention->end + 1; i < phrase->end && i < mention->end + 5; i++)
    if (cast->mention_of[i] >= 0 && les_cast_mention (cast, cast->mention_of[i])->kind != LES_MENTION_DESCRIPTION)
      return TRUE;
  return FALSE;
}

static int
by_mention (const Phrase *phrase,
            int           position)
{
  LesCast          *cast = phrase->cast;
  const LesMention *mention = les_cast_mention (cast, position);
  LesReference      reference = phrase->context;
  int               actor;

  if (has_noun_before (phrase, mention) || has_second (phrase, mention))
    return les_actors_anonymous (cast, phrase->first, phrase->end, -1);
  if (mention->actor >= 0)
    return mention->actor;
  reference.token = mention->first;
  actor = les_coreference_description (cast, position, &reference);
  if (actor >= 0)
    {
      les_cast_mention (cast, position)->actor = actor;
      return actor;
    }
  return les_actors_anonymous (cast, mention->first, MAX (mention->end, mention->role_end), position);
}

/* A word that can name somebody: any noun, or "viele", "einige"; never "man", "es", "das". */
static gboolean
names_somebody (const Phrase *phrase)
{
  const LesCast *cast = phrase->cast;

  for (guint i = phrase->first; i < phrase->end; i++)
    {
      LesMorph morph;

      if (!les_cast_is_word (cast, i))
        continue;
      morph = les_cast_morph (cast, i);
      if (les_cast_article (cast, i) == LES_ARTICLE_QUANTITY)
        return TRUE;
      if (phrase->end - phrase->first == 1 && (morph.flags & (LES_MORPH_PRONOUN | LES_MORPH_ADVERB | LES_MORPH_DETERMINER)) != 0
          && !(les_cast_is_capital (cast, i) && (morph.flags & LES_MORPH_NOUN) != 0))
        return FALSE;
      if (les_cast_is_capital (cast, i) || (morph.flags & LES_MORPH_NOUN) != 0)
        return TRUE;
    }
  return FALSE;
}

static int
by_report (const Phrase *phrase,
           guint         noun)
{
  LesCast *cast = phrase->cast;
  int      found = owner_of_report (phrase, noun);

  for (guint i = phrase->first; i < noun && found < 0; i++)
    if (les_cast_in_list (cast, i, les_language_list (cast->language, "self-words")))
      return subject_behind (phrase);
  for (guint i = phrase->first; i < noun && found < 0; i++)
    if (les_cast_in_list (cast, i, cast->possessives))
      return pronoun (phrase, i);
  if (found < 0 && (les_cast_article (cast, phrase->first) == LES_ARTICLE_DEFINITE
                    || les_cast_article (cast, phrase->first) == LES_ARTICLE_DEMONSTRATIVE))
    found = latest_report (phrase);
  return found;
}

static int
resolve (const Phrase *phrase)
{
  LesCast *cast = phrase->cast;
  guint    report = phrase->end;
  int      mention, found = -1;

  if (phrase->first >= phrase->end)
    return -1;
  mention = les_mentions_in (cast, les_cast_span (cast, phrase->first, phrase->end));
  if (phrase->end - phrase->first == 1 && mention < 0)
    {
      if (les_cast_in_list (cast, phrase->first, les_language_list (cast->language, "report-adverbs")))
        return latest_report (phrase);
      if (les_coreference_pronoun_value (cast, phrase->first) != NULL)
        return pronoun (phrase, phrase->first);
    }
  if (phrase->named == LES_NAMED_LABEL)
    found = by_initials (cast, phrase->first, phrase->end);
  for (guint i = phrase->first; i < phrase->end && report == phrase->end && found < 0; i++)
    if (is_report_noun (cast, i) && !(mention >= 0 && i >= les_cast_mention (cast, mention)->first))
      report = i;
  if (report < phrase->end && mention < 0)
    found = by_report (phrase, report);
  else if (phrase->named == LES_NAMED_POSSESSIVE && mention < 0)
    for (guint i = phrase->first; i < phrase->end && found < 0; i++)
      if (les_cast_in_list (cast, i, cast->possessives))
        return pronoun (phrase, i);
  if (found < 0 && mention >= 0)
    found = by_mention (phrase, mention);
  if (found < 0 && mention < 0 && names_somebody (phrase))
    found = les_actors_anonymous (cast, phrase->first, phrase->end, -1);
  return found;
}

static Phrase
phrase_of (LesCast *cast,
           LesSpan  span)
{
  Phrase phrase = { .cast = cast, .first = les_mentions_token_at (cast, span.start) };

  phrase.end = MIN (les_mentions_token_at (cast, les_span_end (span)), phrase.first + MAX_PHRASE);
  phrase.context.last_speaker = -1;
  phrase.context.token = phrase.first;
  return phrase;
}

/* A quotation mark that opens in the phrase and closes behind it: these are the words that are quoted, not who says them. */
static gboolean
opens_quotation (const Phrase *phrase)
{
  guint n = 0;

  for (guint i = phrase->first; i < phrase->end; i++)
    n += phrase->cast->tokens[i].kind == LES_TOKEN_QUOTE;
  if (phrase->end < phrase->cast->n_tokens && phrase->cast->tokens[phrase->end].kind == LES_TOKEN_QUOTE)
    return FALSE; /* a name in quotation marks ends the phrase */
  return n % 2 == 1;
}

/* A subject that begins with a preposition is none ("im Einklang"). */
static gboolean
is_adverbial (const Phrase *phrase,
              LesNamed      named)
{
  LesMorph morph;

  if (named == LES_NAMED_PLACE || named == LES_NAMED_LABEL || named == LES_NAMED_POSSESSIVE || phrase->first + 1 >= phrase->end || !les_cast_is_word (phrase->cast, phrase->first)
      || les_cast_article (phrase->cast, phrase->first) != LES_ARTICLE_NONE)
    return FALSE;
  morph = les_cast_morph (phrase->cast, phrase->first);
  return (morph.flags & LES_MORPH_PREPOSITION) != 0
         && (morph.flags & (LES_MORPH_ADJECTIVE | LES_MORPH_NOUN | LES_MORPH_PROPER | LES_MORPH_PRONOUN)) == 0;
}

int
les_referent_of_span (LesCast *cast,
                      LesSpan  span)
{
  Phrase phrase = phrase_of (cast, span);

  return resolve (&phrase);
}

int
les_referent_in_context (LesCast *cast,
                         LesSpan  span,
                         int      last_speaker,
                         guint    last_sentence)
{
  Phrase phrase = phrase_of (cast, span);

  phrase.context.last_speaker = last_speaker;
  phrase.context.last_speaker_sentence = last_sentence;
  return resolve (&phrase);
}

int
les_referent_of_utterance (LesCast            *cast,
                           const LesUtterance *utterance,
                           int                 last_speaker,
                           guint               last_sentence)
{
  Phrase phrase = phrase_of (cast, utterance->speaker);

  if (opens_quotation (&phrase) || is_adverbial (&phrase, utterance->named))
    return -1;
  phrase.named = utterance->named;
  phrase.context.last_speaker = last_speaker;
  phrase.context.last_speaker_sentence = last_sentence;
  return resolve (&phrase);
}
