/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "engine/engine.h"
#include "session/matcher.h"
#include "session/post.h"

struct _LesMatcher
{
  gatomicrefcount  n_references;
  GMutex           lock;  /* of index */
  LesMatchIndex   *index;
};

typedef struct
{
  LesMatcher         *matcher;
  GPtrArray          *readings;
  LesMatcherProgress  progress;
  double              reported;
} Match;

LesMatcher *
les_matcher_new (void)
{
  LesMatcher *self = g_new0 (LesMatcher, 1);

  g_atomic_ref_count_init (&self->n_references);
  g_mutex_init (&self->lock);
  self->index = les_match_index_new ();
  return self;
}

static LesMatcher *
matcher_ref (LesMatcher *self)
{
  g_atomic_ref_count_inc (&self->n_references);
  return self;
}

void
les_matcher_unref (LesMatcher *self)
{
  if (!g_atomic_ref_count_dec (&self->n_references))
    return;
  les_match_index_free (self->index);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static void
match_free (gpointer data)
{
  Match *match = data;

  les_matcher_unref (match->matcher);
  g_ptr_array_unref (match->readings);
  g_free (match);
}

static void
receive_cb (gpointer source_object,
            gpointer task_data,
            gpointer message)
{
  const Match *match = task_data;
  const double *fraction = message;

  match->progress (*fraction, source_object);
}

/* In the worker. A step below a fiftieth can't be seen. */
static void
progress_cb (double   fraction,
             gpointer user_data)
{
  GTask *task = user_data;
  Match *match = g_task_get_task_data (task);

  if (fraction < match->reported + .02)
    return;
  match->reported = fraction;
  les_post (task, receive_cb, g_memdup2 (&fraction, sizeof fraction), g_free);
}

static void
match_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  Match *match = task_data;
  g_autoptr (GError) error = NULL;
  LesComparison *comparison;

  g_mutex_lock (&match->matcher->lock);
  comparison = les_match_with_index (match->matcher->index, match->readings, NULL, progress_cb, task, cancellable, &error);
  g_mutex_unlock (&match->matcher->lock);
  if (comparison == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, comparison, (GDestroyNotify) les_comparison_unref);
}

void
les_matcher_run (LesMatcher          *self,
                 GPtrArray           *readings,
                 LesMatcherProgress   progress,
                 GCancellable        *cancellable,
                 GAsyncReadyCallback  callback,
                 gpointer             source_object)
{
  g_autoptr (GTask) task = g_task_new (source_object, cancellable, callback, NULL);
  Match *match = g_new0 (Match, 1);

  match->matcher = matcher_ref (self);
  match->readings = readings;
  match->progress = progress;
  g_task_set_source_tag (task, les_matcher_run);
  g_task_set_task_data (task, match, match_free);
  g_task_run_in_thread (task, match_thread);
}

LesComparison *
les_matcher_finish (GAsyncResult  *result,
                    GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
