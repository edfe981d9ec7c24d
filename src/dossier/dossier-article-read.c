/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier/dossier-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/error.h"
#include "text/offsets.h"

const char *const les_dossier_article_keys[] = {
  "path", "outlet", "title", "published", "updated", "language", "url", "hash",
  "authors", "agency", "text", "blocks", "removed", "hidden", NULL
};

/* The facts that a builder takes by name. */
static const char *const facts[] = { "outlet", "title", "published", "updated", "language", "url", "hash" };

typedef struct
{
  LesArticleBuilder *builder;
  LesOffsets        *offsets;
  gsize              n_characters;
  gsize              end;      /* of the last block, characters */
  guint              article;  /* its number for messages, from 1 */
} Reader;

static gboolean
fail (const Reader *reader,
      const char   *key,
      GError      **error)
{
  /* Translators: %u is an article's number in a saved comparison, %s a technical key such as "blocks" */
  g_set_error (error, LES_ERROR, LES_ERROR_DOSSIER, _("The saved comparison is damaged: article %u, “%s”."), reader->article, key);
  return FALSE;
}

/* A string member; NULL where it is missing or null. FALSE when it is something else. */
static gboolean
get_string (JsonObject  *object,
            const char  *key,
            const char **value)
{
  JsonNode *node = json_object_get_member (object, key);

  *value = NULL;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return FALSE;
  *value = json_node_get_string (node);
  return TRUE;
}

static gboolean
get_count (JsonNode *node,
           gsize     limit,
           gsize    *value)
{
  gint64 number;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;
  number = json_node_get_int (node);
  if (number < 0 || (guint64) number > limit)
    return FALSE;
  *value = (gsize) number;
  return TRUE;
}

/* An array member, empty where it is missing or null. */
static gboolean
get_array (JsonObject  *object,
           const char  *key,
           JsonArray  **array)
{
  JsonNode *node = json_object_get_member (object, key);

  *array = NULL;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  *array = json_node_get_array (node);
  return TRUE;
}

static gboolean
read_facts (Reader     *reader,
            JsonObject *object,
            GError    **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      const char *value;

      if (!get_string (object, facts[i], &value))
        return fail (reader, facts[i], error);
      les_article_builder_set (reader->builder, facts[i], value);
    }
  return TRUE;
}

static gboolean
read_names (Reader     *reader,
            JsonObject *object,
            const char *key,
            void      (*add) (LesArticleBuilder *builder, const char *name),
            GError    **error)
{
  JsonArray *array;

  if (!get_array (object, key, &array))
    return fail (reader, key, error);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
        return fail (reader, key, error);
      add (reader->builder, json_node_get_string (node));
    }
  return TRUE;
}

/* The enumerations are short; their names are the reports' own, so that there is one list of them. */
static int
find_block_kind (const char *name)
{
  for (int kind = LES_BLOCK_HEADING; name != NULL && kind <= LES_BLOCK_TABLE; kind++)
    if (g_str_equal (name, les_block_kind_to_string (kind)))
      return kind;
  return -1;
}

static int
find_removed_reason (const char *name)
{
  for (int reason = LES_REMOVED_NAVIGATION; name != NULL && reason <= LES_REMOVED_BOILERPLATE; reason++)
    if (g_str_equal (name, les_removed_reason_to_string (reason)))
      return reason;
  return -1;
}

static LesSpan
bytes_of (const Reader *reader,
          gsize         start,
          gsize         end)
{
  return LES_SPAN (les_offsets_to_bytes (reader->offsets, start), les_offsets_to_bytes (reader->offsets, end));
}

/* "label": [s, e], where the block has one. */
static gboolean
read_label (const Reader *reader,
            JsonObject   *object,
            LesBlock     *block)
{
  JsonArray *pair;
  gsize start, end;
  LesSpan label;

  if (!get_array (object, "label", &pair))
    return FALSE;
  if (pair == NULL)
    return TRUE;
  if (json_array_get_length (pair) != 2
      || !get_count (json_array_get_element (pair, 0), reader->n_characters, &start)
      || !get_count (json_array_get_element (pair, 1), reader->n_characters, &end)
      || start > end)
    return FALSE;
  label = bytes_of (reader, start, end);
  if (!les_span_contains (block->span, label))
    return FALSE;
  block->label = label;
  return TRUE;
}

static gboolean
read_block (Reader     *reader,
            JsonObject *object)
{
  const char *name;
  gsize start, end, level = 0;
  int kind, position;

  if (!get_string (object, "kind", &name)
      || !get_count (json_object_get_member (object, "start"), reader->n_characters, &start)
      || !get_count (json_object_get_member (object, "end"), reader->n_characters, &end)
      || start < reader->end || end <= start)
    return FALSE;
  if (json_object_has_member (object, "level") && !get_count (json_object_get_member (object, "level"), 99, &level))
    return FALSE;

  kind = find_block_kind (name);
  position = les_article_builder_add_span (reader->builder, kind >= 0 ? (LesBlockKind) kind : LES_BLOCK_PARAGRAPH,
                                           bytes_of (reader, start, end));
  if (position < 0)
    return FALSE;
  les_article_builder_block (reader->builder, position)->level = level;
  reader->end = end;
  return read_label (reader, object, les_article_builder_block (reader->builder, position));
}

static gboolean
read_removed (Reader     *reader,
              JsonObject *object,
              guint      *before)
{
  const char *text, *name;
  gsize position = *before;
  int reason;

  if (!get_string (object, "text", &text) || text == NULL || !get_string (object, "reason", &name))
    return FALSE;
  if (json_object_has_member (object, "before")
      && !get_count (json_object_get_member (object, "before"), G_MAXUINT, &position))
    return FALSE;

  reason = find_removed_reason (name);
  *before = MAX (*before, position);
  les_article_builder_remove (reader->builder, reason >= 0 ? (LesRemovedReason) reason : LES_REMOVED_BOILERPLATE, text, -1);
  return TRUE;
}

/* Blocks and removed parts are two lists but one sequence: the builder notes of a removed part how many blocks were there
 * before it, so both are read side by side. */
static gboolean
read_sequence (Reader     *reader,
               JsonObject *object,
               GError    **error)
{
  JsonArray *blocks, *removed;
  guint n_blocks, n_removed, next_block = 0, next_removed = 0, before = 0;

  if (!get_array (object, "blocks", &blocks))
    return fail (reader, "blocks", error);
  if (!get_array (object, "removed", &removed))
    return fail (reader, "removed", error);
  n_blocks = blocks != NULL ? json_array_get_length (blocks) : 0;
  n_removed = removed != NULL ? json_array_get_length (removed) : 0;

  while (next_block < n_blocks || next_removed < n_removed)
    {
      JsonNode *node = next_removed < n_removed ? json_array_get_element (removed, next_removed) : NULL;
      gsize position = before;

      if (node != NULL && !JSON_NODE_HOLDS_OBJECT (node))
        return fail (reader, "removed", error);
      if (node != NULL)
        get_count (json_object_get_member (json_node_get_object (node), "before"), G_MAXUINT, &position);
      if (node != NULL && (next_block >= n_blocks || position <= next_block))
        {
          if (!read_removed (reader, json_node_get_object (node), &before))
            return fail (reader, "removed", error);
          next_removed++;
          continue;
        }
      node = json_array_get_element (blocks, next_block++);
      if (!JSON_NODE_HOLDS_OBJECT (node) || !read_block (reader, json_node_get_object (node)))
        return fail (reader, "blocks", error);
    }
  return TRUE;
}

static gboolean
read_text (Reader     *reader,
           JsonObject *object,
           GError    **error)
{
  const char *text;
  gsize length;

  if (!get_string (object, "text", &text) || text == NULL)
    return fail (reader, "text", error);
  les_article_builder_set_text (reader->builder, text, strlen (text));
  text = les_article_builder_get_text (reader->builder, &length);
  reader->offsets = les_offsets_new (text, length);
  reader->n_characters = les_offsets_to_characters (reader->offsets, length);
  return TRUE;
}

/*< private >
 * les_dossier_read_article:
 * @position: of the article in the file, for messages
 *
 * A kind or a reason that a newer version wrote and this one doesn't know is read as the commonest; a span that can't be
 * right is an error, since words would be lost silently.
 */
LesArticle *
les_dossier_read_article (JsonObject *object,
                          guint       position,
                          GError    **error)
{
  g_autoptr (LesOffsets) offsets = NULL;
  Reader reader = { .article = position + 1 };
  const char *path;
  gboolean read;

  if (!get_string (object, "path", &path))
    {
      fail (&reader, "path", error);
      return NULL;
    }
  reader.builder = les_article_builder_new (path);
  read = read_facts (&reader, object, error)
         && read_names (&reader, object, "authors", les_article_builder_add_author, error)
         && read_names (&reader, object, "agency", les_article_builder_add_agency, error)
         && read_text (&reader, object, error)
         && read_sequence (&reader, object, error);
  offsets = reader.offsets;
  if (!read)
    {
      les_article_builder_free (reader.builder);
      return NULL;
    }
  return les_article_builder_end (reader.builder);
}
