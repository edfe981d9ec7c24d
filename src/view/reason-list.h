/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Why the readings of an entry are taken for the same, or how they contradict each other, in words. A group has many links, and
 * most of them give the same reasons: each is said once, and what several links give of one kind is said together ("same words:
 * sperren, Brücke, Montag"). */

#pragma once

#include "session/entry.h"

G_BEGIN_DECLS

/* (transfer full) (element-type utf8), never NULL */
GPtrArray *les_reason_list_new (LesEntry *entry);

G_END_DECLS
