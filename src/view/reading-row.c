/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "print/words.h"
#include "view/dots.h"
#include "view/part-markup.h"
#include "view/phrases.h"
#include "view/reading-row.h"

struct _LesReadingRow
{
  GtkListBoxRow   parent_instance;

  LesArticleItem *item;
  LesSpan         span;

  GtkGrid        *columns;
  GtkWidget      *outlet_box;
  LesDots        *dot;
  GtkLabel       *outlet;
  GtkWidget      *who_box;
  GtkLabel       *speaker;
  GtkLabel       *how;
  GtkLabel       *words;
};

G_DEFINE_FINAL_TYPE (LesReadingRow, les_reading_row, GTK_TYPE_LIST_BOX_ROW)

static void
les_reading_row_dispose (GObject *object)
{
  g_clear_object (&LES_READING_ROW (object)->item);
  G_OBJECT_CLASS (les_reading_row_parent_class)->dispose (object);
}

static void
les_reading_row_class_init (LesReadingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = les_reading_row_dispose;
  g_type_ensure (LES_TYPE_DOTS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/lesarten/Lesarten/ui/reading-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LesReadingRow, columns);
  gtk_widget_class_bind_template_child (widget_class, LesReadingRow, outlet_box);
  gtk_widget_class_bind_template_child (widget_class, LesReadingRow, dot);
  gtk_widget_class_bind_template_child (widget_class, LesReadingRow, outlet);
  gtk_widget_class_bind_template_child (widget_class, LesReadingRow, who_box);
  gtk_widget_class_bind_template_child (widget_class, LesReadingRow, speaker);
  gtk_widget_class_bind_template_child (widget_class, LesReadingRow, how);
  gtk_widget_class_bind_template_child (widget_class, LesReadingRow, words);
}

static void
les_reading_row_init (LesReadingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static LesReadingRow *
row_new (LesArticleItem *item,
         LesSpan         span)
{
  LesReadingRow *self = g_object_new (LES_TYPE_READING_ROW, NULL);

  self->item = g_object_ref (item);
  self->span = span;
  les_dots_set_item (self->dot, item);
  les_phrase_label_outlet (self->outlet, les_article_item_get_article (item));
  return self;
}

static void
set_name (LesReadingRow *self)
{
  g_autofree char *name = NULL;

  /* Translators: spoken name of a row: newspaper, who says it, how it is given, the words. */
  name = g_strdup_printf (_("%s, %s, %s: %s"), gtk_label_get_text (self->outlet), gtk_label_get_text (self->speaker),
                          gtk_label_get_text (self->how), gtk_label_get_text (self->words));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

GtkWidget *
les_reading_row_new (LesArticleItem       *item,
                     LesEntry             *entry,
                     guint                 place,
                     const LesSharedWords *shared)
{
  guint n_places, n_statements;
  const LesPlace *at = les_entry_get_places (entry, &n_places) + place;
  LesReadingRow *self = row_new (item, at->spans[0]);
  const LesReading *reading = les_comparison_get_reading (les_entry_get_comparison (entry), at->article);
  const LesStatement *statements = les_reading_get_statements (reading, &n_statements);
  g_autofree char *markup = les_part_markup (entry, place, shared);
  g_autofree char *speaker = NULL, *how = NULL;

  if (at->statement < n_statements)
    {
      speaker = les_words_speaker (reading, &statements[at->statement]);
      how = les_words_how (reading, &statements[at->statement]);
    }
  gtk_label_set_text (self->speaker, speaker != NULL ? speaker : "");
  gtk_widget_set_visible (GTK_WIDGET (self->speaker), speaker != NULL);
  gtk_label_set_text (self->how, how != NULL ? how : "");
  gtk_label_set_markup (self->words, markup);
  set_name (self);
  return GTK_WIDGET (self);
}

GtkWidget *
les_reading_row_new_missing (LesArticleItem *item,
                             LesSpan         sentence)
{
  LesReadingRow *self = row_new (item, sentence);

  gtk_label_set_text (self->speaker, _("not found"));
  if (sentence.length > 0)
    {
      g_autofree char *markup = les_span_markup (les_article_item_get_article (item), sentence);

      /* Translators: says what the sentence beside it is: not the statement, but the one most like it in that article. */
      gtk_label_set_text (self->how, _("the nearest sentence"));
      gtk_label_set_markup (self->words, markup);
    }
  else
    gtk_widget_set_visible (GTK_WIDGET (self->how), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "missing");
  set_name (self);
  return GTK_WIDGET (self);
}

void
les_reading_row_align (LesReadingRow *self,
                       GtkSizeGroup  *outlets,
                       GtkSizeGroup  *speakers)
{
  gtk_size_group_add_widget (outlets, self->outlet_box);
  gtk_size_group_add_widget (speakers, self->who_box);
}

void
les_reading_row_set_stacked (LesReadingRow *self,
                             gboolean       stacked)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->columns));
  GtkWidget *cells[] = { self->outlet_box, self->who_box, GTK_WIDGET (self->words) };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      GtkGridLayoutChild *cell = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, cells[i]));

      gtk_grid_layout_child_set_column (cell, stacked ? 0 : i);
      gtk_grid_layout_child_set_row (cell, stacked ? i : 0);
    }
}

void
les_reading_row_show_outlet (LesReadingRow *self,
                             gboolean       shown)
{
  gtk_widget_set_visible (self->outlet_box, shown);
}

LesArticleItem *
les_reading_row_get_item (LesReadingRow *self)
{
  return self->item;
}

LesSpan
les_reading_row_get_span (LesReadingRow *self)
{
  return self->span;
}
