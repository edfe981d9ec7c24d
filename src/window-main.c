/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* `lesarten [FILE…]`, handed over word for word. */

#include "config.h"

#include "cli/start.h"
#include "view/application.h"

int
main (int    argc,
      char **argv)
{
  les_start ();
  return les_window_main (argc, argv);
}
