/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What paper and window say of a statement, in the user's language: one wording for both. All return new strings. */

#pragma once

#include "model/comparison.h"

G_BEGIN_DECLS

/* "word for word", "nearly word for word", "in other words", "conflict". Static. */
const char *les_words_kind     (LesLinkKind          kind);

/* "verbatim quotation", "indirect speech" … Static. */
const char *les_words_framing  (LesFraming           framing);

/* An ISO 8601 date by the locale: "18 March 2025, 21:00", "March 2025"; anything else as it is. NULL for NULL. */
char       *les_words_date     (const char          *iso);

/* The outlet; where it isn't known the site of its address or the file's name without ending. */
char       *les_words_outlet   (const LesArticle    *article);
gboolean    les_words_knows_outlet (const LesArticle *article); /* FALSE: it is the file's name, or says that there is none */

/* The title; where there is none "without title: “The first words …”", and *missing is set. */
char       *les_words_title    (const LesArticle    *article,
                                gboolean            *missing);

/* Who says it: "Runa Tiedje, harbour master"; NULL where nobody is named. */
char       *les_words_speaker  (const LesReading    *reading,
                                const LesStatement  *statement);

/* How it is given: "indirect speech, via ISW and Bloomberg". */
char       *les_words_how      (const LesReading    *reading,
                                const LesStatement  *statement);

/* The words of a part: its spans in order with LES_WORDS_GAP between, line breaks as spaces, bytes otherwise as they are. */
#define LES_WORDS_GAP " […] "

char       *les_words_part     (const LesComparison *comparison,
                                const LesPart       *part);

/* "Comparison of 5 articles". */
char       *les_words_comparison (const LesComparison *comparison);

/* "The articles report on 2 events: A (taz, ARD); B (FAZ)."; NULL where they report on one or none is known. */
char       *les_words_events   (const LesComparison *comparison);

/* What was left out so that comparing came to an end, sentence by sentence; NULL where nothing was. */
char       *les_words_limits   (const LesComparison *comparison);

/* The outlets of the group's event that lack it: "Not found in: taz, FAZ"; NULL where all have it. */
char       *les_words_missing  (const LesComparison *comparison,
                                const LesGroup      *group);

/* The outlets that report on another event only, so that nothing follows from their silence; NULL where there are none. */
char       *les_words_elsewhere(const LesComparison *comparison,
                                const LesGroup      *group);

G_END_DECLS
