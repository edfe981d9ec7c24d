/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import/dates.h"

#include <stdlib.h>
#include <string.h>

#define FIRST_YEAR 1980 /* what is older isn't the date of a page */
#define LAST_YEAR  2099
#define LONGEST_MONTH 24 /* bytes */

typedef struct
{
  const char        *at;
  const char        *end;
  const LesLanguage *language;
} Scanner;

static gboolean
is_date (guint year,
         guint month,
         guint day)
{
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return FALSE;
  return month == 0 || (month <= 12 && (day == 0 || g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year)));
}

static gboolean
set_day (LesDate *date,
         guint    year,
         guint    month,
         guint    day)
{
  if (!is_date (year, month, day))
    return FALSE;
  *date = (LesDate) { (guint16) year, (guint8) month, (guint8) day, -1, 0, LES_DATE_NO_ZONE };
  return TRUE;
}

/* Reads from lowest to most digits, none left over behind them; -1 when there are fewer or more. */
static int
read_digits (Scanner *self,
             guint    lowest,
             guint    most)
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

static gboolean
skip_char (Scanner    *self,
           const char *any)
{
  if (self->at == self->end || *self->at == '\0' || strchr (any, *self->at) == NULL)
    return FALSE;
  self->at++;
  return TRUE;
}

static gboolean
skip_string (Scanner    *self,
             const char *string)
{
  gsize length = strlen (string);

  if ((gsize) (self->end - self->at) < length || g_ascii_strncasecmp (self->at, string, length) != 0)
    return FALSE;
  self->at += length;
  return TRUE;
}

static void
skip_spaces (Scanner *self)
{
  for (;;)
    if (self->at < self->end && g_ascii_isspace (*self->at))
      self->at++;
    else if (!skip_string (self, "\302\240"))
      break;
}

static guint
look_up_month (const LesLanguage *language,
               const char        *name,
               gsize              length)
{
  const char *value = les_word_list_lookup (les_language_list (language, "months"), name, (gssize) length);
  int month = value != NULL ? atoi (value) : 0;

  return month >= 1 && month <= 12 ? (guint) month : 0;
}

/* A month's name with an abbreviation's full stop behind it; 0 when there is none here. */
static guint
read_month (Scanner *self)
{
  const char *p = self->at;
  guint month;

  while (p < self->end && g_unichar_isalpha (g_utf8_get_char_validated (p, self->end - p)) && p - self->at < LONGEST_MONTH)
    p = g_utf8_next_char (p);
  if (p - self->at < 3)
    return 0;
  month = look_up_month (self->language, self->at, (gsize) (p - self->at));
  if (month == 0)
    month = look_up_month (les_language_get ("en"), self->at, (gsize) (p - self->at));
  if (month == 0)
    month = look_up_month (les_language_get (NULL), self->at, (gsize) (p - self->at));
  if (month == 0)
    return 0;
  self->at = p;
  skip_char (self, ".");
  return month;
}

/* "+02:00", "+0200", "+02", "Z", "UTC", "MESZ" … */
static void
read_zone (Scanner *self,
           LesDate *date)
{
  static const struct { const char *name; int zone; } zones[] = {
    { "Z", 0 }, { "UTC", 0 }, { "GMT", 0 }, { "MESZ", 120 }, { "MEZ", 60 }, { "CEST", 120 }, { "CET", 60 }, { "BST", 60 },
    { "EEST", 180 }, { "EET", 120 }, { "MSK", 180 }, { "EDT", -240 }, { "EST", -300 }, { "CDT", -300 }, { "CST", -360 },
    { "PDT", -420 }, { "PST", -480 }, { "IST", 330 }, { "JST", 540 },
  };
  Scanner ahead = *self;
  int sign, hours, minutes = 0;

  while (skip_char (&ahead, " "))
    continue;
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    if (skip_string (&ahead, zones[i].name))
      {
        if (ahead.at == ahead.end || !g_ascii_isalnum (*ahead.at))
          {
            date->zone = (gint16) zones[i].zone;
            self->at = ahead.at;
            return;
          }
        ahead.at -= strlen (zones[i].name);
      }
  sign = skip_char (&ahead, "+") ? 1 : skip_char (&ahead, "-") ? -1 : 0;
  if (sign == 0 || ahead.end - ahead.at < 2 || !g_ascii_isdigit (ahead.at[0]) || !g_ascii_isdigit (ahead.at[1]))
    return;
  hours = (ahead.at[0] - '0') * 10 + ahead.at[1] - '0';
  ahead.at += 2;
  skip_char (&ahead, ":");
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
apply_half_day (Scanner *self,
                int     *hour)
{
  Scanner ahead = *self;
  gboolean afternoon;

  skip_spaces (&ahead);
  if (skip_string (&ahead, "pm") || skip_string (&ahead, "p.m."))
    afternoon = TRUE;
  else if (skip_string (&ahead, "am") || skip_string (&ahead, "a.m."))
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
skip_clock_word (Scanner *self)
{
  static const char *const words[] = { " Uhr", "\302\240Uhr", "Uhr" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (skip_string (self, words[i]))
      return;
}

/* "15:47", "15:47:42.389", "15.47 Uhr", "15h47", "3:47 pm" and the zone behind. */
static gboolean
read_time (Scanner *self,
           LesDate *date)
{
  Scanner ahead = *self;
  int hour = read_digits (&ahead, 1, 2);
  gboolean dotted = FALSE;
  int minute;

  if (hour < 0 || hour > 23 || ahead.at == ahead.end)
    return FALSE;
  dotted = *ahead.at == '.';
  if (!skip_char (&ahead, ":.hH"))
    return FALSE;
  minute = read_digits (&ahead, 2, 2);
  if (minute < 0 || minute > 59)
    return FALSE;
  if (!dotted && skip_char (&ahead, ":") && read_digits (&ahead, 2, 2) >= 0 && skip_char (&ahead, ".,"))
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

/* The time of day behind a date, if little stands between them. */
static void
read_time_behind (Scanner *self,
                  LesDate *date)
{
  static const char *const between[] = { ",", "T", "t", "um", "at", "-", "–", "—", "|", "·", "/", "à", "a las", "в", "о", "@", "(", ".", ":", "klo", "ore", "alle" };
  Scanner ahead = *self;

  for (guint n = 0; n < 3; n++)
    {
      skip_spaces (&ahead);
      if (read_time (&ahead, date))
        {
          self->at = ahead.at;
          return;
        }
      for (guint i = 0; i < G_N_ELEMENTS (between); i++)
        if (skip_string (&ahead, between[i]))
          break;
    }
}

/* "2024-05-03", "2024/5/3", "2024.05.03", "2024年5月3日", "2024-05". */
static gboolean
read_year_first (Scanner *self,
                 LesDate *date)
{
  Scanner ahead = *self;
  int year = read_digits (&ahead, 4, 4);
  int month, day;
  char separator;

  if (year < FIRST_YEAR || year > LAST_YEAR || ahead.at == ahead.end)
    return FALSE;
  if (skip_string (&ahead, "年") || skip_string (&ahead, "년 "))
    {
      month = read_digits (&ahead, 1, 2);
      if (month < 0 || !(skip_string (&ahead, "月") || skip_string (&ahead, "월 ")))
        return FALSE;
      day = read_digits (&ahead, 1, 2);
      if (day > 0 && (skip_string (&ahead, "日") || skip_string (&ahead, "일")) && set_day (date, year, month, day))
        {
          *self = ahead;
          return TRUE;
        }
      return FALSE;
    }
  separator = *ahead.at;
  if (!skip_char (&ahead, "-/."))
    return FALSE;
  month = read_digits (&ahead, 1, 2);
  if (month < 1 || month > 12)
    return FALSE;
  if (ahead.at < ahead.end && *ahead.at == separator)
    {
      ahead.at++;
      day = read_digits (&ahead, 1, 2);
      if (day < 1 || !set_day (date, year, month, day))
        return FALSE;
    }
  else if (separator != '-' || !set_day (date, year, month, 0))
    return FALSE;
  *self = ahead;
  return TRUE;
}

static int
complete_year (int     year,
               Scanner start,
               Scanner end)
{
  guint digits = 0;

  while (end.at > start.at && g_ascii_isdigit (end.at[-1]) && digits < 5)
    {
      end.at--;
      digits++;
    }
  return digits == 2 ? (year < 70 ? 2000 : 1900) + year : digits == 4 ? year : -1;
}

/* "03.05.2024", "3/5/24", "03-05-2024"; slashes are month first where the language is English and it is possible. */
static gboolean
read_numbers (Scanner *self,
              LesDate *date)
{
  Scanner ahead = *self;
  int first = read_digits (&ahead, 1, 2);
  int second, year;
  char separator;
  gboolean month_first;

  if (first < 1 || ahead.at == ahead.end)
    return FALSE;
  separator = *ahead.at;
  if (!skip_char (&ahead, "./-"))
    return FALSE;
  skip_char (&ahead, " ");
  second = read_digits (&ahead, 1, 2);
  if (second < 1 || !skip_char (&ahead, (char[]) { separator, '\0' }))
    return FALSE;
  skip_char (&ahead, " ");
  year = read_digits (&ahead, 2, 4);
  if (year < 0 || (ahead.end - ahead.at >= 2 && *ahead.at == separator && g_ascii_isdigit (ahead.at[1]))) /* "2.10.2031.4" */
    return FALSE;
  year = complete_year (year, *self, ahead);
  month_first = separator != '.' && g_strcmp0 (les_language_code (self->language), "en") == 0;
  if (!(month_first && set_day (date, year, first, second)) && !set_day (date, year, second, first)
      && !(separator != '.' && set_day (date, year, first, second)))
    return FALSE;
  *self = ahead;
  return TRUE;
}

/* "3. Mai 2024", "3rd of May, 2024", "3 de mayo de 2024", "03-May-2024". */
static gboolean
read_day_month (Scanner *self,
                LesDate *date)
{
  static const char *const ordinals[] = { ".", "st", "nd", "rd", "th", "er", "º", "ª" };
  Scanner ahead = *self;
  int day = read_digits (&ahead, 1, 2);
  guint month;
  int year;

  if (day < 1 || day > 31)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (ordinals); i++)
    if (skip_string (&ahead, ordinals[i]))
      break;
  skip_spaces (&ahead);
  skip_char (&ahead, "-/");
  if (skip_string (&ahead, "de ") || skip_string (&ahead, "of "))
    skip_spaces (&ahead);
  month = read_month (&ahead);
  if (month == 0)
    return FALSE;
  skip_char (&ahead, ",");
  skip_spaces (&ahead);
  skip_char (&ahead, "-/'");
  if (skip_string (&ahead, "de ") || skip_string (&ahead, "del "))
    skip_spaces (&ahead);
  {
    Scanner start = ahead;

    year = read_digits (&ahead, 2, 4);
    year = year < 0 ? -1 : complete_year (year, start, ahead);
  }
  if (year < 0 || !set_day (date, year, month, day))
    return FALSE;
  *self = ahead;
  return TRUE;
}

/* "May 3, 2024", "May 3rd 2024". */
static gboolean
read_month_day (Scanner *self,
                LesDate *date)
{
  Scanner ahead = *self;
  guint month = read_month (&ahead);
  int day, year;

  if (month == 0)
    return FALSE;
  skip_spaces (&ahead);
  day = read_digits (&ahead, 1, 2);
  if (day < 1)
    return FALSE;
  if (!skip_string (&ahead, "st") && !skip_string (&ahead, "nd") && !skip_string (&ahead, "rd"))
    skip_string (&ahead, "th");
  skip_char (&ahead, ",");
  skip_spaces (&ahead);
  year = read_digits (&ahead, 4, 4);
  if (year < 0 || !set_day (date, year, month, day))
    return FALSE;
  *self = ahead;
  return TRUE;
}

/* A date that begins right here, as the scanner's first character says what it can be. */
static gboolean
read_here (Scanner *self,
           LesDate *date)
{
  guchar   c = (guchar) *self->at;
  gboolean found = FALSE;

  if (g_ascii_isdigit (c))
    found = read_year_first (self, date) || read_day_month (self, date) || read_numbers (self, date);
  else if (g_ascii_isalpha (c) || c >= 0x80)
    found = read_month_day (self, date);
  if (found)
    read_time_behind (self, date);
  return found;
}

gboolean
les_date_read (const char        *text,
               gsize              length,
               const LesLanguage *language,
               LesDate           *date,
               const char       **end)
{
  Scanner self = { text, text + length, language };

  if (length == 0 || !read_here (&self, date))
    return FALSE;
  if (end != NULL)
    *end = self.at;
  return TRUE;
}

gboolean
les_date_find (const char        *text,
               gsize              length,
               const LesLanguage *language,
               LesDate           *date,
               const char       **end)
{
  Scanner self = { text, text + length, language };
  gboolean inside = FALSE; /* in a word or a number */

  while (self.at < self.end)
    {
      guchar c = (guchar) *self.at;
      gboolean digit = g_ascii_isdigit (c);
      gboolean letter = g_ascii_isalpha (c) || c >= 0x80;

      if (!inside && (digit || letter) && read_here (&self, date))
        {
          if (end != NULL)
            *end = self.at;
          return TRUE;
        }
      inside = digit || (g_ascii_isalpha (c)) || (c >= 0x80 && !(c == 0xc2 || c == 0xa0 || c == 0xe2));
      if (digit) /* all of a number at once: what begins in its middle is no date */
        while (self.at < self.end && g_ascii_isdigit (*self.at))
          self.at++;
      else
        self.at++;
    }
  return FALSE;
}

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
  if (time == NULL || !set_day (date, g_date_time_get_year (time), g_date_time_get_month (time), g_date_time_get_day_of_month (time)))
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
  if (number[1] == 0 || number[2] == 0 || !set_day (date, number[0], number[1], number[2]))
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
    return set_day (date, (guint) atoi (text), 0, 0);
  return les_date_find (text, MIN (strlen (text), 200), language, date, NULL);
}

gboolean
les_date_from_url (const char *url,
                   LesDate    *date)
{
  const char *end = url + strcspn (url, "?#");

  for (const char *p = url; p < end; p++)
    {
      Scanner self = { p, end, les_language_get (NULL) };
      gsize n_digits;

      if (!g_ascii_isdigit (*p) || (p > url && g_ascii_isalnum (p[-1])))
        continue;
      n_digits = strspn (p, "0123456789");
      if (n_digits == 4 && read_year_first (&self, date) && date->day > 0)
        return TRUE;
      if (n_digits == 8 && read_compact (p, n_digits, date))
        return TRUE;
      if (n_digits <= 2 && n_digits > 0 && p[n_digits] == '-' && read_numbers (&self, date))
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
