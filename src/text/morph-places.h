/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The analyses of a form, with their tags read. Thousands of forms inflect alike and share their place in the lexicon, so what
 * stands there is read once a thread and kept; finding the place is all that is left of most look-ups. */

#pragma once

#include "text/lexicon.h"
#include "text/morph-tags.h"

G_BEGIN_DECLS

typedef struct
{
  LesTagFeatures features;
  guint16        cut, ending_length;
  guint32        ending; /* where it begins in the endings */
} LesPlaceEntry;

typedef struct
{
  const LesLexicon *lexicon;
  gsize             place;
  GArray           *entries; /* LesPlaceEntry */
  GString          *endings;
} LesPlace;

/* (nullable) (transfer none): the analyses of form, exactly as spelt; valid until the thread's next call. */
const LesPlace *les_place_find  (const LesLexicon    *lexicon,
                                 LesTagReader         reader,
                                 const char          *form,
                                 gsize                length);

/* The lemma of an entry of form's place into LES_LEXICON_LEMMA bytes; FALSE where they make no word. */
gboolean        les_place_lemma (const LesPlace      *self,
                                 const LesPlaceEntry *entry,
                                 const char          *form,
                                 gsize                length,
                                 char                *lemma,
                                 gsize               *lemma_length);

G_END_DECLS
