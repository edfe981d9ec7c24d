/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The cast of one article: every place that names a person, an institution or a state (mentions), and who they are (actors).
 * It is built once per article and then asked who a frame's phrase means. The modules pass it on:
 *
 *     names.h         which tokens are names
 *     roles.h         what a phrase says of somebody's office
 *     mentions.h      text → mentions
 *     actors.h        mentions → actors
 *     institutions.h  for whom an actor speaks
 *     coreference.h   whom "er" and "der Senator" mean
 *     chains.h        through whom it came
 *     speakers.h      the door: utterances → the reading's speakers */

#pragma once

#include <gio/gio.h>

#include "model/reading.h"
#include "text/gazetteer.h"
#include "text/morph.h"

G_BEGIN_DECLS

typedef enum
{
  LES_MENTION_PERSON,      /* has a name */
  LES_MENTION_INSTITUTION,
  LES_MENTION_NATION,      /* a state, its capital, house or leadership */
  LES_MENTION_DESCRIPTION, /* "der Senator", "Experten" */
} LesMentionKind;

typedef enum
{
  LES_ARTICLE_NONE,
  LES_ARTICLE_DEFINITE,
  LES_ARTICLE_INDEFINITE,
  LES_ARTICLE_DEMONSTRATIVE,
  LES_ARTICLE_QUANTITY,   /* "einige", "zwei" */
  LES_ARTICLE_POSSESSIVE,
  LES_ARTICLE_NEGATIVE,
} LesArticleWord;

typedef struct
{
  guint          first, end;  /* tokens of the whole phrase, end exclusive */
  guint          head;        /* the role's or institution's noun, a name's first token */
  guint          name_first, name_end; /* equal: no name */
  guint          role_first, role_end; /* the role's words; equal: no role */
  guint          sentence;
  LesMentionKind kind;
  LesOffice        role;
  LesArticleWord article;
  guint8         sex;         /* LesSex of one person or of the noun; 0: not told */
  guint8         entry_kinds; /* LES_MENTION_IS_… */
  gint8          rank;        /* how much the institution weighs */
  guint          owner;       /* token + 1 of a person whose institution this one speaks for; 0: none */
  gboolean       plural;
  gboolean       oblique;     /* behind a preposition or in the genitive: no subject */
  gboolean       object;      /* another one stands before it in its clause */
  const char    *nation;      /* code, NULL */
  const char    *institution; /* spoken for, or the institution's own name; NULL */
  const char    *short_name;  /* "ISW" behind the full name, NULL */
  int            actor;
} LesMention;

#define LES_MENTION_IS_MEDIUM 1
#define LES_MENTION_IS_CAPITAL 2
#define LES_MENTION_IS_HOUSE 4
#define LES_MENTION_IS_APPOSITION 8 /* a role told beside the name, not in front of it */
#define LES_MENTION_IS_COLLECTIVE 16 /* people or leadership */
#define LES_MENTION_IS_UNSURE 32 /* one unlisted word with a capital: a name of anything */

typedef struct
{
  LesMentionKind kind;
  const char    *name;        /* the fullest */
  const char    *family;      /* folded key of the last name; of an institution, its name */
  const char    *given;       /* folded key of the first given name, NULL */
  const char    *short_name;
  const char    *role;        /* text */
  guint32        roles;       /* bits of LesOffice that it was told to have */
  guint8         sex;
  guint8         entry_kinds;
  gboolean       anonymous;   /* no name: "zwei Quellen in Moskau" */
  gboolean       is_named;    /* an institution with a name of its own, not only a noun */
  gboolean       plural;
  const char    *nation;
  const char    *institution;
  int            institution_rank; /* the office outranks the party */
  gboolean       role_is_told;  /* beside the name, not in front of it */
  guint          name_words;
  int            same_family; /* another person of that name, -1 */
  guint          n_mentions;
  guint          last_mention;
  int            speaker;     /* in the reading, -1 until it speaks */
} LesActor;

typedef struct
{
  LesReading         *reading;
  GCancellable       *cancellable; /* borrowed; stages stop, with less found, when it is cancelled */
  const char         *text;
  const LesToken     *tokens;
  guint               n_tokens;
  const LesSentence  *sentences;
  guint               n_sentences;
  guint32            *sentence_of; /* per token */
  gint32             *mention_of;  /* per token: the innermost mention that covers it, -1 */
  guint8             *likeness;    /* per token: LesNameLikeness */
  guint64            *word_hashes; /* per token: of the folded word, 0 until asked for; NULL but while repetitions are looked for */
  const LesLanguage  *language;
  const LesGazetteer *gazetteer;
  const LesWordList  *articles, *possessives, *pronouns, *particles, *links, *times, *copulas;
  gboolean            noun_capitals; /* capitals tell nouns, not names */
  gboolean            noun_modifiers; /* a noun can stand before another one as its attribute */
  gboolean            no_articles;
  gboolean            bare_genitives; /* genitives need no preposition */
  GHashTable         *families;    /* folded names that were met in a place where only names stand */
  GArray             *mentions;    /* LesMention, by first token */
  GArray             *actors;      /* LesActor */
  GHashTable         *by_key;      /* "p:putin", "i:isw", "n:RU" → index of the latest such actor + 1 */
} LesCast;

LesCast           *les_cast_new      (LesReading    *reading);
void               les_cast_free     (LesCast       *self);

/* Small questions about a token; out of range is no word. */
gboolean           les_cast_is_word  (const LesCast *self, guint token);
gboolean           les_cast_is_capital (const LesCast *self, guint token);
gboolean           les_cast_is_mark  (const LesCast *self, guint token, const char *mark);
gboolean           les_cast_in_list  (const LesCast *self, guint token, const LesWordList *list);
const char        *les_cast_value    (const LesCast *self, guint token, const LesWordList *list);
LesWordEntry       les_cast_entry    (const LesCast *self, guint token);
LesMorph           les_cast_morph    (const LesCast *self, guint token);
LesArticleWord     les_cast_article  (const LesCast *self, guint token);
guint              les_cast_sentence_end (const LesCast *self, guint token); /* token behind the sentence */
LesSpan            les_cast_span     (const LesCast *self, guint first, guint end);
char              *les_cast_dup_text (const LesCast *self, guint first, guint end); /* white space made plain */
const char        *les_cast_keep     (const LesCast *self, guint first, guint end); /* likewise, owned by the reading */

static inline LesMention *
les_cast_mention (const LesCast *self, guint position)
{
  return &g_array_index (self->mentions, LesMention, position);
}

static inline LesActor *
les_cast_actor (const LesCast *self, guint position)
{
  return &g_array_index (self->actors, LesActor, position);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesCast, les_cast_free)

G_END_DECLS
