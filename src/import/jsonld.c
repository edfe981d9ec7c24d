/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/jsonld.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define MAX_DEPTH 12 /* of nested things; deeper ones are no article's description */
#define MAX_NESTING 200 /* of brackets: what is handed to the JSON parser, which recurses */

typedef void (*ThingFunc) (JsonObject *thing, gpointer data);

static const char *
get_string (JsonObject *object,
            const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) > 0)
    node = json_array_get_element (json_node_get_array (node), 0);
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return json_node_get_string (node);
}

static gboolean
type_is_article (const char *type)
{
  static const char *const others[] = { "BlogPosting", "Report", "Review", "Recipe", "LiveBlogPosting", "SocialMediaPosting",
                                        "CreativeWork" };
  const char *local;

  if (type == NULL)
    return FALSE;
  local = strrchr (type, '/');
  local = local != NULL ? local + 1 : type;
  if (g_str_has_suffix (local, "Article"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (strcmp (others[i], local) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_article (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "@type");

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *types = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (types); i++)
        {
          JsonNode *type = json_array_get_element (types, i);

          if (JSON_NODE_HOLDS_VALUE (type) && json_node_get_value_type (type) == G_TYPE_STRING
              && type_is_article (json_node_get_string (type)))
            return TRUE;
        }
      return FALSE;
    }
  return type_is_article (get_string (object, "@type"));
}

/* Calls func for every object in node down to a depth that no honest description exceeds. */
static void
foreach_thing (JsonNode  *node,
               guint      depth,
               ThingFunc  func,
               gpointer   data)
{
  if (node == NULL || depth > MAX_DEPTH)
    return;
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        foreach_thing (json_array_get_element (array, i), depth + 1, func, data);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      static const char *const inside[] = { "@graph", "mainEntity", "mainEntityOfPage" };

      func (object, data);
      for (guint i = 0; i < G_N_ELEMENTS (inside); i++)
        foreach_thing (json_object_get_member (object, inside[i]), depth + 1, func, data);
    }
}

/* A person, an organisation, a name, or several of them. ids: names by "@id", for those that are only referred to. */
static void
add_names (JsonNode   *node,
           GHashTable *ids,
           guint       depth,
           GPtrArray  *names)
{
  if (node == NULL || depth > MAX_DEPTH)
    return;
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        add_names (json_array_get_element (array, i), ids, depth + 1, names);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      JsonNode *name = json_object_get_member (object, "name");
      const char *id = get_string (object, "@id");

      if (name != NULL)
        add_names (name, ids, depth + 1, names);
      else if (id != NULL && g_hash_table_contains (ids, id))
        g_ptr_array_add (names, g_strdup (g_hash_table_lookup (ids, id)));
    }
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    g_ptr_array_add (names, g_strdup (json_node_get_string (node)));
}

typedef struct
{
  LesPageFacts *facts;
  GHashTable   *ids;
} Reading;

static void
note_id_cb (JsonObject *thing,
            gpointer    data)
{
  Reading *self = data;
  const char *id = get_string (thing, "@id");
  const char *name = get_string (thing, "name");

  if (id != NULL && name != NULL)
    g_hash_table_insert (self->ids, g_strdup (id), g_strdup (name));
}

static void
read_url (JsonObject *thing,
          char      **url)
{
  JsonNode *page = json_object_get_member (thing, "mainEntityOfPage");

  if (page != NULL && JSON_NODE_HOLDS_OBJECT (page))
    les_page_fact_offer (url, get_string (json_node_get_object (page), "@id"));
  les_page_fact_offer (url, get_string (thing, "mainEntityOfPage"));
  les_page_fact_offer (url, get_string (thing, "url"));
}

/* The longest body wins: a page may describe its article twice, once cut short. */
static void
offer_body (char       **body,
            const char  *text)
{
  if (text != NULL && (*body == NULL || strlen (text) > strlen (*body)))
    {
      g_free (*body);
      *body = g_strdup (text);
    }
}

static void
read_article_cb (JsonObject *thing,
                 gpointer    data)
{
  Reading *self = data;
  LesPageFacts *facts = self->facts;
  g_autoptr (GPtrArray) publishers = g_ptr_array_new_with_free_func (g_free);

  if (!is_article (thing))
    return;
  les_page_fact_offer (&facts->headline, get_string (thing, "headline"));
  if (facts->headline == NULL)
    les_page_fact_offer (&facts->headline, get_string (thing, "name"));
  les_page_fact_offer (&facts->alternative_headline, get_string (thing, "alternativeHeadline"));
  les_page_fact_offer (&facts->description, get_string (thing, "description"));
  offer_body (&facts->body, get_string (thing, "articleBody"));
  les_page_fact_offer (&facts->date_published, get_string (thing, "datePublished"));
  if (facts->date_published == NULL)
    les_page_fact_offer (&facts->date_published, get_string (thing, "dateCreated"));
  les_page_fact_offer (&facts->date_modified, get_string (thing, "dateModified"));
  les_page_fact_offer (&facts->in_language, get_string (thing, "inLanguage"));
  read_url (thing, &facts->main_entity_url);
  add_names (json_object_get_member (thing, "publisher"), self->ids, 0, publishers);
  if (publishers->len > 0)
    les_page_fact_offer (&facts->publisher, g_ptr_array_index (publishers, 0));
  if (facts->authors->len == 0)
    add_names (json_object_get_member (thing, "author"), self->ids, 0, facts->authors);
  if (facts->authors->len == 0)
    add_names (json_object_get_member (thing, "creator"), self->ids, 0, facts->authors);
}

/* What stands between "<![CDATA[" and "]]>", which old pages put into comments of the script. */
static void
unwrap_cdata (const char **start,
              const char **end)
{
  const char *open = g_strstr_len (*start, MIN (*end - *start, 80), "<![CDATA[");
  const char *close = open != NULL ? g_strrstr_len (*start, *end - *start, "]]>") : NULL;

  if (open == NULL)
    return;
  *start = open + strlen ("<![CDATA[");
  if (close != NULL && close >= *start)
    *end = close;
}

/* The JSON in the script: without what stands around it, line breaks in strings as spaces. NULL when its brackets nest too deep. */
static char *
clean_script (const char *script,
              gsize       length)
{
  const char *end = script + length;
  GString *json;
  gboolean in_string = FALSE;
  guint nesting = 0;

  unwrap_cdata (&script, &end);
  while (script < end && *script != '{' && *script != '[')
    script++;
  while (end > script && end[-1] != '}' && end[-1] != ']')
    end--;
  json = g_string_sized_new ((gsize) (end - script) + 1);
  for (const char *p = script; p < end; p++)
    {
      if (in_string && *p == '\\' && p + 1 < end)
        {
          g_string_append_c (json, *p++);
          g_string_append_c (json, *p);
          continue;
        }
      in_string ^= *p == '"';
      if (!in_string && (*p == '{' || *p == '[') && ++nesting > MAX_NESTING)
        {
          g_string_free (json, TRUE);
          return NULL;
        }
      if (!in_string && (*p == '}' || *p == ']') && nesting > 0)
        nesting--;
      if (in_string && (guchar) *p < ' ')
        g_string_append (json, *p == '\n' ? "\\n" : " ");
      else
        g_string_append_c (json, *p);
    }
  return g_string_free (json, FALSE);
}

void
les_jsonld_read (const char   *script,
                 gsize         length,
                 LesPageFacts *facts)
{
  g_autofree char *json = clean_script (script, length);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Reading reading = { facts, ids };

  if (json == NULL || !json_parser_load_from_data (parser, json, -1, NULL))
    return;
  foreach_thing (json_parser_get_root (parser), 0, note_id_cb, &reading);
  foreach_thing (json_parser_get_root (parser), 0, read_article_cb, &reading);
}
