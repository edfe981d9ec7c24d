/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "view/application.h"
#include "view/settings.h"
#include "view/window.h"

#define MIN_SCALE .5
#define MAX_SCALE 3.

struct _LesApplication
{
  AdwApplication  parent_instance;

  GSettings      *settings;  /* NULL where the schema isn't installed */
  GtkCssProvider *text_size;
  double          scale;
};

G_DEFINE_FINAL_TYPE (LesApplication, les_application, ADW_TYPE_APPLICATION)

/* Text size: one rule for all articles, so that every metric that depends on the font follows by itself. */

static void
set_scale (LesApplication *self,
           double          scale)
{
  g_autofree char *css = NULL;

  self->scale = CLAMP (scale, MIN_SCALE, MAX_SCALE);
  css = g_strdup_printf (".article { font-size: %d%%; }", (int) (self->scale * 100 + .5));
  gtk_css_provider_load_from_data (self->text_size, css, -1);
  if (self->settings != NULL)
    g_settings_set_double (self->settings, "text-scale", self->scale);
}

static void
zoom_in_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  set_scale (user_data, LES_APPLICATION (user_data)->scale + .1);
}

static void
zoom_out_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  set_scale (user_data, LES_APPLICATION (user_data)->scale - .1);
}

static void
zoom_normal_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  set_scale (user_data, 1);
}

static LesWindow *
create_window (LesApplication *self)
{
  return les_window_new (GTK_APPLICATION (self), self->settings);
}

static void
new_window_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  gtk_window_present (GTK_WINDOW (create_window (user_data)));
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  adw_show_about_window (parent,
                         "application-name", "Lesarten",
                         "application-icon", APPLICATION_ID,
                         "version", VERSION,
                         "comments", _("See where articles say the same, and how they differ"),
                         /* Translators: who wrote the program. */
                         "developer-name", _("The Lesarten authors"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: put your names here, one a line. */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

/* Closing each window asks what is to be asked; the program ends with the last one. */
static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
add_accelerators (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[4];
  } table[] = {
    { "app.new-window", { "<Control>n" } },
    { "app.quit", { "<Control>q" } },
    { "app.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
    { "app.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
    { "app.zoom-normal", { "<Control>0", "<Control>KP_0" } },
    { "win.add", { "<Control>o", "Insert" } },
    { "win.open", { "<Control><Shift>o" } },
    { "win.save", { "<Control>s" } },
    { "win.save-as", { "<Control><Shift>s" } },
    { "win.print", { "<Control>p" } },
    { "win.export-pdf", { "<Control><Shift>e" } },
    { "win.paste", { "<Control>v" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Control><Shift>z", "<Control>y" } },
    { "win.find", { "<Control>f" } },
    { "win.find-next", { "<Control>g" } },
    { "win.find-previous", { "<Control><Shift>g" } },
    { "win.filter", { "<Control>l" } },
    { "win.side-bar", { "F9" } },
    { "win.next", { "F8", "<Alt>Down" } },
    { "win.previous", { "<Shift>F8", "<Alt>Up" } },
    { "win.next-pane", { "F6" } },
    { "win.previous-pane", { "<Shift>F6" } },
    { "win.move-left", { "<Control><Shift>Page_Up" } },
    { "win.move-right", { "<Control><Shift>Page_Down" } },
    { "win.remove", { "<Control><Shift>w" } },
    { "window.close", { "<Control>w" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    gtk_application_set_accels_for_action (application, table[i].action, table[i].keys);
}

static void
les_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { "new-window", new_window_action },
    { "about", about_action },
    { "quit", quit_action },
    { "zoom-in", zoom_in_action },
    { "zoom-out", zoom_out_action },
    { "zoom-normal", zoom_normal_action },
  };
  LesApplication *self = LES_APPLICATION (application);

  G_APPLICATION_CLASS (les_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  add_accelerators (GTK_APPLICATION (self));
  self->settings = les_settings_new ();
  self->text_size = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (self->text_size),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  set_scale (self, self->settings != NULL ? g_settings_get_double (self->settings, "text-scale") : 1);
}

static void
les_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  gtk_window_present (window != NULL ? window : GTK_WINDOW (create_window (LES_APPLICATION (application))));
}

/* The window first, what it shows as soon as it is read. A window that shows something keeps it. */
static void
les_application_open (GApplication  *application,
                      GFile        **files,
                      int            n_files,
                      const char    *hint)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (application));
  LesWindow *window = active != NULL && les_window_is_empty (LES_WINDOW (active)) ? LES_WINDOW (active)
                                                                                  : create_window (LES_APPLICATION (application));

  les_window_open_files (window, files, n_files);
  gtk_window_present (GTK_WINDOW (window));
  /* Once, when the program starts: a start without files shows the start page, which offers it. */
  if (active == NULL)
    les_window_offer_left (window);
}

static void
les_application_shutdown (GApplication *application)
{
  LesApplication *self = LES_APPLICATION (application);

  g_clear_object (&self->settings);
  g_clear_object (&self->text_size);
  G_APPLICATION_CLASS (les_application_parent_class)->shutdown (application);
}

static void
les_application_class_init (LesApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = les_application_startup;
  application_class->activate = les_application_activate;
  application_class->open = les_application_open;
  application_class->shutdown = les_application_shutdown;
}

static void
les_application_init (LesApplication *self)
{
  self->scale = 1;
}

LesApplication *
les_application_new (void)
{
  return g_object_new (LES_TYPE_APPLICATION, "application-id", APPLICATION_ID, "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/org/lesarten/Lesarten", NULL);
}

int
les_window_main (int    argc,
                 char **argv)
{
  g_autoptr (LesApplication) application = NULL;

  g_set_application_name ("Lesarten");
  application = les_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
