/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What matching knows of one article: its units (sentences), each with its content words, clauses and figures. Computed once an
 * article and never changed; everything that depends on a second article lies in pair.h. The background weight of a word comes
 * from its class alone and the rest from the two articles that are compared, so that a third article changes nothing. */

#pragma once

#include <gio/gio.h>

#include "match/lexis.h"
#include "match/number.h"
#include "model/reading.h"

G_BEGIN_DECLS

#define LES_LONGEST_UNIT 160 /* tokens; a longer sentence is compared in parts, so that scoring a pair stays bounded */

typedef enum
{
  LES_WORD_FRAME = 1 << 0,  /* says who speaks, not what is said */
  LES_WORD_ENTITY = 1 << 1, /* one of several words that name one person: "Landrat Sven Adam" */
  LES_WORD_NUMBER = 1 << 2, /* value holds its figure */
  LES_WORD_ROLE = 1 << 3,   /* who somebody is */
  LES_WORD_MEASURE = 1 << 4, /* what is measured in */
  LES_WORD_ADJECTIVAL = 1 << 5, /* a noun, but an adjective before another noun */
  LES_WORD_LOCAL = 1 << 6,      /* a noun, but a place's adjective before another noun */
} LesWordFlags;

typedef struct
{
  guint32 token;
  guint32 key;                    /* position in the article's keys */
  guint32 lemma;                  /* hash; of a number its value's */
  guint32 roots[LES_MAX_ROOTS];
  guint32 senses[LES_MAX_SENSES];
  guint32 poles[LES_MAX_POLES];
  guint64 signature;              /* a bit for its lemma and each root and sense: words without a common bit have nothing in common */
  float   weight;
  float   value;                  /* of a number */
  guint8  word_class;
  guint8  flags;
  guint8  figure;                 /* LesFigureKind */
  guint8  clause;                 /* within its unit */
  guint8  n_tokens;               /* "7,8 Millionen" has two */
} LesWord;

typedef struct
{
  LesSpan  span;
  guint    sentence;   /* its first; a line break in mid-sentence divides none */
  guint    first_token, n_tokens;
  guint    first_word, n_words;
  guint    first_form, n_forms;
  guint    n_clauses;
  guint32  form;     /* hash of all its words, folded */
  gboolean negated;
  gboolean heading;
  gboolean question; /* it asks */
  float    weight;   /* of its words */
} LesUnit;

/* A distinct lemma of the article and in how many units it stands. */
typedef struct
{
  guint32 hash;
  guint32 n_units;
} LesKey;

/* Where something that can be shared (lemma, root, sense) stands; sorted by hash, then unit. */
typedef struct
{
  guint32 hash;
  guint32 unit;
} LesPosting;

typedef struct _LesFeatures LesFeatures;

struct _LesFeatures
{
  const LesReading *reading;
  const char       *text;
  guint64           rank;     /* orders articles by what they say, never by where they stand in the list */
  guint8           *framed;   /* a bit a token: it stands in the frame of a statement */
  guint8           *speaking; /* a bit a token: a verb of saying */
  GArray           *units;    /* LesUnit */
  GArray           *words;    /* LesWord */
  GArray           *forms;    /* guint32: the hash of every word as folded, function words too */
  GArray           *form_tokens; /* guint32: the token of each form */
  GArray           *keys;     /* LesKey, by hash */
  GArray           *postings; /* LesPosting */
  GPtrArray        *agencies; /* const char *, borrowed: named in the article */
};

/* The bit of a word's signature that a hash sets. */
static inline guint64
les_signature_bit (guint32 hash)
{
  return hash != 0 ? G_GUINT64_CONSTANT (1) << (hash * 2654435769u >> 26) : 0;
}

LesFeatures   *les_features_new        (const LesReading  *reading, /* keeps a borrowed pointer: outlived by the reading */
                                        GCancellable      *cancellable); /* NULL is returned when cancelled */
void           les_features_free       (LesFeatures       *self);
const LesWord *les_features_words      (const LesFeatures *self,
                                        const LesUnit     *unit);

/* The bytes from the first to the last word of the unit's clauses that are set in mask (bit n: clause n). */
LesSpan        les_features_clauses    (const LesFeatures *self,
                                        const LesUnit     *unit,
                                        guint64            mask);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesFeatures, les_features_free)

G_END_DECLS
