/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyse/speech-quotation.h"

void
les_quotation_look_inside (const LesSpeechText *text,
                           const LesQuotation  *quotation,
                           LesQuotationInside  *inside)
{
  guint first = quotation->first + !!(quotation->flags & LES_QUOTATION_OPENED);
  guint end = quotation->last + 1 - !!(quotation->flags & LES_QUOTATION_CLOSED);

  *inside = (LesQuotationInside) { 0 };
  for (guint i = first; i < end; i++)
    {
      guint32 flags = text->words[i].morph.flags;

      if (!les_speech_is_word (text, i))
        continue;
      if (inside->n_words++ == 0)
        inside->capital = les_speech_is_capital (text, i);
      if (!les_speech_is_capital (text, i))
        {
          inside->n_lower++;
          if (!(flags & (LES_MORPH_DETERMINER | LES_MORPH_PREPOSITION | LES_MORPH_CONJUNCTION)))
            inside->n_content++;
        }
      inside->verb |= les_clauses_can_be_finite (text, i);
    }
  if (end > first)
    {
      gunichar c = les_speech_mark (text, end - 1);

      inside->stop = c == '.' || c == '!' || c == '?' || c == 0x2026 || c == ',';
    }
}

gunichar
les_quotation_mark_before (const LesSpeechText *text,
                           guint                token)
{
  return token > 0 && !les_speech_is_word (text, token - 1) ? les_speech_mark (text, token - 1) : 0;
}

static gboolean
begins_sentence (const LesSpeechText *text,
                 const LesQuotation  *quotation)
{
  guint low = 0, high = text->n_sentences;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (text->sentences[middle].first_token < quotation->first)
        low = middle + 1;
      else
        high = middle;
    }
  return low < text->n_sentences && text->sentences[low].first_token == quotation->first;
}

/* "…“, sagte", "…“ sagte", "…», — сказал": a cue's verb right behind the quotation. */
static gboolean
cue_follows (const LesSpeechText *text,
             guint                token)
{
  for (guint steps = 0; token < text->n_tokens && steps < 2; token++, steps++)
    {
      gunichar c = les_speech_mark (text, token);

      if (c != ',' && c != 0x2013 && c != 0x2014 && c != '-')
        break;
    }
  return token < text->n_tokens && les_speech_is_word (text, token) && les_clauses_can_be_finite (text, token)
         && les_speech_mark (text, token - 1) != 0 && text->tokens[token - 1].kind != LES_TOKEN_QUOTE
         && les_cues_lookup (text->cues, les_speech_lemma (text, token)) != NULL;
}

static gboolean
is_opaque (const LesSpeechText *text,
           const LesQuotation  *quotation)
{
  gunichar before = les_quotation_mark_before (text, quotation->first);
  gunichar after = quotation->last + 1 < text->n_tokens ? les_speech_mark (text, quotation->last + 1) : 0;
  gboolean starts = begins_sentence (text, quotation) || before == '.' || before == '?' || before == '!';
  LesQuotationInside inside;

  if (quotation->parent >= 0)
    return FALSE;
  les_quotation_look_inside (text, quotation, &inside);
  if (inside.n_words == 0)
    return FALSE;
  if (quotation->flags & LES_QUOTATION_RUNS_ON)
    return TRUE;
  if (starts && cue_follows (text, quotation->last + 1))
    return TRUE;
  if (before == ':')
    return inside.capital || inside.verb || inside.n_words >= LES_QUOTATION_CLAUSE;
  if (inside.stop && inside.verb && inside.capital)
    return TRUE;
  if (starts && (inside.stop || after == ',' || after == 0x2013))
    return (inside.verb && inside.n_words > 2) || inside.n_words > LES_QUOTATION_CLAUSE || inside.stop;
  return inside.capital && inside.verb && inside.n_words >= LES_QUOTATION_CLAUSE
         && (before == ',' || (quotation->first > 0 && les_clauses_can_be_finite (text, quotation->first - 1)));
}

/* "von der „Aktion Deutschland hilft“": a capital behind an article, a preposition or a noun. */
static gboolean
looks_named (const LesSpeechText *text,
             const LesQuotation  *quotation)
{
  guint before = quotation->first > 0 ? quotation->first - 1 : quotation->first;
  LesQuotationInside inside;

  les_quotation_look_inside (text, quotation, &inside);
  return inside.capital && !inside.stop && before < quotation->first && les_speech_is_word (text, before)
         && (les_speech_is_capital (text, before)
             || (text->words[before].morph.flags & (LES_MORPH_DETERMINER | LES_MORPH_PREPOSITION)));
}

void
les_quotations_hide (LesSpeechText *text)
{
  for (guint i = 0; i < text->quotations->len; i++)
    {
      const LesQuotation *quotation = &g_array_index (text->quotations, LesQuotation, i);

      if (is_opaque (text, quotation))
        for (guint k = quotation->first; k <= quotation->last && k < text->n_tokens; k++)
          text->words[k].hidden = LES_HIDDEN_QUOTATION;
      else if (quotation->parent < 0 && looks_named (text, quotation))
        for (guint k = quotation->first; k <= quotation->last && k < text->n_tokens; k++)
          text->words[k].named = TRUE;
    }
}

guint
les_quotation_segments_before (const LesUnit *unit,
                               guint          token)
{
  guint low = 0, high = unit->segments->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (les_unit_segment (unit, middle)->first < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}
