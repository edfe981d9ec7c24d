/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cli/inputs.h"
#include "cli/readings.h"
#include "print/print.h"

typedef struct
{
  char *output;
  char *paper;
  char *title;
} Options;

static int
usage (const char *message)
{
  g_printerr ("lesarten print: %s\n", message);
  /* Translators: %s is a verb of the command line, such as “compare”. */
  g_printerr (_("“lesarten %s --help” lists its options.\n"), "print");
  return LES_EXIT_USAGE;
}

static int
print (const LesInputs    *inputs,
       const Options      *options,
       const LesPageSetup *setup)
{
  g_autoptr (GPtrArray)     errors = g_ptr_array_new_with_free_func (g_free);
  g_autofree char          *title = NULL;
  g_autoptr (LesDecisions)  decisions = les_decisions_new ();
  g_autoptr (GPtrArray)     readings = les_readings_new (inputs, errors, &title, decisions);
  g_autoptr (LesComparison) matched = NULL;
  g_autoptr (LesComparison) comparison = NULL;
  g_autoptr (GError)        error = NULL;

  if (readings->len == 0)
    {
      les_inputs_complain (options->output, _("Nothing was written, since there is no article to print."));
      return LES_EXIT_UNREADABLE;
    }
  matched = les_match (readings, NULL, NULL, NULL, NULL, &error);
  comparison = matched != NULL ? les_decide (matched, decisions) : NULL;
  if (comparison == NULL
      || !les_print_pdf (comparison, setup, options->title != NULL ? options->title : title, options->output, NULL, &error))
    {
      g_printerr ("lesarten: %s\n", error->message);
      return LES_EXIT_UNREADABLE;
    }
  return errors->len > 0 ? LES_EXIT_UNREADABLE : LES_EXIT_OK;
}

int
les_cli_print (int    argc,
               char **argv)
{
  Options            options = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("The PDF to write"), N_("FILE.pdf") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options.paper, N_("The paper: a4 or letter"), N_("PAPER") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &options.title, N_("What the comparison is called on its pages"), N_("TITLE") },
    G_OPTION_ENTRY_NULL,
  };
  LesInputs          inputs;
  LesPageSetup       setup;
  int                status;

  status = les_inputs_parse (&inputs, argc, argv, _("Writes the articles side by side, with their shared statements, as a PDF."),
                             entries, NULL);
  if (status == LES_EXIT_OK && options.output == NULL)
    status = usage (_("“-o FILE.pdf” is missing"));
  if (status == LES_EXIT_OK && !les_page_setup_init (&setup, options.paper))
    status = usage (_("“--paper” takes a4 or letter"));
  if (status == LES_EXIT_OK)
    status = print (&inputs, &options, &setup);
  g_free (options.output);
  g_free (options.paper);
  g_free (options.title);
  les_inputs_clear (&inputs);
  return status;
}
