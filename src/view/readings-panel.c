/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "print/words.h"
#include "session/nearest.h"
#include "view/badge.h"
#include "view/outlet-heading.h"
#include "view/phrases.h"
#include "view/reading-row.h"
#include "view/readings-panel.h"
#include "view/reason-list.h"

/* Below this width, in characters, who says it stands below the outlet and the words below both. */
#define STACKED_BELOW 90

/* A subject may have thousands of statements; nobody reads on for so long, and every row is a widget. */
#define MAX_ROWS 200

struct _LesReadingsPanel
{
  GtkWidget     parent_instance;

  LesSession   *session; /* borrowed: the window has it */
  GtkSizeGroup *outlets;
  GtkSizeGroup *speakers;
  gboolean      stacked;

  GtkWidget    *box;
  LesBadge     *badge;
  GtkLabel     *title;
  GtkLabel     *count;
  GtkLabel     *reasons;
  GtkStack     *verdict;
  GtkListBox   *readings;
  GtkListBox   *missing;
  GtkLabel     *note;
};

enum { SIGNAL_PLACE_ACTIVATED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LesReadingsPanel, les_readings_panel, GTK_TYPE_WIDGET)

static LesArticleItem *
find_item (LesReadingsPanel *self,
           guint             article)
{
  guint n = g_list_model_get_n_items (les_session_get_articles (self->session));

  for (guint i = 0; i < n; i++)
    {
      LesArticleItem *item = les_session_get_item (self->session, i);

      if (les_article_item_get_position (item) == (int) article)
        return item;
    }
  return NULL;
}

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
add_row (LesReadingsPanel *self,
         GtkListBox       *list,
         GtkWidget        *row)
{
  les_reading_row_align (LES_READING_ROW (row), self->outlets, self->speakers);
  les_reading_row_set_stacked (LES_READING_ROW (row), self->stacked);
  gtk_list_box_append (list, row);
}

/* A statement has one reading an article, which names its outlet; of sources and subjects every outlet has many. */
static gboolean
is_by_outlet (LesEntry *entry)
{
  return les_entry_get_kind (entry) == LES_ENTRY_SOURCE || les_entry_get_kind (entry) == LES_ENTRY_TOPIC;
}

static void
fill_readings (LesReadingsPanel *self,
               LesEntry         *entry)
{
  guint n_places;
  const LesPlace *places = les_entry_get_places (entry, &n_places);
  g_autoptr (LesSharedWords) shared = les_shared_words_new (entry, MAX_ROWS);

  clear_list (self->readings);
  for (guint i = 0; i < MIN (n_places, MAX_ROWS); i++)
    {
      LesArticleItem *item = find_item (self, places[i].article);

      GtkWidget *row = item != NULL ? les_reading_row_new (item, entry, i, shared) : NULL;

      if (row == NULL)
        continue;
      les_reading_row_show_outlet (LES_READING_ROW (row), !is_by_outlet (entry));
      add_row (self, self->readings, row);
    }
}

static void
update_heading_cb (GtkListBoxRow *row,
                   GtkListBoxRow *before,
                   gpointer       user_data)
{
  LesReadingsPanel *self = user_data;
  LesEntry *entry = les_session_get_selection (self->session);
  LesArticleItem *item = les_reading_row_get_item (LES_READING_ROW (row));

  if (entry == NULL || !is_by_outlet (entry)
      || (before != NULL && les_reading_row_get_item (LES_READING_ROW (before)) == item))
    gtk_list_box_row_set_header (row, NULL);
  else if (gtk_list_box_row_get_header (row) == NULL)
    gtk_list_box_row_set_header (row, les_outlet_heading_new (item, entry));
}

static LesSpan
nearest_span (LesEntry *entry,
              guint     article)
{
  const LesReading *reading = les_comparison_get_reading (les_entry_get_comparison (entry), article);
  int sentence = les_nearest_sentence (entry, article);
  guint n;

  return sentence < 0 ? (LesSpan) { 0, 0 } : les_reading_get_sentences (reading, &n)[sentence].span;
}

static void
fill_missing (LesReadingsPanel *self,
              LesEntry         *entry)
{
  const LesGroup *group = les_entry_get_group (entry);
  const guint *articles = group != NULL ? les_comparison_get_articles (les_entry_get_comparison (entry), group->first_missing) : NULL;
  guint n = group != NULL ? MIN (group->n_missing, MAX_ROWS) : 0;

  clear_list (self->missing);
  for (guint i = 0; i < n; i++)
    {
      LesArticleItem *item = find_item (self, articles[i]);

      if (item != NULL)
        add_row (self, self->missing, les_reading_row_new_missing (item, nearest_span (entry, articles[i])));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->missing), n > 0);
}

static void
fill_reasons (LesReadingsPanel *self,
              LesEntry         *entry)
{
  g_autoptr (GPtrArray) reasons = les_reason_list_new (entry);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *score = les_phrase_score (les_entry_get_score (entry));

  switch (les_entry_get_kind (entry))
    {
    case LES_ENTRY_STATEMENT:
      if (les_entry_is_confirmed (entry))
        {
          g_string_append (text, les_words_kind (les_entry_get_link_kind (entry)));
          break;
        }
      /* Translators: how alike the readings are ("in other words") and how strongly ("0.93"). */
      g_string_printf (text, _("%s · strength %s"), les_words_kind (les_entry_get_link_kind (entry)), score);
      break;
    case LES_ENTRY_SUGGESTION:
      /* Translators: %s is a strength such as "0.52". */
      g_string_printf (text, _("not counted as found · strength %s"), score);
      break;
    case LES_ENTRY_SOURCE:
    case LES_ENTRY_TOPIC:
    default:
      g_string_append (text, les_entry_get_detail (entry) != NULL ? les_entry_get_detail (entry) : "");
    }
  for (guint i = 0; i < reasons->len; i++)
    g_string_append_printf (text, " · %s", (const char *) g_ptr_array_index (reasons, i));
  gtk_label_set_text (self->reasons, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->reasons), text->len > 0);
}

static void
fill_note (LesReadingsPanel *self,
           LesEntry         *entry)
{
  const LesGroup *group = les_entry_get_group (entry);
  g_autoptr (GString) text = g_string_new (NULL);

  if (group != NULL)
    {
      g_autofree char *elsewhere = les_words_elsewhere (les_entry_get_comparison (entry), group);

      if (group->agency != NULL)
        /* Translators: the statement was taken from a news agency's report; %s is the agency. */
        g_string_append_printf (text, _("From a report of the agency %s. "), group->agency);
      if (group->n_missing == 0)
        g_string_append (text, _("Found in every article that reports this."));
      if (elsewhere != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", elsewhere);
    }
  gtk_label_set_text (self->note, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->note), text->len > 0);
}

static void
fill_count (LesReadingsPanel *self,
            LesEntry         *entry)
{
  GListModel *list = les_session_get_entries (self->session, les_entry_get_kind (entry));
  guint position = 0;
  g_autofree char *text = NULL;

  g_list_store_find (G_LIST_STORE (list), entry, &position);
  /* Translators: which one of how many is shown: "1 of 9". */
  text = g_strdup_printf (_("%u of %u"), position + 1, g_list_model_get_n_items (list));
  gtk_label_set_text (self->count, text);
}

static void
update_verdict (LesReadingsPanel *self,
                LesEntry         *entry)
{
  gboolean is_suggestion = les_entry_get_kind (entry) == LES_ENTRY_SUGGESTION;

  if (is_suggestion || les_entry_is_confirmed (entry))
    gtk_stack_set_visible_child_name (self->verdict, is_suggestion ? "suggestion" : "confirmed");
  gtk_widget_set_visible (GTK_WIDGET (self->verdict), is_suggestion || les_entry_is_confirmed (entry));
}

static void
selection_cb (LesReadingsPanel *self)
{
  LesEntry *entry = les_session_get_selection (self->session);

  les_badge_set_entry (self->badge, entry);
  if (entry == NULL)
    {
      clear_list (self->readings);
      clear_list (self->missing);
      return;
    }
  gtk_label_set_text (self->title, les_entry_get_label (entry));
  fill_count (self, entry);
  update_verdict (self, entry);
  fill_reasons (self, entry);
  fill_readings (self, entry);
  fill_missing (self, entry);
  fill_note (self, entry);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, les_entry_get_label (entry), -1);
}

static void
row_activated_cb (GtkListBox       *list,
                  GtkListBoxRow    *row,
                  LesReadingsPanel *self)
{
  LesSpan span = les_reading_row_get_span (LES_READING_ROW (row));

  if (span.length > 0)
    g_signal_emit (self, signals[SIGNAL_PLACE_ACTIVATED], 0, les_reading_row_get_item (LES_READING_ROW (row)), span.start, span.length);
}

/* Narrow */

static void
stack_rows (GtkListBox *list,
            gboolean    stacked)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    les_reading_row_set_stacked (LES_READING_ROW (row), stacked);
}

static gboolean
stack_cb (gpointer user_data)
{
  LesReadingsPanel *self = user_data;

  stack_rows (self->readings, self->stacked);
  stack_rows (self->missing, self->stacked);
  return G_SOURCE_REMOVE;
}

/* Rows change their form after this allocation, not within it. */
static void
les_readings_panel_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  LesReadingsPanel *self = LES_READINGS_PANEL (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  gboolean stacked = width < PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics)) * STACKED_BELOW;

  pango_font_metrics_unref (metrics);
  gtk_widget_allocate (self->box, width, height, baseline, NULL);
  if (stacked == self->stacked)
    return;
  self->stacked = stacked;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, stack_cb, g_object_ref (self), g_object_unref);
}

static void
les_readings_panel_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  LesReadingsPanel *self = LES_READINGS_PANEL (widget);

  gtk_widget_measure (self->box, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
les_readings_panel_dispose (GObject *object)
{
  LesReadingsPanel *self = LES_READINGS_PANEL (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->outlets);
  g_clear_object (&self->speakers);
  G_OBJECT_CLASS (les_readings_panel_parent_class)->dispose (object);
}

static void
les_readings_panel_class_init (LesReadingsPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = les_readings_panel_dispose;
  widget_class->measure = les_readings_panel_measure;
  widget_class->size_allocate = les_readings_panel_size_allocate;
  g_type_ensure (LES_TYPE_BADGE);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/lesarten/Lesarten/ui/readings-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, LesReadingsPanel, box);
  gtk_widget_class_bind_template_child (widget_class, LesReadingsPanel, badge);
  gtk_widget_class_bind_template_child (widget_class, LesReadingsPanel, title);
  gtk_widget_class_bind_template_child (widget_class, LesReadingsPanel, count);
  gtk_widget_class_bind_template_child (widget_class, LesReadingsPanel, reasons);
  gtk_widget_class_bind_template_child (widget_class, LesReadingsPanel, verdict);
  gtk_widget_class_bind_template_child (widget_class, LesReadingsPanel, readings);
  gtk_widget_class_bind_template_child (widget_class, LesReadingsPanel, missing);
  gtk_widget_class_bind_template_child (widget_class, LesReadingsPanel, note);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  signals[SIGNAL_PLACE_ACTIVATED] = g_signal_new ("place-activated", LES_TYPE_READINGS_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                  G_TYPE_NONE, 3, LES_TYPE_ARTICLE_ITEM, G_TYPE_UINT, G_TYPE_UINT);
}

static void
les_readings_panel_init (LesReadingsPanel *self)
{
  /* Stacked rows need least room: side by side only where there is plenty. */
  self->stacked = TRUE;
  self->outlets = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->speakers = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->readings, update_heading_cb, self, NULL);
}

void
les_readings_panel_set_session (LesReadingsPanel *self,
                                LesSession       *session)
{
  g_return_if_fail (LES_IS_READINGS_PANEL (self));

  self->session = session;
  g_signal_connect_object (session, "notify::selection", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  selection_cb (self);
}
