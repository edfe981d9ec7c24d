/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which words are names. A capital tells it in most languages, in German only together with the lexicon's silence; a word that is
 * also a common noun ("Koch", "Fuchs") is a name behind a given name, a title or an office, and from then on in the whole article. */

#pragma once

#include "analyse/cast.h"

G_BEGIN_DECLS

typedef enum
{
  LES_LIKENESS_UNKNOWN, /* not asked yet */
  LES_LIKENESS_NONE,
  LES_LIKENESS_WEAK,    /* a common word with a capital: a name only where nothing else can stand */
  LES_LIKENESS_ACRONYM, /* "ISW" */
  LES_LIKENESS_NAME,
  LES_LIKENESS_GIVEN,
} LesNameLikeness;

LesNameLikeness les_name_likeness (const LesCast *cast,
                                   guint          token);

typedef struct
{
  guint  end;    /* token behind the name; the first one where there is none */
  guint  family; /* its last name */
  guint8 sex;    /* by its given name, 0: not told */
  guint  n_given;
  guint  n_words;
} LesName;

/* A person's name at token. strong: the place allows nothing but a name, so that a common word is one too. */
LesName         les_name_read     (const LesCast *cast,
                                   guint          token,
                                   guint          limit,
                                   gboolean       strong);

/* The folded key of one word of a name, without the genitive's "s" where the article has the name without. (transfer full) */
char           *les_name_key      (const LesCast *cast,
                                   guint          token);

/* From now on the word is a name in this article. */
void            les_name_remember (LesCast       *cast,
                                   guint          token);
gboolean        les_name_is_known (const LesCast *cast,
                                   guint          token);

G_END_DECLS
