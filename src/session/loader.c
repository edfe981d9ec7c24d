/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "engine/engine.h"
#include "session/loader.h"
#include "session/post.h"

typedef struct
{
  GPtrArray     *inputs;
  LesLoaderFound found;
  guint          done;
} Load;

typedef struct
{
  LesReading *reading;
  GError     *error;
  char       *path;
  guint       done;
} Finding;

LesInput *
les_input_new_file (GFile *file)
{
  LesInput *self = g_new0 (LesInput, 1);

  self->file = g_object_ref (file);
  return self;
}

LesInput *
les_input_new_bytes (GBytes *bytes)
{
  LesInput *self = g_new0 (LesInput, 1);

  self->bytes = g_bytes_ref (bytes);
  return self;
}

void
les_input_free (LesInput *self)
{
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

static void
load_free (gpointer data)
{
  Load *load = data;

  g_ptr_array_unref (load->inputs);
  g_free (load);
}

static void
finding_free (gpointer data)
{
  Finding *finding = data;

  g_clear_pointer (&finding->reading, les_reading_unref);
  g_clear_error (&finding->error);
  g_free (finding->path);
  g_free (finding);
}

static void
receive_cb (gpointer source_object,
            gpointer task_data,
            gpointer message)
{
  const Load *load = task_data;
  const Finding *finding = message;

  load->found (finding->reading, finding->path, finding->error, finding->done, source_object);
}

/* Takes reading and error. */
static void
deliver (GTask      *task,
         LesReading *reading,
         GError     *error,
         const char *path)
{
  const Load *load = g_task_get_task_data (task);
  Finding *finding = g_new0 (Finding, 1);

  finding->reading = reading;
  finding->error = error;
  finding->path = g_strdup (path);
  finding->done = load->done;
  les_post (task, receive_cb, finding, finding_free);
}

/* A dossier holds the articles as they were imported: only the analysis runs again. */
static LesDossier *
read_dossier (GTask        *task,
              GCancellable *cancellable,
              const char   *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LesDossier) dossier = les_dossier_load (path, cancellable, &error);

  if (dossier == NULL)
    {
      deliver (task, NULL, g_steal_pointer (&error), path);
      return NULL;
    }
  for (guint i = 0; i < les_dossier_n_articles (dossier); i++)
    {
      LesReading *reading = les_analyse (les_dossier_get_article (dossier, i), cancellable, &error);

      if (reading == NULL)
        break;
      deliver (task, reading, NULL, path);
    }
  return g_steal_pointer (&dossier);
}

static LesReading *
read_remote (GFile         *file,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, cancellable, NULL, error);

  return bytes != NULL ? les_engine_read_bytes (bytes, uri, LES_IMPORT_DEFAULT, cancellable, error) : NULL;
}

static LesDossier *
read_input (GTask          *task,
            const LesInput *input,
            GCancellable   *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = input->file != NULL ? g_file_get_path (input->file) : NULL;
  LesReading *reading;

  if (path != NULL && les_dossier_is_path (path))
    return read_dossier (task, cancellable, path);
  if (input->file == NULL)
    reading = les_engine_read_bytes (input->bytes, NULL, LES_IMPORT_DEFAULT, cancellable, &error);
  else if (path != NULL)
    reading = les_engine_read_file (path, LES_IMPORT_DEFAULT, cancellable, &error);
  else
    {
      path = g_file_get_uri (input->file);
      reading = read_remote (input->file, cancellable, &error);
    }
  deliver (task, reading, g_steal_pointer (&error), path);
  return NULL;
}

static void
load_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Load *load = task_data;
  g_autoptr (LesDossier) last = NULL;

  for (guint i = 0; i < load->inputs->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      LesDossier *dossier;

      load->done = i + 1;
      dossier = read_input (task, g_ptr_array_index (load->inputs, i), cancellable);
      if (dossier != NULL)
        {
          if (last != NULL)
            les_decisions_add (les_dossier_get_decisions (dossier), les_dossier_get_decisions (last));
          g_clear_pointer (&last, les_dossier_free);
          last = dossier;
        }
    }
  g_task_return_pointer (task, g_steal_pointer (&last), (GDestroyNotify) les_dossier_free);
}

void
les_loader_run (GPtrArray           *inputs,
                LesLoaderFound       found,
                GCancellable        *cancellable,
                GAsyncReadyCallback  callback,
                gpointer             source_object)
{
  g_autoptr (GTask) task = g_task_new (source_object, cancellable, callback, NULL);
  Load *load = g_new0 (Load, 1);

  load->inputs = inputs;
  load->found = found;
  g_task_set_source_tag (task, les_loader_run);
  g_task_set_task_data (task, load, load_free);
  g_task_run_in_thread (task, load_thread);
}

LesDossier *
les_loader_finish (GAsyncResult  *result,
                   GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
