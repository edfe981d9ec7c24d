/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dossier/dossier-private.h"

#include <string.h>

#include "text/offsets.h"

/* Decisions are made by hand. What a file has beyond these numbers was not, and would cost its square; it is kept unread. */
#define MAX_DECISIONS 10000
#define MAX_SEARCHES 100

static const char *const verdicts[] = { NULL, "confirmed", "rejected" };

/* Each article's, made when first asked for. */
static LesOffsets *
get_offsets (const LesDossier *self,
             GPtrArray        *offsets,
             guint             article)
{
  gsize length;
  const char *text = les_article_get_text (les_dossier_get_article (self, article), &length);

  if (g_ptr_array_index (offsets, article) == NULL)
    g_ptr_array_index (offsets, article) = les_offsets_new (text, length);
  return g_ptr_array_index (offsets, article);
}

static void
free_offsets (gpointer data)
{
  if (data != NULL)
    les_offsets_free (data);
}

static GPtrArray *
offsets_new (const LesDossier *self)
{
  GPtrArray *offsets = g_ptr_array_new_with_free_func (free_offsets);

  g_ptr_array_set_size (offsets, self->entries->len);
  return offsets;
}

/* Reading */

typedef struct
{
  LesDossier *dossier;
  GPtrArray  *offsets;
  guint       n_searches;
} Reader;

static gboolean
get_number (JsonObject *object,
            const char *key,
            gsize       limit,
            gsize      *number)
{
  JsonNode *node = json_object_get_member (object, key);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64 || json_node_get_int (node) < 0
      || (guint64) json_node_get_int (node) > limit)
    return FALSE;
  *number = json_node_get_int (node);
  return TRUE;
}

static const char *
get_string (JsonObject *object,
            const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

/* Where the words are: at the offsets, or, if someone changed the text in the file, wherever they stand now. */
static gboolean
find_words (Reader     *self,
            const char *text,
            const char *words,
            gsize       start,
            LesSpan    *span)
{
  const char *at = text + start;

  if (words == NULL || *words == '\0')
    return FALSE;
  if (!g_str_has_prefix (at, words))
    at = self->n_searches++ < MAX_SEARCHES ? strstr (text, words) : NULL;
  if (at == NULL)
    return FALSE;
  *span = LES_SPAN (at - text, at - text + strlen (words));
  return TRUE;
}

static gboolean
read_excerpt (Reader     *self,
              JsonObject *object,
              const char *key,
              LesExcerpt *excerpt)
{
  JsonNode *node = json_object_get_member (object, key);
  guint n_articles = les_dossier_n_articles (self->dossier);
  gsize article, start, length;
  const LesOffsets *offsets;
  const char *text;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node) || n_articles == 0)
    return FALSE;
  object = json_node_get_object (node);
  if (!get_number (object, "article", n_articles - 1, &article))
    return FALSE;
  excerpt->article = les_dossier_get_article (self->dossier, article);
  text = les_article_get_text (excerpt->article, &length);
  offsets = get_offsets (self->dossier, self->offsets, article);
  if (!get_number (object, "start", les_offsets_to_characters (offsets, length), &start))
    return FALSE;
  return find_words (self, text, get_string (object, "text"), les_offsets_to_bytes (offsets, start), &excerpt->span);
}

static LesVerdict
read_verdict (JsonObject *object)
{
  const char *verdict = get_string (object, "verdict");

  for (guint i = 1; i < G_N_ELEMENTS (verdicts); i++)
    if (g_strcmp0 (verdict, verdicts[i]) == 0)
      return i;
  return LES_VERDICT_NONE;
}

/*< private >
 * les_dossier_read_decisions:
 *
 * Takes the decisions of @object, whose articles were read. What can't be read, perhaps a newer program's, is kept as it is.
 */
void
les_dossier_read_decisions (LesDossier *self,
                            JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "decisions");
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  g_autoptr (GPtrArray) offsets = offsets_new (self);
  Reader reader = { self, offsets, 0 };

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      JsonObject *given = i < MAX_DECISIONS && JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;
      LesExcerpt a, b;

      if (given != NULL && read_verdict (given) != LES_VERDICT_NONE && read_excerpt (&reader, given, "a", &a)
          && read_excerpt (&reader, given, "b", &b))
        les_decisions_set (self->decisions, &a, &b, read_verdict (given));
      else
        g_ptr_array_add (self->other_decisions, json_node_copy (element));
    }
}

/* Writing */

static int
find_article (const LesDossier *self,
              const LesArticle *article)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (les_dossier_get_article (self, i) == article)
      return i;
  return -1;
}

static void
write_excerpt (JsonBuilder      *builder,
               const char       *key,
               const LesExcerpt *excerpt,
               int               article,
               const LesOffsets *offsets)
{
  const char *text = les_article_get_text (excerpt->article, NULL);
  g_autofree char *words = g_strndup (text + excerpt->span.start, excerpt->span.length);

  json_builder_set_member_name (builder, key);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "article");
  json_builder_add_int_value (builder, article);
  json_builder_set_member_name (builder, "start");
  json_builder_add_int_value (builder, les_offsets_to_characters (offsets, excerpt->span.start));
  json_builder_set_member_name (builder, "end");
  json_builder_add_int_value (builder, les_offsets_to_characters (offsets, les_span_end (excerpt->span)));
  json_builder_set_member_name (builder, "text");
  json_builder_add_string_value (builder, words);
  json_builder_end_object (builder);
}

/*< private >
 * les_dossier_write_decisions:
 *
 * Adds the member "decisions" to the object that @builder has open, without those about articles that are gone.
 */
void
les_dossier_write_decisions (const LesDossier *self,
                             JsonBuilder      *builder)
{
  g_autoptr (GPtrArray) offsets = offsets_new (self);

  json_builder_set_member_name (builder, "decisions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < les_decisions_n (self->decisions); i++)
    {
      const LesDecision *decision = les_decisions_get (self->decisions, i);
      int a = find_article (self, decision->a.article), b = find_article (self, decision->b.article);

      if (a < 0 || b < 0)
        continue;
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "verdict");
      json_builder_add_string_value (builder, verdicts[decision->verdict]);
      write_excerpt (builder, "a", &decision->a, a, get_offsets (self, offsets, a));
      write_excerpt (builder, "b", &decision->b, b, get_offsets (self, offsets, b));
      json_builder_end_object (builder);
    }
  for (guint i = 0; i < self->other_decisions->len; i++)
    json_builder_add_value (builder, json_node_copy (g_ptr_array_index (self->other_decisions, i)));
  json_builder_end_array (builder);
}
