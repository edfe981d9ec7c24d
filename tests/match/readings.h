/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Readings of plain texts, for tests of matching. */

#pragma once

#include "model/reading.h"

/* (transfer full): the text, a paragraph a line, analysed; language may be NULL. */
LesReading *test_reading_new   (const char *path,
                                const char *language,
                                const char *text);

/* (transfer full): an array for readings. */
GPtrArray  *test_readings_new  (void);
