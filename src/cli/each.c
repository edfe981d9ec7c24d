/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/inputs.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "dossier/dossier.h"
#include "engine/report.h"

typedef struct
{
  const LesInputs *inputs;
  LesEachArticle   each;
  GString         *out;      /* the present object or text */
  gboolean         is_array;
  gboolean         is_json;
  gboolean         first;    /* nothing was written yet */
  gboolean         going;    /* somebody still reads */
  int              status;
} Stream;

/* Writes what is in out, with what stands between two of them. */
static void
flush_out (Stream *stream)
{
  if (stream->out->len > 0 && stream->is_array && !stream->first)
    stream->going = les_inputs_write (",\n", 2, NULL);
  stream->first = stream->first && stream->out->len == 0;
  if (stream->is_json && !stream->is_array)
    g_string_append_c (stream->out, '\n');
  stream->going = stream->going && les_inputs_write (stream->out->str, stream->out->len, NULL);
  g_string_truncate (stream->out, 0);
}

static void
write_error (Stream       *stream,
             const char   *path,
             const GError *error)
{
  stream->status = LES_EXIT_UNREADABLE;
  les_inputs_complain (path, error->message);
  g_string_truncate (stream->out, 0);
  if (stream->is_json)
    les_report_error (path, error->message, stream->out);
  flush_out (stream);
}

static void
write_article (Stream     *stream,
               const char *path,
               LesArticle *article)
{
  g_autoptr (GError) error = NULL;

  if (stream->each (stream->inputs, article, stream->out, &error))
    flush_out (stream);
  else
    write_error (stream, path, error);
}

static void
write_dossier (Stream     *stream,
               const char *path)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (LesDossier) dossier = les_dossier_load (path, NULL, &error);

  if (dossier == NULL)
    write_error (stream, path, error);
  for (guint i = 0; dossier != NULL && i < les_dossier_n_articles (dossier) && stream->going; i++)
    write_article (stream, path, les_dossier_get_article (dossier, i));
}

static void
write_file (Stream     *stream,
            const char *path)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (LesArticle) article = les_import_file (path, les_inputs_flags (stream->inputs), NULL, &error);

  if (article != NULL)
    write_article (stream, path, article);
  else
    write_error (stream, path, error);
}

int
les_inputs_each (const LesInputs *self,
                 LesEachArticle   each)
{
  g_autoptr (GString) out = g_string_new (NULL);
  Stream              stream = { .inputs = self, .each = each, .out = out, .first = TRUE, .going = TRUE };

  stream.is_array = les_inputs_has_format (self, "json");
  stream.is_json = stream.is_array || les_inputs_has_format (self, "jsonl");
  if (stream.is_array)
    fputs ("[", stdout);
  for (guint i = 0; i < self->paths->len && stream.going; i++)
    {
      const char *path = g_ptr_array_index (self->paths, i);

      if (les_dossier_is_path (path))
        write_dossier (&stream, path);
      else
        write_file (&stream, path);
    }
  if (stream.is_array)
    fputs ("]\n", stdout);
  if (fflush (stdout) != 0 || !stream.going)
    {
      les_inputs_complain ("stdout", _("The output could not be written."));
      return LES_EXIT_UNREADABLE;
    }
  return stream.status;
}
