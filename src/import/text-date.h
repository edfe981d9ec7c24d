/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as they stand in running text: "18.03.2025 21:00 Uhr", "2025-03", "13. Februar 2025", "March 3, 2025". */

#pragma once

#include "text/language.h"

G_BEGIN_DECLS

/* Reads a date at the beginning of text. Returns its ISO 8601 form to what is known, or NULL; *length (out) (optional) is its
 * length in bytes. Month names come from the languages' [months], whose values are numbers. (transfer full) */
char *les_text_date_read (const LesLanguage *language,
                          const char        *text,
                          gsize             *length);

G_END_DECLS
