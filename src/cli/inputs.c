/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/inputs.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

static int
usage (const char *verb,
       const char *message)
{
  g_printerr ("lesarten %s: %s\n", verb, message);
  /* Translators: %s is a verb of the command line, such as “compare”. */
  g_printerr (_("“lesarten %s --help” lists its options.\n"), verb);
  return LES_EXIT_USAGE;
}

/* One path a line; a byte order mark, CR and empty lines are passed over. */
static gboolean
add_listed (GPtrArray  *paths,
            const char *list,
            GError    **error)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv)   lines = NULL;

  if (strcmp (list, "-") == 0)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      char                buffer[65536];
      gsize               n;

      while ((n = fread (buffer, 1, sizeof buffer, stdin)) > 0)
        g_string_append_len (text, buffer, n);
      contents = g_string_free (g_steal_pointer (&text), FALSE);
    }
  else if (!g_file_get_contents (list, &contents, NULL, error))
    return FALSE;
  lines = g_strsplit (g_str_has_prefix (contents, "\357\273\277") ? contents + 3 : contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize length = strlen (lines[i]);

      if (length > 0 && lines[i][length - 1] == '\r')
        lines[i][--length] = '\0';
      if (length > 0)
        g_ptr_array_add (paths, g_strdup (lines[i]));
    }
  return TRUE;
}

int
les_inputs_parse (LesInputs          *self,
                  int                 argc,
                  char              **argv,
                  const char         *summary,
                  const GOptionEntry *entries,
                  const char *const  *formats)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_("FILE…"));
  g_autoptr (GError)         error = NULL;
  const char                *verb = argv[0];
  g_autofree char           *command = g_strdup_printf ("lesarten %s", verb);
  const GOptionEntry         shared[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &self->format, N_("The form of the output"), N_("FORMAT") },
    { "plain", 0, 0, G_OPTION_ARG_NONE, &self->plain, N_("Each file is the article: no cleaning"), NULL },
    { "files-from", 0, 0, G_OPTION_ARG_FILENAME, &self->files_from, N_("Read paths from LIST, one a line; “-” is standard input"), N_("LIST") },
    G_OPTION_ENTRY_NULL,
  };

  memset (self, 0, sizeof *self);
  self->paths = g_ptr_array_new_with_free_func (g_free);
  g_option_context_add_main_entries (context, formats != NULL ? shared : shared + 1, GETTEXT_PACKAGE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, summary);
  g_set_prgname (command);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    return usage (verb, error->message);
  if (formats != NULL && self->format != NULL && !g_strv_contains (formats, self->format))
    {
      g_autofree char *known = g_strjoinv (", ", (char **) formats);
      /* Translators: the second %s is a list of formats. */
      g_autofree char *message = g_strdup_printf (_("there is no format “%s”; the formats are %s"), self->format, known);

      return usage (verb, message);
    }
  if (formats != NULL && self->format == NULL)
    self->format = g_strdup (formats[0]);
  for (int i = 1; i < argc; i++)
    if (i > 1 || strcmp (argv[i], "--") != 0)
      g_ptr_array_add (self->paths, g_strdup (argv[i]));
  if (self->files_from != NULL && !add_listed (self->paths, self->files_from, &error))
    return usage (verb, error->message);
  if (self->paths->len == 0 && self->files_from == NULL)
    return usage (verb, _("no file is given"));
  return LES_EXIT_OK;
}

void
les_inputs_clear (LesInputs *self)
{
  g_clear_pointer (&self->format, g_free);
  g_clear_pointer (&self->files_from, g_free);
  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->paths, g_ptr_array_unref);
}

LesImportFlags
les_inputs_flags (const LesInputs *self)
{
  return self->plain ? LES_IMPORT_PLAIN : LES_IMPORT_DEFAULT;
}

gboolean
les_inputs_has_format (const LesInputs *self,
                       const char      *format)
{
  return g_str_equal (self->format, format);
}

void
les_inputs_complain (const char *path,
                     const char *message)
{
  g_printerr ("lesarten: %s: %s\n", path, message);
}

gboolean
les_inputs_write (const char *line,
                  gsize       length,
                  gpointer    user_data)
{
  return fwrite (line, 1, length, stdout) == length;
}
