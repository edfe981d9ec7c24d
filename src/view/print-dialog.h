/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Paper: the desktop's print dialog with its preview, and the PDF file. Both draw what print/print.h lays out. */

#pragma once

#include "view/window.h"

G_BEGIN_DECLS

/* title may be NULL. */
void les_print_run    (LesWindow     *window,
                       LesComparison *comparison,
                       const char    *title);

/* Writes the PDF in a worker thread; the window tells when it is there, or why it isn't. */
void les_print_export (LesWindow     *window,
                       LesComparison *comparison,
                       const char    *title,
                       GFile         *file);

G_END_DECLS
