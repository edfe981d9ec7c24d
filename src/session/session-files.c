/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How articles come into a session, and how they are kept. */

#include "config.h"

#include "session/session-private.h"

static void
found_cb (LesReading   *reading,
          const char   *path,
          const GError *error,
          guint         done,
          gpointer      user_data)
{
  LesSession *self = user_data;

  if (reading != NULL)
    {
      g_autoptr (LesArticleItem) item = les_article_item_new (reading, self->next_colour++);

      g_list_store_append (self->articles, item);
    }
  else
    les_session_fail (self, path, error);
  self->n_read = MAX (self->n_read, done);
  les_session_set_stage (self, LES_STAGE_READING, self->n_inputs > 0 ? MIN (1, (double) self->n_read / self->n_inputs) : 0);
}

/* Under the name that the work was last saved as, and not saved. */
static void
take_over (LesSession *self,
           LesDossier *dossier)
{
  g_autofree char *path = g_strdup (les_dossier_get_original (dossier));

  if (path != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_path (path);

      les_session_take_file (self, file);
    }
  les_keeper_adopt (self->keeper, dossier, path);
  les_session_set_modified (self, TRUE);
  les_keeper_take_over (self->keeper, g_file_peek_path (self->left));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  LesSession *self = LES_SESSION (source);
  LesDossier *dossier = les_loader_finish (result, NULL);

  if (dossier != NULL)
    les_decisions_add (les_verdicts_get_decisions (self->verdicts), les_dossier_get_decisions (dossier));
  if (self->left != NULL && dossier != NULL)
    take_over (self, dossier);
  else if (self->opening && dossier != NULL)
    les_keeper_adopt (self->keeper, dossier, g_file_peek_path (self->file));
  else if (dossier != NULL)
    les_dossier_free (dossier);
  else if (self->opening)
    les_session_take_file (self, NULL);
  self->opening = FALSE;
  g_clear_object (&self->left);
  self->n_loads--;
  if (self->n_loads > 0)
    return;
  self->n_inputs = 0;
  self->n_read = 0;
  les_session_match (self);
}

static void
load (LesSession *self,
      GPtrArray  *inputs)
{
  les_session_stop_matching (self);
  if (self->loading == NULL || g_cancellable_is_cancelled (self->loading))
    {
      g_clear_object (&self->loading);
      self->loading = g_cancellable_new ();
    }
  self->n_loads++;
  self->n_inputs += inputs->len;
  les_session_set_stage (self, LES_STAGE_READING, 0);
  les_loader_run (inputs, found_cb, self->loading, loaded_cb, self);
}

void
les_session_open (LesSession *self,
                  GFile      *file)
{
  GPtrArray *inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) les_input_free);

  g_return_if_fail (LES_IS_SESSION (self));
  g_return_if_fail (g_list_model_get_n_items (G_LIST_MODEL (self->articles)) == 0);

  les_session_take_file (self, file);
  self->opening = TRUE;
  g_ptr_array_add (inputs, les_input_new_file (file));
  load (self, inputs);
}

void
les_session_recover (LesSession *self,
                     GFile      *copy)
{
  GPtrArray *inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) les_input_free);

  g_return_if_fail (LES_IS_SESSION (self));
  g_return_if_fail (g_list_model_get_n_items (G_LIST_MODEL (self->articles)) == 0);

  g_set_object (&self->left, copy);
  g_ptr_array_add (inputs, les_input_new_file (copy));
  load (self, inputs);
}

void
les_session_add_files (LesSession  *self,
                       GFile      **files,
                       guint        n_files,
                       gboolean     is_change)
{
  GPtrArray *inputs;

  g_return_if_fail (LES_IS_SESSION (self));

  if (n_files == 0)
    return;
  inputs = g_ptr_array_new_full (n_files, (GDestroyNotify) les_input_free);
  for (guint i = 0; i < n_files; i++)
    g_ptr_array_add (inputs, les_input_new_file (files[i]));
  load (self, inputs);
  if (is_change)
    les_session_set_modified (self, TRUE);
}

void
les_session_add_bytes (LesSession *self,
                       GBytes     *bytes)
{
  GPtrArray *inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) les_input_free);

  g_return_if_fail (LES_IS_SESSION (self));

  g_ptr_array_add (inputs, les_input_new_bytes (bytes));
  load (self, inputs);
  les_session_set_modified (self, TRUE);
}

gboolean
les_session_save (LesSession  *self,
                  GFile       *file,
                  GError     **error)
{
  g_return_val_if_fail (LES_IS_SESSION (self), FALSE);

  if (!les_keeper_save (self->keeper, g_file_peek_path (file), error))
    return FALSE;
  les_session_set_modified (self, FALSE);
  les_session_take_file (self, file);
  return TRUE;
}
