/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cli/inputs.h"
#include "engine/report.h"

static gboolean
read_one (const LesInputs *inputs,
          LesArticle      *article,
          GString         *out,
          GError         **error)
{
  g_autoptr (LesReading) reading = les_analyse (article, NULL, error);

  if (reading == NULL)
    return FALSE;
  if (les_inputs_has_format (inputs, "text"))
    les_report_reading_text (reading, out);
  else
    les_report_reading (reading, out);
  return TRUE;
}

int
les_cli_statements (int    argc,
                    char **argv)
{
  static const char *const formats[] = { "text", "json", "jsonl", NULL };
  LesInputs                inputs;
  int                      status;

  status = les_inputs_parse (&inputs, argc, argv, _("Lists who says what in each file."), NULL, formats);
  if (status == LES_EXIT_OK)
    status = les_inputs_each (&inputs, read_one);
  les_inputs_clear (&inputs);
  return status;
}
