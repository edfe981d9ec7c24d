/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier/replace.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/error.h"

struct _LesReplace
{
  char    *name;      /* as the user gave it, for messages */
  char    *path;      /* links followed */
  char    *temporary; /* NULL where path is written to directly */
  int      fd;
  int      failure;   /* errno of the first write that failed, 0 */
};

static void
set_error (GError    **error,
           const char *path,
           int         code)
{
  g_autofree char *name = g_filename_display_name (path);

  switch (code)
    {
    case ENOSPC:
#ifdef EDQUOT
    case EDQUOT:
#endif
      /* Translators: %s is a file's path */
      g_set_error (error, LES_ERROR, LES_ERROR_WRITE, _("“%s” could not be written: the disk is full."), name);
      break;
    case EFBIG:
      /* Translators: %s is a file's path */
      g_set_error (error, LES_ERROR, LES_ERROR_WRITE, _("“%s” could not be written: it is larger than allowed here."), name);
      break;
    case EACCES:
    case EPERM:
      /* Translators: %s is a file's path */
      g_set_error (error, LES_ERROR, LES_ERROR_WRITE, _("“%s” could not be written: you have no permission to write there."), name);
      break;
    case EROFS:
      /* Translators: %s is a file's path */
      g_set_error (error, LES_ERROR, LES_ERROR_WRITE, _("“%s” could not be written: the disk is read-only."), name);
      break;
    case ENOENT:
    case ENOTDIR:
      /* Translators: %s is a file's path */
      g_set_error (error, LES_ERROR, LES_ERROR_WRITE, _("“%s” could not be written: there is no such folder."), name);
      break;
    case EISDIR:
      /* Translators: %s is a file's path */
      g_set_error (error, LES_ERROR, LES_ERROR_WRITE, _("“%s” could not be written: it is a folder."), name);
      break;
    default:
      /* Translators: the first %s is a file's path, the second the system's message */
      g_set_error (error, LES_ERROR, LES_ERROR_WRITE, _("“%s” could not be written: %s."), name, g_strerror (code));
    }
}

/* The mode that a new file would get. umask() can only be read by setting it, which another thread could notice; the bits are
 * asked for once. */
static mode_t
default_mode (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      mode_t mask = umask (0077);

      umask (mask);
      g_once_init_leave (&once, (gsize) (0666 & ~mask) | 01000000);
    }
  return (mode_t) (once & 0777);
}

static int
open_beside (LesReplace   *self,
             const GStatBuf *existing)
{
  mode_t mode = existing != NULL ? existing->st_mode & 0777 : default_mode ();

  self->temporary = g_strdup_printf ("%s.XXXXXX", self->path);
  self->fd = g_mkstemp_full (self->temporary, O_WRONLY | O_CLOEXEC, 0600);
  if (self->fd < 0)
    {
      int code = errno;

      g_clear_pointer (&self->temporary, g_free);
      return code;
    }
  /* A file system without permissions (FAT) refuses; the file is then what that file system makes of it. */
  (void) !fchmod (self->fd, mode);
  return 0;
}

static int
open_target (LesReplace *self)
{
  g_autofree char *target = realpath (self->name, NULL);
  GStatBuf existing;

  self->path = g_strdup (target != NULL ? target : self->name);
  if (g_stat (self->path, &existing) != 0)
    return errno == ENOENT || errno == ENOTDIR ? open_beside (self, NULL) : errno;
  if (S_ISDIR (existing.st_mode))
    return EISDIR;
  if (S_ISREG (existing.st_mode))
    return g_access (self->path, W_OK) == 0 ? open_beside (self, &existing) : errno;

  self->fd = g_open (self->path, O_WRONLY | O_CLOEXEC, 0);
  return self->fd < 0 ? errno : 0;
}

/**
 * les_replace_open:
 * @path: the file to replace; it need not exist, its folder must
 * @error: LES_ERROR_WRITE
 *
 * Returns: (transfer full) (nullable): what to write to. Freed without les_replace_commit(), nothing has happened.
 */
LesReplace *
les_replace_open (const char *path,
                  GError    **error)
{
  g_autoptr (LesReplace) self = NULL;
  int code;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (LesReplace, 1);
  self->fd = -1;
  self->name = g_strdup (path);
  code = open_target (self);
  if (code != 0)
    {
      set_error (error, path, code);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * les_replace_write:
 *
 * Appends @length bytes. After a failure it does nothing more; les_replace_commit() tells the reason.
 *
 * Returns: whether everything so far was written
 */
gboolean
les_replace_write (LesReplace *self,
                   const void *data,
                   gsize       length)
{
  const char *bytes = data;

  while (length > 0 && self->failure == 0)
    {
      ssize_t written = write (self->fd, bytes, MIN (length, (gsize) 1 << 30));

      if (written < 0 && errno != EINTR)
        self->failure = errno;
      else if (written > 0)
        {
          bytes += written;
          length -= written;
        }
    }
  return self->failure == 0;
}

/* A pipe, a terminal and some network file systems have nothing to sync. */
static gboolean
cannot_sync (int code)
{
  return code == EINVAL || code == ENOSYS || code == EROFS || code == EOPNOTSUPP;
}

/* Makes the new name itself survive a power cut; a folder that can't be opened for that is no failure. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  (void) !fsync (fd);
  close (fd);
}

/**
 * les_replace_commit:
 * @error: LES_ERROR_WRITE
 *
 * Brings everything to the disk and puts the new file into the old one's place. Must be called at most once.
 */
gboolean
les_replace_commit (LesReplace *self,
                    GError    **error)
{
  int code = self->failure;

  if (code == 0 && fsync (self->fd) != 0 && !cannot_sync (errno))
    code = errno;
  if (close (self->fd) != 0 && code == 0)
    code = errno;
  self->fd = -1;
  if (code == 0 && self->temporary != NULL && g_rename (self->temporary, self->path) != 0)
    code = errno;
  if (code != 0)
    {
      set_error (error, self->name, code);
      return FALSE;
    }

  if (self->temporary != NULL)
    sync_folder (self->path);
  g_clear_pointer (&self->temporary, g_free);
  return TRUE;
}

/**
 * les_replace_free:
 *
 * Closes the file and, where it wasn't committed, deletes what was written.
 */
void
les_replace_free (LesReplace *self)
{
  if (self == NULL)
    return;
  if (self->fd >= 0)
    close (self->fd);
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_free (self->temporary);
  g_free (self->path);
  g_free (self->name);
  g_free (self);
}
