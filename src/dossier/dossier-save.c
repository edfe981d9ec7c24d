/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier/dossier-private.h"

#include "dossier/replace.h"

/*< private >
 * les_dossier_write_keys:
 *
 * Adds the members of @extra to the object that @builder has open.
 */
void
les_dossier_write_keys (JsonBuilder *builder,
                        JsonObject  *extra)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  if (extra == NULL)
    return;
  json_object_iter_init_ordered (&iter, extra);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      json_builder_set_member_name (builder, key);
      json_builder_add_value (builder, json_node_copy (node));
    }
}

static void
add_string (JsonBuilder *builder,
            const char  *key,
            const char  *value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_string_value (builder, value);
}

static JsonNode *
build (const LesDossier *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  add_string (builder, "format", LES_DOSSIER_FORMAT);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, LES_DOSSIER_VERSION);
  add_string (builder, "program", "Lesarten " VERSION);
  if (self->title != NULL)
    add_string (builder, "title", self->title);
  if (self->original != NULL)
    {
      /* A file name may hold any bytes; as an address it is text. */
      g_autofree char *uri = g_filename_to_uri (self->original, NULL, NULL);

      if (uri != NULL)
        add_string (builder, "original", uri);
    }

  json_builder_set_member_name (builder, "articles");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const LesDossierEntry *entry = g_ptr_array_index (self->entries, i);

      json_builder_begin_object (builder);
      les_dossier_write_article (builder, entry->article);
      if (entry->hidden)
        {
          json_builder_set_member_name (builder, "hidden");
          json_builder_add_boolean_value (builder, TRUE);
        }
      les_dossier_write_keys (builder, entry->extra);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  les_dossier_write_decisions (self, builder);
  les_dossier_write_keys (builder, self->extra);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/**
 * les_dossier_to_bytes:
 *
 * Returns: (transfer full): what les_dossier_save() would write
 */
GBytes *
les_dossier_to_bytes (const LesDossier *self)
{
  g_autoptr (JsonNode) root = build (self);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  GString *text = g_string_new (NULL);

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 1);
  json_generator_to_gstring (generator, text);
  g_string_append_c (text, '\n');
  return g_string_free_to_bytes (text);
}

/**
 * les_dossier_save:
 * @error: LES_ERROR_WRITE, G_IO_ERROR_CANCELLED
 *
 * Puts the dossier into the place of @path when all of it is on the disk, never a part of it.
 */
gboolean
les_dossier_save (const LesDossier *self,
                  const char       *path,
                  GCancellable     *cancellable,
                  GError          **error)
{
  g_autoptr (LesReplace) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  file = les_replace_open (path, error);
  if (file == NULL)
    return FALSE;
  bytes = les_dossier_to_bytes (self);
  les_replace_write (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return les_replace_commit (file, error);
}
