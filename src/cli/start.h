/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How Lesarten's programs begin, and how one hands over to another. `lesarten` is the one that people and scripts start. What
 * needs more libraries than reading and comparing do is a program of its own beside it: lesarten-print the pages (Pango, Cairo),
 * lesarten-window the window (GTK). Loading those took a sixth of the time that five articles take. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Locale, translations, signals. */
void les_start           (void);

/* Becomes the program called name, with the words it was itself started with: same process, same argv. Returns only when there
 * is no such program, after a message on stderr, with the exit status. */
int  les_start_hand_over (const char  *name,
                          char       **argv);

G_END_DECLS
