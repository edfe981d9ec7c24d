/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Panes of articles in a real window, without input: the map between article and buffer, marks, connectors, removed parts, order. */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "view/connector.h"
#include "view/panes.h"
#include "view/part-markup.h"
#include "view/phrases.h"
#include "view/reason-list.h"

static const char *const texts[] = {
  "<!DOCTYPE html><html lang=\"de\"><head><meta charset=\"utf-8\"><title>Brücke bleibt zu</title></head><body><article>"
  "<h1>Brücke bleibt zu</h1>"
  "<p>Die alte Brücke über die Mell wird am Montag für sechs Wochen gesperrt, teilte das Bauamt mit.</p>"
  "<blockquote><p>Das ist eine Belastung für den ganzen Ort, sagte die Bürgermeisterin Ada Vorn.</p></blockquote>"
  "<p>Die Umleitung führt durch zwei Dörfer, was deren Bewohner mit Sorge sehen:</p>"
  "<ul><li>Erstens wird es lauter.</li><li>Zweitens wird es enger.</li></ul>"
  "<p>Im Herbst soll der Verkehr wieder rollen, wenn das Wetter den Arbeiten keinen Strich durch die Rechnung macht.</p>"
  "</article></body></html>",
  "<!DOCTYPE html><html lang=\"de\"><head><meta charset=\"utf-8\"><title>Sperrung ab Montag</title></head><body><article>"
  "<h1>Sperrung ab Montag</h1>"
  "<p>Wer nach Westen will, braucht in den nächsten Wochen Geduld und einen vollen Tank.</p>"
  "<p>Die alte Brücke über die Mell wird am Montag für sechs Wochen gesperrt, teilte das Bauamt mit.</p>"
  "<p>Händler am Ufer fürchten, dass ihnen in dieser Zeit die Kunden ausbleiben könnten.</p>"
  "</article></body></html>",
};

typedef struct
{
  LesSession *session;
  GtkWidget  *window;
  LesPanes   *panes;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->session = les_session_new ();
  fixture->window = gtk_window_new ();
  fixture->panes = g_object_new (LES_TYPE_PANES, NULL);
  les_panes_set_session (fixture->panes, fixture->session);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->panes));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));

      les_session_add_bytes (fixture->session, bytes);
      while (les_session_get_stage (fixture->session) != LES_STAGE_IDLE)
        g_main_context_iteration (NULL, TRUE);
    }
}

static gboolean
give_up_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_frames (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, give_up_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  /* A worker that has just ended may hold the session for a moment longer. */
  wait_frames (50);
  g_assert_finalize_object (fixture->session);
}

static LesPane *
get_pane (Fixture *fixture,
          guint    position)
{
  return les_panes_find (fixture->panes, les_session_get_item (fixture->session, position));
}

/* Every byte of a block is found in the buffer as the same character, and the way back leads to it. */
static void
test_map (Fixture      *fixture,
          gconstpointer data)
{
  for (guint p = 0; p < 2; p++)
    {
      LesArticleBuffer *buffer = les_article_view_get_buffer (les_pane_get_view (get_pane (fixture, p)));
      const LesArticle *article = les_article_item_get_article (les_session_get_item (fixture->session, p));
      const char *text = les_article_get_text (article, NULL);
      LesSpan title = les_article_buffer_get_title (buffer);
      guint n_blocks;
      const LesBlock *blocks = les_article_get_blocks (article, &n_blocks);

      for (guint i = 0; i < n_blocks; i++)
        for (const char *c = text + blocks[i].span.start; c < text + les_span_end (blocks[i].span); c = g_utf8_next_char (c))
          {
            int offset = les_article_buffer_to_offset (buffer, c - text);
            GtkTextIter iter;

            if (title.length > 0 && les_span_contains (title, blocks[i].span))
              {
                g_assert_cmpint (offset, ==, -1);
                continue;
              }
            gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &iter, offset);
            g_assert_cmpuint (gtk_text_iter_get_char (&iter), ==, g_utf8_get_char (c));
            g_assert_cmpuint (les_article_buffer_to_byte (buffer, offset), ==, c - text);
          }
    }
}

static void
test_marks_and_ribbons (Fixture      *fixture,
                        gconstpointer data)
{
  const GArray *marks = les_article_view_get_marks (les_pane_get_view (get_pane (fixture, 0)));
  GtkWidget *child;
  guint n_ribbons = 0;

  g_assert_cmpuint (marks->len, >=, 1);
  g_assert_true (les_marks_find (marks, g_array_index (marks, LesMark, 0).start) != NULL);
  g_assert_null (les_marks_find (marks, G_MAXINT));
  for (child = gtk_widget_get_first_child (GTK_WIDGET (fixture->panes)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (LES_IS_CONNECTOR (child))
      n_ribbons += les_connector_n_ribbons (LES_CONNECTOR (child));
  g_assert_cmpuint (n_ribbons, >=, 1);
}

/* After picking, the readings stand at one height. */
static void
test_lines_up (Fixture      *fixture,
               gconstpointer data)
{
  double top[2], bottom;

  wait_frames (200);
  les_session_step (fixture->session, 1);
  wait_frames (800);
  for (guint i = 0; i < 2; i++)
    {
      LesPane *pane = get_pane (fixture, i);
      const GArray *picked = les_article_view_get_picked (les_pane_get_view (pane));

      g_assert_cmpuint (picked->len, >=, 1);
      les_pane_get_extent (pane, GTK_WIDGET (fixture->panes), g_array_index (picked, LesMark, 0).start,
                           g_array_index (picked, LesMark, 0).end, &top[i], &bottom);
    }
  g_assert_cmpfloat_with_epsilon (top[0], top[1], 2);
}

static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (LesPane) first = g_object_ref (get_pane (fixture, 0)); /* so that no other one can have its address */

  gtk_widget_activate_action (GTK_WIDGET (first), "pane.move-right", NULL);
  g_assert_true (get_pane (fixture, 1) == first);
  g_assert_true (gtk_widget_get_first_child (GTK_WIDGET (fixture->panes)) != GTK_WIDGET (first));
  gtk_widget_activate_action (GTK_WIDGET (first), "pane.move-right", NULL);
  g_assert_true (get_pane (fixture, 1) == first);
  gtk_widget_activate_action (GTK_WIDGET (first), "pane.remove", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (les_session_get_articles (fixture->session)), ==, 1);
  while (les_session_get_stage (fixture->session) != LES_STAGE_IDLE)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  gtk_test_accessible_assert_role (les_pane_get_view (get_pane (fixture, 0)), GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (les_pane_get_view (get_pane (fixture, 0)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "outlet unknown: Brücke bleibt zu");
}

static void
test_markup (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (LesEntry) entry = g_list_model_get_item (les_session_get_entries (fixture->session, LES_ENTRY_STATEMENT), 0);
  g_autoptr (LesSharedWords) shared = les_shared_words_new (entry, G_MAXUINT);
  g_autofree char *markup = les_part_markup (entry, 0, shared);
  g_autofree char *phrase = les_phrase_entry (entry);

  g_assert_true (pango_parse_markup (markup, -1, 0, NULL, NULL, NULL, NULL));
  g_assert_nonnull (strstr (markup, "<b>"));
  g_assert_true (g_str_has_prefix (phrase, "word for word"));
}

static LesEntry *
find_kind (LesSession *session,
           LesLinkKind kind)
{
  GListModel *statements = les_session_get_entries (session, LES_ENTRY_STATEMENT);
  guint n = g_list_model_get_n_items (statements);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LesEntry) entry = g_list_model_get_item (statements, i);

      if (les_entry_get_link_kind (entry) == kind)
        return g_steal_pointer (&entry);
    }
  return NULL;
}

/* Three reports, two figures: the words that carry the sentence are bold, its articles and prepositions are not, the figures
 * stand out, and what all links agree on is said once. */
static void
test_contradiction (void)
{
  static const char *const reports[] = {
    "Nach Angaben des Bauamts mussten wegen der Sperrung der Brücke 175 Menschen am Ufer der Mell ihre Wohnungen verlassen.\n",
    "Wegen der Sperrung der Brücke mussten nach Angaben der Polizei 140 Menschen am Ufer der Mell ihre Wohnungen verlassen.\n",
    "140 Menschen am Ufer der Mell mussten ihre Wohnungen wegen der Sperrung der Brücke verlassen, wie die Polizei mitteilte.\n",
  };
  LesSession *session = les_session_new ();
  g_autoptr (LesEntry) entry = NULL;
  g_autoptr (LesSharedWords) shared = NULL;
  g_autoptr (GPtrArray) reasons = NULL;
  guint n_places, n_different = 0;

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (reports[i], strlen (reports[i]));

      les_session_add_bytes (session, bytes);
      while (les_session_get_stage (session) != LES_STAGE_IDLE)
        g_main_context_iteration (NULL, TRUE);
    }
  entry = find_kind (session, LES_LINK_CONFLICT);
  g_assert_nonnull (entry);
  shared = les_shared_words_new (entry, G_MAXUINT);
  les_entry_get_places (entry, &n_places);
  for (guint i = 0; i < n_places; i++)
    {
      g_autofree char *markup = les_part_markup (entry, i, shared);

      g_assert_nonnull (strstr (markup, "<b>"));
      g_assert_null (strstr (markup, "<b>der</b>"));
      g_assert_null (strstr (markup, "<b>am"));
      n_different += strstr (markup, "underline=\"double\"") != NULL;
    }
  g_assert_cmpuint (n_different, >=, 2);
  reasons = les_reason_list_new (entry);
  g_assert_cmpuint (reasons->len, >=, 1);
  for (guint i = 0; i < reasons->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const char *a = g_ptr_array_index (reasons, i), *b = g_ptr_array_index (reasons, j);
        gsize kind = strcspn (a, ":");

        g_assert_cmpstr (a, !=, b);
        /* A kind of likeness is named once, with all its words; only differences may come twice. */
        if (g_str_has_prefix (a, "same"))
          g_assert_cmpint (strncmp (a, b, kind + 1), !=, 0);
      }
  g_clear_pointer (&shared, les_shared_words_free);
  g_clear_object (&entry);
  wait_frames (50);
  g_assert_finalize_object (session);
}

/* The same words in another form are shown as the same: plural and singular, present and past. */
static void
test_inflected (void)
{
  static const char *const reports[] = {
    "Das Bauamt sperrt die alten Brücken über die Mell sechs Wochen für Lastwagen.\n",
    "Das Bauamt sperrte die alte Brücke über die Mell sechs Wochen lang für jeden Lastwagen.\n",
  };
  static const char *const words[][4] = { { "alten", "Brücken", "sperrt", "Lastwagen" }, { "alte", "Brücke", "sperrte", "Lastwagen" } };
  LesSession *session = les_session_new ();
  g_autoptr (LesEntry) entry = NULL;
  g_autoptr (LesSharedWords) shared = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (reports[i], strlen (reports[i]));

      les_session_add_bytes (session, bytes);
      while (les_session_get_stage (session) != LES_STAGE_IDLE)
        g_main_context_iteration (NULL, TRUE);
    }
  entry = g_list_model_get_item (les_session_get_entries (session, LES_ENTRY_STATEMENT), 0);
  if (entry == NULL)
    entry = g_list_model_get_item (les_session_get_entries (session, LES_ENTRY_SUGGESTION), 0);
  g_assert_nonnull (entry);
  shared = les_shared_words_new (entry, G_MAXUINT);
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autoptr (GArray) found = les_shared_words_find (shared, i, LES_SPAN (0, strlen (reports[i])));

      for (guint w = 0; w < G_N_ELEMENTS (words[i]); w++)
        {
          gboolean is_found = FALSE;

          for (guint k = 0; k < found->len; k++)
            {
              LesSpan span = g_array_index (found, LesSpan, k);

              is_found |= span.length == strlen (words[i][w]) && g_str_has_prefix (reports[i] + span.start, words[i][w]);
            }
          if (!is_found)
            g_error ("“%s” is not shared", words[i][w]);
        }
    }
  g_clear_pointer (&shared, les_shared_words_free);
  g_clear_object (&entry);
  wait_frames (50);
  g_assert_finalize_object (session);
}

static gboolean
is_seen (GtkTextBuffer *buffer,
         const char    *words)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  return strstr (text, words) != NULL;
}

/* Byline and date stand in the pane's header: only a caption leaves a line. */
static void
test_removed (void)
{
  LesArticleBuilder *builder = les_article_builder_new ("notes.txt");
  g_autoptr (LesArticle) article = NULL;
  g_autoptr (LesReading) reading = NULL;
  g_autoptr (LesArticleItem) item = NULL;
  g_autoptr (LesArticleBuffer) buffer = NULL;
  GtkTextBuffer *text;

  les_article_builder_remove (builder, LES_REMOVED_METADATA, "Von Ida Bruhn", -1);
  les_article_builder_add_block (builder, LES_BLOCK_PARAGRAPH, "Die Brücke ist zu.", -1);
  les_article_builder_remove (builder, LES_REMOVED_CAPTION, "Die Brücke am Abend", -1);
  les_article_builder_add_block (builder, LES_BLOCK_PARAGRAPH, "Sie bleibt es lange.", -1);
  article = les_article_builder_end (builder);
  reading = les_reading_new (article);
  item = les_article_item_new (reading, 0);
  buffer = les_article_buffer_new (item);
  text = GTK_TEXT_BUFFER (buffer);
  g_assert_false (is_seen (text, "Ida Bruhn"));
  g_assert_true (is_seen (text, "Removed: “Die Brücke am Abend” (caption or credit)"));
  les_article_buffer_show_removed (buffer, TRUE);
  g_assert_true (is_seen (text, "Von Ida Bruhn"));
  for (guint i = 0; i < les_article_buffer_n_zones (buffer); i++)
    g_assert_false (les_article_buffer_get_zone (buffer, i).is_hidden);
}

static void
test_unknown_outlet (void)
{
  LesArticleBuilder *builder = les_article_builder_new ("/tmp/harbour-notes.html");
  g_autoptr (LesArticle) article = NULL;
  GtkWidget *label = g_object_ref_sink (gtk_label_new (NULL));

  les_article_builder_add_block (builder, LES_BLOCK_PARAGRAPH, "Die Brücke ist zu.", -1);
  article = les_article_builder_end (builder);
  les_phrase_label_outlet (GTK_LABEL (label), article);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "harbour-notes");
  g_assert_true (gtk_widget_has_css_class (label, "unknown"));
  g_assert_true (g_str_has_prefix (gtk_widget_get_tooltip_text (label), "Outlet unknown"));
  g_object_unref (label);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function) g_test_add ("/view/panes/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("map", test_map);
  ADD ("marks-and-ribbons", test_marks_and_ribbons);
  ADD ("lines-up", test_lines_up);
  ADD ("order", test_order);
  ADD ("names", test_names);
  ADD ("markup", test_markup);
  g_test_add_func ("/view/panes/contradiction", test_contradiction);
  g_test_add_func ("/view/panes/inflected", test_inflected);
  g_test_add_func ("/view/panes/removed", test_removed);
  g_test_add_func ("/view/panes/unknown-outlet", test_unknown_outlet);
  return g_test_run ();
}
