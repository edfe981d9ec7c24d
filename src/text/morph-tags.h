/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tags of the lexicons, one reader a language, brought to the features of morph.h. Only morph.c uses this. */

#pragma once

#include "text/morph.h"

G_BEGIN_DECLS

/* What one analysis is, in the order in which lemmas are preferred for a word in lower case. */
typedef enum
{
  LES_CLASS_CLOSED,      /* articles, pronouns, prepositions, conjunctions, particles */
  LES_CLASS_ADVERB,
  LES_CLASS_ADJECTIVE,
  LES_CLASS_VERB,
  LES_CLASS_PARTICIPLE,  /* a participle's own entry as an adjective: its lemma is sought as a verb */
  LES_CLASS_NOUN,
  LES_CLASS_NAME,
  LES_CLASS_OTHER,
} LesClass;

typedef struct
{
  guint32  flags;
  guint32  cells;
  guint16  kinds;
  guint8   persons;
  guint8   governs;
  guint8   cases;   /* while reading: bits 0 … 3 */
  guint8   numbers; /* 1 singular, 2 plural */
  guint8   genders; /* 1 masculine, 2 feminine, 4 neuter */
  guint8   person;  /* bits 1, 2, 4 */
  LesClass class_;
} LesTagFeatures;

typedef void (*LesTagReader) (const char     *tag,
                              gsize           length,
                              LesTagFeatures *features);

void les_tag_read_de (const char *tag, gsize length, LesTagFeatures *features);
void les_tag_read_en (const char *tag, gsize length, LesTagFeatures *features);
void les_tag_read_fr (const char *tag, gsize length, LesTagFeatures *features);
void les_tag_read_es (const char *tag, gsize length, LesTagFeatures *features);
void les_tag_read_ru (const char *tag, gsize length, LesTagFeatures *features);

/* A part of a tag between separators and what it adds. */
typedef struct
{
  const char *part;
  guint32     flags;
  guint16     kinds;
  guint8      cases, numbers, genders, person;
} LesTagPart;

/* Adds what parts (n_parts of them) says of the tag's part (length bytes); an unknown part adds nothing. */
void les_tag_add_part (const LesTagPart *parts,
                       guint             n_parts,
                       const char       *part,
                       gsize             length,
                       LesTagFeatures   *features);

/* Likewise for each part of a tag between separators. */
void les_tag_add_parts (const LesTagPart *parts,
                        guint             n_parts,
                        char              separator,
                        const char       *tag,
                        gsize             length,
                        LesTagFeatures   *features);

/* What the first part of a tag, its head, says of the word. */
typedef struct
{
  const char *head;
  guint32     flags;
  guint16     kinds;
  LesClass    class_;
} LesTagHead;

/* Sets what the head says that is the first length bytes of tag; FALSE, and nothing set, where none of the n_heads is. */
gboolean les_tag_read_head (const LesTagHead *heads,
                            guint             n_heads,
                            const char       *tag,
                            gsize             length,
                            LesTagFeatures   *features);

/* The features of a tag, with cells, persons and number flags worked out of its cases, numbers, genders and person. */
void les_tag_read     (LesTagReader      reader,
                       const char       *tag,
                       gsize             length,
                       LesTagFeatures   *features);

G_END_DECLS
