/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From a task's worker to the thread that started it, before the task is done. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef void (*LesReceiver) (gpointer source_object,
                             gpointer task_data,
                             gpointer message);

/* Calls receiver in the task's own context, and frees message afterwards, also if it can't be delivered any more: what arrives after
 * the task was cancelled is not delivered. The task, and so its source object, lives till then. */
void les_post (GTask          *task,
               LesReceiver     receiver,
               gpointer        message,
               GDestroyNotify  free_message);

G_END_DECLS
