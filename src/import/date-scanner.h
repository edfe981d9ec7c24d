/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The place in a text that dates are read at. What is read moves it on; what isn't there leaves it. Only the modules of dates
 * include this: dates.c reads days as people write them, date-time.c the time behind, machine-dates.c what machines write. */

#pragma once

#include "import/dates.h"

G_BEGIN_DECLS

#define LES_FIRST_YEAR 1980 /* what is older isn't the date of a page */
#define LES_LAST_YEAR  2099

typedef struct
{
  const char        *at;
  const char        *end;
  const LesLanguage *language;
} LesDateScanner;

/* FALSE, and date untouched, for no day of the calendar in these years. month and day 0: unknown. */
gboolean les_date_set_day (LesDate *date,
                           guint    year,
                           guint    month,
                           guint    day);

/* Reads from lowest to most digits, none left over behind them; -1 when there are fewer or more. */
int      les_scan_digits  (LesDateScanner *self,
                           guint           lowest,
                           guint           most);

/* One of the characters of any. */
gboolean les_scan_char    (LesDateScanner *self,
                           const char     *any);

/* The string, whatever its case. */
gboolean les_scan_string  (LesDateScanner *self,
                           const char     *string);

void     les_scan_spaces  (LesDateScanner *self);

/* The time of day behind a date, if little stands between them. */
void     les_date_read_time       (LesDateScanner *self,
                                   LesDate        *date);

/* "2024-05-03", "2024/5/3", "2024.05.03", "2024年5月3日", "2024-05". */
gboolean les_date_read_year_first (LesDateScanner *self,
                                   LesDate        *date);

/* "03.05.2024", "3/5/24", "03-05-2024"; slashes are month first where the language is English and it is possible. */
gboolean les_date_read_numbers    (LesDateScanner *self,
                                   LesDate        *date);

G_END_DECLS
