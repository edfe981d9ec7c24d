/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "dossier/recovery.h"
#include "session/left-copy.h"

void
les_left_copy_free (LesLeftCopy *self)
{
  g_free (self->path);
  g_free (self->title);
  g_clear_pointer (&self->written, g_date_time_unref);
  g_free (self);
}

void
les_left_copy_discard (const char *path)
{
  les_recovery_discard (path);
}

static char *
name_work (const LesDossier *dossier)
{
  const char *original = les_dossier_get_original (dossier);
  const LesArticle *first = les_dossier_get_article (dossier, 0);
  const char *title = les_article_get_title (first);

  if (original != NULL)
    {
      char *name = g_filename_display_basename (original);

      if (les_dossier_is_path (name))
        name[strlen (name) - strlen (LES_DOSSIER_SUFFIX)] = '\0';
      return name;
    }
  return g_strdup (title != NULL ? title : les_article_get_outlet (first));
}

static LesLeftCopy *
read_copy (const char   *path,
           GCancellable *cancellable)
{
  g_autoptr (LesDossier) dossier = les_dossier_load (path, cancellable, NULL);
  LesLeftCopy *self;
  GStatBuf status;

  if (dossier == NULL || les_dossier_n_articles (dossier) == 0)
    return NULL;
  self = g_new0 (LesLeftCopy, 1);
  self->path = g_strdup (path);
  self->title = name_work (dossier);
  self->n_articles = les_dossier_n_articles (dossier);
  if (g_stat (path, &status) == 0)
    self->written = g_date_time_new_from_unix_local (status.st_mtime);
  return self;
}

static void
find_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr (GPtrArray) paths = les_recovery_find_left (NULL);
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func ((GDestroyNotify) les_left_copy_free);

  for (guint i = 0; i < paths->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      LesLeftCopy *copy = read_copy (g_ptr_array_index (paths, i), cancellable);

      if (copy != NULL)
        g_ptr_array_add (copies, copy);
    }
  g_task_return_pointer (task, g_steal_pointer (&copies), (GDestroyNotify) g_ptr_array_unref);
}

void
les_left_copies_find (GObject             *source,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);

  g_task_set_source_tag (task, les_left_copies_find);
  g_task_run_in_thread (task, find_thread);
}

GPtrArray *
les_left_copies_finish (GAsyncResult  *result,
                        GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
