/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/inputs.h"
#include "cli/start.h"

static const struct
{
  const char *name;
  int       (*run) (int argc, char **argv); /* NULL: a program of its own has it */
  const char *program;
  const char *summary;
} verbs[] = {
  { "extract", les_cli_extract, NULL, N_("read the article out of a file") },
  { "statements", les_cli_statements, NULL, N_("list who says what") },
  { "compare", les_cli_compare, NULL, N_("show where articles make the same statement") },
  { "print", NULL, "lesarten-print", N_("write the comparison as a PDF") },
};

static int
help (void)
{
  g_print ("%s\n\n", _("Lesarten lays articles side by side and shows where they make the same statement."));
#ifdef HAVE_WINDOW
  g_print ("  lesarten [%s]    %s\n", _("FILE…"), _("open the window"));
#endif
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_print ("  lesarten %-11s [%s] %s    %s\n", verbs[i].name, _("OPTION…"), _("FILE…"), _(verbs[i].summary));
  g_print ("\n%s\n", _("“lesarten VERB --help” lists a verb's options."));
  return LES_EXIT_OK;
}

static int
open_window (char **argv)
{
#ifdef HAVE_WINDOW
  return les_start_hand_over ("lesarten-window", argv);
#else
  g_printerr ("%s\n", _("This lesarten was built without its window; use one of its verbs."));
  help ();
  return LES_EXIT_USAGE;
#endif
}

int
main (int    argc,
      char **argv)
{
  const char *word = argc > 1 ? argv[1] : "";

  les_start ();
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (word, verbs[i].name) == 0)
      return verbs[i].run != NULL ? verbs[i].run (argc - 1, argv + 1) : les_start_hand_over (verbs[i].program, argv);
  if (strcmp (word, "--help") == 0 || strcmp (word, "-h") == 0)
    return help ();
  if (strcmp (word, "--version") == 0)
    {
      g_print ("Lesarten %s\n", VERSION);
      return LES_EXIT_OK;
    }
  return open_window (argv);
}
