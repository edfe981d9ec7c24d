/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier/recovery.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "model/error.h"

#define LOCK_SUFFIX ".lock"

/* A copy is NAME.lesarten, held by an flock on NAME.lock: the kernel lets go of it however the program ends. */
struct _LesRecovery
{
  char *copy;
  char *lock;
  int   fd;
};

static char *
recovery_folder (const char *folder)
{
  return folder != NULL ? g_strdup (folder) : g_build_filename (g_get_user_state_dir (), "lesarten", "recovery", NULL);
}

/* The lock of NAME.lock; -1 where someone else holds it or there is none to hold. */
static int
take_lock (const char *lock,
           int         flags)
{
  int fd = g_open (lock, O_RDWR | O_CLOEXEC | flags, 0600);

  if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      int code = errno;

      close (fd);
      errno = code;
      return -1;
    }
  return fd;
}

/**
 * les_recovery_new:
 * @folder: (nullable): where copies are kept, NULL for the user's state folder
 * @error: LES_ERROR_WRITE
 *
 * Returns: (transfer full) (nullable): the place of one window's copy
 */
LesRecovery *
les_recovery_new (const char *folder,
                  GError    **error)
{
  g_autoptr (LesRecovery) self = g_new0 (LesRecovery, 1);
  g_autofree char *directory = recovery_folder (folder);
  g_autofree char *name = g_uuid_string_random ();
  g_autofree char *copy = g_strconcat (name, LES_DOSSIER_SUFFIX, NULL);
  g_autofree char *lock = g_strconcat (name, LOCK_SUFFIX, NULL);

  self->fd = -1;
  self->copy = g_build_filename (directory, copy, NULL);
  self->lock = g_build_filename (directory, lock, NULL);
  if (g_mkdir_with_parents (directory, 0700) == 0)
    self->fd = take_lock (self->lock, O_CREAT | O_EXCL);
  if (self->fd < 0)
    {
      /* Translators: %s is the system's message */
      g_set_error (error, LES_ERROR, LES_ERROR_WRITE, _("No copies against a crash can be kept: %s."), g_strerror (errno));
      return NULL;
    }
  return g_steal_pointer (&self);
}

gboolean
les_recovery_save (LesRecovery      *self,
                   const LesDossier *dossier,
                   GError          **error)
{
  return les_dossier_save (dossier, self->copy, NULL, error);
}

void
les_recovery_clear (LesRecovery *self)
{
  g_unlink (self->copy);
}

void
les_recovery_free (LesRecovery *self)
{
  if (self == NULL)
    return;
  if (self->fd >= 0)
    {
      les_recovery_clear (self);
      g_unlink (self->lock);
      close (self->fd);
    }
  g_free (self->copy);
  g_free (self->lock);
  g_free (self);
}

static char *
lock_of (const char *copy)
{
  g_autofree char *stem = g_strndup (copy, strlen (copy) - strlen (LES_DOSSIER_SUFFIX));

  return g_strconcat (stem, LOCK_SUFFIX, NULL);
}

/* Whether no living program holds the copy. */
static gboolean
is_left (const char *copy)
{
  g_autofree char *lock = lock_of (copy);
  int fd = take_lock (lock, 0);

  if (fd < 0)
    return errno != EWOULDBLOCK;
  close (fd);
  return TRUE;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  GStatBuf left, right;

  if (g_stat (*(const char *const *) a, &left) != 0 || g_stat (*(const char *const *) b, &right) != 0)
    return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
  return left.st_mtime == right.st_mtime ? 0 : left.st_mtime > right.st_mtime ? -1 : 1;
}

/**
 * les_recovery_find_left:
 * @folder: (nullable)
 *
 * Returns: (transfer full) (element-type filename): what crashed programs left, newest first
 */
GPtrArray *
les_recovery_find_left (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *directory = recovery_folder (folder);
  g_autoptr (GDir) files = g_dir_open (directory, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);

      if (les_dossier_is_path (name) && is_left (path))
        g_ptr_array_add (paths, g_steal_pointer (&path));
    }
  g_ptr_array_sort (paths, compare_newest_first);
  return paths;
}

void
les_recovery_discard (const char *path)
{
  g_autofree char *lock = NULL;

  g_return_if_fail (les_dossier_is_path (path));

  lock = lock_of (path);
  g_unlink (path);
  g_unlink (lock);
}
