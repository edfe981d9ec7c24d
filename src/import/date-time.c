/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The time of day behind a date: "um 15.47 Uhr", "T15:47:42+02:00", "at 3:47 pm". */

#include "config.h"

#include "import/date-scanner.h"

#include <string.h>

/* "+02:00", "+0200", "+02", "Z", "UTC", "MESZ" … */
static void
read_zone (LesDateScanner *self,
           LesDate        *date)
{
  static const struct { const char *name; int zone; } zones[] = {
    { "Z", 0 }, { "UTC", 0 }, { "GMT", 0 }, { "MESZ", 120 }, { "MEZ", 60 }, { "CEST", 120 }, { "CET", 60 }, { "BST", 60 },
    { "EEST", 180 }, { "EET", 120 }, { "MSK", 180 }, { "EDT", -240 }, { "EST", -300 }, { "CDT", -300 }, { "CST", -360 },
    { "PDT", -420 }, { "PST", -480 }, { "IST", 330 }, { "JST", 540 },
  };
  LesDateScanner ahead = *self;
  int sign, hours, minutes = 0;

  while (les_scan_char (&ahead, " "))
    continue;
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    if (les_scan_string (&ahead, zones[i].name))
      {
        if (ahead.at == ahead.end || !g_ascii_isalnum (*ahead.at))
          {
            date->zone = (gint16) zones[i].zone;
            self->at = ahead.at;
            return;
          }
        ahead.at -= strlen (zones[i].name);
      }
  sign = les_scan_char (&ahead, "+") ? 1 : les_scan_char (&ahead, "-") ? -1 : 0;
  if (sign == 0 || ahead.end - ahead.at < 2 || !g_ascii_isdigit (ahead.at[0]) || !g_ascii_isdigit (ahead.at[1]))
    return;
  hours = (ahead.at[0] - '0') * 10 + ahead.at[1] - '0';
  ahead.at += 2;
  les_scan_char (&ahead, ":");
  if (ahead.end - ahead.at >= 2 && g_ascii_isdigit (ahead.at[0]) && g_ascii_isdigit (ahead.at[1]))
    {
      minutes = (ahead.at[0] - '0') * 10 + ahead.at[1] - '0';
      ahead.at += 2;
    }
  if (hours <= 14 && minutes < 60)
    {
      date->zone = (gint16) (sign * (hours * 60 + minutes));
      self->at = ahead.at;
    }
}

/* am and pm; FALSE where the hour contradicts them. */
static gboolean
apply_half_day (LesDateScanner *self,
                int            *hour)
{
  LesDateScanner ahead = *self;
  gboolean afternoon;

  les_scan_spaces (&ahead);
  if (les_scan_string (&ahead, "pm") || les_scan_string (&ahead, "p.m."))
    afternoon = TRUE;
  else if (les_scan_string (&ahead, "am") || les_scan_string (&ahead, "a.m."))
    afternoon = FALSE;
  else
    return TRUE;
  if (ahead.at < ahead.end && g_ascii_isalpha (*ahead.at))
    return TRUE;
  if (*hour < 1 || *hour > 12)
    return FALSE;
  *hour = *hour % 12 + (afternoon ? 12 : 0);
  self->at = ahead.at;
  return TRUE;
}

/* "Uhr" belongs to the time before it. */
static void
skip_clock_word (LesDateScanner *self)
{
  static const char *const words[] = { " Uhr", "\302\240Uhr", "Uhr" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (les_scan_string (self, words[i]))
      return;
}

/* "15:47", "15:47:42.389", "15.47 Uhr", "15h47", "3:47 pm" and the zone behind. */
static gboolean
read_time (LesDateScanner *self,
           LesDate        *date)
{
  LesDateScanner ahead = *self;
  int hour = les_scan_digits (&ahead, 1, 2);
  gboolean dotted = FALSE;
  int minute;

  if (hour < 0 || hour > 23 || ahead.at == ahead.end)
    return FALSE;
  dotted = *ahead.at == '.';
  if (!les_scan_char (&ahead, ":.hH"))
    return FALSE;
  minute = les_scan_digits (&ahead, 2, 2);
  if (minute < 0 || minute > 59)
    return FALSE;
  if (!dotted && les_scan_char (&ahead, ":") && les_scan_digits (&ahead, 2, 2) >= 0 && les_scan_char (&ahead, ".,"))
    while (ahead.at < ahead.end && g_ascii_isdigit (*ahead.at))
      ahead.at++;
  if (dotted && ahead.at < ahead.end && *ahead.at == '.') /* another date: "18.03.2025" */
    return FALSE;
  if (!apply_half_day (&ahead, &hour))
    return FALSE;
  if (dotted && !(g_str_has_prefix (ahead.at, " Uhr") || g_str_has_prefix (ahead.at, "\302\240Uhr")))
    return FALSE;
  date->hour = (gint8) hour;
  date->minute = (gint8) minute;
  skip_clock_word (&ahead);
  read_zone (&ahead, date);
  self->at = ahead.at;
  return TRUE;
}

void
les_date_read_time (LesDateScanner *self,
                    LesDate        *date)
{
  static const char *const between[] = { ",", "T", "t", "um", "at", "-", "–", "—", "|", "·", "/", "à", "a las", "в", "о", "@", "(", ".", ":", "klo", "ore", "alle" };
  LesDateScanner ahead = *self;

  for (guint n = 0; n < 3; n++)
    {
      les_scan_spaces (&ahead);
      if (read_time (&ahead, date))
        {
          self->at = ahead.at;
          return;
        }
      for (guint i = 0; i < G_N_ELEMENTS (between); i++)
        if (les_scan_string (&ahead, between[i]))
          break;
    }
}
