/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A reading is what was found in one article: sentences, tokens, statements, speakers. Facts are records of offset and length
 * over the article's buffer; spans that come in runs lie in one pool. Analysis fills a reading through the functions of
 * the second half; afterwards it is immutable and shared. */

#pragma once

#include "model/article.h"
#include "text/language.h"
#include "text/token.h"

G_BEGIN_DECLS

typedef enum
{
  LES_STATEMENT_DIRECT,
  LES_STATEMENT_INDIRECT,
  LES_STATEMENT_REPORTED,
  LES_STATEMENT_FREE_INDIRECT,
  LES_STATEMENT_INDIRECT_FREE_INDIRECT,
  LES_STATEMENT_NARRATION,
} LesStatementKind;

typedef enum
{
  LES_FRAMING_VERBATIM,
  LES_FRAMING_PARTIAL,
  LES_FRAMING_INDIRECT,
  LES_FRAMING_REPORTED,
  LES_FRAMING_OWN,
} LesFraming;

typedef struct
{
  LesSpan span;
  guint   first_token;
  guint   n_tokens;
  guint   block;
} LesSentence;

typedef struct
{
  LesStatementKind kind;
  LesFraming       framing;
  LesSpans         spans;      /* of the statement; a direct one's quotation marks are inside */
  int              speaker;    /* index into speakers, -1: nobody is named */
  LesSpans         mention;    /* where the speaker is named for this statement */
  LesSpans         cue;        /* "sagte", "laut" … */
  LesSpans         frame;      /* the clause around it: "sagte Loss am Dienstag" */
  LesSpans         addressee;
  const char *const *via;      /* relayers from the article's side inwards; NULL where there are none */
  int              parent;     /* the statement it stands in, -1 */
  guint            sentence;   /* its first sentence */
} LesStatement;

typedef struct
{
  const char *id;          /* "s0", "s1" … */
  const char *name;        /* the fullest form in the article */
  const char *role;        /* "Policy Fellow bei …", NULL */
  const char *institution; /* spoken for, by the short name the article uses, NULL */
  LesSpans    mentions;
  gboolean    is_institution;
  gboolean    is_anonymous; /* nobody in particular: "Experten", "zwei Quellen in Oslo" */
} LesSpeaker;

typedef struct _LesReading LesReading;

/* Reading. Everything is borrowed; the counts may be NULL where the caller knows them. */
LesReading         *les_reading_ref            (LesReading       *self);
void                les_reading_unref          (LesReading       *self);
const LesArticle   *les_reading_get_article    (const LesReading *self);
const LesLanguage  *les_reading_get_language   (const LesReading *self);
const LesToken     *les_reading_get_tokens     (const LesReading *self,
                                                guint            *n_tokens);

/* The same where each reading's are needed once: of a packed reading they are unpacked into scratch (an array of LesToken) and
 * valid until it changes. */
const LesToken     *les_reading_read_tokens    (const LesReading *self,
                                                GArray           *scratch,
                                                guint            *n_tokens);
const LesSentence  *les_reading_get_sentences  (const LesReading *self,
                                                guint            *n_sentences);
const LesStatement *les_reading_get_statements (const LesReading *self,
                                                guint            *n_statements);
const LesSpeaker   *les_reading_get_speakers   (const LesReading *self,
                                                guint            *n_speakers);
const LesSpan      *les_reading_get_spans      (const LesReading *self,
                                                LesSpans          spans); /* borrowed, spans.n of them */

/* The reading's self-check: every span inside the text and on character boundaries, runs ascending and disjoint, every index
 * valid. For tests, fuzzers and debug builds. */
gboolean            les_reading_check          (const LesReading *self,
                                                GError          **error);

/* Filling, for analysis only. Arrays are the reading's own and may be appended to. */
LesReading         *les_reading_new            (LesArticle        *article);
GArray             *les_reading_tokens         (LesReading        *self); /* LesToken */
GArray             *les_reading_sentences      (LesReading        *self); /* LesSentence */
GArray             *les_reading_statements     (LesReading        *self); /* LesStatement */
GArray             *les_reading_speakers       (LesReading        *self); /* LesSpeaker */
LesSpans            les_reading_add_spans      (LesReading        *self,
                                                const LesSpan     *spans,
                                                guint              n_spans);
const char         *les_reading_keep_string    (LesReading        *self,
                                                const char        *string,
                                                gssize             length); /* copy owned by the reading, interned */
const char *const  *les_reading_keep_strings   (LesReading        *self,
                                                const char *const *strings); /* NULL for none */

/* Everything is filled in: gives back memory that was reserved for more. */
void                les_reading_end            (LesReading        *self);

/* Keeps the tokens in a sixth of the memory until they are asked for: for a reading that waits among thousands, before another
 * thread knows it. What was borrowed of the tokens is no longer valid. */
void                les_reading_pack           (LesReading        *self);

const char         *les_statement_kind_to_string (LesStatementKind kind);
const char         *les_framing_to_string        (LesFraming       framing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesReading, les_reading_unref)

G_END_DECLS
