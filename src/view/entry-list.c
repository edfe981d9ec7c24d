/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "view/entry-list.h"
#include "view/entry-row.h"

#define MAX_SECTIONS 2

typedef struct
{
  LesEntryKind        kind;
  GtkFilterListModel *filtered;
  GListStore         *heading; /* one GtkStringObject */
} Section;

struct _LesEntryList
{
  GtkWidget           parent_instance;

  LesSession         *session; /* borrowed: the window has it */
  Section             sections[MAX_SECTIONS];
  guint               n_sections;
  char               *words;
  GtkSingleSelection *selection;
  gboolean            following; /* the list takes over what the session picked */

  GtkStack           *stack;
  GtkListView        *view;
  GtkLabel           *empty;
};

G_DEFINE_FINAL_TYPE (LesEntryList, les_entry_list, GTK_TYPE_WIDGET)

/* Rows */

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item,
          LesEntryList             *self)
{
  gtk_list_item_set_child (list_item, les_entry_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         LesEntryList             *self)
{
  LesEntryRow *row = LES_ENTRY_ROW (gtk_list_item_get_child (list_item));
  gpointer item = gtk_list_item_get_item (list_item);
  gboolean is_entry = LES_IS_ENTRY (item);

  gtk_list_item_set_selectable (list_item, is_entry);
  gtk_list_item_set_activatable (list_item, is_entry);
  if (is_entry)
    les_entry_row_set_entry (row, item, les_session_get_articles (self->session));
  else
    les_entry_row_set_heading (row, gtk_string_object_get_string (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item,
           LesEntryList             *self)
{
  les_entry_row_set_heading (LES_ENTRY_ROW (gtk_list_item_get_child (list_item)), "");
}

/* Sections */

static char *
phrase_heading (LesEntryKind kind,
                guint        n)
{
  switch (kind)
    {
    case LES_ENTRY_STATEMENT:
      /* Translators: heading of a list of statements that several articles have, and how many there are. */
      return g_strdup_printf (_("In several articles · %u"), n);
    case LES_ENTRY_SUGGESTION:
      /* Translators: heading of a list of statements that may be the same, and how many there are. */
      return g_strdup_printf (_("Suggestions · %u"), n);
    case LES_ENTRY_SOURCE:
      /* Translators: heading of a list of people and institutions who are quoted, and how many there are. */
      return g_strdup_printf (_("Sources · %u"), n);
    case LES_ENTRY_TOPIC:
    default:
      /* Translators: heading of a list of subjects of the articles, and how many there are. */
      return g_strdup_printf (_("Topics · %u"), n);
    }
}

static void
update_empty (LesEntryList *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_sections; i++)
    n += g_list_model_get_n_items (G_LIST_MODEL (self->sections[i].filtered));
  if (les_session_get_comparison (self->session) == NULL)
    gtk_label_set_text (self->empty, "");
  else
    gtk_label_set_text (self->empty, *self->words != '\0' ? _("Nothing matches the filter.") : _("Nothing was found."));
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "empty");
}

static void
update_heading (Section *section)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (section->filtered));
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (section->heading));
  g_autofree char *heading = phrase_heading (section->kind, n);
  g_autoptr (GtkStringObject) item = gtk_string_object_new (heading);
  gpointer items[] = { item };

  /* Always there, also above nothing: a heading that came later would come above what the list holds in sight. */
  g_list_store_splice (section->heading, 0, n_old, items, 1);
}

static void
section_changed_cb (LesEntryList *self)
{
  for (guint i = 0; i < self->n_sections; i++)
    update_heading (&self->sections[i]);
  update_empty (self);
}

static gboolean
passes (gpointer item,
        gpointer user_data)
{
  LesEntryList *self = user_data;

  return les_entry_matches (LES_ENTRY (item), self->words);
}

static void
add_section (LesEntryList *self,
             GListStore   *models,
             LesEntryKind  kind)
{
  Section *section = &self->sections[self->n_sections++];
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (passes, self, NULL));

  section->kind = kind;
  section->filtered = gtk_filter_list_model_new (g_object_ref (les_session_get_entries (self->session, kind)), filter);
  section->heading = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  update_heading (section);
  g_list_store_append (models, section->heading);
  g_list_store_append (models, section->filtered);
  /* After the flattened list has taken the change in: changing a heading meanwhile would confuse it. */
  g_signal_connect_object (section->filtered, "items-changed", G_CALLBACK (section_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/* One selection everywhere */

static void
list_picked_cb (LesEntryList *self)
{
  gpointer item = gtk_single_selection_get_selected_item (self->selection);

  /* While the lists are filled anew, what is selected may still be an entry of the comparison before. */
  if (self->following || !LES_IS_ENTRY (item) || item == les_session_get_selection (self->session)
      || les_entry_get_comparison (item) != les_session_get_comparison (self->session))
    return;
  les_session_pick (self->session, item, NULL);
}

static void
activated_cb (GtkListView  *view,
              guint         position,
              LesEntryList *self)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (LES_IS_ENTRY (item))
    les_session_pick (self->session, LES_ENTRY (item), NULL);
}

static guint
find_position (LesEntryList *self,
               LesEntry     *entry)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n && entry != NULL; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (item == (GObject *) entry)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
selection_changed_cb (LesEntryList *self)
{
  guint position = find_position (self, les_session_get_selection (self->session));

  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->following = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

static void
les_entry_list_dispose (GObject *object)
{
  LesEntryList *self = LES_ENTRY_LIST (object);

  for (guint i = 0; i < self->n_sections; i++)
    {
      /* The filters look at this widget, and the lists may live on for a moment. */
      gtk_filter_list_model_set_filter (self->sections[i].filtered, NULL);
      g_clear_object (&self->sections[i].filtered);
      g_clear_object (&self->sections[i].heading);
    }
  self->n_sections = 0;
  g_clear_object (&self->selection);
  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->stack)));
  G_OBJECT_CLASS (les_entry_list_parent_class)->dispose (object);
}

static void
les_entry_list_finalize (GObject *object)
{
  g_free (LES_ENTRY_LIST (object)->words);
  G_OBJECT_CLASS (les_entry_list_parent_class)->finalize (object);
}

static void
les_entry_list_class_init (LesEntryListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = les_entry_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = les_entry_list_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/lesarten/Lesarten/ui/entry-list.ui");
  gtk_widget_class_bind_template_child (widget_class, LesEntryList, stack);
  gtk_widget_class_bind_template_child (widget_class, LesEntryList, view);
  gtk_widget_class_bind_template_child (widget_class, LesEntryList, empty);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
les_entry_list_init (LesEntryList *self)
{
  self->words = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
les_entry_list_set_session (LesEntryList       *self,
                            LesSession         *session,
                            const char         *name,
                            const LesEntryKind *kinds,
                            guint               n_kinds)
{
  GListStore *models = g_list_store_new (G_TYPE_LIST_MODEL);

  g_return_if_fail (LES_IS_ENTRY_LIST (self));
  g_return_if_fail (n_kinds <= MAX_SECTIONS && self->n_sections == 0);

  self->session = session;
  for (guint i = 0; i < n_kinds; i++)
    add_section (self, models, kinds[i]);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (models))));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (list_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self->view, "activate", G_CALLBACK (activated_cb), self);
  g_signal_connect_object (session, "notify::selection", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (update_empty), self, G_CONNECT_SWAPPED);
  update_empty (self);
}

void
les_entry_list_set_filter (LesEntryList *self,
                           const char   *words)
{
  g_return_if_fail (LES_IS_ENTRY_LIST (self));

  g_free (self->words);
  self->words = g_strdup (words);
  for (guint i = 0; i < self->n_sections; i++)
    gtk_filter_changed (gtk_filter_list_model_get_filter (self->sections[i].filtered), GTK_FILTER_CHANGE_DIFFERENT);
  update_empty (self);
  selection_changed_cb (self);
}

gboolean
les_entry_list_has (LesEntryList *self,
                    LesEntryKind  kind)
{
  for (guint i = 0; i < self->n_sections; i++)
    if (self->sections[i].kind == kind)
      return TRUE;
  return FALSE;
}
