/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A phrase about somebody's office or trade: "der stellvertretende Vorsitzende des Ausschusses für Verkehr", "US-Präsident",
 * "Solheims Sprecher". From the noun it reads back to the article and on through genitives and prepositions, noting the states
 * and institutions on its way. */

#pragma once

#include "analyse/cast.h"

G_BEGIN_DECLS

#define LES_MAX_PARTS_OF_ROLE 8

/* A state, an institution, another office or a person that the phrase names behind its noun. */
typedef struct
{
  guint           first, end;
  guint           attributes;   /* its first attribute; at first or behind it: none */
  guint           name_first, name_end; /* an institution's own name behind its noun; equal: none */
  guint           tail_end;     /* behind "für …", which belongs to its name; 0: none */
  const LesEntry *entry;        /* NULL for a person or an unlisted name */
  const char     *nation;       /* its own or its adjective's */
  const char     *short_name;   /* from the bracket behind it */
  gboolean        is_person;
} LesRolePart;

typedef struct
{
  guint          first;         /* with article and attributes */
  guint          role_first;    /* without the article */
  guint          noun;
  guint          end;           /* behind the last genitive */
  LesOffice      role;
  LesArticleWord article;
  guint8         sex;
  gboolean       plural;
  gboolean       oblique;
  gboolean       former;        /* holds the office no more, or not yet */
  gboolean       deputy;
  const LesEntry *entry;
  const char    *modifier;      /* nation code of the compound's first part, NULL */
  const char    *nation;        /* of whichever part tells it */
  guint          owner;         /* "Solheims" in front, or the person behind; the noun itself: nobody */
  guint          n_parts;
  LesRolePart    parts[LES_MAX_PARTS_OF_ROLE];
} LesRolePhrase;

/* The phrase around the role's noun; nothing before min is taken into it. FALSE where the word names no role. */
gboolean       les_role_read       (const LesCast *cast,
                                    guint          noun,
                                    guint          min,
                                    LesRolePhrase *phrase);

G_END_DECLS
