/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/speech-participants.h"

#include <string.h>

static gboolean
can_be (const LesPhrase *phrase,
        guint            cases)
{
  return phrase->agreement == 0 || (phrase->agreement & cases) != 0;
}

static gboolean
can_speak (const LesSpeechText *text,
           const LesPhrase     *phrase)
{
  if ((text->words[phrase->head].roles & LES_ROLE_RELATIVE) && phrase->pronoun)
    return TRUE;
  return !(text->words[phrase->head].roles & (LES_ROLE_TIME_NOUN | LES_ROLE_NOT_SPEAKER | LES_ROLE_EXPLETIVE));
}

/* The state of a walk through a clause in search of phrases. */
typedef struct
{
  const LesSpeechText *text;
  const LesUnit       *unit;
  const LesClause     *clause;
  LesParticipants     *out;
  guint                n_seen;
} Search;

static gboolean
is_cue_token (const LesClause *clause,
              guint            token)
{
  for (guint i = 0; i < clause->n_cue_tokens; i++)
    if (clause->cue_tokens[i] == token)
      return TRUE;
  return FALSE;
}

static void
take (const LesSpeechText *text,
      const LesUnit       *unit,
      const LesPhrase     *phrase,
      LesPhrase           *slot)
{
  *slot = *phrase;
  les_phrase_extend (text, unit, slot);
}

/* A phrase with a preposition: a passive's agent, the place of an impersonal cue, or an addressee ("gegenüber", "vor", "zu"). */
static guint
look_at_preposition (Search *search,
                     guint   token,
                     guint   limit)
{
  const LesSpeechText *text = search->text;
  LesParticipants *out = search->out;
  guint flags = search->clause->cue != NULL ? search->clause->cue->flags : 0;
  LesPhrase phrase;

  if (!les_phrase_read (text, token + 1, limit, &phrase))
    return token + 1;
  if (text->words[phrase.head].roles & LES_ROLE_TIME_NOUN)
    return phrase.end;
  if (search->clause->passive && !(flags & LES_CUE_QUOTED) && (text->words[token].roles & LES_ROLE_AGENT) && out->speaker.end == 0)
    {
      take (text, search->unit, &phrase, &out->speaker);
      out->named = LES_NAMED_AGENT;
    }
  else if (search->clause->passive && (text->words[token].roles & LES_ROLE_AGENT))
    out->relayer = phrase; /* "wird von der Zeitung zitiert" */
  else if (((flags & LES_CUE_PLACE)
            || (search->clause->passive && (text->words[phrase.head].roles & LES_ROLE_NOTICE_NOUN))) && out->speaker.end == 0)
    {
      phrase.first = token;
      take (text, search->unit, &phrase, &out->speaker);
      out->named = LES_NAMED_PLACE;
    }
  else if ((text->words[token].roles & LES_ROLE_TO) && out->addressee.end == 0)
    take (text, search->unit, &phrase, &out->addressee);
  return phrase.end;
}

static guint
look_at_phrase (Search    *search,
                LesPhrase *phrase)
{
  const LesSpeechText *text = search->text;
  LesParticipants *out = search->out;
  const LesCue *cue = search->clause->cue;
  guint flags = cue != NULL ? cue->flags : 0;
  gboolean impersonal = (flags & LES_CUE_PLACE) != 0;
  guint speaker_case = (flags & LES_CUE_QUOTED) && !search->clause->passive ? LES_CASE_ACCUSATIVE : LES_CASE_NOMINATIVE;

  if (!can_speak (text, phrase))
    return phrase->end;
  if ((flags & LES_CUE_QUOTED) && search->n_seen == 0 && !search->clause->passive && can_be (phrase, LES_CASE_NOMINATIVE))
    out->relayer = *phrase; /* "zitiert die Zeitung den Minister" */
  if (search->clause->passive && !(flags & LES_CUE_QUOTED))
    {
      if (out->addressee.end == 0 && (flags & (LES_CUE_DATIVE | LES_CUE_ACCUSATIVE)))
        take (text, search->unit, phrase, &out->addressee);
    }
  else if (out->speaker.end == 0 && !impersonal && can_be (phrase, speaker_case)
           && !((flags & LES_CUE_QUOTED) && search->n_seen == 0 && !search->clause->passive))
    {
      take (text, search->unit, phrase, &out->speaker);
      out->named = LES_NAMED_SUBJECT;
      search->n_seen++;
      return out->speaker.end;
    }
  else if (out->addressee.end == 0 && can_be (phrase, LES_CASE_DATIVE | ((flags & LES_CUE_ACCUSATIVE) ? LES_CASE_ACCUSATIVE : 0))
           && phrase->agreement != 0 && !can_be (phrase, flags & LES_CUE_ACCUSATIVE ? LES_CASE_NOMINATIVE & ~LES_CASE_NOMINATIVE
                                                                                    : LES_CASE_NOMINATIVE | LES_CASE_ACCUSATIVE))
    {
      take (text, search->unit, phrase, &out->addressee);
      out->medium = !(flags & (LES_CUE_DATIVE | LES_CUE_ACCUSATIVE)) && !phrase->pronoun;
    }
  else if (out->addressee.end == 0 && (flags & LES_CUE_ACCUSATIVE) && out->speaker.end != 0)
    take (text, search->unit, phrase, &out->addressee);
  search->n_seen++;
  return phrase->end;
}

static void
search_tokens (Search *search,
               guint   first,
               guint   end)
{
  const LesSpeechText *text = search->text;

  for (guint i = first; i < end;)
    {
      LesPhrase phrase;
      guint next;

      if (!les_speech_is_word (text, i) || text->words[i].hidden != LES_HIDDEN_NOT
          || (is_cue_token (search->clause, i) && !(text->words[i].morph.flags & LES_MORPH_PREPOSITION))
          || (int) i == search->clause->finite || (int) i == search->clause->verb)
        i++;
      else if ((text->words[i].morph.flags & LES_MORPH_PREPOSITION) || (text->words[i].roles & (LES_ROLE_SOURCE | LES_ROLE_SOURCE_NOUN)))
        i = look_at_preposition (search, i, end);
      else if ((text->words[i].roles & (LES_ROLE_SUB | LES_ROLE_AS)) && les_phrase_read (text, i + 1, end, &phrase))
        i = phrase.end; /* "als Begründung" */
      else if ((text->words[i].roles & LES_ROLE_FOCUS)
               || ((text->words[i].roles & LES_ROLE_NOT_SPEAKER) && !(text->words[i].roles & LES_ROLE_RELATIVE)))
        i++;
      else if (les_phrase_read (text, i, end, &phrase))
        {
          next = look_at_phrase (search, &phrase);
          i = MAX (next, i + 1);
        }
      else
        i++;
    }
}

void
les_participants_read (const LesSpeechText *text,
                       const LesUnit       *unit,
                       guint                position,
                       LesParticipants     *participants)
{
  const LesClause *clause = les_unit_clause (unit, position);
  Search search = { text, unit, clause, participants, 0 };

  memset (participants, 0, sizeof *participants);
  for (guint i = clause->first_segment; i <= clause->last_segment; i++)
    {
      const LesSegment *segment = les_unit_segment (unit, i);
      guint first = segment->first;

      if (segment->clause != position)
        continue;
      /* The opener is no phrase, but a relative pronoun can be the subject. */
      if (i == clause->first_segment && (segment->opener & ~LES_ROLE_RELATIVE))
        first++;
      search_tokens (&search, first, segment->end);
    }
}
