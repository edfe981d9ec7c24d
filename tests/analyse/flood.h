/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Input made to cost: a paragraph of one unit many times over, and eight times as many. */

#pragma once

#include <glib.h>

/* Analyses start and then unit n_units and 8 × n_units times, as German; each reading must hold its invariants. Times are reported,
 * not judged: time decides no test, but a quadratic step would run into the test's time-out. */
void flood (const char *start,
            const char *unit,
            gsize       n_units);
