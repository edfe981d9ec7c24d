/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The reading's tokens as the search for speech sees them: each word folded, analysed and with its roles, looked up once; and
 * which tokens it may not look into (a quotation that stands for a whole clause, a bracket). Lives as long as one search. */

#pragma once

#include <gio/gio.h>

#include "analyse/cues.h"
#include "analyse/marks.h"
#include "analyse/utterance.h"
#include "text/morph.h"

G_BEGIN_DECLS

typedef enum
{
  LES_HIDDEN_NOT,
  LES_HIDDEN_BRACKET,   /* (…) and […] */
  LES_HIDDEN_QUOTATION, /* in an opaque quotation: one that stands for a clause */
} LesHidden;

typedef struct
{
  const char *folded;    /* marks kept; "" for what is no word */
  LesMorph    morph;
  const char *lemma;     /* as a verb: the morphology's likeliest reading may be another ("einigen" as an adjective) */
  guint32     roles;     /* LesRole */
  guint8      hidden;    /* LesHidden */
  gboolean    paired;    /* the second word of an entry of two: "according to" */
  gboolean    named;     /* in a transparent quotation that looks like a name: its verbs govern nothing */
  int         quotation; /* the innermost quotation it belongs to, -1 */
} LesSpeechWord;

typedef struct
{
  const LesReading  *reading;
  GCancellable      *cancellable; /* borrowed; who looks through the text stops when it is cancelled */
  const LesLanguage *language;
  const LesCues     *cues;
  guint              grammar;
  const char        *text;
  const LesToken    *tokens;
  guint              n_tokens;
  const LesSentence *sentences;
  guint              n_sentences;
  const LesBlock    *blocks;
  guint              n_blocks;
  LesSpeechWord     *words;      /* one a token */
  GArray            *quotations; /* LesQuotation */
  gboolean           lists_forms; /* the language has no lexicon: its cues are listed by their forms */
  GHashTable        *endings;    /* interned lemma → LesRole bits of the noun it ends with */
  GHashTable        *roles;      /* interned word → LesRole bits: a word that comes again costs one look-up by address */
} LesSpeechText;

LesSpeechText *les_speech_text_new   (const LesReading    *reading,
                                      GCancellable *cancellable);
void           les_speech_text_free  (LesSpeechText       *self);

static inline gunichar
les_speech_mark (const LesSpeechText *self,
                 guint                token)
{
  return self->tokens[token].kind == LES_TOKEN_MARK || self->tokens[token].kind == LES_TOKEN_QUOTE
           ? g_utf8_get_char (self->text + self->tokens[token].span.start) : 0;
}

static inline gboolean
les_speech_is_word (const LesSpeechText *self,
                    guint                token)
{
  return self->tokens[token].kind == LES_TOKEN_WORD || self->tokens[token].kind == LES_TOKEN_NUMBER;
}

static inline gboolean
les_speech_is_capital (const LesSpeechText *self,
                       guint                token)
{
  return (self->tokens[token].flags & LES_TOKEN_CAPITAL) != 0;
}

/* The lemma that cues are listed by: the form itself in a language without lexicon, which lists forms. */
static inline const char *
les_speech_lemma (const LesSpeechText *self,
                  guint                token)
{
  const LesSpeechWord *word = &self->words[token];

  if (self->lists_forms && !(word->morph.flags & LES_MORPH_KNOWN) && les_cues_lookup (self->cues, word->folded) != NULL)
    return word->folded;
  return word->lemma;
}

/* The bytes from token first up to, not including, token end. */
static inline LesSpan
les_speech_span (const LesSpeechText *self,
                 guint                first,
                 guint                end)
{
  return LES_SPAN (self->tokens[first].span.start, les_span_end (self->tokens[end - 1].span));
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesSpeechText, les_speech_text_free)

G_END_DECLS
