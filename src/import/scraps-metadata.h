/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the readers of a scraped page's head share. Each cuts what it took out of its scrap, sets it aside as metadata and tells the
 * builder. Only scraps-metadata.c, -bylines.c and -dates.c include this. */

#pragma once

#include "import/scraps.h"

G_BEGIN_DECLS

/* Cuts text[start, end) out of the scrap and sets it aside as metadata, in front of it or behind. Returns the scrap's new
 * position. */
guint    les_scraps_cut          (LesScraps *self,
                                  guint      position,
                                  gsize      start,
                                  gsize      end);

/* The first name given is kept. */
void     les_scraps_set_outlet   (LesScraps  *self,
                                  const char *name,
                                  gsize       length);

gboolean les_scraps_is_agency    (LesScraps  *self,
                                  const char *name,
                                  gsize       length);

/* What stands in brackets behind authors or a place: agencies, else the outlet. */
void     les_scraps_take_bracket (LesScraps  *self,
                                  const char *inside,
                                  gsize       length);

/* A date with its word at the beginning or the end of a scrap of the head is the article's. A scrap that is nothing but a
 * date is one too. Returns the scrap's new position. */
guint les_scraps_take_date        (LesScraps *self,
                                   guint      position);

/* A whole scrap "Von A und B (…)". A longer phrase ("Ein Beitrag von") may end a paragraph of the head.
 * Returns the scrap's new position. */
guint les_scraps_take_byline      (LesScraps *self,
                                   guint      position);

/* "Das Gespräch führte A, outlet": who asked, and for whom. */
void  les_scraps_take_interviewer (LesScraps *self,
                                   LesScrap  *scrap);

/* One name: capitalised words, initials and particles; ends at a comma, a bracket, "und" or the scrap's end. Its length in
 * bytes, 0 where none begins. */
gsize les_scraps_read_name        (const char *text);

G_END_DECLS
