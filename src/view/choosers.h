/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The desktop's file dialogs, as the window needs them. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  LES_CHOOSE_ARTICLES,   /* several files to be read */
  LES_CHOOSE_DOSSIER,    /* one to be opened */
  LES_CHOOSE_SAVE,       /* where to save a dossier */
  LES_CHOOSE_PDF,        /* where to write a PDF */
} LesChoice;

/* files: (element-type GFile), at least one; not called when the user cancelled. */
typedef void (*LesChosen) (GListModel *files, gpointer user_data);

/* folder and name may be NULL. user_data is referenced while the dialog is open. */
void les_choose (GtkWindow   *parent,
                 LesChoice    choice,
                 GFile       *folder,
                 const char  *name,
                 LesChosen    chosen,
                 GObject     *user_data);

G_END_DECLS
