/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes inside, characters outside: JSON and AT-SPI count Unicode code points, the engine counts bytes. A LesOffsets is built
 * once per text and answers in constant time, so that a report of thousands of spans stays linear. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LesOffsets LesOffsets;

LesOffsets *les_offsets_new           (const char       *text,
                                       gsize             length);
void        les_offsets_free          (LesOffsets       *self);
gsize       les_offsets_to_characters (const LesOffsets *self,
                                       gsize             byte);
gsize       les_offsets_to_bytes      (const LesOffsets *self,
                                       gsize             character);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LesOffsets, les_offsets_free)

G_END_DECLS
