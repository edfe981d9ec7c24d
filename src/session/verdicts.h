/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A session's decisions, each of which can be taken back. A step is all that one action of the user decided; what was undone can
 * be redone until something else is decided. */

#pragma once

#include "session/entry.h"

G_BEGIN_DECLS

typedef struct _LesVerdicts LesVerdicts;

LesVerdicts  *les_verdicts_new           (void);
void          les_verdicts_free          (LesVerdicts     *self);
LesDecisions *les_verdicts_get_decisions (LesVerdicts     *self); /* (transfer none) */

/* Decides about a suggestion, or with LES_VERDICT_NONE withdraws all that was confirmed of a statement: one step. FALSE: nothing
 * changed. */
gboolean      les_verdicts_judge         (LesVerdicts     *self,
                                          LesEntry        *entry,
                                          LesVerdict       verdict);

/* Forgets all rejections, in one step. */
gboolean      les_verdicts_has_rejected  (LesVerdicts     *self);
void          les_verdicts_restore       (LesVerdicts     *self);

gboolean      les_verdicts_can_undo      (LesVerdicts     *self);
gboolean      les_verdicts_can_redo      (LesVerdicts     *self);

/* The pair that was decided about last in the step, borrowed until the next call; NULL where there was nothing to undo. */
const LesDecision *les_verdicts_undo     (LesVerdicts     *self);
const LesDecision *les_verdicts_redo     (LesVerdicts     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesVerdicts, les_verdicts_free)

G_END_DECLS
