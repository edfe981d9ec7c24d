/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/date-scanner.h"

#include <string.h>

static gboolean
is_date (guint year,
         guint month,
         guint day)
{
  if (year < LES_FIRST_YEAR || year > LES_LAST_YEAR)
    return FALSE;
  return month == 0 || (month <= 12 && (day == 0 || g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year)));
}

gboolean
les_date_set_day (LesDate *date,
                  guint    year,
                  guint    month,
                  guint    day)
{
  if (!is_date (year, month, day))
    return FALSE;
  *date = (LesDate) { (guint16) year, (guint8) month, (guint8) day, -1, 0, LES_DATE_NO_ZONE };
  return TRUE;
}

int
les_scan_digits (LesDateScanner *self,
                 guint           lowest,
                 guint           most)
{
  int number = 0;
  guint n = 0;

  while (self->at + n < self->end && g_ascii_isdigit (self->at[n]) && n <= most)
    number = number * 10 + (self->at[n++] - '0');
  if (n < lowest || n > most)
    return -1;
  self->at += n;
  return number;
}

gboolean
les_scan_char (LesDateScanner *self,
               const char     *any)
{
  if (self->at == self->end || *self->at == '\0' || strchr (any, *self->at) == NULL)
    return FALSE;
  self->at++;
  return TRUE;
}

gboolean
les_scan_string (LesDateScanner *self,
                 const char     *string)
{
  gsize length = strlen (string);

  if ((gsize) (self->end - self->at) < length || g_ascii_strncasecmp (self->at, string, length) != 0)
    return FALSE;
  self->at += length;
  return TRUE;
}

void
les_scan_spaces (LesDateScanner *self)
{
  for (;;)
    if (self->at < self->end && g_ascii_isspace (*self->at))
      self->at++;
    else if (!les_scan_string (self, "\302\240"))
      break;
}
