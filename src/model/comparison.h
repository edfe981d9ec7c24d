/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A comparison is N readings and what they share: links and groups, suggestions, topics, sources, events, and what was not found
 * where. Matching fills it; afterwards it is immutable and shared. Adding an article makes a new comparison from the same
 * readings plus one. */

#pragma once

#include "model/reading.h"

G_BEGIN_DECLS

typedef enum
{
  LES_LINK_VERBATIM,
  LES_LINK_NEAR_VERBATIM,
  LES_LINK_REWORDED,
  LES_LINK_CONFLICT,
} LesLinkKind;

#define LES_N_LINK_KINDS 4

/* The part of a statement that says it. */
typedef struct
{
  guint    article;
  guint    statement;
  LesSpans spans;
} LesPart;

/* Why two statements were linked, or how they differ: a kind and the texts' own words. les_reason_to_string() puts it into
 * words for a person. */
typedef enum
{
  LES_REASON_SAME_WORDS,   /* detail: "Kriegsgefangene, austauschen" */
  LES_REASON_SAME_RUN,     /* detail: the longest run of same words */
  LES_REASON_SAME_NUMBER,  /* detail: "175" */
  LES_REASON_SAME_NAME,
  LES_REASON_SAME_DATE,
  LES_REASON_SAME_SPEAKER,
  LES_REASON_SAME_QUOTATION,
  LES_REASON_SAME_AGENCY,  /* wire copy; detail: the agency */
  LES_REASON_OTHER_NUMBER, /* detail, other: "175", "150" */
  LES_REASON_OTHER_UNIT,
  LES_REASON_OTHER_DATE,
  LES_REASON_OTHER_PLACE,
  LES_REASON_OTHER_NAME,
  LES_REASON_NEGATION,
  LES_REASON_MODALITY,
  LES_REASON_OTHER_WORDS,  /* detail, other: an edit in near-verbatim words */
  LES_REASON_CONFIRMED,    /* the user said so */
} LesReasonKind;

typedef struct
{
  LesReasonKind kind;
  const char   *detail; /* owned by the comparison; NULL */
  const char   *other;  /* the second side's, for differences; NULL */
} LesReason;

typedef enum
{
  LES_EDIT_SAME,       /* the same word, inflected or not */
  LES_EDIT_SUBSTITUTE,
  LES_EDIT_INSERT,     /* only in b: a has length 0 */
  LES_EDIT_DELETE,     /* only in a */
  LES_EDIT_MOVE,       /* the same words at another place */
  LES_EDIT_DIFFERENT,  /* what makes the conflict: 175 against 150 */
} LesEditKind;

/* One step of the word alignment of a link's two members, in the order of a; what makes a conflict follows behind them, exactly. */
typedef struct
{
  LesEditKind kind;
  LesSpan     a;
  LesSpan     b;
} LesEdit;

typedef struct
{
  guint       a; /* positions in the group's members */
  guint       b;
  LesLinkKind kind;
  double      score;                /* strength, 0 … 1, calibrated */
  guint       first_reason, n_reasons;       /* in the comparison's reasons */
  guint       first_difference, n_differences;
  guint       first_edit, n_edits;
} LesLink;

typedef struct
{
  LesLinkKind kind;
  const char *label;
  double      score; /* of its strongest link */
  guint       first_member, n_members; /* in the comparison's parts; ordered by article, then place */
  guint       first_link, n_links;
  guint       first_missing, n_missing; /* articles (guint) of the same event in which it was not found */
  gboolean    spans_events;             /* told of more than one event */
  const char *agency;                   /* wire copy of this agency, NULL */
} LesGroup;

typedef struct
{
  LesPart a, b;
  double  score;
  guint   first_reason, n_reasons;
} LesSuggestion;

typedef struct
{
  const char        *label;
  const char *const *terms;
  guint              first_member, n_members;
} LesTopic;

typedef struct
{
  guint article;
  guint speaker;
} LesSourceSpeaker;

typedef struct
{
  const char *name;
  const char *role; /* NULL */
  guint       first_speaker, n_speakers;
  guint       n_statements;
} LesSource;

typedef struct
{
  const char *label;
  const char *date; /* ISO 8601, NULL */
  guint       first_article, n_articles;
} LesEvent;

/* Two articles that are largely the same text. */
typedef struct
{
  guint  a, b;  /* articles, a the lower */
  double share; /* of the shorter one's text that stands in the other word for word */
} LesCopy;

/* What was left out because the articles are too long or too many, so that nobody takes it for "not found". */
typedef enum
{
  LES_LIMIT_LONG_ARTICLES, /* n pairs of articles of which only sentences with a rare word in common, or all, were compared */
  LES_LIMIT_MANY_ARTICLES, /* of n articles each was compared with the few that it shares most rare words with */
  LES_LIMIT_REPETITIONS,   /* n places at which a sentence is said yet again */
  LES_LIMIT_LARGE_EVENTS,  /* n events of so many articles that what is missing in them isn't told */
} LesLimitKind;

#define LES_N_LIMIT_KINDS 4

typedef struct
{
  LesLimitKind kind;
  guint        n;
} LesLimit;

typedef struct _LesComparison LesComparison;

LesComparison          *les_comparison_ref             (LesComparison       *self);
void                    les_comparison_unref           (LesComparison       *self);
guint                   les_comparison_n_readings      (const LesComparison *self);
const LesReading       *les_comparison_get_reading     (const LesComparison *self,
                                                        guint                article);
const LesGroup         *les_comparison_get_groups      (const LesComparison *self, guint *n);
const LesSuggestion    *les_comparison_get_suggestions (const LesComparison *self, guint *n);
const LesTopic         *les_comparison_get_topics      (const LesComparison *self, guint *n);
const LesSource        *les_comparison_get_sources     (const LesComparison *self, guint *n);
const LesEvent         *les_comparison_get_events      (const LesComparison *self, guint *n);
const LesCopy          *les_comparison_get_copies      (const LesComparison *self, guint *n);
const LesLimit         *les_comparison_get_limits      (const LesComparison *self, guint *n);
const LesPart          *les_comparison_get_parts       (const LesComparison *self, guint first);
const LesLink          *les_comparison_get_links       (const LesComparison *self, guint first);
const LesReason        *les_comparison_get_reasons     (const LesComparison *self, guint first);
const LesEdit          *les_comparison_get_edits       (const LesComparison *self, guint first);
const LesSourceSpeaker *les_comparison_get_speakers    (const LesComparison *self, guint first);
const guint            *les_comparison_get_articles    (const LesComparison *self, guint first); /* missing, events */
const LesSpan          *les_comparison_get_spans       (const LesComparison *self, LesSpans spans);

gboolean                les_comparison_check           (const LesComparison *self,
                                                        GError             **error);

/* Filling, for matching and for what the user decided only. */
LesComparison *les_comparison_new          (GPtrArray          *readings); /* of LesReading, a reference each is taken */
LesComparison *les_comparison_derive       (LesComparison      *base);
GArray        *les_comparison_groups       (LesComparison      *self);
GArray        *les_comparison_suggestions  (LesComparison      *self);
GArray        *les_comparison_topics       (LesComparison      *self);
GArray        *les_comparison_sources      (LesComparison      *self);
GArray        *les_comparison_events       (LesComparison      *self);
GArray        *les_comparison_copies       (LesComparison      *self);
void           les_comparison_add_limit    (LesComparison      *self,
                                            LesLimitKind        kind,
                                            guint               n); /* 0: nothing was left out */
GArray        *les_comparison_parts        (LesComparison      *self);
GArray        *les_comparison_links        (LesComparison      *self);
GArray        *les_comparison_reasons      (LesComparison      *self);
GArray        *les_comparison_edits        (LesComparison      *self);
GArray        *les_comparison_speakers     (LesComparison      *self);
GArray        *les_comparison_articles     (LesComparison      *self);
LesSpans       les_comparison_add_spans    (LesComparison      *self,
                                            const LesSpan      *spans,
                                            guint               n_spans);
const char    *les_comparison_keep_string  (LesComparison      *self,
                                            const char         *string,
                                            gssize              length);
const char *const *les_comparison_keep_strings (LesComparison  *self,
                                            const char *const  *strings);

/* Sets the group's kind, strength and agency from its links: a conflict if one of them is, else what most are; of equally many the
 * closer kind. */
void           les_group_sum_up            (const LesComparison *comparison,
                                            LesGroup            *group);

const char    *les_link_kind_to_string     (LesLinkKind         kind); /* "near-verbatim" … as in JSON */
const char    *les_limit_kind_to_string    (LesLimitKind        kind); /* "long-articles" … as in JSON */
char          *les_limit_to_string         (const LesLimit     *limit);  /* in the user's language; (transfer full) */
char          *les_reason_to_string        (const LesReason    *reason); /* in the user's language; (transfer full) */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesComparison, les_comparison_unref)

G_END_DECLS
