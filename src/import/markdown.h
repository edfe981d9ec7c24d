/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Markdown, as scrapers write it: headings, emphasis, links, lists, quotations. Not a full CommonMark: what matters is which
 * paragraph is what, and that no mark-up is left in the text. */

#pragma once

#include <gio/gio.h>

#include "model/article.h"

G_BEGIN_DECLS

/* text: valid UTF-8. Stops, with less done, when cancelled. */
void les_markdown_import (const char        *text,
                          gsize              length,
                          LesArticleBuilder *builder,
                          GCancellable      *cancellable);

G_END_DECLS
