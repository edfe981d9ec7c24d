/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The world's faults, as a caller can act on them. Messages are whole sentences in the user's language. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LES_ERROR (les_error_quark ())

typedef enum
{
  LES_ERROR_EMPTY,      /* nothing in it */
  LES_ERROR_BINARY,     /* not a text */
  LES_ERROR_TOO_LARGE,  /* beyond the limit */
  LES_ERROR_FOLDER,     /* a folder, not a file */
  LES_ERROR_NOT_FOUND,
  LES_ERROR_PERMISSION,
  LES_ERROR_NO_ARTICLE, /* a page without an article in it */
  LES_ERROR_READ,       /* any other failure to read */
  LES_ERROR_WRITE,      /* disk full, no permission … */
  LES_ERROR_DOSSIER,    /* not a dossier, or damaged */
  LES_ERROR_INVARIANT,  /* a check found a broken promise of the program's own */
} LesError;

GQuark les_error_quark (void);

G_END_DECLS
