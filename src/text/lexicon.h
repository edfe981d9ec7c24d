/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Full-form lexicons: every inflected form with lemma and features, as Morfologik CFSA2 automata (Daciuk and Weiss 2012), read
 * in place. A look-up walks one arc a byte and allocates nothing. The file is input too: every step is bounded. */

#pragma once

#include "text/language.h"

G_BEGIN_DECLS

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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesLexicon, les_lexicon_free)

G_END_DECLS
