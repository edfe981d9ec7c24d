/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* schema.org descriptions of an article in the page's <script type="application/ld+json">. Tolerant: several scripts, arrays,
 * @graph, comments and CDATA around the JSON, raw line breaks in strings, character references; a script that can't be read even
 * so says nothing. */

#pragma once

#include "import/page-facts.h"

G_BEGIN_DECLS

void les_jsonld_read (const char   *script,
                      gsize         length,
                      LesPageFacts *facts);

G_END_DECLS
