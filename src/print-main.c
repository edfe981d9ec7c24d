/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* `lesarten print …`, handed over word for word. */

#include "config.h"

#include "cli/inputs.h"
#include "cli/start.h"

int
main (int    argc,
      char **argv)
{
  if (argc < 2)
    return LES_EXIT_USAGE;
  les_start ();
  return les_cli_print (argc - 1, argv + 1);
}
