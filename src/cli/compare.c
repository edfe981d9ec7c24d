/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "cli/inputs.h"
#include "cli/readings.h"
#include "engine/report.h"

typedef struct
{
  char *kinds;
  char *output;
  int   min_words;
} Options;

static gboolean
parse_kinds (const char    *list,
             LesMatchKinds *kinds)
{
  g_auto (GStrv) names = g_strsplit (list, ",", -1);

  *kinds = 0;
  for (guint i = 0; names[i] != NULL; i++)
    {
      LesMatchKinds before = *kinds;

      for (LesLinkKind kind = 0; kind < LES_N_LINK_KINDS; kind++)
        if (g_str_equal (g_strstrip (names[i]), les_link_kind_to_string (kind)))
          *kinds |= 1 << kind;
      if (*kinds == before)
        return FALSE;
    }
  return *kinds != 0;
}

static gboolean
write_to (const char *line,
          gsize       length,
          gpointer    user_data)
{
  return fwrite (line, 1, length, user_data) == length;
}

static gboolean
write_report (const LesInputs     *inputs,
              const LesComparison *comparison,
              const GPtrArray     *errors,
              FILE                *file)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (les_inputs_has_format (inputs, "jsonl"))
    {
      for (guint i = 0; i + 1 < errors->len; i += 2)
        {
          les_report_error (g_ptr_array_index (errors, i), g_ptr_array_index (errors, i + 1), out);
          g_string_append_c (out, '\n');
        }
      return write_to (out->str, out->len, file) && les_report_comparison_lines (comparison, write_to, file)
             && fflush (file) == 0;
    }
  if (les_inputs_has_format (inputs, "json"))
    {
      les_report_comparison (comparison, errors, out);
      g_string_append_c (out, '\n');
    }
  else
    les_report_comparison_text (comparison, out);
  return write_to (out->str, out->len, file) && fflush (file) == 0;
}

static int
compare (const LesInputs       *inputs,
         const LesMatchOptions *options,
         FILE                  *file,
         const char            *file_name)
{
  g_autoptr (GPtrArray)     errors = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LesDecisions)  decisions = les_decisions_new ();
  g_autoptr (GPtrArray)     readings = les_readings_new (inputs, errors, NULL, decisions);
  g_autoptr (LesComparison) matched = les_match (readings, options, NULL, NULL, NULL, NULL);
  g_autoptr (LesComparison) comparison = les_decide (matched, decisions);

  if (!write_report (inputs, comparison, errors, file))
    {
      les_inputs_complain (file_name, _("The output could not be written."));
      return LES_EXIT_UNREADABLE;
    }
  return errors->len > 0 ? LES_EXIT_UNREADABLE : LES_EXIT_OK;
}

int
les_cli_compare (int    argc,
                 char **argv)
{
  static const char *const formats[] = { "text", "json", "jsonl", NULL };
  Options                  own = { 0 };
  const GOptionEntry       entries[] = {
    { "kinds", 0, 0, G_OPTION_ARG_STRING, &own.kinds, N_("Only these kinds of link, separated by commas"), N_("LIST") },
    { "min-words", 0, 0, G_OPTION_ARG_INT, &own.min_words, N_("The shortest run of same words that counts"), N_("N") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &own.output, N_("Write to FILE instead of standard output"), N_("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  LesMatchOptions          options = { .kinds = LES_MATCH_ALL };
  LesInputs                inputs;
  FILE                    *file = stdout;
  int                      status;

  status = les_inputs_parse (&inputs, argc, argv, _("Shows where the articles make the same statement."), entries, formats);
  if (status == LES_EXIT_OK && ((own.kinds != NULL && !parse_kinds (own.kinds, &options.kinds)) || own.min_words < 0))
    {
      g_printerr ("lesarten compare: %s\n", _("“--kinds” takes verbatim, near-verbatim, reworded and conflict; “--min-words” a number."));
      status = LES_EXIT_USAGE;
    }
  options.min_words = own.min_words;
  if (status == LES_EXIT_OK && own.output != NULL && (file = fopen (own.output, "w")) == NULL)
    {
      les_inputs_complain (own.output, g_strerror (errno));
      status = LES_EXIT_UNREADABLE;
    }
  if (status == LES_EXIT_OK)
    status = compare (&inputs, &options, file, own.output != NULL ? own.output : "stdout");
  if (file != NULL && file != stdout)
    fclose (file);
  g_free (own.kinds);
  g_free (own.output);
  les_inputs_clear (&inputs);
  return status;
}
