/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier/dossier-private.h"

#include "text/offsets.h"

static void
write_string (JsonBuilder *builder,
              const char  *key,
              const char  *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (builder, key);
  json_builder_add_string_value (builder, value);
}

static void
write_number (JsonBuilder *builder,
              const char  *key,
              gsize        value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, (gint64) value);
}

static void
write_names (JsonBuilder       *builder,
             const char        *key,
             const char *const *names)
{
  if (names[0] == NULL)
    return;
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (; *names != NULL; names++)
    json_builder_add_string_value (builder, *names);
  json_builder_end_array (builder);
}

static void
write_block (JsonBuilder      *builder,
             const LesOffsets *offsets,
             const LesBlock   *block)
{
  json_builder_begin_object (builder);
  write_string (builder, "kind", les_block_kind_to_string (block->kind));
  write_number (builder, "start", les_offsets_to_characters (offsets, block->span.start));
  write_number (builder, "end", les_offsets_to_characters (offsets, les_span_end (block->span)));
  if (block->level > 0)
    write_number (builder, "level", MIN (block->level, 99));
  if (block->label.length > 0)
    {
      json_builder_set_member_name (builder, "label");
      json_builder_begin_array (builder);
      json_builder_add_int_value (builder, (gint64) les_offsets_to_characters (offsets, block->label.start));
      json_builder_add_int_value (builder, (gint64) les_offsets_to_characters (offsets, les_span_end (block->label)));
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
}

static void
write_sequence (JsonBuilder      *builder,
                const LesArticle *article)
{
  g_autoptr (LesOffsets) offsets = NULL;
  const char *text;
  gsize length;
  guint n_blocks, n_removed;
  const LesBlock *blocks = les_article_get_blocks (article, &n_blocks);
  const LesRemoved *removed = les_article_get_removed (article, &n_removed);

  text = les_article_get_text (article, &length);
  offsets = les_offsets_new (text, length);
  write_string (builder, "text", text);

  json_builder_set_member_name (builder, "blocks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_blocks; i++)
    write_block (builder, offsets, &blocks[i]);
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "removed");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_removed; i++)
    {
      json_builder_begin_object (builder);
      write_string (builder, "text", removed[i].text);
      write_string (builder, "reason", les_removed_reason_to_string (removed[i].reason));
      write_number (builder, "before", removed[i].before_block);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/*< private >
 * les_dossier_write_article:
 *
 * Adds the members of an article to the object that @builder has open.
 */
void
les_dossier_write_article (JsonBuilder      *builder,
                           const LesArticle *article)
{
  const char *path = les_article_get_path (article);
  g_autofree char *shown = path != NULL ? g_filename_display_name (path) : NULL;

  /* A name of other bytes than UTF-8 can't stand in JSON; it is only shown, never opened again. */
  write_string (builder, "path", shown);
  write_string (builder, "hash", les_article_get_hash (article));
  write_string (builder, "outlet", les_article_get_outlet (article));
  write_string (builder, "title", les_article_get_title (article));
  write_string (builder, "published", les_article_get_published (article));
  write_string (builder, "updated", les_article_get_updated (article));
  write_string (builder, "language", les_article_get_language (article));
  write_string (builder, "url", les_article_get_url (article));
  write_names (builder, "authors", les_article_get_authors (article));
  write_names (builder, "agency", les_article_get_agencies (article));
  write_sequence (builder, article);
}
