/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Institutions, media, states and peoples: by a listed name, by a noun with a name of its own ("Institut für …"), by an acronym, or
 * by the long name that an acronym in brackets explains. */

#pragma once

#include "analyse/mention-finder.h"

G_BEGIN_DECLS

/* Notes for each token that a long name begins at where its acronym's bracket is: "Office of Something (OS)". */
void     les_mention_mark_long_names    (LesCast *cast,
                                         guint32 *long_names);

/* "Bericht der „Bergpost“": whose report it is, in quotation marks. FALSE where none stands here. */
gboolean les_mention_find_quoted_medium (LesMentionFinder *finder);

/* The long name that is noted to begin here. */
void     les_mention_find_long_name     (LesMentionFinder *finder);

/* A name of n tokens that the language lists: a state, its capital or house, a people, an office, an agency. */
void     les_mention_find_listed        (LesMentionFinder *finder,
                                         const LesEntry   *entry,
                                         guint             n);

/* A noun for an institution, with its own name. */
void     les_mention_find_institution   (LesMentionFinder *finder,
                                         const LesEntry   *entry);

void     les_mention_find_acronym       (LesMentionFinder *finder);

G_END_DECLS
