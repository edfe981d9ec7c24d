/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Full-form lexicons: every inflected form with lemma and features, as Morfologik CFSA2 automata (Daciuk and Weiss 2012), read
 * in place. A look-up walks one arc a byte and allocates nothing. The file is input too: every step is bounded. */

#pragma once

#include "text/language.h"

G_BEGIN_DECLS

#define LES_LEXICON_FORM 128 /* bytes; a longer form is not looked up */
#define LES_LEXICON_PATH 96  /* bytes of an analysis in the file: code, ending, separator, tag, frequency */
#define LES_LEXICON_LEMMA (LES_LEXICON_FORM + 3 * LES_LEXICON_PATH)

/* Returns whether to go on. */
typedef gboolean (*LesLexiconFunc) (const char *lemma,
                                    gsize       lemma_length,
                                    const char *tag,
                                    gsize       tag_length,
                                    gpointer    user_data);

/* Reads an automaton from bytes, which must stay; separator as in the file ('_' or '+'); charset NULL for UTF-8.
 * (transfer full) (nullable): NULL and an error when the bytes are no automaton. */
LesLexicon *les_lexicon_new    (GBytes           *bytes,
                                char              separator,
                                const char       *charset,
                                gboolean          has_frequency,
                                GError          **error);
void        les_lexicon_free   (LesLexicon       *self);

/* Calls func for each analysis of form, exactly as spelt (case matters). Returns the number of calls. */
guint       les_lexicon_lookup (const LesLexicon *self,
                                const char       *form,
                                gsize             length,
                                LesLexiconFunc    func,
                                gpointer          user_data);

/* An analysis as the file has it: forms that inflect alike share it. */
typedef struct
{
  guint       cut;           /* what of the form's end is not the lemma's: characters where the file has a charset, else bytes */
  const char *ending;        /* that stands there instead */
  gsize       ending_length; /* at most 3 * LES_LEXICON_PATH */
  const char *tag;
  gsize       tag_length;
} LesLexiconPath;

/* Returns whether to go on. */
typedef gboolean (*LesLexiconPathFunc) (const LesLexiconPath *path,
                                        gpointer              user_data);

/* The same in two steps, for callers that remember what they found at a place. The first finds the place of a form's analyses,
 * 0 where the lexicon lacks it; the second calls func for each. */
gsize       les_lexicon_find   (const LesLexicon  *self,
                                const char        *form,
                                gsize              length);
void        les_lexicon_each   (const LesLexicon  *self,
                                gsize              place,
                                LesLexiconPathFunc func,
                                gpointer           user_data);

/* Puts the lemma of form together into LES_LEXICON_LEMMA bytes; FALSE where the file is damaged and they make no word. */
gboolean    les_lexicon_lemma  (const LesLexicon *self,
                                const char       *form,
                                gsize             length,
                                guint             cut,
                                const char       *ending,
                                gsize             ending_length,
                                char             *lemma,
                                gsize            *lemma_length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesLexicon, les_lexicon_free)

G_END_DECLS
