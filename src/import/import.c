/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/charset.h"
#include "import/html.h"
#include "import/interview.h"
#include "import/markdown.h"
#include "import/plain.h"
#include "import/sniff.h"
#include "model/error.h"
#include "text/language.h"

/* Above this nothing is an article; reading it would only stop the others. */
#define MAX_BYTES (64 * 1024 * 1024)

static gboolean
fail (GError    **error,
      LesError    code,
      const char *message)
{
  g_set_error_literal (error, LES_ERROR, code, message);
  return FALSE;
}

/* GIO's errors in the user's words. */
static void
translate_error (const GError *io,
                 GError      **error)
{
  if (g_error_matches (io, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    fail (error, LES_ERROR_NOT_FOUND, _("The file does not exist (any more)."));
  else if (g_error_matches (io, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    fail (error, LES_ERROR_PERMISSION, _("You are not allowed to read this file."));
  else if (g_error_matches (io, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    fail (error, LES_ERROR_FOLDER, _("This is a folder, not a file."));
  else if (g_error_matches (io, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (io));
  else
    /* Translators: %s is what the system says. */
    g_set_error (error, LES_ERROR, LES_ERROR_READ, _("The file can't be read: %s"), io->message);
}

/* What can be told before reading: a folder, a device or pipe that might never end, a size beyond all articles. */
static gboolean
check_file (GFile        *file,
            GCancellable *cancellable,
            GError      **error)
{
  g_autoptr (GError)    io = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, &io);
  GFileType             type;

  if (info == NULL)
    {
      translate_error (io, error);
      return FALSE;
    }
  type = g_file_info_get_file_type (info);
  if (type == G_FILE_TYPE_DIRECTORY)
    return fail (error, LES_ERROR_FOLDER, _("This is a folder, not a file."));
  /* A link that could be followed would have its target's type. */
  if (type == G_FILE_TYPE_SYMBOLIC_LINK)
    return fail (error, LES_ERROR_NOT_FOUND, _("The file does not exist (any more)."));
  if (type != G_FILE_TYPE_REGULAR)
    return fail (error, LES_ERROR_READ, _("This is not an ordinary file."));
  if (g_file_info_get_size (info) == 0)
    return fail (error, LES_ERROR_EMPTY, _("The file is empty."));
  if (g_file_info_get_size (info) > MAX_BYTES)
    return fail (error, LES_ERROR_TOO_LARGE, _("The file is larger than 64 MB; no article is."));
  return TRUE;
}

/**
 * les_import_file:
 *
 * Returns: (transfer full): the article, or NULL with an error of LES_ERROR
 */
LesArticle *
les_import_file (const char     *path,
                 LesImportFlags  flags,
                 GCancellable   *cancellable,
                 GError        **error)
{
  g_autoptr (GFile)  file = g_file_new_for_path (path);
  g_autoptr (GError) io = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char              *contents;
  gsize              length;

  if (!check_file (file, cancellable, error))
    return NULL;
  if (!g_file_load_contents (file, cancellable, &contents, &length, NULL, &io))
    {
      translate_error (io, error);
      return NULL;
    }
  bytes = g_bytes_new_take (contents, length);
  return les_import_bytes (bytes, path, flags, cancellable, error);
}

static gboolean
is_blank (const char *text,
          gsize       length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if (g_unichar_isgraph (g_utf8_get_char (p)) && g_utf8_get_char (p) != 0xFFFD)
      return FALSE;
  return TRUE;
}

static gboolean
fill (LesArticleBuilder *builder,
      const char        *text,
      gsize              length,
      const char        *path,
      LesImportFlags     flags,
      GCancellable      *cancellable,
      GError           **error)
{
  if (flags & LES_IMPORT_PLAIN)
    {
      les_plain_import_as_is (text, length, builder);
      return TRUE;
    }
  switch (les_sniff_text (text, length, path))
    {
    case LES_FORMAT_HTML:
      return les_html_import (text, length, builder, cancellable, error);
    case LES_FORMAT_MARKDOWN:
      les_markdown_import (text, length, builder, cancellable);
      return TRUE;
    case LES_FORMAT_PLAIN:
    case LES_FORMAT_BINARY:
    default:
      les_plain_import (text, length, builder, cancellable);
      return TRUE;
    }
}

static void
set_language (LesArticleBuilder *builder)
{
  gsize       length;
  const char *text = les_article_builder_get_text (builder, &length);

  if (les_article_builder_get (builder, "language") == NULL)
    les_article_builder_set (builder, "language", les_language_detect (text, length));
}

/**
 * les_import_bytes:
 * @path: (nullable): a name for messages and for guessing the format
 *
 * Returns: (transfer full): the article, or NULL with an error of LES_ERROR
 */
LesArticle *
les_import_bytes (GBytes         *bytes,
                  const char     *path,
                  LesImportFlags  flags,
                  GCancellable   *cancellable,
                  GError        **error)
{
  g_autofree char              *valid_path = path != NULL ? g_utf8_make_valid (path, -1) : NULL;
  g_autoptr (LesArticleBuilder) builder = les_article_builder_new (valid_path);
  g_autofree char              *text = NULL;
  g_autofree char              *hash = NULL;
  gsize                         length;
  const char                   *data = g_bytes_get_data (bytes, &length);

  if (length == 0 || data == NULL)
    return fail (error, LES_ERROR_EMPTY, _("The file is empty.")), NULL;
  if (length > MAX_BYTES)
    return fail (error, LES_ERROR_TOO_LARGE, _("The file is larger than 64 MB; no article is.")), NULL;
  if (les_sniff_is_binary (data, length))
    return fail (error, LES_ERROR_BINARY, _("This is not a text: a picture, a program or another kind of document.")), NULL;
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  les_article_builder_set (builder, "hash", hash);
  text = les_charset_to_utf8 (data, length, NULL, &length);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (is_blank (text, length))
    return fail (error, LES_ERROR_EMPTY, _("There is nothing to read in this file.")), NULL;
  if (g_cancellable_set_error_if_cancelled (cancellable, error)
      || !fill (builder, text, length, path, flags, cancellable, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (les_article_builder_n_blocks (builder) == 0)
    return fail (error, LES_ERROR_NO_ARTICLE, _("No article was found in this file.")), NULL;
  set_language (builder);
  les_interview_mark (builder, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return les_article_builder_end (g_steal_pointer (&builder));
}
