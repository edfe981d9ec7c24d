/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/start.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <locale.h>
#include <signal.h>
#include <unistd.h>

#include "cli/inputs.h"

/* A path relative to the running program's folder, wherever that lies. (transfer full) */
static char *
beside_program (const char *relative)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : g_strdup (".");

  return g_build_filename (folder, relative, NULL);
}

void
les_start (void)
{
  /* Run from the build folder, the translations lie beside the program, as its settings do. */
  g_autofree char *built = beside_program ("../po");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_file_test (built, G_FILE_TEST_IS_DIR) ? built : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  /* A file that is larger than allowed is told like a full disk, not by a sudden end. */
  signal (SIGXFSZ, SIG_IGN);
}

int
les_start_hand_over (const char  *name,
                     char       **argv)
{
  /* The build folder; an installed tree, also one that was moved; where it was to be installed. */
  const char *const folders[] = { "", "../" LIBEXECDIR_IN_PREFIX };
  g_autofree char  *installed = g_build_filename (LIBEXECDIR, name, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *relative = g_build_filename (folders[i], name, NULL);
      g_autofree char *path = beside_program (relative);

      execv (path, argv);
    }
  execv (installed, argv);
  g_printerr ("lesarten: %s: %s\n", installed, g_strerror (errno));
  return LES_EXIT_UNREADABLE;
}
