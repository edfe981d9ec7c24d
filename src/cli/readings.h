/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The articles of a verb that takes all its files together. */

#pragma once

#include "cli/inputs.h"
#include "dossier/decisions.h"

G_BEGIN_DECLS

/* Readings of all files that can be read; a saved comparison gives those of its articles, and its title where it is the
 * only file. errors gets path and message in turn for the others, which are complained of on stderr.
 * title: (out) (optional) (nullable). decisions gets what was decided about them. (transfer full) */
GPtrArray *les_readings_new (const LesInputs *inputs,
                             GPtrArray       *errors,
                             char           **title,
                             LesDecisions    *decisions);

G_END_DECLS
