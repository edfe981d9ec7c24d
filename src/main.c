/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <libintl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "cli/inputs.h"
#ifdef HAVE_WINDOW
#include "view/application.h"
#endif

static const struct
{
  const char *name;
  int       (*run) (int argc, char **argv);
  const char *summary;
} verbs[] = {
  { "extract", les_cli_extract, N_("read the article out of a file") },
  { "statements", les_cli_statements, N_("list who says what") },
  { "compare", les_cli_compare, N_("show where articles make the same statement") },
  { "print", les_cli_print, N_("write the comparison as a PDF") },
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

/* Run from the build folder, the translations lie beside the program, as its settings do. (transfer full) */
static char *
find_locale_folder (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *built = folder != NULL ? g_build_filename (folder, "..", "po", NULL) : NULL;

  return built != NULL && g_file_test (built, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&built) : g_strdup (LOCALEDIR);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *locale_folder = find_locale_folder ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  /* A file that is larger than allowed is told like a full disk, not by a sudden end. */
  signal (SIGXFSZ, SIG_IGN);

  for (guint i = 0; argc > 1 && i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (argv[1], verbs[i].name) == 0)
      return verbs[i].run (argc - 1, argv + 1);
  if (argc > 1 && strcmp (argv[1], "--version") == 0)
    {
      g_print ("Lesarten %s\n", VERSION);
      return LES_EXIT_OK;
    }
#ifdef HAVE_WINDOW
  if (argc < 2 || (strcmp (argv[1], "--help") != 0 && strcmp (argv[1], "-h") != 0))
    return les_window_main (argc, argv);
  return help ();
#else
  if (argc > 1 && (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0))
    return help ();
  g_printerr ("%s\n", _("This lesarten was built without its window; use one of its verbs."));
  help ();
  return LES_EXIT_USAGE;
#endif
}
