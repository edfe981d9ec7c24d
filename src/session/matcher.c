/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "engine/engine.h"
#include "session/matcher.h"

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
  GMainContext       *context;
  double              reported;
} Match;

typedef struct
{
  GTask  *task;
  double  fraction;
} Report;

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
  g_main_context_unref (match->context);
  g_free (match);
}

static void
report_free (gpointer data)
{
  Report *report = data;

  g_object_unref (report->task);
  g_free (report);
}

static gboolean
report_cb (gpointer data)
{
  Report *report = data;
  Match *match = g_task_get_task_data (report->task);

  if (!g_task_get_completed (report->task) && !g_cancellable_is_cancelled (g_task_get_cancellable (report->task)))
    match->progress (report->fraction, g_task_get_source_object (report->task));
  return G_SOURCE_REMOVE;
}

/* In the worker. A step below a fiftieth can't be seen. */
static void
progress_cb (double   fraction,
             gpointer user_data)
{
  GTask *task = user_data;
  Match *match = g_task_get_task_data (task);
  g_autoptr (GSource) source = NULL;
  Report *report;

  if (fraction < match->reported + .02)
    return;
  match->reported = fraction;
  report = g_new0 (Report, 1);
  report->task = g_object_ref (task);
  report->fraction = fraction;
  source = g_idle_source_new ();
  g_source_set_callback (source, report_cb, report, report_free);
  g_source_attach (source, match->context);
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
  match->context = g_main_context_ref_thread_default ();
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
