/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "engine/engine.h"
#include "engine/json.h"
#include "engine/report.h"

/* Whatever the text holds, what is written is JSON that another library reads back to the same text. */
static void
test_strings (void)
{
  const char         *odd = "a\"b\\c\n\t\001\177ü\u2028\360\237\230\200[{:";
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (JsonNode) node = NULL;
  JsonArray          *array;

  les_json_open (out, '[');
  les_json_string (out, odd);
  les_json_string (out, "[");
  les_json_string (out, NULL);
  les_json_integer (out, G_MININT64);
  les_json_number (out, 0.5);
  les_json_boolean (out, TRUE);
  les_json_open (out, '{');
  les_json_key (out, "k:");
  les_json_integer (out, 7);
  les_json_close (out, '}');
  les_json_close (out, ']');
  node = json_from_string (out->str, NULL);
  g_assert_nonnull (node);
  array = json_node_get_array (node);
  g_assert_cmpuint (json_array_get_length (array), ==, 7);
  g_assert_cmpstr (json_array_get_string_element (array, 0), ==, odd);
  g_assert_cmpstr (json_array_get_string_element (array, 1), ==, "[");
  g_assert_true (json_array_get_null_element (array, 2));
  g_assert_cmpint (json_array_get_int_element (array, 3), ==, G_MININT64);
  g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (array, 6), "k:"), ==, 7);
}

static LesReading *
read_text (const char *text,
           const char *name)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  LesReading        *reading = les_engine_read_bytes (bytes, name, LES_IMPORT_PLAIN, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (les_reading_check (reading, &error));
  g_assert_no_error (error);
  return reading;
}

/* Offsets in reports are characters, not bytes. */
static void
test_characters (void)
{
  g_autoptr (LesReading) reading = read_text ("Äöü ß.\nZweiter Absatz.", "a.txt");
  g_autoptr (GString)    out = g_string_new (NULL);
  g_autoptr (JsonNode)   node = NULL;
  JsonArray             *blocks;

  les_report_reading (reading, out);
  node = json_from_string (out->str, NULL);
  g_assert_nonnull (node);
  blocks = json_object_get_array_member (json_node_get_object (node), "blocks");
  g_assert_cmpuint (json_array_get_length (blocks), ==, 2);
  g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (blocks, 0), "end"), ==, 6);
  g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (blocks, 1), "start"), ==, 7);
}

static gboolean
count_line (const char *line,
            gsize       length,
            gpointer    user_data)
{
  g_autofree char     *text = g_strndup (line, length);
  g_autoptr (JsonNode) node = json_from_string (text, NULL);

  g_assert_nonnull (node);
  g_assert_true (g_str_has_suffix (text, "}\n"));
  ++*(guint *) user_data;
  return TRUE;
}

/* One object, or a line a fact: both are JSON and hold every article. */
static void
test_comparison (void)
{
  g_autoptr (GPtrArray)     readings = g_ptr_array_new_with_free_func ((GDestroyNotify) les_reading_unref);
  g_autoptr (GPtrArray)     errors = g_ptr_array_new ();
  g_autoptr (LesComparison) comparison = NULL;
  g_autoptr (GString)       out = g_string_new (NULL);
  g_autoptr (JsonNode)      node = NULL;
  g_autoptr (GError)        error = NULL;
  guint                     n_lines = 0;

  g_ptr_array_add (readings, read_text ("Die Brücke bei Nordhaven wurde am Montag für den Verkehr gesperrt.", "a.txt"));
  g_ptr_array_add (readings, read_text ("Die Brücke bei Nordhaven wurde am Montag für den Verkehr gesperrt.", "b.txt"));
  g_ptr_array_add (errors, (char *) "gone.txt");
  g_ptr_array_add (errors, (char *) "It is gone.");
  comparison = les_match (readings, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (les_comparison_check (comparison, &error));
  les_report_comparison (comparison, errors, out);
  node = json_from_string (out->str, NULL);
  g_assert_nonnull (node);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (node), "articles")), ==, 2);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (node), "errors")), ==, 1);
  g_assert_true (les_report_comparison_lines (comparison, count_line, &n_lines));
  g_assert_cmpuint (n_lines, >=, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/strings", test_strings);
  g_test_add_func ("/report/characters", test_characters);
  g_test_add_func ("/report/comparison", test_comparison);
  return g_test_run ();
}
