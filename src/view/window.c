/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "view/window-private.h"

enum { PROP_0, PROP_SIDE_BAR_VISIBLE, PROP_SYNC_SCROLL, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LesWindow, les_window, ADW_TYPE_APPLICATION_WINDOW)

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

static void
les_window_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  les_window_fit (LES_WINDOW (widget), width);
  GTK_WIDGET_CLASS (les_window_parent_class)->size_allocate (widget, width, height, baseline);
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
    les_window_arrange (self);
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
  gtk_widget_class_bind_template_child (widget_class, LesWindow, limits);
  gtk_widget_class_bind_template_child (widget_class, LesWindow, limits_text);
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

  g_signal_connect_object (self->panel_paned, "notify::position", G_CALLBACK (les_window_note_panel_height), self, G_CONNECT_SWAPPED);
  les_window_add_drop_target (self);
  add_letter_shortcuts (self);
  les_window_follow_session (self);
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
