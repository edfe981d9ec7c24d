/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Golden cases: a file a language, cases with a blank line between. What a case shows, behind "#"; the article, one paragraph a
 * line, a heading behind "§ "; and behind "=" what is found in it, in order. */

#pragma once

#include "model/reading.h"

/* What is found in a reading, in lines that begin with "= ". (transfer full) */
typedef char *(*GoldenDescribe) (const LesReading *reading);

/* (transfer full): the lines as an article of the language, analysed. */
LesReading *golden_read     (const char *const *lines,
                             const char        *language);

/* Adds a test for each of the languages (NULL-terminated, static), SUITE/golden/CODE, with the cases of CODE.txt in the folder that
 * the environment's variable names. Each reading must hold its invariants, and its statements touch every sentence. */
void        golden_add      (const char        *suite,
                             const char        *variable,
                             const char *const *languages,
                             GoldenDescribe     describe);

/* Prints a file (CODE.txt) with what is found instead of what is expected. */
void        golden_print    (const char        *path,
                             GoldenDescribe     describe);

/* Every sentence is touched by a statement. */
void        golden_check_covered (const LesReading *reading);
