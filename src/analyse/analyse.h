/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Article → Reading: tokens, sentences, quotations, speech, speakers, statements. Never fails on odd text; finds less. */

#pragma once

#include <gio/gio.h>

#include "model/reading.h"

G_BEGIN_DECLS

/* (transfer full); NULL only when cancelled. */
LesReading *les_analyse (LesArticle    *article,
                         GCancellable  *cancellable,
                         GError       **error);

G_END_DECLS
