/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What every verb shares: its options, its list of files, its exit status and how it speaks of a file it can't read. */

#pragma once

#include "engine/engine.h"

G_BEGIN_DECLS

enum
{
  LES_EXIT_OK = 0,
  LES_EXIT_UNREADABLE = 1, /* a file could not be read or written; the rest was done */
  LES_EXIT_USAGE = 2,
};

typedef struct
{
  char      *format;     /* --format, NULL: the verb's default */
  char      *files_from; /* --files-from */
  char      *output;     /* -o, NULL: standard output */
  gboolean   plain;      /* --plain */
  GPtrArray *paths;      /* char *, after les_inputs_parse */
} LesInputs;

/* Parses a verb's words (argv[0] is the verb). entries: the verb's own options, may be NULL; summary: a translated sentence.
 * formats: the values --format takes, the default first, NULL-terminated, or NULL for a verb without formats.
 * Returns LES_EXIT_OK, or LES_EXIT_USAGE after a message on stderr. */
int            les_inputs_parse   (LesInputs          *self,
                                   int                 argc,
                                   char              **argv,
                                   const char         *summary,
                                   const GOptionEntry *entries,
                                   const char *const  *formats);
void           les_inputs_clear   (LesInputs          *self);
LesImportFlags les_inputs_flags   (const LesInputs    *self);
gboolean       les_inputs_has_format (const LesInputs *self,
                                      const char      *format);

/* "lesarten: PATH: message" on stderr. */
void           les_inputs_complain (const char        *path,
                                    const char        *message);

/* Writes to standard output; FALSE when nobody reads any more. */
gboolean       les_inputs_write    (const char        *line,
                                    gsize              length,
                                    gpointer           user_data);

/* Runs one verb over the articles of all files, one at a time, streaming: each appends an article's object or text to out. A saved
 * comparison gives its articles. */
typedef gboolean (*LesEachArticle) (const LesInputs *inputs, LesArticle *article, GString *out, GError **error);
int            les_inputs_each     (const LesInputs   *self,
                                    LesEachArticle     each);

int les_cli_extract    (int argc, char **argv);
int les_cli_statements (int argc, char **argv);
int les_cli_compare    (int argc, char **argv);
int les_cli_print      (int argc, char **argv);

G_END_DECLS
