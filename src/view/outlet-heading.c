/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "print/words.h"
#include "view/dots.h"
#include "view/outlet-heading.h"
#include "view/phrases.h"

#define N_FRAMINGS (LES_FRAMING_OWN + 1)

static guint
count_framings (LesEntry *entry,
                guint     article,
                guint     counts[N_FRAMINGS])
{
  const LesReading *reading = les_comparison_get_reading (les_entry_get_comparison (entry), article);
  guint n_places, n_statements, n = 0;
  const LesPlace *places = les_entry_get_places (entry, &n_places);
  const LesStatement *statements = les_reading_get_statements (reading, &n_statements);

  for (guint i = 0; i < n_places; i++)
    if (places[i].article == article && places[i].statement < n_statements)
      {
        counts[statements[places[i].statement].framing]++;
        n++;
      }
  return n;
}

static char *
phrase_framings (LesEntry *entry,
                 guint     article)
{
  guint counts[N_FRAMINGS] = { 0 }, n = count_framings (entry, article, counts);
  g_autoptr (GPtrArray) framings = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *total = g_strdup_printf (ngettext ("%u statement", "%u statements", n), n);
  g_autofree char *list = NULL;

  for (guint i = 0; i < N_FRAMINGS; i++)
    if (counts[i] > 0)
      /* Translators: how often an outlet gives statements so: "3 × indirect speech". */
      g_ptr_array_add (framings, g_strdup_printf (_("%u × %s"), counts[i], les_words_framing (i)));
  g_ptr_array_add (framings, NULL);
  list = g_strjoinv (", ", (char **) framings->pdata);
  /* Translators: how many statements an outlet has, and how it gives them: "5 statements: 3 × indirect speech, 2 × reported". */
  return g_strdup_printf (_("%s: %s"), total, list);
}

GtkWidget *
les_outlet_heading_new (LesArticleItem *item,
                        LesEntry       *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *dot = les_dots_new (), *outlet = gtk_label_new (NULL), *framings = gtk_label_new (NULL);
  g_autofree char *phrase = phrase_framings (entry, les_article_item_get_position (item));

  les_dots_set_item (LES_DOTS (dot), item);
  gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
  les_phrase_label_outlet (GTK_LABEL (outlet), les_article_item_get_article (item));
  gtk_widget_add_css_class (outlet, "heading");
  gtk_widget_set_valign (outlet, GTK_ALIGN_BASELINE);
  gtk_label_set_text (GTK_LABEL (framings), phrase);
  gtk_label_set_xalign (GTK_LABEL (framings), 0);
  gtk_label_set_wrap (GTK_LABEL (framings), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (framings), 12);
  gtk_widget_set_hexpand (framings, TRUE);
  gtk_widget_set_valign (framings, GTK_ALIGN_BASELINE);
  gtk_widget_add_css_class (framings, "dim-label");
  gtk_box_append (GTK_BOX (box), dot);
  gtk_box_append (GTK_BOX (box), outlet);
  gtk_box_append (GTK_BOX (box), framings);
  gtk_widget_add_css_class (box, "outlet-heading");
  return box;
}
