/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What couldn't be read, told once and calmly: one file in a line at the window's foot, several behind a button there, while the
 * others load. */

#pragma once

#include "session/session.h"

G_BEGIN_DECLS

typedef struct _LesWindow LesWindow;

#define LES_TYPE_PROBLEMS (les_problems_get_type ())
G_DECLARE_FINAL_TYPE (LesProblems, les_problems, LES, PROBLEMS, GObject)

/* Follows window's session; window is borrowed and outlives it. */
LesProblems *les_problems_new   (LesWindow   *window);

/* Opens the list of what was told last. */
void         les_problems_show  (LesProblems *self);

G_END_DECLS
