/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/post.h"

typedef struct
{
  GTask          *task;
  LesReceiver     receiver;
  gpointer        message;
  GDestroyNotify  free_message;
} Post;

static void
post_free (gpointer data)
{
  Post *post = data;

  post->free_message (post->message);
  g_object_unref (post->task);
  g_free (post);
}

static gboolean
deliver_cb (gpointer data)
{
  Post *post = data;

  if (!g_cancellable_is_cancelled (g_task_get_cancellable (post->task)))
    post->receiver (g_task_get_source_object (post->task), g_task_get_task_data (post->task), post->message);
  return G_SOURCE_REMOVE;
}

void
les_post (GTask          *task,
          LesReceiver     receiver,
          gpointer        message,
          GDestroyNotify  free_message)
{
  Post *post = g_new0 (Post, 1);
  g_autoptr (GSource) source = g_idle_source_new ();

  post->task = g_object_ref (task);
  post->receiver = receiver;
  post->message = message;
  post->free_message = free_message;
  /* In the order in which they were posted, and before the task's own end. */
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, deliver_cb, post, post_free);
  g_source_attach (source, g_task_get_context (task));
}
