/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as machines write them: time stamps, runs of digits, addresses; and the form that goes into the JSON. */

#include "config.h"

#include "import/dates.h"

#include "import/date-scanner.h"

#include <stdlib.h>
#include <string.h>

static gboolean
read_timestamp (const char *text,
                gsize       length,
                LesDate    *date)
{
  gint64 seconds = g_ascii_strtoll (text, NULL, 10);
  g_autoptr (GDateTime) time = NULL;

  if (length == 13)
    seconds /= 1000;
  time = g_date_time_new_from_unix_utc (seconds);
  if (time == NULL || !les_date_set_day (date, g_date_time_get_year (time), g_date_time_get_month (time), g_date_time_get_day_of_month (time)))
    return FALSE;
  date->hour = (gint8) g_date_time_get_hour (time);
  date->minute = (gint8) g_date_time_get_minute (time);
  date->zone = 0;
  return TRUE;
}

/* "20240503", "20240503154742", "20240503T1547". */
static gboolean
read_compact (const char *text,
              gsize       n_digits,
              LesDate    *date)
{
  guint number[6] = { 0 };

  for (guint i = 0; i < 8; i++)
    number[i < 4 ? 0 : i < 6 ? 1 : 2] = number[i < 4 ? 0 : i < 6 ? 1 : 2] * 10 + (guint) (text[i] - '0');
  if (number[1] == 0 || number[2] == 0 || !les_date_set_day (date, number[0], number[1], number[2]))
    return FALSE;
  if (n_digits >= 12)
    {
      number[3] = (guint) ((text[8] - '0') * 10 + text[9] - '0');
      number[4] = (guint) ((text[10] - '0') * 10 + text[11] - '0');
      if (number[3] < 24 && number[4] < 60)
        {
          date->hour = (gint8) number[3];
          date->minute = (gint8) number[4];
        }
    }
  return TRUE;
}

gboolean
les_date_parse (const char        *text,
                const LesLanguage *language,
                LesDate           *date)
{
  gsize n_digits;

  text += strspn (text, " \t\n\r");
  n_digits = strspn (text, "0123456789");
  if ((n_digits == 10 || n_digits == 13) && text[n_digits] == '\0')
    return read_timestamp (text, n_digits, date);
  if (n_digits == 8 || n_digits == 12 || n_digits == 14)
    return read_compact (text, n_digits, date);
  if (n_digits == 4 && text[4] == '\0')
    return les_date_set_day (date, (guint) atoi (text), 0, 0);
  return les_date_find (text, MIN (strlen (text), 200), language, date, NULL);
}

gboolean
les_date_from_url (const char *url,
                   LesDate    *date)
{
  const char *end = url + strcspn (url, "?#");

  for (const char *p = url; p < end; p++)
    {
      LesDateScanner self = { p, end, les_language_get (NULL) };
      gsize n_digits;

      if (!g_ascii_isdigit (*p) || (p > url && g_ascii_isalnum (p[-1])))
        continue;
      n_digits = strspn (p, "0123456789");
      if (n_digits == 4 && les_date_read_year_first (&self, date) && date->day > 0)
        return TRUE;
      if (n_digits == 8 && read_compact (p, n_digits, date))
        return TRUE;
      if (n_digits <= 2 && n_digits > 0 && p[n_digits] == '-' && les_date_read_numbers (&self, date))
        return TRUE;
      p += n_digits - 1;
    }
  return FALSE;
}

char *
les_date_format (const LesDate *date)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%04u", date->year);
  if (date->month > 0)
    g_string_append_printf (text, "-%02u", date->month);
  if (date->day > 0)
    g_string_append_printf (text, "-%02u", date->day);
  if (date->day > 0 && date->hour >= 0)
    {
      g_string_append_printf (text, "T%02d:%02d", date->hour, date->minute);
      if (date->zone == 0)
        g_string_append_c (text, 'Z');
      else if (date->zone != LES_DATE_NO_ZONE)
        g_string_append_printf (text, "%c%02d:%02d", date->zone < 0 ? '-' : '+', ABS (date->zone) / 60, ABS (date->zone) % 60);
    }
  return g_string_free (text, FALSE);
}
