/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The numbers that hang beside a column: each as near to its line as the others leave room for. */

#pragma once

#include "print/draw.h"

G_BEGIN_DECLS

typedef struct
{
  guint  group;
  double y;     /* of its middle: first where it wants to be, then where it is */
} LesNumber;

void les_numbers_add   (GArray     *numbers,
                        guint       group,
                        double      y);
void les_numbers_place (GArray     *numbers,
                        double      top,
                        double      bottom);

/* Draws group's number in its ring, right edge and middle given; link may be NULL. */
void les_number_draw   (LesCanvas  *canvas,
                        guint       group,
                        double      right,
                        double      middle,
                        const char *link);

G_END_DECLS
