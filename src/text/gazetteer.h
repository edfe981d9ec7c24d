/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a language's data file knows of the world's offices, so that speakers can be told from other words: states with their
 * adjectives, capitals, houses and peoples, offices, words for institutions, media and people's roles, given names, agencies.
 * One look-up tells all about a word, whatever its inflection; where the language builds compounds, also what its last part is
 * ("Kremlsprecher": a spokesperson, before that "Kreml").
 *
 * A state as an actor, its capital, its house and its people share the code of the state ("RU"), in every language. */

#pragma once

#include "text/language.h"
#include "text/token.h"

G_BEGIN_DECLS

typedef enum
{
  LES_ENTRY_STATE = 1 << 0,       /* "Russland" */
  LES_ENTRY_ADJECTIVE = 1 << 1,   /* "russisch" */
  LES_ENTRY_CAPITAL = 1 << 2,     /* "Moskau" */
  LES_ENTRY_HOUSE = 1 << 3,       /* "Kreml" */
  LES_ENTRY_PEOPLE = 1 << 4,      /* "Russe" */
  LES_ENTRY_OFFICE = 1 << 5,      /* a ministry or the like with a name of its own */
  LES_ENTRY_LEADERSHIP = 1 << 6,  /* "Regierung" */
  LES_ENTRY_INSTITUTION = 1 << 7, /* "Polizei", "Ministerium" */
  LES_ENTRY_MEDIUM = 1 << 8,      /* "Zeitung" */
  LES_ENTRY_AGENCY = 1 << 9,      /* a news agency's name */
  LES_ENTRY_REPORT = 1 << 10,     /* "Bericht", "Angaben" */
  LES_ENTRY_ROLE = 1 << 11,       /* "Sprecherin" */
  LES_ENTRY_TITLE = 1 << 12,      /* "Herr" */
  LES_ENTRY_GIVEN_NAME = 1 << 13,
} LesEntryKinds;

#define LES_ENTRY_COUNTRY (LES_ENTRY_STATE | LES_ENTRY_CAPITAL | LES_ENTRY_HOUSE | LES_ENTRY_PEOPLE)
#define LES_ENTRY_NATION (LES_ENTRY_COUNTRY | LES_ENTRY_ADJECTIVE)
#define LES_ENTRY_BODY (LES_ENTRY_INSTITUTION | LES_ENTRY_MEDIUM | LES_ENTRY_LEADERSHIP)

/* What a role says of whom its holder speaks for; docs/languages.md explains each. */
typedef enum
{
  LES_OFFICE_NONE,
  LES_OFFICE_HEAD,         /* of a state or its government */
  LES_OFFICE_MINISTER,
  LES_OFFICE_SPOKESPERSON,
  LES_OFFICE_MEMBER,       /* of a parliament */
  LES_OFFICE_PARTY,
  LES_OFFICE_LEAD,         /* of an organisation */
  LES_OFFICE_OFFICIAL,
  LES_OFFICE_MAYOR,
  LES_OFFICE_ENVOY,
  LES_OFFICE_MILITARY,
  LES_OFFICE_POLICE,
  LES_OFFICE_JUSTICE,
  LES_OFFICE_AIDE,         /* speaks for nobody in office: an adviser, a confidant */
  LES_OFFICE_EXPERT,
  LES_OFFICE_MEDIA,
  LES_OFFICE_PERSON,
  LES_OFFICE_COLLEAGUE,    /* somebody of the same office elsewhere */
  LES_OFFICE_SOURCE,       /* "Kreise", "Quellen": nobody in particular */
  LES_N_OFFICES
} LesOffice;

typedef enum
{
  LES_SEX_MALE = 1 << 0,
  LES_SEX_FEMALE = 1 << 1,
  LES_SEX_NEUTER = 1 << 2,
  LES_SEX_MANY = 1 << 3, /* plural only */
} LesSex;

typedef struct
{
  guint32     kinds;       /* LesEntryKinds */
  guint8      sex;         /* LesSex: grammatical gender */
  guint8      role;        /* LesOffice */
  guint8      n_words;
  gboolean    generic;     /* "Organisation": alone it names none, but one that was named before */
  const char *name;        /* as listed */
  const char *nation;      /* the state's code; NULL */
  const char *institution; /* of a role: what its holder speaks for, "-ministerium" replaces the role's own word; NULL */
} LesEntry;

/* A word's own entry, and that of a compound's last part with the byte where it begins. Both NULL for an unlisted word. */
typedef struct
{
  const LesEntry *entry;
  const LesEntry *head;
  guint16         head_start;
  guint16         stem;    /* bytes of the word without the inflection that was taken off to find it */
} LesWordEntry;

typedef struct _LesGazetteer LesGazetteer;

const LesGazetteer *les_gazetteer_get    (const LesLanguage  *language);
LesWordEntry        les_gazetteer_word   (const LesGazetteer *self,
                                          const char         *word,
                                          gsize               length);
const LesEntry     *les_gazetteer_match  (const LesGazetteer *self,
                                          const char         *text,
                                          const LesToken     *tokens,
                                          guint               n_tokens,
                                          guint              *n_matched);
const LesEntry     *les_gazetteer_string (const LesGazetteer *self,
                                          const char         *string);
const char         *les_gazetteer_house  (const LesGazetteer *self,
                                          const char         *nation);
const char         *les_gazetteer_state  (const LesGazetteer *self,
                                          const char         *nation);
const char         *les_gazetteer_office (const LesGazetteer *self,
                                          const char         *nation,
                                          const char         *office);

G_END_DECLS
