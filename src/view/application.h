/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program with a display: windows, what concerns all of them, and the files it was started with. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LES_TYPE_APPLICATION (les_application_get_type ())
G_DECLARE_FINAL_TYPE (LesApplication, les_application, LES, APPLICATION, AdwApplication)

LesApplication *les_application_new (void);

/* Runs the program on argv (files to compare, or a dossier) until its windows are closed. Returns the exit status. */
int             les_window_main     (int    argc,
                                     char **argv);

G_END_DECLS
