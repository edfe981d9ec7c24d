/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints the fixture, for test-pdf-content.py: print-fixture bridge|large FILE.pdf */

#include "config.h"

#include "fixture.h"
#include "print/print.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (LesComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;
  LesPageSetup setup;

  if (argc != 3 || !les_page_setup_init (&setup, "a4"))
    return 2;
  comparison = g_str_equal (argv[1], "bridge") ? fixture_new_bridge () : fixture_new_large (5, 25);
  if (!les_print_pdf (comparison, &setup, "The bridge", argv[2], NULL, &error))
    g_error ("%s", error->message);
  return 0;
}
