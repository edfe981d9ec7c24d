/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An article out of a web page: the page is parsed (html-dom), read as passages (html-blocks), what its markup says is noted
 * (html-hints), the part that holds the article is chosen (html-score), its passages are judged (html-judge), and the metadata
 * are decided (metadata). */

#pragma once

#include <gio/gio.h>

#include "model/article.h"

G_BEGIN_DECLS

/* Fills builder from length bytes of UTF-8. A page without an article leaves it without blocks, which is no error here; FALSE
 * only when cancelled (G_IO_ERROR_CANCELLED). */
gboolean les_html_import (const char        *utf8,
                          gsize              length,
                          LesArticleBuilder *builder,
                          GCancellable      *cancellable,
                          GError           **error);

G_END_DECLS
