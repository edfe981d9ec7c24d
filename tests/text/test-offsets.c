/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "text/offsets.h"

/* Both directions agree with GLib's own counting, at every byte of a text longer than one step of the map. */
static void
test_both_ways (void)
{
  g_autoptr (GString)    text = g_string_new (NULL);
  g_autoptr (LesOffsets) offsets = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append_unichar (text, i % 3 == 0 ? 0x1F600 : i % 3 == 1 ? 'a' : 0xFC);
  offsets = les_offsets_new (text->str, text->len);
  for (const char *p = text->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize byte = p - text->str, character = g_utf8_pointer_to_offset (text->str, p);

      g_assert_cmpuint (les_offsets_to_characters (offsets, byte), ==, character);
      g_assert_cmpuint (les_offsets_to_bytes (offsets, character), ==, byte);
    }
  g_assert_cmpuint (les_offsets_to_characters (offsets, text->len), ==, 300);
  g_assert_cmpuint (les_offsets_to_bytes (offsets, 300), ==, text->len);
}

/* Beyond the end is the end, and an empty text has one place. */
static void
test_edges (void)
{
  g_autoptr (LesOffsets) empty = les_offsets_new ("", 0);
  g_autoptr (LesOffsets) exact = les_offsets_new ("0123456789012345678901234567890123456789012345678901234567890123", 64);

  g_assert_cmpuint (les_offsets_to_characters (empty, 5), ==, 0);
  g_assert_cmpuint (les_offsets_to_bytes (empty, 5), ==, 0);
  g_assert_cmpuint (les_offsets_to_characters (exact, 64), ==, 64);
  g_assert_cmpuint (les_offsets_to_bytes (exact, 1000), ==, 64);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/offsets/both-ways", test_both_ways);
  g_test_add_func ("/offsets/edges", test_edges);
  return g_test_run ();
}
