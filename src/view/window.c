/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "print/words.h"
#include "view/phrases.h"
#include "view/window-private.h"

/* What takes less than this needs no progress, which would only flicker; milliseconds. */
#define PROGRESS_DELAY 400

/* Below this width, in pixels, side bar and panes take turns; in larger text or longer words already when there is so little left
 * above what all of it needs. */
#define NARROW 560
#define NARROW_MARGIN 24

enum { PROP_0, PROP_SIDE_BAR_VISIBLE, PROP_SYNC_SCROLL, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LesWindow, les_window, ADW_TYPE_APPLICATION_WINDOW)

/* Following the session */

/* The panel has the height it had when it was last shown, as soon as there is any to have. */
static gboolean
place_panel_cb (GtkWidget     *panel,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  LesWindow *self = user_data;
  int height = gtk_widget_get_height (self->panel_paned);

  if (!gtk_widget_get_mapped (panel) || height <= 0)
    return G_SOURCE_CONTINUE;
  self->placing = FALSE;
  gtk_paned_set_position (GTK_PANED (self->panel_paned), MAX (height / 3, height - self->panel_height));
  return G_SOURCE_REMOVE;
}

static void
place_panel (LesWindow *self)
{
  if (!self->placing)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->panel), place_panel_cb, self, NULL);
  self->placing = TRUE;
}

static void
panel_moved_cb (LesWindow *self)
{
  int height = gtk_widget_get_height (self->panel_paned);

  if (gtk_widget_get_mapped (GTK_WIDGET (self->panel)) && height > 0 && !self->placing)
    self->panel_height = MAX (80, height - gtk_paned_get_position (GTK_PANED (self->panel_paned)));
}

static void
update_layout (LesWindow *self)
{
  gboolean has_panel = les_session_get_selection (self->session) != NULL;
  gboolean had_panel = gtk_widget_get_visible (GTK_WIDGET (self->panel));
  gboolean panes_hidden = self->narrow && self->side_bar_visible;
  guint n = g_list_model_get_n_items (les_session_get_articles (self->session));

  gtk_widget_set_visible (GTK_WIDGET (self->side_bar), self->side_bar_visible);
  gtk_widget_set_visible (GTK_WIDGET (self->panel_paned), !panes_hidden);
  gtk_widget_set_visible (self->side_bar_button, n > 0);
  gtk_widget_set_visible (self->find_button, n > 0);
  /* The menu has it, too. */
  gtk_widget_set_visible (self->print_button, n > 0 && !self->narrow);
  gtk_widget_set_visible (self->sync_button, n > 1 && !self->narrow);
  gtk_widget_set_visible (self->banner_button, !self->narrow);
  /* Translators: adds articles to the comparison; a button. */
  adw_button_content_set_label (self->add_content, self->narrow ? "" : _("_Add"));
  gtk_widget_set_visible (GTK_WIDGET (self->panel), has_panel);
  if (has_panel && !had_panel)
    place_panel (self);
}

static void
articles_cb (LesWindow *self)
{
  guint n = g_list_model_get_n_items (les_session_get_articles (self->session));
  static const char *const actions[] = { "save", "save-as", "find", "find-next", "find-previous", "next-pane", "previous-pane" };

  gtk_stack_set_visible_child_name (self->pages, n > 0 ? "comparison" : "start");
  gtk_widget_set_visible (GTK_WIDGET (self->left_banner), n > 0);
  update_layout (self);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    les_window_enable (self, actions[i], n > 0);
}

static void
comparison_cb (LesWindow *self)
{
  LesComparison *comparison = les_session_get_comparison (self->session);
  g_autofree char *events = comparison != NULL ? les_words_events (comparison) : NULL;
  static const char *const actions[] = { "print", "export-pdf", "next", "previous" };

  if (events != NULL)
    gtk_label_set_text (self->banner_text, events);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->banner_text), events);
  gtk_revealer_set_reveal_child (self->banner, events != NULL);
  les_window_enable (self, "order-by-event", events != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    les_window_enable (self, actions[i], comparison != NULL);
}

/* Picking in a narrow window's side bar leads to the panes. */
static void
picked_cb (LesWindow *self)
{
  if (self->narrow && les_session_get_selection (self->session) != NULL)
    g_object_set (self, "side-bar-visible", FALSE, NULL);
}

static gboolean
show_progress_cb (gpointer user_data)
{
  LesWindow *self = user_data;

  self->progress_source = 0;
  gtk_revealer_set_reveal_child (self->progress, TRUE);
  return G_SOURCE_REMOVE;
}

static void
stage_cb (LesWindow *self)
{
  LesStage stage = les_session_get_stage (self->session);

  les_window_enable (self, "cancel", stage != LES_STAGE_IDLE);
  gtk_progress_bar_set_fraction (self->progress_bar, les_session_get_progress (self->session));
  if (stage == LES_STAGE_IDLE)
    {
      g_clear_handle_id (&self->progress_source, g_source_remove);
      gtk_revealer_set_reveal_child (self->progress, FALSE);
      return;
    }
  gtk_label_set_text (self->progress_text, les_phrase_stage (stage));
  if (self->progress_source == 0 && !gtk_revealer_get_reveal_child (self->progress))
    self->progress_source = g_timeout_add (PROGRESS_DELAY, show_progress_cb, self);
}

static void
title_cb (LesWindow *self)
{
  GFile *file = les_session_get_file (self->session);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *shown = name != NULL ? g_filename_display_name (name) : NULL;
  g_autofree char *title = NULL;

  if (shown != NULL && g_str_has_suffix (shown, ".lesarten"))
    shown[strlen (shown) - strlen (".lesarten")] = '\0';
  /* Translators: the window's title while there are unsaved changes; %s is the comparison's name. */
  title = les_session_get_modified (self->session) && shown != NULL ? g_strdup_printf (_("• %s"), shown) : g_strdup (shown);
  adw_window_title_set_title (self->title, title != NULL ? title : "Lesarten");
  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : "Lesarten");
}

/* Following the parts */

static void
hits_changed_cb (LesWindow *self)
{
  int current;
  const GArray *hits = les_find_bar_get_hits (self->find_bar, &current);

  les_panes_set_hits (self->panes, hits, current);
}

static void
place_activated_cb (LesWindow      *self,
                    LesArticleItem *item,
                    guint           start,
                    guint           length)
{
  LesSpan span = { start, length };

  les_panes_show (self->panes, item, span);
}

static void
open_recent_cb (LesWindow *self,
                GFile     *file)
{
  les_window_open_files (self, &file, 1);
}

static void
recover_cb (LesWindow *self,
            GFile     *copy)
{
  les_session_recover (self->session, copy);
}

/* In a window of its own: this one keeps what it shows. Of several copies the start page has the list. */
static void
left_open_cb (LesWindow *self,
              GFile     *copy)
{
  LesWindow *other = les_window_new (gtk_window_get_application (GTK_WINDOW (self)), self->settings);

  if (copy != NULL)
    les_session_recover (other->session, copy);
  gtk_window_present (GTK_WINDOW (other));
}

/* Dropping: files become articles, text becomes one. In the capture phase, as text views take both. */

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         LesWindow     *self)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));
      g_autoptr (GPtrArray) files = g_ptr_array_new ();

      for (GSList *l = list; l != NULL; l = l->next)
        g_ptr_array_add (files, l->data);
      les_window_add_files (self, (GFile **) files->pdata, files->len);
      return files->len > 0;
    }
  if (G_VALUE_HOLDS_STRING (value))
    return les_window_add_text (self, g_value_get_string (value));
  return FALSE;
}

static void
add_drop_target (LesWindow *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* Letters that do something while no text is typed. */
static void
add_letter_shortcuts (LesWindow *self)
{
  static const struct
  {
    guint       key;
    const char *action;
  } table[] = {
    { GDK_KEY_n, "win.next" },
    { GDK_KEY_p, "win.previous" },
    { GDK_KEY_c, "win.confirm" },
    { GDK_KEY_r, "win.reject" },
    { GDK_KEY_Escape, "win.unpick" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (table[i].key, 0),
                                                            gtk_named_action_new (table[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* Size */

static gboolean
narrow_cb (gpointer user_data)
{
  LesWindow *self = user_data;

  self->narrow_source = 0;
  update_layout (self);
  return G_SOURCE_REMOVE;
}

static void
les_window_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  LesWindow *self = LES_WINDOW (widget);
  gboolean narrow;

  if (!self->narrow)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &self->wide_minimum, NULL, NULL, NULL);
  narrow = width < MAX (NARROW, self->wide_minimum + NARROW_MARGIN);
  GTK_WIDGET_CLASS (les_window_parent_class)->size_allocate (widget, width, height, baseline);
  if (narrow == self->narrow)
    return;
  self->narrow = narrow;
  if (self->narrow_source == 0)
    self->narrow_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, narrow_cb, self, NULL);
}

static void
bind_settings (LesWindow *self,
               GSettings *settings)
{
  if (settings == NULL)
    {
      gtk_window_set_default_size (GTK_WINDOW (self), 1280, 800);
      return;
    }
  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "sidebar-visible", self, "side-bar-visible", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "sidebar-width", self->side_paned, "position", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "sync-scroll", self, "sync-scroll", G_SETTINGS_BIND_DEFAULT);
}

/* Life */

static void
les_window_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  LesWindow *self = LES_WINDOW (object);

  switch (id)
    {
    case PROP_SIDE_BAR_VISIBLE:
      g_value_set_boolean (value, self->side_bar_visible);
      break;
    case PROP_SYNC_SCROLL:
      g_value_set_boolean (value, self->sync_scroll);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
les_window_set_property (GObject      *object,
                         guint         id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  LesWindow *self = LES_WINDOW (object);
  gboolean *field = id == PROP_SIDE_BAR_VISIBLE ? &self->side_bar_visible : &self->sync_scroll;

  if (*field == g_value_get_boolean (value))
    return;
  *field = g_value_get_boolean (value);
  if (id == PROP_SIDE_BAR_VISIBLE)
    update_layout (self);
  else
    les_panes_set_sync (self->panes, self->sync_scroll);
  g_object_notify_by_pspec (object, pspec);
}

static void
les_window_dispose (GObject *object)
{
  LesWindow *self = LES_WINDOW (object);

  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_handle_id (&self->narrow_source, g_source_remove);
  if (self->settings != NULL)
    g_settings_set_int (self->settings, "panel-height", self->panel_height);
  if (self->session != NULL)
    les_session_cancel (self->session);
  g_clear_weak_pointer (&self->decision_toast);
  g_clear_object (&self->problems);
  G_OBJECT_CLASS (les_window_parent_class)->dispose (object);
  g_clear_object (&self->session); /* after the widgets that borrow it */
  g_clear_object (&self->settings);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LesWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, LesWindow, title);
  gtk_widget_class_bind_template_child (widget_class, LesWindow, side_bar_button);
  gtk_widget_class_bind_template_child (widget_class, LesWindow, add_content);
  gtk_widget_class_bind_template_child (widget_class, LesWindow, sync_button);
  gtk_widget_class_bind_template_child (widget_class, LesWindow, find_button);
  gtk_widget_class_bind_template_child (widget_class, LesWindow, print_button);
  gtk_widget_class_bind_template_child (widget_class, LesWindow, find_bar);
  gtk_widget_class_bind_template_child (widget_class, LesWindow, left_banner);
  gtk_widget_class_bind_template_child (widget_class, LesWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, LesWindow, banner_text);
  gtk_widget_class_bind_template_child (widget_class, LesWindow, banner_button);
  gtk_widget_class_bind_template_child (widget_class, LesWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, LesWindow, progress_text);
  gtk_widget_class_bind_template_child (widget_class, LesWindow, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, LesWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, LesWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, LesWindow, side_paned);
  gtk_widget_class_bind_template_child (widget_class, LesWindow, side_bar);
  gtk_widget_class_bind_template_child (widget_class, LesWindow, panel_paned);
  gtk_widget_class_bind_template_child (widget_class, LesWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, LesWindow, panel);
  gtk_widget_class_bind_template_callback (widget_class, hits_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_recent_cb);
  gtk_widget_class_bind_template_callback (widget_class, recover_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_open_cb);
}

static void
les_window_class_init (LesWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = les_window_dispose;
  object_class->get_property = les_window_get_property;
  object_class->set_property = les_window_set_property;
  widget_class->size_allocate = les_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = les_window_close_request;
  properties[PROP_SIDE_BAR_VISIBLE] = g_param_spec_boolean ("side-bar-visible", NULL, NULL, TRUE, flags);
  properties[PROP_SYNC_SCROLL] = g_param_spec_boolean ("sync-scroll", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LES_TYPE_FIND_BAR);
  g_type_ensure (LES_TYPE_LEFT_BANNER);
  g_type_ensure (LES_TYPE_PANES);
  g_type_ensure (LES_TYPE_READINGS_PANEL);
  g_type_ensure (LES_TYPE_SIDE_BAR);
  g_type_ensure (LES_TYPE_START_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/lesarten/Lesarten/ui/window.ui");
  bind_children (widget_class);
}

static void
les_window_init (LesWindow *self)
{
  self->side_bar_visible = TRUE;
  self->panel_height = 260;
  self->sync_scroll = TRUE;
  self->session = les_session_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  les_window_add_actions (self);
  self->problems = les_problems_new (self);

  les_panes_set_session (self->panes, self->session);
  les_panes_set_sync (self->panes, TRUE);
  les_side_bar_set_session (self->side_bar, self->session);
  les_readings_panel_set_session (self->panel, self->session);
  les_find_bar_set_articles (self->find_bar, les_session_get_articles (self->session));

  g_signal_connect_object (les_session_get_articles (self->session), "items-changed", G_CALLBACK (articles_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::comparison", G_CALLBACK (comparison_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::selection", G_CALLBACK (update_layout), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::stage", G_CALLBACK (stage_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::progress", G_CALLBACK (stage_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::file", G_CALLBACK (title_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::modified", G_CALLBACK (title_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panel_paned, "notify::position", G_CALLBACK (panel_moved_cb), self, G_CONNECT_SWAPPED);
  add_drop_target (self);
  add_letter_shortcuts (self);
  articles_cb (self);
  comparison_cb (self);
  stage_cb (self);
  update_layout (self);
}

LesWindow *
les_window_new (GtkApplication *application,
                GSettings      *settings)
{
  LesWindow *self = g_object_new (LES_TYPE_WINDOW, "application", application, NULL);

  g_set_object (&self->settings, settings);
  if (settings != NULL)
    self->panel_height = g_settings_get_int (settings, "panel-height");
  bind_settings (self, settings);
  return self;
}

LesSession *
les_window_get_session (LesWindow *self)
{
  g_return_val_if_fail (LES_IS_WINDOW (self), NULL);
  return self->session;
}

void
les_window_tell (LesWindow  *self,
                 const char *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);
  AdwToast *toast;

  g_return_if_fail (LES_IS_WINDOW (self));

  toast = adw_toast_new (escaped);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
les_window_offer_left (LesWindow *self)
{
  g_return_if_fail (LES_IS_WINDOW (self));
  les_left_banner_look (self->left_banner);
}
