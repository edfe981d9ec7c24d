/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Plain text → blocks. */

#pragma once

#include <gio/gio.h>

#include "model/article.h"

G_BEGIN_DECLS

/* The text as it is: each line that isn't blank is a paragraph (the command line's --plain). text: valid UTF-8. */
void les_plain_import_as_is (const char        *text,
                             gsize              length,
                             LesArticleBuilder *builder);

/* Text that somebody scraped: paragraphs, joined where they were torn, boilerplate set aside, metadata read from the text. Stops,
 * with less done, when cancelled. */
void les_plain_import       (const char        *text,
                             gsize              length,
                             LesArticleBuilder *builder,
                             GCancellable      *cancellable);

G_END_DECLS
