/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match/day.h"

#include <stdio.h>

LesDay
les_day_of (const LesFeatures *features)
{
  const char *published = les_article_get_published (les_reading_get_article (features->reading));
  LesDay day = { 0 };

  if (published != NULL)
    sscanf (published, "%4d-%2d-%2d", &day.year, &day.month, &day.day);
  return day;
}

LesDayFit
les_day_compare (LesDay a,
                 LesDay b,
                 int    days)
{
  GDate one, other;

  if (a.year <= 0 || b.year <= 0)
    return LES_DAYS_UNKNOWN;
  if (a.month == 0 || b.month == 0)
    return a.year == b.year ? LES_DAYS_UNKNOWN : LES_DAYS_DIFFER;
  if (a.day == 0 || b.day == 0)
    return a.year == b.year && a.month == b.month ? LES_DAYS_FIT : LES_DAYS_DIFFER;
  if (!g_date_valid_dmy (a.day, a.month, a.year) || !g_date_valid_dmy (b.day, b.month, b.year))
    return LES_DAYS_UNKNOWN;
  g_date_clear (&one, 1);
  g_date_clear (&other, 1);
  g_date_set_dmy (&one, a.day, a.month, a.year);
  g_date_set_dmy (&other, b.day, b.month, b.year);
  return ABS (g_date_days_between (&one, &other)) <= days ? LES_DAYS_FIT : LES_DAYS_DIFFER;
}
