/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "cli/inputs.h"
#include "engine/report.h"

static gboolean
extract_one (const LesInputs *inputs,
             LesArticle      *article,
             GString         *out,
             GError         **error)
{
  if (les_inputs_has_format (inputs, "text"))
    les_report_article_text (article, out);
  else if (les_inputs_has_format (inputs, "markdown"))
    les_report_article_markdown (article, out);
  else
    les_report_article (article, out);
  return TRUE;
}

int
les_cli_extract (int    argc,
                 char **argv)
{
  static const char *const formats[] = { "text", "markdown", "json", "jsonl", NULL };
  LesInputs                inputs;
  int                      status;

  status = les_inputs_parse (&inputs, argc, argv, _("Reads the article out of each file."), NULL, formats);
  if (status == LES_EXIT_OK)
    status = les_inputs_each (&inputs, extract_one);
  les_inputs_clear (&inputs);
  return status;
}
