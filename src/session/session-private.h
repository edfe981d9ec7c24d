/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The session's state, for session.c (matching, what is picked), session-decisions.c and session-files.c (reading and saving)
 * only. */

#pragma once

#include "session/keeper.h"
#include "session/loader.h"
#include "session/matcher.h"
#include "session/picks.h"
#include "session/session.h"
#include "session/verdicts.h"

G_BEGIN_DECLS

struct _LesSession
{
  GObject        parent_instance;

  GListStore    *articles;
  LesPicks      *picks;
  LesVerdicts   *verdicts;
  LesComparison *matched;    /* as it was found */
  LesComparison *comparison; /* and as the user decided */
  LesEntry      *selection;

  GCancellable  *loading;   /* of all that is being read */
  GCancellable  *matching;
  LesMatcher    *matcher;
  guint          n_loads;   /* loads under way */
  guint          n_inputs;  /* of the loads under way */
  guint          n_read;
  LesStage       stage;
  double         progress;
  guint          next_colour;

  LesKeeper     *keeper;
  GFile         *file;
  gboolean       opening;   /* the file is being read and is not yet what the session holds */
  GFile         *left;      /* what a crash left is being read */
  gboolean       modified;
};

void les_session_set_stage     (LesSession   *self,
                                LesStage      stage,
                                double        progress);
void les_session_set_modified  (LesSession   *self,
                                gboolean      modified);
void les_session_take_file     (LesSession   *self,
                                GFile        *file);
void les_session_fail          (LesSession   *self,
                                const char   *path,
                                const GError *error);

/* Shows what was matched as the user decided. What was picked is found again, unless nothing shall be picked. */
void les_session_show          (LesSession   *self,
                                gboolean      keep_selection);

/* There is something to save, and to undo or redo. */
void les_session_note_decision (LesSession   *self);

/* Matches anew, once all that is being read was read. */
void les_session_match         (LesSession   *self);
void les_session_stop_matching (LesSession   *self);

G_END_DECLS
