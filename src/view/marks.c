/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "view/marks.h"

static void
clear_mark (gpointer data)
{
  g_clear_object (&((LesMark *) data)->entry);
}

static GArray *
marks_new (void)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (LesMark));

  g_array_set_clear_func (marks, clear_mark);
  return marks;
}

static void
add_place (GArray           *marks,
           LesArticleBuffer *buffer,
           LesEntry         *entry,
           const LesPlace   *place)
{
  gboolean leads = TRUE;

  for (guint i = 0; i < place->n_spans; i++)
    {
      LesMark mark = { les_article_buffer_to_offset (buffer, place->spans[i].start), 0, leads, NULL };

      if (mark.start < 0)
        continue;
      mark.end = les_article_buffer_to_offset (buffer, les_span_end (place->spans[i]));
      if (mark.end <= mark.start)
        continue;
      mark.entry = g_object_ref (entry);
      g_array_append_val (marks, mark);
      leads = FALSE;
    }
}

static void
add_entry (GArray           *marks,
           LesArticleBuffer *buffer,
           LesEntry         *entry,
           guint             position)
{
  guint n_places;
  const LesPlace *places = les_entry_get_places (entry, &n_places);

  for (guint i = 0; i < n_places; i++)
    if (places[i].article == position)
      add_place (marks, buffer, entry, &places[i]);
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const LesMark *first = a, *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  if (first->end != second->end)
    return first->end > second->end ? -1 : 1;
  return (les_entry_get_position (first->entry) > les_entry_get_position (second->entry))
         - (les_entry_get_position (first->entry) < les_entry_get_position (second->entry));
}

GArray *
les_marks_new (GListModel       *entries,
               LesArticleBuffer *buffer,
               int               position)
{
  GArray *marks = marks_new ();
  guint n = position >= 0 ? g_list_model_get_n_items (entries) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LesEntry) entry = g_list_model_get_item (entries, i);

      add_entry (marks, buffer, entry, position);
    }
  g_array_sort (marks, compare_marks);
  return marks;
}

GArray *
les_marks_new_for (LesEntry         *entry,
                   LesArticleBuffer *buffer,
                   int               position)
{
  GArray *marks = marks_new ();

  if (entry != NULL && position >= 0)
    add_entry (marks, buffer, entry, position);
  g_array_sort (marks, compare_marks);
  return marks;
}

/* An underline without colour is not seen but is told; the kinds differ by what GTK has for them. */
void
les_marks_tag (const GArray     *marks,
               LesArticleBuffer *buffer)
{
  const PangoUnderline underlines[LES_N_LINK_KINDS] = {
    PANGO_UNDERLINE_SINGLE, PANGO_UNDERLINE_LOW, PANGO_UNDERLINE_ERROR, PANGO_UNDERLINE_DOUBLE,
  };
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (buffer));
  const GdkRGBA none = { 0, 0, 0, 0 };
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (buffer), &start, &end);
  for (int kind = 0; kind < LES_N_LINK_KINDS; kind++)
    {
      const char *name = les_link_kind_to_string (kind);

      if (gtk_text_tag_table_lookup (table, name) == NULL)
        gtk_text_buffer_create_tag (GTK_TEXT_BUFFER (buffer), name, "underline", underlines[kind], "underline-rgba", &none, NULL);
      gtk_text_buffer_remove_tag_by_name (GTK_TEXT_BUFFER (buffer), name, &start, &end);
    }
  for (guint i = 0; i < marks->len; i++)
    {
      const LesMark *mark = &g_array_index (marks, LesMark, i);

      gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &start, mark->start);
      gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &end, mark->end);
      gtk_text_buffer_apply_tag_by_name (GTK_TEXT_BUFFER (buffer), les_link_kind_to_string (les_entry_get_link_kind (mark->entry)),
                                         &start, &end);
    }
}

const LesMark *
les_marks_find (const GArray *marks,
                int           offset)
{
  const LesMark *found = NULL;

  for (guint i = 0; i < marks->len; i++)
    {
      const LesMark *mark = &g_array_index (marks, LesMark, i);

      if (mark->start > offset)
        break;
      if (offset < mark->end && (found == NULL || mark->end - mark->start < found->end - found->start))
        found = mark;
    }
  return found;
}

const LesMark *
les_marks_lookup (const GArray *marks,
                  LesEntry     *entry)
{
  for (guint i = 0; i < marks->len; i++)
    if (g_array_index (marks, LesMark, i).entry == entry)
      return &g_array_index (marks, LesMark, i);
  return NULL;
}
