/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "engine/engine.h"
#include "session/finder.h"

static void
add_article (GListStore *list,
             const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (LesReading) reading = les_engine_read_bytes (bytes, NULL, LES_IMPORT_PLAIN, NULL, &error);
  g_autoptr (LesArticleItem) item = NULL;

  g_assert_no_error (error);
  item = les_article_item_new (reading, 0);
  g_list_store_append (list, item);
}

static void
assert_hits (const char *text,
             const char *words,
             guint       n,
             const char *first)
{
  g_autoptr (GListStore) list = g_list_store_new (LES_TYPE_ARTICLE_ITEM);
  g_autoptr (GArray) hits = NULL;

  add_article (list, text);
  hits = les_find (G_LIST_MODEL (list), words, 0);
  g_assert_cmpuint (hits->len, ==, n);
  if (first != NULL)
    {
      LesSpan span = g_array_index (hits, LesHit, 0).span;
      g_autoptr (LesArticleItem) item = g_list_model_get_item (G_LIST_MODEL (list), 0);
      const char *buffer = les_article_get_text (les_article_item_get_article (item), NULL);
      g_autofree char *found = g_strndup (buffer + span.start, span.length);

      g_assert_cmpstr (found, ==, first);
    }
}

static void
test_case_and_accents (void)
{
  assert_hits ("Der Fluss war hoch. DER FLUSS fiel.", "fluss", 2, "Fluss");
  assert_hits ("Das Café schloss.", "cafe", 1, "Café");
  assert_hits ("Die Straße war gesperrt.", "strasse", 1, "Straße");
}

static void
test_white_space (void)
{
  assert_hits ("Er kam\nam  Montag.", "kam am montag", 1, "kam\nam  Montag");
  assert_hits ("Er kam am Montag.", "  kam ", 1, "kam");
}

static void
test_nothing (void)
{
  assert_hits ("Er kam am Montag.", "", 0, NULL);
  assert_hits ("Er kam am Montag.", "   ", 0, NULL);
  assert_hits ("Er kam am Montag.", "Dienstag", 0, NULL);
}

static void
test_several_articles (void)
{
  g_autoptr (GListStore) list = g_list_store_new (LES_TYPE_ARTICLE_ITEM);
  g_autoptr (GArray) hits = NULL;
  g_autoptr (GArray) few = NULL;

  add_article (list, "Wasser und Wasser.");
  add_article (list, "Kein Regen.");
  add_article (list, "Viel Wasser.");
  hits = les_find (G_LIST_MODEL (list), "wasser", 0);
  g_assert_cmpuint (hits->len, ==, 3);
  g_assert_cmpuint (g_array_index (hits, LesHit, 0).article, ==, 0);
  g_assert_cmpuint (g_array_index (hits, LesHit, 2).article, ==, 2);
  few = les_find (G_LIST_MODEL (list), "wasser", 2);
  g_assert_cmpuint (few->len, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/finder/case-and-accents", test_case_and_accents);
  g_test_add_func ("/session/finder/white-space", test_white_space);
  g_test_add_func ("/session/finder/nothing", test_nothing);
  g_test_add_func ("/session/finder/several-articles", test_several_articles);
  return g_test_run ();
}
