/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that no lexicon has: compounds and verbs with a prefix are led back to known words, other words to the language's
 * suffixes ([suffixes] in its data file) and to a stem. Only morph.c uses this. */

#pragma once

#include "text/morph-tags.h"

G_BEGIN_DECLS

/* What the words of a lexicon are asked for. kinds of words: LesMorphFlags. (not nullable): lexicon. */
gboolean les_guess_is_known   (const LesLexicon  *lexicon,
                               LesTagReader       reader,
                               const char        *form,
                               gsize              length,
                               guint32            flags);

/* Where the head of a compound begins: the longest known ending (of the given flags) whose beginning is made of known words and
 * linking elements ([compound-links]). Returns 0 where there is none. word is as spelt, with its capital. */
gsize    les_guess_head       (const LesLanguage *language,
                               LesTagReader       reader,
                               const char        *word,
                               gsize              length);

/* The same of a noun that the lexicon has as one word; lemma is folded. Both parts are nouns: "kriegs-gefangene", not "ab-kommen";
 * the head is none of [noun-suffixes]: "wirt-schaft". */
gsize    les_guess_known_head (const LesLanguage *language,
                               LesTagReader       reader,
                               const char        *lemma,
                               gsize              length);

/* Where the verb begins behind its prefix ([verb-prefixes]); 0 where there is none. */
gsize    les_guess_verb       (const LesLanguage *language,
                               LesTagReader       reader,
                               const char        *word,
                               gsize              length);

/* Features of the longest listed suffix; FALSE where none matches. lemma (size bytes) gets the word with its ending undone. */
gboolean les_guess_suffix     (const LesLanguage *language,
                               const char        *folded,
                               gsize              length,
                               LesTagFeatures    *features,
                               char              *lemma,
                               gsize              size);

G_END_DECLS
