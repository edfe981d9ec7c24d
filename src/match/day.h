/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When an article appeared, as far as it says: a day, a month or a year. Reports of one event appear within days of one another. */

#pragma once

#include "match/features.h"

G_BEGIN_DECLS

typedef enum
{
  LES_DAYS_UNKNOWN, /* one of them has no date, or both have but a year */
  LES_DAYS_FIT,
  LES_DAYS_DIFFER,
} LesDayFit;

typedef struct
{
  int year, month, day; /* 0: unknown */
} LesDay;

LesDay    les_day_of      (const LesFeatures *features);

/* Whether two articles appeared within so many days of one another; of two that tell but the month, within one month. */
LesDayFit les_day_compare (LesDay             a,
                           LesDay             b,
                           int                days);

G_END_DECLS
