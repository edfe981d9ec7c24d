/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier/dossier-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/error.h"

/* Far more than a comparison that can be read on a screen; what is larger is no dossier. */
#define MAX_SIZE ((gsize) 512 << 20)

/* json-glib's parser calls itself for every level, so a file of a million brackets would overflow its stack. Our own files
 * have six levels. */
#define MAX_DEPTH 64

static const char *const known_keys[] = { "format", "version", "program", "title", "original", "articles", "decisions", NULL };

/*< private >
 * les_dossier_other_keys:
 *
 * Returns: (transfer full) (nullable): the members of @object beside @known
 */
JsonObject *
les_dossier_other_keys (JsonObject        *object,
                        const char *const *known)
{
  JsonObject *extra = NULL;
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      if (g_strv_contains (known, key))
        continue;
      if (extra == NULL)
        extra = json_object_new ();
      json_object_set_member (extra, key, json_node_copy (node));
    }
  return extra;
}

/* Whether brackets outside strings nest deeper than the parser can bear. */
static gboolean
nests_too_deep (const char *text,
                gsize       length)
{
  guint depth = 0;
  gboolean in_string = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      char c = text[i];

      if (in_string && c == '\\')
        i++;
      else if (c == '"')
        in_string = !in_string;
      else if (!in_string && (c == '[' || c == '{') && ++depth > MAX_DEPTH)
        return TRUE;
      else if (!in_string && (c == ']' || c == '}') && depth > 0)
        depth--;
    }
  return FALSE;
}

static gboolean
fail (GError    **error,
      const char *reason)
{
  g_set_error_literal (error, LES_ERROR, LES_ERROR_DOSSIER, reason);
  return FALSE;
}

static JsonNode *
parse (GBytes  *bytes,
       GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (length >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0)
    {
      text += 3;
      length -= 3;
    }
  if (length == 0)
    {
      g_set_error_literal (error, LES_ERROR, LES_ERROR_EMPTY, _("The file is empty."));
      return NULL;
    }
  if (!g_utf8_validate_len (text, length, NULL))
    {
      fail (error, _("This is not a text, so it is no saved comparison."));
      return NULL;
    }
  if (nests_too_deep (text, length))
    {
      fail (error, _("The saved comparison is damaged: it is nested too deep."));
      return NULL;
    }
  if (!json_parser_load_from_data (parser, text, (gssize) length, NULL))
    {
      fail (error, _("The saved comparison is damaged or cut off."));
      return NULL;
    }
  /* White space alone is no error to json-glib. */
  if (json_parser_get_root (parser) == NULL)
    {
      g_set_error_literal (error, LES_ERROR, LES_ERROR_EMPTY, _("The file is empty."));
      return NULL;
    }
  return json_parser_steal_root (parser);
}

static gboolean
check_header (JsonObject *object,
              GError    **error)
{
  JsonNode *format = json_object_get_member (object, "format");
  JsonNode *version = json_object_get_member (object, "version");

  if (format == NULL || !JSON_NODE_HOLDS_VALUE (format) || g_strcmp0 (json_node_get_string (format), LES_DOSSIER_FORMAT) != 0)
    return fail (error, _("This is no saved comparison."));
  if (version == NULL || !JSON_NODE_HOLDS_VALUE (version) || json_node_get_value_type (version) != G_TYPE_INT64
      || json_node_get_int (version) < 1)
    return fail (error, _("The saved comparison is damaged: it names no version."));
  if (json_node_get_int (version) > LES_DOSSIER_VERSION)
    return fail (error, _("This comparison was saved by a newer version of Lesarten."));
  return TRUE;
}

static const char *
get_string (JsonObject *object,
            const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

static gboolean
read_articles (LesDossier *self,
               JsonObject *object,
               GError    **error)
{
  JsonNode *node = json_object_get_member (object, "articles");
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return fail (error, _("The saved comparison is damaged: its list of articles can’t be read."));

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      JsonNode *hidden;
      LesArticle *article;

      if (!JSON_NODE_HOLDS_OBJECT (element))
        return fail (error, _("The saved comparison is damaged: its list of articles can’t be read."));
      article = les_dossier_read_article (json_node_get_object (element), i, error);
      if (article == NULL)
        return FALSE;
      hidden = json_object_get_member (json_node_get_object (element), "hidden");
      les_dossier_append (self, article,
                          hidden != NULL && JSON_NODE_HOLDS_VALUE (hidden) && json_node_get_boolean (hidden),
                          les_dossier_other_keys (json_node_get_object (element), les_dossier_article_keys));
    }
  return TRUE;
}

/**
 * les_dossier_load_bytes:
 * @bytes: anything
 * @error: LES_ERROR_DOSSIER or LES_ERROR_EMPTY, a whole sentence
 *
 * Returns: (transfer full): the dossier
 */
LesDossier *
les_dossier_load_bytes (GBytes  *bytes,
                        GError **error)
{
  g_autoptr (LesDossier) self = les_dossier_new ();
  g_autoptr (JsonNode) root = parse (bytes, error);
  JsonObject *object;

  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      fail (error, _("This is no saved comparison."));
      return NULL;
    }
  object = json_node_get_object (root);
  if (!check_header (object, error))
    return NULL;

  les_dossier_set_title (self, get_string (object, "title"));
  if (get_string (object, "original") != NULL)
    self->original = g_filename_from_uri (get_string (object, "original"), NULL, NULL);
  if (!read_articles (self, object, error))
    return NULL;
  les_dossier_read_decisions (self, object);
  self->extra = les_dossier_other_keys (object, known_keys);
  return g_steal_pointer (&self);
}

static gboolean
fail_open (GError **error,
           int      code)
{
  switch (code)
    {
    case ENOENT:
    case ENOTDIR:
      g_set_error_literal (error, LES_ERROR, LES_ERROR_NOT_FOUND, _("The file does not exist (any more)."));
      break;
    case EACCES:
    case EPERM:
      g_set_error_literal (error, LES_ERROR, LES_ERROR_PERMISSION, _("You are not allowed to read this file."));
      break;
    case EISDIR:
      g_set_error_literal (error, LES_ERROR, LES_ERROR_FOLDER, _("This is a folder, not a file."));
      break;
    case EFBIG:
      g_set_error_literal (error, LES_ERROR, LES_ERROR_TOO_LARGE, _("This file is too large for a saved comparison."));
      break;
    case EINVAL:
      g_set_error_literal (error, LES_ERROR, LES_ERROR_READ, _("This is not an ordinary file."));
      break;
    default:
      g_set_error (error, LES_ERROR, LES_ERROR_READ, _("The file can't be read: %s"), g_strerror (code));
    }
  return FALSE;
}

/* Not blocking, so that a pipe of that name can't hold the program up. */
static int
open_file (const char *path,
           gsize      *size,
           GError    **error)
{
  struct stat info;
  int code = 0;
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);

  if (fd < 0 || fstat (fd, &info) != 0)
    code = errno;
  else if (S_ISDIR (info.st_mode))
    code = EISDIR;
  else if (!S_ISREG (info.st_mode))
    code = EINVAL;
  else if ((guint64) info.st_size > MAX_SIZE)
    code = EFBIG;
  if (code == 0)
    {
      *size = (gsize) info.st_size;
      return fd;
    }
  if (fd >= 0)
    close (fd);
  fail_open (error, code);
  return -1;
}

/* The file may shrink or fail while it is read: it is read, not mapped. */
static GBytes *
read_file (const char   *path,
           GCancellable *cancellable,
           GError      **error)
{
  g_autofree char *data = NULL;
  gsize size = 0, used = 0;
  int code = 0;
  int fd = open_file (path, &size, error);

  if (fd < 0)
    return NULL;
  data = g_try_malloc (size + 1);
  if (data == NULL)
    code = EFBIG;
  while (code == 0 && used < size && !g_cancellable_is_cancelled (cancellable))
    {
      ssize_t n = read (fd, data + used, MIN (size - used, (gsize) 1 << 22));

      if (n < 0 && errno != EINTR)
        code = errno;
      else if (n == 0)
        break;
      else if (n > 0)
        used += (gsize) n;
    }
  close (fd);
  if (code != 0)
    {
      fail_open (error, code);
      return NULL;
    }
  return g_bytes_new_take (g_steal_pointer (&data), used);
}

/**
 * les_dossier_load:
 * @path: a *.lesarten file, or any other
 * @error: LES_ERROR_* with the reason in words
 *
 * Returns: (transfer full): the dossier
 */
LesDossier *
les_dossier_load (const char   *path,
                  GCancellable *cancellable,
                  GError      **error)
{
  g_autoptr (GBytes) bytes = read_file (path, cancellable, error);

  if (g_cancellable_is_cancelled (cancellable))
    {
      g_clear_error (error);
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return NULL;
    }
  return bytes != NULL ? les_dossier_load_bytes (bytes, error) : NULL;
}
