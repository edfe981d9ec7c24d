/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The results as text and JSON, exactly as DESIGN.md's contract says. Offsets are characters. Lines are appended to a GString
 * by our own writer: json-glib would build a tree of nodes for each object first, which made thousands of articles
 * five times slower. */

#pragma once

#include "model/comparison.h"

G_BEGIN_DECLS

/* Each appends one JSON object without line break. */
void les_report_article    (const LesArticle    *article,
                            GString             *out);
void les_report_reading    (const LesReading    *reading,
                            GString             *out);
void les_report_error      (const char          *path,
                            const char          *message,
                            GString             *out);

/* errors: of char *, path and message in turn. */
void les_report_comparison (const LesComparison *comparison,
                            const GPtrArray     *errors,
                            GString             *out);

/* compare --format=jsonl: a line an article, group, suggestion, topic, source, event. write is called for each line. */
typedef gboolean (*LesReportWrite) (const char *line, gsize length, gpointer user_data);
gboolean les_report_comparison_lines (const LesComparison *comparison,
                                      LesReportWrite       write,
                                      gpointer             user_data);

/* For people: the article's text; its statements with speakers; the groups with their readings. */
void les_report_article_text    (const LesArticle    *article, GString *out);
void les_report_article_markdown(const LesArticle    *article, GString *out);
void les_report_reading_text    (const LesReading    *reading, GString *out);
void les_report_comparison_text (const LesComparison *comparison, GString *out);

G_END_DECLS
