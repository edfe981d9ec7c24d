/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* News-like texts in any number, always the same: sentences of words as uneven in frequency as a language's, some of them
 * quotations; every article shares some sentences with an earlier one, word for word or edited. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full) (element-type utf8): n texts */
GPtrArray *collection_new (guint n_articles);

G_END_DECLS
