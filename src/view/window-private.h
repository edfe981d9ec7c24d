/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's parts, for the window's own files only. */

#pragma once

#include "view/find-bar.h"
#include "view/left-banner.h"
#include "view/panes.h"
#include "view/problems.h"
#include "view/readings-panel.h"
#include "view/side-bar.h"
#include "view/start-page.h"
#include "view/window.h"

G_BEGIN_DECLS

struct _LesWindow
{
  AdwApplicationWindow parent_instance;

  LesSession       *session;
  GSettings        *settings;        /* NULL where there are none */
  LesProblems      *problems;
  guint             progress_source;
  guint             narrow_source;
  gboolean          narrow;
  int               wide_minimum;    /* least width while it is not narrow */
  gboolean          side_bar_visible;
  gboolean          sync_scroll;
  int               panel_height;
  gboolean          placing;         /* the panel has yet to get its height */
  gboolean          closing;         /* the question was answered */
  AdwToast         *decision_toast;  /* weak: the one that is shown */

  AdwToastOverlay  *toasts;
  AdwWindowTitle   *title;
  GtkWidget        *side_bar_button;
  AdwButtonContent *add_content;
  GtkWidget        *sync_button;
  GtkWidget        *find_button;
  GtkWidget        *print_button;
  LesFindBar       *find_bar;
  LesLeftBanner    *left_banner;
  GtkRevealer      *banner;
  GtkLabel         *banner_text;
  GtkWidget        *banner_button;
  GtkRevealer      *limits;
  GtkLabel         *limits_text;
  GtkRevealer      *progress;
  GtkLabel         *progress_text;
  GtkProgressBar   *progress_bar;
  GtkStack         *pages;
  LesStartPage     *start_page;
  GtkWidget        *side_paned;
  LesSideBar       *side_bar;
  GtkWidget        *panel_paned;
  LesPanes         *panes;
  LesReadingsPanel *panel;
};

void     les_window_add_actions   (LesWindow   *self);

/* window-actions.c's parts, each with the actions of its file. */
void     les_window_add_adding_actions   (LesWindow  *self);
void     les_window_add_file_actions     (LesWindow  *self);
void     les_window_add_decision_actions (LesWindow  *self);
void     les_window_enable               (LesWindow  *self,
                                          const char *action,
                                          gboolean    enabled);

void     les_window_add_drop_target      (LesWindow  *self);
void     les_window_follow_session       (LesWindow  *self);

/* Shows the parts for which there are contents and room; and again when the width has come to be another one. */
void     les_window_arrange              (LesWindow  *self);
void     les_window_fit                  (LesWindow  *self,
                                          int         width);
void     les_window_note_panel_height    (LesWindow  *self);

/* Where the last file was; NULL: nowhere yet. */
GFile   *les_window_dup_last_folder      (LesWindow  *self);
void     les_window_remember_folder      (LesWindow  *self,
                                          GFile      *file);

/* GtkWindowClass.close_request: asks before unsaved changes are lost. */
gboolean les_window_close_request (GtkWindow   *window);

void     les_window_add_files     (LesWindow   *self,
                                   GFile      **files,
                                   guint        n_files);

/* FALSE: there is nothing in text. */
gboolean les_window_add_text      (LesWindow   *self,
                                   const char  *text);

G_END_DECLS
