/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A comparison on paper: the articles side by side with the same numbered marks as in the window, and the list of what they
 * share. Layout and drawing are one core for the window's print dialog, its preview, the PDF and the command line:
 *
 *     les_pages_new()    lays everything out for a paper, draws nothing
 *     les_pages_draw()   draws one page on any cairo context
 *     les_print_pdf()    both, with outline, links and metadata, into a file that appears whole or not at all
 *
 * For GtkPrintOperation: gtk_print_operation_set_use_full_page (TRUE), gtk_print_operation_set_unit (GTK_UNIT_POINTS), take
 * the paper's size and margins in points from the GtkPageSetup, les_pages_new() in begin-print, les_pages_draw() in
 * draw-page. The pages may be laid out in a worker thread and drawn in another, not by two threads at once.
 *
 * Pango and Cairo only; no display is needed. */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "model/comparison.h"

G_BEGIN_DECLS

/* All in points (1/72 inch), as the paper is read: landscape has width > height. */
typedef struct
{
  double width;
  double height;
  double margin_top;
  double margin_right;
  double margin_bottom;
  double margin_left;
} LesPageSetup;

/* Fills setup with a landscape paper of that name, "a4" or "letter" (NULL: by the user's locale). FALSE: no such paper. */
gboolean   les_page_setup_init (LesPageSetup       *setup,
                                const char         *paper);

typedef struct _LesPages LesPages;

/* Lays out the pages. title is what the reader calls this comparison; NULL: made of the articles' outlets.
 * (transfer full); NULL with an error when cancelled, or when the paper has no room for a line (LES_ERROR_WRITE). */
LesPages  *les_pages_new       (LesComparison      *comparison,
                                const LesPageSetup *setup,
                                const char         *title,
                                GCancellable       *cancellable,
                                GError            **error);
void       les_pages_free      (LesPages           *self);
guint      les_pages_count     (const LesPages     *self);

/* Draws page (from 0) in points from the paper's upper left corner. */
void       les_pages_draw      (LesPages           *self,
                                guint               page,
                                cairo_t            *cr);

/* The page (from 0) on which group first stands in article's column, -1 where it has no part in it. */
int        les_pages_find      (const LesPages     *self,
                                guint               group,
                                guint               article);

/* Writes the PDF. An existing file is replaced only when the new one is complete. Errors: LES_ERROR_WRITE with the reason in
 * words (disk full, no permission …), G_IO_ERROR_CANCELLED. The date in it is SOURCE_DATE_EPOCH's where that is set; the same
 * comparison then gives the same bytes. */
gboolean   les_print_pdf       (LesComparison      *comparison,
                                const LesPageSetup *setup,
                                const char         *title,
                                const char         *path,
                                GCancellable       *cancellable,
                                GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesPages, les_pages_free)

G_END_DECLS
